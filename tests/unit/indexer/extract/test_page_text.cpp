#include <catch2/catch.hpp>

#include "indexer/extract/extract.h"

using namespace jobindex;
using extract::Field;
using extract::PageKind;

namespace {

extract::Extraction page(const std::string& source,
                         std::string_view url = "https://work.example/botany/opening-77") {
    const auto document = html::Document::parse(source);
    REQUIRE(document);
    return extract::extract_page({url, "text/html", &*document});
}

/// The value of the surest candidate for a field; "" when there is none.
std::string value_of(const extract::Extraction& ad, Field field) {
    const extract::Candidate* best = nullptr;
    for (const extract::Candidate& candidate : ad.candidates) {
        if (candidate.field == field && (best == nullptr || candidate.confidence > best->confidence))
            best = &candidate;
    }
    return best == nullptr ? std::string() : best->value.text();
}

const std::string kFirst =
    "The Garden of Brookford invites applications from people who like moss. You will count moss in all "
    "seasons, teach others how to count it, and write down what you have counted, for which we give you a "
    "desk "
    "with a lamp, a notebook, and the company of five people who have counted moss for many years and more.";
const std::string kRest =
    "<p>Requirements: a degree in biology and experience with moss. We offer a full-time contract and a "
    "salary "
    "by the collective agreement, and a warm coat in the winter months of the year.</p><p>Please submit your "
    "application with a cover letter. The deadline is 1 May 2026.</p>";
const std::string kProse = "<p>" + kFirst + "</p>" + kRest;

std::string posting(const std::string& description) {
    return "<script type='application/ld+json'>{\"@type\":\"JobPosting\",\"title\":\"Lecturer in "
           "moss\",\"description\":\"" +
           description + "\"}</script>";
}

}  // namespace

TEST_CASE("a page's title is its part that names one post", "[extract][page][title]") {
    struct Row {
        const char* head;
        const char* title;
    };
    const Row row = GENERATE(values<Row>({
        {"<h1>Lecturer in moss</h1>", "Lecturer in moss"},
        {"<title>Vacancies | Lecturer in moss</title>", "Lecturer in moss"},
        {"<title>Lecturer in moss - Vacancies</title>", "Lecturer in moss"},
        {"<title>Vacancies \u00B7 Lecturer in moss \u00B7 Garden</title>", "Lecturer in moss"},
        {"<title>Careers \u00BB Vacancies \u00BB Lecturer in moss</title>", "Lecturer in moss"},
        {"<title>Vacancies \u2013 Lecturer in moss</title>", "Lecturer in moss"},
        {"<title>Vacancies :: Lecturer in moss</title>", "Lecturer in moss"},
        {"<title>Lecturer in moss</title><h1>Welcome</h1>", "Lecturer in moss"},
        {"<meta property=og:title content='Lecturer in moss'><title>Moss</title><h1>Welcome</h1>",
         "Lecturer in moss"},
        {"<h1>Vacancies | Lecturer in moss</h1>", "Lecturer in moss"},
        {"<h1>Lecturer in moss - part-time</h1>", "Lecturer in moss - part-time"},
    }));
    CAPTURE(row.head);
    const auto ad = page(row.head + kProse);
    CHECK(ad.kind == PageKind::ad);
    CHECK(value_of(ad, Field::title) == row.title);
}

TEST_CASE("a heading or bold line that names a post stands in for a title that names none",
          "[extract][page][title]") {
    for (const char* tag : {"h2", "h3", "h4", "strong", "b"}) {
        const std::string name(tag);
        INFO(name);
        const auto ad = page("<title>Moss</title><h1>Welcome to us</h1><div><" + name +
                             ">Lecturer in moss</" + name + "></div>" + kProse);
        CHECK(ad.kind == PageKind::ad);
        CHECK(value_of(ad, Field::title) == "Lecturer in moss");
    }
    // A label and a heading in the navigation are none.
    CHECK(page("<h1>Moss</h1><p><b>Position:</b> x</p>" + kProse).kind != PageKind::ad);
    CHECK(page("<nav><h2>Lecturer in moss</h2></nav><h1>Moss</h1>" + kProse).kind != PageKind::ad);
}

