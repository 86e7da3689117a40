// `jobindex extract --explain` and `--annotate` with the real program.
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "core/base/file.h"
#include "tests/integration/home.h"

using jobindex::integration::Home;
namespace base = jobindex::base;
namespace support = jobindex::support;
namespace fs = std::filesystem;

namespace {

constexpr const char* kText =
    "<p>You will build lasers. A PhD in physics is required.</p><p>Application deadline: 3 May 2026.</p>";

/// A page whose validThrough is thirty days after its posting, as made by a program, and wrong.
std::string page(const std::string& title, const std::string& text = kText) {
    return "<html><body><h1>" + title + "</h1>" + text +
           R"(<script type="application/ld+json">{"@context": "https://schema.org", "@type": "JobPosting", )"
           R"("title": ")" +
           title + R"(", "datePosted": "2026-03-10", "validThrough": "2026-04-09", "description": ")" + text +
           R"(", "hiringOrganization": "University of Nowhere"}</script></body></html>)";
}

fs::path saved(const Home& home, const std::string& content) {
    const auto path = home.path() / "page";
    std::ofstream(path, std::ios::binary) << content;
    return path;
}

/// What `extract` makes of a saved page.
support::ProgramResult extract(const Home& home, const fs::path& file, std::vector<std::string> more) {
    more.insert(more.begin(), {"extract", file.string(), "--now", "2026-03-12"});
    const auto result = support::run(home.jobindex(std::move(more)));
    REQUIRE(result);
    return *result;
}

std::size_t count(const std::string& text, const std::string& words) {
    std::size_t found = 0;
    for (auto at = text.find(words); at != std::string::npos; at = text.find(words, at + 1)) ++found;
    return found;
}

void contains(const std::string& text, const std::vector<std::string>& all) {
    INFO(text);
    for (const auto& words : all) {
        INFO(words);
        CHECK(text.find(words) != std::string::npos);
    }
}

/// A feed of two ads.
std::string feed() {
    std::string items;
    for (const std::string number : {"1", "2"}) {
        items +=
            "<item><title>Postdoc in quantum optics " + number + "</title><link>https://a.example/jobs/" +
            number +
            "</link><description>You will build lasers at the University of Nowhere and write Python with "
            "us. A PhD in physics is required for this post, and so is some patience. The group measures "
            "how light behaves in crystals at low temperatures, and shares its code and its data with "
            "everyone. You bring an interest in teaching, and like to explain your work to others who "
            "have not heard of it yet. Apply by " +
            number + " May 2026 with a letter and a CV.</description></item>";
    }
    return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Jobs</title>" + items +
           "</channel></rss>";
}

}  // namespace

TEST_CASE("explain tells the winner of a field, where it stands, and what was passed over",
          "[cli][explain]") {
    const Home home;
    const auto result = extract(home, saved(home, page("Postdoc in quantum optics")), {"--explain"});
    CHECK(result.exit_code == 0);
    contains(result.out, {"Postdoc in quantum optics\n", "[Application deadline: 3 May 2026]",
                          "/validThrough", "University of Nowhere"});
    const auto field = result.out.find("\ndates.closing ");
    const auto winner = result.out.find("2026-05-03", field);
    const auto loser = result.out.find("\n  passed over ", field);
    INFO(result.out);
    REQUIRE(loser != std::string::npos);
    CHECK(winner < loser);
    CHECK(result.out.find("2026-04-09", field) > loser);
    CHECK(result.out.find('\x1b') == std::string::npos);
}

TEST_CASE("explain as JSON lists the winner of each field first", "[cli][explain]") {
    const Home home;
    const auto file = saved(home, page("Postdoc in quantum optics"));
    const auto result = extract(home, file, {"--explain", "--format", "json"});
    const auto json = base::parse_json(result.out);
    REQUIRE(json);
    const auto& closing = (*json)["fields"]["dates.closing"];
    REQUIRE(closing.size() >= 2);
    CHECK(closing.items()[0]["value"].text() == "2026-05-03");
    CHECK(closing.items()[0]["evidence"].text() == "Application deadline: 3 May 2026");
    CHECK(closing.items()[1]["value"].text() == "2026-04-09");
    CHECK(closing.items()[1]["pointer"].text() == "/validThrough");
    const auto ad = base::parse_json(extract(home, file, {}).out);
    REQUIRE(ad);
    CHECK((*ad)["dates"]["closing"].text() == "2026-05-03");
    CHECK((*ad)["id"] == (*json)["id"]);
}

