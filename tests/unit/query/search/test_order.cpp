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
};

ColumnsView columns_of(const std::vector<Ad>& ads) {
    Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
    for (const auto& ad : ads) {
        Xapian::Document document;
        document.add_value(schema::kIdSlot, std::string(31, '0') + ad.id);
        document.add_value(schema::kDuplicateSlot, std::string(31, '0') + ad.leader);
        document.add_value(static_cast<Xapian::valueno>(schema::field("institution").slot), ad.employer);
        document.add_value(static_cast<Xapian::valueno>(schema::field("posted").slot), ad.posted);
        database.add_document(document);
    }
    return {std::make_shared<const Columns>(Columns::load(database)), nullptr};
}

std::vector<Xapian::docid> numbers(const std::vector<Found>& found) {
    std::vector<Xapian::docid> out;
    for (const auto& one : found) out.push_back(one.document);
    return out;
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
    search::reorder(found, columns, search::Ranking{}, kToday);
    CHECK(numbers(found) == std::vector<Xapian::docid>{2, 1});
}

TEST_CASE("a better answer is not outranked by a newer one", "[order]") {
    const auto columns = columns_of({{"1", "1", "A", "20240101"}, {"2", "2", "B", "20261119"}});
    std::vector<Found> found{{1, 10}, {2, 8}};
    search::reorder(found, columns, search::Ranking{}, kToday);
    CHECK(numbers(found) == std::vector<Xapian::docid>{1, 2});
}

TEST_CASE("the third ad of an employer gives way to another employer's that is as good", "[order]") {
    const auto columns =
        columns_of({{"1", "1", "A", ""}, {"2", "2", "A", ""}, {"3", "3", "A", ""}, {"4", "4", "B", ""}});
    std::vector<Found> found{{1, 10}, {2, 10}, {3, 10}, {4, 9.9}};
    search::reorder(found, columns, search::Ranking{}, kToday);
    CHECK(numbers(found) == std::vector<Xapian::docid>{1, 2, 4, 3});
}

TEST_CASE("nothing to order is no error", "[order]") {
    const auto columns = columns_of({{"1", "1", "A", ""}});
    std::vector<Found> none;
    search::reorder(none, columns, search::Ranking{}, kToday);
    CHECK(none.empty());
    CHECK(search::without_twins({}, columns).empty());
}
