#include "core/board/url_pattern.h"

#include <algorithm>

#include "core/base/text.h"

namespace jobindex::board {
namespace {

constexpr std::size_t npos = std::string_view::npos;

bool is_name(std::string_view name) {
    return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
        return base::is_alpha(c) || base::is_digit(c) || c == '.' || c == '_' || c == '-';
    });
}

/// The {name} at the start of `text`, without its braces; "" when there is none.
std::string_view name_at(std::string_view text) {
    if (!text.starts_with('{')) return {};
    const auto end = text.find('}');
    if (end == npos || !is_name(text.substr(1, end - 1))) return {};
    return text.substr(1, end - 1);
}

/// Whether `value` may stand for {name}.
bool fits(std::string_view name, std::string_view value, bool in_host) {
    if (value.find('/') != npos) return false;
    if (name == "n") return std::all_of(value.begin(), value.end(), base::is_digit);
    if (name == "locale") {
        const auto letters = [](std::string_view two) {
            return base::is_alpha(two[0]) && base::is_alpha(two[1]);
        };
        return (value.size() == 2 && letters(value)) ||
               (value.size() == 5 && (value[2] == '-' || value[2] == '_') && letters(value) &&
                letters(value.substr(3)));
    }
    // Hosts that a board's own site has beside those of its employers.
    for (const std::string_view own : {"www", "api", "app", "apply", "careers", "help", "jobs", "support"}) {
        if (in_host && name == "token" && value == own) return false;
    }
    return !in_host || name == "host" || value.find_first_of(".:") == npos;
}

/// Matches `pattern` against the start of `text`; `rest` is what is left of it. Shortest values first.
bool match_from(std::string_view pattern, std::string_view text, bool in_host, bool whole, Variables& out) {
    while (!pattern.empty()) {
        const auto name = name_at(pattern);
        if (name.empty()) {
            if (text.empty() || text.front() != pattern.front()) return false;
            text.remove_prefix(1);
            pattern.remove_prefix(1);
            continue;
        }
        const auto behind = pattern.substr(name.size() + 2);
        for (std::size_t size = 1; size <= text.size(); ++size) {
            if (text[size - 1] == '/') return false;
            if (!fits(name, text.substr(0, size), in_host)) continue;
            if (!match_from(behind, text.substr(size), in_host, whole, out)) continue;
            out.insert_or_assign(std::string(name), std::string(text.substr(0, size)));
            return true;
        }
        return false;
    }
    return text.empty() || (!whole && text.front() == '/');
}

/// The value of a query parameter, as it stands; "" when it is not there.
std::string_view parameter_of(std::string_view query, std::string_view name) {
    for (const auto part : base::split(query, '&')) {
        if (part.size() > name.size() && part.starts_with(name) && part[name.size()] == '=')
            return part.substr(name.size() + 1);
    }
    return {};
}

}  // namespace

base::Result<UrlPattern> UrlPattern::parse(std::string_view text) {
    UrlPattern out;
    out.text_ = text;
    const auto refuse = [&] {
        return base::fail(base::Code::invalid_input, "\"" + out.text_ + "\" is no pattern of a URL",
                          "write it as https://{token}.example.com/jobs or https://example.com/?for={token}");
    };
    if (!text.starts_with("https://")) return refuse();
    text.remove_prefix(8);
    const auto question = text.find('?');
    if (question != npos) {
        const auto query = text.substr(question + 1);
        const auto equals = query.find('=');
        if (equals == npos || equals == 0 || equals + 1 == query.size()) return refuse();
        out.parameter_ = query.substr(0, equals);
        out.value_ = query.substr(equals + 1);
        text = text.substr(0, question);
    }
    const auto slash = text.find('/');
    out.host_ = text.substr(0, slash);
    out.path_ = slash == npos ? std::string() : std::string(text.substr(slash));
    while (out.path_.ends_with('/')) out.path_.pop_back();
    if (out.host_.empty()) return refuse();
    return out;
}

std::optional<Variables> UrlPattern::match(const base::Url& url) const {
    Variables out;
    const std::string host = url.port.empty() ? url.host : url.host + ":" + url.port;
    if (!match_from(host_, host, true, true, out)) return std::nullopt;
    if (!match_from(path_, url.path, false, false, out)) return std::nullopt;
    if (parameter_.empty()) return out;
    const auto value = parameter_of(url.query, parameter_);
    if (value.empty() || !match_from(value_, value, false, true, out)) return std::nullopt;
    return out;
}

std::optional<Variables> match_template(std::string_view pattern, std::string_view text) {
    Variables out;
    if (!match_from(pattern, text, false, true, out)) return std::nullopt;
    return out;
}

std::string expand(std::string_view text, const Variables& variables) {
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const auto name = name_at(text.substr(i));
        const auto known = name.empty() ? variables.end() : variables.find(name);
        if (known == variables.end()) {
            out += text[i++];
            continue;
        }
        out += known->second;
        i += name.size() + 2;
    }
    return out;
}

std::vector<std::string> names_in(std::string_view text) {
    std::vector<std::string> out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (const auto name = name_at(text.substr(i)); !name.empty()) out.emplace_back(name);
    }
    return out;
}

}  // namespace jobindex::board
