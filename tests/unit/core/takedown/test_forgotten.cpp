// Tombstones: what they cover, and the file they live in.
#include <catch2/catch.hpp>

#include "core/base/file.h"
#include "core/takedown/forgotten_file.h"
#include "tests/support/temp_dir.h"

namespace jobindex::takedown {

namespace {

Tombstone stone(std::string_view what, std::string_view reason = "") {
    auto made = make_tombstone(what, 1'796'113'800, reason);
    INFO(what);
    REQUIRE(made);
    return *made;
}

}  // namespace

TEST_CASE("a tombstone covers its page or its host and nothing beside", "[takedown]") {
    struct Row {
        std::string_view what, url;
        bool covered;
    };
    const Row rows[] = {
        {"https://uni.example/jobs/1", "https://uni.example/jobs/1", true},
        {"https://uni.example/jobs/1", "http://www.uni.example/jobs/1", true},
        {"http://www.uni.example/jobs/1#top", "https://uni.example/jobs/1", true},
        {"https://uni.example/jobs/1?utm_source=x", "https://uni.example/jobs/1", true},
        {"https://uni.example/jobs/1", "https://uni.example/jobs/11", false},
        {"https://uni.example/jobs/1", "https://uni.example/jobs/1/apply", false},
        {"https://uni.example/jobs/1", "https://uni.example/jobs/1?page=2", false},
        {"https://uni.example/", "https://uni.example/jobs", false},
        {"uni.example", "https://uni.example/", true},
        {"uni.example", "http://www.uni.example:8080/a?b", true},
        {"www.UNI.example", "https://uni.example/a", true},
        {"uni.example", "https://jobs.uni.example/a", false},
        {"uni.example", "https://notuni.example/a", false},
        {"uni.example", "https://a.example/uni.example", false},
        {"*.uni.example", "https://jobs.uni.example/a", true},
        {"*.uni.example", "https://a.b.uni.example/a", true},
        {"*.uni.example", "https://uni.example/a", false},
        {"*.uni.example", "https://myuni.example/a", false},
        {"bücher.example", "https://xn--bcher-kva.example/x", true},
        {"127.0.0.1", "http://127.0.0.1:8080/x", true},
        {"[::1]", "http://[::1]:8080/x", true},
        {"uni.example", "urn:jobindex:1234", false},
        {"uni.example", "", false},
    };
    for (const auto& row : rows) {
        INFO(row.what << " " << row.url);
        const Forgotten forgotten({stone(row.what)});
        CHECK((forgotten.find(row.url) != nullptr) == row.covered);
    }
    CHECK(Forgotten().find("https://uni.example/") == nullptr);
}

TEST_CASE("what is neither URL nor host makes no tombstone", "[takedown]") {
    for (const std::string_view what : {"", " ", "*", "*.", "uni", "/jobs/1", "uni.example/jobs",
                                        "ftp://uni.example/x", "a b.example", "*.*.example"}) {
        INFO(what);
        CHECK_FALSE(make_tombstone(what, 0, ""));
    }
}

TEST_CASE("tombstones outlive the process, each once, with comments kept and undone for good", "[takedown]") {
    const support::TempDir dir;
    const ForgottenFile file(dir.path());
    CHECK(file.read()->empty());
    CHECK(file.pending()->empty());
    const auto page = stone("https://uni.example/jobs/1", "asked for\nby mail");
    const auto host = stone("other.example");
    CHECK(*file.add(page));
    CHECK(*file.add(host));
    CHECK_FALSE(*file.add(stone("https://uni.example/jobs/1", "again")));
    CHECK(file.read()->all() == std::vector{page, host});
    CHECK(page.reason == "asked for by mail");
    CHECK(file.pending()->size() == 2);
    REQUIRE(file.completed({page}));
    CHECK(*file.pending() == std::vector{host});
    const auto text = *base::read_file(file.path());
    CHECK(text.starts_with("# "));
    CHECK(*file.remove(page.what));
    CHECK_FALSE(*file.remove(page.what));
    CHECK(base::read_file(file.path())->starts_with("# "));
    CHECK(*file.add(page));
    CHECK(file.pending()->size() == 2);
}

TEST_CASE("lines written by hand count, and a line that makes no sense is named", "[takedown]") {
    const support::TempDir dir;
    const ForgottenFile file(dir.path());
    REQUIRE(base::write_file_atomically(
        file.path(),
        "uni.example\r\n\n  # https://kept.example/x\n2026-05-03 https://a.example/b "
        " letter of the dean"));
    const auto forgotten = file.read();
    REQUIRE(forgotten);
    REQUIRE(forgotten->all().size() == 2);
    CHECK(forgotten->all()[0].at == 0);
    CHECK(forgotten->all()[1].reason == "letter of the dean");
    CHECK(base::iso_time(forgotten->all()[1].at) == "2026-05-03T00:00:00Z");
    CHECK(*file.add(stone("c.example")));
    CHECK(file.read()->all().size() == 3);
    REQUIRE(base::write_file_atomically(file.path(), "a.example\n\nnot a host\n"));
    const auto wrong = file.read();
    REQUIRE_FALSE(wrong);
    CHECK(wrong.error().message.find(":3:") != std::string::npos);
    CHECK_FALSE(file.add(stone("d.example")));
}

}  // namespace jobindex::takedown
