#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

#include "indexer/normalise/explain.h"
#include "tests/unit/indexer/loaded_knowledge.h"

using namespace jobindex;
using namespace jobindex::normalise;
using extract::Extraction;
using extract::Field;

namespace {

const base::Date kDay = *base::Date::make(2026, 3, 12);

void add(Extraction& extraction, Field field, base::Json value, std::string pointer,
         model::Method method = model::Method::json_ld) {
    extract::Candidate candidate;
    candidate.field = field;
    candidate.text = value.text();
    candidate.value = std::move(value);
    candidate.method = method;
    candidate.confidence = 0.9;
    candidate.pointer = std::move(pointer);
    extraction.candidates.push_back(std::move(candidate));
}

/// An ad with two values for its closing date, and text for most other fields.
Extraction lecturer() {
    Extraction extraction;
    extraction.kind = extract::PageKind::ad;
    extraction.source = "test";
    extraction.language = "en";
    extraction.description =
        "We seek a lecturer in law. A PhD in law is required, and Python.\n\nThe position is limited to 2 "
        "years, "
        "65 % TV-L E13. Salary: £37,174 to £45,413 per annum.\n\nThe position starts on 1 October "
        "2026.\n\nApplication deadline: 3 May 2026\n\nHybrid working is possible.";
    extraction.description_method = model::Method::json_ld;
    add(extraction, Field::title, "Lecturer in Law", "/title");
    add(extraction, Field::posted, "2026-03-10", "/datePosted");
    add(extraction, Field::closing, "2026-04-22", "/validThrough");
    return extraction;
}

model::JobAd ad_of(const Extraction& extraction) {
    auto ad = normalise::normalise(extraction, knowledge(), kDay);
    REQUIRE(ad);
    return std::move(*ad);
}

std::vector<FieldStory> stories_of(const Extraction& extraction) {
    return explain(extraction, ad_of(extraction), knowledge(), kDay);
}

const FieldStory& story(const std::vector<FieldStory>& stories, std::string_view field) {
    const auto at = std::find_if(stories.begin(), stories.end(),
                                 [&](const FieldStory& one) { return one.field == field; });
    REQUIRE(at != stories.end());
    return *at;
}

}  // namespace

TEST_CASE("every field has a story whose first finding is the ad's value", "[normalise][explain]") {
    const auto extraction = lecturer();
    const auto ad = ad_of(extraction);
    const auto stories = explain(extraction, ad, knowledge(), kDay);
    REQUIRE(stories.size() == ad.provenance.size());
    auto next = ad.provenance.begin();
    for (const auto& one : stories) {
        INFO(one.field);
        CHECK(one.field == next->first);
        REQUIRE_FALSE(one.findings.empty());
        CHECK(one.findings.front().value == field_value(ad, one.field));
        CHECK(one.findings.front().provenance == next->second);
        CHECK_FALSE(one.findings.front().value.empty());
        ++next;
    }
}

TEST_CASE("the next finding is what comes out without the ones before", "[normalise][explain]") {
    auto extraction = lecturer();
    const auto stories = stories_of(extraction);
    const auto& closing = story(stories, "dates.closing").findings;
    REQUIRE(closing.size() == 2);
    CHECK(closing[0].value == "2026-04-22");
    CHECK(closing[0].provenance.method == model::Method::json_ld);
    CHECK(closing[1].value == "2026-05-03");
    CHECK(closing[1].provenance.method == model::Method::text);

    std::erase_if(extraction.candidates, [](const auto& one) { return one.field == Field::closing; });
    const auto without = ad_of(extraction);
    CHECK(closing[1].value == field_value(without, "dates.closing"));
    CHECK(closing[1].provenance == without.provenance.at("dates.closing"));
}

TEST_CASE("a closing without a day is told by its kind", "[normalise][explain]") {
    auto extraction = lecturer();
    extraction.description += "\n\nThe position is open until filled.";
    const auto closing = story(stories_of(extraction), "dates.closing").findings;
    CHECK(closing.back().value == "rolling");
    CHECK_FALSE(closing.back().provenance.span->in(extraction.description).empty());
}

TEST_CASE("words of the text that were taken away are blank to the next reading", "[normalise][explain]") {
    auto extraction = lecturer();
    extraction.description += "\n\nThe last day to apply is 9 May 2026.";
    const auto stories = stories_of(extraction);
    const auto& closing = story(stories, "dates.closing").findings;
    REQUIRE(closing.size() == 3);
    CHECK(closing[1].value == "2026-05-03");
    CHECK(closing[2].value == "2026-05-09");
    for (const auto& finding : closing) {
        if (!finding.provenance.span) continue;
        const auto said = finding.provenance.span->in(extraction.description);
        CHECK(std::string(said).find("2026") != std::string::npos);
    }
}

TEST_CASE("findings differ, are few, and lists have one", "[normalise][explain][property]") {
    auto extraction = lecturer();
    for (int day = 1; day <= 9; ++day)
        add(extraction, Field::closing, "2026-06-0" + std::to_string(day), "/more/" + std::to_string(day));
    for (const auto& one : stories_of(extraction)) {
        INFO(one.field);
        CHECK(one.findings.size() <= 4);
        for (std::size_t i = 1; i < one.findings.size(); ++i)
            CHECK_FALSE(one.findings[i] == one.findings[i - 1]);
        if (one.field == "skills" || one.field == "qualifications" || one.field == "description")
            CHECK(one.findings.size() == 1);
    }
}

TEST_CASE("evidence without a span, or with one past the text, ends the story", "[normalise][explain]") {
    Extraction hosted;
    hosted.kind = extract::PageKind::ad;
    hosted.url = "https://jobs.uni-heidelberg.de/1";
    add(hosted, Field::title, "Lecturer (60 %)", "/title");
    const auto stories = stories_of(hosted);
    for (const char* field : {"institution", "places", "contract.share"}) {
        INFO(field);
        const auto& findings = story(stories, field).findings;
        REQUIRE_FALSE(findings.empty());
        CHECK_FALSE(findings.front().provenance.span.has_value());
    }

    const auto extraction = lecturer();
    auto ad = ad_of(extraction);
    for (auto& [field, provenance] : ad.provenance) {
        provenance = {model::Method::text, 0.5, base::Span{extraction.description.size() - 1, 1'000'000}, "",
                      ""};
    }
    for (const auto& one : explain(extraction, ad, knowledge(), kDay)) CHECK(one.findings.size() == 1);
    ad.provenance.clear();
    CHECK(explain(extraction, ad, knowledge(), kDay).empty());
}

TEST_CASE("a field's value is as in the ad's JSON, and nothing for no field", "[normalise][explain]") {
    const auto ad = ad_of(lecturer());
    CHECK(field_value(ad, "title") == "Lecturer in Law");
    CHECK(field_value(ad, "dates.posted") == "2026-03-10");
    CHECK(field_value(ad, "contract.months") == "24");
    CHECK(field_value(ad, "level") == "[\"lecturer\"]");
    CHECK(field_value(ad, "dates.nothing").empty());
    CHECK(field_value(ad, "nothing").empty());
    CHECK(field_value(ad, "title.nothing").empty());
}
