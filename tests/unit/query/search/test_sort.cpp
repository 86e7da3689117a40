// Orders other than relevance.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <limits>
#include <map>
#include <set>

#include "core/base/text.h"
#include "tests/unit/query/search/varied_index.h"

using namespace jobindex;
using search::SearchRequest;
using search::Sort;
using varied::run;

namespace {

search::SearchResult by(Sort sort, const std::string& text) {
    SearchRequest request;
    request.sort = sort;
    request.limit = 100;
    return run(text, request);
}

}  // namespace

TEST_CASE("by salary the highest lower end leads, then the higher upper end, and ads without pay come last",
          "[search][sort]") {
    const auto result = by(Sort::salary, "");
    REQUIRE(result.hits.size() == varied::kAds);
    double before = std::numeric_limits<double>::max();
    for (const auto& hit : result.hits) {
        const double pay = hit.ad.salary.min.value_or(0);
        CHECK(pay <= before);
        before = pay;
    }
    CHECK_FALSE(result.hits.back().ad.salary.min);
    REQUIRE_FALSE(result.query.notes.empty());
    CHECK(result.query.notes.back().told == base::Told{"note.pay"});
}

TEST_CASE("the newest leads by its day of posting, and where none is stated by the day we first saw it",
          "[search][sort]") {
    const auto result = by(Sort::posted, "");
    REQUIRE(result.hits.size() == varied::kAds);
    CHECK_FALSE(result.hits.front().ad.dates.posted);  // seen first today
    base::Date before = varied::kToday;
    for (const auto& hit : result.hits) {
        const base::Date since = hit.ad.dates.posted.value_or(base::date_of(hit.ad.dates.first_seen));
        CHECK(since <= before);
        before = since;
    }
}

TEST_CASE("by distance the nearest leads, hits say how far, and ads without coordinates come last",
          "[search][sort]") {
    const auto result = by(Sort::distance, "physics within 2000 km of Leeds");
    REQUIRE(result.hits.size() > 5);
    double before = 0;
    for (const auto& hit : result.hits) {
        if (!hit.all_words) break;
        REQUIRE(hit.distance_km);
        CHECK(*hit.distance_km >= before);
        before = *hit.distance_km;
    }
    CHECK(result.hits.front().ad.places.front().city == "Leeds");
    CHECK(*result.hits.front().distance_km == Approx(0).margin(1));
    for (const auto& hit : result.hits) {
        if (hit.ad.places.front().city == "York") CHECK(*hit.distance_km == Approx(35.5).margin(2));
        if (hit.ad.places.front().city == "Berlin") CHECK(*hit.distance_km == Approx(1000).margin(20));
    }
}

TEST_CASE("distances are from a city named as a word too, which a note says, and unknown ones come last",
          "[search][sort]") {
    for (const char* text : {"Berlin", "city:Berlin"}) {
        CAPTURE(text);
        const auto result = by(Sort::distance, text);
        REQUIRE_FALSE(result.hits.empty());
        CHECK(result.hits.front().ad.places.front().city == "Berlin");
        REQUIRE_FALSE(result.query.notes.empty());
        CHECK(result.query.notes.back().told ==
              base::Told{"note.distances", {{"place", "Berlin"}, {"country", "Germany"}}});
    }
}

TEST_CASE("an order by distance from nowhere is refused with what to write", "[search][sort]") {
    auto searcher = search::Searcher::open(varied::index_dir(), varied::lexicon());
    REQUIRE(searcher);
    SearchRequest request;
    request.sort = Sort::distance;
    request.today = varied::kToday;
    for (const char* text : {"", "physics", "country:ch", "-city:Berlin"}) {
        CAPTURE(text);
        request.text = text;
        const auto result = searcher->search(request);
        REQUIRE_FALSE(result);
        CHECK(result.error().code == base::Code::invalid_input);
        CHECK(result.error().hint.find("near") != std::string::npos);
        CHECK_FALSE(searcher->rank(request));
    }
}

TEST_CASE("hits of a radius say how far they are in any order, and others say nothing", "[search][sort]") {
    for (const auto& hit : by(Sort::relevance, "near York").hits) {
        if (hit.all_words) CHECK(hit.distance_km);
    }
    for (const auto& hit : by(Sort::relevance, "York").hits) CHECK_FALSE(hit.distance_km);
}

TEST_CASE("every order shows the same posts", "[search][sort][property]") {
    const auto posts = [](const search::SearchResult& result) {
        std::set<std::string> out;
        for (const auto& hit : result.hits) {
            if (hit.all_words) out.insert(hit.ad.description);  // twins have it in common
        }
        return out;
    };
    for (const char* text : {"physics near Zurich", "MRI near Leeds", "within 2000 km of Bern"}) {
        const auto expected = posts(by(Sort::relevance, text));
        CHECK_FALSE(expected.empty());
        for (const auto sort : {Sort::posted, Sort::closing, Sort::salary, Sort::distance}) {
            CAPTURE(text, static_cast<int>(sort));
            CHECK(posts(by(sort, text)) == expected);
        }
    }
}

TEST_CASE("by closing date those to come lead, the soonest first, then those past, the latest first",
          "[search][sort]") {
    SearchRequest request;
    request.sort = Sort::closing;
    request.expired = true;
    request.limit = 100;
    const auto result = run("", request);
    REQUIRE_FALSE(result.hits.empty());
    // 0 = to come, 1 = past, 2 = not known; then how many days from today.
    std::pair<int, int> before{-1, 0};
    for (const auto& hit : result.hits) {
        const auto& closing = hit.ad.dates.closing;
        const int days = closing ? closing->days_since(varied::kToday) : 0;
        const std::pair here(!closing ? 2 : days < 0 ? 1 : 0, std::abs(days));
        CHECK(before <= here);
        before = here;
    }
}

TEST_CASE("in every order pages show what one long page shows", "[search][sort][property]") {
    const std::string text = "physics OR MRI near Leeds";
    for (const auto sort : {Sort::posted, Sort::closing, Sort::salary, Sort::distance}) {
        const auto whole = by(sort, text);
        SearchRequest request;
        request.sort = sort;
        request.limit = 3;
        for (; request.offset < whole.hits.size(); request.offset += request.limit) {
            const auto page = run(text, request);
            for (std::size_t i = 0; i < page.hits.size(); ++i) {
                CAPTURE(static_cast<int>(sort), request.offset, i);
                CHECK(page.hits[i].ad.id == whole.hits[request.offset + i].ad.id);
            }
        }
    }
}

TEST_CASE("an ad has the same score in every order that is not by score", "[search][sort][property]") {
    std::map<std::string, double> scores;
    const std::string text = "assistant professor of physics near Leeds";
    for (const auto& hit : by(Sort::posted, text).hits) scores[hit.ad.id] = hit.score;
    REQUIRE_FALSE(scores.empty());
    for (const auto sort : {Sort::closing, Sort::salary, Sort::distance}) {
        for (const auto& hit : by(sort, text).hits) {
            if (scores.contains(hit.ad.id)) CHECK(hit.score == Approx(scores[hit.ad.id]));
        }
    }
}
