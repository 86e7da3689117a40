// Bad input: one clear line on stderr that names the thing and the next step, the documented exit code,
// nothing lost. With the real programs.
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "tests/integration/home.h"

using jobindex::integration::Home;
namespace support = jobindex::support;
namespace fs = std::filesystem;

namespace {

support::ProgramResult ended(const support::Program& program) {
    auto result = support::run(program);
    REQUIRE(result);
    return *result;
}

/// A home with one indexed ad.
void one_ad(const Home& home) {
    const auto file = home.path() / "ad.jsonl";
    std::ofstream(file)
        << R"({"title": "Postdoc in medical physics", "description": "Monte Carlo dosimetry of protons. University of Nowhere.", "url": "https://a.example/1"})";
    home.index({"import", file.string(), "--now", "2026-03-10"});
}

void contains(const support::ProgramResult& result, int exit_code, const std::string& words) {
    INFO(result.out << result.err);
    CHECK(result.exit_code == exit_code);
    CHECK(result.err.find(words) != std::string::npos);
}

}  // namespace

TEST_CASE("a wrong command line ends with 2 and names the option or value", "[cli][error]") {
    const Home home;
    contains(ended(home.jobindex({"crawl", "--bogus"})), 2, "--bogus");
    contains(ended(home.jobindex({"teleport"})), 2, "teleport");
    contains(ended(home.jobindex({"crawl", "--delay", "soon"})), 2, "--delay");
    contains(ended(home.jobindex({"status", "--now", "tomorrow"})), 2, "--now");
    contains(ended(home.jobquery({"x", "--sort", "size"})), 2, "relevance, posted, closing");
    contains(ended(home.jobindex({"import", "x", "--map", "titel=x"})), 2, "titel=x");
}

TEST_CASE("what is no URL, or leads nowhere, is named", "[cli][error]") {
    const Home home;
    contains(ended(home.jobindex({"crawl", "not a url"})), 2, "not a url");
    contains(ended(home.jobindex({"crawl", "ftp://a.example/"})), 2, "ftp://a.example/");
    contains(ended(home.jobindex({"why", "http://[bad"})), 2, "[bad");
    const auto unreachable =
        ended(home.jobindex({"crawl", "http://127.0.0.1:1/", "--allow-private", "--delay", "0"}));
    INFO(unreachable.out << unreachable.err);
    CHECK(unreachable.exit_code != 0);
    CHECK((unreachable.out + unreachable.err).find("127.0.0.1") != std::string::npos);
    const auto refused = ended(home.jobindex({"crawl", "http://127.0.0.1:1/"}));
    INFO(refused.out << refused.err);
    CHECK(refused.exit_code != 0);
    CHECK((refused.out + refused.err).find("private") != std::string::npos);
}

TEST_CASE("files that are not there or cannot be read are named", "[cli][error]") {
    const Home home;
    contains(ended(home.jobindex({"import", "/nowhere/ads.jsonl"})), 2, "/nowhere/ads.jsonl");
    contains(ended(home.jobindex({"extract", "/nowhere/page.html"})), 2, "/nowhere/page.html");
    contains(ended(home.jobindex({"robots", "/nowhere/rows"})), 2, "/nowhere/rows");
}

TEST_CASE("without an index a search says how to make one", "[cli][error]") {
    const Home home;
    const auto result = ended(home.jobquery({"physics"}));
    contains(result, 2, home.path().string());
    CHECK(result.err.find("jobindex crawl") != std::string::npos);
    contains(ended(home.jobindex({"index"})), 2, "ads.db");
    contains(ended(home.jobindex({"rebuild"})), 2, "archive");
}

TEST_CASE("a home that cannot be written is named", "[cli][error]") {
    support::Program program;
    program.argv = {support::program("jobindex").string(), "crawl", "http://a.example/", "--home",
                    "/proc/jobindex"};
    contains(ended(program), 2, "/proc/jobindex");
}

TEST_CASE("an index of another format version is refused with what to do", "[cli][error]") {
    const Home home;
    one_ad(home);
    const auto generation = home.path() / "index" / "gen-000001" / "generation.json";
    std::ifstream in(generation);
    std::string text((std::istreambuf_iterator<char>(in)), {});
    const auto at = text.find("\"format_version\":");
    REQUIRE(at != std::string::npos);
    text.replace(text.find_first_of("0123456789", at), 1, "99");
    std::ofstream(generation, std::ios::trunc) << text;
    const auto result = ended(home.jobquery({"physics"}));
    contains(result, 2, "99");
    CHECK(result.err.find("jobindex index") != std::string::npos);
    home.index({"index"});
    CHECK(ended(home.jobquery({"physics", "--now", "2026-03-10"})).exit_code == 0);
}

