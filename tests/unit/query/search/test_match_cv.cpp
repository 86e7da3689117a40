#include <algorithm>

#include "query/search/match_cv.h"
#include "tests/unit/query/search/around_index.h"

using namespace jobindex;
using namespace jobindex::around;
using search::Cv;
using search::LevelFit;
using search::Stage;
using Names = std::vector<std::string>;

namespace {

const search::CvVocabularies& vocabularies() {
    const auto parse = [](const char* text) {
        auto read = vocab::Vocabulary::parse(text, "test.tsv");
        if (!read) FAIL(read.error().message);
        return std::move(*read);
    };
    static const search::CvVocabularies instance{parse(kSkills), parse(kDisciplines), parse(kDegrees),
                                                 parse(kLevels)};
    return instance;
}

Cv read(const std::string& text) {
    return search::read_cv(text, vocabularies());
}

Names ids(const auto& list) {
    Names out;
    for (const auto& one : list) out.push_back(one.id);
    return out;
}

bool holds(const Names& list, const std::string& item) {
    return std::find(list.begin(), list.end(), item) != list.end();
}

const char* const kEnglish =
    "Jane Roe\n\nEducation\n2022  M.Sc. in Medical Physics, University of Example\n2019  B.Sc. in Physics\n\n"
    "Skills\nMRI, Python, and the use of MRI with Python\n\nPublications\n"
    "J. Roe, On the radiomics of a professor, 2021\n\nReferences\nProf. X, PhD, teaching of economics\n";
const char* const kGerman =
    "Lebenslauf\n\nErika Muster\n\nAusbildung\n2018      Promotion in Medizinischer Physik\n"
    "2014      Diplomabschluss Physik\n\nBerufserfahrung\n2018 - 2022   Postdoc, Lehrstuhl f\xC3\xBCr "
    "Physik\n"
    "              Magnetresonanz-\n              tomographie und Statistik mit der Klinik und der Uni\n\n"
    "Betreuung\n2020   Doktorand A. B., Approbation 2021\n";

search::SearchResult match(const Cv& cv, search::MatchCvRequest request = {}) {
    auto open = searcher();
    request.today = kToday;
    auto result = search::match_cv(open, cv, request);
    if (!result) FAIL(result.error().message);
    return std::move(*result);
}

}  // namespace

TEST_CASE("an English CV gives skills, degrees and fields, and nothing of its references", "[search][cv]") {
    const Cv cv = read(kEnglish);
    CHECK(ids(cv.degrees) == Names{"master", "bachelor"});
    CHECK(cv.skills.front().mentions == 2);
    const auto skills = ids(cv.skills);
    CHECK(holds(skills, "mri"));
    CHECK(holds(skills, "python"));
    CHECK(holds(skills, "radiomics"));
    CHECK_FALSE(holds(skills, "teaching"));
    CHECK(ids(cv.disciplines) == Names{"medical-physics", "physics"});
    CHECK(cv.levels.empty());
    CHECK(cv.stage == Stage::graduate);
    CHECK(cv.skill_ids.contains("medical-imaging"));
}

TEST_CASE("a German CV gives the same, and nothing of those who were supervised", "[search][cv]") {
    const Cv cv = read(kGerman);
    CHECK(ids(cv.degrees) == Names{"phd", "diplom"});
    CHECK(ids(cv.levels) == Names{"postdoc"});
    CHECK(cv.stage == Stage::postdoc);
    CHECK(holds(ids(cv.skills), "mri"));
    CHECK(holds(ids(cv.skills), "statistics"));
    CHECK(cv.degree_ids.contains("master"));
    CHECK_FALSE(cv.degree_ids.contains("md"));
    CHECK(holds(ids(cv.disciplines), "medical-physics"));
    CHECK(cv.discipline_ids.contains("physics"));
}

TEST_CASE("a degree under way is not one", "[search][cv]") {
    for (const char* line : {"2023 - present  PhD in Physics", "PhD candidate since 2024",
                             "Promotion (voraussichtlich 2027)", "PhD in Physics, expected 2027"}) {
        CAPTURE(line);
        const Cv cv = read(std::string("A. Name\n\nEducation\n2022 MSc Physics\n\n") + line + "\n");
        CHECK_FALSE(cv.degree_ids.contains("phd"));
        CHECK(cv.stage == Stage::graduate);
    }
    CHECK(read("Education\n2019-2023 PhD in Physics\n").degree_ids.contains("phd"));
    CHECK(read("Dr. Jane Roe\nLeeds\n").degree_ids.contains("phd"));
}

TEST_CASE("columns of a page are not read across", "[search][cv]") {
    CHECK(ids(read("Medical      Physics\n").disciplines) == Names{"physics"});
    CHECK(ids(read("Medical Physics\n").disciplines) == Names{"medical-physics"});
}

TEST_CASE("reading a CV never fails on any bytes", "[search][cv][property]") {
    CHECK(read("").empty());
    CHECK(read(std::string("\xFF\xFE\0 - \n-\n   -", 12)).empty());
    std::string text = std::string(kEnglish) + kGerman;
    for (std::size_t cut = 0; cut < text.size(); cut += 7) {
        std::string broken = text.substr(cut);
        for (std::size_t i = cut % 5; i < broken.size(); i += 11) broken[i] = static_cast<char>(cut * 37 + i);
        CHECK_NOTHROW(read(broken));
    }
}

TEST_CASE("ads that ask for what the CV has come first, with what is missing", "[search][match]") {
    const auto result = match(read(kEnglish));
    const auto found = names(result);
    REQUIRE(found.size() >= 3);
    CHECK(found.front().starts_with("mri-phd"));
    CHECK(found[1] == "phantom-phd");
    CHECK(std::count_if(found.begin(), found.end(),
                        [](const std::string& name) { return name.starts_with("mri-phd"); }) == 1);
    CHECK_FALSE(holds(found, "closed-mri"));
    const auto& first = *result.hits.front().fit;
    CHECK(first.level == LevelFit::fits);
    CHECK(first.missing.empty());
    CHECK(ids(first.matched) == Names{"master", "python", "mri"});
    const auto postdoc = std::find(found.begin(), found.end(), "mri-postdoc");
    REQUIRE(postdoc != found.end());
    const auto& late = *result.hits[static_cast<std::size_t>(postdoc - found.begin())].fit;
    CHECK(ids(late.missing) == Names{"phd"});
    CHECK(late.missing.front().required);
    CHECK(late.level == LevelFit::near);
    for (const auto& hit : result.hits) {
        CHECK(hit.score > 0);
        CHECK(hit.score <= 1);
        for (const auto& one : hit.fit->missing) CHECK(one.id != "teamwork");
    }
}

TEST_CASE("a doctor is offered the postdoc before the doctoral post", "[search][match]") {
    const auto found = names(match(read(kGerman)));
    REQUIRE_FALSE(found.empty());
    CHECK(found.front() == "mri-postdoc");
}

TEST_CASE("one more skill never lowers the fit of an ad", "[search][match][property]") {
    const std::string cv = "A. Name\n\n2022 MSc Physics, University\n\nSkills: MRI";
    const auto before = match(read(cv));
    const auto after = match(read(cv + ", Python"));
    for (const auto& hit : before.hits) {
        const auto same = std::find_if(after.hits.begin(), after.hits.end(), [&](const search::Hit& other) {
            return other.ad.title == hit.ad.title;
        });
        REQUIRE(same != after.hits.end());
        CHECK(same->score >= hit.score - 1e-9);
    }
}

TEST_CASE("a CV that says nothing fits nothing", "[search][match]") {
    CHECK(match(read("Hello")).hits.empty());
}
