#include <catch2/catch.hpp>

#include "core/model/job_ad.h"
#include "core/model/job_ad_json.h"

using namespace jobindex;
using namespace jobindex::model;

namespace {

JobAd full_ad() {
    JobAd ad;
    ad.id = "0123456789abcdef0123456789abcdef";
    ad.url = "https://jobs.example.org/1";
    ad.urls = {"https://jobs.example.org/1", "https://www.example.org/jobs?id=1"};
    ad.apply_url = "https://apply.example.org/1";
    ad.source = "jobs.example.org";
    ad.reference = "PHY-7/2026";
    ad.title = "Wissenschaftliche:r Mitarbeiter:in \"MRT\"";
    ad.language = "de";
    ad.description = "Über uns\n\n- Aufgaben\n";
    ad.sections = {{"about", {0, 9}}, {"duties", {11, 21}}};
    ad.institution = {"Universität Beispiel", "ub", "ub.example"};
    ad.department = "Physik";
    ad.places = {{"München", "DE-BY", "DE", 48.137, 11.575}, {"", "", "AT", {}, {}}};
    ad.remote = Remote::hybrid;
    ad.levels = {Level::phd, Level::research_assistant};
    ad.disciplines = {"medical-physics"};
    ad.skills = {{"mri", "tool", true}, {"german", "language", false}};
    ad.qualifications = {{"master", "physics", true}, {"phd", "", false}};
    ad.contract = {ContractKind::fixed_term, 36, 0.65};
    ad.salary = {4188.38, 6000.0, "EUR", Period::month, "TV-L E13", base::Date::parse("2025-02-01")};
    ad.languages = {{"de", {0, 11}}, {"en", {11, 21}}};
    ad.dates.posted = base::Date::parse("2026-01-02");
    ad.dates.closing = base::Date::parse("2026-03-01");
    ad.dates.start = base::Date::parse("2026-05-01");
    ad.dates.closing_kind = ClosingKind::hard;
    ad.dates.closing_time = "23:59+01:00";
    ad.dates.first_seen = 1768003200;
    ad.dates.last_seen = 1768103200;
    ad.dates.closed = base::Date::parse("2026-02-01");
    ad.dates.closed_reason = ClosedReason::absent;
    ad.provenance["title"] = {Method::json_ld, 0.95, {}, "/title", "Wissenschaftliche"};
    ad.provenance["salary"] = {Method::text, 0.5, base::Span{11, 20}, "", ""};
    return ad;
}

}  // namespace

TEST_CASE("an ad comes back from its JSON, whether full or nearly empty", "[model]") {
    JobAd bare;
    bare.id = "x";
    for (const auto& ad : {full_ad(), bare}) {
        const auto text = to_json(ad).dump();
        const auto again = job_ad_from_json(base::parse_json(text).value());
        REQUIRE(again);
        CHECK(*again == ad);
        CHECK(to_json(*again).dump() == text);
    }
    CHECK(to_json(bare).dump() == R"({"id":"x"})");
}

TEST_CASE("what is no ad is refused, values of the wrong kind count as absent", "[model]") {
    for (const char* text : {"null", "[]", "{}", R"({"id":""})", R"({"id":7})"}) {
        INFO(text);
        CHECK(job_ad_from_json(base::parse_json(text).value()).error().code == base::Code::invalid_input);
    }
    const auto odd = base::parse_json(
        R"({"id":"x","title":7,"places":"here","level":["phd","king",3],"dates":[],"salary":{"min":"lots"},)"
        R"("sections":{"about":[9,3],"duties":"x"},"provenance":{"title":1},"unknown":{"a":1}})");
    const auto ad = job_ad_from_json(odd.value());
    REQUIRE(ad);
    CHECK(ad->title.empty());
    CHECK(ad->places.empty());
    CHECK(ad->levels == std::vector<Level>{Level::phd});
    CHECK_FALSE(ad->salary.min);
}

TEST_CASE("an ad is live to its hard closing date, or the day before it was seen gone", "[model]") {
    const auto day = [](const char* text) { return base::Date::parse(text); };
    JobAd ad;
    ad.dates.first_seen = 1768003200;
    CHECK_FALSE(live_until(ad, false));
    CHECK(live_until(ad, true) == day("2027-01-10"));
    ad.dates.posted = day("2025-06-01");
    CHECK(live_until(ad, true) == day("2026-06-01"));
    ad.dates.closing = day("2026-03-01");
    CHECK(live_until(ad, true) == day("2026-03-01"));
    ad.dates.closing_kind = ClosingKind::rolling;
    CHECK_FALSE(live_until(ad, false));
    ad.dates.closed = day("2026-02-01");
    CHECK(live_until(ad, false) == day("2026-01-31"));
}

TEST_CASE("every name of a closed set is read back as itself", "[model]") {
    for (std::size_t i = 0; i < kLevelNames.size(); ++i) {
        const auto level = parse_name<Level>(kLevelNames, kLevelNames[i]);
        REQUIRE(level);
        CHECK(name_of(*level) == kLevelNames[i]);
    }
    CHECK_FALSE(parse_name<Level>(kLevelNames, "PhD"));
}