TEST_CASE("a post in bold below a list's heading is one of several when others are linked",
          "[extract][page][title]") {
    const std::string head = "<h1>Vacancies</h1><p><b>Lecturer in moss</b></p>" + kProse;
    CHECK(page(head).kind == PageKind::ad);
    CHECK(page(head + "<p><a href=/job/1001>Lecturer in ferns</a></p><p><a href=/job/1002>Professor of "
                      "grass</a></p>")
              .kind == PageKind::list);
    // A heading may name the kinds of post it lists.
    const auto of_kinds =
        page("<h1>PhD &amp; postdoc positions in Freedonia</h1><h3>Botany \u2014 Postdoc</h3>" + kProse +
             "<footer><a href=/job/1001>PhD in ferns</a> <a href=/job/1002>Postdoc in grass</a></footer>");
    CHECK(of_kinds.kind == PageKind::list);
}

TEST_CASE("what belongs to other posts is cut from the text", "[extract][page]") {
    for (const char* heading :
         {"Related jobs", "Similar positions", "Other open positions", "You might also like",
          "Weitere Stellen", "\u00C4hnliche Jobs", "Offres similaires", "D'autres offres",
          "Vergelijkbare vacatures", "Otras convocatorias", "Altri bandi", "Outras vagas", "Liknande jobb",
          "Andre stillinger", "Muut avoimet", "Podobne oferty", "Podobn\u00E9 nab\u00EDdky"}) {
        const std::string others =
            std::string(heading) + ": Keeper of ferns, application deadline 6 December 2026";
        INFO(others);
        const auto ad = page("<h1>Lecturer in moss</h1><div class=x>" + others + "</div>" + kProse);
        CHECK(ad.kind == PageKind::ad);
        CHECK(ad.description.find("ferns") == std::string::npos);
        CHECK(ad.description.find("count moss") != std::string::npos);
    }
    // Inside a sentence, and as most of a page, the same words cut nothing.
    const auto inside = page("<h1>Lecturer in moss</h1><p>We have no similar jobs.</p>" + kProse);
    CHECK(inside.description.find("no similar jobs") != std::string::npos);
    const auto most = page("<h1>Lecturer in moss</h1><div><p>More from us:</p>" + kProse + "</div>");
    CHECK(most.description.find("count moss") != std::string::npos);
}

TEST_CASE("a posting's description gives way to a longer text of the page that holds it", "[extract][page]") {
    const auto ad = page(posting(kFirst) + "<h1>Lecturer in moss</h1><main>" + kProse + "</main>");
    CHECK(ad.description_method == model::Method::text);
    CHECK(ad.description.find("The deadline is 1 May 2026") != std::string::npos);
    CHECK(value_of(ad, Field::title) == "Lecturer in moss");

    const auto same = page(posting(kFirst) + "<h1>Lecturer in moss</h1><main><p>" + kFirst + "</p></main>");
    CHECK(same.description_method == model::Method::json_ld);
    CHECK(same.description == kFirst);

    std::string other = "<p>";
    for (int i = 0; i < 90; ++i) other += "Our cookies are baked by hand on each day of the week. ";
    const auto apart = page(posting(kFirst) + "<h1>Lecturer in moss</h1><main>" + other + "</p></main>");
    CHECK(apart.description_method == model::Method::json_ld);
    CHECK(apart.description == kFirst);
}

TEST_CASE("what was read from a description's lines has its span in the text that is kept",
          "[extract][page]") {
    const std::string line = "<p>Closing date: 1 May 2026</p>";
    const auto ad =
        page(posting(line + "<p>" + kFirst + "</p>") +
             "<h1>Lecturer in moss</h1><main><p>A word before all.</p>" + line + kProse + "</main>");
    CHECK(ad.description_method == model::Method::text);
    std::size_t spans = 0;
    for (const extract::Candidate& candidate : ad.candidates) {
        if (!candidate.span) continue;
        ++spans;
        CHECK(candidate.span->in(ad.description) == candidate.value.text());
    }
    CHECK(spans == 1);
}

