// The archive as others see it, and what `jobindex archive` and `jobindex forget` do to it; with the real
// programs.
#include <algorithm>
#include <catch2/catch.hpp>
#include <csignal>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "core/archive/reader.h"
#include "tests/integration/home.h"
#include "tests/support/sample_server.h"

using jobindex::base::Json;
using jobindex::integration::Home;
namespace support = jobindex::support;
namespace base = jobindex::base;
namespace fs = std::filesystem;

namespace {

const std::string kNow = "2026-03-10T09:00:00Z";
const std::string kLater = "2026-03-12T09:00:00Z";
/// A word that stands on one page alone.
const std::string kWord = "zyxquavering";

/// A small site: a list and some ads, one of which holds kWord.
support::Response ad_page(const std::string& title, const std::string& text) {
    support::Response page;
    page.headers = {{"Content-Type", "text/html; charset=utf-8"}};
    page.body =
        "<html><head><title>" + title +
        "</title><script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",\"@type\":"
        "\"JobPosting\",\"title\":\"" +
        title + "\",\"description\":\"" + text +
        "\",\"datePosted\":\"2026-03-01\",\"validThrough\":\"2026-09-01\",\"hiringOrganization\":{\"@type\":"
        "\"Organization\",\"name\":\"Example University\"}}</script></head><body><h1>" +
        title + "</h1><p>" + text + "</p></body></html>";
    return page;
}

constexpr int kAds = 12;

support::SampleServer small_site() {
    support::SampleServer server;
    support::Response list;
    list.headers = {{"Content-Type", "text/html"}};
    list.body = "<html><body><h1>Jobs</h1>";
    for (int i = 0; i < kAds; ++i) {
        const std::string path = "/jobs/" + std::to_string(i);
        list.body += "<a href=\"" + path + "\">Post " + std::to_string(i) + "</a> ";
        server.on(path, ad_page("PhD student number " + std::to_string(i),
                                "We look for a doctoral student in field " + std::to_string(i) +
                                    (i == 3 ? ". Must know " + kWord + " well." : ". Must know much.")));
    }
    list.body += "</body></html>";
    server.on("/", list);
    REQUIRE(server.start());
    return server;
}

std::vector<std::string> crawl(const support::SampleServer& server, const std::string& now = kNow) {
    return {"crawl", server.url("/", "uni.localhost"), "--allow-private", "--delay", "0", "--now", now};
}

std::vector<Json> lines(const std::string& text) {
    std::vector<Json> out;
    for (const auto line : base::split(text, '\n')) {
        if (!line.empty()) out.push_back(*base::parse_json(line));
    }
    return out;
}

std::vector<Json> records(const Home& home, std::vector<std::string> more = {}) {
    std::vector<std::string> command{"archive", "list", "--format", "json"};
    command.insert(command.end(), more.begin(), more.end());
    const auto result = support::run(home.jobindex(command));
    REQUIRE(result);
    return lines(result->out);
}

/// Files below a directory that hold a word.
std::set<std::string> files_with(const fs::path& root, const std::string& word) {
    std::set<std::string> out;
    for (const auto& entry : fs::recursive_directory_iterator(root)) {
        if (!entry.is_regular_file()) continue;
        std::ifstream in(entry.path(), std::ios::binary);
        std::stringstream text;
        text << in.rdbuf();
        if (text.str().find(word) != std::string::npos) out.insert(fs::relative(entry.path(), root).string());
    }
    return out;
}

/// Whether any archived record holds a word.
bool archived(const Home& home, const std::string& word) {
    auto reader = jobindex::archive::Reader::open(home.path() / "archive");
    REQUIRE(reader);
    while (true) {
        const auto record = reader->next();
        REQUIRE(record);
        if (!*record) return false;
        if ((*record)->block.find(word) != std::string::npos) return true;
    }
}

bool exported(const Home& home, const std::string& word) {
    const auto result = support::run(home.jobindex({"export", "--as", "ad"}));
    REQUIRE(result);
    return result->out.find(word) != std::string::npos;
}

/// Checks that nothing of kWord is left in a home.
void check_gone(const Home& home) {
    CHECK(files_with(home.path(), kWord).empty());
    CHECK_FALSE(archived(home, kWord));
    CHECK_FALSE(exported(home, kWord));
    CHECK(home.index({"archive", "verify"}).out.find("no damage") != std::string::npos);
}

}  // namespace

