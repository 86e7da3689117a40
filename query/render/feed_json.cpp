// JSON Feed.
#include "core/base/harmless.h"
#include "core/base/json.h"
#include "core/base/text.h"
#include "query/render/feed.h"

namespace jobindex::render {
namespace {

using base::Json;

std::string line_of(const std::string& text) {
    return base::squeeze(base::harmless(text));
}

Json item(const FeedEntry& entry) {
    Json out = Json::object({{"id", urn_of(entry.id)}, {"url", entry.page}, {"title", line_of(entry.title)}});
    out.set_if("external_url", entry.source).set("content_html", entry_html(entry));
    if (entry.published > 0) out.set("date_published", base::iso_time(entry.published));
    if (entry.updated > 0) out.set("date_modified", base::iso_time(entry.updated));
    if (!entry.employer.empty())
        out.set("authors", Json::array({Json::object({{"name", line_of(entry.employer)}})}));
    Json tags = Json::array();
    for (const auto& [id, label] : entry.disciplines) tags.push(line_of(label));
    out.set_if("tags", std::move(tags)).set_if("language", entry.language);
    return out;
}

}  // namespace

std::string json_feed(const Feed& feed) {
    Json items = Json::array();
    for (const auto& entry : feed.entries) items.push(item(entry));
    Json out =
        Json::object({{"version", "https://jsonfeed.org/version/1.1"}, {"title", line_of(feed.title)}});
    out.set("home_page_url", feed.page).set("feed_url", feed.self);
    out.set_if("description", line_of(feed.description)).set("language", feed.language);
    out.set("authors",
            Json::array({Json::object({{"name", line_of(feed.site_name)}, {"url", feed.site + "/"}})}));
    out.set("items", std::move(items));
    return out.dump(1) + "\n";
}

}  // namespace jobindex::render
