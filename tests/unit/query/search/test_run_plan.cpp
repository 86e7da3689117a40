#include <catch2/catch.hpp>

#include "core/schema/fields.h"
#include "query/search/facets.h"
#include "query/search/run_plan.h"

using namespace jobindex;
using search::Among;
using search::Columns;
using search::ColumnsView;
using search::Found;
using search::PartAds;
using search::PartLists;
using search::Plan;
using Xapian::Query;

namespace {

const base::Date kToday = *base::Date::make(2026, 11, 20);

/// Two databases of texts, the first live, the second closed, as a generation has them.
struct Texts {
    Xapian::WritableDatabase live{"", Xapian::DB_BACKEND_INMEMORY};
    Xapian::WritableDatabase closed{"", Xapian::DB_BACKEND_INMEMORY};
    Xapian::Database both;

    Texts(const std::vector<std::string>& open, const std::vector<std::string>& past) {
        for (const auto& text : open) add(live, text, "20261201");
        for (const auto& text : past) add(closed, text, "20260101");
        both.add_database(live);
        both.add_database(closed);
    }
    static void add(Xapian::WritableDatabase& database, const std::string& text, const std::string& until) {
        Xapian::Document document;
        Xapian::TermGenerator words;
        words.set_document(document);
        words.index_text(text);
        document.add_value(schema::kLiveUntilSlot, until);
        database.add_document(document);
    }
    ColumnsView columns() const {
        return {std::make_shared<const Columns>(Columns::load(live)),
                std::make_shared<const Columns>(Columns::load(closed)), "20261120"};
    }
};

const Texts& some_texts() {
    static const Texts texts({"tenure track professor of physics", "professor of track and field",
                              "physics of tenure", "professor professor professor", ""},
                             {"track tenure professor", "a tenure track post", "physics"});
    return texts;
}

Query phrase(const std::vector<std::string>& words) {
    return {Query::OP_PHRASE, words.begin(), words.end()};
}
Query any(const std::vector<Query>& parts) {
    return {Query::OP_OR, parts.begin(), parts.end()};
}

std::vector<Found> found_by(const Plan& plan, PartLists& lists) {
    Xapian::Database both = some_texts().both;
    const auto columns = some_texts().columns();
    const search::Ranking ranking;
    const search::MatchSpace space{both, columns, ranking, std::nullopt};
    return search::heaviest(search::run_plan(plan, space, lists), columns, 100);
}

std::vector<Found> found_by_xapian(const Query& query) {
    return search::run_match(some_texts().both, query, search::Ranking{}, 100);
}

void check_same(const std::vector<Found>& a, const std::vector<Found>& b) {
    REQUIRE(a.size() == b.size());
    for (std::size_t i = 0; i < a.size(); ++i) {
        CHECK(a[i].document == b[i].document);
        CHECK(a[i].weight == Approx(b[i].weight));
    }
}

}  // namespace

TEST_CASE("a plan finds what Xapian finds, in the same order with the same weights", "[plan]") {
    const Query tenure("tenure");
    const Query physics("physics");
    const Query professor("professor");
    const Query tenure_track = phrase({"tenure", "track"});
    PartLists lists;
    check_same(found_by({.required = {professor}, .boosts = {physics}}, lists),
               found_by_xapian({Query::OP_AND_MAYBE, professor, physics}));
    check_same(found_by({.required = {tenure, physics}}, lists),
               found_by_xapian({Query::OP_AND, tenure, physics}));
    check_same(found_by({.required = {any({tenure_track, physics})}}, lists),
               found_by_xapian(any({tenure_track, physics})));
    check_same(found_by({.required = {tenure}, .filters = {professor}, .excluded = {physics}}, lists),
               found_by_xapian({Query::OP_AND_NOT, Query(Query::OP_FILTER, tenure, professor), physics}));
    check_same(
        found_by({.some = {tenure, professor, physics}, .not_all = {tenure, professor, physics}}, lists),
        found_by_xapian({Query::OP_AND_NOT, any({tenure, professor, physics}),
                         Query(Query::OP_AND, Query(Query::OP_AND, tenure, professor), physics)}));
    check_same(found_by({}, lists), found_by_xapian(Query::MatchAll));
}

