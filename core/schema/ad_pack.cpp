#include "core/schema/ad_pack.h"

#include <fmt/format.h>

#include <zdict.h>
#include <zstd.h>

#include <array>
#include <fstream>
#include <system_error>
#include <utility>

#include "core/base/file.h"
#include "core/base/handle.h"
#include "core/base/mapped_file.h"
#include "core/schema/varint.h"

namespace jobindex::schema {
namespace {

namespace fs = std::filesystem;
using base::Code;

constexpr std::string_view kMagic = "jobindex ads 1\n";
/// More than this gains little; level 5 is the last that costs little.
constexpr std::size_t kDictionaryBytes = 256 << 10;
constexpr int kLevel = 5;
constexpr std::size_t kPartLimit = 256u << 20;

/// Not in order of AdDetail by chance: each detail reads the parts up to it.
constexpr std::array kParts = {&AdParts::facts, &AdParts::text, &AdParts::evidence};

base::Error damaged() {
    return {Code::corrupt, "an ad in the index is damaged", "`jobindex index` builds it anew"};
}

}  // namespace

struct AdDictionary::Prepared {
    base::Handle<ZSTD_CDict, ZSTD_freeCDict> compression;
};

AdDictionary AdDictionary::learn(const std::vector<AdParts>& samples) {
    std::string all;
    std::vector<std::size_t> sizes;
    for (const auto& sample : samples) {
        for (const auto part : kParts) {
            all += sample.*part;
            sizes.push_back((sample.*part).size());
        }
    }
    std::string bytes(kDictionaryBytes, '\0');
    const auto size = ZDICT_trainFromBuffer(bytes.data(), bytes.size(), all.data(), sizes.data(),
                                            static_cast<unsigned>(sizes.size()));
    bytes.resize(ZDICT_isError(size) != 0 ? 0 : size);
    return AdDictionary(std::move(bytes));
}

AdDictionary::AdDictionary(std::string bytes)
    : bytes_(std::move(bytes)), prepared_(std::make_unique<Prepared>()) {
    prepared_->compression.reset(ZSTD_createCDict(bytes_.data(), bytes_.size(), kLevel));
}
AdDictionary::AdDictionary(AdDictionary&&) noexcept = default;
AdDictionary& AdDictionary::operator=(AdDictionary&&) noexcept = default;
AdDictionary::~AdDictionary() = default;

struct AdCompressor::State {
    base::Handle<ZSTD_CCtx, ZSTD_freeCCtx> context{ZSTD_createCCtx()};
};

AdCompressor::AdCompressor(const AdDictionary& dictionary) : state_(std::make_unique<State>()) {
    auto* context = state_->context.get();
    ZSTD_CCtx_refCDict(context, dictionary.prepared_->compression.get());
    ZSTD_CCtx_setParameter(context, ZSTD_c_dictIDFlag, 0);
    ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1);
}
AdCompressor::AdCompressor(AdCompressor&&) noexcept = default;
AdCompressor& AdCompressor::operator=(AdCompressor&&) noexcept = default;
AdCompressor::~AdCompressor() = default;

base::Result<std::string> AdCompressor::record(const AdParts& parts) {
    std::string record;
    std::string frames;
    for (const auto part : kParts) {
        const std::string& content = parts.*part;
        const auto from = frames.size();
        if (!content.empty()) {
            frames.resize(from + ZSTD_compressBound(content.size()));
            const auto size = ZSTD_compress2(state_->context.get(), frames.data() + from,
                                             frames.size() - from, content.data(), content.size());
            if (ZSTD_isError(size) != 0)
                return base::fail(Code::internal,
                                  std::string("cannot compress an ad: ") + ZSTD_getErrorName(size));
            frames.resize(from + size);
        }
        put_varint(record, frames.size() - from);
    }
    return record + frames;
}

std::string ad_reference(std::size_t run, std::uint64_t offset) {
    std::string reference;
    put_varint(reference, run);
    put_varint(reference, offset);
    return reference;
}

base::Result<void> write_ad_pack(const fs::path& path, const AdDictionary& dictionary,
                                 const std::vector<fs::path>& runs) {
    std::string head;
    std::error_code problem;
    put_varint(head, dictionary.bytes().size());
    head += dictionary.bytes();
    put_varint(head, runs.size());
    for (const auto& run : runs) {
        put_varint(head, fs::file_size(run, problem));
        if (problem)
            return base::fail(Code::io, fmt::format("cannot read {}: {}", run.string(), problem.message()));
    }
    std::ofstream out(path, std::ios::binary | std::ios::trunc);
    out << kMagic << head;
    for (const auto& run : runs) {
        const auto in = base::MappedFile::open(run);
        if (!in) return base::fail(in);
        out.write(in->bytes().data(), static_cast<std::streamsize>(in->bytes().size()));
        if (!out) break;
        fs::remove(run, problem);
    }
    out.close();
    if (!out) return base::fail(base::errno_error("write", path));
    return {};
}

