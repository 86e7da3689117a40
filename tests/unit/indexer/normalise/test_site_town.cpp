#include <catch2/catch.hpp>
#include <string>

#include "core/vocab/data_dir.h"
#include "indexer/normalise/cued_places.h"
#include "indexer/normalise/place_of_post.h"
#include "indexer/normalise/remote.h"
#include "indexer/normalise/site_town.h"

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

}  // namespace

TEST_CASE("a town named with its state needs no country of the employer", "[normalise][places]") {
    struct Row {
        const char* text;
        bool seat;
        const char* towns;
    };
    static const Row kRows[] = {
        {"Larch & Sons, headquartered in Tucson, Arizona, seeks an analyst.", true, "Tucson"},
        {"Alder Fund, located in Florham Park, NJ is hiring.", true, "Florham Park"},
        {"You will be based in Pune, India or Lyon (France).", false, "Pune, Lyon"},
        {"Our main office is located in Reno, NV, 15 miles from Sparks.", true, "Reno"},
        {"We have offices located in Austin, Texas and Boston, MA.", true, ""},
        {"The clinic is based in the lovely hills of Co Donegal, Ireland.", true, ""},
        {"We are located in Hope, and in charity.", true, ""},
        {"The bridge is located in Tucson, Arizona.", true, ""},
        {"The college lies just outside the city of Tucson, Arizona.", true, ""},
    };
    for (const auto& row : kRows) {
        INFO(row.text);
        const auto found = find_cued_places(Words(row.text), "", gazetteer(), row.seat);
        CHECK((found ? joined(found->value) : "") == row.towns);
    }
}

TEST_CASE("the one office that an employer calls its own is where the post is", "[normalise][places]") {
    struct Row {
        const char* text;
        const char* country;
        const char* town;
    };
    static const Row kRows[] = {
        {"We want an economist for our Boston office.", "", "Boston"},
        {"The analyst joins our Washington, D.C. office in May.", "US", "Washington, D.C."},
        {"A senior officer is sought for the Bank's Pittsburgh Branch.", "US", "Pittsburgh"},
        {"Work in our Boston office or our Chicago office.", "", ""},
        {"Interviews take place in our Boston office.", "", ""},
        {"Bring it to the Boston office of a friend.", "", ""},
        {"Our Open Branch is green.", "", ""},
    };
    for (const auto& row : kRows) {
        INFO(row.text);
        const auto found = find_office_town(Words(row.text), row.country, gazetteer());
        CHECK((found ? joined(found->value) : "") == row.town);
    }
}

TEST_CASE("a university's dash leads to the town of its campus", "[normalise][places]") {
    struct Row {
        const char* text;
        const char* employer;
        const char* town;
    };
    static const Row kRows[] = {
        {"Larch University\xE2\x80\x93Newark invites applications.", "Larch University, School of Art",
         "Newark"},
        {"The University of Larch-Dearborn is growing.", "University of Larch", "Dearborn"},
        {"Alder University-Newark is a partner.", "Larch University", ""},
        {"Larch University-wide policies apply.", "Larch University", ""},
        {"Larch University-Newark and Larch University-Camden hire.", "Larch University", ""},
        {"Larch University - Assistant Professor", "Larch University", ""},
    };
    for (const auto& row : kRows) {
        INFO(row.text);
        const auto found = find_town_behind_dash(Words(row.text), row.employer, "US", gazetteer());
        CHECK((found ? joined(found->value) : "") == row.town);
    }
}

TEST_CASE("a campus that the employer is called after is no town of another state", "[normalise][places]") {
    extract::Candidate stated;
    stated.field = extract::Field::place;
    stated.value = base::Json("Humboldt");
    stated.method = model::Method::text;
    PlaceContext context;
    context.stated = {&stated};
    context.employer_country = "US";
    context.employer_region = "US-CA";
    context.employer_city = "Arcata";
    context.employer = "Polytechnic College Humboldt";
    const Words words("We teach.");
    CHECK(joined(choose_place(context, words, gazetteer())->value) == "Arcata");
    context.employer = "Larch College";
    CHECK(joined(choose_place(context, words, gazetteer())->value) == "Humboldt");
}

TEST_CASE("remote in a title is the post's when it stands by itself", "[normalise][remote]") {
    struct Row {
        const char* title;
        bool remote;
    };
    static const Row kRows[] = {
        {"Chief Statistician (Remote)", true},
        {"Analyst - United States/Remote", true},
        {"Remote: Payroll Officer", true},
        {"Lecturer in Remote Sensing", false},
        {"Remote Sensing Officer", false},
        {"Fellow - Remote Optional", false},
        {"Head of Remote", false},
    };
    for (const auto& row : kRows) {
        INFO(row.title);
        CHECK(choose_remote({}, Words(""), row.title).has_value() == row.remote);
    }
}

TEST_CASE("remote work that is only considered is none", "[normalise][remote]") {
    CHECK_FALSE(find_remote(Words("Remote working, for some weeks, may be considered.")));
    CHECK_FALSE(find_remote(Words("Working from home is not possible.")));
    CHECK(find_remote(Words("Remote working is welcome.")));
}
