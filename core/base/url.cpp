#include "core/base/url.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "core/base/text.h"
#include "core/base/url_host.h"
#include "core/base/url_percent.h"
#include "core/base/utf8.h"

namespace jobindex::base {
namespace {

constexpr bool is_slash(char c) {
    return c == '/' || c == '\\';
}
constexpr std::string_view kAuthorityEnd = "/\\?#";

std::string_view default_port(std::string_view scheme) {
    return scheme == "https" ? "443" : "80";
}

/// Steps 1 to 3 of the basic URL parser: no controls or spaces at the ends, no tabs or line breaks, only
/// UTF-8. Uses `storage` when the bytes change.
std::string_view prepared(std::string_view input, std::string& storage) {
    while (!input.empty() && static_cast<unsigned char>(input.front()) <= 0x20) input.remove_prefix(1);
    while (!input.empty() && static_cast<unsigned char>(input.back()) <= 0x20) input.remove_suffix(1);
    bool plain = true;
    for (const char c : input) {
        if (c == '\t' || c == '\n' || c == '\r' || static_cast<unsigned char>(c) >= 0x80) plain = false;
    }
    if (plain) return input;
    storage.reserve(input.size());
    for (std::size_t i = 0; i < input.size();) {
        const CodePoint point = code_point_at(input, i);
        if (point.value != '\t' && point.value != '\n' && point.value != '\r')
            append_utf8(storage, point.value);
        i += point.size;
    }
    return storage;
}

/// The scheme in front of ":", in small letters; "" when there is none.
std::string scheme_of(std::string_view input) {
    const auto colon = input.find(':');
    if (colon == std::string_view::npos || colon == 0 || !is_alpha(input[0])) return {};
    for (const char c : input.substr(0, colon)) {
        if (!is_alpha(c) && !is_digit(c) && c != '+' && c != '-' && c != '.') return {};
    }
    return to_lower_ascii(input.substr(0, colon));
}

/// "." or ".." in any of their encoded forms: 1 or 2; 0 for any other segment.
int dots_of(std::string_view segment) {
    int dots = 0;
    while (!segment.empty()) {
        if (segment[0] == '.') {
            segment.remove_prefix(1);
        } else if (escape_at(segment, 0) == '.') {
            segment.remove_prefix(3);
        } else {
            return 0;
        }
        if (++dots > 2) return 0;
    }
    return dots;
}

void shorten(std::string& path) {
    const auto slash = path.rfind('/');
    path.resize(slash == std::string::npos ? 0 : slash);
}

/// The authority state and what follows from it: user name, password, host, port.
bool parse_authority(std::string_view authority, Url& url) {
    if (const auto at = authority.rfind('@'); at != std::string_view::npos) {
        const std::string_view credentials = authority.substr(0, at);
        const auto colon = credentials.find(':');
        append_encoded(url.username, credentials.substr(0, colon), EncodeSet::userinfo);
        if (colon != std::string_view::npos) {
            append_encoded(url.password, credentials.substr(colon + 1), EncodeSet::userinfo);
        }
        authority.remove_prefix(at + 1);
    }
    const auto bracket = authority.find(']');
    const bool bracketed = authority.find('[') < authority.find(':');
    const auto colon = authority.find(':', bracketed && bracket != std::string_view::npos ? bracket : 0);
    auto host = parse_host(authority.substr(0, colon));
    if (!host) return false;
    url.host = std::move(*host);
    if (colon == std::string_view::npos) return true;
    unsigned port = 0;
    const std::string_view digits = authority.substr(colon + 1);
    for (const char c : digits) {
        if (!is_digit(c)) return false;
        port = port * 10 + static_cast<unsigned>(c - '0');
        if (port > 65535) return false;
    }
    if (!digits.empty()) url.port = std::to_string(port);
    if (url.port == default_port(url.scheme)) url.port.clear();
    return true;
}

/// The path state: `input` is the path without its first slash, up to the query.
void parse_path(std::string_view input, Url& url) {
    url.path.reserve(url.path.size() + input.size() + 16);
    while (true) {
        const auto slash = input.find_first_of("/\\");
        const bool last = slash == std::string_view::npos;
        const std::string_view segment = input.substr(0, slash);
        const int dots = dots_of(segment);
        if (dots == 2) shorten(url.path);
        if (dots == 0) {
            url.path += '/';
            append_encoded(url.path, segment, EncodeSet::path);
        } else if (last) {
            url.path += '/';
        }
        if (last) return;
        input.remove_prefix(slash + 1);
    }
}

/// Query and fragment states: `rest` begins with "?" or "#" or is empty.
void parse_query_and_fragment(std::string_view rest, Url& url) {
    const auto hash = rest.find('#');
    if (rest.starts_with('?')) {
        url.has_query = true;
        url.query.clear();
        append_encoded(url.query, rest.substr(1, hash == std::string_view::npos ? hash : hash - 1),
                       EncodeSet::query);
    }
    if (hash != std::string_view::npos) {
        url.has_fragment = true;
        append_encoded(url.fragment, rest.substr(hash + 1), EncodeSet::fragment);
    }
}

/// `rest` behind the authority or the base's: path, query and fragment.
void parse_path_and_rest(std::string_view rest, Url& url) {
    const auto end = rest.find_first_of("?#");
    std::string_view path = rest.substr(0, end);
    if (!path.empty() && is_slash(path[0])) path.remove_prefix(1);
    parse_path(path, url);
    if (end != std::string_view::npos) parse_query_and_fragment(rest.substr(end), url);
}

Result<Url> parse_absolute(std::string scheme, std::string_view rest) {
    Url url;
    url.scheme = std::move(scheme);
    while (!rest.empty() && is_slash(rest[0])) rest.remove_prefix(1);
    const auto end = std::min(rest.find_first_of(kAuthorityEnd), rest.size());
    if (!parse_authority(rest.substr(0, end), url)) {
        return fail(Code::invalid_input,
                    fmt::format("not a usable host or port in a URL: {}", rest.substr(0, end)));
    }
    parse_path_and_rest(rest.substr(end), url);
    return url;
}

/// The relative and relative slash states.
Result<Url> parse_relative(std::string_view input, const Url& base) {
    if (input.size() >= 2 && is_slash(input[0]) && is_slash(input[1]))
        return parse_absolute(base.scheme, input);
    Url url = base;
    url.fragment.clear();
    url.has_fragment = false;
    if (input.empty() || input[0] == '#' || input[0] == '?') {
        parse_query_and_fragment(input, url);
        return url;
    }
    url.query.clear();
    url.has_query = false;
    if (is_slash(input[0])) {
        url.path.clear();
    } else {
        shorten(url.path);
    }
    parse_path_and_rest(input, url);
    return url;
}

}  // namespace

std::string Url::href() const {
    std::string text;
    text.reserve(scheme.size() + host.size() + path.size() + query.size() + fragment.size() + 16);
    text.append(scheme).append("://");
    if (!username.empty() || !password.empty()) {
        text += username;
        if (!password.empty()) text.append(":").append(password);
        text += '@';
    }
    text += host;
    if (!port.empty()) text.append(":").append(port);
    text += path;
    if (has_query) text.append("?").append(query);
    if (has_fragment) text.append("#").append(fragment);
    return text;
}

std::string Url::origin() const {
    std::string text = scheme + "://" + host;
    if (!port.empty()) text.append(":").append(port);
    return text;
}

std::string Url::target() const {
    return has_query ? path + "?" + query : path;
}

int Url::port_number() const {
    return static_cast<int>(parse_integer(port.empty() ? default_port(scheme) : port).value_or(0));
}

Result<Url> parse_url(std::string_view input, const Url* base) {
    std::string storage;
    input = prepared(input, storage);
    std::string scheme = scheme_of(input);
    if (scheme.empty()) {
        if (base != nullptr) return parse_relative(input, *base);
        return fail(Code::unsupported, fmt::format("not a whole URL: \"{}\"", input.substr(0, 200)),
                    "it begins with https:// or http://");
    }
    if (scheme != "http" && scheme != "https") {
        return fail(Code::unsupported, fmt::format("only http and https are supported, not {}:", scheme));
    }
    const std::string_view rest = input.substr(scheme.size() + 1);
    const bool slashes = rest.starts_with("//");
    if (!slashes && base != nullptr && base->scheme == scheme) return parse_relative(rest, *base);
    return parse_absolute(std::move(scheme), rest);
}

}  // namespace jobindex::base
