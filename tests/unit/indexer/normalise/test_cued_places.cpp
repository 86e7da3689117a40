#include <catch2/catch.hpp>
#include <string>

#include "core/vocab/data_dir.h"
#include "indexer/normalise/bent_town.h"
#include "indexer/normalise/country_by_law.h"
#include "indexer/normalise/cued_places.h"
#include "indexer/normalise/dateline.h"
#include "indexer/normalise/employer_town.h"
#include "indexer/normalise/place_of_post.h"

using namespace jobindex;
using namespace jobindex::normalise;

namespace {

const vocab::Gazetteer& gazetteer() {
    static const auto kLoaded = [] {
        const auto dir = vocab::data_dir();
        REQUIRE(dir);
        auto loaded = vocab::Gazetteer::load(*dir / "places");
        REQUIRE(loaded);
        return std::move(*loaded);
    }();
    return kLoaded;
}

std::string joined(const std::vector<model::Place>& places) {
    std::string out;
    for (const auto& place : places) out += (out.empty() ? "" : ", ") + place.city;
    return out;
}

std::string announced(std::string_view text, std::string_view country, bool seat = false) {
    const Words words(text);
    const auto found = find_cued_places(words, country, gazetteer(), seat);
    return found ? joined(found->value) : "";
}

/// The places chosen for a post whose source says `country` alone.
std::string within(std::string country, std::string_view text, PlaceContext context) {
    extract::Candidate stated;
    stated.field = extract::Field::place;
    stated.value = base::Json::object();
    stated.value.set("country", std::move(country));
    stated.method = model::Method::json_ld;
    context.stated = {&stated};
    const Words words(text);
    const auto chosen = choose_place(context, words, gazetteer());
    return chosen ? joined(chosen->value) : "";
}

}  // namespace

TEST_CASE("all towns that a text announces as the post's are its places", "[normalise][places]") {
    struct Row {
        const char* text;
        const char* country;
        const char* towns;
    };
    static const Row kRows[] = {
        {"Arbeitsorte sind Muttenz und Windisch; es gibt eine Kantine.", "CH", "Muttenz, Windisch"},
        {"The post holder will be based in Leeds with some travel.", "GB", "Leeds"},
        {"Virkapaikka on valintasi mukaan Helsinki, Joensuu tai Oulu.", "FI", "Helsinki, Joensuu, Oulu"},
        {"Le poste basé à Rennes ouvre en mai.", "FR", "Rennes"},
        {"Location: Clayton campus", "AU", "Clayton"},
        {"The location suits people who like Clayton.", "AU", ""},
        {"Arbeitsort ist Basel.", "", ""},
        {"Arbeitsort ist Basel.", "FR", ""},
    };
    for (const auto& row : kRows) {
        INFO(row.text);
        CHECK(announced(row.text, row.country) == row.towns);
    }
}

TEST_CASE("a part of a longer name is no town", "[normalise][places]") {
    for (const auto* text :
         {"The position is located at the University's downtown site.", "It is based in the College of Arts.",
          "Work location: 401 W. Kennedy Blvd", "Positions will be located in Research Triangle Park."}) {
        INFO(text);
        CHECK(announced(text, "US").empty());
    }
    CHECK(announced("Our university is located in upstate New York.", "US", true).empty());
}

TEST_CASE("where an employer is counts in sentences about it alone", "[normalise][places]") {
    CHECK(announced("The college is located in Bremen.", "DE", true) == "Bremen");
    CHECK(announced("The bridge is located in Bremen.", "DE", true).empty());
}

TEST_CASE("a country that a source states is narrowed to a town in it", "[normalise][places]") {
    PlaceContext known;
    known.employer = "University of Umeå";
    known.employer_country = "SE";
    known.employer_city = "Umeå";
    CHECK(within("SE", "We look for a biologist.", known) == "Umeå");
    CHECK(within("SE", "The post is in another town: placeringsort Kiruna.", known) == "Kiruna");
    // A post in another country than the employer's seat stays there.
    CHECK(within("NO", "We look for a biologist.", known).empty());
    PlaceContext named;
    named.employer = "Hillside University at Arlington";
    CHECK(within("US", "We look for a biologist.", named) == "Arlington");
}

