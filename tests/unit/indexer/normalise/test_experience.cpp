#include <catch2/catch.hpp>
#include <string>

#include "indexer/normalise/experience.h"

using namespace jobindex;
using namespace jobindex::normalise;

namespace {

double years(std::string_view text) {
    const Words words(text);
    const auto found = find_years(words, DemandReader(words));
    return found ? found->value : 0;
}

/// "publications grants teaching", as far as they are asked for.
std::string record(std::string_view text) {
    const Words words(text);
    const auto found = find_record(words, DemandReader(words));
    if (!found) return "";
    std::string out;
    if (found->value.publications) out += "publications ";
    if (found->value.grants) out += "grants ";
    if (found->value.teaching) out += "teaching ";
    return out;
}

std::string level(std::string_view text, std::string_view language) {
    const auto at = text.find(language);
    REQUIRE(at != std::string_view::npos);
    return language_level(Words(text), {at, at + language.size()});
}

}  // namespace

TEST_CASE("demanded years of experience are read in many languages", "[normalise][experience]") {
    static const std::pair<const char*, double> kRows[] = {
        {"Applicants must have at least three years of postdoctoral experience.", 3},
        {"Candidates must bring experience of 4 years in a hospital.", 4},
        {"Vorausgesetzt werden mindestens 2 Jahre Berufserfahrung.", 2},
        {"Mindestens drei Jahre Erfahrung sind zwingend erforderlich.", 3},
        {"Vous avez au moins cinq ans d'expérience en laboratoire.", 5},
        {"Je hebt minimaal 3 jaar ervaring met patiënten.", 3},
        {"Se requiere un mínimo de dos años de experiencia docente.", 2},
        {"È richiesta un'esperienza di almeno tre anni in ospedale.", 3},
        {"É obrigatório ter três anos de experiência clínica.", 3},
        {"Det krävs minst fyra års erfarenhet av djurförsök.", 4},
        {"Du skal have mindst 2 års erfaring med patienter.", 2},
        {"Det kreves minst tre års erfaring fra klinikk.", 3},
        {"Hakijalta vaaditaan 3 vuoden kokemus alalta.", 3},
        {"Wymagane są co najmniej 2 lata doświadczenia.", 2},
        {"Požadujeme 3 roky praxe v oboru.", 3},
        {"必须具有3年以上工作经验。", 3},
        {"3年以上の実務経験が必須です。", 3},
        {"Minimum of three years of teaching art courses at university level is required.", 3},
        {"Vous devez avoir au moins deux ans de pratique clinique.", 2},
        {"At least six months of experience in a laboratory are required.", 0.5},
        {"Je hebt minstens vijf jaar gewerkt als verpleegkundige.", 5},
        {"Sie bringen mit: mindestens ein Jahr Berufserfahrung", 1},
        {"Requirements: 5+ years writing scientific code", 5},
        {"Requirements: 4. Two or more years working with archives", 2},
        {"Expérience d'un an minimum exigée.", 1},
        {"È richiesta un'esperienza almeno biennale.", 2},
        {"Du måste ha arbetat i minst två år inom onkologi.", 2},
        {"Wymagany jest co najmniej roczny staż podoktorski.", 1},
        {"Vaaditaan vähintään 5 vuoden tutkijakokemusta.", 5},
        {"Requer-se experiência pós-doutoral não inferior a 3 anos.", 3},
    };
    for (const auto& [text, expected] : kRows) {
        INFO(text);
        CHECK(years(text) == expected);
    }
}

TEST_CASE("a range of years demands its lower end", "[normalise][experience]") {
    for (const char* text : {
             "You must have 2-5 years of experience.",
             "You must have 2 to 5 years of experience.",
             "You must have two or more years of experience.",
             "You must have 2+ years of experience.",
             "You must have two (2) full years of experience.",
             "Sie haben 2 bis 5 Jahre Berufserfahrung.",
             "Requirements\n\n- 2 years of relevant experience\n- patience",
         }) {
        INFO(text);
        CHECK(years(text) == 2);
    }
}

TEST_CASE("years that are nobody's duty are none", "[normalise][experience]") {
    for (const char* text : {
             "We draw on our 50 years of experience in teaching.",
             "Profit from our 15 years of experience in training physicists.",
             "The hospital has more than 20 years of experience with lasers.",
             "Two years of experience in a hospital are desirable.",
             "Preferred qualifications\n\n- 3 years of experience",
             "3 Jahre Berufserfahrung sind von Vorteil.",
             "No more than 4 years of experience are required.",
             "Candidates must be willing to stay for two years.",
             "Experience is required.",
             "You must have 40 years of experience.",
             "",
         }) {
        INFO(text);
        CHECK(years(text) == 0);
    }
}

