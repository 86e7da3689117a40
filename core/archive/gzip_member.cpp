#include "core/archive/gzip_member.h"

#include <libdeflate.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

#include "core/base/handle.h"

namespace jobindex::archive {
namespace {

constexpr int kGzipWindow = 15 + 16;  // zlib: largest window, gzip wrapping
constexpr std::size_t kOutputStep = 64u << 10;

/// zlib takes a pointer to bytes that it only reads, without const.
Bytef* bytes_of(std::string_view text) {
    return const_cast<Bytef*>(reinterpret_cast<const Bytef*>(text.data()));
}

uInt clamped(std::size_t size) {
    return static_cast<uInt>(std::min<std::size_t>(size, std::numeric_limits<uInt>::max()));
}

}  // namespace

struct Deflater::State {
    base::Handle<libdeflate_compressor, libdeflate_free_compressor> compressor;
    std::string plain;
};

Deflater::Deflater(std::unique_ptr<State> state) : state_(std::move(state)) {}
Deflater::Deflater(Deflater&&) noexcept = default;
Deflater& Deflater::operator=(Deflater&&) noexcept = default;
Deflater::~Deflater() = default;

Result<Deflater> Deflater::make(int level) {
    auto state = std::make_unique<State>();
    state->compressor.reset(libdeflate_alloc_compressor(level));
    if (state->compressor == nullptr)
        return base::fail(base::Code::internal, "libdeflate cannot start compressing");
    return Deflater(std::move(state));
}

Result<std::size_t> Deflater::pack(std::string_view head, std::string_view body, std::string_view tail,
                                   std::string& out) {
    std::string& plain = state_->plain;
    plain.assign(head).append(body).append(tail);
    const std::size_t before = out.size();
    const std::size_t bound = libdeflate_gzip_compress_bound(state_->compressor.get(), plain.size());
    out.resize(before + bound);
    const std::size_t size = libdeflate_gzip_compress(state_->compressor.get(), plain.data(), plain.size(),
                                                      out.data() + before, bound);
    out.resize(before + size);
    if (size == 0) return base::fail(base::Code::internal, "libdeflate cannot compress a record");
    return size;
}

struct Inflater::State {
    State() = default;
    State(const State&) = delete;
    State& operator=(const State&) = delete;
    ~State() { inflateEnd(&stream); }
    z_stream stream{};
};

Inflater::Inflater(std::unique_ptr<State> state) : state_(std::move(state)) {}
Inflater::Inflater(Inflater&&) noexcept = default;
Inflater& Inflater::operator=(Inflater&&) noexcept = default;
Inflater::~Inflater() = default;

Result<Inflater> Inflater::make() {
    auto state = std::make_unique<State>();
    if (inflateInit2(&state->stream, kGzipWindow) != Z_OK) {
        return base::fail(base::Code::internal, "zlib cannot start decompressing");
    }
    return Inflater(std::move(state));
}

void Inflater::begin() {
    inflateReset(&state_->stream);
}

Progress Inflater::feed(std::string_view& input, std::string& out, std::size_t limit) {
    z_stream& stream = state_->stream;
    while (true) {
        const std::size_t before = out.size();
        // One byte past the limit tells "exactly full" from "more to come".
        const std::size_t room = std::min(kOutputStep, limit + 1 - std::min(before, limit));
        out.resize(before + room);
        const uInt offered = clamped(input.size());
        stream.next_in = bytes_of(input);
        stream.avail_in = offered;
        stream.next_out = reinterpret_cast<Bytef*>(out.data() + before);
        stream.avail_out = clamped(room);
        const int status = inflate(&stream, Z_NO_FLUSH);
        input.remove_prefix(offered - stream.avail_in);
        out.resize(before + room - stream.avail_out);
        if (out.size() > limit) {
            out.resize(limit);
            return Progress::limit;
        }
        if (status == Z_STREAM_END) return Progress::done;
        if (status != Z_OK && status != Z_BUF_ERROR) return Progress::damaged;
        if (input.empty() && stream.avail_out != 0) return Progress::more;
    }
}

}  // namespace jobindex::archive
