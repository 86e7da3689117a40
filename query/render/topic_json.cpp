#include "query/render/topic_json.h"

#include <fmt/format.h>

#include <cmath>

#include "query/render/said.h"
#include "query/render/topic_answers.h"

namespace jobindex::render {
namespace {

using base::Json;

Json hundredths(double value) {
    return Json(std::round(value * 100) / 100);
}

constexpr std::string_view name_of(search::Scope scope) {
    switch (scope) {
        case search::Scope::all:
            return "all";
        case search::Scope::broader:
            return "broader";
        case search::Scope::either:
            return "either";
    }
    return "";
}

Json topics_json(const search::Topic& topic) {
    Json out = Json::array();
    for (const auto& one : topic.topics) {
        Json concepts = Json::array();
        for (const auto& item : one.concepts)
            concepts.push(Json::object({{"field", item.field}, {"id", item.id}, {"label", item.label}}));
        Json definitions = Json::array();
        for (const auto& definition : one.definitions) {
            definitions.push(Json::object({{"id", definition.id},
                                           {"label", definition.label},
                                           {"text", definition.text},
                                           {"source", definition.source}}));
        }
        Json broader = Json::array();
        for (const auto& label : one.broader) broader.push(Json(label));
        out.push(Json::object({{"text", one.text},
                               {"concepts", concepts},
                               {"definitions", definitions},
                               {"broader", broader}}));
    }
    return out;
}

Json basis_json(const search::Topic& topic, const Catalogue& words) {
    const auto& basis = topic.basis;
    Json widened = Json::array();
    for (std::size_t i = 0; i < basis.widened.size(); ++i) {
        if (basis.widened[i]) widened.push(Json(topic.topics[i].text));
    }
    return Json::object({{"scope", name_of(basis.scope)},
                         {"widened", widened},
                         {"with_closed", Json(basis.with_closed)},
                         {"open", Json(basis.open)},
                         {"closed", Json(basis.closed)},
                         {"ads", Json(basis.ads)},
                         {"read", Json(basis.read)},
                         {"text", basis_text(topic, words)}});
}

Json table_json(const search::ShareTable& table, const Catalogue& words, bool with_required,
                bool with_found) {
    Json values = Json::array();
    for (const auto& share : table.shares) {
        Json row = Json::object({{"value", share.value},
                                 {"label", shown_label(table.field, share.value, share.label, words)},
                                 {"count", Json(share.count)}});
        if (with_required) row.set("required", Json(share.required));
        if (with_found) row.set("found", Json(share.found));
        values.push(std::move(row));
    }
    return Json::object({{"of", Json(table.of)}, {"values", values}});
}

Json quartiles_json(const search::Quartiles& quartiles) {
    Json out = Json::object({{"ads", Json(quartiles.ads)}});
    if (quartiles.ads == 0) return out;
    return out.set("low", hundredths(quartiles.low))
        .set("median", hundredths(quartiles.median))
        .set("high", hundredths(quartiles.high));
}

Json pay_json(const std::vector<search::PayGroup>& groups) {
    Json out = Json::array();
    for (const auto& group : groups) {
        Json row = Json::object();
        row.set_if("country", group.country);
        row.set("currency", group.currency);
        if (group.period) row.set("period", model::name_of(*group.period));
        row.set("pay", quartiles_json(group.pay)).set("from_tables", Json(group.from_tables));
        out.push(std::move(row));
    }
    return out;
}

Json history_json(const search::History& history) {
    Json months = Json::array();
    for (const auto& month : history.months) {
        months.push(Json::object({{"month", fmt::format("{:04}-{:02}", month.year, month.month)},
                                  {"ads", Json(month.ads)},
                                  {"in_index", Json(month.in_index)}}));
    }
    return Json::object(
        {{"months", months}, {"before", Json(history.before)}, {"undated", Json(history.undated)}});
}

Json listings_json(const std::vector<search::Hit>& hits) {
    Json out = Json::array();
    for (const auto& hit : hits) {
        Json row = Json::object({{"id", hit.ad.id},
                                 {"title", hit.ad.title},
                                 {"institution", hit.ad.institution.name},
                                 {"place", hit.place}});
        if (hit.ad.dates.closing) row.set("closing", hit.ad.dates.closing->iso());
        row.set("url", hit.ad.url).set("match", hit.all_words ? "all" : "some");
        out.push(std::move(row));
    }
    return out;
}

Json answers_json(const search::Topic& topic, const Catalogue& words) {
    Json out = Json::array();
    for (const auto& answer : topic_answers(topic, words)) {
        out.push(Json::object({{"id", answer.id},
                               {"question", answer.question},
                               {"answer", answer.answer},
                               {"ads", Json(answer.ads)}}));
    }
    return out;
}

Json experience_json(const search::Topic& topic) {
    return Json::object({{"of", Json(topic.basis.read)},
                         {"publications", Json(topic.experience.publications)},
                         {"grants", Json(topic.experience.grants)},
                         {"teaching", Json(topic.experience.teaching)},
                         {"years", quartiles_json(topic.experience.years)}});
}

}  // namespace

Json topic_json(const search::Topic& topic, const Catalogue& words) {
    const auto table = [&](const search::ShareTable& shares, bool with_required, bool with_found) {
        return table_json(shares, words, with_required, with_found);
    };
    Json skills = Json::object();
    for (std::size_t i = 0; i < topic.skills.size(); ++i)
        skills.set(search::kSkillCategories[i], table(topic.skills[i], true, true));
    return Json::object({{"version", Json(kTopicVersion)},
                         {"topics", topics_json(topic)},
                         {"open", Json(topic.open)},
                         {"closed", Json(topic.closed)},
                         {"fewest_ads", Json(search::kFewestAds)},
                         {"basis", basis_json(topic, words)},
                         {"listings", listings_json(topic.listings)},
                         {"levels", table(topic.levels, false, false)},
                         {"degrees", table(topic.degrees, true, true)},
                         {"degree_fields", table(topic.degree_fields, true, false)},
                         {"disciplines", table(topic.disciplines, false, false)},
                         {"skills", skills},
                         {"countries", table(topic.countries, false, false)},
                         {"institutions", table(topic.institutions, false, false)},
                         {"contracts", table(topic.contracts, false, false)},
                         {"contract_months", quartiles_json(topic.contract_months)},
                         {"remote", table(topic.remote, false, false)},
                         {"pay", pay_json(topic.pay)},
                         {"experience", experience_json(topic)},
                         {"history", history_json(topic.history)},
                         {"questions", answers_json(topic, words)}});
}

}  // namespace jobindex::render
