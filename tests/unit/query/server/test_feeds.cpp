#include <catch2/catch.hpp>

#include "core/base/text.h"
#include "query/render/feed.h"
#include "tests/unit/query/server/test_site.h"

using namespace jobindex;
using namespace jobindex::server;

namespace {

std::size_t count(const std::string& text, std::string_view part) {
    std::size_t found = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
    return found;
}

}  // namespace

TEST_CASE("a search is a feed in four formats, each with its type", "[server][feeds]") {
    TestSite site;
    const auto [name, type] = GENERATE(table<std::string, std::string>({
        {"atom", "application/atom+xml; charset=utf-8"},
        {"rss", "application/rss+xml; charset=utf-8"},
        {"json-feed", "application/feed+json"},
        {"ics", "text/calendar; charset=utf-8"},
    }));
    const auto response = site.get("/search." + name + "?q=mri&level=phd&level=postdoc");
    CHECK(response.status == 200);
    CHECK(response.type == type);
    CHECK(response.get("ETag"));
    CHECK(response.get("Cache-Control") == "public, max-age=300");
    CHECK(response.get("Last-Modified") == "Fri, 20 Nov 2026 00:00:00 GMT");
    CHECK(has(response.body, "jobs.example.org/jobs/" + id_of("mri-phd")));
}

TEST_CASE("a feed has the open ads that have all that was asked, each post once", "[server][feeds]") {
    TestSite site;
    const auto all = body_of(site, "/search.atom");
    CHECK(count(all, "<entry") == 5);
    CHECK_FALSE(has(all, id_of("closed-mri")));
    const auto some = body_of(site, "/search.atom?q=mri+teaching");
    CHECK(count(some, "<entry") == 0);
    CHECK(has(some, "<updated>"));
    const auto json = site.json("/search.json-feed?skill=statistics");
    CHECK(json["items"].size() == 2);
    CHECK(json["home_page_url"].text() == "https://jobs.example.org/search?skill=statistics&sort=posted");
    CHECK(json["feed_url"].text() == "https://jobs.example.org/search.json-feed?skill=statistics");
    CHECK(count(body_of(site, "/search.rss?limit=2"), "<item>") == 2);
}

TEST_CASE("a feed refuses what it does not take by name", "[server][feeds]") {
    TestSite site;
    for (const std::string name : {"expired=1", "offset=10", "cursor=x", "colour=red", "limit=0", "sort=best",
                                   "level=nobody", "lang=xx"}) {
        const auto response = site.get("/search.atom?" + name);
        INFO(name << response.body);
        CHECK(response.status == 400);
        CHECK(response.type == "application/problem+json");
        CHECK((*base::parse_json(response.body))["parameter"].text() == name.substr(0, name.find('=')));
    }
}

TEST_CASE("the id of a feed is that of what is asked, not of how much or in which language",
          "[server][feeds]") {
    TestSite site;
    const auto id = [&](const std::string& target) {
        const auto text = body_of(site, target);
        const auto at = text.find("<id>");
        return text.substr(at, text.find("</id>") - at);
    };
    CHECK(id("/search.atom?q=mri") == id("/search.atom?q=mri&lang=de&limit=3"));
    CHECK(id("/search.atom?q=mri") != id("/search.atom?q=mri&level=phd"));
}

TEST_CASE("a feed speaks the language that is asked for, else the accepted one", "[server][feeds]") {
    TestSite site;
    CHECK(has(body_of(site, "/search.ics?q=mri&lang=de"), "SUMMARY:Bewerbungsschluss: "));
    CHECK_FALSE(
        has(std::string(site.get("/search.atom?lang=de").get("Vary").value_or("")), "Accept-Language"));
    auto request = request_for("/search.atom?q=mri");
    request.headers.emplace_back("accept-language", "fr");
    const auto french = site.ask(request);
    CHECK(has(french.body, "xml:lang=\"fr\""));
    CHECK(has(std::string(french.get("Vary").value_or("")), "Accept-Language"));
}

TEST_CASE("a client that has the feed is told so, by its tag or else by its time", "[server][feeds]") {
    TestSite site;
    const auto ask = [&](const std::string& name, const std::string& value, const std::string& other = "") {
        auto request = request_for("/search.atom?q=mri");
        request.headers.emplace_back(name, value);
        if (!other.empty()) request.headers.emplace_back("if-none-match", other);
        return site.ask(request).status;
    };
    const std::string tag(*site.get("/search.atom?q=mri").get("ETag"));
    CHECK(ask("if-none-match", tag) == 304);
    CHECK(ask("if-modified-since", "Fri, 20 Nov 2026 00:00:00 GMT") == 304);
    CHECK(ask("if-modified-since", "Thu, 19 Nov 2026 23:59:59 GMT") == 200);
    CHECK(ask("if-modified-since", "yesterday") == 200);
    // A tag that differs counts more than a time (RFC 9110, 13.2.2).
    CHECK(ask("if-modified-since", "Fri, 20 Nov 2026 00:00:00 GMT", "\"other\"") == 200);
}