TEST_CASE("a phrase whose words stand apart adds nothing to the weight", "[plan]") {
    // In Xapian 1.4 it does where it stands in an OR that is no condition of the match.
    const Query professor("professor");
    PartLists lists;
    for (const auto& one :
         found_by({.required = {professor}, .boosts = {any({phrase({"tenure", "track"}), Query("field")})}},
                  lists)) {
        if (one.document != 2) continue;  // "track tenure professor" is alone in the second database
        const auto plain = found_by({.required = {professor}}, lists);
        const auto same = std::find_if(plain.begin(), plain.end(), [](auto& a) { return a.document == 2; });
        REQUIRE(same != plain.end());
        CHECK(one.weight == Approx(same->weight));
    }
}

TEST_CASE("an answer is the same the first time and the third", "[plan]") {
    const Plan plan{.required = {Query("professor"), Query("tenure")},
                    .boosts = {phrase({"tenure", "track"})}};
    PartLists lists;
    const auto first = found_by(plan, lists);
    CHECK(first.size() == 2);
    check_same(found_by(plan, lists), first);
    check_same(found_by(plan, lists), first);
}

TEST_CASE("a list that was asked for among few ads is whole when it is asked for again", "[plan]") {
    Xapian::Database both = some_texts().both;
    const auto columns = some_texts().columns();
    const search::Ranking ranking;
    const search::MatchSpace space{both, columns, ranking, std::nullopt};
    PartLists lists;
    const Among none{Query("nowhere"), 0};
    const Query all(Query::MatchAll);
    CHECK(lists.of(space, all, &none)->size() == 0);
    CHECK(lists.of(space, all, &none)->size() == 8);
}

TEST_CASE("one can be asked for ads that are open on a day", "[plan]") {
    PartLists lists;
    CHECK(found_by({.required = {Query("tenure")}, .live_on = kToday}, lists).size() == 2);
    CHECK(found_by({.required = {Query("tenure")}}, lists).size() == 4);
}

TEST_CASE("a plan whose time is over ends", "[plan]") {
    Xapian::WritableDatabase many("", Xapian::DB_BACKEND_INMEMORY);
    for (int i = 0; i < 300; ++i) Texts::add(many, "tenure", "20261201");
    const ColumnsView columns{std::make_shared<const Columns>(Columns::load(many)), nullptr, "20261120"};
    const search::Ranking ranking;
    const search::MatchSpace space{many, columns, ranking, std::chrono::steady_clock::now()};
    PartLists lists;
    CHECK_THROWS_AS(search::run_plan({.required = {Query("tenure")}}, space, lists), search::DeadlinePassed);
}

TEST_CASE("the weight of an ad is the sum of its reasons", "[plan]") {
    const Query tenure_track = phrase({"tenure", "track"});
    const Query title(Query::OP_MAX, Query(Query::OP_SCALE_WEIGHT, Query("physics"), 2), tenure_track);
    const Plan plan{.required = {Query("tenure")}, .boosts = {title, Query("professor")}};
    const std::vector<search::Part> parts{
        {"text", "tenure", Query("tenure")}, {"title", "", title}, {"text", "professor", Query("professor")}};
    Xapian::Database both = some_texts().both;
    const auto columns = some_texts().columns();
    const search::Ranking ranking;
    const search::MatchSpace space{both, columns, ranking, std::nullopt};
    PartLists lists;
    const auto found = found_by(plan, lists);
    REQUIRE(found.size() == 4);
    for (const auto& one : found) {
        double sum = 0;
        for (const auto& reason : search::reasons(parts, one.document, space, lists)) sum += reason.weight;
        CHECK(sum == Approx(one.weight));
    }
}
