#include <catch2/catch.hpp>
#include <string>

#include "core/vocab/vocabulary.h"
#include "indexer/normalise/degree_fields.h"
#include "indexer/normalise/topics.h"

using namespace jobindex;
using namespace jobindex::normalise;

namespace {

vocab::Vocabulary vocabulary(const char* rows) {
    auto read = vocab::Vocabulary::parse(std::string("# version: 1\n") + rows, "small.tsv");
    REQUIRE(read);
    return std::move(*read);
}

/// "required", "desired" or "mentioned", "" when the skill is not there.
std::string asked(std::string_view text, std::string_view id, std::string_view title = "",
                  bool title_asks = true) {
    static const auto skills = vocabulary(
        "topology\tTopology\tdomain\t\t\n"
        "chemistry\tChemistry\tdomain\t\t\n"
        "grant-writing\tGrant writing\tcore\t\t\n"
        "set-topology\tSet topology\tdomain\ttopology\t\n"
        "knot-topology\tKnot topology\tdomain\ttopology\t\n"
        "social-science\tSocial science\tdomain\t\t\n"
        "data-science\tData science\tdomain\t\t\n"
        "methods\tComputational methods\tcore\t\t\n"
        "writing\tWriting\tsoft\t\t\n"
        "mri\tMagnetic resonance imaging\ttool\t\tMRT\n"
        "interpersonal-skills\tInterpersonal skills\tsoft\t\tcollegial\n"
        "interdisciplinary-research\tInterdisciplinary research\tcore\t\tinterdisciplinary|interdisziplinär\n"
        "communication-skills\tCommunication skills\tsoft\t\tKommunikationsfähigkeit\n"
        "time-management\tTime management\tsoft\t\torganisational skills|Organisationsfähigkeit\n"
        "python\tPython\ttool\t\t\n");
    static const auto degrees =
        vocabulary("phd\tDoctorate\t\t\tPhD\nbachelor\tBachelor\t\t\thonours degree\n");
    const Words words(text);
    TopicTexts texts;
    texts.title = title;
    texts.title_asks = title_asks;
    const auto fields = degree_fields(words, degrees);
    texts.degree_fields = fields;
    for (const auto& reading : find_skills(words, DemandReader(words), texts, skills)) {
        if (reading.value.concept_id != id) continue;
        return !reading.value.asked ? "mentioned" : reading.value.required ? "required" : "desired";
    }
    return "";
}

}  // namespace

TEST_CASE("a field in a sentence of anybody is mentioned, in one of applicants asked for",
          "[normalise][skills]") {
    CHECK(asked("Mentors have expertise in topology.", "topology") == "mentioned");
    CHECK(asked("Candidates have expertise in topology.", "topology") == "required");
    CHECK(asked("Expertise in topology", "topology") == "required");
}

TEST_CASE("what the post teaches and what only tells of the group is not asked for", "[normalise][skills]") {
    CHECK(asked("Applicants have the opportunity to gain expertise in topology.", "topology") == "mentioned");
    CHECK(asked("The post offers training in grant writing.", "grant-writing") == "mentioned");
    CHECK(asked("In this project you will gain expertise in topology.", "topology") == "mentioned");
    CHECK(asked("You join a group with experience in topology.", "topology").empty());
    CHECK(asked("Our office is known for experience in grant writing.", "grant-writing") == "mentioned");
    CHECK(asked("Candidates have experience in grant writing.", "grant-writing") == "required");
}

TEST_CASE("the field of a degree is no skill, with or without the degree's level", "[normalise][skills]") {
    CHECK(asked("Applicants must have a PhD in chemistry.", "chemistry") == "mentioned");
    CHECK(asked("Applicants must have a good degree in topology or chemistry.", "chemistry") == "mentioned");
    CHECK(asked("Applicants must have a PhD with experience in chemistry.", "chemistry") == "required");
}

TEST_CASE("the letters of a reference number are no skill", "[normalise][skills]") {
    CHECK(asked("Job reference: MRT-2031-007. Apply at jobs.example/offer/mrt-2031-007/ by May.", "mri")
              .empty());
    CHECK(asked("Ref. MRT/2031", "mri").empty());
    CHECK(asked("Experience in MRT - 2031 or later.", "mri") == "required");
    CHECK(asked("Experience in MRT-guided therapy.", "mri") == "required");
}

