#include <catch2/catch.hpp>
#include <string>

#include "indexer/normalise/demand.h"

using namespace jobindex;
using namespace jobindex::normalise;

namespace {

/// What `text` says of the first place in it where `thing` stands.
std::string demand(std::string_view text, std::string_view thing) {
    const auto at = text.find(thing);
    REQUIRE(at != std::string_view::npos);
    const Words words(text);
    switch (DemandReader(words).of({at, at + thing.size()})) {
        case Demand::ignored:
            return "ignored";
        case Demand::mentioned:
            return "mentioned";
        case Demand::desired:
            return "desired";
        case Demand::required:
            return "required";
    }
    return "";
}

}  // namespace

TEST_CASE("what an ad asks for is told in every covered language", "[normalise][demand]") {
    for (const char* text : {
             "Python is required.",
             "You must know Python.",
             "We are looking for someone who writes Python.",
             "Experience with Python and a calm mind.",
             "Python wird vorausgesetzt.",
             "Gute Kenntnisse in Python.",
             "La maîtrise de Python est exigée.",
             "Kennis van Python is vereist.",
             "Se requiere Python.",
             "È richiesta la conoscenza di Python.",
             "É obrigatório saber Python.",
             "Det krävs att du kan Python.",
             "Python er påkrævet.",
             "Det kreves Python.",
             "Vaatimuksena on Python.",
             "Wymagana jest znajomość Python.",
             "Požadujeme znalost Python.",
             "必须掌握Python。",
             "Pythonの経験が必須です。",
         }) {
        INFO(text);
        CHECK(demand(text, "Python") == "required");
    }
}

TEST_CASE("what an ad likes is told in every covered language", "[normalise][demand]") {
    for (const char* text : {
             "Knowledge of Python is a plus.",
             "Experience with Python is desirable but no must.",
             "Python would be an advantage.",
             "Kenntnisse in Python sind von Vorteil.",
             "La connaissance de Python serait un atout.",
             "Ervaring met Python is een pre.",
             "Se valorará experiencia en Python.",
             "Python costituisce titolo preferenziale.",
             "Será valorizada a experiência em Python.",
             "Erfarenhet av Python är meriterande.",
             "Erfaring med Python er en fordel.",
             "Python katsotaan eduksi.",
             "Znajomość Python będzie dodatkowym atutem.",
             "Znalost Python výhodou.",
             "有Python经验者优先。",
             "Pythonの経験があれば尚可。",
         }) {
        INFO(text);
        CHECK(demand(text, "Python") == "desired");
    }
}

TEST_CASE("of several wishes in a sentence the nearest counts, and a comma parts them",
          "[normalise][demand]") {
    const std::string text = "Python required, MATLAB preferred";
    CHECK(demand(text, "Python") == "required");
    CHECK(demand(text, "MATLAB") == "desired");
    const std::string turned = "Python is an advantage, MATLAB is required";
    CHECK(demand(turned, "Python") == "desired");
    CHECK(demand(turned, "MATLAB") == "required");
    CHECK(demand("We require Python (MATLAB is a plus)", "Python") == "required");
    CHECK(demand("We require Python (MATLAB is a plus)", "MATLAB") == "desired");
    CHECK(demand("MATLAB is a plus. Python is required.", "Python") == "required");
    CHECK(demand("Python is required. MATLAB is a plus.", "MATLAB") == "desired");
}

TEST_CASE("a heading tells of all that stands below it, up to the next one", "[normalise][demand]") {
    const std::string text =
        "Your tasks\n\n- Fortran for old code\n\nRequirements\n\n- Python\n- R is a plus\n\nPreferred "
        "qualifications\n\n- MATLAB\n- candidates should have met Julia\n\nWe offer\n\n- courses in Rust";
    CHECK(demand(text, "Fortran") == "mentioned");
    CHECK(demand(text, "Python") == "required");
    CHECK(demand(text, "R is") == "desired");
    CHECK(demand(text, "MATLAB") == "desired");
    CHECK(demand(text, "Julia") == "desired");
    CHECK(demand(text, "Rust") == "mentioned");
    CHECK(demand("Anforderungen:\n- Python", "Python") == "required");
    CHECK(demand("Wünschenswert:\n- Python", "Python") == "desired");
    CHECK(demand("Meriterande\n\n- Python", "Python") == "desired");
}

