#include "query/server/pages/hits.h"

#include <fmt/format.h>

#include <cmath>

#include "core/base/text.h"
#include "query/render/said.h"
#include "query/server/pages/marked.h"

namespace jobindex::server {
namespace {

using base::Json;

/// An ad posted within so many days is new.
constexpr int kNewDays = 3;

std::string heading_of(const search::Hit& hit, const Words& words) {
    if (hit.all_words) return {};
    return render::capitalised(hit.relaxed.empty() ? words.text("search.some_words")
                                                   : render::loss_text(hit.relaxed, words.catalogue()));
}

}  // namespace

std::string_view closing_class(render::Urgency urgency, bool is_dated) {
    switch (urgency) {
        case render::Urgency::soon:
            return "soon";
        case render::Urgency::past:
            return "past";
        case render::Urgency::none:
            break;
    }
    return is_dated ? "open" : "undated";
}

std::string level_text(model::Level level, const Page& page) {
    const auto name = model::name_of(level);
    return page.words().text_or(fmt::format("level.{}", name), page.site().lexicon().label_of("level", name));
}

Json hit_data(const search::Hit& hit, const Page& page) {
    const Words& words = page.words();
    const base::Date today = page.site().today();
    const auto closing = words.closing(hit.ad.dates, hit.live, today);
    Json levels = Json::array();
    for (const auto level : hit.ad.levels) levels.push(level_text(level, page));
    const bool untitled = base::trim(hit.ad.title).empty();
    const auto& posted = hit.ad.dates.posted;
    const bool is_new = posted && *posted <= today && today.days_since(*posted) <= kNewDays;
    return Json::object(
        {{"hit_href", page.links().ad(hit.ad.id)},
         {"hit_lang", hit.ad.language},
         {"title_html", untitled ? marked_html({words.text("ad.untitled"), {}})
                                 : marked_html({hit.ad.title, hit.title_marks})},
         {"hit_employer", hit.ad.institution.name},
         {"hit_place", render::place_text(hit.ad.places, hit.place, words.catalogue())},
         {"hit_levels", std::move(levels)},
         {"hit_closing", closing.text},
         {"hit_closing_class", closing_class(closing.urgency, hit.ad.dates.closing.has_value())},
         {"hit_closing_day", hit.ad.dates.closing ? hit.ad.dates.closing->iso() : ""},
         {"hit_is_new", is_new},
         {"hit_salary", words.salary(hit.ad.salary)},
         {"hit_distance",
          hit.distance_km && *hit.distance_km >= 1
              ? words.text("ad.distance",
                           {{"km", words.number(static_cast<std::size_t>(std::lround(*hit.distance_km)))}})
              : ""},
         {"hit_posted", posted ? words.text("ad.posted_on", {{"date", words.date(*posted)}}) : ""},
         {"snippet_html", marked_html(hit.snippet)},
         {"hit_missing", hit.missing.empty()
                             ? ""
                             : words.text("search.missing", {{"words", base::join(hit.missing, ", ")}})}});
}

Json plain_hits(const std::vector<search::Hit>& hits, const Page& page) {
    Json out = Json::array();
    for (const auto& hit : hits) out.push(hit_data(hit, page));
    return out;
}

Json grouped_hits(const std::vector<search::Hit>& hits, const Page& page) {
    Json groups = Json::array();
    std::vector<search::Hit> group;
    std::string heading;
    const auto close = [&] {
        if (!group.empty())
            groups.push(Json::object({{"group_heading", heading}, {"hits", plain_hits(group, page)}}));
        group.clear();
    };
    for (const auto& hit : hits) {
        std::string next = heading_of(hit, page.words());
        if (next != heading) close();
        heading = std::move(next);
        group.push_back(hit);
    }
    close();
    return groups;
}

}  // namespace jobindex::server
