// Pages by cursor, while the index moves on.
#include <catch2/catch.hpp>
#include <set>
#include <string>
#include <vector>

#include "core/base/hash.h"
#include "indexer/build/update.h"
#include "query/search/cursor.h"
#include "query/search/searcher.h"
#include "tests/support/temp_dir.h"

using namespace jobindex;
using search::Searcher;
using search::SearchRequest;
using search::SearchResult;

namespace {

constexpr base::Timestamp kNow = 1768003200;  // 2026-01-10
const base::Date kToday = base::date_of(kNow);

const understand::Lexicon& no_names() {
    using understand::Lexicon;
    using understand::NameTable;
    const auto none = NameTable::from_text("", Lexicon::vocabulary_columns());
    static const Lexicon instance(none, none, none, none,
                                  NameTable::from_text("", Lexicon::country_columns()));
    return instance;
}

model::JobAd lecturer(int number) {
    model::JobAd ad;
    ad.id = base::hash128_hex("post " + std::to_string(number));
    ad.url = "https://jobs.example.org/" + std::to_string(number);
    ad.title = "Lecturer in Statistics " + std::to_string(number);
    ad.language = "en";
    ad.description = "You teach group g" + std::to_string(number) + ".";
    return ad;
}

/// An index of 25 ads that can be published anew.
struct Site {
    support::TempDir dir;
    std::filesystem::path index = dir.path() / "index";
    store::Store store = store::Store::open(dir.path() / "ads.db", store::Mode::write).value();
    build::BuildOptions options;

    Site() {
        options.now = kNow;
        for (int i = 0; i < 25; ++i) put(i);
        REQUIRE(build::build_index(store, index, options));
    }
    void put(int number) {
        const auto ad = lecturer(number);
        REQUIRE(store.put(ad, {false, ad.url}, kNow));
    }
    /// One more ad, in a generation of its own.
    void publish(int number) {
        put(number);
        ++options.now;
        REQUIRE(build::update_index(store, index, options));
    }
    SearchResult page(const std::optional<std::string>& cursor, SearchRequest request = {}) const {
        auto searcher = Searcher::open(index, no_names());
        REQUIRE(searcher);
        request.text = "lecturer";
        if (request.today == base::Date{}) request.today = kToday;
        request.cursor = cursor;
        auto result = searcher->search(request);
        if (!result) FAIL(result.error().message);
        return std::move(*result);
    }
};

std::vector<std::string> ids(const SearchResult& result) {
    std::vector<std::string> out;
    for (const auto& hit : result.hits) out.push_back(hit.ad.id);
    return out;
}

}  // namespace

TEST_CASE("pages by cursor are the whole answer in its order and the last has no cursor",
          "[search][cursor][property]") {
    const Site site;
    SearchRequest all;
    all.limit = 100;
    const auto whole = site.page(std::nullopt, all);
    CHECK(whole.generation == "gen-000001");
    CHECK_FALSE(whole.next_cursor);
    for (const std::size_t limit : {1U, 7U, 24U, 25U}) {
        SearchRequest request;
        request.limit = limit;
        std::vector<std::string> read;
        std::optional<std::string> cursor;
        do {
            const auto page = site.page(cursor, request);
            CHECK_FALSE(page.hits.empty());
            CHECK(page.hits.front().rank == read.size() + 1);
            CHECK_FALSE(page.generation_changed);
            for (const auto& id : ids(page)) read.push_back(id);
            cursor = page.next_cursor;
        } while (cursor);
        CAPTURE(limit);
        CHECK(read == ids(whole));
    }
}

TEST_CASE("a page by cursor comes from the generation of the page before while that is on the disk",
          "[search][cursor]") {
    Site site;
    SearchRequest all;
    all.limit = 100;
    const auto whole = ids(site.page(std::nullopt, all));
    const auto first = site.page(std::nullopt);
    REQUIRE(first.next_cursor);
    site.publish(100);
    CHECK(site.page(std::nullopt).generation == "gen-000002");
    const auto second = site.page(first.next_cursor);
    CHECK(second.generation == "gen-000001");
    CHECK_FALSE(second.generation_changed);
    CHECK(second.total.value == 25);
    CHECK(ids(second) == std::vector<std::string>(whole.begin() + 10, whole.begin() + 20));
}

TEST_CASE("when the generation of a cursor is gone the page comes from the current one and says so",
          "[search][cursor]") {
    Site site;
    const auto first = site.page(std::nullopt);
    site.publish(100);
    site.publish(101);
    const auto second = site.page(first.next_cursor);
    CHECK(second.generation == "gen-000003");
    CHECK(second.generation_changed);
    CHECK(second.total.value == 27);
    CHECK(second.hits.front().rank == 11);
    CHECK_FALSE(site.page(second.next_cursor).generation_changed);
}

