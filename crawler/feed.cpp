#include "crawler/feed.h"

#include <pugixml.hpp>
#include <unordered_set>

#include "core/base/json.h"
#include "core/base/text.h"
#include "crawler/xml_name.h"

namespace jobindex::crawler {

namespace {

/// Collects links, each once.
class Links {
  public:
    explicit Links(std::string_view base) : base_(base) {}
    void add(std::string_view href, Kind kind = Kind::page) {
        if (out_.size() >= kMaxLinks) return;
        std::string url = crawlable(href, base_);
        if (!url.empty() && seen_.insert(url).second) out_.push_back({std::move(url), kind});
    }
    std::vector<Found> take() { return std::move(out_); }

  private:
    std::string_view base_;
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

std::optional<std::vector<Found>> read_xml_feed(std::string_view body, std::string_view url) {
    pugi::xml_document document;
    document.load_buffer(body.data(), body.size());
    const auto root = document.document_element();
    const auto name = local_name_of(root);
    if (name != "rss" && name != "feed" && name != "RDF") return std::nullopt;
    Links links(url);
    const auto visit = [&links](pugi::xml_node parent) {
        for (const auto child : parent.children()) {
            const auto child_name = local_name_of(child);
            if (child_name == "item" || child_name == "entry") add_item(child, links);
            if (child_name == "link") links.add(atom_href(child, "next"), Kind::feed);
        }
    };
    visit(root);
    for (const auto child : root.children()) {
        if (local_name_of(child) == "channel") visit(child);
    }
    return links.take();
}

std::optional<std::vector<Found>> read_json_feed(std::string_view body, std::string_view url) {
    const auto json = base::parse_json(body);
    if (!json || !base::starts_with_ignoring_case((*json)["version"].text(), "https://jsonfeed.org/")) {
        return std::nullopt;
    }
    Links links(url);
    for (const auto& item : (*json)["items"].items()) links.add(item["url"].text());
    links.add((*json)["next_url"].text(), Kind::feed);
    return links.take();
}

}  // namespace

std::optional<std::vector<Found>> read_feed(std::string_view body, std::string_view url) {
    if (body.starts_with("\xEF\xBB\xBF")) body.remove_prefix(3);
    const auto start = base::trim(body.substr(0, 1024));
    if (start.starts_with('<')) {
        const bool html = base::find_ignoring_case(start, "<html") != std::string_view::npos;
        return html ? std::nullopt : read_xml_feed(body, url);
    }
    if (start.starts_with('{') && body.find("jsonfeed.org") != std::string_view::npos) {
        return read_json_feed(body, url);
    }
    return std::nullopt;
}

}  // namespace jobindex::crawler
