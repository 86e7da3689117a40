#include <catch2/catch.hpp>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "query/server/pages/assets.h"
#include "query/server/pages/evidence.h"
#include "query/server/pages/language.h"
#include "query/server/pages/links.h"
#include "query/server/pages/marked.h"
#include "query/server/pages/template.h"
#include "tests/unit/query/server/test_site.h"

using namespace jobindex;
using namespace jobindex::server;

namespace {}  // namespace

TEST_CASE("marks are the only HTML of a snippet", "[server][pages]") {
    CHECK(marked_html({"a <b> & \"c\"", {{2, 5}}}) == "a <mark>&lt;b&gt;</mark> &amp; &quot;c&quot;");
    CHECK(marked_html({"<script>alert(1)</script>", {{0, 8}}}) ==
          "<mark>&lt;script&gt;</mark>alert(1)&lt;/script&gt;");
    CHECK(marked_html({"abc", {{2, 9}, {1, 1}, {0, 1}, {0, 2}}}) == "<mark>a</mark>bc");
    CHECK(script_json(base::Json("</script>&")) == "\"\\u003c/script\\u003e\\u0026\"");
    CHECK(link_or_nothing("javascript:alert(1)").empty());
    CHECK(link_or_nothing("https://example.org/a") == "https://example.org/a");
}

TEST_CASE("templates take nothing unescaped but marks and JSON", "[server][pages]") {
    for (const auto& file : web_files()) {
        if (!file.name.ends_with(".mustache")) continue;
        std::string_view text = file.text;
        CHECK(text.find("{{&") == std::string_view::npos);
        for (auto at = text.find("{{{"); at != std::string_view::npos; at = text.find("{{{", at + 3)) {
            const auto name = text.substr(at + 3, text.find('}', at) - at - 3);
            INFO(file.name << " " << name);
            CHECK((name == "title_html" || name == "snippet_html" || name == "json_ld"));
        }
        // The policy of the pages forbids these.
        INFO(file.name);
        CHECK(text.find(" style=") == std::string_view::npos);
        CHECK(text.find(" onclick=") == std::string_view::npos);
        CHECK(text.find("http://") == std::string_view::npos);
        CHECK(text.find("https://") == std::string_view::npos);
    }
}

TEST_CASE("every text that a template names is in the messages", "[server][pages]") {
    TestSite site;
    const auto& texts = site.site().messages().of("en").texts();
    for (const auto& file : web_files()) {
        std::string_view text = file.text;
        for (auto at = text.find("{{t."); at != std::string_view::npos; at = text.find("{{t.", at + 4)) {
            const auto key = text.substr(at + 4, text.find('}', at) - at - 4);
            INFO(file.name << " " << key);
            CHECK(texts.find(key) != texts.end());
        }
    }
}

TEST_CASE("the language of a page is asked for, else accepted, else English", "[server][pages]") {
    CHECK(accepted_language("de-CH, fr;q=0.8") == "de");
    CHECK(accepted_language("it, fr;q=0.3, es;q=0.7") == "es");
    CHECK(accepted_language("de;q=0, *") == "en");
    CHECK(accepted_language("") == "en");
    TestSite site;
    CHECK(has(body_of(site, "/?lang=fr"), "<html lang=\"fr\">"));
    CHECK(has(body_of(site, "/search?lang=de&q=mri"), "lang=de\""));
    auto request = request_for("/");
    request.headers.emplace_back("accept-language", "es");
    const auto response = site.ask(request);
    CHECK(has(response.body, "<html lang=\"es\">"));
    CHECK(response.get("Vary").value_or("").find("Accept-Language") != std::string_view::npos);
    CHECK(site.get("/?lang=xx").status == 400);
}

TEST_CASE("a link adds and removes parameters and keeps the language", "[server][pages]") {
    const Link link("/search", {{"q", "a b"}, {"level", "phd"}, {"level", "postdoc"}, {"empty", ""}});
    CHECK(link.href() == "/search?q=a%20b&level=phd&level=postdoc");
    CHECK(link.without("level", "phd").href() == "/search?q=a%20b&level=postdoc");
    CHECK(link.set("level", "").with("country", "DE").href() == "/search?q=a%20b&country=DE");
    CHECK(Links("de").ad("0f") == "/jobs/0f?lang=de");
}

