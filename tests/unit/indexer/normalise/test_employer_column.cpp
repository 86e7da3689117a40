#include <catch2/catch.hpp>
#include <string>

#include "indexer/normalise/employer_country.h"
#include "indexer/normalise/employer_unit.h"
#include "indexer/normalise/hosts_in_text.h"
#include "indexer/normalise/name_variants.h"
#include "indexer/normalise/normalise.h"
#include "tests/unit/indexer/loaded_knowledge.h"

using namespace jobindex;
using namespace jobindex::normalise;
using extract::Field;

namespace {

/// An ad of a table of ads that has `employer` in its column.
model::JobAd ad_of(std::string employer, std::string text = "A post is to be filled.") {
    extract::Extraction row;
    row.kind = extract::PageKind::ad;
    row.source = std::string_view("rows");
    row.language = std::string_view("en");
    row.description = std::move(text);
    row.description_method = model::Method::feed;
    extract::Candidate candidate;
    candidate.field = Field::institution;
    candidate.text = employer;
    candidate.value = base::Json(std::move(employer));
    candidate.method = model::Method::feed;
    candidate.confidence = 0.85;
    candidate.pointer = "/hiringOrganization/name";
    row.candidates.push_back(std::move(candidate));
    auto ad = normalise::normalise(row, knowledge(), *base::Date::make(2026, 3, 12));
    REQUIRE(ad);
    return std::move(*ad);
}

std::string id_of(std::string employer) {
    return ad_of(std::move(employer)).institution.id;
}

std::string place_of(const model::JobAd& ad) {
    return ad.places.empty() ? "" : ad.places.front().city + "," + ad.places.front().country;
}

}  // namespace

TEST_CASE("an institution is known by other spellings of its name", "[normalise][institution]") {
    static const std::pair<const char*, const char*> kRows[] = {
        {"Univeristy of Bergen", "uib.no"},
        {"University Bergen", "uib.no"},
        {"Bergen University", "uib.no"},
        {"University of Bergen;", "uib.no"},
        {"- University of Bergen", "uib.no"},
        {"University of Bergen- Department of Physics", "uib.no"},
        {"UNIVERSITAET ZUERICH", "uzh.ch"},
        {"Uni Leipzig", "uni-leipzig.de"},
        {"Dipartimento di Fisica dell'Università degli Studi di Trento", "unitn.it"},
        {"Massachusetts Institute for Technology", "mit.edu"},
        {"Boston University", "bu.edu"},
        {"Harbour University of Nowhere", ""},
    };
    for (const auto& [name, id] : kRows) {
        INFO(name);
        CHECK(id_of(name) == id);
    }
    CHECK(turned_name("York University") == "University of York");
    CHECK(id_of("York University") == "yorku.ca");
    CHECK(mended_kind("Uniuversità di Elm") == "Università di Elm");
    CHECK(mended_kind("Universities of Elm").empty());
    CHECK(mended_kind("University of Elm").empty());
}

TEST_CASE("an acronym before or behind a part names the whole", "[normalise][institution]") {
    const auto ad = ad_of("CNR-IMOSS");
    CHECK(ad.institution.id == "cnr.it");
    CHECK(place_of(ad) == ",IT");
    CHECK(id_of("CNRS UMR 9999") == "cnrs.fr");
    CHECK(id_of("Istituto di Muschi CNR") == "cnr.it");
    CHECK(id_of("MOSS-KU Leuven") == "kuleuven.be");
    CHECK(ad_of("MIT Moss Laboratory").department == "Moss Laboratory");
    // Who pays for a school is not who runs it.
    CHECK(id_of("DFG-Graduiertenkolleg Moose").empty());
    CHECK(is_acronym("UdG"));
    CHECK_FALSE(is_acronym("Max"));
}

TEST_CASE("what stands behind a name is a part, a place or nothing that moves it",
          "[normalise][institution]") {
    CHECK(place_of(ad_of("University of Bergen - Ufficio Concorsi")) == "Bergen,NO");
    CHECK(place_of(ad_of("University of Bergen - MOSSLAB-X")) == "Bergen,NO");
    CHECK(place_of(ad_of("University of Bergen, Bergen, Norway")) == "Bergen,NO");
    CHECK(place_of(ad_of("University of Bergen, Oslo")) == "Oslo,NO");
    CHECK(place_of(ad_of("New York University Abu Dhabi")) == "Abu Dhabi,AE");
    CHECK(place_of(ad_of("UCLA Westcoast")) == ",US");
    CHECK(id_of("Academy of Fine Arts Elmtown").empty());
}

