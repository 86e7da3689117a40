#include <catch2/catch.hpp>

#include "core/html/balance.h"
#include "core/html/document.h"
#include "core/html/render.h"
#include "core/html/select.h"

using namespace jobindex;

namespace {

std::string repeated(std::string_view part, std::size_t count) {
    std::string out;
    for (std::size_t i = 0; i < count; ++i) out += part;
    return out;
}

/// Depth of the deepest node, and number of nodes.
std::pair<std::size_t, std::size_t> shape(const html::Document& page) {
    std::size_t deepest = 0, nodes = 0;
    html::walk(page.root(), [&](html::Node node) {
        std::size_t depth = 0;
        for (html::Node up = node; up && depth <= 2000; up = up.parent()) ++depth;
        deepest = std::max(deepest, depth);
        return ++nodes < 3'000'000;
    });
    return {deepest, nodes};
}

}  // namespace

TEST_CASE("any pile of open tags becomes a tree of bounded depth and linear size",
          "[html][balance][property]") {
    const std::string part = GENERATE(values<std::string>({"<div>",
                                                           "<b>",
                                                           "<a href=x>",
                                                           "<table>",
                                                           "<table><tr><td>",
                                                           "<font color=1>",
                                                           "<p>",
                                                           "<li>",
                                                           "<ul><li>",
                                                           "<span>",
                                                           "<x-y>",
                                                           "<select>",
                                                           "<option>",
                                                           "<button>",
                                                           "<svg>",
                                                           "<svg><title>",
                                                           "<math>",
                                                           "<form>",
                                                           "<p><b>",
                                                           "<b><p>",
                                                           "<b><div></b>",
                                                           "<x-y><div></x-y>",
                                                           "<a><div>",
                                                           "<td>",
                                                           "<object>",
                                                           "<h1>",
                                                           "<dd>",
                                                           "<frameset>",
                                                           "<svg><p><title><!--</title>",
                                                           "<select></select><textarea>",
                                                           "<ruby><rt>",
                                                           "</p>",
                                                           "</div>",
                                                           "<p><i id=1><div>",
                                                           "<i><table><td>",
                                                           "<template>",
                                                           "<noscript>",
                                                           "<!--",
                                                           "<![CDATA[",
                                                           "<isindex>",
                                                           "<plaintext>",
                                                           "<xmp>",
                                                           "<body a=1>",
                                                           "<html>",
                                                           "<head>",
                                                           "<select><title></select>",
                                                           "<applet>",
                                                           "<?x"}));
    CAPTURE(part);
    constexpr std::size_t kTimes = 5'000;
    const html::Balanced balanced = html::balance(repeated(part, kTimes) + "end");
    CHECK(balanced.depth <= 200);
    CHECK(balanced.elements <= 20 * kTimes);
    const auto page = html::Document::parse(repeated(part, kTimes) + "end");
    REQUIRE(page);
    const auto [depth, nodes] = shape(*page);
    CHECK(depth <= 900);
    CHECK(nodes <= 30 * kTimes);
}

TEST_CASE("fifty thousand nested elements leave the text", "[html][balance]") {
    const std::string tag = GENERATE("div", "b", "a", "table", "span", "font");
    const std::string source =
        repeated("<" + tag + ">", 50'000) + "text" + repeated("</" + tag + ">", 50'000);
    const html::Balanced balanced = html::balance(source);
    CHECK(balanced.depth <= 200);
    const auto page = html::Document::parse(source);
    REQUIRE(page);
    CHECK(html::render(page->body()) == "text");
}

TEST_CASE("end tags of dropped start tags close nothing else", "[html][balance]") {
    html::Limits limits;
    limits.depth = 3;
    const std::string source =
        "<div><div><p id=keep>a<div><div><div><div>b</div></div></div></div>c</div>d</div>e";
    const html::Balanced balanced = html::balance(source, limits);
    CHECK(balanced.html == "<div><div><p id=\"keep\">a</p><div>b</div>c</div>d</div>e");
}