TEST_CASE("an independent reader finds the archive of a crawl right in every file",
          "[integration][archive]") {
    const fs::path checker = support::source_tree("tests/integration/warcio");
    if (!fs::exists(checker / "node_modules/warcio")) {
        WARN("skipped: scripts/test.sh installs warcio with npm");
        return;
    }
    const Home home;
    auto server = small_site();
    support::Response stamped = ad_page("Postdoc", "A text with an ETag.");
    stamped.headers.emplace_back("ETag", "\"1\"");
    server.on("/jobs/5", [stamped](const support::Request& request) {
        auto answer = stamped;
        if (request.header("if-none-match") == "\"1\"") {
            answer.status = 304;
            answer.body.clear();
        }
        return answer;
    });
    for (const auto& now : {kNow, kLater}) {
        auto command = crawl(server, now);
        command.insert(command.end(), {"--archive-file-size", "6000"});
        home.index(command);
    }
    support::Program check;
    check.argv = {"node", (checker / "check.mjs").string(), (home.path() / "archive").string()};
    const auto result = support::run(check);
    REQUIRE(result);
    INFO(result->out << result->err);
    REQUIRE(result->exit_code == 0);
    const auto counts = *base::parse_json(result->out);
    CHECK(*counts["files"].integer() >= 3);
    CHECK(*counts["response"].integer() >= kAds);
    CHECK(*counts["revisit"].integer() >= kAds);
    CHECK(*counts["request"].integer() == *counts["response"].integer() + *counts["revisit"].integer());
    CHECK(counts["problems"].items().empty());
    CHECK(static_cast<std::size_t>(*counts["records"].integer()) == records(home).size());
}

TEST_CASE("archive list and cat find records by page, host, type, id and time", "[integration][archive]") {
    const Home home;
    auto server = small_site();
    home.index(crawl(server));
    server.on("/jobs/1", ad_page("PhD student number 1", "The second version."));
    home.index(crawl(server, kLater));
    const std::string url = server.url("/jobs/1", "uni.localhost");
    const auto of_page = records(home, {"--url", url, "--type", "response"});
    REQUIRE(of_page.size() == 2);
    CHECK(of_page[0]["date"].text() == kNow);
    CHECK(*of_page[0]["status"].integer() == 200);
    CHECK(of_page[0]["digest"].text().starts_with("sha1:"));
    CHECK(records(home, {"--host", "uni.localhost", "--type", "request"}).size() >= kAds);
    CHECK(records(home, {"--host", "other.localhost"}).empty());
    const auto newest = home.index({"archive", "cat", url}).out;
    CHECK(newest.find("The second version.") != std::string::npos);
    CHECK(newest.starts_with("<html>"));
    CHECK(home.index({"archive", "cat", "--at", "2026-03-10", url}).out.find("field 1") != std::string::npos);
    CHECK(
        home.index({"archive", "cat", "--headers", of_page[1]["id"].text()}).out.starts_with("HTTP/1.1 200"));
    const auto all = home.index({"archive", "cat", "--all", url}).out;
    CHECK(all.find("field 1") < all.find("The second version."));
    CHECK(support::run(home.jobindex({"archive", "cat", "https://nowhere.example/"}))->exit_code == 1);
    CHECK(support::run(home.jobindex({"archive", "cat"}))->exit_code == 2);
    const auto request = records(home, {"--url", url, "--type", "request"}).front();
    const auto sent = home.index({"archive", "cat", request["id"].text()}).out;
    CHECK(sent.empty());
    const auto head = home.index({"archive", "cat", "--headers", request["id"].text()}).out;
    CHECK(head.starts_with("GET /jobs/1 HTTP/"));
    CHECK(head.find("User-Agent: jobindex/") != std::string::npos);
}

TEST_CASE("archive verify names file and offset of a damage and exits with 3", "[integration][archive]") {
    const Home home;
    auto server = small_site();
    home.index(crawl(server));
    CHECK(home.index({"archive", "verify"}).exit_code == 0);
    const auto hit = records(home, {"--type", "response"}).at(4);
    const fs::path file = home.path() / "archive" / hit["file"].text();
    std::fstream bytes(file, std::ios::binary | std::ios::in | std::ios::out);
    bytes.seekp(static_cast<std::streamoff>(*hit["offset"].integer() + 100));
    bytes.put('\x7f');
    bytes.close();
    const auto result = support::run(home.jobindex({"archive", "verify", "--format", "json"}));
    REQUIRE(result);
    CHECK(result->exit_code == 3);
    const auto report = *base::parse_json(result->out);
    REQUIRE(report["damage"].items().size() == 1);
    CHECK(report["damage"].at(0)["file"].text() == hit["file"].text());
    CHECK(*report["damage"].at(0)["offset"].integer() == *hit["offset"].integer());
}

