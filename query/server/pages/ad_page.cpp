// "/jobs/{id}": one ad, what it says and where each of its fields was found.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "core/base/harmless.h"
#include "core/base/text.h"
#include "core/base/url.h"
#include "core/base/utf8.h"
#include "core/model/job_posting.h"
#include "query/render/said.h"
#include "query/search/labels.h"
#include "query/search/overview.h"
#include "query/search/similar.h"
#include "query/server/closed_ad.h"
#include "query/server/json_answer.h"
#include "query/server/pages/evidence.h"
#include "query/server/pages/filters.h"
#include "query/server/pages/hits.h"
#include "query/server/pages/marked.h"
#include "query/server/pages/page.h"
#include "query/server/pages/pages.h"

namespace jobindex::server {
namespace {

using base::Json;

constexpr std::size_t kSimilar = 6;
constexpr int kGone = 410;
constexpr std::size_t kDescriptionColumns = 155;

std::string place_of(const model::JobAd& ad, const Page& page) {
    return render::place_text(ad.places, search::place_text(ad.places, page.site().lexicon()),
                              page.words().catalogue());
}

/// The facts of an ad, each with what it rests on.
class Facts {
  public:
    Facts(const model::JobAd& ad, bool live, const Page& page) : ad_(ad), live_(live), page_(page) {}

    Json run() {
        const Words& words = page_.words();
        const auto& lexicon = page_.site().lexicon();
        const auto& dates = ad_.dates;
        add("institution", {{ad_.institution.name, search_by("institution", ad_.institution.name)}});
        add("department", {{ad_.department, ""}});
        add("places", {{place_of(ad_, page_), ""}});
        if (ad_.remote)
            add("remote", {{words.text(fmt::format("remote.{}", model::name_of(*ad_.remote))), ""}});
        add("level", levels());
        add("dates.closing", {{closing(), ""}});
        add("dates.start", {{dates.start ? words.date(*dates.start) : "", ""}});
        add("dates.posted", {{dates.posted ? words.date(*dates.posted) : "", ""}});
        add("contract", {{words.contract(ad_.contract), ""}});
        add("salary", {{words.salary(ad_.salary), ""}});
        add("disciplines", linked("discipline", ad_.disciplines));
        add("qualifications", degrees());
        add("experience", {{experience(), ""}});
        add("language",
            {{value_text("language", ad_.language, lexicon.label_of("language", ad_.language), page_), ""}});
        add("reference", {{ad_.reference, ""}});
        return std::move(out_);
    }

  private:
    using Values = std::vector<std::pair<std::string, std::string>>;  ///< text and link

    void add(std::string_view field, const Values& values) {
        Json rows = Json::array();
        for (const auto& [text, href] : values) {
            if (text.empty()) continue;
            rows.push(Json::object({{"fact_text", base::harmless(text)}, {"fact_href", href}}));
        }
        if (rows.size() == 0) return;
        Json evidence = evidence_data(ad_, field, page_.words());
        const std::string name = page_.words().text(fmt::format("ad.{}", field));
        out_.push(Json::object({{"fact_name", name},
                                {"fact_values", std::move(rows)},
                                {"has_evidence", evidence.size() > 0},
                                {"evidence_label", page_.words().text("evidence.of", {{"field", name}})},
                                {"evidence", std::move(evidence)}}));
    }
    std::string search_by(std::string_view field, const std::string& value) const {
        return page_.links().to("/search", {{std::string(field), value}}).href();
    }
    Values linked(std::string_view field, const std::vector<std::string>& ids) const {
        Values values;
        for (const auto& id : ids)
            values.emplace_back(value_text(field, id, page_.site().lexicon().label_of(field, id), page_),
                                search_by(field, id));
        return values;
    }
    Values levels() const {
        Values values;
        for (const auto level : ad_.levels)
            values.emplace_back(level_text(level, page_),
                                search_by("level", std::string(model::name_of(level))));
        return values;
    }
    Values degrees() const {
        std::vector<std::string> ids;
        for (const auto& one : ad_.qualifications) {
            if (std::find(ids.begin(), ids.end(), one.degree) == ids.end()) ids.push_back(one.degree);
        }
        return linked("degree", ids);
    }
    std::string closing() const {
        const auto text = page_.words().closing(ad_.dates, live_, page_.site().today()).text;
        return ad_.dates.closing_time.empty() ? text : text + ", " + ad_.dates.closing_time;
    }
    std::string experience() const {
        const Words& words = page_.words();
        std::vector<std::string> parts;
        if (ad_.experience.years)
            parts.push_back(words.text("ad.years", {{"years", words.decimal(*ad_.experience.years)}}));
        if (ad_.experience.publications) parts.push_back(words.text("ad.publications"));
        if (ad_.experience.grants) parts.push_back(words.text("ad.grants"));
        if (ad_.experience.teaching) parts.push_back(words.text("ad.teaching"));
        return base::join(parts, ", ");
    }

