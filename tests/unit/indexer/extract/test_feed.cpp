#include <catch2/catch.hpp>

#include "indexer/extract/feed.h"

using namespace jobindex;
using extract::Field;

namespace {

const std::string kLong =
    "&lt;p&gt;The institute invites applications for a post in imaging. You will develop methods for the "
    "scanner and "
    "work with clinicians. Requirements: a degree in physics, experience with Python, and patience. We offer "
    "a salary "
    "according to the collective agreement. Please submit your application by the closing date named "
    "below.&lt;/p&gt;";

std::string value_of(const extract::Extraction& ad, Field field) {
    for (const extract::Candidate& candidate : ad.candidates) {
        if (candidate.field == field) return candidate.text;
    }
    return {};
}

}  // namespace

TEST_CASE("feeds and boards give their full ads, each with its address", "[extract][feed]") {
    const std::string body = GENERATE_COPY(values<std::string>({
        "<?xml "
        "version='1.0'?><rss><channel><title>Uni</title><item><title>Postdoc</title><link>https://u.example/"
        "1</link>"
        "<description>" +
            kLong + "</description></item></channel></rss>",
        "<rss "
        "xmlns:content='c'><channel><item><title>Postdoc</title><link>https://u.example/1</"
        "link><description>short"
        "</description><content:encoded><![CDATA[<p>" +
            kLong + "</p>]]></content:encoded></item></channel></rss>",
        "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>Postdoc</title><link rel='self' "
        "href='https://u.example/s'/>"
        "<link href='https://u.example/1'/><content type='html'>" +
            kLong + "</content></entry></feed>",
        R"({"jobs": [{"id": 7, "title": "Postdoc", "absolute_url": "https://u.example/1", "content": ")" +
            kLong + R"(", "location": {"name": "Graz"}}], "meta": {"total": 1}})",
        R"([{"text": "Postdoc", "hostedUrl": "https://u.example/1", "descriptionPlain": ")" + kLong +
            R"(", "categories": {"location": "Graz", "team": "Physics"}}])",
        R"({"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "1", "url": "https://u.example/1", "title":
            "Postdoc", "content_html": ")" +
            kLong + R"("}]})",
        R"({"offers": [{"title": "Postdoc", "careers_url": "https://u.example/1", "city": "Graz", "country": "Austria",
            "description": ")" +
            kLong + R"("}],})",
        R"({"@type": "JobPosting", "title": "Postdoc", "url": "https://u.example/1", "description": ")" +
            kLong + R"("})",
    }));
    CAPTURE(body);
    const auto ads = extract::extract_feed("https://u.example/feed", "", body);
    REQUIRE(ads.size() == 1);
    CHECK(ads[0].kind == extract::PageKind::ad);
    CHECK(ads[0].url == "https://u.example/1");
    CHECK(value_of(ads[0], Field::title) == "Postdoc");
    CHECK_THAT(ads[0].description, Catch::StartsWith("The institute invites"));
    CHECK(ads[0].source == "u.example");
}

TEST_CASE("a teaser without structured fields is no ad", "[extract][feed]") {
    const auto count = [](const std::string& item) {
        return extract::extract_feed("https://u.example/feed", "application/rss+xml",
                                     "<rss><channel>" + item + "</channel></rss>")
            .size();
    };
    CHECK(count("<item><title>Postdoc</title><description>Short.</description></item>") == 0);
    CHECK(count("<item><title>Postdoc</title><description>" + kLong + "\xE2\x80\xA6</description></item>") ==
          0);
    CHECK(count("<item><title>Postdoc</title><description>Short.</description><company>Uni</company>"
                "<location>Graz</location></item>") == 1);
    CHECK(count("<item><title>Our summer party</title><description>" + std::string(600, 'x') +
                "</description></item>") == 0);
}

TEST_CASE("what is no feed gives nothing, and a torn one its whole items", "[extract][feed]") {
    for (const std::string body :
         {"", "hello", "<html><body>x</body></html>", "{", "[]", "<", "<rss>", "{\"jobs\": 3}"}) {
        CAPTURE(body);
        CHECK(extract::extract_feed("https://u.example/", "", body).empty());
    }
    std::string deep;
    for (int i = 0; i < 100'000; ++i) deep += "<a>";
    CHECK(extract::extract_feed("https://u.example/", "", deep).empty());
    const std::string item = "<item><title>Postdoc</title><link>https://u.example/1</link><description>" +
                             kLong + "</description></item>";
    CHECK(extract::extract_feed("https://u.example/", "", "<rss><channel>" + item + "<item><title>PhD")
              .size() == 1);
}
