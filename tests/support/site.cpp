#include "tests/support/site.h"

#include <sys/stat.h>

#include <array>
#include <chrono>

#include "core/base/file.h"
#include "core/base/text.h"
#include "tests/support/conditional.h"
#include "tests/support/templates.h"

namespace jobindex::support {
namespace {

namespace fs = std::filesystem;

struct MimeType {
    std::string_view extension, type;
    bool text;
};
constexpr std::array<MimeType, 13> kMimeTypes = {{{".html", "text/html; charset=utf-8", true},
                                                  {".css", "text/css; charset=utf-8", true},
                                                  {".js", "text/javascript; charset=utf-8", true},
                                                  {".json", "application/json", true},
                                                  {".xml", "application/xml", true},
                                                  {".rss", "application/rss+xml; charset=utf-8", true},
                                                  {".atom", "application/atom+xml; charset=utf-8", true},
                                                  {".txt", "text/plain; charset=utf-8", true},
                                                  {".csv", "text/csv; charset=utf-8", true},
                                                  {".svg", "image/svg+xml", true},
                                                  {".png", "image/png", false},
                                                  {".pdf", "application/pdf", false},
                                                  {".gz", "application/gzip", false}}};

MimeType mime_type(const fs::path& file) {
    const std::string extension = file.extension().string();
    for (const MimeType& known : kMimeTypes) {
        if (known.extension == extension) return known;
    }
    return {"", "application/octet-stream", false};
}

/// Seconds of the last change of a file; 0 when it is gone.
base::Timestamp modified_time(const fs::path& file) {
    struct stat info {};
    return ::stat(file.c_str(), &info) == 0 ? info.st_mtime : 0;
}

base::Timestamp now() {
    return std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
}

int hex_value(char c) {
    if (base::is_digit(c)) return c - '0';
    const char small = base::ascii_lower(c);
    return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

std::optional<std::string> percent_decoded(std::string_view text) {
    std::string decoded;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            decoded += text[i];
            continue;
        }
        if (i + 2 >= text.size()) return std::nullopt;
        const int high = hex_value(text[i + 1]);
        const int low = hex_value(text[i + 2]);
        if (high < 0 || low < 0) return std::nullopt;
        decoded += static_cast<char>(high * 16 + low);
        i += 2;
    }
    return decoded;
}

Response plain(int status, std::string body) {
    Response response;
    response.status = status;
    response.set("Content-Type", "text/html; charset=utf-8");
    response.body =
        "<!DOCTYPE html><title>" + body + "</title><h1>" + std::to_string(status) + " " + body + "</h1>\n";
    return response;
}

Response moved(int status, std::string target) {
    Response response = plain(status, "Moved");
    response.set("Location", std::move(target));
    return response;
}

}  // namespace

std::optional<std::string> safe_path(std::string_view encoded) {
    const auto path = percent_decoded(encoded);
    if (!path || path->empty() || path->front() != '/') return std::nullopt;
    if (path->find('\0') != std::string::npos || path->find('\\') != std::string::npos) return std::nullopt;
    const auto segments = base::split(std::string_view(*path).substr(1), '/');
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const bool last = i + 1 == segments.size();
        if (segments[i].starts_with('.') || (segments[i].empty() && !last)) return std::nullopt;
    }
    return path;
}

base::Result<Site> Site::open(const fs::path& root, std::optional<base::Date> today) {
    std::error_code error;
    Site site;
    site.root_ = fs::canonical(root, error);
    if (error || !fs::is_directory(site.root_, error)) {
        return base::fail(base::Code::not_found, "no such directory: " + root.string());
    }
    site.today_ = today;
    if (const fs::path conf = site.root_ / "site.conf"; fs::exists(conf, error)) {
        const auto text = base::read_file(conf);
        if (!text) return base::fail(text);
        auto rules = parse_site_rules(*text);
        if (!rules) return base::fail(rules);
        site.rules_ = std::move(*rules);
    }
    return site;
}

void Site::add_headers(const std::string& path, Response& response) const {
    for (const HeaderRule& rule : rules_.headers) {
        if (rule.prefix ? path.starts_with(rule.path) : path == rule.path)
            response.set(rule.name, rule.value);
    }
}

Response Site::from_file(const fs::path& file, const Request& request) const {
    auto bytes = base::read_file(file);
    if (!bytes) return plain(404, "Not found");
    const MimeType type = mime_type(file);
    base::Timestamp modified = modified_time(file);
    Response response;
    response.set("Content-Type", std::string(type.type));
    if (type.text && has_placeholders(*bytes)) {
        const base::Date today = today_.value_or(base::date_of(now()));
        response.body = fill_placeholders(*bytes, {today, "http://" + request.host});
        // The page changes at midnight; a date ahead of the clock would break RFC 9110 section 8.8.2.1.
        if (base::start_of(today) <= now()) modified = std::max(modified, base::start_of(today));
    } else {
        response.body = std::move(*bytes);
    }
    return with_validators(std::move(response), request, modified);
}

Response Site::answer(const Request& request) const {
    if (request.method != "GET" && request.method != "HEAD") {
        Response refused = plain(405, "Method not allowed");
        refused.set("Allow", "GET, HEAD");
        return refused;
    }
    auto path = safe_path(request.path());
    if (!path) return plain(400, "Bad request");
    if (const auto rule = rules_.redirects.find(*path); rule != rules_.redirects.end()) {
        return moved(rule->second.first, rule->second.second);
    }
    if (rules_.gone.contains(*path)) return plain(410, "Gone");
    const auto alias = rules_.aliases.find(*path);
    const std::string name = (alias != rules_.aliases.end() ? alias->second : *path).substr(1);
    if (*path == "/site.conf" || rules_.hidden.contains(*path)) return plain(404, "Not found");

    std::error_code error;
    fs::path file = root_ / name;
    if (fs::is_regular_file(file.string() + ".html", error)) file += ".html";
    if (fs::is_directory(file, error)) {
        if (path->back() != '/') return moved(301, request.path() + '/');
        file /= "index.html";
    }
    const fs::path real = fs::canonical(file, error);
    if (error || !fs::is_regular_file(real, error)) return plain(404, "Not found");
    if (!real.string().starts_with(root_.string() + '/')) return plain(404, "Not found");
    Response response = from_file(real, request);
    add_headers(*path, response);
    return with_encoding(std::move(response), request);
}

}  // namespace jobindex::support
