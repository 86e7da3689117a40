#include <catch2/catch.hpp>
#include <string>

#include "indexer/normalise/normalise.h"
#include "indexer/normalise/qualifications.h"
#include "tests/unit/indexer/loaded_knowledge.h"

using namespace jobindex;
using namespace jobindex::normalise;

namespace {

/// "phd:physics! master:?" : each degree with its field, "!" for required and "?" for desired.
std::string degrees(std::string_view text) {
    const Words words(text);
    std::string out;
    for (const auto& item :
         find_qualifications(words, DemandReader(words), {}, knowledge().degrees, knowledge().disciplines)) {
        if (!out.empty()) out += ' ';
        out += item.value.degree + ":" + item.value.field + (item.value.required ? "!" : "?");
    }
    return out;
}

/// Degrees that an ad of this title asks for.
std::string asked_for(std::string title, std::string description) {
    extract::Extraction extraction;
    extraction.kind = extract::PageKind::ad;
    extraction.description = std::move(description);
    extract::Candidate candidate;
    candidate.field = extract::Field::title;
    candidate.value = base::Json(std::move(title));
    extraction.candidates.push_back(std::move(candidate));
    const auto ad = normalise::normalise(extraction, knowledge(), *base::Date::make(2026, 3, 12));
    REQUIRE(ad);
    std::string out;
    for (const auto& item : ad->qualifications) out += item.degree + " ";
    return out;
}

void check(std::initializer_list<std::pair<const char*, const char*>> rows) {
    for (const auto& [text, expected] : rows) {
        INFO(text);
        CHECK(degrees(text) == expected);
    }
}

}  // namespace

TEST_CASE("a degree that is asked for comes with its field", "[normalise][qualifications]") {
    check({
        {"A PhD in physics is required.", "phd:physics!"},
        {"Applicants must hold a master's degree in economics.", "master:economics!"},
        {"Vorausgesetzt wird eine Promotion in Physik.", "phd:physics!"},
        {"Vous devez être titulaire d'un doctorat.", "phd:!"},
        {"Det krävs en doktorsexamen.", "phd:!"},
        {"A PhD is desirable.", "phd:?"},
        {"A bachelor's degree is required and a master's degree is preferred.", "bachelor:! master:?"},
        {"A PhD is not required.", ""},
        {"", ""},
    });
}

TEST_CASE("the name of a course of study is no degree that is asked for", "[normalise][qualifications]") {
    check({
        {"You must teach in the Master of Public Health (MPH) program.", ""},
        {"Fellows give lectures for bachelor and master degree subjects.", ""},
        {"You must know our Bachelor of Science K-6 licensure program.", ""},
        {"You must teach in Bachelor, Master, and PhD programmes.", ""},
        {"Vorausgesetzt wird Lehre im Master-Studiengang.", ""},
        {"You must be enrolled in a PhD programme.", ""},
        {"A PhD from a good program is required.", "phd:!"},
        {"A master's degree is required to join the program.", "master:!"},
    });
}

TEST_CASE("the degree behind a person's name is not asked for", "[normalise][qualifications]") {
    check({
        {"Requirements\n\nYou must write to Jane Miller, PhD, before you come.", ""},
        {"Required letters go to Omar Lindqvist, Ph.D., Dean of Arts.", ""},
        {"Requirements\n\nA completed degree, PhD or MD", "phd:! md:!"},
    });
}

TEST_CASE("the choices of an application form are no degrees that are asked for",
          "[normalise][qualifications]") {
    check({
        {"Required question: what is your highest degree?\n\nHigh school diploma\nAssociate "
         "degree\nBachelor's "
         "degree\nMaster's degree\nPhD",
         ""},
        {"A bachelor's degree, a master's degree or a PhD is required.", "bachelor:! master:! phd:!"},
    });
}

TEST_CASE("a line that begins with a degree asks for it", "[normalise][qualifications]") {
    check({
        {"Who fits here\n\n- PhD in physics or a related field\n- good humour", "phd:physics!"},
        {"Who fits here\n\n- An earned doctorate in economics", "phd:economics!"},
        {"Who fits here\n\nMaster's degree\n\nGood humour", "master:!"},
        {"Who fits here\n\n- PhD students of all years", ""},
        {"Who fits here\n\n- PhD position in physics", ""},
        {"Who fits here\n\n- People with a PhD in physics came before", ""},
        {"Nice to have\n\n- PhD in physics", "phd:physics?"},
    });
}

TEST_CASE("degrees that the post gives, supervises or studies for are not asked for",
          "[normalise][qualifications]") {
    check({
        {"You must supervise master's and PhD students.", ""},
        {"We expect you to mentor a master's thesis.", ""},
        {"Our students must master the basics.", ""},
    });
}

TEST_CASE("a doctoral post does not ask for the doctorate", "[normalise][qualifications]") {
    const char* const text =
        "A master's degree is required. You must want to complete the PhD, it is required.";
    CHECK(asked_for("PhD position in optics", text) == "master ");
    CHECK(asked_for("Postdoc in optics", text) == "master phd ");
    // Of a post for several ranks one may need it.
    CHECK(asked_for("PhD student or postdoc in optics", "A PhD is required.") == "phd ");
    CHECK(asked_for("Wissenschaftlicher Mitarbeiter (m/w/d)",
                    "Ein Master ist erforderlich, die Promotion auch. Die Stelle dient der Promotion.") ==
          "master ");
}