TEST_CASE("a pruned archive is smaller and rebuilds to the ads that are stored", "[integration][archive]") {
    const Home home;
    auto server = small_site();
    home.index(crawl(server, "2026-03-10T09:00:00Z"));
    for (int day = 12; day < 28; day += 3) {
        server.on("/jobs/1", ad_page("PhD student number 1", "Version of day " + std::to_string(day)));
        if (day == 18)
            server.on("/jobs/2", [](const support::Request&) {
                support::Response gone;
                gone.status = 410;
                return gone;
            });
        home.index(crawl(server, "2026-03-" + std::to_string(day) + "T09:00:00Z"));
    }
    const auto before = home.index({"export", "--as", "ad"}).out;
    const auto count = records(home).size();
    const auto dry = home.json(home.jobindex({"archive", "prune", "-n", "--format", "json"}));
    CHECK(records(home).size() == count);
    const auto done = home.json(home.jobindex({"archive", "prune", "--format", "json"}));
    CHECK(*done["records"].integer() == *dry["records"].integer());
    CHECK(*done["records"].integer() > 50);
    CHECK(records(home).size() == count - static_cast<std::size_t>(*done["records"].integer()));
    CHECK(*home.json(home.jobindex({"archive", "prune", "--format", "json"}))["records"].integer() == 0);
    CHECK(home.index({"archive", "verify"}).exit_code == 0);
    home.index({"rebuild", "--no-index", "--now", "2026-03-28T09:00:00Z"});
    CHECK(home.index({"export", "--as", "ad"}).out == before);
}

TEST_CASE("importing the same file again archives nothing", "[integration][archive][import]") {
    const Home home;
    const auto file = home.path() / "rows.jsonl";
    std::ofstream(file)
        << R"({"title":"PhD in optics","url":"https://a.example/1","description":"One text."})"
        << "\n"
        << R"({"title":"Postdoc in acoustics","description":"No URL here."})"
        << "\n";
    home.index({"import", file.string(), "--no-index", "--now", kNow});
    const auto count = records(home).size();
    const auto ads = home.index({"export", "--as", "ad"}).out;
    home.index({"import", file.string(), "--no-index", "--now", kLater});
    CHECK(records(home).size() == count);
    CHECK(home.index({"export", "--as", "ad"}).out == ads);
    std::ofstream(file)
        << R"({"title":"PhD in optics","url":"https://a.example/1","description":"Another text."})"
        << "\n";
    home.index({"import", file.string(), "--no-index", "--now", kLater});
    CHECK(records(home).size() == count + 1);
    home.index({"rebuild", "--no-index"});
    CHECK(exported(home, "Another text."));
}

TEST_CASE("a forgotten page leaves no byte and comes back no way", "[integration][forget]") {
    const Home home;
    auto server = small_site();
    home.index(crawl(server));
    const std::string url = server.url("/jobs/3", "uni.localhost");
    const auto row = home.path() / "row.jsonl";
    REQUIRE(archived(home, kWord));
    REQUIRE(exported(home, kWord));
    REQUIRE_FALSE(files_with(home.path() / "index", kWord).empty());
    const auto report =
        home.json(home.jobindex({"forget", url, "--reason", "asked by mail", "--format", "json"}));
    CHECK(*report["ads"].integer() == 1);
    CHECK(*report["urls"].integer() == 1);
    CHECK(*report["records"].integer() == 2);
    check_gone(home);
    const auto why = home.index({"why", url}).out;
    CHECK(why.find("forgotten") != std::string::npos);
    CHECK(why.find("asked by mail") != std::string::npos);
    // Crawl, import and rebuild.
    const auto asked = server.requests().size();
    home.index(crawl(server, kLater));
    const auto requests = server.requests();
    for (auto i = asked; i < requests.size(); ++i) CHECK(requests[i].request.target != "/jobs/3");
    std::ofstream(row) << "{\"title\":\"PhD\",\"url\":\"" << url << "\",\"description\":\"Know " << kWord
                       << "\"}\n";
    home.index({"import", row.string(), "--no-index"});
    fs::remove(row);
    home.index({"rebuild"});
    check_gone(home);
    CHECK(home.ads().size() == kAds - 1);
    CHECK(home.index({"forget", "--list"}).out.find(url) != std::string::npos);
    home.index({"forget", "--undo", url});
    // Pages that are as they were are not read again, so it is asked for by name.
    auto again = crawl(server, "2026-03-14T09:00:00Z");
    again[1] = url;
    home.index(again);
    CHECK(exported(home, kWord));
}

