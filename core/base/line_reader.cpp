// LineReader: plain, gzip and zstd text as lines. zlib reads plain files as they are; zstd streams are told
// by their magic number.
#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>
#include <zlib.h>
#include <zstd.h>

#include <cerrno>
#include <cstring>
#include <vector>

#include "core/base/file.h"
#include "core/base/handle.h"

namespace jobindex::base {
namespace {

constexpr std::size_t kChunk = 256 * 1024;
constexpr unsigned char kZstdMagic[] = {0x28, 0xB5, 0x2F, 0xFD};

}  // namespace

struct LineReader::Stream {
    std::string name;
    int fd = -1;
    bool close_fd = false;
    enum class Kind { plain, gzip, zstd } kind = Kind::plain;
    std::string raw;  ///< compressed bytes not yet decoded
    std::string decoded;
    std::size_t position = 0;  ///< in `decoded`
    std::size_t line = 0;
    bool raw_ended = false;
    z_stream inflater{};
    Handle<ZSTD_DCtx, ZSTD_freeDCtx> zstd;

    ~Stream() {
        if (close_fd) ::close(fd);
        if (kind == Kind::gzip) inflateEnd(&inflater);
    }

    Result<void> fill_raw() {
        std::vector<char> buffer(kChunk);
        while (true) {
            const auto count = ::read(fd, buffer.data(), buffer.size());
            if (count < 0 && errno == EINTR) continue;
            if (count < 0) return fail(errno_error("read", name));
            raw_ended = count == 0;
            raw.append(buffer.data(), static_cast<std::size_t>(count));
            return {};
        }
    }

    Result<void> start() {
        while (raw.size() < 4 && !raw_ended) {
            if (auto filled = fill_raw(); !filled) return filled;
        }
        if (raw.size() >= 4 && std::memcmp(raw.data(), kZstdMagic, 4) == 0) {
            kind = Kind::zstd;
            zstd.reset(ZSTD_createDCtx());
        } else if (raw.size() >= 2 && raw[0] == '\x1f' && raw[1] == '\x8b') {
            kind = Kind::gzip;
            inflateInit2(&inflater, 15 + 16);
        }
        return {};
    }

    Error damaged(const char* why) const {
        return Error{Code::corrupt,
                     fmt::format("{}: the compressed data is damaged after line {} ({})", name, line, why),
                     "make or fetch the file again; the lines before were read"};
    }

    /// Decodes some of `raw` to the end of `decoded`.
    Result<void> decode() {
        if (kind == Kind::plain) {
            decoded += raw;
            raw.clear();
            return {};
        }
        return kind == Kind::gzip ? decode_gzip() : decode_zstd();
    }

    Result<void> decode_gzip() {
        std::vector<char> out(kChunk);
        inflater.next_in = reinterpret_cast<Bytef*>(raw.data());
        inflater.avail_in = static_cast<uInt>(raw.size());
        inflater.next_out = reinterpret_cast<Bytef*>(out.data());
        inflater.avail_out = static_cast<uInt>(out.size());
        const int status = inflate(&inflater, Z_NO_FLUSH);
        if (status != Z_OK && status != Z_STREAM_END && status != Z_BUF_ERROR) return fail(damaged("gzip"));
        raw.erase(0, raw.size() - inflater.avail_in);
        decoded.append(out.data(), out.size() - inflater.avail_out);
        if (status == Z_STREAM_END && !raw.empty()) inflateReset(&inflater);  // next member
        gzip_open = status != Z_STREAM_END;
        return {};
    }

    Result<void> decode_zstd() {
        std::vector<char> out(kChunk);
        ZSTD_inBuffer in{raw.data(), raw.size(), 0};
        ZSTD_outBuffer to{out.data(), out.size(), 0};
        const std::size_t status = ZSTD_decompressStream(zstd.get(), &to, &in);
        if (ZSTD_isError(status)) return fail(damaged(ZSTD_getErrorName(status)));
        raw.erase(0, in.pos);
        decoded.append(out.data(), to.pos);
        zstd_open = status != 0;
        zstd_pending = to.pos == to.size;
        return {};
    }

    /// More bytes in `decoded`; false at the end of the input.
    Result<bool> more() {
        if (position > 0) {
            decoded.erase(0, position);
            position = 0;
        }
        const std::size_t before = decoded.size();
        while (decoded.size() == before) {
            if (raw.empty() && !raw_ended) {
                if (auto filled = fill_raw(); !filled) return fail(filled);
            }
            if (raw.empty() && !zstd_pending) {
                if (!raw_ended) continue;
                if ((kind == Kind::gzip && gzip_open) || (kind == Kind::zstd && zstd_open)) {
                    gzip_open = zstd_open = false;
                    return fail(damaged("it ends too early"));
                }
                return false;
            }
            if (auto done = decode(); !done) return fail(done);
        }
        return true;
    }

    bool gzip_open = false;
    bool zstd_open = false;
    bool zstd_pending = false;
};

LineReader::LineReader(std::unique_ptr<Stream> stream) : stream_(std::move(stream)) {}
LineReader::LineReader(LineReader&&) noexcept = default;
LineReader& LineReader::operator=(LineReader&&) noexcept = default;
LineReader::~LineReader() = default;

Result<LineReader> LineReader::open(const std::filesystem::path& path) {
    auto stream = std::make_unique<Stream>();
    stream->name = path == "-" ? "standard input" : path.string();
    stream->close_fd = path != "-";
    stream->fd = path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (stream->fd < 0) {
        stream->close_fd = false;
        return fail(errno_error("read", path));
    }
    if (auto started = stream->start(); !started) return fail(started);
    return LineReader(std::move(stream));
}

Result<std::optional<std::string>> LineReader::next(std::size_t line_limit) {
    std::string line;
    bool too_long = false;
    std::size_t searched = stream_->position;
    while (true) {
        auto& s = *stream_;
        const auto end = s.decoded.find('\n', searched);
        if (end != std::string::npos) {
            if (!too_long && line.size() + end - s.position <= line_limit) {
                line.append(s.decoded, s.position, end - s.position);
            } else {
                too_long = true;
            }
            s.position = end + 1;
            break;
        }
        if (!too_long) line.append(s.decoded, s.position, std::string::npos);
        too_long = too_long || line.size() > line_limit;
        if (too_long) line.clear();
        s.position = s.decoded.size();
        const auto more = s.more();
        if (!more) return fail(more);
        if (!*more) {
            if (line.empty() && !too_long) return std::optional<std::string>();
            break;
        }
        searched = s.position;
    }
    ++stream_->line;
    if (too_long) {
        return fail(Code::limit, fmt::format("{}: line {} is longer than {} bytes", stream_->name,
                                             stream_->line, line_limit));
    }
    if (!line.empty() && line.back() == '\r') line.pop_back();
    return std::optional<std::string>(std::move(line));
}

std::size_t LineReader::line_number() const {
    return stream_->line;
}

}  // namespace jobindex::base
