// What ads say in fifteen languages: labels with their values, and sentences.
#include <fmt/format.h>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "indexer/normalise/normalise.h"
#include "indexer/normalise/spoken_countries.h"
#include "tests/unit/indexer/loaded_knowledge.h"

using namespace jobindex;
using extract::Field;

namespace {

using normalise::knowledge;

/// An ad with one field of a table, or with `text` alone where `label` is empty.
model::JobAd ad_with(const std::string& language, Field field, const std::string& label,
                     const std::string& text, const std::string& title = "ORION 27") {
    extract::Extraction extraction;
    extraction.kind = extract::PageKind::ad;
    extraction.source = "test";
    extraction.language = language;
    extraction.description = label.empty() ? text : label + ": " + text;
    const auto add = [&](Field of, const std::string& value, model::Method method, std::string pointer) {
        extract::Candidate candidate;
        candidate.field = of;
        candidate.value = base::Json(value);
        candidate.method = method;
        candidate.confidence = 0.8;
        candidate.pointer = std::move(pointer);
        candidate.text = value;
        extraction.candidates.push_back(std::move(candidate));
    };
    add(Field::title, title, model::Method::json_ld, "/title");
    if (!label.empty()) add(field, text, model::Method::table, label);
    auto ad = normalise::normalise(extraction, knowledge(), *base::Date::make(2026, 11, 26));
    REQUIRE(ad);
    return std::move(*ad);
}

std::string towns(const model::JobAd& ad) {
    std::string out;
    for (const auto& place : ad.places) out += (out.empty() ? "" : ", ") + place.city + " " + place.country;
    return out;
}

std::string degrees(const model::JobAd& ad) {
    std::string out;
    for (const auto& item : ad.qualifications)
        out += (out.empty() ? "" : " ") + item.degree + (item.required ? "!" : "?");
    return out;
}

std::string pay(const model::JobAd& ad) {
    const auto& salary = ad.salary;
    if (!salary.period) return {};
    return fmt::format("{}-{} {} {}", salary.min.value_or(0), salary.max.value_or(0), salary.currency,
                       model::name_of(*salary.period));
}

std::string levels(const model::JobAd& ad) {
    std::string out;
    for (const auto level : ad.levels) out += (out.empty() ? "" : " ") + std::string(model::name_of(level));
    return out;
}

struct Labelled {
    const char* language;
    const char* label;
    const char* value;
    const char* expected;
};
struct Said {
    const char* language;
    const char* text;
    const char* expected;
};

}  // namespace

TEST_CASE("a town behind a label is found in the countries of the ad's language", "[normalise][places]") {
    static const Labelled kRows[] = {
        {"de", "Dienstort", "18055 Rostock", "Rostock DE"},
        {"de", "Standort", "Campus Kiel", "Kiel DE"},
        {"fr", "Localisation", "Campus de Beaulieu, 35042 Rennes", "Rennes FR"},
        {"nl", "Standplaats", "Den Helder", "Den Helder NL"},
        {"es", "Centro de trabajo", "Hospital Reina Sofía, Córdoba (15.000 €)", "Córdoba ES"},
        {"it", "Sede di servizio", "Via Roma 12, 57123 Livorno", "Livorno IT"},
        {"pt", "Localização", "Coimbra", "Coimbra PT"},
        {"sv", "Placering", "Visby", "Visby SE"},
        {"da", "Arbejdsplads", "Frederiksborgvej 399, 4000 Roskilde", "Roskilde DK"},
        {"no", "Kontorsted", "Ålesund", "Ålesund NO"},
        {"fi", "Paikkakunta", "Oulu", "Oulu FI"},
        {"pl", "Miejsce wykonywania pracy", "ul. Długa 5, 80-831 Gdańsk", "Gdańsk PL"},
        {"cs", "Adresa pracoviště", "Veveří 70, 602 00 Brno", "Brno CZ"},
        {"ja", "勤務地", "大阪府吹田市", "Suita JP"},
        {"ja", "勤務地", "仙台市", "Sendai JP"},
        {"zh", "工作地点", "浙江省杭州市", "Hangzhou CN"},
        {"de", "Arbeitsorte", "Muttenz, Windisch", "Muttenz CH, Windisch CH"},
    };
    for (const auto& row : kRows) {
        CAPTURE(row.language, row.value);
        CHECK(towns(ad_with(row.language, Field::place, row.label, row.value)) == row.expected);
    }
}

