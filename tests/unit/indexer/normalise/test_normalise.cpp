#include <catch2/catch.hpp>
#include <string>

#include "indexer/normalise/normalise.h"
#include "tests/unit/indexer/loaded_knowledge.h"

using namespace jobindex;
using extract::Candidate;
using extract::Extraction;
using extract::Field;

namespace {

using normalise::knowledge;

const base::Date kDay = *base::Date::make(2026, 3, 12);

void add(Extraction& extraction, Field field, base::Json value,
         model::Method method = model::Method::json_ld) {
    Candidate candidate;
    candidate.field = field;
    candidate.value = std::move(value);
    candidate.method = method;
    candidate.confidence = 0.9;
    candidate.pointer = "/x";
    extraction.candidates.push_back(std::move(candidate));
}

Extraction posting(std::string title, std::string description, std::string language = "en") {
    Extraction extraction;
    extraction.kind = extract::PageKind::ad;
    extraction.source = "test";
    extraction.language = std::move(language);
    extraction.description = std::move(description);
    extraction.description_method = model::Method::json_ld;
    if (!title.empty()) add(extraction, Field::title, title);
    return extraction;
}

model::JobAd ad_of(const Extraction& extraction) {
    auto ad = normalise::normalise(extraction, knowledge(), kDay);
    REQUIRE(ad);
    return std::move(*ad);
}

std::string levels(std::string title) {
    std::string out;
    for (const auto level : ad_of(posting(std::move(title), "")).levels) {
        if (!out.empty()) out += ' ';
        out += model::name_of(level);
    }
    return out;
}

const model::Skill* skill(const model::JobAd& ad, std::string_view id) {
    for (const auto& item : ad.skills) {
        if (item.concept_id == id) return &item;
    }
    return nullptr;
}

const model::Qualification* degree(const model::JobAd& ad, std::string_view id) {
    for (const auto& item : ad.qualifications) {
        if (item.degree == id) return &item;
    }
    return nullptr;
}

}  // namespace

TEST_CASE("the rank is read from the title", "[normalise][level]") {
    static const std::pair<const char*, const char*> kRows[] = {
        {"PhD position in medical physics", "phd"},
        {"Doktorand (m/w/d) Informatik", "phd"},
        {"Postdoctoral researcher in imaging", "postdoc"},
        {"Assistant/Associate Professor of Law", "assistant_prof associate_prof"},
        {"Assistant, Associate or Full Professor", "assistant_prof associate_prof full_prof"},
        {"Open Rank Professor of Physics", "assistant_prof associate_prof full_prof"},
        {"Assistant Professor", "assistant_prof"},
        {"Professor of Economics", "full_prof"},
        {"Juniorprofessur für Robotik", "assistant_prof"},
        {"Lecturer in Statistics", "lecturer"},
        {"Head of Department", "leadership"},
        {"Dean of the School of Medicine", "leadership"},
        {"Wissenschaftlicher Mitarbeiter (Doktorand)", "phd"},
        {"Research assistant (PhD)", "phd"},
        {"PhD Economist", "researcher"},
        {"Coordinator of the PhD programme", "administration"},
        {"A nice opportunity", ""},
        {"Professor (Assistant with Tenure Track or Associate) of Robotics", "assistant_prof associate_prof"},
        {"Associate senior lecturer in Optics", "assistant_prof"},
        {"Ingénieur·e de recherche en optique", "researcher"},
        {"Physicien·ne médical·e", "clinical"},
        {"Labortechniker*in (m/w/d)", "technician"},
        {"Universitätsassistent*in mit Doktorat", "postdoc"},
        {"Medizinphysikerin / Medizinphysiker (m/w/d)", "clinical"},
        {"Pflegefachfrau / Pflegefachmann", "clinical"},
        {"Manipulateur·rice en électroradiologie", "clinical"},
        {"Radiation Therapist", "clinical"},
        {"Specialist Registrar in Oncology", "clinical"},
        {"ICT Officer", "technician"},
        {"Animal technician", "technician"},
        {"Legal Counsel", "administration"},
        {"Communications Officer", "administration"},
        {"Research officer in chemistry", "researcher"},
        {"Bibliothécaire", "administration"},
        {"Research coordinator, clinical trials", "administration"},
        {"Assegno di ricerca in fisica", "postdoc"},
        {"Postdoctorat : imagerie", "postdoc"},
        {"Doctorat en économie", "phd"},
        {"Chargé de recherche en génomique", "researcher"},
        {"Tenure Track in Mathematics", "assistant_prof"},
        {"Tenured or Tenure-Track Positions in Finance", "assistant_prof associate_prof full_prof"},
        {"Non-tenure-track position", ""},
        {"Faculty Positions in Finance (Any Rank)", "assistant_prof associate_prof full_prof"},
        {"Faculty Position at the Assistant or Associate Level", "assistant_prof associate_prof"},
        {"Faculty (Assistant, Associate or Full)", "assistant_prof associate_prof full_prof"},
        {"Dissertation Fellowship", "phd"},
        {"Research Assistant", "research_assistant"},
    };
    for (const auto& [title, expected] : kRows) {
        INFO(title);
        CHECK(levels(title) == expected);
    }
}