TEST_CASE("a forgotten host takes all its pages along and other hosts stay", "[integration][forget]") {
    const Home home;
    auto server = small_site();
    home.index(crawl(server));
    home.index(
        {"crawl", server.url("/", "other.localhost"), "--allow-private", "--delay", "0", "--now", kNow});
    REQUIRE(home.ads().size() == 2 * kAds);
    home.index({"forget", "uni.localhost"});
    CHECK(home.ads().size() == kAds);
    CHECK(records(home, {"--host", "uni.localhost"}).empty());
    CHECK_FALSE(records(home, {"--host", "other.localhost"}).empty());
    const auto requests = server.requests().size();
    static_cast<void>(support::run(home.jobindex(crawl(server, kLater))));
    const auto after = server.requests();
    for (auto i = requests; i < after.size(); ++i) CHECK_FALSE(after[i].request.host.starts_with("uni."));
}

TEST_CASE("forget killed at any moment is carried out by the next command", "[integration][forget][kill]") {
    auto server = small_site();
    int kills = 0;
    for (int i = 0; i < 8; ++i) {
        const Home home;
        home.index(crawl(server));
        auto command = home.jobindex({"forget", server.url("/jobs/3", "uni.localhost")});
        command.signal_after = std::chrono::milliseconds(60 + 130 * i);
        const auto killed = support::run(command);
        REQUIRE(killed);
        kills += killed->signal == SIGKILL;
        const bool begun = fs::exists(home.path() / "forgotten");
        CHECK(home.index({"archive", "verify"}).exit_code == 0);
        home.index(crawl(server, kLater));
        if (begun) check_gone(home);
        CHECK(home.ads().size() == (begun ? kAds - 1 : kAds));
    }
    CHECK(kills > 0);
}

TEST_CASE("prune killed at any moment loses no ad of a rebuild", "[integration][archive][kill]") {
    const Home home;
    auto server = small_site();
    for (int day = 10; day < 25; day += 2) {
        server.on("/jobs/1", ad_page("PhD student number 1", "Version of day " + std::to_string(day)));
        auto command = crawl(server, "2026-03-" + std::to_string(day) + "T09:00:00Z");
        command.insert(command.end(), {"--archive-file-size", "3000"});
        home.index(command);
    }
    const auto before = home.index({"export", "--as", "ad"}).out;
    int kills = 0;
    for (int i = 0; i < 10; ++i) {
        auto command = home.jobindex({"archive", "prune"});
        command.signal_after = std::chrono::milliseconds(15 + 20 * i);
        const auto killed = support::run(command);
        REQUIRE(killed);
        kills += killed->signal == SIGKILL;
        CHECK(home.index({"archive", "verify"}).exit_code == 0);
    }
    CHECK(kills > 0);
    home.index({"archive", "prune"});
    home.index({"rebuild", "--no-index", "--now", "2026-03-26T09:00:00Z"});
    CHECK(home.index({"export", "--as", "ad"}).out == before);
}

TEST_CASE("a crawl that rotates all the time and is killed again and again loses nothing",
          "[integration][archive][kill]") {
    const Home whole, killed;
    auto server = small_site();
    whole.index(crawl(server));
    for (int i = 1; i <= 8; ++i) {
        auto command = crawl(server);
        command.insert(command.end(), {"--archive-file-size", "1"});
        auto program = killed.jobindex(command);
        program.signal_after = std::chrono::milliseconds(90 * i);
        REQUIRE(support::run(program));
        if (fs::exists(killed.path() / "archive")) CHECK(killed.index({"archive", "verify"}).exit_code == 0);
    }
    killed.index(crawl(server));
    CHECK(killed.ads().size() == whole.ads().size());
    killed.index({"rebuild", "--no-index"});
    CHECK(killed.ads().size() == whole.ads().size());
}

TEST_CASE("forget waits for a crawl that holds the home and is carried out behind it",
          "[integration][forget]") {
    const Home home;
    auto server = small_site();
    home.index(crawl(server));
    const std::string url = server.url("/jobs/3", "uni.localhost");
    {
        // What a crawl holds while it runs.
        const auto held = jobindex::archive::DirectoryLock::take(home.path() / "archive");
        REQUIRE(held);
        CHECK(support::run(home.jobindex({"forget", url}))->exit_code == 4);
        CHECK(exported(home, kWord));
    }
    home.index({"index"});
    check_gone(home);
}
