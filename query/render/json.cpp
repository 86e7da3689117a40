#include "query/render/json.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/model/job_ad_json.h"
#include "query/render/said.h"
#include "query/render/words.h"

namespace jobindex::render {
namespace {

using base::Json;

Json rounded(double value, double steps) {
    return Json(std::round(value * steps) / steps);
}

Json spans(const std::vector<base::Span>& marks) {
    Json out = Json::array();
    for (const auto& mark : marks) out.push(Json::array({Json(mark.from), Json(mark.to)}));
    return out;
}

Json texts(const std::vector<std::string>& values) {
    Json out = Json::array();
    for (const auto& value : values) out.push(Json(value));
    return out;
}

Json query_json(const search::SearchResult& result, const Catalogue& words) {
    Json notes = Json::array();
    for (const auto& note : result.query.notes) {
        notes.push(Json::object({{"text", note_text(note, words)},
                                 {"span", Json::array({Json(note.span.from), Json(note.span.to)})}}));
    }
    return Json::object({{"text", result.query.text}, {"understood", result.understood}, {"notes", notes}});
}

Json why_json(const search::Hit& hit) {
    Json why = Json::array();
    for (const auto& reason : hit.why) {
        why.push(Json::object(
            {{"field", reason.field}, {"what", reason.what}, {"weight", rounded(reason.weight, 1000)}}));
    }
    return why;
}

Json grounds_json(const search::Hit& hit, const Catalogue& words) {
    Json out = Json::array();
    for (const auto& ground : hit.grounds) {
        Json one = Json::object({{"kind", name_of(ground.kind)}, {"text", ground_text(ground, words)}});
        one.set_if("what", ground.what);
        const bool can_be_asked =
            ground.kind == search::Ground::Kind::skill || ground.kind == search::Ground::Kind::degree;
        if (can_be_asked) {
            one.set("asked", Json(ground.asked));
            one.set("required", Json(ground.asked && ground.required));
        }
        if (ground.number) one.set("number", Json(*ground.number));
        out.push(std::move(one));
    }
    return out;
}

Json requirements(const std::vector<search::Requirement>& list) {
    Json out = Json::array();
    for (const auto& one : list) {
        out.push(Json::object(
            {{"field", one.field}, {"id", one.id}, {"label", one.label}, {"required", Json(one.required)}}));
    }
    return out;
}

Json fit_json(const search::Fit& fit) {
    static constexpr std::array<std::string_view, 4> kLevels = {"fits", "near", "far", "not_stated"};
    return Json::object({{"level", kLevels[static_cast<std::size_t>(fit.level)]},
                         {"disciplines", texts(fit.fields)},
                         {"matched", requirements(fit.matched)},
                         {"missing", requirements(fit.missing)}});
}

Json shared_json(const search::Shared& shared) {
    return Json::object({{"skills", texts(shared.skills)},
                         {"disciplines", texts(shared.disciplines)},
                         {"levels", texts(shared.levels)},
                         {"countries", texts(shared.countries)},
                         {"words", texts(shared.words)}});
}

void set_date(Json& json, const char* key, const std::optional<base::Date>& date) {
    if (date) json.set(key, date->iso());
}

/// Keys of a hit and where the ad says what they come from (docs/formats/ad.md).
constexpr std::array<std::pair<std::string_view, std::string_view>, 9> kSources = {{
    {"title", "title"},
    {"institution", "institution"},
    {"place", "places"},
    {"level", "level"},
    {"closing", "dates.closing"},
    {"posted", "dates.posted"},
    {"language", "language"},
    {"salary", "salary"},
    {"skills", "skills"},
}};

/// The words that a field was read from, a line long.
std::string evidence_text(const model::Provenance& from, const model::JobAd& ad) {
    constexpr std::size_t kMost = 160;
    const std::string_view words = from.span ? from.span->in(ad.description) : std::string_view(from.text);
    return base::cut_to_width(base::squeeze(words), kMost);
}

Json evidence_json(const model::JobAd& ad) {
    Json out = Json::object();
    for (const auto& [key, field] : kSources) {
        const auto from = ad.provenance.find(field);
        if (from == ad.provenance.end()) continue;
        Json one = Json::object({{"method", model::name_of(from->second.method)},
                                 {"confidence", rounded(from->second.confidence, 100)}});
        one.set_if("pointer", from->second.pointer).set_if("text", evidence_text(from->second, ad));
        out.set(key, std::move(one));
    }
    return out;
}

Json duplicates_json(const std::vector<search::Duplicate>& duplicates) {
    Json out = Json::array();
    for (const auto& one : duplicates) out.push(Json::object({{"id", one.id}}).set_if("url", one.url));
    return out;
}

bool wants(const JsonOptions& options, std::string_view key) {
    return std::find(options.keys.begin(), options.keys.end(), key) != options.keys.end();
}

Json only(const Json& hit, const JsonOptions& options) {
    if (options.keys.empty()) return hit;
    Json out = Json::object();
    for (const auto& [key, value] : hit.members()) {
        if (wants(options, key)) out.append(key, value);
    }
    return out;
}

Json hit_json(const search::Hit& hit, bool explain, const JsonOptions& options) {
    Json levels = Json::array();
    for (const auto level : hit.ad.levels) levels.push(Json(model::name_of(level)));
    Json out = Json::object({{"rank", Json(hit.rank)},
                             {"score", rounded(hit.score, 1000)},
                             {"id", hit.ad.id},
                             {"title", hit.ad.title},
                             {"institution", hit.ad.institution.name},
                             {"place", place_text(hit.ad.places, hit.place, options.words)},
                             {"level", levels}});
    if (hit.distance_km) out.set("distance_km", rounded(*hit.distance_km, 10));
    set_date(out, "closing", hit.ad.dates.closing);
    set_date(out, "posted", hit.ad.dates.posted);
    out.set("url", hit.ad.url).set("snippet", hit.snippet.text);
    out.set("marks",
            Json::object({{"title", spans(hit.title_marks)}, {"snippet", spans(hit.snippet.marks)}}));
    out.set_if("source", hit.ad.source);
    out.set_if("language", hit.ad.language);
    out.set_if("salary", model::to_json(hit.ad.salary));
    out.set_if("skills", texts(hit.skill_labels));
    out.set("live", Json(hit.live));
    out.set("match", hit.all_words ? "all" : "some");
    out.set_if("relaxed", loss_text(hit.relaxed, options.words));
    if (!hit.all_words) out.set("missing", texts(hit.missing));
    if (explain) out.set("why", why_json(hit)).set("reasons", grounds_json(hit, options.words));
    if (hit.fit) out.set("fit", fit_json(*hit.fit));
    if (hit.shared) out.set("shared", shared_json(*hit.shared));
    out.set_if("duplicates", duplicates_json(hit.duplicates));
    if (options.has_evidence()) out.set("evidence", evidence_json(hit.ad));
    return only(out, options);
}

std::string count_label(const search::Facet& facet, const search::FacetCount& count,
                        const JsonOptions& options) {
    if (!options.for_people) return count.label;
    if (count.value.empty()) return options.words.text("facet.not_stated");
    return value_label(facet.field, count.value, count.label, options.words);
}

Json facets_json(const std::vector<search::Facet>& facets, const JsonOptions& options) {
    Json out = Json::object();
    for (const auto& facet : facets) {
        Json counts = Json::array();
        for (const auto& count : facet.counts) {
            Json one = Json::object({{"value", count.value},
                                     {"label", count_label(facet, count, options)},
                                     {"count", Json(count.count)}});
            one.set_if("filter", count.filter);
            counts.push(std::move(one));
        }
        out.set(facet.field, counts);
    }
    return out;
}

std::string_view action_of(search::NextStep::Kind kind) {
    using Kind = search::NextStep::Kind;
    return kind == Kind::drop_filter   ? "drop_filter"
           : kind == Kind::save_search ? "save_search"
                                       : "show_expired";
}

Json step_json(const search::NextStep& step, const JsonOptions& options) {
    Json out = Json::object({{"action", action_of(step.kind)}});
    if (step.kind == search::NextStep::Kind::drop_filter) out.set("what", step.what);
    if (options.for_people) out.set("text", step_text(step, options.words));
    return out.set("query", step.query).set("ads", Json(step.ads));
}

}  // namespace

base::Json json(const search::SearchResult& result, const JsonOptions& options) {
    Json hits = Json::array();
    for (const auto& hit : result.hits) hits.push(hit_json(hit, result.request.explain, options));
    Json steps = Json::array();
    for (const auto& step : result.next_steps) steps.push(step_json(step, options));
    Json out = Json::object({{"version", Json(kResultVersion)},
                             {"query", query_json(result, options.words)},
                             {"total", Json::object({{"value", Json(result.total.value)},
                                                     {"relation", result.total.exact ? "eq" : "gte"}})},
                             {"hits", hits},
                             {"facets", facets_json(result.facets, options)},
                             {"suggestion", result.suggestion ? Json(*result.suggestion) : Json()},
                             {"corrected", Json(result.corrected)},
                             {"next_steps", steps}});
    out.set_if("generation", result.generation);
    if (result.next_cursor) out.set("next_cursor", *result.next_cursor);
    if (result.previous_cursor) out.set("previous_cursor", *result.previous_cursor);
    if (result.generation_changed) out.set("generation_changed", Json(true));
    if (result.request.explain && options.took) out.set("took_ms", rounded(result.took_ms, 100));
    return out;
}

}  // namespace jobindex::render
