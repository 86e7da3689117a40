// Laws of the static site: files, rules, path tricks, conditional requests, gzip.
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "tests/support/site.h"
#include "tests/support/temp_dir.h"

using namespace jobindex;
using support::Request;
using support::Response;

namespace {

void write(const std::filesystem::path& path, std::string_view text) {
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path) << text;
}

/// A small site with one of each.
struct Fixture {
    support::TempDir dir;
    Fixture() {
        write(dir / "index.html", "<h1>Home of {{base}}</h1>");
        write(dir / "jobs/index.html", "list");
        write(dir / "jobs/phd.html", "<p>closes {{today+7}}</p>" + std::string(400, 'x'));
        write(dir / "feed.rss", "<rss/>");
        write(dir / "logo.png", "{{today}}");
        write(dir / "notes.md", "secret");
        write(dir / ".git/config", "secret");
        write(dir / "site.conf",
              "# rules\nredirect /old 301 /jobs/phd\ngone /dead\nhide /notes.md\nalias /api/jobs /feed.rss\n"
              "header /jobs/* X-Robots-Tag: noindex\nheader /jobs/phd Content-Type: text/html; charset=x\n");
    }
    Response get(std::string target, std::map<std::string, std::string> headers = {},
                 std::string method = "GET") const {
        const auto site = support::Site::open(dir.path(), base::Date::make(2026, 1, 10));
        REQUIRE(site);
        return site->answer({std::move(method), "uni.localhost:80", std::move(target), std::move(headers)});
    }
};

std::string field(Response response, std::string_view name) {
    const std::string* value = response.find(name);
    return value == nullptr ? "" : *value;
}

}  // namespace

TEST_CASE("a path is answered by its file, its html file or its index", "[support][site]") {
    const Fixture site;
    struct Row {
        std::string target;
        int status;
        std::string_view type;
    };
    const Row rows[] = {{"/", 200, "text/html; charset=utf-8"},
                        {"/index.html?utm_source=x", 200, "text/html; charset=utf-8"},
                        {"/jobs/", 200, "text/html; charset=utf-8"},
                        {"/jobs/phd", 200, "text/html; charset=x"},
                        {"/jobs/phd.html", 200, "text/html; charset=utf-8"},
                        {"/jobs/%70hd", 200, "text/html; charset=x"},
                        {"/feed.rss", 200, "application/rss+xml; charset=utf-8"},
                        {"/api/jobs?content=true", 200, "application/rss+xml; charset=utf-8"},
                        {"/logo.png", 200, "image/png"},
                        {"/nothing", 404, "text/html; charset=utf-8"},
                        {"/dead", 410, "text/html; charset=utf-8"},
                        {"/notes.md", 404, "text/html; charset=utf-8"},
                        {"/site.conf", 404, "text/html; charset=utf-8"}};
    for (const Row& row : rows) {
        INFO(row.target);
        const Response response = site.get(row.target);
        CHECK(response.status == row.status);
        CHECK(field(response, "content-type") == row.type);
    }
}

TEST_CASE("redirects name their target", "[support][site]") {
    const Fixture site;
    CHECK(site.get("/old").status == 301);
    CHECK(field(site.get("/old"), "Location") == "/jobs/phd");
    CHECK(site.get("/jobs").status == 301);
    CHECK(field(site.get("/jobs"), "Location") == "/jobs/");
}

TEST_CASE("placeholders are filled in text alone", "[support][site]") {
    const Fixture site;
    CHECK(site.get("/").body == "<h1>Home of http://uni.localhost:80</h1>");
    CHECK(site.get("/jobs/phd").body.starts_with("<p>closes 2026-01-17</p>"));
    CHECK(site.get("/logo.png").body == "{{today}}");
}

TEST_CASE("header rules hold for their path or prefix alone", "[support][site]") {
    const Fixture site;
    CHECK(field(site.get("/jobs/phd"), "X-Robots-Tag") == "noindex");
    CHECK(field(site.get("/"), "X-Robots-Tag").empty());
}

TEST_CASE("path tricks are refused", "[support][site]") {
    const Fixture site;
    for (const char* target :
         {"/../etc/passwd", "/jobs/../../x", "/%2e%2e/x", "/jobs/%2E/phd", "/a%5c..%5cb", "/a%00b", "/%zz",
          "/%4", "//etc/passwd", "/jobs//phd", "/.git/config", "", "jobs"}) {
        INFO(target);
        CHECK(site.get(target).status == 400);
    }
}

