#include "core/html/page_canonical.h"

#include <algorithm>
#include <iterator>

#include "core/base/text.h"
#include "core/html/select.h"

namespace jobindex::html {
namespace {

/// True when `path` is "/" or a folder above `page_path`.
bool is_above(std::string_view path, std::string_view page_path) {
    while (path.ends_with('/')) path.remove_suffix(1);
    return page_path.size() > path.size() + 1 && page_path.starts_with(path) && page_path[path.size()] == '/';
}

/// True when the page's query names one thing by a number and `target` is the same path without it:
/// "/job?id=4711" that calls itself a copy of "/job". Long values are tokens, which a copy does drop.
bool drops_id(const base::Url& target, const base::Url& page) {
    if (target.path != page.path || !target.query.empty()) return false;
    const auto parameters = base::split(page.query, '&');
    return std::any_of(parameters.begin(), parameters.end(), [](std::string_view parameter) {
        const auto equals = parameter.find('=');
        const auto value =
            equals == std::string_view::npos ? std::string_view() : parameter.substr(equals + 1);
        return value.size() >= 3 && value.size() <= 12 &&
               std::all_of(value.begin(), value.end(), base::is_digit);
    });
}

/// True when the last segment is a word for a list or a front page.
bool is_front(std::string_view path) {
    constexpr std::string_view words[] = {
        "jobs",     "vacancies", "careers", "career",      "positions",  "search",
        "home",     "index",     "start",   "lediga-jobb", "stellen",    "stellenangebote",
        "karriere", "vacatures", "emplois", "empleo",      "stillinger", "open-positions"};
    while (path.ends_with('/')) path.remove_suffix(1);
    auto last = path.substr(path.rfind('/') + 1);
    last = last.substr(0, last.find('.'));
    return last.empty() || std::any_of(std::begin(words), std::end(words), [last](std::string_view word) {
               return base::equal_ignoring_case(last, word);
           });
}

/// True when `target` is of another kind than the page: the list or front page that a template names on every
/// page.
bool is_of_other_kind(const base::Url& target, const base::Url& page) {
    if (drops_id(target, page)) return true;
    return target.query.empty() && target.path != page.path && is_front(target.path) && !is_front(page.path);
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
    if (is_of_other_kind(*target, *page)) return {};
    return url;
}

}  // namespace jobindex::html