    const model::JobAd& ad_;
    bool live_;
    const Page& page_;
    Json out_ = Json::array();
};

/// Skills by category: those that the ad asks for, then those that it names.
Json skill_data(const model::JobAd& ad, const Page& page) {
    constexpr std::array<std::string_view, 5> kCategories = {"core", "domain", "tool", "language", "soft"};
    const auto labels = search::skill_labels(ad, page.site().lexicon());
    Json out = Json::array();
    for (const auto category : kCategories) {
        Json skills = Json::array();
        for (std::size_t i = 0; i < ad.skills.size() && i < labels.size(); ++i) {
            const auto& skill = ad.skills[i];
            if (skill.category != category) continue;
            skills.push(Json::object(
                {{"skill_label", skill.level.empty() ? labels[i] : labels[i] + " " + skill.level},
                 {"skill_href", page.links().to("/search", {{"skill", skill.concept_id}}).href()},
                 {"skill_required", skill.required}}));
        }
        if (skills.size() == 0) continue;
        out.push(Json::object({{"category", page.words().text(fmt::format("category.{}", category))},
                               {"skills", std::move(skills)}}));
    }
    return out;
}

/// Every address at which the post was advertised, once.
Json source_data(const model::JobAd& ad, const search::Standing& standing) {
    std::vector<std::string> urls = {ad.url};
    urls.insert(urls.end(), ad.urls.begin(), ad.urls.end());
    for (const auto& twin : standing.twins) urls.push_back(twin.url);
    std::set<std::string> seen;
    Json out = Json::array();
    for (const auto& url : urls) {
        const auto parsed = base::parse_url(url);
        if (!parsed || !seen.insert(parsed->href()).second) continue;
        out.push(Json::object({{"source_href", parsed->href()},
                               {"source_host", parsed->host},
                               {"source_path", base::harmless(parsed->target())}}));
    }
    return out;
}

Json ad_data(const model::JobAd& ad, const search::Standing& standing, const Page& page) {
    const Words& words = page.words();
    const auto closing = words.closing(ad.dates, standing.live, page.site().today());
    const std::string apply = link_or_nothing(ad.apply_url.empty() ? ad.url : ad.apply_url);
    Json data =
        Json::object({{"ad_title", ad.title.empty() ? words.text("ad.untitled") : ad.title},
                      {"ad_lang", ad.language},
                      {"ad_employer", ad.institution.name},
                      {"ad_place", place_of(ad, page)},
                      {"ad_live", standing.live},
                      {"ad_closing", closing.text},
                      {"ad_closing_class",
                       standing.live ? closing_class(closing.urgency, ad.dates.closing.has_value()) : "past"},
                      {"ad_id", ad.id}});
    if (!standing.live) data.set("closed_reason", closed_text(ad, page.site().today(), words.catalogue()));
    if (standing.live) data.set("apply_href", apply);
    if (!may_show_text(ad)) return data;
    Json sources = source_data(ad, standing);
    Json skills = skill_data(ad, page);
    data.set("has_skills", skills.size() > 0);
    data.set("sources_title", words.count("ad.sources", sources.size()));
    data.set("has_sources", sources.size() > 0);
    data.set("facts", Facts(ad, standing.live, page).run())
        .set("skill_groups", std::move(skills))
        .set("parts", description_data(ad, words))
        .set("sources", std::move(sources));
    if (ad.dates.first_seen > 0)
        data.set("first_seen",
                 words.text("ad.first_seen", {{"date", words.date(base::date_of(ad.dates.first_seen))}}));
    return data;
}

Head head_of(const model::JobAd& ad, const search::Standing& standing) {
    const std::string& employer = ad.institution.name;
    Head head{.title = employer.empty() ? ad.title : ad.title + " – " + employer,
              .canonical = link_or_nothing(ad.url),
              .index = standing.live};
    if (!standing.live) return head;
    head.description = base::cut_to_width(base::squeeze(ad.description.substr(0, 4 * kDescriptionColumns)),
                                          kDescriptionColumns);
    head.json_ld = model::to_job_posting(ad);
    return head;
}

}  // namespace

Answer ad_page(Context& context) {
    const Page page(context.request, context.worker.site());
    const auto searcher = context.worker.searcher();
    if (!searcher) return tl::unexpected(searcher.error());
    const auto ad = (*searcher)->find(context.given.text("id"));
    if (!ad) return tl::unexpected(search_problem(ad.error(), "id"));
    if (!*ad) return tl::unexpected(told_problem(404, {"fault.no_ad"}, "id"));
    const base::Date today = page.site().today();
    const auto standing = search::standing(**searcher, (*ad)->id, today);
    if (!standing) return tl::unexpected(search_problem(standing.error()));
    if (!*standing) return tl::unexpected(told_problem(404, {"fault.no_ad"}, "id"));
    const auto similar =
        search::similar(**searcher, (*ad)->id, {.limit = kSimilar, .today = today, .snippet_width = 0});
    if (!similar) return tl::unexpected(search_problem(similar.error()));
    Json data = ad_data(**ad, **standing, page);
    if (*similar) data.set("hits", plain_hits((*similar)->hits, page));
    data.set("has_similar", *similar && !(*similar)->hits.empty());
    return page.answer("ad", std::move(data), head_of(**ad, **standing), (*standing)->live ? 200 : kGone);
}

}  // namespace jobindex::server