TEST_CASE("a link that leads out of the site is not followed", "[support][site]") {
    const Fixture site;
    std::filesystem::create_symlink("/etc/hostname", site.dir / "out.txt");
    CHECK(site.get("/out.txt").status == 404);
}

TEST_CASE("other methods are refused and HEAD is allowed", "[support][site]") {
    const Fixture site;
    CHECK(site.get("/", {}, "POST").status == 405);
    CHECK(field(site.get("/", {}, "DELETE"), "Allow") == "GET, HEAD");
    CHECK(site.get("/", {}, "HEAD").status == 200);
}

TEST_CASE("a copy that is current is answered with 304 and no body", "[support][site][conditional]") {
    const Fixture site;
    const std::string tag = field(site.get("/jobs/phd"), "ETag");
    const std::string modified = field(site.get("/jobs/phd"), "Last-Modified");
    REQUIRE_FALSE(tag.empty());
    struct Row {
        std::map<std::string, std::string> headers;
        int status;
    };
    const std::string packed = tag.substr(0, tag.size() - 1) + "-gz\"";
    const Row rows[] = {
        {{{"if-none-match", tag}}, 304},
        {{{"if-none-match", "W/" + tag}}, 304},
        {{{"if-none-match", "\"a\", " + tag}}, 304},
        {{{"if-none-match", packed}}, 304},
        {{{"if-none-match", "*"}}, 304},
        {{{"if-none-match", "\"a\""}}, 200},
        {{{"if-modified-since", modified}}, 304},
        {{{"if-modified-since", "Thu, 01 Jan 2015 00:00:00 GMT"}}, 200},
        {{{"if-modified-since", "yesterday"}}, 200},
        {{{"if-none-match", "\"a\""}, {"if-modified-since", modified}}, 200},
    };
    for (const Row& row : rows) {
        INFO(row.headers.begin()->first << ": " << row.headers.begin()->second);
        const Response response = site.get("/jobs/phd", row.headers);
        CHECK(response.status == row.status);
        CHECK(response.body.empty() == (row.status == 304));
        CHECK(field(response, "ETag") == tag);
    }
}

TEST_CASE("the entity tag changes with the day and with the host", "[support][site][conditional]") {
    const Fixture site;
    const auto other = support::Site::open(site.dir.path(), base::Date::make(2026, 1, 11));
    const Request request{"GET", "uni.localhost:80", "/jobs/phd", {}};
    CHECK(field(other->answer(request), "ETag") != field(site.get("/jobs/phd"), "ETag"));
    const auto same = support::Site::open(site.dir.path(), base::Date::make(2026, 1, 10));
    CHECK(field(same->answer({"GET", "other", "/", {}}), "ETag") != field(site.get("/"), "ETag"));
}

TEST_CASE("text is compressed for those who accept it", "[support][site][gzip]") {
    const Fixture site;
    struct Row {
        std::string target, accepted;
        bool packed;
    };
    const Row rows[] = {{"/jobs/phd", "gzip", true},          {"/jobs/phd", "br, GZIP;q=0.5", true},
                        {"/jobs/phd", "gzip;q=0", false},     {"/jobs/phd", "gzip; q=0.000, br", false},
                        {"/jobs/phd", "identity", false},     {"/jobs/phd", "", false},
                        {"/", "gzip", false /* too small */}, {"/logo.png", "gzip", false}};
    for (const Row& row : rows) {
        INFO(row.target << " " << row.accepted);
        const Response response = site.get(row.target, {{"accept-encoding", row.accepted}});
        CHECK((field(response, "Content-Encoding") == "gzip") == row.packed);
        CHECK(response.body.starts_with("\x1f\x8b") == row.packed);
        CHECK(field(response, "ETag").ends_with("-gz\"") == row.packed);
    }
}

TEST_CASE("a bad rule names its line", "[support][site]") {
    for (const char* rule :
         {"redirect /a /b", "redirect /a 200 /b", "gone", "gone a", "header /a X", "frob /a", "alias /a"}) {
        INFO(rule);
        const auto rules = support::parse_site_rules(std::string("# x\n\n") + rule + "\n");
        REQUIRE_FALSE(rules);
        CHECK(rules.error().code == base::Code::invalid_input);
        CHECK(rules.error().message.starts_with("site.conf line 3"));
    }
}

TEST_CASE("a root that is no directory cannot be opened", "[support][site]") {
    CHECK(support::Site::open("/nonexistent").error().code == base::Code::not_found);
}