TEST_CASE("limits cut bytes, elements and attributes", "[html][balance]") {
    html::Limits limits;
    limits.bytes = 10;
    CHECK(html::balance("<p>1234567890", limits).cut);
    CHECK(html::balance("<p>1234567890", limits).html == "<p>1234567</p>");
    CHECK(html::balance("<p>12345\xC3\xA4\xC3\xA4", limits).html == "<p>12345\xC3\xA4</p>");
    limits = {};
    limits.elements = 3;
    CHECK(html::balance("<p>1<p>2<p>3<p>4", limits).html == "<p>1</p><p>2</p><p></p>");
    std::string many = "<p ";
    for (int i = 0; i < 200'000; ++i) many += "a" + std::to_string(i) + "=1 ";
    const html::Balanced balanced = html::balance(many + ">x");
    CHECK(balanced.dropped == 200'000 - 64);
    const auto page = html::Document::parse("<p title='" + std::string(1'000'000, 'x') + "'>x");
    REQUIRE(page);
    CHECK(html::select_first(page->root(), "p").attr_or_empty("title").size() == 1'000'000);
}

TEST_CASE("well-nested pages pass unchanged", "[html][balance]") {
    const std::string source = GENERATE(values<std::string>(
        {"<html lang=\"de\"><head><title>A &amp; B</title></head><body><p>x<b>y</b></p></body></html>",
         "<ul><li>a</li><li>b</li></ul>", "<table><tr><td>a</td><th>b</th></tr></table>",
         "<select><option>a</option><option>b</option></select>",
         "<script type=\"application/ld+json\">{\"a\": \"<b>\"}</script>", "a &lt; b"}));
    const std::string expected = [&] {
        std::string out = source;
        for (const std::string_view gone : {"</head>", "</body>", "</html>"}) {
            if (const std::size_t at = out.find(gone); at != std::string::npos) out.erase(at, gone.size());
        }
        return out;
    }();
    CHECK(html::balance(source).html == expected);
    CHECK(html::balance(expected).html == expected);
}

TEST_CASE("what HTML closes by itself is closed", "[html][balance]") {
    struct Row {
        const char* source;
        const char* html;
    };
    const Row row = GENERATE(values<Row>({
        {"<p>a<p>b", "<p>a</p><p>b</p>"},
        {"<p>a<div>b</div>c</p>", "<p>a</p><div>b</div>c"},
        {"<ul><li>a<li>b<ul><li>c</ul><li>d</ul>",
         "<ul><li>a</li><li>b<ul><li>c</li></ul></li><li>d</li></ul>"},
        {"<dl><dt>a<dd>b<dt>c<dd>d</dl>", "<dl><dt>a</dt><dd>b</dd><dt>c</dt><dd>d</dd></dl>"},
        {"<table><tr><td>a<td>b<tr><td>c</table>d",
         "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>d"},
        {"<table><tr><td><table><tr><td>x</table>y</table>",
         "<table><tr><td><table><tr><td>x</td></tr></table>y</td></tr></table>"},
        {"<a href=1>x<a href=2>y", "<a href=\"1\">x</a><a href=\"2\">y</a>"},
        {"<b>x<div>y</b>z</div>", "<b>x<div>y</div></b><div>z</div>"},
        {"<div>a</span>b</div>", "<div>ab</div>"},
        {"<div><table><td></div>x</table>y</div>z", "<div><table><td>x</td></table>y</div>z"},
        {"<select><option>a<option>b<div>c",
         "<select><option>a</option><option>b</option></select><div>c</div>"},
        {"<h2>a<h3>b</h2>c", "<h2>a</h2><h3>b</h3>c"},
        {"</p>a</br>b", "a<br>b"},
        {"a<!-- <p> --!>b<!-->c<!--->d", "abcd"},
        {"<script>if (a<b) '<p>'</script>x<style>p>q{}</style>y", "xy"},
        {"<script><!-- w('<script></script>') --></script>x", "x"},
        {"<textarea><p>a</textarea>b", "<textarea>&lt;p>a</textarea>b"},
        {"<title>a<b>c</title>", "<title>a&lt;b>c</title>"},
        {"<p title='a>b'>x", "<p title=\"a>b\">x</p>"},
        {"a < b <3 </>c", "a &lt; b &lt;3 c"},
        {"<p", ""},
        {"x<p class=\"a", "x"},
        {"<script type='application/ld+json'>{\"a\":",
         "<script type=\"application/ld+json\">{\"a\":</script>"},
    }));
    CAPTURE(row.source);
    CHECK(html::balance(row.source).html == row.html);
}

TEST_CASE("NUL bytes and malformed text do not end the page", "[html][balance]") {
    using namespace std::string_view_literals;
    const auto page = html::Document::parse("<p>a\0b<\0p>\xFF\xC3<p\0 x\0=1>c</p>"sv);
    REQUIRE(page);
    CHECK_THAT(html::render(page->body()), Catch::Contains("c"));
}
