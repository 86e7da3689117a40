#include "query/server/message.h"

#include <algorithm>

#include "core/base/escape.h"
#include "core/base/text.h"
#include "core/base/url_percent.h"

namespace jobindex::server {

std::string_view Request::header(std::string_view name) const {
    for (const auto& [key, value] : headers) {
        if (key == name) return value;
    }
    return {};
}

void Response::set(std::string_view name, std::string value) {
    for (auto& [key, old] : headers) {
        if (!base::equal_ignoring_case(key, name)) continue;
        old = std::move(value);
        return;
    }
    headers.emplace_back(std::string(name), std::move(value));
}

std::optional<std::string_view> Response::get(std::string_view name) const {
    for (const auto& [key, value] : headers) {
        if (base::equal_ignoring_case(key, name)) return value;
    }
    return std::nullopt;
}

namespace {

std::string form_decoded(std::string_view text) {
    std::string spaced(text);
    std::replace(spaced.begin(), spaced.end(), '+', ' ');
    return base::percent_decoded(spaced);
}

}  // namespace

Pairs parse_query(std::string_view text) {
    Pairs out;
    for (const auto part : base::split(text, '&')) {
        if (part.empty()) continue;
        const auto equals = part.find('=');
        out.emplace_back(form_decoded(part.substr(0, equals)),
                         equals == std::string_view::npos ? "" : form_decoded(part.substr(equals + 1)));
    }
    return out;
}

std::string query_string(const Pairs& pairs) {
    std::string out;
    for (const auto& [name, value] : pairs) {
        if (!out.empty()) out += '&';
        out += base::url_escaped(name) + "=" + base::url_escaped(value);
    }
    return out;
}

}  // namespace jobindex::server
