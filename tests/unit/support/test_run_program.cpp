// Laws of running real programs, and of the directories tests run them in.
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "tests/support/run_program.h"
#include "tests/support/temp_dir.h"

using namespace jobindex;
using namespace std::chrono_literals;
using support::Program;

TEST_CASE("a run gives output, error output and exit code", "[support][run]") {
    const auto result = support::run({.argv = {"sh", "-c", "cat; echo bad >&2; exit 3"}, .input = "hello\n"});
    REQUIRE(result);
    CHECK(result->out == "hello\n");
    CHECK(result->err == "bad\n");
    CHECK(result->exit_code == 3);
    CHECK(result->signal == 0);
    CHECK(result->peak_rss_kib > 0);
}

TEST_CASE("environment and working directory are those of the run", "[support][run]") {
    const support::TempDir dir;
    const auto result = support::run({.argv = {"sh", "-c", "printf '%s %s' \"$COLOUR\" \"$(pwd)\""},
                                      .env = {{"COLOUR", "teal"}},
                                      .directory = std::filesystem::canonical(dir.path())});
    REQUIRE(result);
    CHECK(result->out == "teal " + std::filesystem::canonical(dir.path()).string());
}

TEST_CASE("output of any size is kept whole", "[support][run]") {
    const auto result = support::run({.argv = {"head", "-c", "3000000", "/dev/zero"}});
    REQUIRE(result);
    CHECK(result->out == std::string(3'000'000, '\0'));
}

TEST_CASE("a signal is sent after the given time", "[support][run]") {
    const auto killed = support::run({.argv = {"sleep", "60"}, .signal_after = 50ms});
    REQUIRE(killed);
    CHECK(killed->signal == SIGKILL);
    CHECK(killed->exit_code == -1);
    const auto stopped =
        support::run({.argv = {"sh", "-c", "trap 'exit 7' INT; while :; do sleep 0.02; done"},
                      .signal_after = 1s,
                      .signal = SIGINT});
    REQUIRE(stopped);
    CHECK(stopped->exit_code == 7);
}

TEST_CASE("a run that takes too long is killed and says so", "[support][run]") {
    const auto result = support::run({.argv = {"sleep", "60"}, .timeout = 50ms});
    REQUIRE(result);
    CHECK(result->timed_out);
    CHECK(result->signal == SIGKILL);
}

TEST_CASE("a program that is not there is an error that names it", "[support][run]") {
    const auto result = support::run({.argv = {"no-such-program-here"}});
    REQUIRE_FALSE(result);
    CHECK(result.error().code == base::Code::not_found);
    CHECK(result.error().message.find("no-such-program-here") != std::string::npos);
}

TEST_CASE("a temporary directory goes with all it holds", "[support][temp_dir]") {
    std::filesystem::path path;
    {
        const support::TempDir dir;
        path = dir.path();
        std::filesystem::create_directories(dir / "a/b");
        std::ofstream(dir / "a/b/file") << "x";
        CHECK(std::filesystem::is_directory(path));
    }
    CHECK_FALSE(std::filesystem::exists(path));
}