TEST_CASE("a searcher reads no generation by cursor that was removed while it had it open",
          "[search][cursor]") {
    Site site;
    const auto first = site.page(std::nullopt);
    site.publish(100);
    auto searcher = Searcher::open(site.index, no_names());
    REQUIRE(searcher);
    SearchRequest request;
    request.text = "lecturer";
    request.today = kToday;
    request.cursor = first.next_cursor;
    CHECK_FALSE(searcher->search(request)->generation_changed);
    REQUIRE(schema::remove_old_generations(site.index));
    CHECK(searcher->search(request)->generation_changed);
}

TEST_CASE("a cursor holds past midnight and no longer", "[search][cursor]") {
    const Site site;
    const auto first = site.page(std::nullopt);
    SearchRequest request;
    request.today = kToday.plus_days(1);
    CHECK(site.page(first.next_cursor, request).request.today == kToday);
    CHECK_FALSE(site.page(first.next_cursor, request).generation_changed);
    request.today = kToday.plus_days(2);
    CHECK(site.page(first.next_cursor, request).request.today == request.today);
    CHECK(site.page(first.next_cursor, request).generation_changed);
}

TEST_CASE("a cursor of another search or a damaged one is refused with what to do", "[search][cursor]") {
    SearchRequest request;
    request.text = "lecturer";
    const search::Cursor cursor{"gen-000007", kNow, 20, kToday};
    const std::string text = search::write_cursor(cursor, request);
    REQUIRE(search::read_cursor(text, request));
    CHECK(*search::read_cursor(text, request) == cursor);
    SearchRequest same = request;
    same.limit = 50;
    same.facets = same.explain = true;
    CHECK(search::read_cursor(text, same));
    const auto refused = [&](std::string_view given, const SearchRequest& by) {
        const auto read = search::read_cursor(given, by);
        return !read && read.error().code == base::Code::invalid_input && !read.error().hint.empty();
    };
    SearchRequest other = request;
    other.text = "lecturers";
    CHECK(refused(text, other));
    other = request;
    other.sort = search::Sort::closing;
    CHECK(refused(text, other));
    other = request;
    other.expired = true;
    CHECK(refused(text, other));
    other = request;
    other.offset = 10;
    CHECK(refused(text, other));
    for (std::size_t length = 0; length < text.size(); ++length)
        CHECK(refused(std::string_view(text).substr(0, length), request));
    for (const char* wrong :
         {"x", "c1.....", "c1.gen-000001.1.-5.2026-01-10.0", "\xFF.\n", "c2.a.1.1.2026-01-10.0"})
        CHECK(refused(wrong, request));
}

TEST_CASE("a cursor leads nowhere but into the index directory and no further than the last hit allowed",
          "[search][cursor]") {
    const Site site;
    SearchRequest request;
    request.text = "lecturer";
    const auto outside = search::write_cursor({"/gen-000001", kNow, 0, kToday}, request);
    CHECK(site.page(outside).generation_changed);
    CHECK(site.page(outside).generation == "gen-000001");
    const auto last = search::write_cursor({"gen-000001", kNow, search::kMaxWindow - 1, kToday}, request);
    CHECK(site.page(last).hits.empty());
    const auto past = search::write_cursor({"gen-000001", kNow, search::kMaxWindow + 1, kToday}, request);
    request.today = kToday;
    request.cursor = past;
    auto searcher = Searcher::open(site.index, no_names());
    const auto result = searcher->search(request);
    REQUIRE_FALSE(result);
    CHECK(result.error().code == base::Code::invalid_input);
}

TEST_CASE("the page before has a cursor too, and pages turned back are those turned forth",
          "[search][cursor][property]") {
    const Site site;
    SearchRequest request;
    request.limit = 7;
    std::vector<std::vector<std::string>> forth;
    std::optional<std::string> cursor;
    auto page = site.page(std::nullopt, request);
    CHECK_FALSE(page.previous_cursor);
    for (;; page = site.page(cursor, request)) {
        forth.push_back(ids(page));
        if (!page.next_cursor) break;
        cursor = page.next_cursor;
    }
    REQUIRE(forth.size() > 2);
    for (std::size_t i = forth.size() - 1; i > 0; --i) {
        REQUIRE(page.previous_cursor);
        page = site.page(page.previous_cursor, request);
        CHECK(ids(page) == forth[i - 1]);
    }
    CHECK_FALSE(page.previous_cursor);
}
