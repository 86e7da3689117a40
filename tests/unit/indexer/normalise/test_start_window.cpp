// When an ad was up, and what that says of the start of its post.
#include <catch2/catch.hpp>
#include <string>

#include "indexer/normalise/start.h"

using namespace jobindex;
using namespace jobindex::normalise;

namespace {

const base::Date kSeen = *base::Date::make(2026, 11, 27);

struct Days {
    const char* posted = "";
    const char* closing = "";
    bool year_of_closing_is_written = true;
};

std::string start_of(std::string_view text, const Days& days = {}) {
    model::JobAd ad;
    ad.dates.posted = base::Date::parse(days.posted);
    ad.dates.closing = base::Date::parse(days.closing);
    if (ad.dates.closing) {
        ad.provenance["dates.closing"] = {
            days.year_of_closing_is_written ? model::Method::text : model::Method::inferred, 0.9, {}, "", ""};
    }
    const DateContext context{"en", "", ad.dates.posted.value_or(kSeen), DateOrder::unknown};
    const auto start = choose_start({}, Words(text), ad, context);
    return start ? start->value.iso() : "";
}

}  // namespace

TEST_CASE("an ad whose deadline is over begins its post in its own time", "[normalise][start]") {
    CHECK(start_of("The post starts on 1 December 2013.", {"", "2013-10-10"}) == "2013-12-01");
    CHECK(start_of("A lecturer post to begin in September 2011.", {"", "2011-01-17"}) == "2011-09-01");
    // Not the next such day after it was seen.
    CHECK(start_of("The post starts on 1 December.", {"", "2013-10-10"}) == "2013-12-01");
    CHECK(start_of("The post starts on 1 December.") == "2026-12-01");
    // A deadline whose year was only supposed is no witness.
    CHECK(start_of("The post starts on 1 March 2030. Founded in 2026.", {"", "2027-10-10", false}).empty());
}

TEST_CASE("an ad whose text names no later year is of that year", "[normalise][start]") {
    CHECK(start_of("A tenure-track Assistant Professor of tides, to begin September 1, 2018.") ==
          "2018-09-01");
    CHECK(start_of("Start date: 1 October 2019. Horizon 2020 pays for it.") == "2019-10-01");
    // A page that speaks of this year tells an old day of another thing.
    CHECK(start_of("The institute has had the post since 2015. Start date: 1 October 2015. Apply in 2026.")
              .empty());
    CHECK(start_of("Start date: 1 October 2035.").empty());
}

TEST_CASE("a month may begin on the day of the deadline, and a day that is both is the deadline",
          "[normalise][start]") {
    CHECK(start_of("Anticipated start date: April 2027", {"", "2027-04-01"}) == "2027-04-01");
    CHECK(start_of("Anticipated start date: 1 April 2027", {"", "2027-04-01"}).empty());
}

TEST_CASE("a post that was put up on a day begins some months around it", "[normalise][start]") {
    CHECK(start_of("Start date: 1 October 2019.", {"2019-06-01", ""}) == "2019-10-01");
    CHECK(start_of("Start date: 1 October 2018.", {"2019-06-01", ""}).empty());
    CHECK(start_of("Start date: 1 October 2022.", {"2019-06-01", ""}).empty());
}