TEST_CASE("an annotated page marks the evidence and names what was passed over", "[cli][explain]") {
    const Home home;
    const auto out = home.path() / "ad.html";
    const auto result =
        extract(home, saved(home, page("Postdoc in quantum optics")), {"--annotate", out.string()});
    INFO(result.err);
    CHECK(result.exit_code == 0);
    CHECK(result.out.empty());
    CHECK(result.err.find(out.string()) != std::string::npos);
    const auto html = base::read_file(out);
    REQUIRE(html);
    contains(*html, {"<!doctype html>", "<mark class=\"dates\" id=\"dates.closing\"",
                     ">Application deadline: 3 May 2026</mark>", "passed over: 2026-04-09",
                     "<title>Postdoc in quantum optics</title>"});
}

TEST_CASE("an annotated page marks in the text what a table says", "[cli][explain]") {
    const Home home;
    const auto out = home.path() / "ad.html";
    const auto file =
        saved(home, page("Postdoc in quantum optics",
                         std::string(kText) + "<table><tr><th>Duration:</th><td>2 years</td></tr></table>"));
    CHECK(extract(home, file, {"--annotate", out.string()}).exit_code == 0);
    const auto html = base::read_file(out);
    REQUIRE(html);
    contains(*html, {"id=\"contract.months\"", ">2 years</mark>", " Duration: “2 years”"});
}

TEST_CASE("an annotated page runs nothing that a page holds", "[cli][explain]") {
    const Home home;
    const auto out = home.path() / "ad.html";
    const std::string text = std::string(kText) + "<p>Offer: &lt;img src=x onerror=alert(2)&gt; \u00a7</p>";
    const std::string title = "Postdoc in optics &lt;script&gt;alert(1)&lt;/script&gt;";
    const auto file = saved(home, page(title, text));
    const std::string url = "https://a.example/1?x=%22%3E%3Cscript%3Ealert(3)%3C/script%3E";
    CHECK(extract(home, file, {"--annotate", out.string(), "--url", url}).exit_code == 0);
    const auto html = base::read_file(out);
    REQUIRE(html);
    contains(*html, {"&lt;script&gt;alert(1)&lt;/script&gt;", "&lt;img src=x onerror=alert(2)&gt;"});
    CHECK(count(*html, "<script") == 0);
    CHECK(count(*html, "<img") == 0);
    CHECK(count(*html, "<a href=\"http") <= 1);
}

TEST_CASE("explain keeps control characters of a page from the terminal", "[cli][explain]") {
    const Home home;
    const auto file = saved(home, page("Postdoc in &#27;[31moptics\\u001b[0m"));
    const auto result = extract(home, file, {"--explain"});
    CHECK(result.exit_code == 0);
    CHECK(result.out.find("optics") != std::string::npos);
    CHECK(result.out.find('\x1b') == std::string::npos);
}

TEST_CASE("a feed is explained ad by ad, and cannot be annotated", "[cli][explain]") {
    const Home home;
    const auto file = saved(home, feed());
    const auto told = extract(home, file, {"--url", "https://a.example/feed", "--explain"});
    CHECK(told.exit_code == 0);
    contains(told.out, {"https://a.example/jobs/1\n", "https://a.example/jobs/2\n"});
    CHECK(count(told.out, "\ndates.closing ") == 2);
    const auto out = home.path() / "ad.html";
    const auto refused = extract(home, file, {"--annotate", out.string()});
    CHECK(refused.exit_code == 2);
    contains(refused.err, {"--annotate", "2", "next: give the page of one ad"});
    CHECK_FALSE(fs::exists(out));
}

TEST_CASE("explain and annotate end as documented when they cannot do their work", "[cli][explain][error]") {
    const Home home;
    const auto file = saved(home, page("Postdoc in quantum optics"));
    const auto denied = extract(home, file, {"--annotate", "/proc/nowhere/ad.html"});
    CHECK(denied.exit_code == 2);
    contains(denied.err, {"/proc/nowhere/ad.html"});
    const auto nameless = extract(home, file, {"--explain", "--annotate="});
    INFO(nameless.out << nameless.err);
    CHECK(nameless.exit_code == 2);
    const auto absent = extract(home, "/nowhere/page.html", {"--explain"});
    CHECK(absent.exit_code == 2);
    contains(absent.err, {"/nowhere/page.html"});
    const auto foreign = extract(home, file, {"--explain", "--url", "javascript:alert(1)"});
    CHECK(foreign.exit_code == 2);
    contains(foreign.err, {"javascript:"});
    const auto out = home.path() / "ad.html";
    const auto empty = saved(home, "<html><body><p>Nothing here.</p></body></html>");
    CHECK(extract(home, empty, {"--annotate", out.string(), "--explain"}).exit_code == 1);
    CHECK_FALSE(fs::exists(out));
}