TEST_CASE("a search page shows hits, facets and what was understood", "[server][pages]") {
    TestSite site;
    const auto html = body_of(site, "/search?q=mri&country=CH");
    CHECK(has(html, "<mark>MRI</mark>"));
    CHECK(has(html, "/jobs/" + id_of("mri-phd")));
    CHECK(has(html, "<span class=\"kind\">Country</span>"));
    CHECK(has(html, "/search?q=mri\" rel=\"nofollow\" aria-label=\"Remove"));
    CHECK(has(html, "level=phd"));
    CHECK(has(body_of(site, "/"), "newest"));
}

TEST_CASE("what parts of a query were taken for is said in the language of the page", "[server][pages]") {
    TestSite site;
    const auto kinds = [&](const std::string& lang) {
        const auto body =
            site.get("/search?q=tax%20law%20part-time%20lecturer%20MRI%20DACH&lang=" + lang).body;
        std::vector<std::string> found;
        const std::string before = "<span class=\"kind\">";
        for (auto at = body.find(before); at != std::string::npos; at = body.find(before, at + 1)) {
            const auto from = at + before.size();
            found.push_back(body.substr(from, body.find('<', from) - from));
        }
        return found;
    };
    CHECK(kinds("en") == std::vector<std::string>{"Topic", "Hours", "Rank", "Skill", "Area"});
    CHECK(kinds("de") == std::vector<std::string>{"Thema", "Arbeitszeit", "Stufe", "Kenntnis", "Gebiet"});
}

TEST_CASE("every value of a facet that is not narrowed yet leads to as many ads as it counts",
          "[server][pages][property]") {
    TestSite site;
    std::size_t links = 0;
    for (const std::string start : {"/search", "/search?q=mri", "/search?q=level%3Aphd"}) {
        const std::string html = body_of(site, start);
        const std::string_view link = "<li><a href=\"", count = "<span class=\"count\">";
        for (auto at = html.find(link); at != std::string::npos; at = html.find(link, at + 1)) {
            const auto from = at + link.size();
            const std::string target =
                base::replace_all(html.substr(from, html.find('"', from) - from), "&amp;", "&");
            const auto end = html.find("</li>", at);
            const auto number = html.find(count, at);
            if (number > end || html.substr(at, end - at).find("aria-current") != std::string::npos) continue;
            INFO(start << " -> " << target);
            CHECK(site.json("/v1" + target)["total"]["value"].integer() ==
                  std::stoi(html.substr(number + count.size())));
            ++links;
        }
    }
    CHECK(links > 20);
}

TEST_CASE("only a band that begins today or has no end is named as one", "[server][pages]") {
    TestSite site;
    const std::string today = around::kToday.iso(), week = around::kToday.plus_days(7).iso();
    CHECK(has(body_of(site, "/search?closing=" + today + ".." + week), "Remove within 7 days"));
    const auto other = body_of(site, "/search?closing=2026-01-01..2026-01-08");
    CHECK(has(other, "2026-01-01..2026-01-08"));
    CHECK_FALSE(has(other, "Remove within"));
    CHECK(has(body_of(site, "/search?salary=20000.."), "Remove 20,000 or more"));
    CHECK_FALSE(has(body_of(site, "/search?salary=20000..40000"), "Remove 20,000 or more"));
}

TEST_CASE("a search that finds nothing leads on", "[server][pages]") {
    TestSite site;
    const auto html = body_of(site, "/search?q=%2Bzzzzqqqq");
    CHECK(has(html, "No ad found"));
    CHECK(has(html, "class=\"steps\""));
    CHECK(site.get("/search?level=astronaut").status == 400);
    CHECK(has(body_of(site, "/search?level=astronaut", 400), "<h1>"));
}

