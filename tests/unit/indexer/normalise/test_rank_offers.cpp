#include <catch2/catch.hpp>
#include <string>

#include "indexer/normalise/level.h"
#include "indexer/normalise/rank_offers.h"
#include "tests/unit/indexer/loaded_knowledge.h"
#include "tests/unit/indexer/normalise/level_names.h"

using namespace jobindex;
using namespace jobindex::normalise;

namespace {

std::string in_title(std::string_view title) {
    return names_of(levels_in_title(title, knowledge().levels));
}

std::string offered(std::string_view text) {
    const auto offers = find_rank_offers(Words(text), knowledge().levels);
    return offers ? names_of(offers->ranks) : std::string();
}

/// What becomes of the title's ranks; "" where the text adds nothing.
std::string over(std::string_view title, std::string_view text) {
    const auto found = find_levels_over_title(Words(text), title, false, knowledge().levels);
    return found ? names_of(found->value) : std::string();
}

}  // namespace

TEST_CASE("a list of ranks in a title holds professors without a rank and plurals", "[normalise][level]") {
    struct Row {
        const char* title;
        const char* levels;
    };
    static constexpr Row kRows[] = {
        {"Assistant Professor, Associate Professor, Professor", "assistant_prof associate_prof full_prof"},
        {"Moss Professors / Associate Professors", "associate_prof full_prof"},
        {"Professor or Associate Professor of Bryology", "associate_prof full_prof"},
        {"Assistant, Associate, or Professor of Bryology", "assistant_prof associate_prof full_prof"},
        {"Two Assistant/Associate Professorships in Bryology", "assistant_prof associate_prof"},
        {"Assistant/Associate/Senior Professor", "assistant_prof associate_prof full_prof"},
        {"Assistant Senior Instructional Professor", "assistant_prof"},
        {"Associated or Full Professor", "associate_prof full_prof"},
        {"Assistant Professor or Professor of Practice", "assistant_prof lecturer"},
        {"Lecturer (Assistant Professor) or Higher", "assistant_prof associate_prof full_prof"},
        {"Reader (Associate Professor) in Bryology", "associate_prof"},
        {"Reader in Bryology", "lecturer"},
        {"Moss Faculty - Tenure-Track (Assistant or Associate)", "assistant_prof associate_prof"},
    };
    for (const auto& row : kRows) {
        CAPTURE(row.title);
        CHECK(in_title(row.title) == row.levels);
    }
}

TEST_CASE("an office is held beside a rank, a field named leadership is none", "[normalise][level]") {
    CHECK(in_title("Full Professor of Bryology and Department Chair") == "full_prof leadership");
    CHECK(in_title("Associate Professor with tenure, Graduate Program Director") ==
          "associate_prof leadership");
    CHECK(in_title("Assistant Professor of Horns and Director of Bands") == "assistant_prof leadership");
    CHECK(in_title("Assistant Professor, School Policy and Leadership") == "assistant_prof");
    CHECK(in_title("Assistant Professor in Process Improvement (PM/PI)") == "assistant_prof");
}

TEST_CASE("a text offers ranks beside that of the title", "[normalise][level]") {
    CHECK(over("Assistant Professor of Moss",
               "We hire at the rank of Assistant Professor. Candidates of distinction may also be\n"
               "considered at the rank of Associate or Full Professor.") ==
          "assistant_prof associate_prof full_prof");
    CHECK(over("Assistant Professor, Moss",
               "The post is at the rank of Assistant Professor (a young Associate Professor where "
               "merited).") == "assistant_prof associate_prof");
    CHECK(over("Faculty position in Moss",
               "Two posts are open: we seek an assistant professor in the upper school of mosses and lichens "
               "and\n"
               "an assistant or associate professor in the lower one.") == "assistant_prof associate_prof");
    CHECK(over("Head of Bryology", "The appointment will be made at the full professor rank with tenure.") ==
          "leadership full_prof");
    CHECK(over("Head of Bryology", "The record of the head merits appointment as full professor.").empty());
    CHECK(over("Lecturer in Moss", "A post at the rank of Assistant Professor is elsewhere.").empty());
}

TEST_CASE("a title that says no more than professor or chair leaves the rank to the text",
          "[normalise][level]") {
    CHECK(over("Lee Endowed Chair in Moss", "It will be filled at the assistant professor level.") ==
          "assistant_prof");
    CHECK(over("Professor of Moss", "Apply for the position of Associate Professor of Moss.") ==
          "associate_prof");
    CHECK(over("Professor of Moss", "Exceptional applicants at the Associate Professor level may apply.") ==
          "full_prof associate_prof");
    CHECK(over("Full Professor of Moss", "We fill it at the associate or full professor level.") ==
          "full_prof associate_prof");
}

TEST_CASE("ranks of others, of the future and of likeness are not offered", "[normalise][level]") {
    for (const std::string_view text : {
             "Questions go to Ada Fern, Associate Professor of Moss.",
             "Promotion to the rank of Associate Professor comes with tenure.",
             "Applicants must currently be appointed as an Associate Professor.",
             "The stipend is comparable to the net income at the level of a full professor.",
             "See https://jobs.example.org/41/assistant-professor-position for the post.",
             "You report to the Associate Professor in charge of the position.",
             "The department has nine Assistant Professors.",
             "Degrees are offered at the associate, bachelor and doctoral levels.",
         }) {
        CAPTURE(text);
        CHECK(offered(text).empty());
    }
    CHECK(offered("Salaries are good. We recruit at the Associate Professor level.") == "associate_prof");
}

TEST_CASE("a heading of a board gives way to the post that the text names", "[normalise][level]") {
    CHECK(over("Moss & Fern Science Postdoc",
               "We seek applications for a pool of lecturers to teach moss.") == "lecturer");
    CHECK(over("Botany Research Assistant", "Fern University is hiring a Research Associate in bogs.") ==
          "researcher");
    CHECK(over("Botany Postdoc", "Teaching Fellow in Moss - University of Fern. Apply now.") == "lecturer");
    CHECK(over("Botany Postdoc", "Fern University is hiring.\n#lecturer\nCourses on moss.") == "lecturer");
    // The text names the kind too, or nothing; a title that names the post itself stays.
    CHECK(over("Botany Postdoc", "We seek a lecturer. The postdoc will count moss.").empty());
    CHECK(over("Botany Postdoc", "PhD in moss? Come and count with us.").empty());
    CHECK(over("Postdoctoral Fellow", "We are hiring a research scientist.").empty());
    CHECK(over("Postdoc in Botany", "We are hiring a research scientist.").empty());
}
