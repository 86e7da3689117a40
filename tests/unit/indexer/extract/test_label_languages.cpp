#include <catch2/catch.hpp>
#include <map>
#include <string>

#include "core/base/text.h"
#include "indexer/extract/label_cues.h"
#include "indexer/extract/label_pairs.h"
#include "indexer/extract/label_words.h"
#include "indexer/extract/labels.h"

using namespace jobindex;
using extract::Field;

TEST_CASE("the labels of a field are known in fifteen languages", "[extract][labels]") {
    struct Row {
        Field field;
        std::vector<const char*> labels;
    };
    const std::vector<Row> rows = {
        {Field::place,
         {"Town/City", "Tätigkeitsort", "Lieu d’affectation", "Tewerkstellingsplaats", "Centro de trabajo",
          "Sede di servizio", "Localização", "Placering", "Tjenestested", "Kontorsted", "Paikkakunta",
          "Miejscowość", "Místo práce", "就業場所", "工作城市"}},
        {Field::closing,
         {"Posting Close Date", "Bewerbungszeitraum", "Fin de l’affichage", "Solliciteren tot",
          "Fin de plazo", "Candidature entro", "Data de encerramento", "Ansökan senast", "Søg senest",
          "Frist for å søke", "Haku päättyy", "Ważne do", "Uzávěrka přihlášek", "応募締切日", "报名时间"}},
        {Field::salary,
         {"Hiring range", "Mindestgehalt", "Rémunération mensuelle", "Brutosalaris", "Cuantía", "Compenso",
          "Valor da bolsa", "Ingångslön", "Månedsløn", "Lønnsspenn", "Palkkahaarukka",
          "Wynagrodzenie zasadnicze", "Nabízená mzda", "賃金", "薪资待遇"}},
        {Field::employment,
         {"Time fraction", "Stellenanteil", "Durée hebdomadaire", "Arbeidsduur", "Dedicación",
          "Impegno orario", "Regime de trabalho", "Sysselsättningsgrad", "Timetal", "Stillingsbrøk",
          "Työaikamuoto", "Wymiar zatrudnienia", "Výše úvazku", "勤務時間", "合同期限"}},
        {Field::level,
         {"Academic title", "Personalgruppe", "Emploi", "Functieprofiel", "Figura contractual", "Ruolo",
          "Cargo", "Befattningsbenämning", "Stillingsbetegnelse", "Stillingskode", "Tehtävänimike",
          "Nazwa stanowiska", "Název pozice", "職名", "招聘岗位"}},
        {Field::qualifications,
         {"Degree level", "Bildungsabschluss", "Niveau d’études requis", "Vereist diploma",
          "Titulación exigida", "Titolo richiesto", "Habilitações académicas", "Utbildningskrav",
          "Uddannelseskrav", "Utdanningskrav", "Koulutusvaatimus", "Stopień naukowy", "Požadované vzdělání",
          "学歴", "学历要求"}},
    };
    for (const auto& row : rows) {
        for (const auto* label : row.labels) {
            CAPTURE(label);
            CHECK(extract::field_of_label(label) == row.field);
        }
    }
}

TEST_CASE("marks around a label are no part of it, letters of any script are", "[extract][labels]") {
    for (const auto* label :
         {"勤務地：", "【勤務地】", "■ 勤務地", "勤務地:", "● Dienstort ●", "❖ Dienstort："}) {
        CAPTURE(label);
        CHECK(extract::field_of_label(label) == Field::place);
    }
    CHECK(extract::plain_label("締切日：") == "締切日");
    CHECK(extract::plain_label("：") == "");
    for (const auto* label : {"〆切", "佐々", "〇", "𠮷野", "野𠮷"}) {
        CAPTURE(label);
        CHECK(extract::plain_label(label) == label);
        CHECK(extract::plain_label("「" + std::string(label) + "」") == label);
        CHECK(extract::plain_label("📍️ " + std::string(label) + "：") == label);
    }
}

TEST_CASE("a label stands in one of the lists once, for one field", "[extract][labels]") {
    std::map<std::string, extract::Field> fields;
    const auto add = [&](std::string_view label, extract::Field field) {
        CAPTURE(std::string(label));
        const std::string plain = extract::plain_label(label);
        CHECK_FALSE(plain.empty());
        CHECK(label.find("\xC2\xAD") == std::string_view::npos);  // a soft hyphen
        CHECK(fields.emplace(plain, field).second);
    };
    for (const auto& cue : extract::kLabelCues) {
        add(cue.label, cue.field);
        CHECK(extract::field_of_label(cue.label) == cue.field);
    }
    for (const auto& row : extract::kLabelWords) {
        for (const auto label : base::split(row.labels, '|')) add(label, row.field);
    }
}

TEST_CASE("a colon of full width parts label and value", "[extract][labels]") {
    extract::Extraction out;
    out.description = "勤務地：仙台市\n任期：3年\n応募締切日：\n2027年1月15日\nDienstort: Kiel";
    extract::add_line_pairs(out);
    std::string values;
    for (const auto& candidate : out.candidates) {
        REQUIRE(candidate.span);
        CHECK(candidate.span->in(out.description) == candidate.value.text());
        values += candidate.value.text() + ";";
    }
    CHECK(values == "仙台市;3年;2027年1月15日;Kiel;");
}
