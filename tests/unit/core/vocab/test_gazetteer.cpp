#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

#include "core/vocab/data_dir.h"
#include "core/vocab/gazetteer.h"

using namespace jobindex;
using vocab::Gazetteer;

namespace {

const Gazetteer& gazetteer() {
    static const auto loaded = Gazetteer::load(*vocab::data_dir() / "places");
    REQUIRE(loaded);
    return *loaded;
}

/// "city/region/country" of each place, separated by " + ".
std::string read(std::string_view text) {
    std::string out;
    for (const auto& place : gazetteer().parse_place(text)) {
        if (!out.empty()) out += " + ";
        if (place.city != nullptr) out += place.city->name;
        out += '/';
        out += place.region;
        out += '/';
        out += place.country;
    }
    return out;
}

}  // namespace

TEST_CASE("countries are known by code and by name in many languages", "[vocab][places]") {
    const std::pair<const char*, const char*> rows[] = {{"DE", "DE"},
                                                        {"de", "DE"},
                                                        {"DEU", "DE"},
                                                        {"Germany", "DE"},
                                                        {"Allemagne", "DE"},
                                                        {"Deutschland", "DE"},
                                                        {"UK", "GB"},
                                                        {"England", "GB"},
                                                        {"U.S.A.", "US"},
                                                        {"USA", "US"},
                                                        {"United States", "US"},
                                                        {"Österreich", "AT"},
                                                        {"OSTERREICH", "AT"},
                                                        {"日本", "JP"},
                                                        {"Türkiye", "TR"},
                                                        {"Korea, Republic of", "KR"},
                                                        {"Czechia", "CZ"},
                                                        {"Россия", "RU"},
                                                        {"The Netherlands", "NL"}};
    for (const auto& [name, code] : rows) {
        INFO(name);
        CHECK(gazetteer().country(name) == std::string(code));
    }
    CHECK_FALSE(gazetteer().country("Atlantis"));
    CHECK_FALSE(gazetteer().country(""));
}

TEST_CASE("regions are known by ISO code, by name and by bare code with a country", "[vocab][places]") {
    CHECK(gazetteer().region("DE-BY")->code == "DE-BY");
    CHECK(gazetteer().region("Bavaria")->code == "DE-BY");
    CHECK(gazetteer().region("BY", "DE")->code == "DE-BY");
    CHECK(gazetteer().region("MA", "US")->code == "US-MA");
    CHECK(gazetteer().region("Nordrhein-Westfalen")->code == "DE-NW");
    CHECK(gazetteer().region("Québec")->country == "CA");
    CHECK(gazetteer().region("Nowhere") == nullptr);
}

