// Every board, over real HTTP: all ads, and all that goes wrong with lists.
#include <fstream>

#include "core/sqlite/database.h"
#include "crawler/forget.h"
#include "tests/unit/crawler/boards/board_home.h"

using namespace jobindex;
using namespace jobindex::crawler;
using support::BoardKind;
using support::FakeBoard;

namespace {

constexpr std::size_t kAds = 47;

/// A fresh home for one board.
struct Bench {
    BoardHome home;
    FakeBoard board;
    explicit Bench(const BoardKind& kind, std::size_t ads = kAds) : board(home.server, kind, ads) {
        home.use(board);
    }
};

bool is_paged(const BoardKind& kind) {
    return kind.index != nullptr;
}

}  // namespace

TEST_CASE("a pull of every board lists all its ads and is COMPLETE", "[pull]") {
    for (const auto& kind : support::board_kinds()) {
        CAPTURE(kind.board);
        Bench bench(kind);
        const auto end = bench.home.visit();
        REQUIRE(end);
        CAPTURE(end->reason);
        CHECK(end->complete == !kind.never_complete);
        CHECK(end->listed.size() == kAds);
        CHECK(end->source == "acme");
        if (kind.detail) {
            std::size_t read = 0;
            for (const auto& [url, page] : bench.home.listener.pages) {
                read += page.status == 200 &&
                        url.find(bench.board.jobs.front().id.substr(0, 2)) != std::string::npos &&
                        (page.pull.find("\"key\"") != std::string::npos || page.pull.empty());
            }
            CHECK(read == kAds);
        }
    }
}

TEST_CASE("a count that lies makes a pull PARTIAL, whichever way it lies", "[pull]") {
    for (const auto& kind : support::board_kinds()) {
        if (!kind.states_count) continue;
        for (const long long lie : {1LL, 1000LL, -1LL}) {
            if (lie < 0 && (!kind.witness_path.empty() || kind.board == "pageup")) continue;
            CAPTURE(kind.board, lie);
            Bench bench(kind);
            bench.board.trouble.total_lie = lie;
            const auto end = bench.home.visit();
            REQUIRE(end);
            CHECK_FALSE(end->complete);
            CHECK(end->listed.size() == kAds);
        }
    }
}

TEST_CASE("an empty page in the middle makes a pull PARTIAL, and what is behind it is listed", "[pull]") {
    for (const auto& kind : support::board_kinds()) {
        if (!is_paged(kind)) continue;
        CAPTURE(kind.board);
        Bench bench(kind);
        bench.board.trouble.empty_page = 1;
        const auto end = bench.home.visit();
        REQUIRE(end);
        CAPTURE(end->reason);
        if (kind.board != "teamtailor") CHECK_FALSE(end->complete);  // its pages are a chain of links
        const auto hole = std::min<std::size_t>(static_cast<std::size_t>(kind.page_size),
                                                kAds - static_cast<std::size_t>(kind.page_size));
        CHECK(end->listed.size() == kAds - hole);
    }
}

TEST_CASE("a board that answers 429 is left alone for as long as it asks, then the pull goes on", "[pull]") {
    for (const auto& kind : support::board_kinds()) {
        CAPTURE(kind.board);
        Bench bench(kind);
        bench.board.trouble.busy_request = is_paged(kind) ? 1 : 0;
        const auto end = bench.home.visit();
        REQUIRE(end);
        CAPTURE(end->reason);
        CHECK(end->complete == !kind.never_complete);
        CHECK(end->listed.size() == kAds);
        std::int64_t busy_at = -1;
        for (const auto& one : bench.home.server.requests()) {
            if (one.request.path() != kind.path) continue;  // pages that were under way already
            if (busy_at >= 0) CHECK(one.begin_ms - busy_at >= 950);
            if (busy_at >= 0) break;
            if (one.status == 429) busy_at = one.end_ms;
        }
        CHECK(busy_at >= 0);
    }
}

TEST_CASE("a truncated, broken or failed answer makes a pull PARTIAL", "[pull]") {
    int support::Trouble::*const troubles[] = {&support::Trouble::cut_request,
                                               &support::Trouble::broken_request,
                                               &support::Trouble::failing_request};
    for (const auto& kind : support::board_kinds()) {
        for (const auto trouble : troubles) {
            CAPTURE(kind.board, trouble == troubles[0], trouble == troubles[1]);
            Bench bench(kind);
            bench.home.options.attempts = 1;
            bench.board.trouble.*trouble = is_paged(kind) ? 1 : 0;
            const auto end = bench.home.visit();
            REQUIRE(end);
            CAPTURE(end->reason);
            CHECK_FALSE(end->complete);
            CHECK(end->listed.size() < kAds);
        }
    }
}

TEST_CASE("robots.txt of a board's host holds for its pull", "[pull][robots]") {
    for (const auto& kind : support::board_kinds()) {
        CAPTURE(kind.board);
        Bench bench(kind);
        bench.home.server.on("/robots.txt", {.body = "User-agent: *\nDisallow: /\n"});
        const auto end = bench.home.visit();
        REQUIRE(end);
        CHECK_FALSE(end->complete);
        CHECK(end->listed.empty());
        CHECK(bench.board.requests == 0);
    }
}

