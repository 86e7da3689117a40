// Sitemaps and feeds, whole and broken.
#include <zlib.h>

#include <catch2/catch.hpp>

#include "crawler/feed.h"
#include "crawler/gunzip.h"
#include "crawler/sitemap.h"

using namespace jobindex;
using namespace jobindex::crawler;

namespace {

const std::string_view kUrl = "https://a.example/sitemap.xml";

std::string gzip(const std::string& text) {
    z_stream stream{};
    deflateInit2(&stream, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
    std::string source = text, out(deflateBound(&stream, source.size()), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(source.data());
    stream.avail_in = static_cast<uInt>(source.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.resize(out.size() - stream.avail_out);
    deflateEnd(&stream);
    return out;
}

std::vector<std::string> urls(const std::vector<Found>& found) {
    std::vector<std::string> out;
    for (const auto& one : found) out.push_back(one.url);
    return out;
}

using Urls = std::vector<std::string>;

}  // namespace

TEST_CASE("sitemaps of every shape are read", "[sitemap]") {
    struct Row {
        const char* body;
        Urls found;
    };
    const Row rows[] = {
        {"<?xml version='1.0'?><urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>"
         "<url><loc>https://a.example/1</loc></url><url><loc>\n https://a.example/2 \n</loc></url></urlset>",
         {"https://a.example/1", "https://a.example/2"}},
        {"<urlset><url><loc>/1</loc></url><url><loc/></url><url/><url><loc>ftp://a.example/</loc></url></"
         "urlset>",
         {"https://a.example/1"}},
        {"<s:urlset xmlns:s='x'><s:url><s:loc>https://a.example/1?a=1&amp;b=2</s:loc></s:url></s:urlset>",
         {"https://a.example/1?a=1&b=2"}},
        {"\xEF\xBB\xBF<urlset><url><loc><![CDATA[https://a.example/1]]></loc></url></urlset>",
         {"https://a.example/1"}},
        {"<urlset><url><loc>https://a.example/1</loc></url><url><loc>https://a.exam",
         {"https://a.example/1"}},
        {"https://a.example/1\r\nhttps://a.example/2\n\n", {"https://a.example/1", "https://a.example/2"}},
        {"<urlset/>", {}},
        {"", {}},
    };
    for (const auto& row : rows) {
        CAPTURE(row.body);
        const auto sitemap = read_sitemap(row.body, kUrl);
        REQUIRE(sitemap);
        CHECK(urls(sitemap->found) == row.found);
        const auto packed = read_sitemap(gzip(row.body), kUrl);
        REQUIRE(packed);
        CHECK(packed->found == sitemap->found);
    }
}

TEST_CASE("a sitemap index leads to sitemaps, with their dates", "[sitemap]") {
    const auto sitemap =
        read_sitemap(
            "<sitemapindex><sitemap><loc>/s1.xml.gz</loc><lastmod>2026-12-01</lastmod></sitemap>"
            "<sitemap><loc>/s2.xml</loc><lastmod>yesterday</lastmod></sitemap></sitemapindex>",
            kUrl)
            .value();
    REQUIRE(sitemap.found.size() == 2);
    CHECK(sitemap.found[0] ==
          Found{"https://a.example/s1.xml.gz", Kind::sitemap, base::parse_iso_time("2026-12-01")});
    CHECK(sitemap.found[1] == Found{"https://a.example/s2.xml", Kind::sitemap, std::nullopt});
}

TEST_CASE("what is no sitemap is said to be none", "[sitemap]") {
    for (const char* body : {"<!DOCTYPE html><html><body>not found</body></html>", "{\"a\": 1}",
                             "hello\nworld", "<rss><channel/></rss>", "<urlse"}) {
        CAPTURE(body);
        CHECK_FALSE(read_sitemap(body, kUrl));
    }
}

TEST_CASE("a sitemap that unpacks beyond the limit is refused without being kept", "[sitemap]") {
    const std::string bomb = gzip(std::string(8u << 20, ' '));
    REQUIRE(bomb.size() < 100'000);
    const auto read = read_sitemap(bomb, kUrl, 1u << 20);
    REQUIRE_FALSE(read);
    CHECK(read.error().code == base::Code::limit);
}

TEST_CASE("a sitemap gives at most fifty thousand URLs", "[sitemap]") {
    std::string text;
    for (int i = 0; i < 50'100; ++i) text += "https://a.example/" + std::to_string(i) + "\n";
    const auto sitemap = read_sitemap(text, kUrl).value();
    CHECK(sitemap.found.size() == kMaxSitemapUrls);
    CHECK(sitemap.ignored == 100);
}

TEST_CASE("a damaged gzip file gives what can be unpacked", "[gunzip]") {
    std::string text;
    for (int i = 0; i < 20'000; ++i) text += std::to_string(i * 7919) + "\n";
    const std::string packed = gzip(text);
    CHECK(gunzip(packed, text.size()).value() == text);
    const auto half = gunzip(std::string_view(packed).substr(0, packed.size() / 2), 1u << 30).value();
    CHECK_FALSE(half.empty());
    CHECK(text.starts_with(half));
    CHECK_FALSE(gunzip("\x1f\x8bgarbage", 100));
}

TEST_CASE("feeds of every kind lead to the pages of their items", "[feed]") {
    struct Row {
        const char* body;
        Urls found;
    };
    const Row rows[] = {
        {"<rss "
         "version='2.0'><channel><link>https://a.example/</link><item><title>x</title><link>/1</link></item>"
         "<item><guid>https://a.example/2</guid></item><item><guid isPermaLink='false'>3</guid></item>"
         "<item><link>https://a.example/1</link></item></channel></rss>",
         {"https://a.example/1", "https://a.example/2"}},
        {"<?xml version='1.0'?><feed xmlns='http://www.w3.org/2005/Atom'><link rel='next' "
         "href='/atom?page=2'/>"
         "<entry><link rel='self' href='/e.xml'/><link href='/1'/></entry>"
         "<entry><link rel='alternate' href='/2'/></entry></feed>",
         {"https://a.example/atom?page=2", "https://a.example/1", "https://a.example/2"}},
        {"<rdf:RDF xmlns:rdf='r' "
         "xmlns='http://purl.org/rss/1.0/'><channel/><item><link>/1</link></item></rdf:RDF>",
         {"https://a.example/1"}},
        {"{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": [{\"url\": \"/1\"}, {\"id\": "
         "\"2\"}]}",
         {"https://a.example/1"}},
        {"<rss><channel><item><link>https://a.example/1</link></item><item><li", {"https://a.example/1"}},
        {"<rss/>", {}},
    };
    for (const auto& row : rows) {
        CAPTURE(row.body);
        const auto feed = read_feed(row.body, "https://a.example/feed");
        REQUIRE(feed);
        CHECK(urls(feed->found) == row.found);
    }
    for (const char* none : {"", "plain", "<html><body>", "{\"version\": 1}", "[1, 2]", "<urlset/>"}) {
        CAPTURE(none);
        CHECK_FALSE(read_feed(none, "https://a.example/feed"));
    }
}

TEST_CASE("a broken sitemap gives every entry that is whole and counts the others", "[sitemap]") {
    struct Row {
        const char* body;
        Urls found;
        std::size_t unread;
    };
    const Row rows[] = {
        {"<urlset><url><loc>/1</loc></url><url><loc>/2</lok></url><url><loc>/3</loc></url></urlset>",
         {"https://a.example/1", "https://a.example/3"},
         1},
        {"<urlset><url><loc>/1</loc><url><loc>/2</loc></url></urlset>", {"https://a.example/2"}, 1},
        {"<b>Warning</b>: division by zero\n<?xml version='1.0'?><urlset><url><loc>/1</loc></url></urlset>",
         {"https://a.example/1"},
         0},
        {"<urlset><url><loc>/1</loc></url></urlset><urlset><url><loc>/2</loc></url></urlset>",
         {"https://a.example/1", "https://a.example/2"},
         0},
        {"<urlset><url><loc>/1?a=1&b=2</loc></url></urlset>", {"https://a.example/1?a=1&b=2"}, 0},
        {"<urlset xmlns='http://www.example.com/wrong'><url xmlns='x'><loc>/1</loc></url></urlset>",
         {"https://a.example/1"},
         0},
        {"<?xml version='1.0' encoding='utf-8'?><urlset><url><loc>/caf\xE9</loc></url></urlset>",
         {"https://a.example/caf%C3%A9"},
         0},
    };
    for (const auto& row : rows) {
        CAPTURE(row.body);
        const auto sitemap = read_sitemap(row.body, kUrl);
        REQUIRE(sitemap);
        CHECK(urls(sitemap->found) == row.found);
        CHECK(sitemap->unread == row.unread);
    }
}

TEST_CASE("a damaged feed gives every item that is whole and counts the others", "[feed]") {
    struct Row {
        const char* body;
        Urls found;
        std::size_t unread;
    };
    const Row rows[] = {
        {"<rss><channel><item><title>A & B</title><link>/1?a=1&b=2</link></item></channel></rss>",
         {"https://a.example/1?a=1&b=2"},
         0},
        {"<rss><channel><item><title><b>A</title><link>/1</link></item><item><link>/2</link></item></"
         "channel></rss>",
         {"https://a.example/2"},
         1},
        {"\n\n <?xml version='1.0' "
         "encoding='ISO-8859-1'?><rss><channel><item><link>/\xFC</link></item></channel></rss>",
         {"https://a.example/%C3%BC"},
         0},
        {"<?xml version='1.0' encoding='utf-8'?><feed><title>F\xF6rderung f\xFCr M\xE4nner und Frauen an der "
         "Universit\xE4t</title><entry><link href='/\xFC'/></entry></feed>",
         {"https://a.example/%C3%BC"},
         0},
        {"<rss><channel><item><link>/1</link></item></channel></rss>\n<rss><channel><item><link>/2</link></"
         "item></channel></rss>",
         {"https://a.example/1", "https://a.example/2"},
         0},
        {"{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{\"url\":\"/"
         "1\",\"title\":\"x\"},{\"url\":\"/2\",\"ti",
         {"https://a.example/1", "https://a.example/2"},
         1},
    };
    for (const auto& row : rows) {
        CAPTURE(row.body);
        const auto feed = read_feed(row.body, "https://a.example/feed");
        REQUIRE(feed);
        CHECK(urls(feed->found) == row.found);
        CHECK(feed->unread == row.unread);
    }
}
