// A small index for the tests of what stands around a result: ads alike, suggestions, fit to a CV.
#pragma once

#include <catch2/catch.hpp>
#include <filesystem>
#include <string>
#include <vector>

#include "core/base/hash.h"
#include "indexer/build/build.h"
#include "query/search/searcher.h"
#include "tests/support/temp_dir.h"
#include "tests/unit/query/search/built_index.h"

namespace jobindex::around {

inline const base::Date kToday = *base::Date::make(2026, 11, 20);

inline const char* const kSkills =
    "# version: 1\n# id\tlabel\tcategory\tbroader\taliases\n"
    "medical-imaging\tMedical imaging\tdomain\t\t\n"
    "mri\tMagnetic resonance imaging\tdomain\tmedical-imaging\tMRI|Magnetresonanztomographie\n"
    "radiomics\tRadiomics\tdomain\t\t\n"
    "python\tPython\ttool\t\t\n"
    "statistics\tStatistics\tcore\t\tStatistik|survey sampling\n"
    "teaching\tTeaching\tcore\t\tLehre\n"
    "teamwork\tTeamwork\tsoft\t\t\n";
inline const char* const kDisciplines =
    "# version: 1\n# id\tlabel\tcategory\tbroader\taliases\n"
    "physics\tPhysics\t\t\tPhysik\n"
    "medical-physics\tMedical physics\t\tphysics\tMedizinische Physik|Medizinphysik\n"
    "economics\tEconomics\t\t\tVolkswirtschaftslehre\n";
inline const char* const kDegrees =
    "# version: 1\n# id\tlabel\tcategory\tbroader\taliases\n"
    "bachelor\tBachelor's degree\t\t\tB.Sc.|BSc|Bachelor\n"
    "master\tMaster's degree\t\t\tM.Sc.|MSc|Master\n"
    "phd\tDoctorate\t\t\tPhD|Ph.D.|Promotion|Dr. rer. nat.\n"
    "diplom\tDiplom\t\tmaster\tDiplomabschluss\n"
    "md\tMedical degree\t\t\tM.D.|Approbation\n";
inline const char* const kLevels =
    "# version: 1\n# id\tlabel\tcategory\tbroader\taliases\n"
    "phd\tPhD student\t\t\tPhD|Ph.D.|PhD student|doctoral researcher|Doktorand|Doktorandin\n"
    "postdoc\tPostdoctoral researcher\t\t\tpostdoc|postdoctoral researcher\n"
    "lecturer\tLecturer\t\t\tlecturer|Dozent\n"
    "full_prof\tProfessor\t\t\tprofessor|Professur\n";

inline const understand::Lexicon& lexicon() {
    using understand::Lexicon;
    using understand::NameTable;
    const auto table = [](const char* text) {
        return NameTable::from_text(text, Lexicon::vocabulary_columns());
    };
    static const Lexicon instance(
        table(kSkills), table(kDisciplines), table(kDegrees), table(kLevels),
        NameTable::from_text("DE\tDEU\tGermany\tDeutschland\nCH\tCHE\tSwitzerland\tSchweiz\n",
                             Lexicon::country_columns()),
        {},
        NameTable::from_text("dach\tGermany, Austria and Switzerland\tDACH\tAT|CH|DE\n",
                             Lexicon::area_columns()),
        NameTable::from_text("survey-sampling\tSurvey sampling\tStichprobenverfahren\n",
                             Lexicon::term_columns()));
    return instance;
}

struct Row {
    std::string name, title, institution, city, country, closing, text;
    std::vector<std::string> skills, disciplines;
    std::vector<model::Level> levels;
    std::vector<model::Qualification> degrees;
};

inline std::vector<Row> rows() {
    using model::Level;
    const std::string open = "2026-12-31";
    const std::vector<model::Qualification> master = {{"master", "", true, {}}};
    const std::vector<model::Qualification> doctor = {{"phd", "", true, {}}};
    return {
        {"mri-phd",
         "PhD position in MRI physics",
         "University of Example",
         "Z\xC3\xBCrich",
         "CH",
         open,
         "You measure the tissue phantom with our scanner. The phantom is new.",
         {"mri", "python"},
         {"medical-physics"},
         {Level::phd},
         master},
        {"mri-phd-twin",
         "PhD position in MRI physics",
         "University of Example",
         "Z\xC3\xBCrich",
         "CH",
         open,
         "You measure the tissue phantom with our scanner. The phantom is new.",
         {"mri", "python"},
         {"medical-physics"},
         {Level::phd},
         master},
        {"phantom-phd",
         "Doctoral researcher, imaging of a phantom",
         "Example Institute",
         "Berlin",
         "DE",
         open,
         "A phantom for the scanner is to be built.",
         {"mri"},
         {"medical-physics"},
         {Level::phd},
         master},
        {"mri-postdoc",
         "Postdoc in MRI",
         "Example Institute",
         "Berlin",
         "DE",
         open,
         "You lead the work on sequences.",
         {"mri", "radiomics", "teamwork"},
         {"medical-physics"},
         {Level::postdoc},
         doctor},
        {"economist",
         "Lecturer in economics",
         "College of Example",
         "Bern",
         "CH",
         open,
         "You teach statistics to first-year students.",
         {"statistics", "teaching"},
         {"economics"},
         {Level::lecturer},
         doctor},
        {"statistician",
         "Research statistician",
         "College of Example",
         "Bern",
         "CH",
         open,
         "You analyse surveys.",
         {"statistics"},
         {"economics"},
         {},
         master},
        {"closed-mri",
         "PhD position in MRI of bone",
         "University of Example",
         "Bern",
         "CH",
         "2026-06-30",
         "Scanner and phantom, bone.",
         {"mri", "python"},
         {"medical-physics"},
         {Level::phd},
         master},
    };
}

inline model::JobAd ad_of(const Row& row) {
    model::JobAd ad;
    ad.id = base::hash128_hex(row.name);
    ad.url = "https://example.org/jobs/" + row.name;
    ad.source = "example.org";
    ad.title = row.title;
    ad.institution.name = row.institution;
    ad.places.push_back({row.city, "", row.country, {}, {}});
    ad.language = "en";
    ad.dates.closing = base::Date::parse(row.closing);
    for (const auto& skill : row.skills)
        ad.skills.push_back({skill, skill == "teamwork" ? "soft" : "core", true});
    ad.disciplines = row.disciplines;
    ad.levels = row.levels;
    ad.qualifications = row.degrees;
    ad.description = row.text;
    ad.provenance["title"] = {model::Method::json_ld, 1, {}, "/title", {}};
    return ad;
}

/// The index of all rows, built once.
inline const std::filesystem::path& index_dir() {
    static const support::TempDir dir;
    static const std::filesystem::path path = [] {
        std::vector<model::JobAd> ads;
        for (const auto& row : rows()) ads.push_back(ad_of(row));
        return tests::built_index(ads, kToday, dir.path());
    }();
    return path;
}

inline search::Searcher searcher() {
    auto opened = search::Searcher::open(index_dir(), lexicon());
    if (!opened) FAIL(opened.error().message);
    return std::move(*opened);
}

/// The ads that `query` finds among `rows`, in order, with reasons.
inline search::SearchResult run(const std::vector<Row>& rows, const char* query) {
    const support::TempDir dir;
    std::vector<model::JobAd> ads;
    for (const auto& row : rows) ads.push_back(ad_of(row));
    auto opened = search::Searcher::open(tests::built_index(ads, kToday, dir.path()), lexicon());
    REQUIRE(opened);
    search::SearchRequest request;
    request.text = query;
    request.today = kToday;
    request.explain = true;
    const auto result = opened->search(request);
    REQUIRE(result);
    return *result;
}

inline std::vector<std::string> names(const search::SearchResult& result) {
    std::vector<std::string> out;
    for (const auto& hit : result.hits)
        out.push_back(hit.ad.url.substr(std::string("https://example.org/jobs/").size()));
    return out;
}

}  // namespace jobindex::around
