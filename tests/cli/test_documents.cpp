// Help, man pages and completion of the real programs agree with each other and with what is committed.
#include <catch2/catch.hpp>

#include "core/base/file.h"
#include "core/base/text.h"
#include "tests/support/paths.h"
#include "tests/support/run_program.h"

namespace support = jobindex::support;
using jobindex::base::read_file;

namespace {

std::string output(const std::string& program, std::vector<std::string> arguments) {
    support::Program command;
    command.argv = {support::program(program).string()};
    command.argv.insert(command.argv.end(), arguments.begin(), arguments.end());
    const auto result = support::run(command);
    REQUIRE(result);
    REQUIRE(result->exit_code == 0);
    return result->out;
}

}  // namespace

TEST_CASE("the man pages in docs/man are those of the programs", "[cli][docs]") {
    const std::string program = GENERATE("jobindex", "jobquery");
    const auto page = read_file(support::source_tree("docs/man/" + program + ".1"));
    REQUIRE(page);
    CHECK(*page == output(program, {"--print-man"}));
}

TEST_CASE("the man pages are clean roff", "[cli][docs]") {
    const std::string page = GENERATE("jobindex.1", "jobquery.1", "jobindex-sources.5", "jobquery-syntax.7");
    support::Program groff;
    groff.argv = {"groff", "-man", "-Tutf8", "-ww", "-z", support::source_tree("docs/man/" + page).string()};
    const auto result = support::run(groff);
    REQUIRE(result);
    CHECK(result->exit_code == 0);
    CHECK(result->err.empty());
}

TEST_CASE("every command has help that says how it ends", "[cli][docs]") {
    for (const char* command : {"crawl", "import", "index", "rebuild", "status", "why", "export", "extract",
                                "robots", "sources", "url", "vocab"}) {
        INFO(command);
        const std::string help = output("jobindex", {command, "--help"});
        CHECK(help.find("exit codes:") != std::string::npos);
        CHECK(help.find("--home DIR") != std::string::npos);
        CHECK(output("jobindex", {"--help"}).find(command) != std::string::npos);
    }
    CHECK(output("jobquery", {"--help"}).find("--facets") != std::string::npos);
    CHECK(output("jobquery", {"topic", "--help"}).find("exit codes:") != std::string::npos);
    CHECK(output("jobquery", {"fields"}).find("closing") != std::string::npos);
}

TEST_CASE("robots and url answer line by line, in order", "[cli]") {
    support::Program robots;
    robots.argv = {support::program("jobindex").string(), "robots", "-"};
    robots.input =
        "{\"robots\": \"User-agent: *\\nDisallow: /x\\nAllow: /x/y\", \"agent\": \"jobindex\", \"url\": "
        "\"https://a.example/x/1\"}\n"
        "{\"robots\": \"User-agent: *\\nDisallow: /x\\nAllow: /x/y\", \"agent\": \"jobindex\", \"url\": "
        "\"https://a.example/x/y\"}\n"
        "{\"robots\": \"\", \"agent\": \"jobindex\", \"url\": \"https://a.example/\"}\n";
    const auto decided = support::run(robots);
    REQUIRE(decided);
    CHECK(decided->exit_code == 0);
    CHECK(decided->out ==
          "{\"allowed\":false,\"rule\":\"Disallow: /x\",\"line\":2}\n"
          "{\"allowed\":true,\"rule\":\"Allow: /x/y\",\"line\":3}\n"
          "{\"allowed\":true,\"rule\":\"\",\"line\":0}\n");
    support::Program url;
    url.argv = {support::program("jobindex").string(), "url", "-"};
    url.input =
        "{\"input\": \"../b?utm_source=x#f\", \"base\": \"HTTP://A.example:80/x/y\"}\n{\"input\": "
        "\"mailto:x\"}\n";
    const auto resolved = support::run(url);
    REQUIRE(resolved);
    CHECK(
        resolved->out.starts_with("{\"href\":\"http://a.example/b?utm_source=x#f\",\"canonical\":\"http://"
                                  "a.example/b\"}\n{\"error\":"));
}
