// The table of boards: recognising, tokens, and mistakes in definitions.
#include <catch2/catch.hpp>

#include "core/board/boards.h"
#include "core/board/read_answer.h"
#include "core/board/request.h"

using namespace jobindex;
using namespace jobindex::board;

namespace {

const Boards& boards() {
    static const Boards all = Boards::load(JOBINDEX_BOARDS).value();
    return all;
}

std::string message(std::string_view text) {
    const auto board = parse_board(text, "x.board");
    return board ? "no mistake" : board.error().message;
}

const std::string kHead = "name: x\ntitle: X\n";

}  // namespace

TEST_CASE("a career page's address tells its board and the employer's name on it", "[board]") {
    struct Row {
        const char *url, *board, *token, *endpoint;
    };
    const Row rows[] = {
        {"https://boards.greenhouse.io/acme/jobs/4012", "greenhouse", "acme",
         "https://boards-api.greenhouse.io/v1/boards/acme/jobs?content=true"},
        {"http://job-boards.greenhouse.io/acme", "greenhouse", "acme",
         "https://boards-api.greenhouse.io/v1/boards/acme/jobs?content=true"},
        {"https://boards.greenhouse.io/embed/job_board/js?x=1&for=acme", "greenhouse", "acme",
         "https://boards-api.greenhouse.io/v1/boards/acme/jobs?content=true"},
        {"https://jobs.lever.co/acme/0c1", "lever", "acme",
         "https://api.lever.co/v0/postings/acme?mode=json"},
        {"https://jobs.eu.lever.co/acme", "lever-eu", "acme",
         "https://api.eu.lever.co/v0/postings/acme?mode=json"},
        {"https://jobs.ashbyhq.com/Acme%20Bio/123", "ashby", "Acme%20Bio",
         "https://api.ashbyhq.com/posting-api/job-board/Acme%20Bio?includeCompensation=true"},
        {"https://acme.wd5.myworkdayjobs.com/en-US/Careers/job/Leeds/PhD_R1", "workday", "acme/5/Careers",
         "https://acme.wd5.myworkdayjobs.com/wday/cxs/acme/Careers/jobs"},
        {"https://acme.wd103.myworkdayjobs.com/Careers", "workday", "acme/103/Careers",
         "https://acme.wd103.myworkdayjobs.com/wday/cxs/acme/Careers/jobs"},
        {"https://apply.workable.com/acme/j/1/", "workable", "acme",
         "https://apply.workable.com/api/v1/widget/accounts/acme?details=true"},
        {"https://acme.workable.com/", "workable", "acme",
         "https://apply.workable.com/api/v1/widget/accounts/acme?details=true"},
        {"https://acme.recruitee.com/o/phd", "recruitee", "acme", "https://acme.recruitee.com/api/offers/"},
        {"https://acme.jobs.personio.de/job/1", "personio", "acme",
         "https://acme.jobs.personio.de/xml?language=en"},
        {"https://acme.jobs.personio.com", "personio-com", "acme",
         "https://acme.jobs.personio.com/xml?language=en"},
        {"https://careers.pageuppeople.com/513/cw/en/listing/", "pageup", "513/cw/en",
         "https://careers.pageuppeople.com/513/cw/en/listing/?page={page}&page-items={size}"},
        {"https://acme.varbi.com/se/what:job/jobID:1/", "varbi", "acme",
         "https://acme.varbi.com/en/what:rssfeed/"},
        {"https://acme.teamtailor.com/jobs", "teamtailor", "acme", "https://acme.teamtailor.com/jobs.json"},
        {"https://www.jobbnorge.no/en/available-jobs", "jobbnorge", "all",
         "https://publicapi.jobbnorge.no/v3/jobs?language=2"},
        {"https://www.jobs.ac.uk/jobs/phds/", "jobs-ac-uk", "phds",
         "https://www.jobs.ac.uk/jobs/phds/?format=rss"},
        {"https://jobs.acme.edu/postings/all_jobs.atom", "peopleadmin", "jobs.acme.edu",
         "https://jobs.acme.edu/postings/all_jobs.atom"},
        {"https://jobs.acme.edu/services/rss/job/?locale=en", "successfactors", "jobs.acme.edu",
         "https://jobs.acme.edu/services/rss/job/?rows=100000"},
        {"https://euraxess.ec.europa.eu/jobs/123", "euraxess", "all",
         "https://euraxess.ec.europa.eu/jobs/search?f%5B0%5D=offer_type:job_offer&page={page}"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.url);
        const auto found = boards().recognise(row.url);
        REQUIRE(found);
        CHECK(found->board->name == row.board);
        CHECK(found->token == row.token);
        CHECK(found->endpoint.substr(0, std::string(row.endpoint).size()) == row.endpoint);
        CHECK(variables_of(*found->board, found->token));
    }
}