TEST_CASE("script in a query, a topic or a path is shown as text", "[server][pages]") {
    TestSite site;
    const std::string script = "%3Cscript%3Ealert(1)%3C%2Fscript%3E";
    const std::vector<std::string> targets = {
        "/search?q=" + script,           "/search?q=%22" + script + "%22",
        "/search?institution=" + script, "/search?near=" + script,
        "/alerts?q=" + script,           "/topics/%3Cscript%3Ealert(1)",
        "/browse/%3Cscript%3Ealert(1)",  "/search?level=" + script,
        "/%3Cscript%3Ealert(1)"};
    for (const auto& target : targets) {
        INFO(target);
        CHECK_FALSE(has(site.get(target).body, "<script>alert"));
    }
}

TEST_CASE("an ad page has its fields, its source and its JobPosting", "[server][pages]") {
    TestSite site;
    const auto html = body_of(site, "/jobs/" + id_of("mri-phd"));
    CHECK(has(html, "PhD position in MRI physics"));
    CHECK(has(html, "<link rel=\"canonical\" href=\"https://example.org/jobs/mri-phd\">"));
    CHECK(has(html, "\"@type\":\"JobPosting\""));
    CHECK(has(html, "example.org"));
    CHECK(has(html, "similar-title"));
    body_of(site, "/jobs/ffffffff", 404);
}

TEST_CASE("a closed ad is gone, says why and leads to others", "[server][pages]") {
    TestSite site;
    const auto html = body_of(site, "/jobs/" + id_of("closed-mri"), 410);
    CHECK(has(html, "This ad is closed"));
    CHECK(has(html, "Its closing date was 30 Jun 2026"));
    CHECK(has(html, "/jobs/" + id_of("mri-phd")));
    CHECK_FALSE(has(html, "JobPosting"));
}

TEST_CASE("a topic page says how many ads its figures rest on", "[server][pages]") {
    TestSite site;
    const auto html = body_of(site, "/topics/mri");
    CHECK(has(html, "id=\"questions\""));
    CHECK(has(html, "id=\"listings\""));
    CHECK(has(html, "See "));
    CHECK(site.get("/topics/a/b/c/d/e").status == 404);
    const auto moved = site.get("/topics?q=data%20science,%20MRI");
    CHECK(moved.status == 303);
    CHECK(moved.get("Location") == "/topics/data-science/mri");
}

TEST_CASE("lists, forms and plain pages answer in every language", "[server][pages]") {
    TestSite site;
    for (const std::string path :
         {"/topics", "/browse/discipline", "/browse/institution", "/about", "/post", "/alerts"}) {
        for (const auto language : render::kLanguages) {
            const auto html = body_of(site, path + "?lang=" + std::string(language));
            CHECK(has(html, "<h1>"));
            CHECK_FALSE(has(html, "{{"));
        }
    }
    body_of(site, "/browse/nothing", 404);
}

TEST_CASE("a form that another site sends is refused, and faults are named", "[server][pages]") {
    TestSite site;
    auto request = request_for("/post", "POST");
    request.headers = {{"content-type", "application/x-www-form-urlencoded"},
                       {"sec-fetch-site", "cross-site"}};
    CHECK(site.ask(request).status == 403);
    request.headers[1].second = "same-origin";
    request.body = "title=%3Cscript%3E&closing=soon";
    const auto faulty = site.ask(request);
    CHECK(faulty.status == 400);
    CHECK(has(faulty.body, "aria-invalid"));
    CHECK(has(faulty.body, "value=\"&lt;script&gt;\""));
}

TEST_CASE("an asset is kept for long under the address of its content alone", "[server][pages]") {
    TestSite site;
    const auto css = site.get(asset_path("style.css"));
    CHECK(css.status == 200);
    CHECK(css.get("Cache-Control").value_or("").find("immutable") != std::string_view::npos);
    CHECK(site.get("/assets/style.css?v=old").get("Cache-Control") == "public, max-age=3600");
    CHECK(site.get("/assets/layout.mustache").status == 404);
}

