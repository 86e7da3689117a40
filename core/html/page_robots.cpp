#include "core/html/page_robots.h"

#include <fmt/format.h>

#include "core/base/text.h"

namespace jobindex::html {
namespace {

constexpr std::string_view kUnavailableAfter = "unavailable_after";

/// One directive such as "noindex"; `where` is the name of the place for the reason.
void apply(std::string_view directive, std::string_view where, PageRobots& out) {
    directive = base::trim(directive);
    const bool none = base::equal_ignoring_case(directive, "none");
    const bool noindex = none || base::equal_ignoring_case(directive, "noindex");
    const bool nofollow = none || base::equal_ignoring_case(directive, "nofollow");
    if ((noindex || nofollow) && out.reason.empty()) out.reason = fmt::format("{} {}", where, directive);
    out.noindex = out.noindex || noindex;
    out.nofollow = out.nofollow || nofollow;
    if (base::starts_with_ignoring_case(directive, kUnavailableAfter)) {
        const auto colon = directive.find(':');
        if (colon != std::string_view::npos) out.unavailable_after = base::trim(directive.substr(colon + 1));
    }
}

/// True when `name` can be a user agent in "agent: directive", false for "unavailable_after: date".
bool names_agent(std::string_view name) {
    return !name.empty() && name.find(' ') == std::string_view::npos &&
           !base::equal_ignoring_case(name, kUnavailableAfter);
}

/// A header value: directives separated by commas, each perhaps for one agent and those that follow it.
void read_header(std::string_view header, std::string_view agent, PageRobots& out) {
    bool ours = true;
    for (auto part : base::split(header, ',')) {
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
    read_header(header, agent, out);
    if (document == nullptr) return out;
    walk(document->root(), [&](Node node) {
        if (node.tag() != "meta") return true;
        const auto name = base::trim(node.attr_or_empty("name"));
        if (base::equal_ignoring_case(name, "robots") || base::equal_ignoring_case(name, agent)) {
            for (const auto part : base::split(node.attr_or_empty("content"), ','))
                apply(part, "<meta name=robots>", out);
        }
        return false;
    });
    return out;
}

}  // namespace jobindex::html