TEST_CASE("of several demands for years the first counts, with its number and unit",
          "[normalise][experience]") {
    const std::string text =
        "You must have at least three (3) years of experience.\n\nYou must also have 5 "
        "years of experience in teaching.";
    const Words words(text);
    const auto found = find_years(words, DemandReader(words));
    REQUIRE(found);
    CHECK(found->value == 3);
    CHECK(found->span.in(text) == "three (3) years");
}

TEST_CASE("publications, grants and teaching are told apart where they are asked for",
          "[normalise][experience]") {
    static const std::pair<const char*, const char*> kRows[] = {
        {"A strong publication record is required.", "publications "},
        {"A record of securing external funding is essential.", "grants "},
        {"Applicants must have teaching experience.", "teaching "},
        {"Requirements\n\n- a publication record\n- grant writing\n- teaching experience",
         "publications grants teaching "},
        {"Voraussetzung sind wissenschaftliche Publikationen und Erfahrung in der Lehre.",
         "publications teaching "},
        {"Anforderungen\n\n- Einwerbung von Drittmitteln", "grants "},
        {"Se requiere experiencia docente y publicaciones científicas.", "publications teaching "},
        {"Pedagogisk skicklighet är ett krav.", "teaching "},
        {"The group published in good journals last year.", ""},
        {"The post is paid from external funding.", ""},
        {"Teaching experience is not required.", ""},
        {"", ""},
    };
    for (const auto& [text, expected] : kRows) {
        INFO(text);
        CHECK(record(text) == expected);
    }
    const std::string text = "Teaching experience and a publication record are required.";
    const Words words(text);
    const auto found = find_record(words, DemandReader(words));
    REQUIRE(found);
    CHECK(found->span.in(text) == "Teaching experience");
    CHECK_FALSE(found->value.years.has_value());
}

TEST_CASE("each level of a language is read before and behind its name", "[normalise][experience]") {
    for (const std::string expected : {"A1", "A2", "B1", "B2", "C1", "C2"}) {
        INFO(expected);
        CHECK(level("German (at least " + expected + ") is required.", "German") == expected);
        CHECK(level("You have " + expected + " German.", "German") == expected);
    }
    CHECK(level("Deutsch auf Niveau b2", "Deutsch") == "B2");
    CHECK(level("English (C1) and German (B2)", "English") == "C1");
    CHECK(level("English (C1) and German (B2)", "German") == "B2");
}

TEST_CASE("native and fluent are read in the ad's own language", "[normalise][experience]") {
    struct Row {
        const char* text;
        const char* language;
        const char* level;
    };
    static const Row kRows[] = {
        {"You are a native speaker of Dutch.", "Dutch", "native"},
        {"English is your mother tongue.", "English", "native"},
        {"Deutsch als Muttersprache", "Deutsch", "native"},
        {"Français langue maternelle", "Français", "native"},
        {"Svenska som modersmål", "Svenska", "native"},
        {"You speak fluent English.", "English", "fluent"},
        {"Sie sprechen fließend Deutsch.", "Deutsch", "fluent"},
        {"Vous parlez couramment anglais.", "anglais", "fluent"},
        {"Je spreekt vloeiend Engels.", "Engels", "fluent"},
        {"Du talar flytande engelska.", "engelska", "fluent"},
        {"sujuva englanti", "englanti", "fluent"},
        {"biegła znajomość języka angielskiego", "angielskiego", "fluent"},
        {"plynně anglicky", "anglicky", "fluent"},
        {"英语流利", "英语", "fluent"},
        {"Good English is welcome.", "English", ""},
        {"You speak English. The talk is in room C1.", "English", ""},
        {"You speak English at level D1.", "English", ""},
        {"English", "English", ""},
    };
    for (const auto& row : kRows) {
        INFO(row.text);
        CHECK(level(row.text, row.language) == row.level);
    }
    CHECK(language_level(Words("English"), {7, 7}).empty());
}

TEST_CASE("no less than so many years are a least number, and a form's field is one",
          "[normalise][experience]") {
    CHECK(years("We require no less than seven years' experience at a university.") == 7);
    CHECK(years("Expérience requise : 1 à 4 années") == 1);
    CHECK(years("Needed: 1) Minimum of 5 years of experience with kilns") == 5);
    CHECK(years("Applicants must send 1) a letter on their experience, 2) an official transcript") == 0);
    CHECK(years("Over the next four years we expand our network; experience is required") == 0);
}