struct AdPack::State {
    base::MappedFile file;
    std::string_view dictionary;
    std::vector<std::uint64_t> runs{0};  ///< where each begins
    std::uint64_t end = 0;               ///< of the last
    base::Handle<ZSTD_DDict, ZSTD_freeDDict> prepared{};
    base::Handle<ZSTD_DCtx, ZSTD_freeDCtx> context{ZSTD_createDCtx()};

    /// Reads what stands before the records; false when it makes no sense.
    bool read_head() {
        std::string_view rest = file.bytes();
        if (!rest.starts_with(kMagic)) return false;
        rest.remove_prefix(kMagic.size());
        const auto size = take_varint(rest);
        if (!size || *size > rest.size()) return false;
        dictionary = rest.substr(0, *size);
        rest.remove_prefix(*size);
        const auto count = take_varint(rest);
        if (!count || *count > rest.size()) return false;
        std::vector<std::uint64_t> sizes;
        for (std::uint64_t i = 0; i < *count; ++i) {
            const auto bytes = take_varint(rest);
            if (!bytes) return false;
            sizes.push_back(*bytes);
        }
        std::uint64_t at = file.bytes().size() - rest.size();
        for (const auto bytes : sizes) {
            runs.push_back(at);
            at += bytes;
        }
        end = at;
        return at <= file.bytes().size();
    }

    /// The content of a frame; false when it is damaged.
    bool unpack(std::string_view frame, std::string& content) {
        if (frame.empty()) return true;
        if (!prepared) prepared.reset(ZSTD_createDDict(dictionary.data(), dictionary.size()));
        const auto size = ZSTD_getFrameContentSize(frame.data(), frame.size());
        const bool known = size != ZSTD_CONTENTSIZE_ERROR && size != ZSTD_CONTENTSIZE_UNKNOWN;
        if (!known || size > kPartLimit) return false;
        content.resize(size);
        return ZSTD_decompress_usingDDict(context.get(), content.data(), content.size(), frame.data(),
                                          frame.size(), prepared.get()) == size;
    }

    bool read(std::string_view reference, AdDetail detail, AdParts& parts) {
        const auto run = take_varint(reference);
        const auto offset = take_varint(reference);
        if (!run || !offset || *run >= runs.size()) return false;
        if (*offset > file.bytes().size() || runs[*run] > file.bytes().size() - *offset) return false;
        std::string_view record = file.bytes().substr(runs[*run] + *offset);
        std::array<std::uint64_t, kParts.size()> sizes{};
        for (auto& size : sizes) {
            const auto taken = take_varint(record);
            if (!taken) return false;
            size = *taken;
        }
        for (std::size_t i = 0; i <= static_cast<std::size_t>(detail); ++i) {
            if (sizes[i] > record.size() || !unpack(record.substr(0, sizes[i]), parts.*kParts[i]))
                return false;
            record.remove_prefix(sizes[i]);
        }
        return true;
    }
};

AdPack::AdPack(std::unique_ptr<State> state) : state_(std::move(state)) {}
AdPack::AdPack(AdPack&&) noexcept = default;
AdPack& AdPack::operator=(AdPack&&) noexcept = default;
AdPack::~AdPack() = default;

base::Result<AdPack> AdPack::open(const fs::path& path) {
    auto file = base::MappedFile::open(path);
    if (!file) return base::fail(file);
    auto state = std::make_unique<State>(State{std::move(*file), {}});
    if (!state->read_head())
        return base::fail(Code::corrupt, fmt::format("{} holds no ads", path.string()),
                          "`jobindex index` builds it anew");
    return AdPack(std::move(state));
}

base::Result<AdParts> AdPack::read(std::string_view reference, AdDetail detail) {
    AdParts parts;
    if (!state_->read(reference, detail, parts)) return base::fail(damaged());
    return parts;
}

std::string AdPack::dictionary() const {
    return std::string(state_->dictionary);
}

std::uint64_t AdPack::bytes() const {
    return state_->file.bytes().size();
}

std::uint64_t AdPack::added() const {
    return bytes() - state_->end;
}

struct AdAppender::State {
    fs::path path;
    AdDictionary dictionary;
    std::uint64_t end = 0;
    AdCompressor compressor{dictionary};
    std::ofstream out{path, std::ios::binary | std::ios::app};
};

AdAppender::AdAppender(std::unique_ptr<State> state) : state_(std::move(state)) {}
AdAppender::AdAppender(AdAppender&&) noexcept = default;
AdAppender& AdAppender::operator=(AdAppender&&) noexcept = default;
AdAppender::~AdAppender() = default;

base::Result<AdAppender> AdAppender::open(const fs::path& path) {
    const auto pack = AdPack::open(path);
    if (!pack) return base::fail(pack);
    return AdAppender(std::make_unique<State>(State{path, AdDictionary(pack->dictionary()), pack->bytes()}));
}

base::Result<std::string> AdAppender::add(const AdParts& parts) {
    const auto record = state_->compressor.record(parts);
    if (!record) return base::fail(record);
    state_->out << *record;
    return ad_reference(0, std::exchange(state_->end, state_->end + record->size()));
}

base::Result<void> AdAppender::finish() {
    state_->out.close();
    if (!state_->out) return base::fail(base::errno_error("write", state_->path));
    return {};
}

}  // namespace jobindex::schema