TEST_CASE("a box beside the ad that holds its facts is part of it, one of other posts is not",
          "[extract][page]") {
    const std::string start = "<main><h1>Lecturer in moss</h1>" + kProse + "<aside>", end = "</aside></main>";
    const auto facts = page(start + "<b>Contract:</b> two years<br><b>Place of work:</b> Brookford" + end);
    CHECK(facts.description.find("two years") != std::string::npos);
    const auto others = page(start + "<p>Fern clerk</p><b>Closing date:</b> 3 May<p>Reed clerk</p>" +
                             "<b>Closing date:</b> 4 May" + end);
    CHECK(others.description.find("Reed clerk") == std::string::npos);
}

TEST_CASE("what was a PDF keeps its lines and has its title in one of them", "[extract][page][title]") {
    const auto ad = page(
        "<title>call_17.pdf</title><pre>Garden of Brookford\nPage 1\n\nwe wish to fill the post of\n\n"
        "          Lecturer in moss\n\n" +
        kFirst +
        "\nRequirements: a degree in biology.\nPlease submit your application. The deadline is 1 May 2026."
        "\nWe offer a salary by the collective agreement.</pre>");
    REQUIRE(ad.kind == PageKind::ad);
    CHECK(value_of(ad, Field::title) == "Lecturer in moss");
    CHECK(ad.description.find("moss\n") != std::string::npos);
}

TEST_CASE("occupations in other languages name a post", "[extract][page]") {
    for (const auto* title :
         {"Klinický farmaceut", "Sage-femme", "Fysioterapeut", "Hausmeister", "Restauratorin"}) {
        INFO(title);
        CHECK(page("<h1>" + std::string(title) + "</h1>" + kProse).kind == PageKind::ad);
    }
}

TEST_CASE("two links that tell of other pages are no part of an ad", "[extract][page]") {
    const auto ad = page(
        "<h1>Lecturer in moss</h1><ul><li>Previous message: <a href='/1'>Workshop on ferns and their "
        "kin, deadline 1 March 2027</a></li><li>Next message: <a href='/3'>New herbarium of ferns opens its "
        "doors</a></li></ul>" +
        kProse);
    CHECK(ad.description.find("March") == std::string::npos);
}

TEST_CASE("headings of parts, notices, units and broken sentences are no title", "[extract][page][title]") {
    for (const auto* heading :
         {"Job summary", "Position Details", "Please log in to apply for this position.",
          "Office of the Dean", "Moss Ecology Lab", "Vicerrectorado de Investigación",
          "CONCORSO (scad. 16 luglio)", "This is a part-time (0.6 FTE) position",
          "(1) Applicants must hold a PhD in moss"}) {
        CAPTURE(heading);
        const auto ad = page("<h1>" + std::string(heading) + "</h1><h2>Lecturer in moss</h2>" + kProse);
        CHECK(value_of(ad, Field::title) == "Lecturer in moss");
        const auto line = page("<h1>Garden of Brookford</h1><p>" + std::string(heading) +
                               "</p><p>Lecturer in moss</p>" + kProse);
        CHECK(value_of(line, Field::title) == "Lecturer in moss");
    }
    const auto broken =
        page("<h1>Garden of Brookford</h1><p>Professor or</p><p>Lecturer in moss</p>" + kProse);
    CHECK(value_of(broken, Field::title) == "Lecturer in moss");
    for (const auto* title : {"Moss Lab Manager", "Postdoctoral Fellow, Fern Lab",
                              "Department of Moss Lecturer", "Faculty of Moss – Professor"}) {
        CAPTURE(title);
        CHECK(value_of(page("<h1>" + std::string(title) + "</h1>" + kProse), Field::title) == title);
    }
}
