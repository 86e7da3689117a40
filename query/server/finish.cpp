#include "query/server/finish.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "core/archive/gzip_member.h"
#include "core/base/date.h"
#include "core/base/hash.h"
#include "core/base/text.h"

namespace jobindex::server {
namespace {

/// Below this a body fits one packet anyway.
constexpr std::size_t kWorthCompressing = 1000;
constexpr int kCompressionLevel = 5;
constexpr std::string_view kPolicy =
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'";

bool is_text(std::string_view type) {
    constexpr std::array<std::string_view, 6> kKinds = {"text/",      "json", "xml",
                                                        "javascript", "svg",  "x-ndjson"};
    return std::any_of(kKinds.begin(), kKinds.end(),
                       [&](std::string_view kind) { return type.find(kind) != std::string_view::npos; });
}

void set_unless_there(Response& response, std::string_view name, std::string_view value) {
    if (!response.get(name)) response.set(name, std::string(value));
}

bool is_unmodified(const Request& request, const Response& response) {
    const auto since = base::parse_http_date(request.header("if-modified-since"));
    const auto modified = base::parse_http_date(response.get("Last-Modified").value_or(""));
    return since && modified && *modified <= *since;
}

}  // namespace

void add_common_headers(Response& response) {
    set_unless_there(response, "X-Content-Type-Options", "nosniff");
    set_unless_there(response, "Referrer-Policy", "strict-origin-when-cross-origin");
    if (!response.type.starts_with("text/html")) return;
    set_unless_there(response, "Content-Security-Policy", kPolicy);
    set_unless_there(response, "Permissions-Policy", "camera=(), microphone=(), geolocation=()");
    set_unless_there(response, "Cross-Origin-Opener-Policy", "same-origin");
}

void add_etag(Response& response) {
    set_unless_there(response, "ETag", fmt::format("W/\"{:016x}\"", base::hash64(response.body)));
}

bool is_known(const Request& request, const Response& response) {
    const auto tag = response.get("ETag");
    const auto known = request.header("if-none-match");
    if (known.empty()) return is_unmodified(request, response);
    if (!tag) return false;
    // Weak comparison: the W/ in front does not count.
    const auto bare = [](std::string_view text) {
        text = base::trim(text);
        return text.starts_with("W/") ? text.substr(2) : text;
    };
    const auto tags = base::split(known, ',');
    return std::any_of(tags.begin(), tags.end(), [&](std::string_view each) {
        return base::trim(each) == "*" || bare(each) == bare(*tag);
    });
}

bool accepts_gzip(const Request& request) {
    for (const auto part : base::split(request.header("accept-encoding"), ',')) {
        const auto fields = base::split(part, ';');
        const auto coding = base::trim(fields.front());
        if (!base::equal_ignoring_case(coding, "gzip") && coding != "*") continue;
        const bool refused =
            fields.size() > 1 && (base::trim(fields[1]) == "q=0" || base::trim(fields[1]) == "q=0.0");
        return !refused;
    }
    return false;
}

void add_vary(Response& response, std::string_view name) {
    const auto before = response.get("Vary");
    response.set("Vary", before ? fmt::format("{}, {}", *before, name) : std::string(name));
}

void compress(Response& response, bool accepted) {
    if (response.body.size() < kWorthCompressing || !is_text(response.type)) return;
    if (response.get("Content-Encoding")) return;
    add_vary(response, "Accept-Encoding");
    if (!accepted) return;
    auto deflater = archive::Deflater::make(kCompressionLevel);
    if (!deflater) return;
    std::string packed;
    if (!deflater->pack({}, response.body, {}, packed) || packed.size() >= response.body.size()) return;
    response.body = std::move(packed);
    response.set("Content-Encoding", "gzip");
}

}  // namespace jobindex::server
