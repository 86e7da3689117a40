#include "core/html/page_robots.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "core/base/text.h"

namespace jobindex::html {
namespace {

constexpr std::string_view kUnavailableAfter = "unavailable_after";

/// A date in ISO 8601 or in one of the forms of HTTP and mail.
std::optional<base::Timestamp> read_time(std::string_view text) {
    if (const auto time = base::parse_iso_time(text)) return time;
    return base::parse_http_date(text);
}

/// One directive such as "noindex"; `where` is the name of the place for the reason.
void apply(std::string_view directive, std::string_view where, PageRobots& out) {
    directive = base::trim(directive);
    const bool none = base::equal_ignoring_case(directive, "none");
    const bool noindex = none || base::equal_ignoring_case(directive, "noindex");
    const bool nofollow = none || base::equal_ignoring_case(directive, "nofollow");
    if ((noindex || nofollow) && out.reason.empty()) out.reason = fmt::format("{} {}", where, directive);
    out.noindex = out.noindex || noindex;
    out.nofollow = out.nofollow || nofollow;
    if (!base::starts_with_ignoring_case(directive, kUnavailableAfter)) return;
    const auto colon = directive.find(':');
    if (colon == std::string_view::npos) return;
    out.unavailable_after = base::trim(directive.substr(colon + 1));
    out.expires = read_time(out.unavailable_after);
}

/// True for a date whose weekday was cut off: "unavailable_after: Thursday" of "Thursday, 25-Jun-26 ...".
bool is_cut_date(std::string_view part) {
    if (!base::starts_with_ignoring_case(part, kUnavailableAfter)) return false;
    const auto value = base::trim(part.substr(part.find(':') + 1));
    return value.size() >= 3 && std::all_of(value.begin(), value.end(), base::is_alpha);
}

/// The directives of a list with commas; a date that has a comma itself stays whole.
std::vector<std::string_view> directives(std::string_view list) {
    std::vector<std::string_view> out;
    for (const auto part : base::split(list, ',')) {
        if (!out.empty() && is_cut_date(base::trim(out.back()))) {
            const char* begin = out.back().data();
            out.back() = {begin, static_cast<std::size_t>(part.data() + part.size() - begin)};
        } else {
            out.push_back(part);
        }
    }
    return out;
}

/// True when `name` can be a user agent in "agent: directive", false for "unavailable_after: date".
bool names_agent(std::string_view name) {
    return !name.empty() && name.find(' ') == std::string_view::npos &&
           !base::equal_ignoring_case(name, kUnavailableAfter);
}

/// One header: directives separated by commas, each perhaps for one agent and those that follow it.
void read_header(std::string_view header, std::string_view agent, PageRobots& out) {
    bool ours = true;
    for (auto part : directives(header)) {
        part = base::trim(part);
        const auto colon = part.find(':');
        if (colon != std::string_view::npos && names_agent(base::trim(part.substr(0, colon)))) {
            ours = base::equal_ignoring_case(base::trim(part.substr(0, colon)), agent);
            part = part.substr(colon + 1);
        }
        if (ours) apply(part, "X-Robots-Tag", out);
    }
}

}  // namespace

PageRobots page_robots(const Document* document, std::string_view header, std::string_view agent) {
    PageRobots out;
    for (const auto line : base::split(header, '\n')) read_header(line, agent, out);
    if (document == nullptr) return out;
    walk(document->root(), [&](Node node) {
        if (node.tag() != "meta") return true;
        const auto name = base::trim(node.attr_or_empty("name"));
        if (base::equal_ignoring_case(name, "robots") || base::equal_ignoring_case(name, agent)) {
            for (const auto part : directives(node.attr_or_empty("content")))
                apply(part, "<meta name=robots>", out);
        }
        return false;
    });
    return out;
}

}  // namespace jobindex::html
