#include <catch2/catch.hpp>
#include <string>

#include "indexer/normalise/sections.h"
#include "indexer/normalise/title.h"

using namespace jobindex;
using namespace jobindex::normalise;

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
