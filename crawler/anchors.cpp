#include "crawler/anchors.h"

#include <algorithm>

#include "core/base/hash.h"
#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/html/page_canonical.h"
#include "core/html/text.h"
#include "crawler/job_words.h"
#include "crawler/links.h"

namespace jobindex::crawler {

namespace {

constexpr std::size_t kTextBytes = 400;
constexpr std::size_t kRowBytes = 600;
constexpr int kRowLevels = 6;
constexpr int kPlaceLevels = 12;
constexpr int kLandmarkLevels = 40;

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

std::string cut(std::string text, std::size_t bytes) {
    if (text.size() > bytes) text.resize(base::char_boundary(text, bytes));
    return text;
}

std::string text_on(html::Node node) {
    std::string text = html::text_of(node);
    if (text.empty()) text = base::squeeze(node.attr_or_empty("aria-label"));
    if (text.empty()) text = base::squeeze(node.attr_or_empty("title"));
    if (text.empty()) {
        html::walk(node, [&text](html::Node inner) {
            if (text.empty() && inner.tag() == "img") text = base::squeeze(inner.attr_or_empty("alt"));
            return true;
        });
    }
    return cut(std::move(text), kTextBytes);
}

bool has_name(html::Node node, std::initializer_list<std::string_view> names) {
    for (const auto attribute : {node.attr_or_empty("class"), node.attr_or_empty("id")}) {
        for (const auto word : base::split_words(attribute)) {
            if (is_one_of(base::to_lower_ascii(word), names)) return true;
        }
    }
    return false;
}

bool is_frame(html::Node node) {
    return is_one_of(node.tag(), {"body", "html", "main"});
}

/// A header or footer, which may be that of the page or of one card.
bool is_edge(html::Node node) {
    if (is_frame(node)) return false;
    return is_one_of(node.tag(), {"header", "footer"}) ||
           is_one_of(node.attr_or_empty("role"), {"banner", "contentinfo"}) ||
           has_name(node, {"header", "footer", "site-header", "site-footer", "page-footer"});
}

bool is_navigation(html::Node node) {
    if (is_frame(node)) return false;
    return node.tag() == "nav" || is_one_of(node.attr_or_empty("role"), {"navigation", "menubar", "menu"}) ||
           has_name(node, {"nav", "menu", "navbar", "breadcrumb", "breadcrumbs", "navigation", "main-menu",
                           "mainmenu", "main-nav", "topnav", "sidenav", "submenu", "language-switcher"});
}

/// Hash of the tags from the link up, and whether one of them is a landmark.
void place_of(html::Node node, Anchor& anchor) {
    std::string path;
    bool edge = false;
    html::Node up = node.parent();
    for (int level = 0; up && level < kLandmarkLevels; ++level, up = up.parent()) {
        if (level < kPlaceLevels) path.append(up.tag()).append("/");
        if (is_one_of(up.tag(), {"article", "li", "main", "tr"})) edge = false;
        edge = edge || is_edge(up);
        anchor.landmark = anchor.landmark || is_navigation(up);
    }
    anchor.landmark = anchor.landmark || edge;
    anchor.place = base::hash64(path);
}

bool is_next(html::Node node, std::string_view text) {
    for (const auto word : base::split_words(node.attr_or_empty("rel"))) {
        if (base::equal_ignoring_case(word, "next")) return true;
    }
    return is_next_text(text) || is_next_text(node.attr_or_empty("aria-label"));
}

/// Bytes of text below `node`, counted up to `limit`.
std::size_t text_bytes(html::Node node, std::size_t limit) {
    std::size_t bytes = 0;
    html::walk(node, [&](html::Node inner) {
        if (bytes > limit) return false;
        if (inner.is_text()) bytes += base::trim(inner.text()).size();
        return inner.tag() != "script" && inner.tag() != "style";
    });
    return bytes;
}

bool is_row(html::Node node) {
    return is_one_of(node.tag(), {"li", "tr", "article", "dl", "section"});
}

/// True when the sibling elements of `node` repeat it: the same tag, and each holds a link.
bool repeats(html::Node node) {
    const auto like = [&](html::Node other) {
        if (other.tag() != node.tag()) return false;
        bool link = false;
        html::walk(other, [&link](html::Node inner) {
            link = link || inner.tag() == "a";
            return !link;
        });
        return link;
    };
    return like(node.next_element()) || like(node.previous_element());
}

/// The element that is the link's row; the link itself when nothing around it is one.
html::Node row_of(html::Node link) {
    html::Node node = link;
    for (int level = 0; level < kRowLevels && !is_row(node) && !repeats(node); ++level) {
        const html::Node up = node.parent();
        if (!up || up.tag() == "body" || text_bytes(up, 2 * kRowBytes) > 2 * kRowBytes) break;
        node = up;
    }
    return node;
}

}  // namespace

std::vector<Anchor> anchors_of(const html::Document& document, std::string_view page_url) {
    std::vector<Anchor> out;
    const auto base = html::base_url(document, page_url);
    if (!base) return out;
    html::walk(document.root(), [&](html::Node node) {
        if ((node.tag() != "a" && node.tag() != "area") || out.size() >= kMaxLinks) return true;
        Anchor anchor;
        anchor.url = crawlable(node.attr_or_empty("href"), *base);
        if (anchor.url.empty() || anchor.url == page_url) return true;
        anchor.text = text_on(node);
        anchor.next = is_next(node, anchor.text);
        anchor.node = node;
        place_of(node, anchor);
        out.push_back(std::move(anchor));
        return true;
    });
    return out;
}

std::string row_text(const Anchor& anchor) {
    return anchor.node ? cut(html::text_of(row_of(anchor.node)), kRowBytes) : std::string();
}

std::string row_heading(const Anchor& anchor) {
    std::string text;
    if (!anchor.node) return text;
    html::walk(row_of(anchor.node), [&text](html::Node node) {
        if (text.empty() &&
            is_one_of(node.tag(), {"h1", "h2", "h3", "h4", "h5", "h6", "strong", "b", "dt", "th"}))
            text = cut(html::text_of(node), kTextBytes);
        return text.empty();
    });
    return text;
}

}  // namespace jobindex::crawler
