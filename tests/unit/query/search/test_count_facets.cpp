// What facets count, against the searches that their filters run.
#include <catch2/catch.hpp>
#include <map>

#include "tests/unit/query/search/varied_index.h"

using namespace jobindex;
using search::SearchRequest;
using varied::run;

namespace {

SearchRequest with_facets() {
    SearchRequest request;
    request.facets = true;
    return request;
}

const search::Facet* facet_of(const search::SearchResult& result, std::string_view field) {
    for (const auto& facet : result.facets) {
        if (facet.field == field) return &facet;
    }
    return nullptr;
}

std::map<std::string, std::size_t> counts(const search::SearchResult& result, std::string_view field) {
    std::map<std::string, std::size_t> out;
    if (const auto* facet = facet_of(result, field)) {
        for (const auto& one : facet->counts) out[one.label] = one.count;
    }
    return out;
}

}  // namespace

TEST_CASE("every value of a facet finds as many ads as it counts when its filter is put behind the query",
          "[search][facets][property]") {
    for (const std::string text :
         {"", "physics", "MRI near Leeds", "salary:50000..", "level:phd country:ch"}) {
        const auto result = run(text, with_facets());
        CHECK(result.facets.size() >= 8);
        for (const auto& facet : result.facets) {
            if (text.find(facet.field + ":") != std::string::npos) continue;
            for (const auto& one : facet.counts) {
                CAPTURE(text, facet.field, one.label, one.filter);
                CHECK(one.filter.empty() == (one.label == "not stated"));
                if (!one.filter.empty()) CHECK(run(text + " " + one.filter).total.value == one.count);
            }
        }
    }
}

TEST_CASE("a facet with its own filter counts as without it", "[search][facets][property]") {
    const auto whole = run("physics OR chemistry", with_facets());
    for (const auto& facet : whole.facets) {
        for (const auto& one : facet.counts) {
            if (one.filter.empty()) continue;
            const auto narrow = run("physics OR chemistry " + one.filter, with_facets());
            CAPTURE(facet.field, one.filter);
            const auto* same = facet_of(narrow, facet.field);
            REQUIRE(same != nullptr);
            CHECK(same->counts == facet.counts);
        }
    }
}

TEST_CASE("pay is counted from a lower end on, closing dates within days of the day asked",
          "[search][facets]") {
    const auto result = run("", with_facets());
    std::size_t well_paid = 0, soon = 0, no_date = 0;
    for (int n = 0; n < varied::kAds; ++n) {
        const auto ad = varied::ad(n);
        if (ad.salary.min.value_or(0) >= 60'000) ++well_paid;
        if (!ad.dates.closing) ++no_date;
        if (ad.dates.closing && ad.dates.closing->days_since(varied::kToday) <= 14) ++soon;
    }
    REQUIRE(well_paid > 0);
    REQUIRE(soon > 0);
    CHECK(counts(result, "salary")["60,000 or more"] == well_paid);
    CHECK(counts(result, "closing")["within 14 days"] == soon);
    CHECK(counts(result, "closing")["not stated"] == no_date);
    CHECK(counts(result, "city")["Berlin"] == 10);
    CHECK_FALSE(counts(result, "region").empty());
}
