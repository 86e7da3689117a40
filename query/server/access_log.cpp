#include "query/server/access_log.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <cstdio>

#include "core/base/json.h"
#include "core/base/utf8.h"

namespace jobindex::server {
namespace {

std::string target(const Request& request) {
    return request.query.empty() ? request.path : request.path + "?" + query_string(request.query);
}

/// Quotation marks, backslashes and bytes outside printable ASCII as \xHH, as Apache does.
std::string in_quotes(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20 || byte > 0x7E) {
            out += fmt::format("\\x{:02x}", byte);
        } else {
            if (c == '"' || c == '\\') out += '\\';
            out += c;
        }
    }
    return out + "\"";
}

std::string or_dash(std::string_view text) {
    return in_quotes(text.empty() ? "-" : text);
}

std::string json_line(const AccessEntry& entry) {
    const Request& request = entry.request;
    const auto text = [](std::string_view bytes) { return base::Json(base::sanitise_utf8(bytes)); };
    base::Json line = base::Json::object();
    line.set("time", base::iso_time(entry.at));
    line.set("client", request.client);
    line.set("method", text(request.method));
    line.set("target", text(target(request)));
    line.set("status", entry.status);
    line.set("bytes", entry.bytes);
    line.set("ms", entry.seconds * 1000);
    line.set("referer", text(request.header("referer")));
    line.set("agent", text(request.header("user-agent")));
    return line.dump() + "\n";
}

}  // namespace

std::string access_line(LogFormat format, const AccessEntry& entry) {
    if (format == LogFormat::none) return {};
    if (format == LogFormat::json) return json_line(entry);
    const Request& request = entry.request;
    return fmt::format("{} - - [{:%d/%b/%Y:%H:%M:%S} +0000] {} {} {} {} {}\n", request.client,
                       fmt::gmtime(static_cast<std::time_t>(entry.at)),
                       in_quotes(request.method + " " + target(request) + " HTTP/1.1"), entry.status,
                       entry.bytes, or_dash(request.header("referer")),
                       or_dash(request.header("user-agent")));
}

void AccessLog::write(const AccessEntry& entry) {
    const auto line = access_line(format_, entry);
    if (line.empty()) return;
    const std::scoped_lock lock(mutex_);
    std::fwrite(line.data(), 1, line.size(), stdout);
    std::fflush(stdout);
}

}  // namespace jobindex::server