TEST_CASE("a second visit asks again, and lists what is there then", "[pull]") {
    for (const auto& kind : support::board_kinds()) {
        CAPTURE(kind.board);
        Bench bench(kind);
        REQUIRE(bench.home.visit());
        const int before = bench.board.requests;
        const auto same = bench.home.visit();
        REQUIRE(same);
        CHECK(same->complete == !kind.never_complete);
        CHECK(same->listed.size() == kAds);
        CHECK(bench.board.requests > before);
        bench.board.jobs.erase(bench.board.jobs.begin() + 3);
        const auto fewer = bench.home.visit();
        REQUIRE(fewer);
        CHECK(fewer->listed.size() == kAds - 1);
    }
}

TEST_CASE("a visit that was stopped goes on with its next request", "[pull][stop]") {
    for (const auto& kind : support::board_kinds()) {
        if (!is_paged(kind) || kind.board == "teamtailor") continue;
        CAPTURE(kind.board);
        Bench bench(kind);
        bench.home.options.max_pages = 2;  // robots.txt and the first page
        CHECK_FALSE(bench.home.visit());
        CHECK(bench.board.requests == 1);
        bench.home.now -= 2 * 86'400;
        bench.home.options.max_pages = 0;
        const auto end = bench.home.visit();
        REQUIRE(end);
        CHECK(end->complete == !kind.never_complete);
        CHECK(end->listed.size() == kAds);
        std::map<std::string, int> bodies;
        for (const auto& one : bench.home.server.requests()) {
            if (one.request.path() == kind.path) ++bodies[one.request.target + one.request.body];
        }
        for (const auto& [request, times] : bodies) CHECK(times == 1);
    }
}

TEST_CASE("answers of a pull carry whose they are, and its end is in the archive", "[pull][archive]") {
    Bench bench(support::board_kinds().front());
    const auto end = bench.home.visit();
    REQUIRE(end);
    auto reader = archive::Reader::open(bench.home.options.archive_dir).value();
    int answers = 0, ends = 0;
    while (const auto record = reader.next().value()) {
        const auto note = archive::find_header(record->headers, board::kAnswerHeader);
        if (!note.empty()) {
            ++answers;
            CHECK(board::AnswerNote::from_json(note).value().source == "acme");
            CHECK(record->target_uri.find('#') == std::string::npos);
        }
        if (record->content_type != board::kConclusionType) continue;
        ++ends;
        CHECK(board::Conclusion::from_json(record->block).value() == *end);
    }
    CHECK(answers == 1);
    CHECK(ends == 1);
}

TEST_CASE("a listed page that is a copy leads to its original", "[pull][canonical]") {
    Bench bench(support::board_kinds().back(), 2);
    bench.home.page("/ad/4000", "<link rel=canonical href='/job/4000'>copy");
    bench.home.page("/job/4000", "<link rel=canonical href='/job/4000'>text");
    REQUIRE(bench.home.visit());
    const auto original = bench.home.listener.pages.find(
        "http://localhost:" + std::to_string(bench.home.server.port()) + "/job/4000");
    CHECK(original != bench.home.listener.pages.end());
}

TEST_CASE("a source is left alone until it is due", "[pull]") {
    Bench bench(support::board_kinds().front());
    REQUIRE(bench.home.visit());
    bench.home.now -= 2 * 86'400 - 3600;
    CHECK_FALSE(bench.home.visit());
    CHECK(bench.board.requests == 1);
}

TEST_CASE("forgetting takes along what lists of boards said of their items", "[pull][forget]") {
    for (const auto& kind : support::board_kinds()) {
        if (!kind.detail || kind.has_pages()) continue;
        CAPTURE(kind.board);
        Bench bench(kind, 5);
        REQUIRE(bench.home.visit());
        const std::string word = bench.board.jobs.front().title;
        const auto& path = bench.home.options.database;
        {
            auto database = sqlite::Database::open(path);
            REQUIRE(database);
            CHECK(database->integer("SELECT count(*) FROM pull_steps").value() > 0);
            // Also while a visit is under way.
            REQUIRE(database->exec("UPDATE pulls SET open = 1"));
        }
        const auto stone = takedown::make_tombstone("https://elsewhere.example/jobs/1", 0, "");
        REQUIRE(stone);
        REQUIRE(forget(path, {*stone}));
        for (const auto* end : {"", "-wal"}) {
            std::ifstream file(path.string() + end, std::ios::binary);
            const std::string bytes{std::istreambuf_iterator<char>(file), {}};
            CHECK(bytes.find(word) == std::string::npos);
        }
        const auto again = bench.home.visit();
        REQUIRE(again);
        CHECK(again->complete == !kind.never_complete);
        CHECK(again->listed.size() == 5);
    }
}