TEST_CASE("each degree comes once, required before desired, with the words that name it",
          "[normalise][qualifications]") {
    const std::string text = "A habilitation is desirable. A PhD is required. The PhD must be in physics.";
    const Words words(text);
    const auto found =
        find_qualifications(words, DemandReader(words), {}, knowledge().degrees, knowledge().disciplines);
    REQUIRE(found.size() == 2);
    CHECK(found[0].value.degree == "phd");
    CHECK(found[1].value.degree == "habilitation");
    CHECK(found[0].span.in(text) == "PhD");
    CHECK(found[1].span.in(text) == "habilitation");
    for (const auto& item : found) CHECK(item.value.span == item.span);
}

TEST_CASE("letters of a degree in a name, a program or an address are no degree",
          "[normalise][qualifications]") {
    for (const char* text :
         {"Requirements: good command of MS Office and MS Excel.",
          "Applications must be sent to Ms Jane Roe.", "You must write to 1 Main Street, Boston, MA 02115.",
          "Expertise in health promotion is required.", "Publication is required for tenure and promotion.",
          "You must like to work at BSC in Barcelona."}) {
        INFO(text);
        CHECK(degrees(text).empty());
    }
}

TEST_CASE("a degree of those who may apply is asked for without a word for asking",
          "[normalise][qualifications]") {
    static const std::pair<const char*, const char*> kRows[] = {
        {"We welcome social scientists with a PhD.", "phd:!"},
        {"Candidates expect to complete a Ph.D. by August.", "phd:!"},
        {"We are seeking PhD candidates for our firm.", "phd:!"},
        {"Our bank wants new and experienced PhD economists.", "phd:!"},
        {"A PhD is expected at the start of the appointment.", "phd:!"},
        {"Good undergraduate degree and a master's degree are required.", "bachelor:! master:!"},
        {"Students graduate with a master's degree.", ""},
        {"You will complete a PhD with us.", ""},
    };
    for (const auto& [text, expected] : kRows) {
        INFO(text);
        CHECK(degrees(text) == expected);
    }
}

TEST_CASE("a terminal degree is a doctorate but in the arts", "[normalise][qualifications]") {
    CHECK(degrees("A terminal degree in finance is required.") == "phd:finance!");
    CHECK(degrees("A terminal degree in finance or a related field is required.") == "phd:finance!");
    CHECK(degrees("A terminal degree in sculpture is required.").empty());
    CHECK(degrees("An MFA or equivalent terminal degree is required.") == "mfa:!");
}

TEST_CASE("a degree without its level is a first one", "[normalise][qualifications]") {
    CHECK(degrees("Candidates must have a degree in physics or chemistry.") == "bachelor:physics!");
    CHECK(degrees("Candidates must have a master's degree in physics.") == "master:physics!");
    CHECK(degrees("The college offers a degree in physics.").empty());
}

TEST_CASE("degrees of a list by or are wanted alike", "[normalise][qualifications]") {
    CHECK(degrees("Requirements\nPh.D. or Ed.D. (ABD considered) in education") == "phd:! edd:!");
    CHECK(
        degrees("We welcome people with an interest. Candidates with a PhD or EdD conferred by May apply.") ==
        "phd:! edd:!");
}

TEST_CASE("a word of liking behind the last degree of a sentence is of that one alone",
          "[normalise][qualifications]") {
    CHECK(degrees("Requirements\nMaster's degree in physics, a PhD is a plus") == "master:physics! phd:?");
    CHECK(degrees("A master's or doctoral degree is desirable.") == "master:? phd:?");
}

TEST_CASE("a sentence that is a degree and its field asks for it", "[normalise][qualifications]") {
    CHECK(degrees("The pay is good. Master degree in physics or equivalent. You like tea.") ==
          "master:physics!");
    CHECK(degrees("The college is old. Master degree in physics is offered.").empty());
}

TEST_CASE("a degree that is said not to be enough is not asked for", "[normalise][qualifications]") {
    CHECK(degrees("Mestrado em física. A licenciatura, só por si, não é suficiente.") == "master:!");
    CHECK(degrees("Requirements\n\nA PhD in law.\n\nThe bachelor's degree alone is not sufficient.") ==
          "phd:law!");
}

TEST_CASE("degrees that are taught, supervised or led to are not asked for", "[normalise][qualifications]") {
    CHECK(degrees("You need a master's degree in physics. The post involves supervising PhD theses.") ==
          "master:physics!");
    CHECK(degrees("Il faut être titulaire d'un doctorat. Le département offre une licence en physique.") ==
          "phd:!");
    CHECK(degrees("Ein Masterabschluss wird vorausgesetzt. Gelegenheit zur Promotion besteht.") ==
          "master:!");
    CHECK(degrees("Se requiere un doctorado. La facultad ofrece un grado en física.") == "phd:!");
    CHECK(degrees("Vaaditaan tohtorin tutkinto. Laitos tarjoaa maisterin tutkinnon.") == "phd:!");
}

