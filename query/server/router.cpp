#include "query/server/router.h"

#include <algorithm>
#include <optional>

#include "core/base/text.h"
#include "core/base/url_percent.h"
#include "core/base/utf8.h"

namespace jobindex::server {
namespace {

bool is_variable(std::string_view part) {
    return part.starts_with('{');
}

bool takes_rest(std::string_view part) {
    return part.ends_with("...}");
}

std::string name_of(std::string_view part) {
    part.remove_prefix(1);
    return std::string(part.substr(0, part.size() - (takes_rest(part) ? 4 : 1)));
}

/// A segment as text; nullopt when it may not be one.
std::optional<std::string> segment(std::string_view part) {
    std::string text = base::percent_decoded(part);
    const bool bad = text == "." || text == ".." || text.find('/') != std::string::npos ||
                     text.find('\\') != std::string::npos || text.find('\0') != std::string::npos ||
                     !base::is_valid_utf8(text);
    if (bad) return std::nullopt;
    return text;
}

/// "{id}.jsonld" is a variable with a fixed end.
std::string_view suffix_of(std::string_view part) {
    const auto close = part.find('}');
    return part.substr(close + 1);
}

std::optional<Pairs> fit(const std::vector<std::string_view>& pattern,
                         const std::vector<std::string_view>& path) {
    Pairs values;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (is_variable(pattern[i]) && takes_rest(pattern[i])) {
            if (i >= path.size()) return std::nullopt;
            std::string rest;
            for (std::size_t k = i; k < path.size(); ++k) {
                const auto text = segment(path[k]);
                if (!text || text->empty()) return std::nullopt;
                rest += (k > i ? "/" : "") + *text;
            }
            values.emplace_back(name_of(pattern[i]), rest);
            return values;
        }
        if (i >= path.size()) return std::nullopt;
        if (!is_variable(pattern[i])) {
            // As sent: nobody escapes the letters of a fixed part, and most routes end here.
            if (path[i] != pattern[i]) return std::nullopt;
            continue;
        }
        auto text = segment(path[i]);
        if (!text) return std::nullopt;
        const auto suffix = suffix_of(pattern[i]);
        if (text->size() <= suffix.size() || !std::string_view(*text).ends_with(suffix)) return std::nullopt;
        text->resize(text->size() - suffix.size());
        values.emplace_back(name_of(pattern[i].substr(0, pattern[i].size() - suffix.size())),
                            std::move(*text));
    }
    if (path.size() != pattern.size()) return std::nullopt;
    return values;
}

}  // namespace

Router::Router(std::vector<const Route*> routes) : routes_(std::move(routes)) {
    for (const auto* route : routes_) {
        Pattern pattern;
        pattern.parts = base::split(route->path.substr(1), '/');
        for (const auto part : pattern.parts) {
            pattern.fixed += is_variable(part) ? 0 : 2;
            if (is_variable(part) && !suffix_of(part).empty()) ++pattern.fixed;
        }
        patterns_.push_back(std::move(pattern));
    }
}

Routed Router::find(std::string_view method, std::string_view path) const {
    Routed best;
    if (!path.starts_with('/')) return best;
    const auto parts = base::split(path.substr(1), '/');
    const std::string_view wanted = method == "HEAD" ? "GET" : method;
    std::vector<std::string_view> allowed;
    std::size_t most = 0;
    for (std::size_t i = 0; i < routes_.size(); ++i) {
        if (patterns_[i].fixed < most) continue;
        auto values = fit(patterns_[i].parts, parts);
        if (!values) continue;
        if (patterns_[i].fixed > most) {
            most = patterns_[i].fixed;
            best = {};
            allowed.clear();
        }
        allowed.push_back(routes_[i]->method);
        if (routes_[i]->method == wanted) {
            best.route = routes_[i];
            best.path = std::move(*values);
        }
    }
    for (const auto name : allowed) {
        best.allowed += (best.allowed.empty() ? "" : ", ") + std::string(name);
        if (name == "GET") best.allowed += ", HEAD";
    }
    if (!allowed.empty()) best.allowed += ", OPTIONS";
    return best;
}

}  // namespace jobindex::server