TEST_CASE("a calendar holds the dates on which ads close", "[server][feeds]") {
    TestSite site;
    const auto text = body_of(site, "/search.ics");
    CHECK(count(text, "BEGIN:VEVENT") == 5);
    CHECK(count(text, "DTSTART;VALUE=DATE:20261231") == 5);
    CHECK(count(text, "BEGIN:VTIMEZONE") == 0);
}

TEST_CASE("a calendar without a date has the one component that each must have", "[server][feeds]") {
    TestSite site;
    const auto text = body_of(site, "/search.ics?q=zymurgy");
    CHECK(count(text, "BEGIN:VEVENT") == 0);
    CHECK(count(text, "METHOD:") == 0);
    CHECK(count(text, "BEGIN:VTIMEZONE") == 1);
    CHECK(count(text, "END:VTIMEZONE\r\nEND:VCALENDAR\r\n") == 1);
}

TEST_CASE("pages of searches and topics name their feeds, without what others put into the address",
          "[server][feeds]") {
    TestSite site;
    const auto search = body_of(site, "/search?q=mri&level=phd&sort=closing&offset=1&utm_source=x");
    CHECK(has(search,
              "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"Feed (Atom)\" "
              "href=\"/search.atom?q=mri&amp;level=phd\">"));
    for (const auto& format : render::kFeedFormats) CHECK(has(search, "/search." + std::string(format.name)));
    CHECK(has(search, "<link rel=\"search\" type=\"application/opensearchdescription+xml\""));
    CHECK(has(body_of(site, "/search?q=mri&lang=de"), "href=\"/search.ics?q=mri&amp;lang=de\""));
    const auto topic = body_of(site, "/topics/physics");
    CHECK(has(topic, "href=\"/search.atom?q=Physics\""));
    CHECK(has(body_of(site, "/"), "href=\"/search.atom\""));
}

TEST_CASE("the site map holds each open ad with its day, and no other", "[server][feeds]") {
    TestSite site;
    const auto index = body_of(site, "/sitemap.xml");
    CHECK(count(index, "<sitemap>") == 2);
    CHECK(has(index, "<loc>https://jobs.example.org/sitemaps/ads-1.xml</loc><lastmod>2026-11-"));
    const auto ads = body_of(site, "/sitemaps/ads-1.xml");
    CHECK(count(ads, "<url>") == 5);
    CHECK(has(ads, "<loc>https://jobs.example.org/jobs/" + id_of("mri-phd") + "</loc>"));
    CHECK_FALSE(has(ads, id_of("mri-phd-twin")));
    CHECK_FALSE(has(ads, id_of("closed-mri")));
    const auto pages = body_of(site, "/sitemaps/pages.xml");
    CHECK(has(pages, "https://jobs.example.org/topics/medical-physics</loc>"));
    CHECK(has(pages, "https://jobs.example.org/browse/country</loc>"));
    for (const std::string part : {"ads-0", "ads-2", "ads-01", "ads--1", "ads-9999999999999", "ads-", "x"})
        CHECK(site.get("/sitemaps/" + part + ".xml").status == 404);
}

TEST_CASE("robots are kept from what has no end, and told where the site map is", "[server][feeds]") {
    TestSite site;
    const auto text = body_of(site, "/robots.txt");
    CHECK(has(text, "User-agent: *\n"));
    CHECK(has(text, "Disallow: /v1/\n"));
    CHECK(has(text, "Disallow: /search?*&\n"));
    CHECK(has(text, "\nSitemap: https://jobs.example.org/sitemap.xml\n"));
}

TEST_CASE("browsers learn how to search here and what a word may become", "[server][feeds]") {
    TestSite site([](Settings& settings) { settings.site_name = "Jobs & <posts> of a very long name"; });
    const auto text = body_of(site, "/opensearch.xml");
    CHECK(has(text, "<ShortName>Jobs &amp; &lt;posts&gt;…</ShortName>"));
    CHECK(has(text, "template=\"https://jobs.example.org/search?q={searchTerms}\""));
    const auto suggested = site.json("/opensearch/suggest?q=mri");
    REQUIRE(suggested.size() == 4);
    CHECK(suggested.at(0).text() == "mri");
    CHECK(suggested.at(1).size() > 0);
    CHECK(suggested.at(1).size() == suggested.at(3).size());
    CHECK(suggested.at(3).at(0).text().starts_with("https://jobs.example.org/search?q="));
}
