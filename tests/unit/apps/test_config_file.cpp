#include <catch2/catch.hpp>
#include <cstdlib>

#include "apps/cli/command.h"
#include "apps/cli/config_file.h"
#include "apps/cli/context.h"
#include "core/base/file.h"
#include "tests/support/temp_dir.h"

using namespace jobindex::cli;
using jobindex::support::TempDir;

namespace {

int nothing(const Context&) {
    return 0;
}

constexpr Option kRunOptions[] = {
    {.name = "URL", .many = true},
    {.name = "--delay", .value = "SECONDS", .kind = Kind::number, .fallback = "1"},
    {.name = "--contact", .value = "WHO"},
    {.name = "--peer", .value = "ADDRESS", .many = true},
    {.name = "--plain"},
    {.name = "--mail", .value = "ADDRESS", .env = "JOBINDEX_TEST_MAIL"},
};
constexpr Option kShowOptions[] = {{.name = "--contact", .value = "WHO"}};
constexpr Option kSearchOptions[] = {
    {.name = "QUERY", .many = true},
    {.name = "--limit", .value = "N", .kind = Kind::integer, .fallback = "10"}};
const Command kCommands[] = {{"run", "", "", kRunOptions, {}, nothing},
                             {"show", "", "", kShowOptions, {}, nothing},
                             {"", "", "", kSearchOptions, {}, nothing}};

/// A configuration file, and command lines read with it.
class Fixture {
  public:
    explicit Fixture(std::string_view text) { REQUIRE(jobindex::base::write_file_atomically(path(), text)); }
    std::filesystem::path path() const { return dir_ / "jobindex.conf"; }
    jobindex::base::Result<Invocation> read(const std::vector<std::string>& words) const {
        return parse({"jobquery", "", "", common_options(), kCommands}, words, path());
    }

  private:
    TempDir dir_;
};

}  // namespace

TEST_CASE("a configuration file says what the command line leaves out, the nearest section first",
          "[cli][config]") {
    const Fixture file(
        "# a comment\n"
        "home = \"/var/lib/a place\"\n\n"
        "[jobquery]\n"
        "contact = \"mail@example.org\"\n"
        "[jobquery.run]\n"
        "delay = 3\n"
        "contact = \"https://example.org/#about, or by post\"\n"
        "peer = [\"127.0.0.1\", \"::1\"]\n"
        "plain = true\n"
        "[jobquery.search]\n"
        "limit = 5\n");
    const auto run = file.read({"run"});
    INFO((run ? "" : run.error().message));
    REQUIRE(run);
    CHECK(run->config == file.path());
    CHECK(run->arguments.text("--home") == "/var/lib/a place");
    CHECK(run->arguments.number("--delay") == 3);
    CHECK(run->arguments.text("--contact") == "https://example.org/#about, or by post");
    CHECK(run->arguments.list("--peer") == std::vector<std::string>{"127.0.0.1", "::1"});
    CHECK(run->arguments.has("--plain"));
    CHECK(file.read({"show"})->arguments.text("--contact") == "mail@example.org");
    CHECK(file.read({"medical", "physics"})->arguments.integer("--limit") == 5);
    const auto given = file.read({"run", "--delay", "0", "--peer", "10.0.0.1", "--home", "x"});
    REQUIRE(given);
    CHECK(given->arguments.number("--delay") == 0);
    CHECK(given->arguments.list("--peer") == std::vector<std::string>{"10.0.0.1"});
    CHECK(given->arguments.text("--home") == "x");
}

TEST_CASE("the environment stands between command line and configuration file", "[cli][config]") {
    const Fixture file("[jobquery.run]\nmail = \"file@example.org\"\n");
    CHECK(file.read({"run"})->arguments.text("--mail") == "file@example.org");
    ::setenv("JOBINDEX_TEST_MAIL", "environment@example.org", 1);
    CHECK(file.read({"run"})->arguments.text("--mail") == "environment@example.org");
    CHECK(file.read({"run", "--mail", "line@example.org"})->arguments.text("--mail") == "line@example.org");
    ::unsetenv("JOBINDEX_TEST_MAIL");
}

TEST_CASE("a mistake in a configuration file is an error that names it and the file", "[cli][config]") {
    struct Row {
        std::string text, names;
    };
    const auto row = GENERATE(values<Row>({
        {"delay = 3\n", "unknown key \"delay\""},
        {"[jobquery.run]\ndelai = 3\n", "unknown key \"delai\" in [jobquery.run]"},
        {"[jobquery.show]\ndelay = 3\n", "unknown key \"delay\" in [jobquery.show]"},
        {"[jobquery.run]\nURL = \"https://example.org\"\n", "\"URL\""},
        {"[jobquery.run]\nconfig = \"other.conf\"\n", "\"config\""},
        {"[jobquery.fly]\n", "unknown section [jobquery.fly]"},
        {"[jobqueery]\nlimit = 3\n", "unknown section [jobqueery]"},
        {"[jobquery.run]\ndelay = soon\n", "'soon' is not a number"},
        {"[jobquery.run]\ndelay = 3 # seconds\n", "delay takes one value"},
        {"[jobquery.run]\nplain = perhaps\n", "plain is true or false"},
        {"[jobquery.run]\ndelay = 3\nplain = true\ndelay = 4\n", "\"delay\" is there twice"},
    }));
    const Fixture file(row.text);
    const auto out = file.read({"run"});
    REQUIRE_FALSE(out);
    INFO(out.error().message);
    CHECK(out.error().message.find(row.names) != std::string::npos);
    CHECK(out.error().message.find("jobindex.conf") != std::string::npos);
}

TEST_CASE("what a configuration file says to the other program is not ours to judge", "[cli][config]") {
    const Fixture file("[jobindex.crawl]\nwhatever = 1\n[jobquery.run]\nplain = false\n");
    const auto out = file.read({"run"});
    REQUIRE(out);
    CHECK_FALSE(out->arguments.has("--plain"));
}

TEST_CASE("a file that was asked for must be there, the standard one need not", "[cli][config]") {
    const Fixture file("");
    CHECK_FALSE(file.read({"run", "--config", "/nonexistent/jobindex.conf"}));
    const Program program{"jobquery", "", "", common_options(), kCommands};
    const auto out = parse(program, {"run"}, "/nonexistent/jobindex.conf");
    REQUIRE(out);
    CHECK(out->config.empty());
}