TEST_CASE("what is no board is not taken for one", "[board]") {
    for (const char* url :
         {"https://www.example.edu/jobs", "https://www.workable.com/", "https://apply.workable.com/",
          "https://greenhouse.io/acme", "https://boards.greenhouse.io/",
          "https://evil.example/boards.greenhouse.io/x", "https://boards.greenhouse.io.evil.example/acme",
          "https://acme.wdx.myworkdayjobs.com/Careers", "https://a.b.recruitee.com/",
          "ftp://acme.recruitee.com/", "nonsense", ""}) {
        CAPTURE(url);
        CHECK_FALSE(boards().recognise(url));
    }
}

TEST_CASE("a board that robots.txt forbids is recognised and says why it is not read", "[board]") {
    const auto found = boards().recognise("https://careers.smartrecruiters.com/Acme");
    REQUIRE(found);
    CHECK(found->board->refused.find("robots.txt") != std::string::npos);
    CHECK(boards().names().find("smartrecruiters") == std::string::npos);
}

TEST_CASE("a mistake in a board file is told with its line and column", "[board]") {
    CHECK(message("") == "x.board:1:1: the key \"name\" is missing");
    CHECK(message(kHead + "  endpoit: x") == "x.board:3:3: unknown key \"endpoit\"");
    CHECK(message(kHead + "title: Y") == "x.board:3:1: \"title\" was given in line 2 already");
    CHECK(message(kHead + "# a comment\n\nhello") == "x.board:5:1: this is no \"key: value\"");
    CHECK(message(kHead + "format:  yaml") == "x.board:3:10: \"yaml\" is no format");
    CHECK(message(kHead + "page-size: many") == "x.board:3:12: \"many\" is no whole number");
    CHECK(message(kHead + "match: boards.example") ==
          "x.board:3:8: \"boards.example\" is no pattern of a URL");
    CHECK(message(kHead + "map: titel=t") == "x.board:3:6: --map: 'titel=t' is no field=path");
    CHECK(message(kHead + "endpoint: https://x.example/{tenant}") ==
          "x.board:3:11: no \"match\" gives {tenant}");
    CHECK(message(kHead) == "x.board:2:1: the key \"endpoint\" is missing");
    CHECK(message(kHead + "endpoint: https://x.example/") == "x.board:3:1: the key \"map\" is missing");
    CHECK(message(kHead + "endpoint: https://x.example/\nmap: title=t # behind a value\n") == "no mistake");
}

TEST_CASE("the requests of a board count pages and offsets, and keep the braces of JSON", "[board]") {
    const Board& workday = *boards().find("workday");
    const auto names = variables_of(workday, "acme/5/Careers").value();
    const auto third = list_request(workday, names, 2);
    CHECK(third.url == "https://acme.wd5.myworkdayjobs.com/wday/cxs/acme/Careers/jobs");
    CHECK(third.body == R"({"appliedFacets":{},"limit":20,"offset":40,"searchText":""})");
    CHECK(list_request(workday, names, 0, R"("jobFamily":["f1"])").body ==
          R"({"appliedFacets":{"jobFamily":["f1"]},"limit":20,"offset":0,"searchText":""})");
    CHECK(detail_request(workday, names, "/job/Leeds/A b#c").url ==
          "https://acme.wd5.myworkdayjobs.com/wday/cxs/acme/Careers/job/Leeds/A%20b%23c");
    const Board& pageup = *boards().find("pageup");
    CHECK(list_request(pageup, variables_of(pageup, "513/cw/en").value(), 1).url ==
          "https://careers.pageuppeople.com/513/cw/en/listing/?page=2&page-items=1000");
    CHECK_FALSE(variables_of(workday, "acme"));
    CHECK_FALSE(variables_of(workday, "acme/five/Careers"));
}

TEST_CASE("requests can be sent elsewhere, path and query as they are", "[board]") {
    CHECK(through("", "https://a.example/x?y=1") == "https://a.example/x?y=1");
    CHECK(through("http://localhost:8080", "https://a.example/x?y=1") == "http://localhost:8080/x?y=1");
    CHECK(through("http://proxy.example/boards/", "https://a.example/x") == "http://proxy.example/boards/x");
    CHECK(through("http://localhost:8080", "https://a.example") == "http://localhost:8080/");
}

TEST_CASE("a JSON list that is cut off gives its whole items and says so", "[board]") {
    const Board& greenhouse = *boards().find("greenhouse");
    const std::string whole =
        R"({"jobs":[{"id":1,"title":"a \"b\" ]","absolute_url":"https://x.example/1"},)"
        R"({"id":2,"title":"c","absolute_url":"https://x.example/2"}],"meta":{"total":2}})";
    const auto all = read_answer(greenhouse, {}, {whole, "application/json", "https://x.example/"});
    CHECK(all.items.size() == 2);
    CHECK(all.problem.empty());
    CHECK(all.stated == 2);
    for (std::size_t size = 0; size < whole.size(); ++size) {
        CAPTURE(size);
        const auto part =
            read_answer(greenhouse, {},
                        {std::string_view(whole).substr(0, size), "application/json", "https://x.example/"});
        CHECK_FALSE(part.problem.empty());
        CHECK(part.items.size() <= 2);
    }
}
