#include <algorithm>
#include <catch2/catch.hpp>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "core/base/utf8.h"
#include "core/schema/analysis.h"

using namespace jobindex;
using schema::analyse;
using schema::Form;

namespace {

/// The words of a text as "one two|variant three", joined forms in brackets: compact to write in tables.
std::string shown(std::string_view text, std::string_view language = "en") {
    std::string out;
    int position = 0;
    for (const auto& token : analyse(text, language)) {
        if (token.form == Form::word) {
            if (position++ > 0) out += ' ';
            out += token.term;
        } else {
            out += (token.form == Form::joined ? "+" : "|") + token.term;
        }
    }
    return out;
}

std::set<std::string> terms(std::string_view text, std::string_view language = "en") {
    std::set<std::string> out;
    for (const auto& token : analyse(text, language)) out.insert(token.term);
    return out;
}

bool meet(const std::set<std::string>& a, const std::set<std::string>& b) {
    return std::any_of(a.begin(), a.end(), [&](const auto& term) { return b.count(term) > 0; });
}

std::string random_bytes(std::mt19937& random, std::size_t size) {
    static const std::vector<std::string> pieces = {
        "Ph",  ".",    "D",    " ",        "-",        "ü",    "U\xCC\x88", "磁気", "C++", "'", "’",
        "s",   "\xFF", "\xC3", "\xE2\x80", "\xC2\xAD", "prof", "post",      "doc",  "&",   "1", ",",
        "\0x", "ﷺ",    "ß",    "é",        "𝐀",        "İ",    "#",         "NET",  "\n"};
    std::string out;
    while (out.size() < size) {
        if (random() % 8 == 0) {
            out += static_cast<char>(random() % 256);
        } else {
            out += pieces[random() % pieces.size()];
        }
    }
    return out;
}

}  // namespace

TEST_CASE("every spelling of a degree or rank gives the same tokens", "[schema][analysis]") {
    const std::vector<std::vector<std::string>> groups = {
        {"PhD", "Ph.D.", "Ph.D", "Ph. D.", "Ph D", "phd", "PHD", "P.h.D.", "P.H.D.", "PhDs", "PhD's",
         "D.Phil.", "DPhil", "D. Phil."},
        {"MSc", "M.Sc.", "M. Sc.", "M.Sc", "M Sc", "MSC"},
        {"BSc", "B.Sc.", "B. Sc."},
        {"postdoc", "post-doc", "post doc", "Post-Doc", "post‐doc", "post–doc", "postdocs", "Post Docs"},
        {"postdoctoral", "post-doctoral", "post doctoral", "Post-Doctoral"},
        {"professor", "Prof.", "prof", "Professor"},
        {"UK", "U.K.", "U.K"},
        {"US", "U.S."},
        {"email", "e-mail", "E-Mail"},
    };
    for (const auto& group : groups) {
        for (const auto& spelling : group) {
            INFO(spelling);
            CHECK(shown(spelling) == shown(group.front()));
            CHECK(analyse(spelling, "en").at(0).stem == analyse(group.front(), "en").at(0).stem);
        }
    }
}

TEST_CASE("all words for a postdoc share one stem in every language", "[schema][analysis]") {
    for (const char* language : {"en", "de", "fr", "nl"}) {
        for (const char* word : {"postdoc", "post-doc", "postdoctoral", "Post-Doktorand", "postdoctorat"}) {
            INFO(language << " " << word);
            CHECK(schema::stem(word, language) == "postdoc");
        }
        CHECK(schema::stem("Ph.D.", language) == "phd");
    }
    CHECK(schema::stem("postdoc", "") == "");
}

TEST_CASE("words of science and technology stay whole", "[schema][analysis]") {
    struct Row {
        std::string text, tokens;
    };
    const std::vector<Row> rows = {
        {"C++ and C# or .NET", "c++ and c# or .net"},
        {"(C++)", "c++"},
        {"C++17", "c++ 17"},
        {"R, Python", "r python"},
        {"p53", "p53"},
        {"18F-FDG PET/CT", "18f+18ffdg fdg pet ct"},
        {"4D-CT", "4d+4dct ct"},
        {"state-of-the-art", "state+stateoftheart of the art"},
        {"a-b-c-d-e", "a b c d e"},
        {"R&D", "r+rd d"},
        {"µ-CT", "μ+μct ct"},
        {"IL-6", "il+il6 6"},
        {"ended. Now", "ended now"},
        {"a PhD. Next", "a phd next"},
        {"1.5 T, 20,000", "1.5 t 20,000"},
        {"visit www.example.org", "visit www example org"},
        {"Na+ and Ca2+", "na and ca2"},
        {"J. R. Smith", "j r smith"},
        {"med en bed", "med en bed"},
        {"", ""},
        {" ... ", ""},
    };
    for (const auto& row : rows) {
        INFO(row.text);
        CHECK(shown(row.text) == row.tokens);
    }
}

TEST_CASE("apostrophes end an article, drop a genitive and vanish inside a name", "[schema][analysis]") {
    CHECK(shown("master's degree") == "master degree");
    CHECK(shown("the university’s") == "the university");
    CHECK(shown("O'Brien don't", "en") == "obrien dont");
    CHECK(shown("l'Université d’État", "fr") == "l universite d etat");
    CHECK(shown("dell'informazione", "it") == "dell informazione");
    CHECK(shown("'quoted'") == "quoted");
}

