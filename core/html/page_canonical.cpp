#include "core/html/page_canonical.h"

#include "core/html/select.h"

namespace jobindex::html {
namespace {

/// True when `path` is "/" or a folder above `page_path`.
bool is_above(std::string_view path, std::string_view page_path) {
    while (path.ends_with('/')) path.remove_suffix(1);
    return page_path.size() > path.size() + 1 && page_path.starts_with(path) && page_path[path.size()] == '/';
}

bool same_site(const base::Url& a, const base::Url& b) {
    if (a.host == b.host && a.port == b.port) return true;
    const std::string domain = base::registrable_domain(a.host);
    return !domain.empty() && domain == base::registrable_domain(b.host);
}

}  // namespace

base::Result<base::Url> base_url(const Document& document, std::string_view page_url) {
    auto page = base::parse_url(page_url);
    if (!page) return page;
    static const Selector selector("base[href]");
    if (const auto element = select_first(document.root(), selector)) {
        if (auto parsed = base::parse_url(element.attr_or_empty("href"), &*page)) return parsed;
    }
    return page;
}

std::string canonical_of(const Document& document, std::string_view page_url) {
    static const Selector selector("link[rel~=canonical][href]");
    const auto link = select_first(document.root(), selector);
    if (!link || link.attr_or_empty("href").empty()) return {};
    const auto page = base::parse_url(page_url);
    const auto base = base_url(document, page_url);
    if (!page || !base) return {};
    const auto target = base::parse_url(link.attr_or_empty("href"), &*base);
    if (!target || !same_site(*target, *page)) return {};
    std::string url = base::canonical(*target);
    if (url == page_url || (target->query.empty() && is_above(target->path, page->path))) return {};
    return url;
}

}  // namespace jobindex::html
