#include "query/server/feeds/ad_feed.h"
#include "query/render/said.h"

#include <algorithm>

#include "core/base/hash.h"
#include "core/base/text.h"
#include "core/base/utf8.h"
#include "query/server/finish.h"
#include "query/server/pages/filters.h"
#include "query/server/pages/hits.h"
#include "query/server/pages/marked.h"

namespace jobindex::server {
namespace {

constexpr std::size_t kExcerptColumns = 300;

std::string joined(std::vector<std::string> parts, std::string_view separator) {
    std::erase_if(parts, [](const std::string& part) { return part.empty(); });
    return base::join(parts, separator);
}

/// "Closes 31 Dec 2026, 23:59+01:00", "open until filled"; "" when the ad states nothing.
std::string closing_fact(const model::Dates& dates, const Words& words) {
    if (dates.closing_kind == model::ClosingKind::rolling) return words.text("closing.rolling");
    if (!dates.closing) return {};
    const std::string day = words.date(*dates.closing);
    if (dates.closing_kind == model::ClosingKind::review_starts)
        return words.text("closing.reviews_from", {{"date", day}});
    return joined({words.text("alert.closes", {{"date", day}}), dates.closing_time}, ", ");
}

/// What stands in a calendar: the day after which nobody can apply, or the day on which reviews begin.
void add_closing(render::FeedEntry& entry, const model::Dates& dates, const Page& page) {
    const bool ends = dates.closing && dates.closing_kind != model::ClosingKind::rolling &&
                      *dates.closing >= page.site().today();
    if (!ends) return;
    entry.closing = dates.closing;
    entry.closing_time = dates.closing_time;
    const bool reviews = dates.closing_kind == model::ClosingKind::review_starts;
    entry.closing_words = page.words().text(reviews ? "calendar.reviews" : "calendar.closes",
                                            {{"ad", joined({entry.title, entry.employer}, ", ")}});
}

}  // namespace

const render::FeedFormat& format_of(std::string_view path) {
    const auto* found = std::find_if(
        std::begin(render::kFeedFormats), std::end(render::kFeedFormats),
        [&](const render::FeedFormat& one) { return path.ends_with("." + std::string(one.name)); });
    return found == std::end(render::kFeedFormats) ? render::kFeedFormats[0] : *found;
}

render::FeedEntry entry_of(const search::Hit& hit, const Page& page) {
    const Words& words = page.words();
    const model::JobAd& ad = hit.ad;
    render::FeedEntry entry;
    entry.id = ad.id;
    entry.title = base::trim(ad.title).empty() ? words.text("ad.untitled") : ad.title;
    entry.page = page.site().base_url() + page.links().ad(ad.id);
    entry.source = link_or_nothing(ad.url);
    entry.employer = ad.institution.name;
    entry.place = render::place_text(ad.places, hit.place, words.catalogue());
    entry.language = ad.language;
    std::vector<std::string> levels;
    for (const auto level : ad.levels) levels.push_back(level_text(level, page));
    entry.facts = {joined({entry.employer, entry.place}, " · "),
                   joined({base::join(levels, ", "), words.contract(ad.contract)}, " · "),
                   words.salary(ad.salary), closing_fact(ad.dates, words)};
    entry.excerpt = hit.snippet.text.empty()
                        ? base::cut_to_width(base::squeeze(ad.description.substr(0, 4 * kExcerptColumns)),
                                             kExcerptColumns)
                        : hit.snippet.text;
    for (const auto& id : ad.disciplines) {
        const auto label = page.site().lexicon().label_of("discipline", id);
        entry.disciplines.emplace_back(id, value_text("discipline", id, label, page));
    }
    const auto& posted = ad.dates.posted;
    const base::Timestamp day = posted && *posted <= page.site().today() ? base::start_of(*posted) : 0;
    entry.published = day > 0 ? day : ad.dates.first_seen;
    entry.updated = std::max(day, ad.dates.first_seen);
    add_closing(entry, ad.dates, page);
    return entry;
}

render::Feed feed_of(render::Feed about, const std::vector<search::Hit>& hits, const Page& page) {
    for (const auto& hit : hits) {
        if (!hit.all_words || !hit.live) continue;
        about.entries.push_back(entry_of(hit, page));
        about.updated = std::max(about.updated, about.entries.back().updated);
    }
    about.id = base::hash128_hex(about.id);
    about.site_name = page.site().settings().site_name;
    about.site = page.site().base_url();
    about.language = page.words().language();
    about.self = about.site + Link(page.request().path, page.request().query).href();
    return about;
}

Response feed_answer(const render::Feed& feed, Context& context, const Page& page) {
    const auto& format = format_of(context.request.path);
    Response response;
    response.type = std::string(format.type);
    if (!response.type.ends_with("json")) response.type += "; charset=utf-8";
    response.set("Content-Language", page.words().language());
    if (page.links().lang().empty()) add_vary(response, "Accept-Language");
    set_last_modified(response, context.worker);
    response.body = format.write(feed);
    return response;
}

void set_last_modified(Response& response, Worker& worker) {
    if (const auto* now = worker.snapshot()) {
        const auto since = std::max(now->generation.created, base::start_of(now->today));
        response.set("Last-Modified", base::http_date(since));
    }
}

}  // namespace jobindex::server
