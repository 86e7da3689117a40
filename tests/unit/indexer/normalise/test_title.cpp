#include <catch2/catch.hpp>
#include <string>

#include "indexer/normalise/sections.h"
#include "indexer/normalise/title.h"

using namespace jobindex;
using namespace jobindex::normalise;

TEST_CASE("the fields of a form are no title, what stands behind them is", "[title]") {
    const auto title = jobindex::normalise::infer_title(
        "Work group:\n\nXY-7\n\nArea of research:\n\nTechnical staff\n\nJob description:\n\nDeputy head of "
        "the tidal "
        "laboratory\n\nYou will run it.");
    REQUIRE(title);
    CHECK(title->value == "Deputy head of the tidal laboratory");
    const auto other =
        jobindex::normalise::infer_title("Area of research:\n\nOcean acoustics\nWe look for someone.");
    REQUIRE(other);
    CHECK(other->value.starts_with("Ocean acoustics"));
}

TEST_CASE("a title is cleaned of what does not name the post", "[normalise][title]") {
    struct Row {
        const char* text;
        const char* institution;
        const char* title;
        const char* reference;
    };
    static const Row kRows[] = {
        {"  PhD  position\n in Physics ", "", "PhD position in Physics", ""},
        {"Wissenschaftlicher Mitarbeiter (m/w/d)", "", "Wissenschaftlicher Mitarbeiter (m/w/d)", ""},
        {"Lecturer in Law - University of Nowhere", "University of Nowhere", "Lecturer in Law", ""},
        {"Lecturer in Law | Careers at Nowhere", "", "Lecturer in Law", ""},
        {"Jobs | Lecturer in Law", "", "Lecturer in Law", ""},
        {"Lecturer (Ref. 2026-17)", "", "Lecturer", "2026-17"},
        {"Doktorand, Kennziffer 12/2026", "", "Doktorand", "12/2026"},
        {"Research Fellow - #4711", "", "Research Fellow", "4711"},
        {"Professor (W2) - Physics", "", "Professor (W2) - Physics", ""},
        {"Assistant Professor, Physics", "", "Assistant Professor, Physics", ""},
        {" | ", "", "", ""},
        {"", "", "", ""},
    };
    for (const auto& row : kRows) {
        INFO(row.text);
        const auto clean = clean_title(row.text, row.institution, TitleSource::page);
        CHECK(clean.title == row.title);
        CHECK(clean.reference == row.reference);
    }
}

TEST_CASE("a title from a field made for it stays as stated", "[normalise][title]") {
    for (const char* title :
         {"Adviser - Careers Service", "Lecturer (Ref. 2026-17)", "Physiker (m/w/d)", "Dean | Law"}) {
        CHECK(clean_title(title, "", TitleSource::field).title == title);
    }
    CHECK(clean_title("Lecturer (Ref. 2026-17)", "", TitleSource::field).reference == "2026-17");
    CHECK(clean_title("  two\n lines ", "", TitleSource::field).title == "two lines");
}

TEST_CASE("a missing title is inferred from the first words that are the ad's own", "[normalise][title]") {
    const std::string text =
        "Where to send your application. Please login to use this functionality.  We offer a PhD position in "
        "ophthalmology. The hospital is modern.";
    const auto found = infer_title(text);
    REQUIRE(found);
    CHECK(found->value == "We offer a PhD position in ophthalmology");
    CHECK(found->inferred);
    CHECK(found->span.in(text) == "We offer a PhD position in ophthalmology");
    CHECK_FALSE(infer_title(" ... ").has_value());
    CHECK(infer_title(std::string(10'000, 'a'))->value.size() <= 120);
    // One that is cut says so.
    CHECK(infer_title("We look for" + std::string(40, ' ') + std::string(90, 'a') + " the end")
              ->value.ends_with("\xE2\x80\xA6"));
    CHECK(infer_title("Postdoc in Imaging\n\nThe group works on things.")->value == "Postdoc in Imaging");
}

TEST_CASE("sections are told by their headings in English, German and French", "[normalise][sections]") {
    const std::string text =
        "We are nice.\n\nYour tasks\n\n- imaging\n- teaching\n\nIhr Profil:\n\n- Promotion\n\nNous "
        "offrons\n\nun bureau\n\n"
        "How to apply\n\nSend it.";
    const auto sections = find_sections(Words(text));
    REQUIRE(sections.size() == 4);
    CHECK(sections.at("duties").in(text) == "- imaging\n- teaching");
    CHECK(sections.at("requirements").in(text) == "- Promotion");
    CHECK(sections.at("offer").in(text) == "un bureau");
    CHECK(sections.at("apply").in(text) == "Send it.");
}

TEST_CASE("a sentence that begins like a heading is none", "[normalise][sections]") {
    CHECK(
        find_sections(Words("Requirements for this post are high and they include many things that we list."))
            .empty());
    CHECK(find_sections(Words("")).empty());
}

TEST_CASE("what leads elsewhere is no title where something else is", "[normalise][title]") {
    using jobindex::normalise::infer_title;
    CHECK(infer_title("void")->value == "void");  // nothing else: the ad is kept
    CHECK(infer_title("Scientific supervisor: Ada Low\n\nPostdoc in limnology\n")->value ==
          "Postdoc in limnology");
    CHECK(infer_title("For further details see our pages.")->value.starts_with("For further details"));
}

TEST_CASE("a web address and a portal's phrase before a small letter are no title", "[normalise][title]") {
    using jobindex::normalise::infer_title;
    CHECK(infer_title("Please login to use this functionality. analysis of tides in estuaries.")->value ==
          "analysis of tides in estuaries");
    CHECK(infer_title("https://a.example/jobs?id=7 Engineer for wave tanks.")->value ==
          "Engineer for wave tanks");
}