TEST_CASE("the town right behind an employer's name is its town", "[normalise][places]") {
    const auto behind = [](std::string_view text, std::string_view employer, std::string_view country) {
        const auto found = town_behind_name(Words(text), employer, country, gazetteer());
        return found ? joined(found->value) : "";
    };
    CHECK(behind("La Estación del Sur (ES), en Almería, convoca un contrato.", "Estación del Sur", "ES") ==
          "Almería");
    CHECK(behind("Institut Ekologie v Olomouci hledá laborantku.", "Institut Ekologie", "CZ") == "Olomouc");
    CHECK(behind("The Elm Institute works with Leeds.", "Elm Institute", "GB").empty());
}

TEST_CASE("a large town at the end of an employer's name is its town", "[normalise][places]") {
    const auto ending = [](std::string_view employer, std::string_view country) {
        const auto* city = town_of_name(employer, country, gazetteer());
        return city == nullptr ? std::string() : std::string(city->name);
    };
    CHECK(ending("Hochschule Fulda", "DE") == "Fulda");
    CHECK(ending("Uniwersytet w Białymstoku", "PL") == "Białystok");
    CHECK(ending("Universidade Federal do Rio Grande (FURG)", "BR") == "Rio Grande");
    CHECK(ending("Institute for Social Research", "DE").empty());
    CHECK(ending("Fulda", "DE").empty());
}

TEST_CASE("a large town at the beginning of an employer's name is its town", "[normalise][places]") {
    const auto town = [](std::string_view employer, std::string_view country) {
        const auto* city = town_of_name(employer, country, gazetteer());
        return city != nullptr ? std::string(city->name) : std::string();
    };
    CHECK(town("Lunds tekniska högskola", "SE") == "Lund");
    CHECK(town("Turun yliopisto", "FI") == "Turku");
    CHECK(town("Nagoya City University", "JP") == "Nagoya");
    CHECK(town("上海高山大学", "CN") == "Shanghai");
    CHECK(town("National Kaohsiung University of Hills", "TW") == "Kaohsiung");
    CHECK(town("Washington State University", "US").empty());
    CHECK(town("Jilin University", "CN").empty());
    CHECK(town("Leeds Example University", "GB").empty());
}

TEST_CASE("Polish and Czech towns are told in the cases of prose", "[normalise][places]") {
    const auto town = [](std::string_view said, std::string_view country) {
        const auto* city = bent_town(said, country, gazetteer());
        return city == nullptr ? std::string() : std::string(city->name);
    };
    CHECK(town("Wrocławiu", "PL") == "Wrocław");
    CHECK(town("Gliwicach", "PL") == "Gliwice");
    CHECK(town("Pardubicích", "CZ") == "Pardubice");
    CHECK(town("Brně", "CZ") == "Brno");
    CHECK(town("Brně", "DE").empty());
}

TEST_CASE("the country is that of whose law and money a text speaks, and of no two", "[normalise][places]") {
    const auto law = [](std::string_view text) {
        const auto found = country_by_law(Words(text));
        return found ? found->value : "";
    };
    CHECK(law("The data centre in the city (KC) is open.").empty());
    CHECK(law("Plat 40 000 Kč") == "CZ");
    CHECK(law("The centre is a member of the Helmholtz Association.") == "DE");
    CHECK(law("Canadians and permanent residents will be given priority.") == "CA");
    CHECK(law("Die Vergütung erfolgt nach E 13 TV-L.") == "DE");
    CHECK(law("Schaal 10A van de cao umc.") == "NL");
    CHECK(law("Universities Superannuation Scheme") == "GB");
    CHECK(law("plus 17% superannuation") == "AU");
    CHECK(law("TV-L, with a stay paid by CHF 2000").empty());
    CHECK(law("Det er nok en god stilling, lønn NOK 500 000.") == "NO");
    CHECK(law("Det er nok en god stilling.").empty());
    CHECK(law("patients with CHF").empty());
    CHECK(law("A post in physics.").empty());
}

TEST_CASE("an ad in a language of one country is of that country when nothing else tells",
          "[normalise][places]") {
    const Words words("Haemme tutkijaa.");
    PlaceContext context;
    context.spoken = {"FI"};
    const auto chosen = choose_place(context, words, gazetteer());
    REQUIRE(chosen);
    CHECK(chosen->value.front().country == "FI");
    context.spoken = {"SE", "FI"};
    CHECK_FALSE(choose_place(context, words, gazetteer()));
}