TEST_CASE("a degree that is asked for is no rank", "[normalise][level]") {
    CHECK(ad_of(posting("A nice opportunity", "PhD required. You have a doctorate in physics."))
              .levels.empty());
    CHECK(ad_of(posting("A nice opportunity", "We are seeking PhD candidates in economics for our firm."))
              .levels.empty());
    const auto ad =
        ad_of(posting("A nice opportunity", "We invite applications for a postdoctoral position in Leeds."));
    REQUIRE(ad.levels.size() == 1);
    CHECK(ad.levels[0] == model::Level::postdoc);
    CHECK(ad.provenance.at("level").confidence < 0.7);
}

TEST_CASE("a text gives the rank that the title leaves open", "[normalise][level]") {
    using L = model::Level;
    struct Row {
        const char* title;
        const char* text;
        std::vector<L> expected;
    };
    const std::vector<Row> rows = {
        {"Faculty Positions in Economics",
         "We invite applications for faculty positions at all ranks.",
         {L::assistant_prof, L::associate_prof, L::full_prof}},
        {"Tenure-Track Faculty",
         "The position is at the rank of assistant professor or associate professor.",
         {L::assistant_prof, L::associate_prof}},
        {"Faculty Position", "Please contact Jane Roe, Associate Professor, about the position.", {}},
        {"A nice opportunity", "We are looking for two PhD candidates to join our group.", {L::phd}},
        {"A nice opportunity", "The postdoctoral researcher will grow crystals.", {L::postdoc}},
        {"A nice opportunity", "As a PhD candidate you will be enrolled in our school.", {L::phd}},
        {"A nice opportunity", "In this PhD project we grow crystals.", {L::phd}},
        {"A nice opportunity", "These grants pay for crystals. Previous postdoctoral positions count.", {}},
        {"A nice opportunity", "Write to info@phd-jobs.example about crystals.", {}},
        {"",
         "The director of the centre announces a competition for the post of technician.",
         {L::technician}},
        {"A nice opportunity", "A research technician position is available in our group.", {L::technician}},
        {"A nice opportunity", "The technician positions of the institute are old.", {}},
        {"", "Crystals are grown here. You will write a dissertation on them.", {L::phd}},
        {"", "Crystals. See https://uni.example/jobs/264/postdoctoral-researcher-in-crystals", {L::postdoc}},
        {"Crystals", "See https://uni.example/jobs/264/postdoctoral-researcher-in-crystals", {}},
    };
    for (const auto& row : rows) {
        INFO(row.title << ": " << row.text);
        CHECK(ad_of(posting(row.title, row.text)).levels == row.expected);
    }
}

TEST_CASE("degrees are required, desired or not asked for", "[normalise][qualifications]") {
    const auto ad =
        ad_of(posting("Researcher",
                      "A PhD in physics is required. A habilitation is desirable.\n\nYou will supervise "
                      "master's students."));
    REQUIRE(degree(ad, "phd") != nullptr);
    CHECK(degree(ad, "phd")->required);
    CHECK(degree(ad, "phd")->field == "physics");
    REQUIRE(degree(ad, "habilitation") != nullptr);
    CHECK_FALSE(degree(ad, "habilitation")->required);
    CHECK(degree(ad, "master") == nullptr);
}

TEST_CASE("a skill is required, desired, negated or mentioned", "[normalise][skills]") {
    const auto ad =
        ad_of(posting("Researcher",
                      "Python is required.\n\nKnowledge of MATLAB is a plus.\n\nNo experience in machine "
                      "learning required.\n\nWe are "
                      "an equal opportunity employer and welcome people who use Linux regardless of age."));
    REQUIRE(skill(ad, "python") != nullptr);
    CHECK(skill(ad, "python")->required);
    REQUIRE(skill(ad, "matlab") != nullptr);
    CHECK_FALSE(skill(ad, "matlab")->required);
    CHECK(skill(ad, "machine-learning") == nullptr);
    CHECK(skill(ad, "linux") == nullptr);
}

