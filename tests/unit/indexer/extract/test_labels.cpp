#include <catch2/catch.hpp>

#include "indexer/extract/label_pairs.h"
#include "indexer/extract/labels.h"

using namespace jobindex;
using extract::Field;

TEST_CASE("labels are known in any dress, other words are not", "[extract][labels]") {
    CHECK(extract::field_of_label("Closing date:") == Field::closing);
    CHECK(extract::field_of_label("  CLOSING DATE * ") == Field::closing);
    CHECK(extract::field_of_label("Closing date for applications") == Field::closing);
    CHECK(extract::field_of_label("Bewerbungsfrist:") == Field::closing);
    CHECK(extract::field_of_label("Verg\xC3\xBCtung") == Field::salary);
    CHECK(extract::field_of_label("Date de cl\xC3\xB4ture") == Field::closing);
    CHECK(extract::field_of_label("Quotit\xC3\xA9 :") == Field::employment);
    CHECK(extract::field_of_label("Sista ans\xC3\xB6kningsdag") == Field::closing);
    CHECK(extract::field_of_label("Ans\xC3\xB8gningsfrist") == Field::closing);
    CHECK(extract::field_of_label("Hakuaika p\xC3\xA4\xC3\xA4ttyy:") == Field::closing);
    CHECK(extract::field_of_label("\xF0\x9F\x93\x8D Location") == Field::place);
    CHECK(extract::field_of_label("Salary (gross)") == Field::salary);
    CHECK_FALSE(extract::field_of_label("Location of the interview"));
    CHECK_FALSE(extract::field_of_label("Our values"));
    CHECK_FALSE(extract::field_of_label(""));
    CHECK_FALSE(extract::field_of_label(":"));
    CHECK_FALSE(extract::field_of_label(std::string(500, 'x')));
}

TEST_CASE("label and value are read from every structure", "[extract][labels]") {
    const std::string source = GENERATE(values<std::string>({
        "<table><tr><th>Closing date:</th><td>1 May 2026</td></tr></table>",
        "<table><tr><td>Closing date</td><td>1 May 2026</td></tr></table>",
        "<table><tr><td>Place</td><td>X</td><td>Closing date</td><td>1 May 2026</td></tr></table>",
        "<table><thead><tr><th>Unit</th><th>Closing date</th></tr></thead><tr><td>A</td><td>1 May "
        "2026</td></table>",
        "<dl><dt>Closing date</dt><dd>1 May 2026</dd></dl>",
        "<dl><div><dt>Closing date</dt><dd>1 May 2026</dd></div></dl>",
        "<p><b>Closing date:</b> 1 May 2026</p>",
        "<p><strong>Closing date</strong>: 1 May 2026<br><strong>Salary</strong>: x</p>",
        "<ul><li><strong>Closing date:</strong> <span>1 May 2026</span></li></ul>",
        "<div class=row><div class=label>Closing date</div><div class=value>1 May 2026</div></div>",
        "<div><span>Closing date:</span> 1 May 2026</div>",
        "<h3>Closing date</h3><p>1 May 2026</p>",
        "<p><b>Closing date</b></p><p>1 May 2026</p>",
    }));
    const auto page = html::Document::parse(source);
    REQUIRE(page);
    extract::Extraction out;
    extract::add_structure_pairs(extract::PageTree(*page), out);
    CAPTURE(source);
    std::string closing;
    for (const extract::Candidate& candidate : out.candidates) {
        if (candidate.field == Field::closing) closing += candidate.value.text() + ";";
    }
    CHECK(closing == "1 May 2026;");
}

TEST_CASE("labels in navigation, forms and footers are not read", "[extract][labels]") {
    const auto page = html::Document::parse(
        "<form><label>Location</label><span>Anywhere</span></form><footer><b>Location:</b> HQ</footer>"
        "<nav><dl><dt>City<dd>Bonn</dl></nav><h1>Job</h1><p>Text of the ad that is longer than all the rest "
        "of it.</p>");
    REQUIRE(page);
    extract::Extraction out;
    extract::add_structure_pairs(extract::PageTree(*page), out);
    CHECK(out.candidates.empty());
}

TEST_CASE("lines of the description give candidates whose span is their text",
          "[extract][labels][property]") {
    extract::Extraction out;
    out.description =
        "Intro: a text\nClosing date: 1 May 2026\n\nSalary:\n  E13 TV-L\nNot a label at all: x\nLocation:";
    extract::add_line_pairs(out);
    REQUIRE(out.candidates.size() == 2);
    CHECK(out.candidates[0].value.text() == "1 May 2026");
    CHECK(out.candidates[1].value.text() == "E13 TV-L");
    for (const extract::Candidate& candidate : out.candidates) {
        REQUIRE(candidate.span);
        CHECK(candidate.span->in(out.description) == candidate.value.text());
    }
}

TEST_CASE("an element that holds its own date is no label of the one beside it", "[extract][labels]") {
    struct Row {
        const char* source;
        const char* closing;
    };
    const Row row = GENERATE(values<Row>({
        {"<div><span>Application deadline 1 February 2027</span><span>Start 1 May 2027</span></div>", ""},
        {"<div><span>Closing date 01.02.2027</span><span>Start 01.05.2027</span></div>", ""},
        {"<h3>Application deadline 1 February 2027</h3><p>Start 1 May 2027</p>", ""},
        {"<div><span>Application deadline</span><span>1 February 2027</span></div>", "1 February 2027"},
        {"<h3>Closing date for round 2</h3><p>1 February 2027</p>", "1 February 2027"},
    }));
    CAPTURE(row.source);
    const auto page = html::Document::parse(row.source);
    REQUIRE(page);
    extract::Extraction out;
    extract::add_structure_pairs(extract::PageTree(*page), out);
    std::string closing;
    for (const extract::Candidate& candidate : out.candidates) {
        if (candidate.field == Field::closing) closing += candidate.value.text();
    }
    CHECK(closing == row.closing);
}