TEST_CASE("a part alone is the department, its employer stands in the text", "[normalise][institution]") {
    const auto spoken = ad_of("Faculty of Chemistry", "The University of Bergen is hiring a chemist.");
    CHECK(spoken.institution.id == "uib.no");
    CHECK(spoken.department == "Faculty of Chemistry");
    const auto part = spoken.provenance.find("department");
    REQUIRE(part != spoken.provenance.end());
    CHECK(part->second.text == "Faculty of Chemistry");
    const auto linked = ad_of("Dipartimento di Informatica", "The call is at https://www.unitn.it/bandi/7.");
    CHECK(linked.institution.id == "unitn.it");
    CHECK(linked.department == "Dipartimento di Informatica");
    CHECK(place_of(linked) == "Trento,IT");
    // An institute may be an employer of its own, unless the addresses say whose it is.
    CHECK(ad_of("Institute of Moss", "See https://www.uib.no/moss.").institution.name == "Institute of Moss");
    CHECK(ad_of("Institute of Moss", "See https://www.uib.no/moss or mail jobs@uib.no.").institution.id ==
          "uib.no");
    CHECK(ad_of("Faculty of Chemistry", "A post.").institution.name == "Faculty of Chemistry");
    CHECK(bare_unit("Faculty of Law, Elm University") == BareUnit::no);
    CHECK(bare_unit("Università degli Studi") == BareUnit::yes);
    CHECK(bare_unit("Institute of Moss") == BareUnit::maybe);
    CHECK(bare_unit("Elm Labs") == BareUnit::no);
}

TEST_CASE("what a form holds for want of a name is none", "[normalise][institution]") {
    for (const char* name : {"void", "N/A", "01114010620", "--", "none"}) {
        INFO(name);
        CHECK(is_placeholder(name));
        CHECK(ad_of(name).institution.name.empty());
    }
    CHECK_FALSE(is_placeholder("Elm"));
    CHECK_FALSE(is_placeholder("大学"));
}

TEST_CASE("an employer that no table knows is where its name, form or addresses say", "[normalise][place]") {
    struct Row {
        const char* employer;
        const char* text;
        const char* place;
    };
    const Row row = GENERATE(values<Row>({
        {"Elm Bell Labs France", "A post.", ",FR"},
        {"Elm Academy of Moss in Warsaw", "A post.", "Warsaw,PL"},
        {"Berlin Joint Moss Laboratory", "A post.", "Berlin,DE"},
        {"Elm Pharma A/S", "A post.", ",DK"},
        {"Elm Systems Oy", "A post.", ",FI"},
        {"Elm Labs", "Write to jobs@elmlabs.cz or see www.elmlabs.cz.", ",CZ"},
        {"Elm Labs", "See www.elmlabs.cz and www.elmlabs.pl.", ""},
        {"Elm Labs", "Write to elm@yahoo.co.uk, see https://youtu.be/7.", ""},
        {"Elm Research Ireland and UK", "A post.", ""},
        {"Deli Moss", "A post.", ""},
        {"Elm Institute", "A post.", ""},
    }));
    CAPTURE(row.employer, row.text);
    CHECK(place_of(ad_of(row.employer, row.text)) == row.place);
}

TEST_CASE("a text's addresses are found with and without their scheme, and in mails", "[normalise]") {
    const auto hosts =
        hosts_in_text("See https://a.example.org/x, www.b.example (or @c.example) and d@e.example.");
    REQUIRE(hosts.size() == 4);
    CHECK(hosts[0].name == "a.example.org");
    CHECK(hosts[1].name == "b.example");
    CHECK(hosts[2].name == "c.example");
    CHECK_FALSE(hosts[2].mail);
    CHECK(hosts[3].name == "e.example");
    CHECK(hosts[3].mail);
}