TEST_CASE("what is said not to be needed is ignored, under any heading", "[normalise][demand]") {
    for (const char* text : {
             "No experience in Python is required.",
             "Python is not required.",
             "Requirements\n\n- a degree\n- no prior knowledge of Python",
             "Kenntnisse in Python sind nicht erforderlich.",
             "La connaissance de Python n'est pas exigée.",
             "Ervaring met Python is niet vereist.",
             "No es necesario saber Python.",
             "Python är inte ett krav.",
             "Znajomość Python nie jest wymagana.",
             "Znalost Python není podmínkou.",
         }) {
        INFO(text);
        CHECK(demand(text, "Python") == "ignored");
    }
    CHECK(demand("A car is not required. Python is essential.", "Python") == "required");
}

TEST_CASE("what the group has itself is not asked for", "[normalise][demand]") {
    for (const char* text : {
             "You will profit from our group's expertise in Python.",
             "Our team has experience with Python.",
             "Unsere Arbeitsgruppe hat Erfahrung mit Python.",
             "Notre équipe a une expérience de Python.",
         }) {
        INFO(text);
        CHECK(demand(text, "Python") == "ignored");
    }
    CHECK(demand("Knowledge of Python as used in our team.", "Python") == "required");
    CHECK(demand("Our team requires Python.", "Python") == "required");
}

TEST_CASE("sentences of policy ask for nothing, and a plain one only mentions", "[normalise][demand]") {
    CHECK(demand("We are required to hire regardless of age or Python.", "Python") == "ignored");
    CHECK(demand("Bei gleicher Eignung werden Menschen mit Python bevorzugt.", "Python") == "ignored");
    CHECK(demand("You are required to be vaccinated by us against flu or Python.", "Python") == "ignored");
    CHECK(demand("All of every race, disability, religion or ethnic Python may apply.", "Python") ==
          "ignored");
    CHECK(demand("Python rooms may be shut due to the COVID-19 rules, and a mask is required.", "Python") ==
          "ignored");
    CHECK(demand("We must live diversity and inclusion in Python.", "Python") == "ignored");
    CHECK(demand("Qualifications\n\nZeal for diversity and inclusion in Python.", "Python") == "ignored");
    CHECK(demand("Qualifications\n\nExperience with diversity and inclusion in Python.", "Python") ==
          "required");
    CHECK(demand("You are required to study race, gender and religion in Python.", "Python") == "required");
    CHECK(demand("The lab is run on Python.", "Python") == "mentioned");
    CHECK(demand("Python", "Python") == "mentioned");
    CHECK(demand("A dean is required. The lab is run on Python. You must be kind.", "Python") == "mentioned");
}

TEST_CASE("a word of liking stays within its part of a list, unless a colon gives it the whole",
          "[normalise][demand]") {
    CHECK(demand("Sound Python; German is a plus.", "Python") != "desired");
    CHECK(demand("Requirements:\nSound Python; German is a plus.", "Python") == "required");
    CHECK(demand("Requirements:\nSound Python; German is a plus.", "German") == "desired");
    CHECK(demand("Requirements: \n\u2714 German is a plus \u2714 you know Python", "Python") == "required");
    CHECK(demand("We find an advantage in: German; Python; R.", "Python") == "desired");
    CHECK(demand("Langues : anglais ; fran\u00e7ais facultatif", "fran\u00e7ais") == "desired");
}

TEST_CASE("a wish is the applicant's by its heading, its sentence or what that begins with",
          "[normalise][demand]") {
    const auto of_applicant = [](std::string_view text) {
        const auto at = text.find("physics");
        REQUIRE(at != std::string_view::npos);
        const Words words(text);
        return DemandReader(words).is_of_applicant({at, at + 7});
    };
    for (const char* text : {
             "The successful candidate has a background in physics.",
             "Strong knowledge of physics",
             "Deep understanding of physics and its history",
             "A degree with physics is required.",
             "Requirements:\nThe institute teaches physics.",
             "Sie haben Kenntnisse in der physics.",
             "Vous avez une expérience en physics.",
         }) {
        INFO(text);
        CHECK(of_applicant(text));
    }
    for (const char* text : {
             "Mentors have expertise in physics and chemistry.",
             "The town is a lively community with interests in physics.",
             "Many stars have a core that only physics can explain.",
             "At least ten institutes of physics stand here.",
         }) {
        INFO(text);
        CHECK_FALSE(of_applicant(text));
    }
    CHECK_FALSE(DemandReader(Words("")).is_of_applicant({0, 0}));
}

TEST_CASE("a span outside of the text is mentioned", "[normalise][demand]") {
    const Words words("Python is required");
    CHECK(DemandReader(words).of({500, 510}) == Demand::mentioned);
    CHECK(DemandReader(Words("")).of({0, 0}) == Demand::mentioned);
}

