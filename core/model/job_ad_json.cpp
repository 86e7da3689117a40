#include "core/model/job_ad_json.h"

#include <cmath>

namespace jobindex::model {

using base::Json;

namespace {

Json span_json(base::Span span) {
    return Json::array({span.from, span.to});
}

base::Span span_from(const Json& json) {
    const auto from = json.at(0).integer().value_or(0);
    const auto to = json.at(1).integer().value_or(0);
    if (from < 0 || to < from) return {};
    return {static_cast<std::size_t>(from), static_cast<std::size_t>(to)};
}

Json optional_span(const std::optional<base::Span>& span) {
    return span ? span_json(*span) : Json();
}

std::optional<base::Span> optional_span_from(const Json& json) {
    return json.is_array() ? std::optional(span_from(json)) : std::nullopt;
}

template <class T>
Json optional_number(const std::optional<T>& value) {
    return value ? Json(*value) : Json();
}

template <class Enum>
Json optional_name(const std::optional<Enum>& value) {
    return value ? Json(name_of(*value)) : Json();
}

Json optional_date(const std::optional<base::Date>& date) {
    return date ? Json(date->iso()) : Json();
}

/// An amount: whole ones without ".0".
Json amount(const std::optional<double>& value) {
    if (!value) return {};
    if (std::floor(*value) == *value && std::abs(*value) < 9e15) return static_cast<std::int64_t>(*value);
    return *value;
}

template <class List>
Json strings(const List& list) {
    Json out = Json::array();
    for (const auto& item : list) out.push(item);
    return out;
}

std::vector<std::string> strings_from(const Json& json) {
    std::vector<std::string> out;
    for (const auto& item : json.items()) {
        if (item.is_string()) out.push_back(item.text());
    }
    return out;
}

Json institution_json(const Institution& institution) {
    Json out;
    out.set_if("name", institution.name).set_if("id", institution.id).set_if("domain", institution.domain);
    return out;
}

Json place_json(const Place& place) {
    Json out;
    out.set_if("city", place.city).set_if("region", place.region).set_if("country", place.country);
    out.set_if("lat", optional_number(place.lat)).set_if("lon", optional_number(place.lon));
    return out;
}

Json skill_json(const Skill& skill) {
    Json out = Json::object(
        {{"concept", skill.concept_id}, {"category", skill.category}, {"required", skill.required}});
    if (!skill.asked) out.set("asked", false);
    out.set_if("level", skill.level);
    return out.set_if("span", optional_span(skill.span));
}

Json qualification_json(const Qualification& qualification) {
    Json out = Json::object({{"degree", qualification.degree}});
    out.set_if("field", qualification.field).set("required", qualification.required);
    return out.set_if("span", optional_span(qualification.span));
}

Json experience_json(const Experience& experience) {
    Json out;
    out.set_if("years", amount(experience.years));
    if (experience.publications) out.set("publications", true);
    if (experience.grants) out.set("grants", true);
    if (experience.teaching) out.set("teaching", true);
    return out;
}

Json contract_json(const Contract& contract) {
    Json out;
    out.set_if("kind", optional_name(contract.kind)).set_if("months", optional_number(contract.months));
    out.set_if("share", optional_number(contract.share));
    return out;
}

Json dates_json(const Dates& dates) {
    Json out;
    out.set_if("posted", optional_date(dates.posted)).set_if("closing", optional_date(dates.closing));
    out.set_if("closing_time", dates.closing_time).set_if("closing_kind", optional_name(dates.closing_kind));
    out.set_if("start", optional_date(dates.start));
    if (dates.first_seen != 0) out.set("first_seen", base::iso_time(dates.first_seen));
    if (dates.last_seen != 0) out.set("last_seen", base::iso_time(dates.last_seen));
    out.set_if("closed", optional_date(dates.closed))
        .set_if("closed_reason", optional_name(dates.closed_reason));
    return out;
}

Json provenance_json(const Provenance& source) {
    Json out;
    out.set("method", name_of(source.method)).set("confidence", source.confidence);
    Json evidence;
    if (source.span) evidence.set("span", span_json(*source.span));
    evidence.set_if("pointer", source.pointer).set_if("text", source.text);
    out.set_if("evidence", std::move(evidence));
    return out;
}

Provenance provenance_from(const Json& json) {
    Provenance out;
    out.method = parse_name<Method>(kMethodNames, json["method"].text()).value_or(Method::inferred);
    out.confidence = json["confidence"].number().value_or(0);
    const Json& evidence = json["evidence"];
    if (evidence["span"].is_array()) out.span = span_from(evidence["span"]);
    out.pointer = evidence["pointer"].text();
    out.text = evidence["text"].text();
    return out;
}

void read_lists(const Json& json, JobAd& ad) {
    for (const auto& [name, span] : json["sections"].members()) ad.sections.emplace(name, span_from(span));
    for (const auto& item : json["languages"].items())
        ad.languages.push_back({item["language"].text(), span_from(item["span"])});
    for (const auto& item : json["places"].items()) {
        ad.places.push_back({item["city"].text(), item["region"].text(), item["country"].text(),
                             item["lat"].number(), item["lon"].number()});
    }
    for (const auto& item : json["level"].items()) {
        if (const auto level = parse_name<Level>(kLevelNames, item.text())) ad.levels.push_back(*level);
    }
    ad.disciplines = strings_from(json["disciplines"]);
    for (const auto& item : json["skills"].items()) {
        ad.skills.push_back({item["concept"].text(), item["category"].text(), item["required"].boolean(),
                             item["level"].text(), optional_span_from(item["span"]),
                             item["asked"].boolean(true)});
    }
    for (const auto& item : json["qualifications"].items()) {
        ad.qualifications.push_back({item["degree"].text(), item["field"].text(), item["required"].boolean(),
                                     optional_span_from(item["span"])});
    }
    read_provenance(json["provenance"], ad);
}

void read_terms(const Json& json, JobAd& ad) {
    const Json& contract = json["contract"];
    ad.contract.kind = parse_name<ContractKind>(kContractNames, contract["kind"].text());
    if (const auto months = contract["months"].integer()) ad.contract.months = static_cast<int>(*months);
    ad.contract.share = contract["share"].number();
    const Json& experience = json["experience"];
    ad.experience = {experience["years"].number(), experience["publications"].boolean(),
                     experience["grants"].boolean(), experience["teaching"].boolean()};
    const Json& salary = json["salary"];
    ad.salary = {salary["min"].number(),    salary["max"].number(),
                 salary["currency"].text(), parse_name<Period>(kPeriodNames, salary["period"].text()),
                 salary["grade"].text(),    base::Date::parse(salary["table_date"].text())};
    const Json& dates = json["dates"];
    ad.dates.posted = base::Date::parse(dates["posted"].text());
    ad.dates.closing = base::Date::parse(dates["closing"].text());
    ad.dates.closing_time = dates["closing_time"].text();
    ad.dates.closing_kind = parse_name<ClosingKind>(kClosingNames, dates["closing_kind"].text());
    ad.dates.start = base::Date::parse(dates["start"].text());
    ad.dates.first_seen = base::parse_iso_time(dates["first_seen"].text()).value_or(0);
    ad.dates.last_seen = base::parse_iso_time(dates["last_seen"].text()).value_or(0);
    ad.dates.closed = base::Date::parse(dates["closed"].text());
    ad.dates.closed_reason = parse_name<ClosedReason>(kClosedReasonNames, dates["closed_reason"].text());
}

/// What comes before the description.
Json first_facts(const JobAd& ad) {
    Json out;
    out.set("id", ad.id)
        .set_if("url", ad.url)
        .set_if("urls", strings(ad.urls))
        .set_if("apply_url", ad.apply_url);
    out.set_if("source", ad.source).set_if("reference", ad.reference).set_if("title", ad.title);
    out.set_if("language", ad.language).set_if("institution", institution_json(ad.institution));
    out.set_if("department", ad.department);
    Json places = Json::array();
    for (const auto& place : ad.places) places.push(place_json(place));
    out.set_if("places", std::move(places)).set_if("remote", optional_name(ad.remote));
    Json levels = Json::array();
    for (const Level level : ad.levels) levels.push(name_of(level));
    out.set_if("level", std::move(levels)).set_if("disciplines", strings(ad.disciplines));
    Json skills = Json::array();
    for (const auto& skill : ad.skills) skills.push(skill_json(skill));
    Json qualifications = Json::array();
    for (const auto& one : ad.qualifications) qualifications.push(qualification_json(one));
    out.set_if("skills", std::move(skills)).set_if("qualifications", std::move(qualifications));
    out.set_if("experience", experience_json(ad.experience)).set_if("contract", contract_json(ad.contract));
    out.set_if("salary", to_json(ad.salary)).set_if("dates", dates_json(ad.dates));
    return out;
}

/// What comes behind it: languages and parts.
void add_spans(Json& out, const JobAd& ad) {
    Json languages = Json::array();
    for (const auto& part : ad.languages)
        languages.push(Json::object({{"language", part.language}, {"span", span_json(part.span)}}));
    out.set_if("languages", std::move(languages));
    Json sections;
    for (const auto& [name, span] : ad.sections) sections.set(name, span_json(span));
    out.set_if("sections", std::move(sections));
}

}  // namespace

Json to_json(const JobAd& ad) {
    Json out = first_facts(ad);
    out.set_if("description", ad.description);
    add_spans(out, ad);
    return out.set_if("provenance", provenance_json(ad));
}

Json to_json(const Salary& salary) {
    Json out;
    out.set_if("min", amount(salary.min))
        .set_if("max", amount(salary.max))
        .set_if("currency", salary.currency);
    out.set_if("period", optional_name(salary.period)).set_if("grade", salary.grade);
    out.set_if("table_date", optional_date(salary.table_date));
    return out;
}

Json facts_json(const JobAd& ad) {
    Json out = first_facts(ad);
    add_spans(out, ad);
    return out;
}

Json provenance_json(const JobAd& ad) {
    Json provenance;
    for (const auto& [field, source] : ad.provenance) provenance.set(field, provenance_json(source));
    return provenance;
}

void read_provenance(const Json& json, JobAd& ad) {
    for (const auto& [name, source] : json.members()) ad.provenance.emplace(name, provenance_from(source));
}

base::Result<JobAd> job_ad_from_json(const Json& json) {
    if (json["id"].text().empty())
        return base::fail(base::Code::invalid_input, "no ad: an object with an id is needed");
    JobAd ad;
    ad.id = json["id"].text();
    ad.url = json["url"].text();
    ad.urls = strings_from(json["urls"]);
    ad.apply_url = json["apply_url"].text();
    ad.source = json["source"].text();
    ad.reference = json["reference"].text();
    ad.title = json["title"].text();
    ad.language = json["language"].text();
    ad.description = json["description"].text();
    const Json& institution = json["institution"];
    ad.institution = {institution["name"].text(), institution["id"].text(), institution["domain"].text()};
    ad.department = json["department"].text();
    ad.remote = parse_name<Remote>(kRemoteNames, json["remote"].text());
    read_lists(json, ad);
    read_terms(json, ad);
    return ad;
}

}  // namespace jobindex::model
