#include <catch2/catch.hpp>
#include <string>

#include "core/vocab/data_dir.h"
#include "indexer/normalise/place_in_text.h"

using namespace jobindex;

TEST_CASE("a text's place is read only when one is clearly named", "[normalise][places]") {
    const auto dir = vocab::data_dir();
    REQUIRE(dir);
    const auto gazetteer = vocab::Gazetteer::load(*dir / "places");
    REQUIRE(gazetteer);
    struct Row {
        const char* text;
        const char* country;
        const char* city;
    };
    static const Row kRows[] = {
        {"Halifax, Nova Scotia, 3 November 2026\n\nWe hire.", "", "Halifax"},
        {"The post is in Grenoble, France, for two years.", "", "Grenoble"},
        {"Citizens of Hungary, Luxembourg, Malta, Netherlands, and Spain may apply.", "", ""},
        {"The post is in Lebanon, New Hampshire, for two years.", "", "Lebanon"},
        {"You will work with collaborators in Lyon, France.", "", ""},
        {"Good reading is expected of you.", "GB", ""},
        {"The post is in Grenoble, France.", "SE", ""},
        {"The post is in Grenoble. Grenoble lies between three ranges.", "FR", "Grenoble"},
        {"Over the last 40 years we taught in Over rooms. Over 900 students came.", "GB", ""},
        {"We teach tales in English (excluding the U.S.) of our day.", "US", ""},
        {"Towers in Lille, Arras and Douai are studied: how did Lille, Arras and Douai pay?", "FR", ""},
        {"", "", ""},
    };
    for (const auto& row : kRows) {
        INFO(row.text);
        const auto found = normalise::find_place(row.text, row.country, *gazetteer);
        CHECK((found ? found->value.city : std::string()) == row.city);
        if (found) CHECK(found->span.to <= std::string(row.text).size());
    }
}
