#include "crawler/links.h"

#include <unordered_set>

#include "core/base/text.h"
#include "core/base/url.h"
#include "core/html/page_canonical.h"
#include "crawler/priority.h"
#include "crawler/scope.h"

namespace jobindex::crawler {

namespace {

bool has_word(std::string_view list, std::string_view word) {
    for (const auto one : base::split_words(list)) {
        if (base::equal_ignoring_case(one, word)) return true;
    }
    return false;
}

bool is_feed_type(std::string_view type) {
    for (std::string_view known : {"application/rss+xml", "application/atom+xml", "application/feed+json"}) {
        if (base::starts_with_ignoring_case(base::trim(type), known)) return true;
    }
    return false;
}

/// The kind of URL that an element links to; nullopt when it is no link to follow.
std::optional<Kind> link_kind(html::Node node) {
    const auto tag = node.tag();
    const auto rel = node.attr_or_empty("rel");
    if (tag == "a" || tag == "area") {
        if (has_word(rel, "nofollow")) return std::nullopt;
        return Kind::page;
    }
    if (tag != "link") return std::nullopt;
    if (has_word(rel, "next")) return Kind::page;
    if (!has_word(rel, "alternate") || has_word(rel, "nofollow")) return std::nullopt;
    if (is_feed_type(node.attr_or_empty("type"))) return Kind::feed;
    const auto type = node.attr_or_empty("type");
    // Other languages are pages of their own; other types (oEmbed, apps, print styles) are not for us.
    if (node.attr("hreflang") && (type.empty() || type == "text/html")) return Kind::page;
    return std::nullopt;
}

}  // namespace

std::vector<Found> links_of(const html::Document& document, std::string_view page_url) {
    std::vector<Found> out;
    const auto base = html::base_url(document, page_url);
    if (!base) return out;
    std::unordered_set<std::string> seen;
    html::walk(document.root(), [&](html::Node node) {
        const auto kind = link_kind(node);
        if (!kind || out.size() >= kMaxLinks) return true;
        std::string url = crawlable(node.attr_or_empty("href"), *base);
        if (!url.empty() && url != page_url && seen.insert(url).second)
            out.push_back({std::move(url), *kind});
        return true;
    });
    return out;
}

std::string crawlable(std::string_view href, std::string_view base_url) {
    const auto base = base::parse_url(base_url);
    return base ? crawlable(href, *base) : std::string();
}

std::string crawlable(std::string_view href, const base::Url& base) {
    href = base::trim(href);
    if (href.empty() || href.front() == '#' || href.size() > kMaxUrlBytes) return {};
    const auto parsed = base::parse_url(href, &base);
    if (!parsed || (parsed->scheme != "http" && parsed->scheme != "https")) return {};
    if (!parsed->username.empty() || !parsed->password.empty()) return {};
    std::string url = base::canonical(*parsed);
    // Escapes may have made it longer than what was written.
    if (url.size() > kMaxUrlBytes || is_obvious_file(url)) return {};
    return url;
}

}  // namespace jobindex::crawler
