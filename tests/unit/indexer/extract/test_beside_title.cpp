#include <catch2/catch.hpp>

#include "indexer/extract/beside_title.h"

using namespace jobindex;
using namespace jobindex::extract;

namespace {

Extraction beside(std::string_view html, std::string_view title) {
    const auto document = html::Document::parse(html);
    Extraction out;
    REQUIRE(document);
    add_beside_title(PageTree(*document), title, out);
    return out;
}

std::string first(const Extraction& out, Field field) {
    for (const auto& one : out.candidates) {
        if (one.field == field) return one.text;
    }
    return {};
}

}  // namespace

TEST_CASE("a line beside the title that names an institution is a candidate for the employer", "[extract]") {
    const auto out = beside(
        "<div><h4>Whitby University</h4><h1>Lecturer in Law</h1><p>Whitby University: School of "
        "Law</p></div>",
        "Lecturer in Law");
    CHECK(first(out, Field::institution) == "Whitby University");
}

TEST_CASE("a department, a label and another post beside the title are no employers", "[extract]") {
    for (const auto* line : {"Department of Physics", "University:", "Postdoc at the University of Whitby",
                             "Our university is one of the oldest. It has two towns."}) {
        const auto out =
            beside("<h1>Lecturer in Law</h1><p>" + std::string(line) + "</p>", "Lecturer in Law");
        CHECK(first(out, Field::institution).empty());
    }
}

TEST_CASE("lines right by the title are a place to be read strictly", "[extract]") {
    const auto out =
        beside("<h1>Lecturer in Law</h1><h2><span>Law</span> <span>Solna</span></h2>", "Lecturer in Law");
    CHECK(first(out, Field::place).find("Solna") != std::string::npos);
}

TEST_CASE("a part of a page's title names the employer", "[extract]") {
    Extraction out;
    add_title_parts("Lecturer in Law | University of Whitby", out);
    CHECK(first(out, Field::institution) == "University of Whitby");
}