TEST_CASE("accents and their transcriptions find each other", "[schema][analysis]") {
    CHECK(shown("Zürich") == "zurich|zuerich");
    CHECK(shown("Zu\xCC\x88rich") == "zurich|zuerich");
    CHECK(shown("Zuerich", "de") == "zuerich|zurich");
    CHECK(shown("Århus Tromsø") == "arhus|aarhus tromso|tromsoe");
    CHECK(shown("Straße") == "strasse");
    CHECK(shown("neuer Bauer aktuell Quelle", "de") == "neuer bauer aktuell quelle");
    const auto zurich = terms("Zürich");
    CHECK(meet(zurich, terms("zurich")));
    CHECK(meet(zurich, terms("Zuerich")));
    CHECK(meet(zurich, terms("ZÜRICH", "de")));
    CHECK(meet(terms("zurich"), terms("Zuerich", "de")));
}

TEST_CASE("stems follow the language, before accents go", "[schema][analysis]") {
    CHECK(schema::stem("Lecturers", "en") == schema::stem("lecturer", "en"));
    CHECK(schema::stem("Bücher", "de") == schema::stem("Buch", "de"));
    CHECK(schema::stem("chercheurs", "fr") == schema::stem("chercheur", "fr"));
    CHECK(schema::stem("word", "xx") == "");
    CHECK(schema::stem("C++", "en") == "c++");
    CHECK(schema::has_stemmer("en"));
    CHECK_FALSE(schema::has_stemmer("zh"));
    for (const auto& token : analyse("Lecturer in Medical Physics, C++ and 4D-CT at Zürich", "en")) {
        CHECK_FALSE(token.stem.empty());
    }
}

TEST_CASE("Chinese, Japanese and Korean text becomes pairs of characters", "[schema][analysis]") {
    CHECK(shown("磁気共鳴", "ja") == "磁気 気共 共鳴");
    CHECK(shown("東 MRI研究", "ja") == "東 mri 研究");
}

TEST_CASE("soft hyphens and zero-width marks do not split a word", "[schema][analysis]") {
    CHECK(shown("Wissen\xC2\xADschaft") == "wissenschaft");
    CHECK(shown("radio\xE2\x80\x8Btherapy") == "radiotherapy");
}

TEST_CASE("a span covers the bytes that its token stands for", "[schema][analysis]") {
    const std::string text = "A Ph. D. in Zürich, O'Brien's 4D-CT";
    std::vector<std::string> seen;
    for (const auto& token : analyse(text, "en")) seen.emplace_back(token.span.in(text));
    CHECK(seen ==
          std::vector<std::string>{"A", "Ph. D.", "in", "Zürich", "Zürich", "O'Brien", "4D", "4D-CT", "CT"});
}

TEST_CASE("any bytes give tokens in order, within limits, the same each time",
          "[schema][analysis][property]") {
    std::mt19937 random(7);
    schema::Analyser analyser;
    for (int round = 0; round < 3000; ++round) {
        const std::string text = random_bytes(random, random() % 120);
        const std::string language = std::vector<std::string>{"en", "de", "fr", "ja", "", "??"}[random() % 6];
        const auto tokens = analyse(text, language);
        CHECK(tokens == analyser.analyse(text, language));
        int position = 0;
        for (const auto& token : tokens) {
            REQUIRE(token.position >= position);
            position = token.position;
            REQUIRE(token.span.from < token.span.to);
            REQUIRE(token.span.to <= text.size());
            REQUIRE_FALSE(token.term.empty());
            REQUIRE(token.term.size() <= 64);
            REQUIRE(token.stem.size() <= 64);
            REQUIRE_FALSE((token.term[0] >= 'A' && token.term[0] <= 'Z'));
            REQUIRE(base::is_valid_utf8(token.term));
            REQUIRE(token.positions >= 1);
        }
    }
}

TEST_CASE("a word of a text, asked for alone, gives the term that the index holds",
          "[schema][analysis][property]") {
    const std::string text =
        "Post-Doctoral Researcher (m/f/d) in Radiomics, 18F-FDG PET/CT; Ph. D. in Physics, M.Sc. or "
        "Dipl.-Ing. "
        "C++, C#, .NET and R. L'Université de Genève, Universität Zürich, Universitetet i Tromsø. U.K. "
        "e-mail: no";
    for (const char* language : {"en", "de", "fr", "sv", "zz"}) {
        const auto tokens = analyse(text, language);
        for (const auto& token : tokens) {
            INFO(language << " " << token.span.in(text));
            const auto again = analyse(token.span.in(text), language);
            CHECK(std::any_of(again.begin(), again.end(),
                              [&](const auto& t) { return t.term == token.term && t.stem == token.stem; }));
        }
    }
}

TEST_CASE("a word of megabytes is left out and its neighbours stay", "[schema][analysis]") {
    const auto tokens = analyse("one " + std::string(1 << 20, 'x') + " two", "en");
    REQUIRE(tokens.size() == 2);
    CHECK(tokens[1].term == "two");
    CHECK(tokens[1].position == 3);
}

TEST_CASE("stop words are the words that carry no topic", "[schema][analysis]") {
    for (const char* word : {"the", "and", "und", "der", "fur", "of"}) CHECK(schema::is_stop_word(word));
    for (const char* word : {"physics", "us", "r", "it", "phd", ""}) CHECK_FALSE(schema::is_stop_word(word));
}
