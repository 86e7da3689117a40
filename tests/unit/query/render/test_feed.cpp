#include "query/render/feed.h"

#include <catch2/catch.hpp>

#include "core/base/json.h"
#include "core/base/text.h"
#include "core/base/utf8.h"

using namespace jobindex;
using render::Feed;
using render::FeedEntry;

namespace {

const std::string kHostile =
    "a ]]> <script>alert(1)</script> & \"q\" 'q' \x01\x0B\x00" + std::string(1, '\0') +
    "\xEF\xBF\xBE\xEF\xBF\xBF\xE2\x80\xAE \xC0\x80 \xF0\x9F\x94\xAC\r\nEND:VEVENT\r\nX:1";

FeedEntry entry(const std::string& title = "PhD position in dosimetry") {
    FeedEntry out;
    out.id = "0123456789abcdef0123456789abcdef";
    out.title = title;
    out.page = "https://jobs.example.org/jobs/0123456789abcdef0123456789abcdef";
    out.source = "https://www.example.edu/posts?a=1&b=2";
    out.employer = "University of Example";
    out.place = "Leeds, United Kingdom";
    out.facts = {"University of Example · Leeds", "", "Closes 31 Dec 2026"};
    out.excerpt = "You measure <b>dose</b>.";
    out.disciplines = {{"medical-physics", "Medical physics"}};
    out.published = out.updated = base::start_of(*base::Date::make(2026, 11, 20));
    out.closing = base::Date::make(2026, 12, 31);
    out.closing_words = "Closes: " + title;
    return out;
}

Feed feed(std::vector<FeedEntry> entries) {
    Feed out;
    out.id = "fedcba9876543210fedcba9876543210";
    out.title = "Jobs for “dose”";
    out.site_name = "Job ads";
    out.site = "https://jobs.example.org";
    out.self = "https://jobs.example.org/search.atom?q=dose&level=phd";
    out.page = "https://jobs.example.org/search?q=dose&level=phd";
    out.language = "en";
    out.updated = base::start_of(*base::Date::make(2026, 11, 20));
    out.entries = std::move(entries);
    return out;
}

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

/// The content lines of a calendar, unfolded.
std::vector<std::string> lines_of(const std::string& calendar) {
    std::vector<std::string> out;
    const std::string unfolded = base::replace_all(calendar, "\r\n ", "");
    for (const auto line : base::split(unfolded, '\n')) out.emplace_back(line.substr(0, line.find('\r')));
    return out;
}

bool has_line(const std::string& calendar, const std::string& line) {
    const auto all = lines_of(calendar);
    return std::find(all.begin(), all.end(), line) != all.end();
}

}  // namespace

TEST_CASE("an id becomes a UUID of version 8 and stays the same", "[render][feed]") {
    CHECK(render::urn_of("0123456789abcdef0123456789abcdef") ==
          "urn:uuid:01234567-89ab-8def-8123-456789abcdef");
    CHECK(render::urn_of("ffffffffffffffffffffffffffffffff") ==
          "urn:uuid:ffffffff-ffff-8fff-bfff-ffffffffffff");
    CHECK(render::urn_of("") == "urn:uuid:00000000-0000-8000-8000-000000000000");
}

TEST_CASE("text for XML is escaped and holds no character that XML has not", "[render][feed]") {
    CHECK(render::xml_escaped("a<b>&\"'") == "a&lt;b&gt;&amp;&quot;&#39;");
    const auto escaped = render::xml_escaped(kHostile);
    CHECK(base::is_valid_utf8(escaped));
    CHECK_FALSE(has(escaped, "]]>"));
    CHECK_FALSE(has(escaped, "<"));
    for (const char c : escaped) CHECK((static_cast<unsigned char>(c) >= 0x20 || c == '\n'));
    CHECK_FALSE(has(escaped, "\xEF\xBF\xBE"));
    CHECK_FALSE(has(escaped, "\xEF\xBF\xBF"));
    CHECK(has(escaped, "\xF0\x9F\x94\xAC"));
}

TEST_CASE("an Atom feed names itself, its page, its authors and the fields of each ad", "[render][feed]") {
    auto bare = entry();
    bare.employer = bare.source = "";
    const auto out = render::atom(feed({entry(), bare}));
    CHECK(has(out, "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\">"));
    CHECK(has(out,
              "<link rel=\"self\" type=\"application/atom+xml\" "
              "href=\"https://jobs.example.org/search.atom?q=dose&amp;level=phd\"/>"));
    CHECK(has(out,
              "<link rel=\"alternate\" type=\"text/html\" "
              "href=\"https://jobs.example.org/search?q=dose&amp;level=phd\"/>"));
    CHECK(has(out, "<author><name>Job ads</name><uri>https://jobs.example.org/</uri></author>"));
    CHECK(has(out, "<author><name>University of Example</name></author>"));
    CHECK_FALSE(has(out, "<name></name>"));
    CHECK(has(out,
              "<category term=\"medical-physics\" "
              "scheme=\"https://jobs.example.org/browse/discipline\" label=\"Medical physics\"/>"));
    CHECK(has(out, "<updated>2026-11-20T00:00:00Z</updated>"));
    CHECK(has(out, "<id>urn:uuid:01234567-89ab-8def-8123-456789abcdef</id>"));
    CHECK(has(out, "<link rel=\"via\" href=\"https://www.example.edu/posts?a=1&amp;b=2\"/>"));
}

