// Source files: what they may say, and how mistakes are told.
#include "core/base/file.h"
#include "crawler/boards/recognise_page.h"
#include "crawler/boards/source_files.h"
#include "tests/support/temp_dir.h"
#include "tests/unit/crawler/boards/board_home.h"

using namespace jobindex;
using namespace jobindex::crawler;
using namespace jobindex::crawler::boards;

namespace {

base::Error mistake(std::string_view text) {
    const auto source = parse_source(text, "a.source", all_boards());
    if (source) return {base::Code::internal, "no mistake"};
    return source.error();
}

}  // namespace

TEST_CASE("a source file says all that a source is", "[source]") {
    const auto source = parse_source(
        "# a comment\nurl: https://Boards.Greenhouse.io/acme?utm_source=x\n"
        "board: greenhouse\n  delay: 2s  # gently\nevery: 6h\ncountry: gb\n"
        "institution: University of X\nquiet: 22:00-06:30\nmax-pages: 40\n"
        "contact: mail@example.org\nscope: jobs.example.org\nscope: /jobs/\n",
        "a.source", all_boards());
    if (!source) FAIL(source.error().message);
    CHECK(source->url == "https://boards.greenhouse.io/acme");
    CHECK(source->token == "acme");  // from the url
    CHECK(source->delay == 2);
    CHECK(source->every == 6 * 3600);
    CHECK(source->country == "GB");
    CHECK(source->quiet.left_utc(23 * 3600) > 0);
    CHECK(source->quiet.left_utc(6 * 3600) == 1800);
    CHECK(source->quiet.left_utc(7 * 3600) == 0);
    CHECK(source->max_pages == 40);
    CHECK(source->scope.size() == 2);
    CHECK(parse_source(source_text(*source, "again"), "b.source", all_boards()).value() == *source);
}

TEST_CASE("a mistake in a source file is told with line, column and what is allowed", "[source]") {
    struct Row {
        const char *text, *message, *hint;
    };
    const Row rows[] = {
        {"", "a.source:1:1: the key \"url\" is missing", "url: the address"},
        {"url: x y", "a.source:1:6: \"x y\" is no http or https URL", "url: "},
        {"url: ftp://a.example/", "a.source:1:6: \"ftp://a.example/\" is no http or https URL", "https"},
        {"url: https://a.example\nURL: b", "a.source:2:1: this is no \"key: value\"", "the keys are url"},
        {"url: https://a.example\n delay:", "a.source:2:8: \"delay\" has no value", "such as 2s"},
        {"url: https://a.example\ndelay: -1", "a.source:2:8: \"-1\" is no time from 0 s to 3600 s",
         "such as 2s"},
        {"url: https://a.example\nevery: 5 weeks", "a.source:2:8: \"5 weeks\" is no time", "6h or 2d"},
        {"url: https://a.example\nboard: monster", "a.source:2:8: no board is named \"monster\"", "ashby, "},
        {"url: https://a.example\nboard: smartrecruiters", "a.source:2:8: SmartRecruiters is not read",
         "crawled"},
        {"url: https://a.example\nboard: workday\ntoken: acme",
         "a.source:3:8: \"acme\" is no token of the board Workday", "{tenant}/{n}/{site}"},
        {"url: https://a.example\nboard: lever", "a.source:2:8: \"\" is no token of the board Lever",
         "token: {token}"},
        {"url: https://a.example\ntoken: acme", "a.source:2:8: \"token\" needs a \"board\"", "the employer"},
        {"url: https://a.example\ncountry: Norway", "a.source:2:10: \"Norway\" is no country code",
         "ISO 3166"},
        {"url: https://a.example\nquiet: night", "a.source:2:8: \"night\" are no hours", "22:00-06:00"},
        {"url: https://a.example\nmax-pages: 0", "a.source:2:12: \"0\" is no whole number from 1",
         "requests"},
        {"url: https://a.example\nurl: https://b.example",
         "a.source:2:1: \"url\" was given in line 1 already", ""},
    };
    for (const auto& row : rows) {
        CAPTURE(row.text);
        const auto error = mistake(row.text);
        CHECK(error.message.substr(0, std::string(row.message).size()) == row.message);
        CHECK(error.hint.find(row.hint) != std::string::npos);
    }
}

TEST_CASE("one bad source file does not hide the others", "[source]") {
    support::TempDir dir;
    REQUIRE(base::write_file_atomically(dir / "good.source", "url: https://a.example/"));
    REQUIRE(base::write_file_atomically(dir / "bad.source", "nonsense"));
    REQUIRE(base::write_file_atomically(dir / "notes.txt", "nonsense"));
    const auto list = load_sources({dir.path(), dir / "not-there"}, all_boards()).value();
    REQUIRE(list.sources.size() == 1);
    CHECK(list.sources.front().name == "good");
    CHECK(list.mistakes.size() == 1);
    CHECK(remove_source_file(dir.path(), "good"));
    CHECK_FALSE(remove_source_file(dir.path(), "good"));
    CHECK_FALSE(remove_source_file(dir.path(), "../bad"));
    Source source;
    source.name = "a/b";
    CHECK_FALSE(add_source_file(dir.path(), source, ""));
}

TEST_CASE("the board behind a page is the one it embeds, else the one most of its links lead to",
          "[source]") {
    struct Row {
        const char *html, *board, *token;
    };
    const Row rows[] = {
        {"<a href='https://jobs.lever.co/x/1'>1</a><a href='https://jobs.lever.co/x/2'>2</a>"
         "<script src='https://boards.greenhouse.io/embed/job_board/js?for=acme'></script>",
         "greenhouse", "acme"},
        {"<iframe src='//acme.wd3.myworkdayjobs.com/en-US/Jobs'></iframe>", "workday", "acme/3/Jobs"},
        {"<a href='https://jobs.lever.co/x/1'>1</a><a href='https://jobs.ashbyhq.com/y/1'>1</a>"
         "<a href='https://jobs.ashbyhq.com/y/2'>2</a>",
         "ashby", "y"},
        {"<script>window.jobs = {url: \"https://acme.recruitee.com/api/offers/\"}</script>", "recruitee",
         "acme"},
        {"<p>none</p><a href='/jobs/1'>x</a>", "", ""},
    };
    for (const auto& row : rows) {
        CAPTURE(row.html);
        const auto document = html::Document::parse(row.html);
        REQUIRE(document);
        const auto found = recognise_page("https://www.example.edu/jobs", row.html, *document, all_boards());
        CHECK((found ? found->board->name : "") == row.board);
        CHECK((found ? found->token : "") == row.token);
    }
}
