#include "crawler/feed.h"

#include <pugixml.hpp>
#include <unordered_set>

#include "core/base/json.h"
#include "core/base/text.h"
#include "core/html/charset.h"
#include "crawler/spa_state.h"
#include "crawler/xml_entries.h"
#include "crawler/xml_name.h"

namespace jobindex::crawler {

namespace {

constexpr std::string_view kRoots[] = {"rss", "feed", "RDF"};
constexpr std::string_view kEntries[] = {"item", "entry"};

/// Collects links, each once.
class Links {
  public:
    explicit Links(std::string_view base_url) : base_(base::parse_url(base_url)) {}
    void add(std::string_view href, Kind kind = Kind::page) {
        if (!base_ || out_.size() >= kMaxLinks) return;
        std::string url = crawlable(href, *base_);
        if (!url.empty() && seen_.insert(url).second) out_.push_back({std::move(url), kind});
    }
    std::vector<Found> take() { return std::move(out_); }

  private:
    base::Result<base::Url> base_;
    std::vector<Found> out_;
    std::unordered_set<std::string> seen_;
};

/// The href of an Atom link when its rel is `rel` ("alternate" when it has none).
std::string_view atom_href(pugi::xml_node link, std::string_view rel) {
    std::string_view own = link.attribute("rel").as_string("alternate");
    return own == rel ? std::string_view(link.attribute("href").value()) : std::string_view();
}

/// Links of one RSS item or Atom entry.
void add_item(pugi::xml_node item, Links& links) {
    bool found = false;
    for (const auto child : item.children()) {
        if (local_name_of(child) != "link") continue;
        const std::string_view text = base::trim(child.text().get());
        const std::string_view href = child.attribute("href") ? atom_href(child, "alternate") : text;
        if (href.empty()) continue;
        links.add(href);
        found = true;
    }
    if (found) return;
    // RSS without a link: the guid is one unless it says otherwise.
    for (const auto child : item.children()) {
        if (local_name_of(child) == "guid" && child.attribute("isPermaLink").as_bool(true)) {
            links.add(base::trim(child.text().get()));
        }
    }
}

std::optional<Feed> read_xml_feed(std::string_view body, std::string_view url) {
    Links links(url);
    const auto visit = [&links](pugi::xml_node parent) {
        for (const auto child : parent.children()) {
            const auto name = local_name_of(child);
            if (name == "item" || name == "entry") add_item(child, links);
            if (name == "link") links.add(atom_href(child, "next"), Kind::feed);
        }
    };
    const auto walk = walk_xml(body, kRoots, kEntries, [&visit](pugi::xml_node root) {
        visit(root);
        for (const auto child : root.children()) {
            if (local_name_of(child) == "channel") visit(child);
        }
    });
    if (!walk.known) return std::nullopt;
    return Feed{links.take(), walk.unread};
}

std::optional<Feed> read_json_feed(std::string_view body, std::string_view url) {
    Links links(url);
    const auto json = base::parse_json(body);
    if (!json) {
        // Cut off or damaged: every object with an address is an item as far as one can tell.
        for (const auto& item : state_links_in(body)) links.add(item.href);
        return Feed{links.take(), 1};
    }
    if (!base::starts_with_ignoring_case((*json)["version"].text(), "https://jsonfeed.org/"))
        return std::nullopt;
    for (const auto& item : (*json)["items"].items()) {
        const auto& own = item["url"].text();
        links.add(own.empty() ? item["external_url"].text() : own);
    }
    links.add((*json)["next_url"].text(), Kind::feed);
    return Feed{links.take(), 0};
}

}  // namespace

std::optional<Feed> read_feed(std::string_view body, std::string_view url, std::string_view content_type) {
    const auto start = base::trim(body.substr(0, 1024));
    if (start.starts_with('{') || start.starts_with("\xEF\xBB\xBF{")) {
        const bool feed = start.find("jsonfeed.org") != std::string_view::npos;
        return feed ? read_json_feed(body.substr(body.find('{')), url) : std::nullopt;
    }
    // A UTF-16 document has no "<" next to a letter; the decoder tells.
    const std::string text = html::decode_page(body, content_type);
    if (base::find_ignoring_case(std::string_view(text).substr(0, 1024), "<html") != std::string_view::npos)
        return std::nullopt;
    return read_xml_feed(text, url);
}

}  // namespace jobindex::crawler