TEST_CASE("what an ad says is no markup in a feed, nor in the HTML that readers make of it",
          "[render][feed]") {
    auto hostile = entry(kHostile);
    hostile.employer = hostile.place = hostile.excerpt = kHostile;
    hostile.facts = {kHostile};
    hostile.disciplines = {{kHostile, kHostile}};
    CHECK_FALSE(has(render::entry_html(hostile), "<script"));
    for (const auto& out : {render::atom(feed({hostile})), render::rss(feed({hostile}))}) {
        CHECK_FALSE(has(out, "<script"));
        CHECK_FALSE(has(out, "]]>"));
        CHECK(base::is_valid_utf8(out));
        // In the summary, which is HTML, an ad's text is escaped twice.
        CHECK(has(out, "&amp;lt;script&amp;gt;"));
    }
    const auto json = base::parse_json(render::json_feed(feed({hostile})));
    REQUIRE(json);
    CHECK_FALSE(has((*json)["items"].at(0)["content_html"].text(), "<script"));
}

TEST_CASE("RSS has ids that are no links, dates of RFC 9110 and its own address", "[render][feed]") {
    const auto out = render::rss(feed({entry()}));
    CHECK(has(out, "<guid isPermaLink=\"false\">urn:uuid:01234567-89ab-8def-8123-456789abcdef</guid>"));
    CHECK(has(out, "<pubDate>Fri, 20 Nov 2026 00:00:00 GMT</pubDate>"));
    CHECK(has(out, "<atom:link rel=\"self\" type=\"application/rss+xml\""));
    CHECK(has(out, "<dc:creator>University of Example</dc:creator>"));
    CHECK(has(out, "<category>Medical physics</category>"));
}

TEST_CASE("a JSON Feed is one of version 1.1", "[render][feed]") {
    const auto out = base::parse_json(render::json_feed(feed({entry()})));
    REQUIRE(out);
    CHECK((*out)["version"].text() == "https://jsonfeed.org/version/1.1");
    CHECK((*out)["feed_url"].text() == "https://jobs.example.org/search.atom?q=dose&level=phd");
    const auto& item = (*out)["items"].at(0);
    CHECK(item["url"].text() == entry().page);
    CHECK(item["external_url"].text() == entry().source);
    CHECK(item["tags"].at(0).text() == "Medical physics");
    CHECK(item["content_html"].text() ==
          "<p>University of Example · Leeds<br>Closes 31 Dec 2026</p><p>You measure "
          "&lt;b&gt;dose&lt;/b&gt;.</p>");
}

TEST_CASE("lines of a calendar end in CR LF, have at most 75 bytes and cut no character", "[render][feed]") {
    for (std::size_t shift = 0; shift < 8; ++shift) {
        auto long_one = entry(std::string(shift, 'x'));
        for (int i = 0; i < 60; ++i) long_one.title += "ü€\xF0\x9F\x94\xAC";
        long_one.closing_words = long_one.title;
        const auto out = render::calendar(feed({long_one}));
        CHECK(has_line(out, "SUMMARY:" + long_one.title));
        std::size_t at = 0;
        while (at < out.size()) {
            const auto end = out.find("\r\n", at);
            REQUIRE(end != std::string::npos);
            const auto line = std::string_view(out).substr(at, end - at);
            CHECK(line.size() <= 75);
            CHECK(base::is_valid_utf8(line));
            CHECK(line.find_first_of("\r\n") == std::string_view::npos);
            at = end + 2;
        }
    }
}

TEST_CASE("a day is a whole day in the calendar, a time with a zone is that instant", "[render][feed]") {
    const auto [time, line] = GENERATE(table<std::string, std::string>({
        {"", "DTSTART;VALUE=DATE:20261231"},
        {"23:59", "DTSTART;VALUE=DATE:20261231"},
        {"23:59+01:00", "DTSTART:20261231T225900Z"},
        {"12:00Z", "DTSTART:20261231T120000Z"},
        {"23:30-05:00", "DTSTART:20270101T043000Z"},
        {"24:00Z", "DTSTART:20270101T000000Z"},
        {"nonsense", "DTSTART;VALUE=DATE:20261231"},
    }));
    auto one = entry();
    one.closing_time = time;
    INFO(time);
    CHECK(has_line(render::calendar(feed({one})), line));
}

TEST_CASE("a calendar has the ads that close, and what they say ends no line", "[render][feed]") {
    auto open_ended = entry();
    open_ended.closing.reset();
    auto hostile = entry(kHostile);
    hostile.place = "a;b,c\\d\ne";
    const auto out = render::calendar(feed({open_ended, hostile}));
    std::size_t begins = 0, ends = 0;
    for (const auto& line : lines_of(out)) {
        begins += line == "BEGIN:VEVENT" ? 1 : 0;
        ends += line == "END:VEVENT" ? 1 : 0;
        CHECK_FALSE(line.starts_with("X:1"));
    }
    CHECK(begins == 1);
    CHECK(ends == 1);
    CHECK(has_line(out, "LOCATION:a\\;b\\,c\\\\d e"));
    CHECK(has_line(out, "UID:01234567-89ab-8def-8123-456789abcdef"));
    CHECK(out == render::calendar(feed({open_ended, hostile})));
}