TEST_CASE("the work of a post asks for what one does there, its field for what one knows",
          "[normalise][skills]") {
    const auto ad =
        ad_of(posting("Researcher",
                      "We announce a position in algebraic topology. The Economics Department is near.\n\n"
                      "Responsibilities include grant writing.\n\nPlease submit a note on "
                      "project management.\n\nProgramming in Python is required."));
    for (const char* id : {"topology", "grant-writing", "python"}) {
        CAPTURE(id);
        REQUIRE(skill(ad, id) != nullptr);
        CHECK(skill(ad, id)->required);
    }
    for (const char* id : {"economics", "project-management", "programming"}) {
        CAPTURE(id);
        REQUIRE(skill(ad, id) != nullptr);
        CHECK_FALSE(skill(ad, id)->asked);
    }
}

TEST_CASE("places come from structured parts, text, employer and domain in this order",
          "[normalise][places]") {
    auto structured = posting("Lecturer", "");
    add(structured, Field::place, base::Json::object({{"city", "München"}, {"country", "Germany"}}));
    auto ad = ad_of(structured);
    REQUIRE(ad.places.size() == 1);
    CHECK(ad.places[0].country == "DE");
    CHECK(ad.places[0].region == "DE-BY");

    auto text = posting("Lecturer", "");
    add(text, Field::place, "UNITED STATES Washington Olympia");
    ad = ad_of(text);
    REQUIRE(ad.places.size() == 1);
    CHECK(ad.places[0].city == "Olympia");
    CHECK(ad.places[0].country == "US");

    auto hosted = posting("Lecturer", "");
    hosted.url = "https://unknown-school.fi/job/1";
    ad = ad_of(hosted);
    REQUIRE(ad.places.size() == 1);
    CHECK(ad.places[0].country == "FI");
    CHECK(ad.provenance.at("places").method == model::Method::inferred);

    CHECK(ad_of(posting("Lecturer", "")).places.empty());
}

TEST_CASE("the employer is known by name or by host, and a board is not the employer",
          "[normalise][institution]") {
    auto named = posting("Lecturer", "");
    add(named, Field::institution, " Heidelberg University | Jobs ");
    const auto ad = ad_of(named);
    CHECK(ad.institution.name == "Heidelberg University");

    auto board = posting("Lecturer", "");
    add(board, Field::institution, "PhD-Jobs.NET");
    add(board, Field::institution, "Some Institute");
    CHECK(ad_of(board).institution.name == "Some Institute");

    auto hosted = posting("Lecturer", "");
    hosted.url = "https://jobs.uni-heidelberg.de/1";
    const auto inferred = ad_of(hosted);
    CHECK(inferred.institution.domain == "uni-heidelberg.de");
    CHECK(inferred.provenance.at("institution").method == model::Method::inferred);
    auto spread = posting("Post in Botany", "The University of Malta seeks a botanist.");
    spread.url = hosted.url;
    CHECK(ad_of(spread).institution.domain == "um.edu.mt");
    spread.description = "A position is available in the lab of Dr. Ada Elm, Assistant Professor of Law.";
    CHECK(ad_of(spread).levels.empty());
}

TEST_CASE("the words that name the post are the title of an ad that has none", "[normalise][title]") {
    const auto title_of = [](const char* text) { return ad_of(posting("", text)).title; };
    CHECK(title_of(
              "Our city is old and green. The group of glaciology is looking for a highly motivated doctoral "
              "student in ice flow. You like cold.") == "Doctoral student in ice flow");
    CHECK(title_of("Das Institut liegt am Rand der Stadt. Wir suchen eine Postdoktorandin für Limnologie.") ==
          "Postdoktorandin für Limnologie");
    // A sentence that names it already, and words far before a rank, stay as they are.
    CHECK(title_of("Postdoc in imaging\n\nWe are looking for a lecturer too.") == "Postdoc in imaging");
    CHECK(title_of(
              "The lab is large. It offers a stimulating, friendly and truly international environment for "
              "every postdoc.") == "The lab is large");
}

TEST_CASE("an ad without a title gets an inferred one, and one without words is refused", "[normalise]") {
    const auto ad = ad_of(posting("", "We offer a postdoc in ophthalmology. The hospital is modern."));
    CHECK(ad.title == "We offer a postdoc in ophthalmology");
    CHECK(ad.provenance.at("title").method == model::Method::inferred);
    CHECK_FALSE(normalise::normalise(posting("", " .. "), knowledge(), kDay).has_value());
    auto list = posting("Jobs", "Many jobs");
    list.kind = extract::PageKind::list;
    CHECK_FALSE(normalise::normalise(list, knowledge(), kDay).has_value());
}

