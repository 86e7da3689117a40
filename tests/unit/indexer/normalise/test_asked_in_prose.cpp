// What applicants are asked for as prose words it in many languages: degrees and years, asked for, liked, or
// not needed.
#include <catch2/catch.hpp>

#include <string>

#include "indexer/normalise/experience.h"
#include "indexer/normalise/knowledge.h"
#include "indexer/normalise/qualifications.h"
#include "tests/unit/indexer/loaded_knowledge.h"

using namespace jobindex;
using namespace jobindex::normalise;

namespace {

/// "phd! master?": "!" for required and "?" for desired.
std::string degrees(std::string_view text) {
    const Words words(text);
    std::string out;
    for (const auto& item :
         find_qualifications(words, DemandReader(words), {}, knowledge().degrees, knowledge().disciplines)) {
        if (!out.empty()) out += ' ';
        out += item.value.degree + (item.value.required ? "!" : "?");
    }
    return out;
}

double years(std::string_view text) {
    const Words words(text);
    const auto found = find_years(words, DemandReader(words));
    return found ? found->value : 0;
}

}  // namespace

TEST_CASE("a question is answered by the sentence behind it", "[normalise][qualifications]") {
    static const std::pair<const char*, const char*> kRows[] = {
        {"Kogo szukamy? Osoby z doktoratem z chemii.", "phd!"},
        {"Kuka voi hakea? Tohtorin tutkinnon suorittanut kemisti.", "phd!"},
        {"Qui peut postuler ? Toute personne ayant un doctorat en chimie.", "phd!"},
        {"Koho hledáme? Někoho s Ph.D. v chemii.", "phd!"},
        {"Een master is vereist. Gepromoveerd? Graag, maar het hoeft niet.", "master! phd?"},
        {"Ein Master ist erforderlich. Promotion? Schön, aber kein Muss.", "master! phd?"},
        {"Why us? Our PhD students have won prizes.", ""},
    };
    for (const auto& [text, wanted] : kRows) {
        INFO(text);
        CHECK(degrees(text) == wanted);
    }
}

TEST_CASE("what would help but is not needed is liked, and what may not be held is not asked for",
          "[normalise][qualifications]") {
    static const std::pair<const char*, const char*> kRows[] = {
        {"You must hold a bachelor's degree. A master's degree would help but isn't needed.",
         "bachelor! master?"},
        {"Se requiere un máster; se valorará el doctorado, aunque no es imprescindible.", "master! phd?"},
        {"Un doctorat serait apprécié mais n'est pas exigé ; un master est requis.", "master! phd?"},
        {"Si richiede una laurea magistrale; il dottorato è gradito ma non è richiesto.", "master! phd?"},
        {"Applicants must not hold a PhD. A master's degree is required.", "master!"},
        {"申請人須具有學士學位(碩士學位更佳)。", "bachelor! master?"},
        {"A bachelor's degree is required. No PhD is needed.", "bachelor!"},
        {"You must have a PhD in physics. No funded MSc spots this year.", "phd!"},
        {"Der Master Agreement der Gewerkschaft ist erforderlich.", ""},
    };
    for (const auto& [text, wanted] : kRows) {
        INFO(text);
        CHECK(degrees(text) == wanted);
    }
}

TEST_CASE("degrees are asked for by the words of each language", "[normalise][qualifications]") {
    static const std::pair<const char*, const char*> kRows[] = {
        {"Wij zoeken iemand die gepromoveerd is in de chemie.", "phd!"},
        {"Odotamme tohtorin tutkintoa kemiasta.", "phd!"},
        {"Nous attendons une thèse de doctorat en chimie.", "phd!"},
        {"Nezbytné: Ph.D. v chemii.", "phd!"},
        {"Du är teknologie doktor i kemi.", "phd!"},
        {"Ansøgere skal dokumentere ledelse, ph.d.-grad i kemi og undervisning.", "phd!"},
        {"Destinatários: mestres em Química.", "master!"},
        {"Vorausgesetzt wird eine abgeschlossene Dissertation.", "phd!"},
        {"Det är meriterande med docentur.", "habilitation?"},
        {"Profil\n\n- Doctorat en chimie soutenu récemment", "phd!"},
        {"Een master is vereist; een doctoraat is een troef.", "master! phd?"},
        {"Potřebujeme střední školu s maturitou (bakalář potěší).", "high_school! bachelor?"},
        {"Förderung Ihrer Weiterqualifizierung (Promotion, Dr.-Ing.)", ""},
        {"Ein Team mit Bachelorabschluss und Hund", ""},
    };
    for (const auto& [text, wanted] : kRows) {
        INFO(text);
        CHECK(degrees(text) == wanted);
    }
}

TEST_CASE("years that may be more are asked for by what was done in them", "[normalise][experience]") {
    static const std::pair<const char*, double> kRows[] = {
        {"You will need five years or more in a supervisory role.", 5},
        {"So are six or more years of progressively greater duties in a library.", 6},
        {"You need no fewer than two years of post-PhD teaching.", 2},
        {"Je hebt drie jaar of meer werkervaring in de industrie.", 3},
        {"Exige-se seis ou mais anos de investigação pós-doutoral.", 6},
        {"Een doctoraat in de chemie en vijf jaar ervaring zijn vereist.", 5},
        {"具一年或以上研究工作經驗。", 1},
        {"应聘者须有两年及以上三级甲等医院临床工作经历。", 2},
        {"La thèse doit avoir été soutenue depuis moins de six ans, avec expérience.", 0},
        {"The contract is for five years or more.", 0},
    };
    for (const auto& [text, wanted] : kRows) {
        INFO(text);
        CHECK(years(text) == wanted);
    }
}