TEST_CASE("a trait that is said of a place is no wish", "[normalise][skills]") {
    const auto collegial = [](std::string_view text) { return asked(text, "interpersonal-skills"); };
    CHECK(collegial("The successful candidate joins a collegial and open community of scholars.") ==
          "mentioned");
    CHECK(collegial("We seek a lecturer for our highly collegial campus.") == "mentioned");
    CHECK(collegial("We seek a collegial lecturer.") == "required");
    CHECK(collegial("You must be able to work in a collegial environment.") == "required");
    const auto crossing = [](std::string_view text) { return asked(text, "interdisciplinary-research"); };
    CHECK(crossing("Required is a PhD; you will find an interdisciplinary environment.") == "mentioned");
    CHECK(crossing("Experience with interdisciplinary projects is required.") == "required");
    CHECK(crossing("Sie haben ein interdisziplinäres Umfeld um sich.") == "mentioned");
    CHECK(crossing("Sie haben Freude an einem interdisziplinären Umfeld.") == "required");
}

TEST_CASE("a place that is a word for a skill is none", "[normalise][skills]") {
    CHECK(asked("Candidates must have good writing, presentation and organisation skills.", "writing") ==
          "required");
    CHECK(asked("Candidates must know our writing organisation.", "writing") == "mentioned");
}

TEST_CASE("the field of a post is asked for, that of a doctoral project in a sentence of applicants alone",
          "[normalise][skills]") {
    CHECK(asked("The thesis will focus on topology.", "topology") == "required");
    CHECK(asked("The thesis will focus on topology.", "topology", "", false) == "mentioned");
    CHECK(asked("You will start with a focus on topology.", "topology", "", false) == "required");
    CHECK(asked("The group seeks a research fellow in computational methods.", "methods") == "required");
    CHECK(asked("A talk on computational methods, a prize and a field of flowers.", "methods") ==
          "mentioned");
    CHECK(asked("We hire a candidate working on topology and knots.", "topology") == "required");
    CHECK(asked("The holder will teach courses in topology and chemistry.", "chemistry") == "required");
    CHECK(asked("The department offers graduate courses in topology and chemistry.", "chemistry") ==
          "mentioned");
}

TEST_CASE("fields before a field share its head", "[normalise][skills]") {
    CHECK(asked("Experience in set or knot topology", "set-topology") == "required");
    CHECK(asked("Experience in set, tight and knot topology", "set-topology") == "required");
    CHECK(asked("Experience in set/knot topology", "set-topology") == "required");
    CHECK(asked("Experience in set & knot topology", "set-topology") == "required");
    CHECK(asked("Experience in set, tight, odd and knot topology", "set-topology").empty());
    CHECK(asked("Take a set. Experience in knot topology", "set-topology").empty());
    CHECK(asked("Experience in set\n\nKnot topology", "set-topology").empty());
    CHECK(asked("Experience in big data and social science", "data-science") == "required");
    CHECK(asked("Experience in set topology and social science", "data-science").empty());
}

TEST_CASE("what a person can do shares the word for it, and halves of compounds their second half",
          "[normalise][skills]") {
    const auto* listed = "Candidates need warm interpersonal, organisational and communication skills.";
    CHECK(asked(listed, "interpersonal-skills") == "required");
    CHECK(asked(listed, "time-management") == "required");
    CHECK(asked(listed, "communication-skills") == "required");
    CHECK(asked("Tell us of organisational changes. Communication skills are needed.", "time-management")
              .empty());
    const auto* halved = "Sie haben Organisations- und Kommunikationsfähigkeit.";
    CHECK(asked(halved, "time-management") == "required");
    CHECK(asked(halved, "communication-skills") == "required");
    CHECK(asked("Sie leiten Organisationen und haben Kommunikationsfähigkeit.", "time-management").empty());
}

TEST_CASE("what the papers show is asked for, what they are about is not", "[normalise][skills]") {
    CHECK(asked("Requirements\n\nStrength in grant writing as evidenced in the cover letter.",
                "grant-writing") == "required");
    CHECK(asked("Requirements\n\nA cover letter on grant writing.", "grant-writing") == "mentioned");
}

TEST_CASE("what the work holds is required unless the ad says that it only likes it", "[normalise][skills]") {
    CHECK(asked("Responsibilities include grant writing.", "grant-writing") == "required");
    CHECK(asked("Responsibilities include grant writing.\n\nExperience in grant writing is desirable.",
                "grant-writing") == "desired");
    CHECK(asked("Grant writing is required.\n\nExperience in grant writing is desirable.", "grant-writing") ==
          "required");
    CHECK(asked("Knowledge of Python is a plus.", "python", "Python developer") == "desired");
}
