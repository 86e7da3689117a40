#include <xapian.h>

#include <catch2/catch.hpp>
#include <memory>

#include "core/schema/fields.h"
#include "core/schema/terms.h"
#include "query/search/deadline.h"
#include "query/search/facets.h"
#include "tests/unit/query/search/around_index.h"

using namespace jobindex;
using search::Deadline;
using search::DeadlinePassed;
using search::DeadlineWatch;

TEST_CASE("work without a deadline may take as long as it likes", "[deadline]") {
    const Deadline never;
    CHECK_NOTHROW(never.check());
    CHECK_NOTHROW(Deadline(std::nullopt).check());
}

TEST_CASE("work is given up once its time is over, and not before", "[deadline]") {
    constexpr double kAnHour = 3'600'000;
    CHECK_NOTHROW(Deadline(kAnHour).check());
    CHECK_THROWS_AS(Deadline(-1).check(), DeadlinePassed);
}

TEST_CASE("a long loop comes to know that the time is over", "[deadline]") {
    constexpr int kMany = 1000;
    const auto run = [](const Deadline& deadline) {
        DeadlineWatch watch(deadline);
        for (int i = 0; i < kMany; ++i) watch.step();
    };
    CHECK_NOTHROW(run(Deadline()));
    CHECK_THROWS_AS(run(Deadline(-1)), DeadlinePassed);
}

TEST_CASE("ads are counted by a facet until the time is over", "[deadline][facets]") {
    constexpr std::uint32_t kAds = 300;
    Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
    search::PartAds all;
    for (std::uint32_t row = 0; row < kAds; ++row) {
        Xapian::Document document;
        document.add_boolean_term(schema::boolean_term(schema::field("skill"), "mri"));
        database.add_document(document);
        all.shards[0].rows.push_back(row);
    }
    const search::ColumnsView columns{
        std::make_shared<const schema::Columns>(schema::Columns::load(database)), nullptr};
    const auto count = [&](const Deadline& deadline) {
        search::MatchedAds matched(columns, deadline);
        matched.add(all);
        return matched.facet("skill", around::lexicon(), 10).counts.front().count;
    };
    CHECK(count(Deadline()) == kAds);
    CHECK_THROWS_AS(count(Deadline(-1)), DeadlinePassed);
}