TEST_CASE("the town of a dateline is read where a line is nothing else", "[normalise][places]") {
    const auto town = [](std::string_view text, std::string_view country) {
        const auto found = find_dateline(text, country, gazetteer());
        return found ? found->value.city : "";
    };
    CHECK(town("COYHAIQUE, 3 de mayo de 2026\nSe llama a concurso.", "CL") == "Coyhaique");
    CHECK(town("Wir bieten viel.\nKarlsruhe, den 3. Mai 2026", "DE") == "Karlsruhe");
    CHECK(town("Kraków, dnia 12.05.2026 r.", "PL") == "Kraków");
    CHECK(town("Karlsruhe, Mai 2026", "DE").empty());
    CHECK(town("Karlsruhe, den 3. Mai 2026", "").empty());
    CHECK(town("Karlsruhe, den 3. Mai 2026\nKiel, den 4. Mai 2026", "DE").empty());
    CHECK(town("We met in Karlsruhe, on 3 May 2026, and liked it.", "DE").empty());
}

TEST_CASE("an employer that hires in another town than its seat is there", "[normalise][places]") {
    const auto town = [](std::string_view text, std::string_view employer, std::string_view country,
                         std::string_view seat) {
        PlaceContext context;
        context.employer = employer;
        context.employer_country = country;
        context.employer_city = seat;
        context.spoken = {"GB", "US"};
        const Words words(text);
        const auto chosen = choose_place(context, words, gazetteer());
        return chosen ? joined(chosen->value) : "";
    };
    CHECK(town("The lab at Elmtown University (EU-LAB), Roskilde, invites applications.",
               "Elmtown University", "DK", "Odense") == "Roskilde");
    CHECK(town("Elmtown University, Roskilde University and others met.", "Elmtown University", "DK",
               "Odense") == "Odense");
    CHECK(town("The Lake Water Centre (LWC) in Bremen is a member.", "Lake Water Centre", "", "") ==
          "Bremen");
    CHECK(town("The Lake Water Centre (LWC) in Aalen is a member.", "Lake Water Centre", "", "").empty());
}

TEST_CASE("a campus lies in the town behind it, before the employer's own", "[normalise][places]") {
    const auto town = [](std::string_view text, std::string_view country) {
        const auto found = find_campus_town(Words(text), country, gazetteer());
        return found ? joined(found->value) : "";
    };
    CHECK(town("Arbetet sker på Uppsala universitets campus i Visby.", "SE") == "Visby");
    CHECK(town("Teaching is at our campus in Lancaster, near the moss.", "GB") == "Lancaster");
    CHECK(town("Opetus on Joensuun kampuksella.", "FI") == "Joensuu");
    CHECK(town("We have a campus in Spring and one in Moss.", "GB").empty());
}

TEST_CASE("a stated place is read over streets, persons, campuses and words for or", "[normalise][places]") {
    const auto towns = [](const char* said, std::string_view country) {
        extract::Candidate stated;
        stated.field = extract::Field::place;
        stated.value = base::Json(said);
        stated.method = model::Method::table;
        PlaceContext context;
        context.stated = {&stated};
        context.employer_country = country;
        const auto chosen = choose_place(context, Words("A post."), gazetteer());
        std::string out;
        if (!chosen) return out;
        for (const auto& place : chosen->value)
            out += (out.empty() ? "" : ", ") + (place.city.empty() ? place.country : place.city);
        return out;
    };
    CHECK(towns("Denmark Hill, London SE5", "GB") == "London");
    CHECK(towns("Jokioinen tai Helsinki", "FI") == "Jokioinen, Helsinki");
    CHECK(towns("Kiel oder Lübeck", "DE") == "Kiel, Lübeck");
    CHECK(towns("Lautoka Campus", "FJ") == "Lautoka");
    CHECK(towns("Main Campus", "US") == "US");
    CHECK(towns("Dr. Ada Chang Lab, Moss Centre", "TW") == "TW");
    CHECK(towns("Haku päättyy 31.8. klo 23.59 (Europe/Helsinki)", "") != "Helsinki");
}
