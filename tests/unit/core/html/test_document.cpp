#include <catch2/catch.hpp>

#include "core/html/document.h"
#include "core/html/render.h"
#include "core/html/select.h"
#include "core/html/text.h"

using namespace jobindex;

namespace {

html::Document parsed(std::string_view source) {
    auto document = html::Document::parse(source);
    REQUIRE(document);
    return std::move(*document);
}

std::string rendered(std::string_view source) {
    return html::render(parsed(source).body());
}

}  // namespace

TEST_CASE("a document outlives a move and its nodes with it", "[html][document]") {
    html::Document first = parsed("<p id=x>one</p>");
    const html::Node p = html::select_first(first.root(), "#x");
    const html::Document second = std::move(first);
    CHECK(html::text_of(p) == "one");
    CHECK(second.body().tag() == "body");
}

TEST_CASE("a node answers for nothing as well", "[html][document]") {
    const html::Node none;
    CHECK_FALSE(none);
    CHECK(none.tag().empty());
    CHECK_FALSE(none.attr("id"));
    CHECK(none.children().empty());
    CHECK_FALSE(none.parent());
    CHECK(html::text_of(none).empty());
    CHECK(html::render(none).empty());
    CHECK(html::select(none, "p").empty());
}

TEST_CASE("attributes come with entities resolved, names in any case", "[html][document]") {
    const html::Document page = parsed(R"(<A HREF="/x?a=1&amp;b=2" Data-X='"q"' hidden title=R&amp;D>t</A>)");
    const html::Node a = html::select_first(page.root(), "a");
    CHECK(a.attr_or_empty("href") == "/x?a=1&b=2");
    CHECK(a.attr_or_empty("DATA-x") == "\"q\"");
    CHECK(a.attr_or_empty("title") == "R&D");
    CHECK(a.attr("hidden") == std::string_view());
    CHECK_FALSE(a.attr("absent"));
}

TEST_CASE("siblings skip no element", "[html][document]") {
    const html::Document page = parsed("<ul> <li>a</li> x <li>b</li><!-- c --><li>c</li></ul>");
    const html::Node first = html::select_first(page.root(), "li");
    CHECK(html::text_of(first.next_element()) == "b");
    CHECK(html::text_of(first.next_element().next_element()) == "c");
    CHECK(first.next_element().previous_element() == first);
    CHECK_FALSE(first.previous_element());
    CHECK(first.parent().tag() == "ul");
    CHECK(first.parent().first_element() == first);
}

TEST_CASE("select finds what its table of rows says", "[html][select]") {
    const html::Document page = parsed(R"(<div id=main class="Job detail"><p class=lead lang=en-GB>1</p>
        <section><p>2</p><a href="/apply/now?x">3</a></section></div><p data-role="note">4</p>)");
    struct Row {
        const char* css;
        const char* found;
    };
    const Row row = GENERATE(values<Row>({
        {"p", "124"},
        {"#main p", "12"},
        {"#main > p", "1"},
        {"div section p", "2"},
        {"div > section > p", "2"},
        {"div > p, section > a", "13"},
        {".lead", "1"},
        {".job.detail > p", "1"},
        {"p.lead[lang^=en]", "1"},
        {"[href*='apply']", "3"},
        {"a[href$=x]", "3"},
        {"[data-role]", "4"},
        {"[data-role=\"note\"]", "4"},
        {"body > *", "1 2 34"},
        {"p:first-child", ""},
        {"> p", ""},
        {"", ""},
        {"[", ""},
        {"div >", ""},
    }));
    CAPTURE(row.css);
    std::string found;
    for (const html::Node node : html::select(page.root(), row.css)) found += html::text_of(node);
    CHECK(found == row.found);
}

TEST_CASE("render keeps paragraphs, lists, headings, tables and nothing invisible", "[html][render]") {
    struct Row {
        const char* source;
        const char* text;
    };
    const Row row = GENERATE(values<Row>({
        {"<p>One\n  two</p><p>Three</p>", "One two\n\nThree"},
        {"<h2>Tasks</h2><ul><li>Scan</li><li>Write <b>code</b></li></ul>Done",
         "Tasks\n\n- Scan\n- Write code\n\nDone"},
        {"<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>", "- a\n- b\n- c"},
        {"a<br>b<br/>c", "a\nb\nc"},
        {"<div>a</div><div>b</div>", "a\nb"},
        {"<table><tr><th>Closes</th><td>1 May</td></tr><tr><td>Salary:</td><td>E13</td></tr></table>",
         "Closes: 1 May\nSalary: E13"},
        {"<table><tr><td>a<td>b<td>c</table>", "a | b | c"},
        {"<table><tr><td><p>long</p><p>cell</p><p>of</p></td></tr></table>", "long\n\ncell\n\nof"},
        {"<dl><dt>Closes</dt><dd>1 May</dd><dt>Pay:</dt><dd><p>E13</p></dd></dl>", "Closes: 1 May\nPay: E13"},
        {"a<script>x</script><style>y</style><noscript>z</noscript><template>t</template>b", "ab"},
        {"<p hidden>x</p><p style='color:red; display : none'>y</p><i aria-hidden=true>z</i>ok", "ok"},
        {"<p>until <del>3 May</del> <s>4 May</s> <span style='text-decoration: line-through'>5 May</span> 6 "
         "May</p>",
         "until 6 May"},
        {"<pre>a\n  b\n\nc</pre>", "a\nb\n\nc"},
        {"a&nbsp;&nbsp;b\xC2\xAD"
         "c &amp; d",
         "a bc & d"},
        {"<button>Apply</button><select><option>x</select>text", "text"},
        {"<svg><title>logo</title><path d='x'/></svg>after", "after"},
        {"<math><mi>x</mi></math>y", "xy"},
        {"e\xCC\x81t\xC3\xA9", "\xC3\xA9t\xC3\xA9"},
        {"<p><p></p>  \n <div> </div>", ""},
    }));
    CAPTURE(row.source);
    CHECK(rendered(row.source) == row.text);
}

TEST_CASE("render leaves out the nodes it is told to skip", "[html][render]") {
    const html::Document page = parsed("<nav>menu</nav><p>text</p><nav>foot</nav>");
    CHECK(html::render(page.body(), {html::select(page.root(), "nav"), false}) == "text");
}
