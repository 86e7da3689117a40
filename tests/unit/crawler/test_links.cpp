// Links of pages, as wild as they are.
#include <algorithm>
#include <catch2/catch.hpp>

#include "crawler/links.h"
#include "crawler/read_page.h"

using namespace jobindex;
using namespace jobindex::crawler;

namespace {

std::vector<std::string> urls_of(std::string_view html,
                                 std::string_view page = "https://a.example/dir/page") {
    const auto document = html::Document::parse(html).value();
    std::vector<std::string> out;
    for (const auto& found : links_of(document, page)) {
        out.push_back((found.kind == Kind::feed ? "feed " : "") + found.url);
    }
    return out;
}

using Urls = std::vector<std::string>;

}  // namespace

TEST_CASE("links are resolved, made canonical and named once", "[links]") {
    struct Row {
        const char* html;
        Urls urls;
    };
    const Row rows[] = {
        {"<a href='x'>", {"https://a.example/dir/x"}},
        {"<a href=/x>a</a><a href=../x#top>b</a><A HREF='HTTPS://A.EXAMPLE:443/x'>c</A>",
         {"https://a.example/x"}},
        {"<a href=' \n /x \t'>", {"https://a.example/x"}},
        {"<a href='//b.example/y'>", {"https://b.example/y"}},
        {"<a href='?page=2&amp;sort=new'>", {"https://a.example/dir/page?page=2&sort=new"}},
        {"<base href='/other/'><a href='x'>", {"https://a.example/other/x"}},
        {"<base href='https://c.example/'><a href='x'>", {"https://c.example/x"}},
        {"<a href='#here'><a href=''><a><a href='page'>", {}},
        {"<a href='mailto:a@b.example'><a href='javascript:void(0)'><a href='tel:1'><a "
         "href='data:text/html,x'>",
         {}},
        {"<a href='http://'><a href='http://[::1'><a href='https://user:pw@a.example/'>", {}},
        {"<a rel='nofollow' href='/x'><a rel='noopener NoFollow' href='/y'><a rel=noopener href='/z'>",
         {"https://a.example/z"}},
        {"<a href='/a.pdf'><a href='/b.JPG'><a href='/c.html'>", {"https://a.example/c.html"}},
        {"<map><area href='/m'></map>", {"https://a.example/m"}},
        {"<link rel=next href='/p2'><link rel=stylesheet href='/s'><link rel=canonical href='/c'>",
         {"https://a.example/p2"}},
        {"<link rel=alternate type='application/rss+xml' href='/rss'>", {"feed https://a.example/rss"}},
        {"<link rel='Alternate' type='application/atom+xml; charset=utf-8' href='/atom'>",
         {"feed https://a.example/atom"}},
        {"<link rel=alternate hreflang=de href='/de/'><link rel=alternate type='application/json+oembed' "
         "href='/o'>",
         {"https://a.example/de/"}},
        {"<p><a href='/x'>un<div><table><a href='/y'>closed", {"https://a.example/x", "https://a.example/y"}},
    };
    for (const auto& row : rows) {
        CAPTURE(row.html);
        CHECK(urls_of(row.html) == row.urls);
    }
}

TEST_CASE("no page gives more than its share of links", "[links]") {
    std::string html;
    for (int i = 0; i < 6000; ++i) html += "<a href=/p" + std::to_string(i) + ">x</a>";
    CHECK(urls_of(html).size() == kMaxLinks);
}

TEST_CASE("noindex and nofollow are obeyed wherever they stand", "[links][robots]") {
    struct Row {
        Headers headers;
        const char* html;
        bool noindex, follow;
    };
    const Row rows[] = {
        {{}, "<meta name=robots content='index, follow'>", false, true},
        {{}, "<meta name=ROBOTS content='NOINDEX'>", true, true},
        {{}, "<meta name=robots content='nofollow'>", false, false},
        {{}, "<meta name=robots content=none>", true, false},
        {{}, "<meta name=jobindex content=noindex>", true, true},
        {{}, "<meta name=otherbot content=noindex>", false, true},
        {{{"x-robots-tag", "noindex, nofollow"}}, "<p>", true, false},
        {{{"X-Robots-Tag", "otherbot: noindex"}}, "<p>", false, true},
        {{{"X-Robots-Tag", "nofollow"}, {"X-Robots-Tag", "noindex"}}, "<p>", true, false},
    };
    for (const auto& row : rows) {
        CAPTURE(row.html);
        Page page;
        page.url = "https://a.example/";
        page.headers = row.headers;
        const auto document = html::Document::parse(row.html).value();
        CHECK(apply_page_policy(page, &document) == row.follow);
        CHECK(page.readable() == !row.noindex);
    }
}
