#include "core/schema/ad_pack.h"

#include <zdict.h>
#include <zstd.h>

#include <array>
#include <utility>

#include "core/base/handle.h"
#include "core/schema/run_file.h"
#include "core/schema/varint.h"

namespace jobindex::schema {
namespace {

namespace fs = std::filesystem;
using base::Code;

constexpr std::string_view kMagic = "jobindex ads 1\n";
/// What a higher level still gains is in docs/formats/index.md.
constexpr std::size_t kDictionaryBytes = 512 << 10;
constexpr int kLevel = 7;
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

base::Result<void> write_ad_pack(const fs::path& path, const AdDictionary& dictionary,
                                 const std::vector<fs::path>& runs) {
    return write_run_file(path, kMagic, dictionary.bytes(), runs);
}

struct AdPack::State {
    RunFile file;
    base::Handle<ZSTD_DDict, ZSTD_freeDDict> prepared{};
    base::Handle<ZSTD_DCtx, ZSTD_freeDCtx> context{ZSTD_createDCtx()};

    /// The content of a frame; false when it is damaged.
    bool unpack(std::string_view frame, std::string& content) {
        if (frame.empty()) return true;
        if (!prepared) prepared.reset(ZSTD_createDDict(file.head().data(), file.head().size()));
        const auto size = ZSTD_getFrameContentSize(frame.data(), frame.size());
        const bool known = size != ZSTD_CONTENTSIZE_ERROR && size != ZSTD_CONTENTSIZE_UNKNOWN;
        if (!known || size > kPartLimit) return false;
        content.resize(size);
        return ZSTD_decompress_usingDDict(context.get(), content.data(), content.size(), frame.data(),
                                          frame.size(), prepared.get()) == size;
    }

    bool read(std::string_view reference, AdDetail detail, AdParts& parts) {
        const auto place = unpack_place(reference);
        if (!place) return false;
        std::string_view record = file.from(*place);
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
    auto file = RunFile::open(path, kMagic);
    if (!file) return base::fail(file);
    return AdPack(std::make_unique<State>(State{std::move(*file)}));
}

base::Result<AdParts> AdPack::read(std::string_view reference, AdDetail detail) {
    AdParts parts;
    if (!state_->read(reference, detail, parts)) return base::fail(damaged());
    return parts;
}

std::string AdPack::dictionary() const {
    return std::string(state_->file.head());
}

std::uint64_t AdPack::bytes() const {
    return state_->file.bytes();
}

std::uint64_t AdPack::added() const {
    return state_->file.added();
}

struct AdAppender::State {
    AdDictionary dictionary;
    RunAppender out;
    AdCompressor compressor{dictionary};
};

AdAppender::AdAppender(std::unique_ptr<State> state) : state_(std::move(state)) {}
AdAppender::AdAppender(AdAppender&&) noexcept = default;
AdAppender& AdAppender::operator=(AdAppender&&) noexcept = default;
AdAppender::~AdAppender() = default;

base::Result<AdAppender> AdAppender::open(const fs::path& path) {
    const auto pack = AdPack::open(path);
    if (!pack) return base::fail(pack);
    return AdAppender(
        std::make_unique<State>(State{AdDictionary(pack->dictionary()), RunAppender(path, pack->bytes())}));
}

base::Result<std::string> AdAppender::add(const AdParts& parts) {
    const auto record = state_->compressor.record(parts);
    if (!record) return base::fail(record);
    return pack_place(state_->out.add(*record));
}

base::Result<void> AdAppender::finish() {
    return state_->out.finish();
}

}  // namespace jobindex::schema