TEST_CASE("work, field and papers of a post are told apart from wishes", "[normalise][demand]") {
    struct Row {
        const char *text, *thing;
        bool work, field, papers;
    };
    for (const Row& row : {
             Row{"Responsibilities include grant writing.", "grant writing", true, false, false},
             Row{"Duties\n\n- grant writing\n", "grant writing", true, false, false},
             Row{"We announce a position in algebra.", "algebra", false, true, false},
             Row{"Algebra is taught beside a position in topology.", "Algebra", false, false, false},
             Row{"Please submit a note on your teaching.", "teaching", false, false, true},
             Row{"Three reprints on teaching come along.", "teaching", false, false, true},
             Row{"How to apply\n\nOne page on teaching.", "teaching", false, false, true},
             Row{"The town has a library and teaching.", "teaching", false, false, false},
         }) {
        CAPTURE(row.text);
        const std::string_view text = row.text, thing = row.thing;
        const Words words(text);
        const auto at = text.find(thing);
        const Wish wish = DemandReader(words).wish({at, at + thing.size()});
        CHECK(wish.in_work == row.work);
        CHECK(wish.in_field == row.field);
        CHECK(wish.in_papers == row.papers);
    }
}

TEST_CASE("a cue of work takes none of the words of a wish", "[normalise][demand]") {
    CHECK(demand("The successful candidate will have Python.", "Python") == "required");
    CHECK(demand("Applicants are expected to have Python.", "Python") == "required");
}

TEST_CASE("a line that leads to a list says how much is wanted what stands in it", "[normalise][demand]") {
    for (const char* text : {
             "Individuals who meet the following criteria are strongly encouraged to apply\n\n- Python\n- "
             "Fortran\n",
             "It is an advantage if you also have:\n- Fortran\n- Python\n",
             "Wünschenswert sind ferner:\n- Fortran\n- Python\n",
             "Det är meriterande med följande:\n- Fortran\n- Python\n",
         }) {
        CAPTURE(text);
        CHECK(demand(text, "Python") == "desired");
    }
    CHECK(demand("We value curiosity and the joy of Python.", "Python") == "mentioned");
    CHECK(demand("We highly value some skill in Python.", "Python") == "desired");
    CHECK(demand("Holders of a badge in Python will be given priority.", "Python") == "desired");
    CHECK(demand("Positive factors are patience and Python.", "Python") == "desired");
    CHECK(demand("Patience and Python are valuable assets.", "Python") == "desired");
    CHECK(demand("Applicants must have:\n- Fortran\n- Python\n", "Python") == "required");
    CHECK(demand("We ask for a PhD from Mars. The following is preferred:\n- Fortran\n- Python\n",
                 "Python") == "desired");
    // The list ends with its paragraph, and a heading in between speaks for itself.
    CHECK(demand("It is an advantage if you have:\n- Fortran\n\nWe write Python here.", "Python") ==
          "mentioned");
    CHECK(demand("It is an advantage if you have:\n- Fortran\n\nRequirements\n\n- Python\n", "Python") ==
          "required");
}

TEST_CASE("a word of liking behind a comma is of what follows it alone", "[normalise][demand]") {
    CHECK(demand("Requirements\n\n- Python, preferably with NumPy\n", "Python") == "required");
    CHECK(demand("Requirements\n\n- Python, preferably with NumPy\n", "NumPy") == "desired");
    CHECK(demand("Anforderungen\n\n- Python, gerne auch Fortran\n", "Python") == "required");
    CHECK(demand("Python is required, Fortran preferred", "Fortran") == "desired");
}

TEST_CASE("the marks of a list keep its parts apart", "[normalise][demand]") {
    CHECK(demand("応募資格\n・Pythonの能力\n・Fortranの経験があることが望ましい", "Python") == "required");
    CHECK(demand("応募資格\n・Pythonの能力\n・Fortranの経験があることが望ましい", "Fortran") == "desired");
}

TEST_CASE("a numeral before a heading is no part of it", "[normalise][demand]") {
    CHECK(demand("II. Requirements\n\nPython\n\nIII. Preferred qualifications\n\nFortran", "Python") ==
          "required");
    CHECK(demand("II. Requirements\n\nPython\n\nIII. Preferred qualifications\n\nFortran", "Fortran") ==
          "desired");
}

TEST_CASE("who is sought is told apart from who is there", "[normalise][demand]") {
    const auto sought = [](std::string_view text) {
        const Words words(text);
        const auto at = text.find("motivated");
        return DemandReader(words).is_sought({at, at + 9});
    };
    CHECK(sought("We are looking for a motivated colleague."));
    CHECK(sought("Wir suchen eine motivated Person."));
    CHECK_FALSE(sought("Our motivated team works hard."));
    CHECK_FALSE(sought("Our motivated team is looking for a colleague."));
}
