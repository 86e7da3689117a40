#include <catch2/catch.hpp>
#include <string>

#include "indexer/normalise/level.h"
#include "tests/unit/indexer/loaded_knowledge.h"
#include "tests/unit/indexer/normalise/level_names.h"

using namespace jobindex;
using namespace jobindex::normalise;

namespace {

std::string levels(std::string_view title, std::string_view language = {}, std::string_view country = {}) {
    return names_of(ranks_of_language(levels_in_title(title, knowledge().levels), title, language, country));
}

}  // namespace

TEST_CASE("titles name their ranks in the cases of their languages", "[normalise][level]") {
    struct Row {
        const char* title;
        const char* levels;
    };
    static constexpr Row kRows[] = {
        {"3 tohtorikoulutettavaa", "phd"},
        {"Haetaan tutkijatohtoria", "postdoc"},
        {"Yliopisto-opettajaa historiaan", "lecturer"},
        {"Konkurs na stanowisko profesora zwyczajnego", "full_prof"},
        {"Ledige stipendiatstillinger i geologi", "phd"},
        {"Selezione per ASSEGNO/I DI RICERCA in botanica", "postdoc"},
        {"Bolsa de Investigação para Mestre em Acústica", "predoc"},
        {"Profesor Adjunto de Botánica", "assistant_prof"},
        {"Voltijds docent (tenure track) kunstgeschiedenis", "assistant_prof"},
        {"Faculty Part Time - Welding", "lecturer"},
        {"Curator of Maps", "other"},
        {"Chair, Department of Botany", "leadership"},
        {"Concurso para Professor do Magistério Superior", "assistant_prof"},
        {"Professor Substituto de Botânica", "lecturer"},
    };
    for (const auto& row : kRows) {
        CAPTURE(row.title);
        CHECK(levels(row.title) == row.levels);
    }
}

TEST_CASE("the rank that a tenure track leads to is not the post's", "[normalise][level]") {
    CHECK(levels("W1-Professur mit Tenure Track nach W2 für Akustik") == "assistant_prof");
    CHECK(levels("W1-Professur mit Tenure-Track auf W3 Akustik") == "assistant_prof");
    CHECK(levels("W2- oder W3-Professur für Akustik") == "full_prof");
}

TEST_CASE("a junior research fellow has a doctorate but in India", "[normalise][level]") {
    CHECK(levels("Junior Research Fellow in Botany", "en", "IN") == "predoc");
    CHECK(levels("Junior Research Fellow in Botany", "en", "GB") == "postdoc");
    CHECK(levels("Research Fellow in Botany", "en", "IN") == "postdoc");
}

TEST_CASE("a rank of professor or above is those above it too", "[normalise][level]") {
    using model::Level;
    const std::vector<Level> all{Level::assistant_prof, Level::associate_prof, Level::full_prof};
    const std::vector<Level> upper{Level::associate_prof, Level::full_prof};
    const auto& table = knowledge().levels;
    CHECK(levels_in_title("Assistant Professor or above in Ecology", table) == all);
    CHECK(levels_in_title("Associate Professor level or higher", table) == upper);
    CHECK(levels_in_title("Tenure track position in Moss (Associate Professor / Professor)", table) == upper);
    CHECK(levels_in_title("Assistant Professor, tenure track", table) ==
          std::vector<Level>{Level::assistant_prof});
    const auto found =
        find_levels_over_title(Words("One post at Assistant Professor level or above is vacant."),
                               "Assistant Professor", false, table);
    REQUIRE(found);
    CHECK(found->value == all);
    CHECK_FALSE(find_levels_over_title(Words("Candidates work with an Associate Professor or above."),
                                       "Assistant Professor", false, table));
    CHECK_FALSE(find_levels_over_title(Words("One post at Assistant Professor level or above is vacant."),
                                       "Lecturer in Moss", false, table));
}

TEST_CASE("who is looked for is named behind the verb, a subject is no office", "[normalise][level]") {
    CHECK(levels("Notre chaire recrute sept post-doctorants") == "postdoc");
    CHECK(levels("Professor Ada Elm is looking for a PhD student") == "phd");
    CHECK(levels("Academic Position in Public Gardening, Full-time").empty());
    CHECK(levels("Assistant Professor in Brewery Administration") == "assistant_prof");
    CHECK(levels("Adiunkt (post-doc) w zespole mchów") == "postdoc");
    CHECK(levels("Adiunkt w zespole mchów") == "assistant_prof");
    CHECK(levels("Sette assegni di ricerca post-dottorato") == "postdoc");
    CHECK(levels("Professore di ruolo di II fascia") == "associate_prof");
    CHECK(levels("Doctoraat: mossen van het noorden") == "phd");
    CHECK(levels("조교수 채용") == "assistant_prof");
    CHECK(levels("Научный сотрудник лаборатории мхов") == "researcher");
    CHECK(levels("Egyetemi docens") == "associate_prof");
    CHECK(levels("Campus Registrar") == "administration");
    CHECK(levels("Registrar in Neurology") == "clinical");
}

TEST_CASE("a text names its holder's rank behind a word for as", "[normalise][level]") {
    const auto found = [](std::string_view text) {
        const auto read = find_levels(Words(text), knowledge().levels);
        return read ? std::string(model::name_of(read->value.front())) : std::string();
    };
    CHECK(found("I denna anställning ska du som doktorand räkna mossor.") == "phd");
    CHECK(found("Als Doktorandin zählen Sie Moose im Norden.") == "phd");
    CHECK(found("Sie haben Erfahrung als Postdoktorandin mit Moosen.").empty());
}
