// An index of sixty ads that vary in all that is searched, sorted and counted, for laws that hold over any
// index.
#pragma once

#include <catch2/catch.hpp>
#include <filesystem>
#include <string>
#include <vector>

#include "core/base/hash.h"
#include "query/search/searcher.h"
#include "tests/support/temp_dir.h"
#include "tests/unit/query/search/built_index.h"

namespace jobindex::varied {

inline const base::Date kToday = *base::Date::make(2026, 11, 20);
inline constexpr int kAds = 60;

inline const understand::Lexicon& lexicon() {
    using understand::Lexicon;
    using understand::NameTable;
    const auto table = [](const char* text) {
        return NameTable::from_text(text, Lexicon::vocabulary_columns());
    };
    static const Lexicon instance(
        table("mri\tMagnetic resonance imaging\tdomain\t\tMRI|MRT|Kernspintomographie\n"
              "radiomics\tRadiomics\tdomain\t\t\nstatistics\tStatistics\tcore\t\tStatistik\n"),
        table("physics\tPhysics\t\t\tPhysik\nchemistry\tChemistry\t\t\tChemie\n"),
        table("phd\tDoctorate\t\t\tPhD|Ph.D.\nmaster\tMaster's degree\t\t\tMaster|M.Sc.\n"),
        table("phd\tPhD student\t\t\tPhD|Ph.D.|Doktorand\npostdoc\tPostdoc\t\t\tpostdoc|post-doc\n"
              "lecturer\tLecturer\t\t\tlecturer\nfull_prof\tProfessor\t\t\tprofessor\n"),
        NameTable::from_text("DE\tDEU\tGermany\tDeutschland\nCH\tCHE\tSwitzerland\tSchweiz\n"
                             "GB\tGBR\tUnited Kingdom\tUK\n",
                             Lexicon::country_columns()),
        understand::PlaceNames::from_text("berlin\t\tcity\tBerlin\tDE\tDE-BE\t52.52\t13.40\t3426354\n"
                                          "bern\t\tcity\tBern\tCH\tCH-BE\t46.95\t7.45\t121631\n"
                                          "leeds\t\tcity\tLeeds\tGB\tGB-ENG\t53.80\t-1.55\t455123\n"
                                          "york\t\tcity\tYork\tGB\tGB-ENG\t53.96\t-1.08\t144202\n"
                                          "zurich\t\tcity\tZ\xC3\xBCrich\tCH\tCH-ZH\t47.37\t8.55\t341730\n"));
    return instance;
}

/// The n-th ad; what follows from `n` alone varies with other periods, so that all combinations come.
inline model::JobAd ad(int n) {
    using model::Level;
    static const char* const kTopics[] = {
        "MRI",       "magnetic resonance imaging", "radiomics", "statistics", "physics of the heart",
        "chemistry", "Kernspintomographie"};
    static const char* const kRanks[] = {"PhD position", "Ph.D. position", "Postdoc",  "Post-doc",
                                         "Lecturer",     "Lecturers",      "Professor"};
    static const Level kLevels[] = {Level::phd,      Level::phd,      Level::postdoc,  Level::postdoc,
                                    Level::lecturer, Level::lecturer, Level::full_prof};
    static const std::vector<model::Place> kPlaces = {{"Z\xC3\xBCrich", "CH-ZH", "CH", 47.37, 8.55},
                                                      {"Zurich", "CH-ZH", "CH", 47.38, 8.54},
                                                      {"Berlin", "DE-BE", "DE", 52.52, 13.40},
                                                      {"Leeds", "GB-ENG", "GB", 53.80, -1.55},
                                                      {"York", "GB-ENG", "GB", 53.96, -1.08}};
    const auto at = [n](const auto& list, int step) { return list[(n * step) % std::size(list)]; };
    model::JobAd ad;
    ad.id = base::hash128_hex("varied " + std::to_string(n));
    ad.url = "https://example.org/jobs/" + std::to_string(n);
    ad.source = "example.org";
    ad.language = "en";
    ad.title = std::string(at(kRanks, 1)) + " in " + at(kTopics, 3);
    ad.levels = {at(kLevels, 1)};
    ad.institution.name = n % 4 == 0   ? "University of Example"
                          : n % 4 == 1 ? "Example Institute"
                                       : "College, North";
    if (n % 6 != 0) ad.places = {at(kPlaces, 1)};
    if (n % 11 == 0) ad.places.push_back({"Bern", "CH-BE", "CH", {}, {}});
    if (n % 3 != 0) ad.dates.closing = kToday.plus_days(n * 7 % 50);
    if (n % 5 != 0) ad.dates.posted = kToday.plus_days(-n);
    if (n % 4 != 0) {
        ad.salary.min = 20'000 + n * 1'500;
        if (n % 8 != 1) ad.salary.max = 30'000 + n * 1'500;
        ad.salary.currency = n % 2 == 0 ? "EUR" : "CHF";
        ad.salary.period = model::Period::year;
    }
    if (n % 7 < 3) ad.skills = {{n % 7 == 2 ? "radiomics" : "mri", "domain", true}};
    if (n % 9 == 0) ad.qualifications = {{"phd", "", true, {}}};
    ad.disciplines = {n % 2 == 0 ? "physics" : "chemistry"};
    ad.description = "You work on " + std::string(at(kTopics, 2)) + " as " + at(kRanks, 5) + " in our house.";
    for (int word = 0; word < 12; ++word)  // else they are taken for the same post
        ad.description += " w" + base::hash128_hex(std::to_string(n * 100 + word)).substr(0, 8);
    return ad;
}

/// The same post as ad(n), found elsewhere and told less of.
inline model::JobAd twin(int n) {
    model::JobAd same = ad(n);
    same.id = base::hash128_hex("twin " + std::to_string(n));
    same.url = "https://example.net/" + std::to_string(n);
    same.salary = {};
    same.dates.closing.reset();
    same.qualifications = {{"master", "", true, {}}};
    return same;
}

/// The index of all of them, built once; ten posts are there twice.
inline const std::filesystem::path& index_dir() {
    static const support::TempDir dir;
    static const std::filesystem::path path = [] {
        std::vector<model::JobAd> ads;
        for (int n = 0; n < kAds; ++n) {
            if (n % 12 == 1) ads.push_back(twin(n));
            ads.push_back(ad(n));
            if (n % 12 == 7) ads.push_back(twin(n));
        }
        return tests::built_index(ads, kToday, dir.path());
    }();
    return path;
}

inline search::SearchResult run(const std::string& text, search::SearchRequest request = {}) {
    auto searcher = search::Searcher::open(index_dir(), lexicon());
    if (!searcher) FAIL(searcher.error().message);
    request.text = text;
    request.today = kToday;
    auto result = searcher->search(request);
    if (!result) FAIL(result.error().message);
    return std::move(*result);
}

}  // namespace jobindex::varied