TEST_CASE("who holds a lock is told, with exit code 4", "[cli][error]") {
    const Home home;
    one_ad(home);
    const auto held = [&](const fs::path& path) {
        const int fd = ::open(path.c_str(), O_RDWR | O_CREAT, 0666);
        REQUIRE(fd >= 0);
        REQUIRE(::flock(fd, LOCK_EX | LOCK_NB) == 0);
        const std::string pid = std::to_string(::getpid()) + "\n";
        REQUIRE(::ftruncate(fd, 0) == 0);
        REQUIRE(::write(fd, pid.data(), pid.size()) > 0);
        return fd;
    };
    const std::string pid = std::to_string(::getpid());
    const int index = held(home.path() / "index" / ".lock");
    contains(ended(home.jobindex({"index"})), 4, pid);
    CHECK(ended(home.jobquery({"physics", "--now", "2026-03-10"})).exit_code == 0);
    ::close(index);
    const int archive = held(home.path() / "archive" / ".lock");
    contains(ended(home.jobindex({"crawl", "http://a.example/"})), 4, pid);
    contains(ended(home.jobindex({"rebuild"})), 4, pid);
    ::close(archive);
}

TEST_CASE("a torn archive is cut, told, and nothing before is lost", "[cli][error]") {
    const Home home;
    one_ad(home);
    for (const auto& entry : fs::directory_iterator(home.path() / "archive")) {
        if (entry.path().extension() == ".gz")
            std::ofstream(entry.path(), std::ios::app | std::ios::binary) << "\x1f\x8b\x08torn";
    }
    const std::string before = home.index({"export", "--as", "ad"}).out;
    CHECK(ended(home.jobindex({"rebuild"})).exit_code == 0);
    CHECK(home.index({"export", "--as", "ad"}).out == before);
}

TEST_CASE("a query with unbalanced quotes runs and says what was assumed", "[cli][query]") {
    const Home home;
    one_ad(home);
    const auto result =
        ended(home.jobquery({"\"medical physics", "--now", "2026-03-10", "--format", "json"}));
    CHECK(result.exit_code == 0);
    const auto json = jobindex::base::parse_json(result.out);
    REQUIRE(json);
    CHECK((*json)["hits"].size() == 1);
    CHECK((*json)["query"]["notes"].size() >= 1);
}

TEST_CASE("invalid UTF-8 anywhere gives an answer, never a crash", "[cli][query]") {
    const Home home;
    one_ad(home);
    CHECK(ended(home.jobquery({"physi\xff\xfe", "--now", "2026-03-10"})).exit_code <= 1);
    CHECK(ended(home.jobquery({"title:\xc3", "--format", "json"})).exit_code <= 1);
    const auto file = home.path() / "bad.jsonl";
    std::ofstream(file, std::ios::binary)
        << "{\"title\": \"Post\xff"
           "doc in X\", \"description\": \"a\xc3(b text that is long enough\"}\n";
    CHECK(ended(home.jobindex({"import", file.string()})).exit_code == 0);
    CHECK(ended(home.jobindex({"export"})).exit_code == 0);
}

TEST_CASE("a full disk stops with what to do, and the next run goes on", "[cli][error]") {
    const Home home;
    one_ad(home);
    const std::string before = home.index({"export", "--as", "ad"}).out;
    const auto file = home.path() / "many.jsonl";
    {
        std::ofstream out(file);
        for (int i = 0; i < 3000; ++i) {
            out << R"({"title": "Postdoc )" << i << R"(", "description": ")"
                << std::string(300, static_cast<char>('a' + i % 26)) << i * 7919
                << R"(", "url": "https://a.example/)" << i + 10 << "\"}\n";
        }
    }
    // A limit on the size of files stands for the disk that fills.
    support::Program program;
    program.argv = {"bash",
                    "-c",
                    "ulimit -f 200; exec \"$@\"",
                    "-",
                    support::program("jobindex").string(),
                    "import",
                    file.string(),
                    "--home",
                    home.path().string()};
    const auto result = ended(program);
    INFO(result.out << result.err);
    CHECK(result.exit_code == 2);
    CHECK(result.err.find("next:") != std::string::npos);
    CHECK(ended(home.jobindex({"export"})).exit_code == 0);
    CHECK(ended(home.jobindex({"import", file.string(), "--no-index"})).exit_code == 0);
    CHECK(home.ads().size() == 3001);
    CHECK_FALSE(before.empty());
}

TEST_CASE("a reader that closes the pipe is no error", "[cli]") {
    const Home home;
    one_ad(home);
    support::Program program;
    program.argv = {"bash",
                    "-c",
                    "\"$@\" | head -c 10 >/dev/null; exit ${PIPESTATUS[0]}",
                    "-",
                    support::program("jobindex").string(),
                    "export",
                    "--home",
                    home.path().string()};
    const auto result = ended(program);
    CHECK(result.exit_code == 0);
    CHECK(result.err.empty());
}