TEST_CASE("a Belgian doctorate is by thesis", "[normalise][qualifications]") {
    CHECK(degrees("Profiel\nhouder zijn van een diploma van doctor op proefschrift in de taalkunde") ==
          "phd:!");
}

TEST_CASE("two small letters are a word of another language, no degree", "[normalise][qualifications]") {
    check({
        {"Søkere må ha doktorgrad i fysikk.", "phd:!"},
        {"Il candidato deve possedere il dottorato di ricerca, ma anche esperienza.", "phd:!"},
        {"Applications must be sent by e-ma", ""},
        {"Inquiries must go to Jun Ma, Chair of the Search Committee.", ""},
        {"Applicants must have an MA or a BA.", "master:! bachelor:!"},
    });
}

TEST_CASE("a degree that the post or its teaching is for is not asked for", "[normalise][qualifications]") {
    check({
        {"We are looking for a student for a research position (M.Sc.) in the stream lab.", ""},
        {"A graduate assistantship (M.S.) is open in the department.", ""},
        {"Neben der Arbeit an Ihrer Promotion gießen Sie die Moose.", ""},
        {"Vous devez intervenir à tous les niveaux de la licence de lettres, du master et de l'école.", ""},
        {"Quem se candidata pode inscrever-se em mestrado integrado, mestrado ou doutoramento em musgos.",
         ""},
        {"Uchazeč musí být studentem Ph.D.", ""},
    });
    CHECK(degrees("Postdoc position (PhD required) in ecology") == "phd:!");
}

TEST_CASE("a doctorate that the applicant has had for some years is asked for",
          "[normalise][qualifications]") {
    check({
        {"No more than two years after obtaining their PhD.", "phd:!"},
        {"You obtained your PhD less than five years ago.", "phd:!"},
        {"(pas plus de deux ans après l'obtention de son doctorat)", "phd:!"},
        {"höchstens zwei Jahre nach Abschluss der Promotion", "phd:!"},
        {"Einstellungsvoraussetzungen sind eine qualifizierte Promotion und Freude an Moosen.", "phd:!"},
        {"Tehtävä edellyttää soveltuvaa tohtorin tutkintoa.", "phd:!"},
        {"The post is open to all doctors who hold full registration with the GMC.", "md:!"},
    });
}

TEST_CASE("who has earned a degree, or is about to, is asked for it", "[normalise][qualifications]") {
    check({
        {"It is open to a candidate who has earned a PhD in physics.", "phd:physics!"},
        {"You have or are close to obtaining a PhD in physics.", "phd:physics!"},
        {"Applicants hold (or be about to obtain) a PhD.", "phd:!"},
        {"We invite new Ph.D.s and those with years of moss.", "phd:!"},
        {"Teachers with Ph.D. and good papers are wanted.", "phd:!"},
        {"Applicants should have Ph.D. degrees in physics.", "phd:!"},
        {"A Ph.D. in ferns, mosses, lichens, or any other small and green field of study is expected.",
         "phd:!"},
        {"We would positively value having the Doctorate.", "phd:?"},
        {"Required:\nA doctorate in Curriculum and Instruction", "phd:subject-didactics!"},
        {"Requirements: BSc (Hons) 2i or above, or MSc in moss.", "bachelor:! master:!"},
        {"You have completed a B.Arch or M.Arch degree.", "bachelor:! master:!"},
    });
}

TEST_CASE("degrees of programmes, of some alone, of others and of addresses are not asked for",
          "[normalise][qualifications]") {
    check({
        {"Required: moss.\nWe are a baccalaureate, master's, and doctoral degree-granting school.", ""},
        {"You must take a role in the Master of Arts in Moss Media.", ""},
        {"A doctorate is required (if it is not in moss, a graduate degree in moss is required).", "phd:!"},
        {"Two years in a mill are asked for when the applicant possesses a master's degree.", ""},
        {"An advanced degree (Ph.D., M.D., or the like) is required.", "phd:! md:!"},
        {"Our members have earned their PhDs elsewhere.", ""},
        {"Courses are required of all, from undergraduates to PhDs.", ""},
        {"You must meet the conditions for PhD enrolment.", ""},
        {"Two years of post-master's work with moss are required.", ""},
        {"Required: https://moss.example.org/job/moss-phd-north/", ""},
        {"It must be sent to Professor Dr.-Ing. Jo Elm.", ""},
        {"Ex-ante evaluation of the CAP strategic plans is required.", ""},
    });
}

TEST_CASE("a sentence that also speaks of policy asks for the degree beside its own wish",
          "[normalise][qualifications]") {
    check({
        {"A PhD is required by then, and proof of vaccination must be shown.", "phd:!"},
        {"Required qualifications:\nWork with all regardless of age\nAn earned doctorate in physics\n",
         "phd:physics!"},
        {"We hire regardless of age, sex or doctorate.", ""},
    });
}