TEST_CASE("a town of two countries of a language is left out without a word for its country",
          "[normalise][places]") {
    const auto& places = knowledge().places;
    CHECK(normalise::town_where_spoken("Salamanca", {"ES", "MX"}, 1'000, places) == nullptr);
    const auto* spanish = normalise::town_where_spoken("Salamanca", {"ES"}, 1'000, places);
    REQUIRE(spanish);
    CHECK(spanish->country == "ES");
    CHECK(normalise::countries_where_spoken("en", normalise::Words("")).empty());
    // A quarter beside its town is no place of its own.
    CHECK(towns(ad_with("en", Field::place, "Location", "Camden (King's Cross, London)")) == "London GB");
}

TEST_CASE("an ad speaks of euros by the currency's own words, not by words that hold them",
          "[normalise][places]") {
    const auto countries = [](std::string_view text) {
        return normalise::countries_where_spoken("es", normalise::Words(text));
    };
    for (const char* text : {"16.500 € anuales", "EUR 2000", "2000EUR", "2.000 Euros", "en euro"}) {
        INFO(text);
        CHECK(countries(text) == normalise::Countries{"ES"});
    }
    for (const char* text :
         {"renta bruta", "Grupo de neurosciences", "el espacio europeo", "neuro-oncología"}) {
        INFO(text);
        CHECK(countries(text).size() > 1);
    }
}

TEST_CASE("of towns of one name in many countries the one that is larger than all others by far is meant",
          "[normalise][places]") {
    // Neither of the Spanish and the Mexican town is larger by far, the Argentine is larger than both.
    CHECK(towns(ad_with("es", Field::place, "", "El puesto se desarrollará en Córdoba.")) == "Córdoba AR");
    CHECK(towns(ad_with("es", Field::place, "", "El puesto se desarrollará en Salamanca.")).empty());
}

TEST_CASE("a town that a sentence announces is found in the countries of its language",
          "[normalise][places]") {
    static const Said kRows[] = {
        {"de", "Dienstort ist Stralsund.", "Stralsund DE"},
        {"fr", "Le poste est basé à Roscoff.", "Roscoff FR"},
        {"nl", "Je standplaats is Middelburg.", "Middelburg NL"},
        {"es", "El puesto se desarrollará en Melilla.", "Melilla ES"},
        {"it", "La sede di lavoro è Pesaro.", "Pesaro IT"},
        {"pt", "O trabalho será desenvolvido em Setúbal.", "Setúbal PT"},
        {"sv", "Arbetet är förlagt till Kristianstad.", "Kristianstad SE"},
        {"da", "Tjenestestedet er Sønderborg.", "Sønderborg DK"},
        {"no", "Du får kontorplass i Drammen.", "Drammen NO"},
        {"no", "Arbeidsstaden er Sogndal.", "Sogndal NO"},
        {"fi", "Työpaikka sijaitsee Kotkassa.", "Kotka FI"},
        {"pl", "Stanowisko znajduje się w Słupsku.", "Słupsk PL"},
        {"cs", "Pracoviště se nachází v Pardubicích.", "Pardubice CZ"},
    };
    for (const auto& row : kRows) {
        CAPTURE(row.text);
        CHECK(towns(ad_with(row.language, Field::place, "", row.text)) == row.expected);
    }
}

TEST_CASE("a degree in a field for degrees is required", "[normalise][qualifications]") {
    static const Labelled kRows[] = {
        {"en", "Education level", "Bachelor’s degree", "bachelor!"},
        {"de", "Bildungsabschluss", "Master oder vergleichbar", "master!"},
        {"fr", "Niveau d’études", "Bac+5", "master!"},
        {"nl", "Opleidingsniveau", "WO Master", "master!"},
        {"es", "Titulación requerida", "Máster en Física", "master!"},
        {"it", "Titolo di studio", "Laurea magistrale", "master!"},
        {"pt", "Habilitações académicas", "Mestrado", "master!"},
        {"sv", "Utbildning", "Doktorsexamen", "phd!"},
        {"da", "Uddannelse", "Kandidatgrad", "master!"},
        {"no", "Utdanning", "Mastergrad", "master!"},
        {"fi", "Koulutus", "Ylempi korkeakoulututkinto", "master!"},
        {"pl", "Wykształcenie", "wyższe magisterskie", "master!"},
        {"cs", "Požadované vzdělání", "Ph.D.", "phd!"},
        {"ja", "学歴", "修士以上", "master!"},
        {"zh", "学历要求", "本科及以上学历", "bachelor!"},
    };
    for (const auto& row : kRows) {
        CAPTURE(row.value);
        CHECK(degrees(ad_with(row.language, Field::qualifications, row.label, row.value)) == row.expected);
    }
}

TEST_CASE("sentences require a degree, like it or do without it in fifteen languages",
          "[normalise][qualifications]") {
    static const Said kRows[] = {
        {"de", "Sie sind in Chemie promoviert.", "phd!"},
        {"de", "Eine Promotion ist kein Muss, wird aber gern gesehen.", "phd?"},
        {"fr", "De formation Bac +5, vous aimez le terrain.", "master!"},
        {"fr", "Être titulaire d'un doctorat (l'habilitation n'est pas requise).", "phd!"},
        {"fr", "Doctorat non requis.", ""},
        {"nl", "Je bent gepromoveerd in de hydrologie.", "phd!"},
        {"nl", "Promotie is geen eis.", ""},
        {"es", "Se valorará estar en posesión del doctorado.", "phd?"},
        {"it", "Il candidato deve essere in possesso della laurea magistrale.", "master!"},
        {"pt", "É requisito possuir mestrado em Biologia.", "master!"},
        {"sv", "Du har en civilingenjörsexamen eller motsvarande.", "master!"},
        {"da", "Det er en fordel, hvis du har en ph.d.-grad.", "phd?"},
        {"no", "Krav om utdanning på masternivå.", "master!"},
        {"fi", "Edellytämme ylempää korkeakoulututkintoa.", "master!"},
        {"pl", "Mile widziany doktorat.", "phd?"},
        {"cs", "Titul Ph.D. výhodou.", "phd?"},
        {"ja", "博士の学位を有すること。", "phd!"},
        {"zh", "硕士及以上学历。", "master!"},
    };
    for (const auto& row : kRows) {
        CAPTURE(row.text);
        CHECK(degrees(ad_with(row.language, Field::qualifications, "", row.text)) == row.expected);
    }
}

TEST_CASE("pay is read behind its label, which tells the period", "[normalise][salary]") {
    static const Labelled kRows[] = {
        {"de", "Mindestgehalt", "mind. EUR 3.714,80 brutto monatlich", "3714.8-0 EUR month"},
        {"nl", "Maandsalaris", "Min. 3.204 max. 5.278 EUR", "3204-5278 EUR month"},
        {"nl", "Salaris per maand", "Maximaal € 5.929", "0-5929 EUR month"},
        {"es", "Cuantía", "16.500 € anuales", "16500-16500 EUR year"},
        {"sv", "Ingångslön", "34 100 kronor", "34100-34100 SEK month"},
        {"da", "Timeløn", "135,50 kr.", "135.5-135.5 DKK hour"},
        {"no", "Timelønn", "225 kr", "225-225 NOK hour"},
        {"no", "Årslønn", "fra kr 593 000 til kr 650 000", "593000-650000 NOK year"},
        {"fi", "Kuukausipalkka", "3200 - 3800 euroa", "3200-3800 EUR month"},
        {"cs", "Měsíční mzda", "40 000 až 46 000 Kč", "40000-46000 CZK month"},
        {"ja", "時給", "1,500円", "1500-1500 JPY hour"},
        {"ja", "給与", "月額35万円～45万円", "350000-450000 JPY month"},
        {"zh", "年薪", "25-35万元", "250000-350000 CNY year"},
        {"zh", "年薪", "80000至12万元", "80000-120000 CNY year"},
        {"zh", "月薪", "8000-1.2万元", "8000-12000 CNY month"},
        {"zh", "待遇", "每月新臺幣60,000元", "60000-60000 TWD month"},
    };
    for (const auto& row : kRows) {
        CAPTURE(row.value);
        CHECK(pay(ad_with(row.language, Field::salary, row.label, row.value)) == row.expected);
    }
    CHECK(pay(ad_with("nl", Field::salary, "Salaris", "11")) == "");
}

TEST_CASE("the share of full time is read in the forms of fifteen languages", "[normalise][contract]") {
    struct Row {
        const char* language;
        const char* label;
        const char* value;
        double share;
    };
    static const Row kRows[] = {
        {"en", "FTE", "0.8", 0.8},
        {"nl", "Aantal uren", "19 uur", 0.5},
        {"de", "", "Die Stelle ist mit 75 v. H. der regelmäßigen Arbeitszeit zu besetzen.", 0.75},
        {"de", "", "Es handelt sich um eine halbe Stelle.", 0.5},
        {"fr", "Temps de travail", "Complet", 1},
        {"fr", "", "Le poste est à 80 %.", 0.8},
        {"nl", "Omvang", "0,8 fte", 0.8},
        {"nl", "", "Het betreft een voltijdse functie.", 1},
        {"es", "Jornada", "Completa", 1},
        {"es", "Jornada laboral", "Parcial (50 %)", 0.5},
        {"it", "Orario settimanale", "18 ore", 0.5},
        {"pt", "Horário", "tempo integral", 1},
        {"sv", "Omfattning", "75 procent", 0.75},
        {"da", "Ugentlig arbejdstid", "37 timer", 1},
        {"da", "", "Stillingen er på 30 timer om ugen.", 0.81},
        {"no", "", "Vi har ledig heltidsstilling.", 1},
        {"fi", "Työaika", "Kokopäivätyö", 1},
        {"pl", "Wymiar etatu", "1/2", 0.5},
        {"pl", "Wymiar zatrudnienia", "½ etatu", 0.5},
        {"pl", "", "Zatrudnienie w wymiarze 3/4 etatu.", 0.75},
        {"cs", "Úvazek", "1,0", 1},
        {"cs", "", "Jedná se o poloviční úvazek.", 0.5},
        {"ja", "勤務形態", "常勤", 1},
        {"zh", "工作性质", "全职", 1},
    };
    for (const auto& row : kRows) {
        CAPTURE(row.value);
        const auto ad = ad_with(row.language, Field::employment, row.label, row.value);
        REQUIRE(ad.contract.share);
        CHECK(*ad.contract.share == Approx(row.share));
    }
}

TEST_CASE("hours and parts that are not the post's are no share", "[normalise][contract]") {
    static const Said kRows[] = {
        {"nl", "Het betreft 36 - 40 uur per week.", ""},
        {"de", "Die wöchentliche Lehrverpflichtung beträgt 9 Stunden.", ""},
        {"en", "Half-time or full-time work is possible.", ""},
        {"en", "Closing date 15 Jan 2027, 23:59\nPercent time is agreed later.", ""},
        {"pl", "Liczba etatów: 1", ""},
    };
    for (const auto& row : kRows) {
        CAPTURE(row.text);
        CHECK_FALSE(ad_with(row.language, Field::employment, "", row.text).contract.share);
    }
}

TEST_CASE("a word names the rank that it has in the ad's language", "[normalise][level]") {
    static const Said kRows[] = {
        {"da", "Lektor i geografi", "associate_prof"},
        {"sv", "Universitetslektor i geografi", "lecturer"},
        {"da", "Ekstern lektor i statistik", "lecturer"},
        {"da", "Adjunkt i fysik", "assistant_prof"},
        {"nl", "Universitair docent geografie", "assistant_prof"},
        {"nl", "Docent Verpleegkunde", "lecturer"},
        {"cs", "Docent/ka fyziky", "associate_prof"},
        {"fr", "Ingénieur(e) de recherche en instrumentation", "researcher"},
        {"de", "Akademische/r Rätin/Rat auf Zeit", "lecturer"},
        {"fi", "Projektitutkija", "researcher"},
        {"pl", "Stażysta podoktorski", "postdoc"},
        {"zh", "科研助理", "research_assistant"},
    };
    for (const auto& row : kRows) {
        CAPTURE(row.text);
        CHECK(levels(ad_with(row.language, Field::level, "", "", row.text)) == row.expected);
    }
}

TEST_CASE("a level stands once however many words name it", "[normalise][level]") {
    static const Said kRows[] = {
        {"da", "Lektor (Associate Professor) i fysik", "associate_prof"},
        {"da", "Adjunkt (Assistant Professor) i fysik", "assistant_prof"},
        {"da", "Adjunkt/lektor i fysik", "assistant_prof associate_prof"},
    };
    for (const auto& row : kRows) {
        CAPTURE(row.text);
        CHECK(levels(ad_with(row.language, Field::level, "", "", row.text)) == row.expected);
    }
}

TEST_CASE("a word names its language's rank in a sentence as in a title", "[normalise][level]") {
    static const Said kRows[] = {
        {"da", "Vi søger en lektor i fysik.", "associate_prof"},
        {"da", "Vi søger en klinisk lektor i kirurgi.", "lecturer"},
        {"sv", "Vi söker en lektor i fysik.", "lecturer"},
        {"nl", "Wij zoeken een universitair docent geografie.", "assistant_prof"},
    };
    for (const auto& row : kRows) {
        CAPTURE(row.text);
        CHECK(levels(ad_with(row.language, Field::level, "", row.text)) == row.expected);
    }
}

TEST_CASE("a slash behind one letter is no ending of a word for a post", "[normalise][level]") {
    CHECK(levels(ad_with("en", Field::level, "", "", "Bell ringer w/o 2 helpers")).empty());
    CHECK(levels(ad_with("es", Field::level, "", "", "Profesor/a titular de geografía")) == "associate_prof");
}

TEST_CASE("a closing date is read behind its words in fifteen languages", "[normalise][dates]") {
    static const Said kRows[] = {
        {"sv", "Sista dag att söka är 20 januari 2027.", ""},
        {"da", "Fristen for at søge stillingen er 20.01.2027.", ""},
        {"no", "Søknadsfristen går ut 20.01.2027.", ""},
        {"fi", "Jätä hakemuksesi viimeistään 20.1.2027.", ""},
        {"nl", "Reageer uiterlijk woensdag 20 januari 2027.", ""},
        {"es", "El plazo finaliza el 20 de enero de 2027.", ""},
        {"it", "Le domande devono pervenire entro il giorno 20 gennaio 2027.", ""},
        {"pt", "As candidaturas estão abertas até 20 de janeiro de 2027.", ""},
        {"fr", "Postulez avant le 20 janvier 2027.", ""},
        {"pl", "Na aplikacje czekamy do 20.01.2027.", ""},
        {"cs", "Své životopisy posílejte nejpozději do 20.1.2027.", ""},
        {"ja", "受付期間：2026年12月1日から2027年1月20日まで", ""},
        {"zh", "报名时间：2026年12月1日至2027年1月20日", ""},
    };
    for (const auto& row : kRows) {
        CAPTURE(row.text);
        const auto ad = ad_with(row.language, Field::closing, "", row.text);
        REQUIRE(ad.dates.closing);
        CHECK(ad.dates.closing->iso() == "2027-01-20");
    }
}
