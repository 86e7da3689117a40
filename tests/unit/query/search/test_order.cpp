#include <catch2/catch.hpp>

#include "core/schema/fields.h"
#include "core/schema/terms.h"
#include "query/search/order.h"

using namespace jobindex;
using search::Columns;
using search::ColumnsView;
using search::Found;

namespace {

struct Ad {
    const char *id, *leader, *employer, *posted;
    const char* level = "";
};

ColumnsView columns_of(const std::vector<Ad>& ads) {
    Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
    for (const auto& ad : ads) {
        Xapian::Document document;
        document.add_value(schema::kIdSlot, std::string(31, '0') + ad.id);
        document.add_value(schema::kDuplicateSlot, std::string(31, '0') + ad.leader);
        document.add_value(static_cast<Xapian::valueno>(schema::field("institution").slot), ad.employer);
        document.add_value(static_cast<Xapian::valueno>(schema::field("posted").slot), ad.posted);
        const std::string level(ad.level);
        if (!level.empty()) document.add_boolean_term(schema::boolean_term(schema::field("level"), level));
        database.add_document(document);
    }
    return {std::make_shared<const Columns>(Columns::load(database)), nullptr};
}

std::vector<Xapian::docid> numbers(const std::vector<Found>& found) {
    std::vector<Xapian::docid> out;
    for (const auto& one : found) out.push_back(one.document);
    return out;
}

understand::Node asked_for(const std::string& level) {
    understand::Node word;
    word.kind = understand::Kind::alias;
    word.text = level;
    word.concepts.push_back({"level", level, level});
    understand::Node root;
    root.children.push_back(word);
    return root;
}

const base::Date kToday = *base::Date::make(2026, 11, 20);

}  // namespace

TEST_CASE("of the ads of one post the first stays", "[order]") {
    const auto columns =
        columns_of({{"1", "1", "A", ""}, {"2", "1", "A", ""}, {"3", "3", "B", ""}, {"4", "1", "A", ""}});
    CHECK(numbers(search::without_twins({{4, 9}, {3, 8}, {1, 7}, {2, 6}}, columns)) ==
          std::vector<Xapian::docid>{4, 3});
}

TEST_CASE("of ads that answer equally well the newer stands first", "[order]") {
    const auto columns = columns_of({{"1", "1", "A", "20240101"}, {"2", "2", "B", "20261119"}});
    std::vector<Found> found{{1, 10}, {2, 10}};
    search::reorder(found, {columns, search::Ranking{}, kToday});
    CHECK(numbers(found) == std::vector<Xapian::docid>{2, 1});
}

TEST_CASE("a better answer is not outranked by a newer one", "[order]") {
    const auto columns = columns_of({{"1", "1", "A", "20240101"}, {"2", "2", "B", "20261119"}});
    std::vector<Found> found{{1, 10}, {2, 8}};
    search::reorder(found, {columns, search::Ranking{}, kToday});
    CHECK(numbers(found) == std::vector<Xapian::docid>{1, 2});
}

TEST_CASE("the third ad of an employer gives way to another employer's that is as good", "[order]") {
    const auto columns =
        columns_of({{"1", "1", "A", ""}, {"2", "2", "A", ""}, {"3", "3", "A", ""}, {"4", "4", "B", ""}});
    std::vector<Found> found{{1, 10}, {2, 10}, {3, 10}, {4, 9.9}};
    search::reorder(found, {columns, search::Ranking{}, kToday});
    CHECK(numbers(found) == std::vector<Xapian::docid>{1, 2, 4, 3});
}

TEST_CASE("a post of another rank than the one asked for gives way, that of the next one less", "[order]") {
    const auto columns = columns_of({{"1", "1", "A", "", "full_prof"},
                                     {"2", "2", "B", "", "researcher"},
                                     {"3", "3", "C", ""},
                                     {"4", "4", "D", "", "postdoc"}});
    const search::AskedRanks ranks(asked_for("postdoc"));
    std::vector<Found> found{{1, 12}, {2, 11}, {3, 10}, {4, 9.9}};
    SECTION("by relevance, with ads of unknown rank as they are") {
        search::reorder(found, {columns, search::Ranking{}, kToday, ranks});
        CHECK(numbers(found) == std::vector<Xapian::docid>{3, 4, 2, 1});
    }
    SECTION("not where no rank is asked for") {
        search::reorder(found, {columns, search::Ranking{}, kToday});
        CHECK(numbers(found) == std::vector<Xapian::docid>{1, 2, 3, 4});
    }
    SECTION("by a part of its weight") {
        const search::Ranking ranking;
        CHECK(search::rank_loss({1, 12}, columns, ranking, ranks) == Approx(12 * ranking.other_level));
        CHECK(search::rank_loss({3, 10}, columns, ranking, ranks) == 0);
        CHECK(search::rank_loss({4, 10}, columns, ranking, ranks) == 0);
        const double next = search::rank_loss({2, 12}, columns, ranking, ranks);
        CHECK(next > 0);
        CHECK(next < 12 * ranking.other_level);
    }
}

TEST_CASE("a rank that is excluded or set by a filter is not one that is asked for in words", "[order]") {
    understand::Node filter = asked_for("postdoc");
    filter.children.front().field = "level";
    CHECK(search::AskedRanks(filter).empty());
    understand::Node without = asked_for("postdoc");
    without.children.front().occur = understand::Occur::must_not;
    CHECK(search::AskedRanks(without).empty());
    CHECK_FALSE(search::AskedRanks(asked_for("postdoc")).empty());
}

TEST_CASE("nothing to order is no error", "[order]") {
    const auto columns = columns_of({{"1", "1", "A", ""}});
    std::vector<Found> none;
    search::reorder(none, {columns, search::Ranking{}, kToday});
    CHECK(none.empty());
    CHECK(search::without_twins({}, columns).empty());
}