TEST_CASE("names are those of countries and regions, and of towns that are large enough", "[vocab][places]") {
    const auto names = gazetteer().names(1'000'000);
    const auto has = [&](std::string_view name) {
        return std::find(names.begin(), names.end(), name) != names.end();
    };
    CHECK(has("United States"));
    CHECK(has("New South Wales"));
    CHECK(has("New York City"));
    CHECK_FALSE(has("Palo Alto"));
    CHECK(gazetteer().names(50'000).size() > names.size());
}

TEST_CASE("a city is the largest one that fits the hint, and unknown when none stands out",
          "[vocab][places]") {
    CHECK(gazetteer().city("München")->country == "DE");
    CHECK(gazetteer().city("Muenchen")->country == "DE");
    CHECK(gazetteer().city("Monaco di Baviera")->country == "DE");
    CHECK(gazetteer().city("Genf")->country == "CH");
    CHECK(gazetteer().city("Leeds")->country == "GB");
    CHECK(gazetteer().city("Cambridge") == nullptr);
    CHECK(gazetteer().city("Cambridge", {"GB", {}})->country == "GB");
    CHECK(gazetteer().city("Cambridge", {"US", "US-MA"})->region == "US-MA");
    CHECK(gazetteer().city("Villigen") == nullptr);
    CHECK(gazetteer().city("Villigen", {"CH", {}}) != nullptr);
    CHECK(gazetteer().city("Xyzzyville") == nullptr);
}

TEST_CASE("location strings give city, region and country in whatever order they stand", "[vocab][places]") {
    const std::pair<const char*, const char*> rows[] = {
        {"Cambridge, MA, USA", "Cambridge/US-MA/US"},
        {"Boston, Massachusetts", "Boston/US-MA/US"},
        {"UNITED STATES California San Francisco", "San Francisco/US-CA/US"},
        {"UNITED STATES New York New York", "New York City/US-NY/US"},
        {"New York, NY", "New York City/US-NY/US"},
        {"New York, United States", "/US-NY/US"},
        {"California, United States", "/US-CA/US"},
        {"Georgia, United States", "/US-GA/US"},
        {"Atlanta, Georgia", "Atlanta/US-GA/US"},
        {"Tbilisi, Georgia", "Tbilisi//GE"},
        {"München", "Munich/DE-BY/DE"},
        {"Munich, DE", "Munich/DE-BY/DE"},
        {"Newark, DE", "Newark/US-DE/US"},
        {"80333 München, Deutschland", "Munich/DE-BY/DE"},
        {"Berlin, Germany", "Berlin/DE-BE/DE"},
        {"Leeds", "Leeds/GB-ENG/GB"},
        {"Copenhagen, Denmark", "Copenhagen/DK-84/DK"},
        {"Norwich Research Park, Norwich", "Norwich/GB-ENG/GB"},
        {"Zürich, Switzerland", "Zürich/CH-ZH/CH"},
        {"Villigen (AG), Schweiz", "Villigen/CH-AG/CH"},
        {"Garching b. München", "Garching bei München/DE-BY/DE"},
        {"Washington, D.C.", "Washington, D.C./US-DC/US"},
        {"UNITED STATES District of Columbia Washington", "Washington, D.C./US-DC/US"},
        {"Seattle, Washington State", "Seattle/US-WA/US"},
        {"CHINA Beijing Beijing", "Beijing/CN-BJ/CN"},
        {"CHINA Sichuan Chengdu", "Chengdu/CN-SC/CN"},
        {"KOREA, REPUBLIC OF Seoul", "Seoul/KR-11/KR"},
        {"St Andrews, Scotland", "Saint Andrews/GB-SCT/GB"},
        {"Germany", "//DE"},
        {"London or Paris", "London/GB-ENG/GB + Paris/FR-IDF/FR"},
        {"Berlin / Hamburg", "Berlin/DE-BE/DE + Hamburg/DE-HH/DE"},
        {"DENMARK Denmark Odense", "Odense/DK-83/DK"},
        {"UNITED STATES Pennsylvania University Park", "/US-PA/US"},
        {"Department of Physics", ""},
        {"to be agreed", ""},
        {"Georgia", ""},
        {"", ""},
    };
    for (const auto& [text, places] : rows) {
        INFO(text);
        CHECK(read(text) == places);
    }
}

TEST_CASE("the span of a place covers the words that name it", "[vocab][places]") {
    const std::string_view text = "Our site: Boston, MA, USA (hybrid)";
    const auto places = gazetteer().parse_place(text);
    REQUIRE(places.size() == 1);
    CHECK(places[0].span.in(text) == "Boston, MA, USA");
}

TEST_CASE("any bytes give places inside the text", "[vocab][places][property]") {
    std::mt19937 random(11);
    const std::string_view pieces[] = {"Berlin", ", ",   "USA",    "New", " York", "MA",
                                       "/",      "\xC3", "Zürich", "(",   "東京"};
    for (int round = 0; round < 2000; ++round) {
        std::string text;
        const auto length = random() % 12;
        for (unsigned i = 0; i < length; ++i) {
            if (random() % 4 == 0) {
                text += static_cast<char>(random());
            } else {
                text += pieces[random() % std::size(pieces)];
            }
        }
        for (const auto& place : gazetteer().parse_place(text)) {
            REQUIRE(place.span.to <= text.size());
            REQUIRE(place.span.from < place.span.to);
            REQUIRE(place.country.size() == 2);
        }
    }
}
