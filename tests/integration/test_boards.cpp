// Boards with the real programs: closing, rebuilding, dying in the middle, and the sources commands.
#include <csignal>

#include "core/base/file.h"
#include "tests/integration/home.h"
#include "tests/support/fake_board.h"

using namespace jobindex;
using integration::Home;
using support::FakeBoard;

namespace {

const support::BoardKind& kind_of(std::string_view board) {
    for (const auto& kind : support::board_kinds()) {
        if (kind.board == board) return kind;
    }
    FAIL("no such board");
    return support::board_kinds().front();
}

/// A home with one source.
struct Desk {
    Home home;
    support::SampleServer server;
    FakeBoard board;

    explicit Desk(std::string_view name, std::size_t ads = 30) : board(started(), kind_of(name), ads) {
        board.serve();
        REQUIRE(base::make_directories(home.path() / "sources"));
        REQUIRE(base::write_file_atomically(home.path() / "sources/acme.source", board.source_text()));
    }
    support::SampleServer& started() {
        const auto listening = server.start();
        REQUIRE(listening);
        return server;
    }
    support::Program crawl(std::string_view day) const {
        return home.jobindex(
            {"crawl", "--allow-private", "--delay", "0", "--no-index", "--now", std::string(day)});
    }
    int run(const support::Program& program) const {
        const auto result = support::run(program);
        REQUIRE(result);
        UNSCOPED_INFO(result->out << result->err);
        return result->exit_code;
    }
    std::string exported() const { return home.index({"export", "--as", "ad", "--now", "2026-12-20"}).out; }
    int closed() const {
        int count = 0;
        for (const auto& ad : home.ads()) count += ad["dates"]["closed_reason"].text() == "absent";
        return count;
    }
};

}  // namespace

TEST_CASE("a COMPLETE visit closes absent ads, a PARTIAL one none, and a rebuild agrees",
          "[integration][boards]") {
    for (const std::string name : {"greenhouse", "workday", "pageup", "personio"}) {
        CAPTURE(name);
        Desk desk(name);
        CHECK(desk.run(desk.crawl("2026-12-01")) == 0);
        CHECK(desk.home.ads().size() == 30);
        desk.board.jobs.resize(25);
        desk.board.trouble.cut_request = desk.board.requests;
        desk.run(desk.crawl("2026-12-03"));
        CHECK(desk.closed() == 0);
        desk.board.trouble = {};
        CHECK(desk.run(desk.crawl("2026-12-05")) == 0);
        CHECK(desk.closed() == 5);
        for (const auto& ad : desk.home.ads()) {
            if (ad["dates"]["closed_reason"].text() == "absent")
                CHECK(ad["dates"]["closed"].text() == "2026-12-05");
        }
        const std::string before = desk.exported();
        desk.home.index({"rebuild", "--no-index"});
        CHECK(desk.exported() == before);
    }
}

TEST_CASE("a visit that is killed in the middle, again and again, loses nothing",
          "[integration][boards][kill]") {
    for (const std::string name : {"workday", "euraxess"}) {
        CAPTURE(name);
        Desk desk(name, 60);
        const auto pid_file = desk.home.path() / "pid";
        int count = 0, kill_at = 0;
        desk.board.at_request = [&] {
            if (++count != kill_at) return;
            const auto pid = base::read_file(pid_file);
            if (pid) ::kill(static_cast<pid_t>(base::parse_integer(base::trim(*pid)).value_or(0)), SIGKILL);
        };
        // The program writes its process id where the server finds it.
        auto crawl = desk.crawl("2026-12-01");
        std::vector<std::string> argv = {"sh", "-c", "echo $$ > \"$0\"; exec \"$@\"", pid_file.string()};
        argv.insert(argv.end(), crawl.argv.begin(), crawl.argv.end());
        crawl.argv = argv;
        for (const int requests : {2, 7, 30}) {
            kill_at = count + requests;
            const auto killed = support::run(crawl);
            REQUIRE(killed);
            CHECK(killed->signal == SIGKILL);
        }
        kill_at = 0;
        CHECK(desk.run(crawl) == 0);
        CHECK(desk.home.ads().size() == 60);
        const auto list = desk.home.json(desk.home.jobindex({"sources", "list", "--format", "json"}));
        CHECK(list["status"].text() == "COMPLETE");
        CHECK(list["listed"].integer() == 60);
        const std::string before = desk.exported();
        desk.home.index({"rebuild", "--no-index"});
        CHECK(desk.exported() == before);
    }
}

TEST_CASE("sources are added, listed, tested and removed", "[integration][sources]") {
    Desk desk("recruitee", 4);
    const Home& home = desk.home;
    desk.server.on(
        "/careers",
        support::Response{.headers = {{"Content-Type", "text/html"}},
                          .body = "<h1>Jobs</h1><iframe src='https://acme.recruitee.com/'></iframe>"});
    SECTION("add finds the board that a page embeds") {
        home.index({"sources", "add", desk.server.url("/careers"), "--name", "found", "--allow-private"});
        const auto text = base::read_file(home.path() / "sources/found.source").value();
        CHECK(text.find("board: recruitee\ntoken: acme\n") != std::string::npos);
        CHECK(desk.run(home.jobindex({"sources", "add", "https://acme.recruitee.com/", "--name", "found"})) ==
              2);
        home.index({"sources", "add", "https://boards.greenhouse.io/other"});
        CHECK(base::read_file(home.path() / "sources/other.source"));
    }
    SECTION("test tells what is there and keeps nothing") {
        const auto result = home.index({"sources", "test", "acme", "--allow-private", "--delay", "0"});
        CHECK(result.out.find("acme: COMPLETE, 4 listed") != std::string::npos);
        CHECK(result.out.find("PhD position in medical physics 4000") != std::string::npos);
        CHECK_FALSE(std::filesystem::exists(home.path() / "crawl.db"));
        CHECK(desk.run(home.jobindex({"sources", "test", "nobody"})) == 2);
    }
    SECTION("remove takes the file away, once") {
        home.index({"sources", "remove", "acme"});
        CHECK(desk.run(home.jobindex({"sources", "remove", "acme"})) == 2);
        CHECK(desk.run(home.jobindex({"sources", "list"})) == 1);
    }
    SECTION("a mistake is told with its line, and the other sources are visited") {
        REQUIRE(base::write_file_atomically(home.path() / "sources/bad.source",
                                            "url: https://a.example\nevry: 1d\n"));
        const auto result = support::run(desk.crawl("2026-12-01"));
        REQUIRE(result);
        CHECK(result->err.find("bad.source:2:1: unknown key \"evry\"") != std::string::npos);
        CHECK(home.ads().size() == 4);
        CHECK(desk.run(home.jobindex({"sources", "list"})) == 3);
    }
}
