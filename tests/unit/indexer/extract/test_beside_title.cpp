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
    for (const auto* line :
         {"Department of Physics", "University:", "Postdoc at the University of Whitby",
          "Our university is one of the oldest. It has two towns.", "Am Institut für Moose und Farne",
          "Aan de Vakgroep Mossen van de Universiteit Elm",
          "Please tell your students what follows of the University of"}) {
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

TEST_CASE("a town and its state behind a name, and the words of another element before it, are no part of it",
          "[extract]") {
    const auto out = beside("<h1>Lecturer in Law</h1><div>Whitby Technical College in Elmtown, CO</div>",
                            "Lecturer in Law");
    CHECK(first(out, Field::institution) == "Whitby Technical College");
    const auto card = beside("<h1>Lecturer in Law</h1><p><a href='/x'>Website</a><b>Museum of Moss</b></p>",
                             "Lecturer in Law");
    CHECK(first(card, Field::institution) == "Museum of Moss");
}

TEST_CASE("a name in Han characters ends with its kind, and an item of a menu is none", "[extract]") {
    CHECK(first(beside("<h1>助教の公募</h1><p>大学概要</p>", "助教の公募"), Field::institution).empty());
    CHECK(first(beside("<h1>助教の公募</h1><p>北川大学人事課</p>", "助教の公募"), Field::institution) ==
          "北川大学");
}

TEST_CASE("the end of a page's title of which the ad speaks names the employer", "[extract]") {
    const auto told = [](std::string_view title, std::string text) {
        Extraction out;
        out.description = std::move(text);
        add_title_parts(title, out);
        return first(out, Field::institution);
    };
    CHECK(told("Teacher of weaving | Brixel", "Brixel has looms. At Brixel you weave.") == "Brixel");
    CHECK(told("Weaver @ Brixel Works", "Brixel Works has looms.") == "Brixel Works");
    CHECK(told("Teacher of weaving | Boardly", "Brixel has looms.").empty());
}

TEST_CASE("a title may give its closing date in brackets", "[extract]") {
    const auto closing = [](std::string_view title) {
        extract::Extraction out;
        add_title_deadline(title, out);
        return first(out, Field::closing);
    };
    CHECK(closing("Postdoc in Law (closes 3 May 2026)") == "closes 3 May 2026");
    CHECK(closing("Lektor i jura (m/k) (ansøgningsfrist 3. maj 2026)") == "ansøgningsfrist 3. maj 2026");
    CHECK(closing("Postdoc in Law (2 years)").empty());
    CHECK(closing("Postdoc in Law (starts 3 May 2026)").empty());
    CHECK(closing("Postdoc in Law (closes soon)").empty());
    CHECK(closing("Postdoc in Law (closes 3 May").empty());
}

TEST_CASE("a label of a name beside the title is no employer", "[extract]") {
    for (const auto* line : {"Institutions: X and Y", "University or organization", "Host institution"}) {
        const auto out =
            beside("<h1>Lecturer in Law</h1><p>" + std::string(line) + "</p>", "Lecturer in Law");
        CHECK(first(out, Field::institution).empty());
    }
}
