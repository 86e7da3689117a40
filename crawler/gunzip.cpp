#include "crawler/gunzip.h"

#include <fmt/format.h>
#include <zlib.h>

#include <array>

namespace jobindex::crawler {

bool is_gzip(std::string_view bytes) {
    return bytes.starts_with("\x1f\x8b");
}

base::Result<std::string> gunzip(std::string_view bytes, std::size_t limit) {
    z_stream stream{};
    if (inflateInit2(&stream, 15 + 16) != Z_OK) return base::fail(base::Code::internal, "cannot set up zlib");
    std::string source(bytes);  // zlib's input pointer is not const
    stream.next_in = reinterpret_cast<Bytef*>(source.data());
    stream.avail_in = static_cast<uInt>(source.size());
    std::string out;
    std::array<char, 65536> buffer;
    int state = Z_OK;
    while (state == Z_OK && out.size() <= limit) {
        stream.next_out = reinterpret_cast<Bytef*>(buffer.data());
        stream.avail_out = static_cast<uInt>(buffer.size());
        state = inflate(&stream, Z_NO_FLUSH);
        out.append(buffer.data(), buffer.size() - stream.avail_out);
    }
    inflateEnd(&stream);
    if (out.size() > limit)
        return base::fail(base::Code::limit, fmt::format("unpacks to more than {} bytes", limit));
    if (out.empty() && state != Z_STREAM_END) return base::fail(base::Code::corrupt, "damaged gzip file");
    return out;
}

}  // namespace jobindex::crawler
