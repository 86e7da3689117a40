#include "tests/support/conditional.h"

#include <zlib.h>

#include "core/base/hash.h"
#include "core/base/text.h"

namespace jobindex::support {
namespace {

constexpr std::size_t kWorthCompressing = 256;

/// The opaque part of an entity tag: `W/"abc-gz"` is `abc`; both encodings of a file count as one.
std::string_view opaque(std::string_view tag) {
    tag = base::trim(tag);
    if (tag.starts_with("W/")) tag.remove_prefix(2);
    if (tag.size() >= 2 && tag.front() == '"' && tag.back() == '"') tag = tag.substr(1, tag.size() - 2);
    if (tag.ends_with("-gz")) tag.remove_suffix(3);
    return tag;
}

bool holds_copy(const Request& request, std::string_view tag, base::Timestamp modified) {
    if (const std::string_view tags = request.header("if-none-match"); !tags.empty()) {
        if (base::trim(tags) == "*") return true;
        for (const std::string_view one : base::split(tags, ',')) {
            if (opaque(one) == tag) return true;
        }
        return false;
    }
    const auto since = base::parse_http_date(request.header("if-modified-since"));
    return since && modified <= *since;
}

/// True when Accept-Encoding names gzip with a weight above nought.
bool accepts_gzip(std::string_view header) {
    for (const std::string_view item : base::split(header, ',')) {
        const auto parts = base::split(item, ';');
        if (!base::equal_ignoring_case(base::trim(parts[0]), "gzip")) continue;
        if (parts.size() < 2) return true;
        const std::string_view weight = base::trim(parts[1]);
        return !weight.starts_with("q=") || base::parse_number(weight.substr(2)).value_or(1) > 0;
    }
    return false;
}

bool is_text(std::string_view type) {
    return type.starts_with("text/") || type.find("json") != std::string_view::npos ||
           type.find("xml") != std::string_view::npos || type.find("javascript") != std::string_view::npos;
}

/// The bytes as one gzip member; empty when zlib fails.
std::string gzip(std::string_view bytes) {
    constexpr int kGzipWindow = 15 + 16;
    z_stream stream{};
    if (deflateInit2(&stream, 6, Z_DEFLATED, kGzipWindow, 8, Z_DEFAULT_STRATEGY) != Z_OK) return {};
    std::string input(bytes);
    std::string output(deflateBound(&stream, input.size()), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(input.data());
    stream.avail_in = static_cast<uInt>(input.size());
    stream.next_out = reinterpret_cast<Bytef*>(output.data());
    stream.avail_out = static_cast<uInt>(output.size());
    const bool done = deflate(&stream, Z_FINISH) == Z_STREAM_END;
    output.resize(done ? stream.total_out : 0);
    deflateEnd(&stream);
    return output;
}

}  // namespace

std::string* Response::find(std::string_view name) {
    for (auto& [key, value] : headers) {
        if (base::equal_ignoring_case(key, name)) return &value;
    }
    return nullptr;
}

void Response::set(std::string_view name, std::string value) {
    if (std::string* present = find(name)) {
        *present = std::move(value);
    } else {
        headers.emplace_back(name, std::move(value));
    }
}

Response with_validators(Response response, const Request& request, base::Timestamp modified) {
    if (response.status != 200 || (request.method != "GET" && request.method != "HEAD")) return response;
    const std::string tag = base::hash128_hex(response.body);
    response.set("ETag", '"' + tag + '"');
    response.set("Last-Modified", base::http_date(modified));
    response.set("Vary", "Accept-Encoding");
    if (holds_copy(request, tag, modified)) {
        response.status = 304;
        response.body.clear();
    }
    return response;
}

Response with_encoding(Response response, const Request& request) {
    const std::string* type = response.find("Content-Type");
    if (response.status != 200 || response.body.size() < kWorthCompressing || type == nullptr)
        return response;
    if (!is_text(*type) || !accepts_gzip(request.header("accept-encoding"))) return response;
    std::string packed = gzip(response.body);
    if (packed.empty()) return response;
    response.body = std::move(packed);
    response.set("Content-Encoding", "gzip");
    if (std::string* tag = response.find("ETag")) tag->insert(tag->size() - 1, "-gz");
    return response;
}

}  // namespace jobindex::support