TEST_CASE("pages of a search turn by cursor, and one that leads nowhere is the first page",
          "[server][pages]") {
    TestSite site;
    const auto first = body_of(site, "/search?q=mri&limit=2&expired=1");
    const auto at = first.find("rel=\"next\" href=\"");
    REQUIRE(at != std::string::npos);
    const auto from = at + std::string_view("rel=\"next\" href=\"").size();
    const std::string next =
        base::replace_all(first.substr(from, first.find('"', from) - from), "&amp;", "&");
    CHECK(has(next, "cursor=c1."));
    const auto second = body_of(site, next);
    CHECK(has(second, "rel=\"prev\" href=\"/search?q=mri&amp;limit=2&amp;expired=1\""));
    CHECK(has(second, "noindex"));
    CHECK_FALSE(has(second, "name=\"cursor\""));  // a new search begins at its first page
    CHECK(has(body_of(site, "/search?q=mri&cursor=c1.old.1.2.2020-01-01.ab"), "class=\"hit\""));
}

TEST_CASE("a search offers the order by distance where it names a place alone", "[server][pages]") {
    TestSite site;
    CHECK_FALSE(has(body_of(site, "/search?q=mri"), "sort=distance"));
    CHECK(has(body_of(site, "/search?q=mri&near=Berlin"), "sort=distance"));
    CHECK(has(body_of(site, "/search?q=mri+near+Berlin"), "sort=distance"));
}

TEST_CASE("a text whose lines were broken at some width is shown in paragraphs", "[server][pages]") {
    model::JobAd ad;
    for (int i = 0; i < 4; ++i)
        ad.description +=
            "We look for somebody who likes to measure how light\nis scattered by tissue and who writes "
            "programs that\nothers can read.\n";
    ad.description += "- first duty\n- second duty\n";
    TestSite site;
    const Words words(site.site().messages().of("en"));
    const auto parts = description_data(ad, words);
    REQUIRE(parts.size() == 1);
    CHECK(parts.at(0)["blocks"].size() == 5);  // four paragraphs and a list
    ad.description = "Your profile\nA degree in physics\nSome years of work\n";
    CHECK(description_data(ad, words).at(0)["blocks"].size() == 3);
}

TEST_CASE("a page about a path that is none links to no other host", "[server][pages]") {
    server::TestSite site;
    for (const char* path : {"//evil.example/a", "/\\evil.example", "evil.example:80", "/\xFF", "/a\x01"}) {
        const auto response = site.get(path);
        INFO(path);
        CHECK(response.status == 404);
        CHECK(response.body.find("href=\"//evil") == std::string::npos);
        CHECK(response.body.find("href=\"/\\evil") == std::string::npos);
        CHECK(response.body.find("orgevil") == std::string::npos);
        CHECK(base::is_valid_utf8(response.body));
    }
}

TEST_CASE("tags in the plain text of an ad are shown, and are markup nowhere", "[server][pages]") {
    support::TempDir home;
    auto ad = around::ad_of(around::rows().front());
    ad.description = "You show that a < b.\n\n<script>alert(1) and </script><b>more</b> of the phantom.";
    ad.title = "Postdoc <script>alert(2)</script>";
    tests::built_index({ad}, around::kToday, home.path());
    TestSite site([&](Settings& settings) { settings.index = home.path() / "index"; });
    const auto html = body_of(site, "/jobs/" + ad.id);
    CHECK(has(html, "You show that a &lt; b."));
    CHECK(has(html, "&lt;script&gt;alert(1) and &lt;/script&gt;&lt;b&gt;more&lt;/b&gt; of the"));
    for (const std::string& target :
         {"/jobs/" + ad.id, std::string("/search?q=phantom"), std::string("/search.atom?q=phantom"),
          std::string("/search.rss?q=phantom")}) {
        CAPTURE(target);
        const auto body = body_of(site, target);
        CHECK_FALSE(has(body, "<script>alert"));
        CHECK_FALSE(has(body, "<b>more</b>"));
    }
}