TEST_CASE("an ad's id depends on its URL, else on source and reference, else on its words", "[normalise]") {
    auto a = posting("Lecturer", "one");
    auto b = posting("Professor", "two");
    CHECK(ad_of(a).id != ad_of(b).id);
    add(a, Field::reference, "R-1");
    add(b, Field::reference, "R-1");
    CHECK(ad_of(a).id == ad_of(b).id);
    b.url = "https://a.example/1";
    CHECK(ad_of(a).id != ad_of(b).id);
    a.url = b.url;
    CHECK(ad_of(a).id == ad_of(b).id);
    CHECK(ad_of(a).id.size() == 32);
}

TEST_CASE("every field has provenance whose span lies in the text", "[normalise][property]") {
    const std::string text =
        "The University invites applications for a postdoctoral position.\n\nRequirements\n\n- PhD in "
        "physics\n- Python\n\nThe "
        "position is limited to 2 years, 65 % TV-L E13. Salary: £37,174 to £45,413 per annum.\n\nClosing "
        "date: 3 May 2026, "
        "23:59 CET. Hybrid working is possible.";
    auto extraction = posting("Vacancy", text);
    add(extraction, Field::posted, "2026-03-10");
    const auto ad = ad_of(extraction);
    for (const char* field :
         {"title", "description", "level", "dates.posted", "dates.closing", "salary", "salary.grade",
          "contract.kind", "contract.months", "contract.share", "skills", "qualifications", "remote"}) {
        INFO(field);
        REQUIRE(ad.provenance.contains(field));
    }
    for (const auto& [field, provenance] : ad.provenance) {
        INFO(field);
        CHECK(provenance.confidence > 0);
        CHECK(provenance.confidence <= 1);
        if (provenance.span) CHECK(provenance.span->to <= ad.description.size());
        CHECK((provenance.span.has_value() || !provenance.pointer.empty()));
    }
    const auto said = [&](const char* field) {
        return std::string(ad.provenance.at(field).span->in(ad.description));
    };
    CHECK(said("dates.closing") == "Closing date: 3 May 2026");
    CHECK(said("contract.months") == "2 years");
    CHECK(said("contract.share") == "65 %");
    CHECK(said("level") == "applications for a postdoctoral position");
    CHECK(ad.dates.closing_time == "23:59+01:00");
}

TEST_CASE("any bytes make an ad or an error, never a crash", "[normalise][property]") {
    static const std::string kPieces[] = {"\xFF\xFE", "31.02.2026",
                                          "€",        "1e99",
                                          "(",        "年月日",
                                          "\n\n",     "PhD",
                                          "%",        "65",
                                          " by ",     "apply ",
                                          "\xE2\x82", "deadline",
                                          "TV-L",     "E",
                                          "13",       "-",
                                          "$",        "1,234,567",
                                          "k",        std::string(1, '\0'),
                                          "令和",     "’"};
    std::uint32_t state = 7;
    for (int round = 0; round < 300; ++round) {
        std::string text;
        for (int i = 0; i < 40; ++i) {
            state = state * 1664525u + 1013904223u;
            text += kPieces[(state >> 16) % std::size(kPieces)];
        }
        auto extraction = posting(text.substr(0, 30), text, round % 2 == 0 ? "de" : "");
        for (const auto field : {Field::closing, Field::salary, Field::employment, Field::place,
                                 Field::institution, Field::posted})
            add(extraction, field, text.substr(5, 60));
        const auto ad = normalise::normalise(extraction, knowledge(), kDay);
        if (ad && ad->dates.posted && ad->dates.closing) CHECK(*ad->dates.closing > *ad->dates.posted);
    }
}

TEST_CASE("a kind of contract that a label says is not put down to the title", "[normalise][contract]") {
    auto extraction = posting("Economist", "Contract: fixed-term\n\nWe study prices.");
    extract::Candidate label;
    label.field = Field::employment;
    label.method = model::Method::text;
    label.value = base::Json("fixed-term");
    label.confidence = 0.9;
    label.span = base::Span{10, 20};
    extraction.candidates.push_back(label);
    const auto ad = ad_of(extraction);
    CHECK(ad.contract.kind == model::ContractKind::fixed_term);
    REQUIRE(ad.provenance.at("contract.kind").span);
    CHECK(ad.provenance.at("contract.kind").span->in(ad.description) == "fixed-term");
    CHECK(ad_of(posting("Economist (permanent position)", "We study prices."))
              .provenance.at("contract.kind")
              .pointer == "title");
}
