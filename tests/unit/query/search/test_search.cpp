#include <algorithm>
#include <catch2/catch.hpp>
#include <set>
#include <string>
#include <vector>

#include "core/base/hash.h"
#include "indexer/build/build.h"
#include "query/search/searcher.h"
#include "tests/support/temp_dir.h"
#include "tests/unit/query/search/built_index.h"

using namespace jobindex;
using search::Searcher;
using search::SearchRequest;
using search::SearchResult;

namespace {

const base::Date kToday = *base::Date::make(2026, 11, 20);

const understand::Lexicon& lexicon() {
    using understand::Lexicon;
    using understand::NameTable;
    const auto vocabulary = [](const char* text) {
        return NameTable::from_text(text, Lexicon::vocabulary_columns());
    };
    static const Lexicon instance(
        vocabulary("mri\tMagnetic resonance imaging\tdomain\t\tMRI\nradiomics\tRadiomics\tdomain\t\t\n"),
        vocabulary("physics\tPhysics\t\t\tPhysik\n"), vocabulary("phd\tDoctorate\t\t\tPhD|Ph.D.\n"),
        vocabulary("phd\tPhD student\t\t\tPhD|Ph.D.|Doktorand\npostdoc\tPostdoc\t\t\tpostdoctoral\n"
                   "lecturer\tLecturer\t\t\tlecturer\n"),
        NameTable::from_text("DE\tDEU\tGermany\tDeutschland\nCH\tCHE\tSwitzerland\tSchweiz\n",
                             Lexicon::country_columns()));
    return instance;
}

struct Row {
    const char *name, *title, *institution, *city, *country, *language, *closing, *posted, *skill;
    std::vector<model::Level> levels;
    const char* text;
};

std::vector<Row> rows() {
    using model::Level;
    return {
        {"radiomics-phd",
         "PhD position in radiomics",
         "University of Example",
         "Z\xC3\xBCrich",
         "CH",
         "en",
         "2026-12-31",
         "2026-11-01",
         "radiomics",
         {Level::phd},
         "We look for a candidate.\n\nYou will study radiomics of lung tumours with MRI and CT."},
        {"radiomics-postdoc",
         "Postdoctoral researcher, imaging",
         "Example Institute",
         "Berlin",
         "DE",
         "en",
         "2026-12-01",
         "2026-11-10",
         "radiomics",
         {Level::postdoc},
         "A Ph.D. in physics is required. Radiomics experience is welcome."},
        {"mri-long",
         "Research fellow",
         "Example Institute",
         "Berlin",
         "DE",
         "en",
         "2027-01-15",
         "2026-10-01",
         "mri",
         {Level::postdoc},
         "Sequences for magnetic resonance imaging of the heart."},
        {"mri-short",
         "Scientist",
         "Clinic of Example",
         "Bern",
         "CH",
         "en",
         "",
         "2026-09-01",
         "mri",
         {Level::researcher},
         "You run our MRI scanner."},
        {"german",
         "Doktorand in Physik",
         "Universit\xC3\xA4t Beispiel",
         "Zurich",
         "CH",
         "de",
         "2026-11-25",
         "2026-11-15",
         "",
         {Level::phd},
         "Die Stellen sind in Z\xC3\xBCrich. Forschung an Tumoren."},
        {"lecturer",
         "Lecturer in chemistry",
         "College of Example",
         "Bern",
         "CH",
         "en",
         "2026-11-21",
         "",
         "",
         {Level::lecturer},
         "Two lecturers teach chemistry."},
        {"old",
         "PhD position in radiomics of bone",
         "University of Example",
         "Bern",
         "CH",
         "en",
         "2026-06-30",
         "2026-05-01",
         "radiomics",
         {Level::phd},
         "Radiomics of bone."},
        {"wild", "Techniker \x1b[31m*rot*", "", "", "", "", "", "", "", {}, "\xE7\xA3\x81\xE6\xB0\x97 lab"},
    };
}

model::JobAd ad_of(const Row& row) {
    model::JobAd ad;
    ad.id = base::hash128_hex(row.name);
    ad.url = std::string("https://example.org/jobs/") + row.name;
    ad.source = "example.org";
    ad.title = row.title;
    ad.institution.name = row.institution;
    if (*row.city != '\0') ad.places.push_back({row.city, "", row.country, {}, {}});
    ad.language = row.language;
    ad.dates.closing = base::Date::parse(row.closing);
    ad.dates.posted = base::Date::parse(row.posted);
    if (*row.skill != '\0') ad.skills.push_back({row.skill, "domain", true});
    ad.levels = row.levels;
    ad.description = row.text;
    return ad;
}

/// The index of all rows, built once.
const std::filesystem::path& index_dir() {
    static const support::TempDir dir;
    static const std::filesystem::path path = [] {
        std::vector<model::JobAd> ads;
        for (const auto& row : rows()) ads.push_back(ad_of(row));
        return tests::built_index(ads, kToday, dir.path());
    }();
    return path;
}

SearchResult run(const std::string& text, SearchRequest request = {}) {
    auto searcher = Searcher::open(index_dir(), lexicon());
    if (!searcher) FAIL(searcher.error().message);
    request.text = text;
    if (request.today == base::Date{}) request.today = kToday;
    auto result = searcher->search(request);
    if (!result) FAIL(result.error().message);
    return std::move(*result);
}

std::string name_of(const search::Hit& hit) {
    return hit.ad.url.substr(std::string("https://example.org/jobs/").size());
}

std::vector<std::string> names(const SearchResult& result, bool all_words = true) {
    std::vector<std::string> out;
    for (const auto& hit : result.hits) {
        if (hit.all_words == all_words) out.push_back(name_of(hit));
    }
    return out;
}

std::set<std::string> set_of(const std::string& text, const SearchRequest& request = {}) {
    const auto found = names(run(text, request));
    return {found.begin(), found.end()};
}

using Names = std::set<std::string>;

}  // namespace

TEST_CASE("words in quotation marks are searched as typed", "[search]") {
    CHECK(set_of("\"magnetic resonance imaging\"") == std::set<std::string>{"mri-long"});
}

TEST_CASE("spellings of one thing find the same ads", "[search]") {
    const std::vector<std::pair<const char*, const char*>> same = {
        {"PhD", "Ph.D."},
        {"PhD", "phd"},
        {"MRI", "magnetic resonance imaging"},
        {"mri", "MRI"},
        {"Z\xC3\xBCrich", "Zurich"},
        {"Lecturer", "lecturers"},
        {"radiomics PhD", "PhD radiomics"},
        {"physics", "Physics"},
        {"country:Germany", "country:de"},
    };
    for (const auto& [a, b] : same) {
        CAPTURE(a, b);
        CHECK(set_of(a) == set_of(b));
        CHECK_FALSE(set_of(a).empty());
    }
    CHECK(set_of("MRI") == Names{"radiomics-phd", "mri-long", "mri-short"});
}

TEST_CASE("ads with all words lead and the rest says what is missing", "[search]") {
    const auto result = run("radiomics PhD");
    REQUIRE(result.hits.size() >= 3);
    CHECK(name_of(result.hits[0]) == "radiomics-phd");
    CHECK(result.total.value == 2);
    CHECK(result.total.exact);
    bool some = false;
    for (const auto& hit : result.hits) {
        if (!hit.all_words) {
            some = true;
            CHECK((!hit.missing.empty() || !hit.relaxed.empty()));
        } else {
            CHECK_FALSE(some);
            CHECK(hit.missing.empty());
        }
    }
    CHECK(some);
}

TEST_CASE("closed ads are hidden unless asked for or unless the clock is turned back", "[search]") {
    CHECK(set_of("bone").empty());
    SearchRequest expired;
    expired.expired = true;
    CHECK(set_of("bone", expired) == Names{"old"});
    CHECK_FALSE(run("bone", expired).hits.front().live);
    SearchRequest past;
    past.today = *base::Date::make(2026, 6, 1);
    CHECK(set_of("bone", past) == Names{"old"});
    SearchRequest future;
    future.today = *base::Date::make(2027, 6, 1);
    CHECK(set_of("radiomics", future).empty());
}

TEST_CASE("a filter never adds an ad", "[search][property]") {
    for (const char* filter :
         {"level:phd", "country:ch", "-level:phd", "closing:2026-12-01..", "posted:..2026-10", "skill:mri",
          "title:radiomics", "language:de", "source:example.org", "-chemistry"}) {
        for (const char* words : {"", "radiomics", "PhD OR chemistry", "MRI"}) {
            CAPTURE(filter, words);
            const auto wide = set_of(words);
            for (const auto& name : set_of(std::string(words) + " " + filter)) CHECK(wide.count(name) == 1);
        }
    }
    CHECK(set_of("level:phd") == Names{"radiomics-phd", "german"});
    CHECK(set_of("closing:..2026-11-30") == Names{"german", "lecturer"});
    CHECK(set_of("title:radiomics") == Names{"radiomics-phd"});
    CHECK(set_of("radiom*") == Names{"radiomics-phd", "radiomics-postdoc"});
    CHECK(set_of("\"lung tumours\"") == Names{"radiomics-phd"});
    CHECK(set_of("\"tumours lung\"").empty());
    CHECK(set_of("tumor Germany OR Physik").count("german") == 1);
}

TEST_CASE("the order is what was asked for", "[search]") {
    SearchRequest request;
    request.sort = search::Sort::posted;
    const auto newest = names(run("", request));
    REQUIRE(newest.size() == 7);
    CHECK(std::set<std::string>{newest[0], newest[1]} ==
          std::set<std::string>{"wild", "lecturer"});  // first seen today
    CHECK(newest[2] == "german");
    request.sort = search::Sort::closing;
    const auto soonest = names(run("", request));
    REQUIRE(soonest.size() == 7);
    CHECK(soonest[0] == "lecturer");
    CHECK(soonest[1] == "german");
    CHECK((soonest[6] == "wild" || soonest[6] == "mri-short"));
}

TEST_CASE("pages put together are the whole answer", "[search][property]") {
    SearchRequest all;
    all.limit = 100;
    for (const char* text : {"", "radiomics PhD", "MRI"}) {
        std::vector<std::string> pages;
        for (std::size_t offset = 0; offset < 12; offset += 2) {
            SearchRequest page;
            page.limit = 2;
            page.offset = offset;
            for (const auto& hit : run(text, page).hits) {
                CHECK(hit.rank == pages.size() + 1);
                pages.push_back(name_of(hit));
            }
        }
        std::vector<std::string> whole;
        for (const auto& hit : run(text, all).hits) whole.push_back(name_of(hit));
        CAPTURE(text);
        CHECK(pages == whole);
    }
}

TEST_CASE("a window past the limit is refused", "[search]") {
    auto searcher = Searcher::open(index_dir(), lexicon());
    REQUIRE(searcher);
    SearchRequest request;
    request.today = kToday;
    request.offset = search::kMaxWindow;
    const auto result = searcher->search(request);
    REQUIRE_FALSE(result);
    CHECK(result.error().code == base::Code::invalid_input);
    request.offset = static_cast<std::size_t>(-1);
    CHECK_FALSE(searcher->search(request));
}

TEST_CASE("facets count all matches exactly", "[search]") {
    SearchRequest request;
    request.facets = true;
    request.limit = 1;
    const auto result = run("", request);
    CHECK(result.total.value == 7);
    std::size_t countries = 0;
    for (const auto& facet : result.facets) {
        if (facet.field != "country") continue;
        for (const auto& count : facet.counts) countries += count.count;
        CHECK(facet.counts.front().label == "Switzerland");
        CHECK(facet.counts.front().count == 4);
    }
    CHECK(countries == 7);
}

TEST_CASE("what an ad does not state is a value of a facet", "[search]") {
    SearchRequest request;
    request.facets = true;
    for (const auto& facet : run("", request).facets) {
        if (facet.field != "country") continue;
        CHECK(facet.counts.back().value.empty());
        CHECK(facet.counts.back().label == "not stated");
        CHECK(facet.counts.back().count == 1);
    }
}

TEST_CASE("the snippet shows and marks what matched", "[search]") {
    const auto hit = run("radiomics tumour").hits.front();
    std::vector<std::string> marked;
    for (const auto& mark : hit.snippet.marks) marked.emplace_back(mark.in(hit.snippet.text));
    CHECK(std::find(marked.begin(), marked.end(), "radiomics") != marked.end());
    CHECK(std::find(marked.begin(), marked.end(), "tumours") != marked.end());
}

TEST_CASE("when nothing is found the answer says what to do", "[search]") {
    const auto misspelt = run("radiomcs");
    REQUIRE(misspelt.suggestion);
    CHECK(*misspelt.suggestion == "radiomics");
    const auto narrow = run("chemistry country:de");
    CHECK(narrow.total.value == 0);
    REQUIRE_FALSE(narrow.next_steps.empty());
    CHECK(narrow.next_steps[0].what == "country:de");
    CHECK(narrow.next_steps[0].query == "chemistry");
    CHECK(narrow.next_steps[0].ads == 1);
    const auto closed = run("bone");
    REQUIRE(closed.next_steps.size() == 2);
    CHECK(closed.next_steps[0].kind == search::NextStep::Kind::show_expired);
    CHECK(closed.next_steps[1].kind == search::NextStep::Kind::save_search);
    CHECK(closed.next_steps[1].query == "bone");
    // To leave out one of these filters does not help.
    const auto two = run("level:phd chemistry country:de");
    REQUIRE_FALSE(two.next_steps.empty());
    CHECK(two.next_steps[0].what == "level:phd country:de");
    CHECK(two.next_steps[0].query == "chemistry");
    CHECK(two.next_steps[0].ads == 1);
}

TEST_CASE("the reasons add up to the score", "[search]") {
    SearchRequest request;
    request.explain = true;
    for (const auto& hit : run("radiomics PhD", request).hits) {
        if (!hit.all_words) continue;
        double sum = 0;
        for (const auto& reason : hit.why) sum += reason.weight;
        CHECK(sum == Approx(hit.score).epsilon(0.02));
    }
}

TEST_CASE("an ad is found by its id and by the beginning of it", "[search]") {
    auto searcher = Searcher::open(index_dir(), lexicon());
    REQUIRE(searcher);
    const std::string id = base::hash128_hex("old");
    const auto whole = searcher->find(id);
    REQUIRE(whole);
    REQUIRE(*whole);
    CHECK((**whole).title == "PhD position in radiomics of bone");
    CHECK(searcher->find(id.substr(0, 8)).value().has_value());
    CHECK_FALSE(searcher->find("00000000000000000000000000000000").value().has_value());
    CHECK_FALSE(searcher->find("xyz"));
    CHECK_FALSE(searcher->find(id.substr(0, 3)));
}

TEST_CASE("any query is answered", "[search][property]") {
    for (const char* text :
         {"", "(", "\"", "a*", "zzz*", "-x", "NOT x", "* OR", "title:", "title:\"a b\",c", "+(a b) -(c)",
          "\xFF\xFE", "closing:x", "id:0", "4D-CT", "C++ .NET", "\xE7\xA3\x81\xE6\xB0\x97"}) {
        CAPTURE(text);
        run(text);
    }
}

TEST_CASE("no index yet is said with the next step", "[search]") {
    const auto searcher = Searcher::open(index_dir() / "nowhere", lexicon());
    REQUIRE_FALSE(searcher);
    CHECK(searcher.error().code == base::Code::not_found);
    CHECK_FALSE(searcher.error().hint.empty());
}

TEST_CASE("a facet counts the values beside its own filter", "[search]") {
    SearchRequest request;
    request.facets = true;
    const auto all = run("", request);
    const auto narrow = run("country:ch", request);
    CHECK(narrow.total.value < all.total.value);
    const auto values = [](const SearchResult& result, std::string_view field) {
        for (const auto& facet : result.facets) {
            if (facet.field == field) return facet.counts;
        }
        return std::vector<search::FacetCount>();
    };
    CHECK(values(narrow, "country") == values(all, "country"));
    CHECK(values(narrow, "level") != values(all, "level"));
}

TEST_CASE("a misspelt query that finds nothing is run in the spelling that ads have, and says so",
          "[search]") {
    const auto result = run("radiomcs");
    CHECK(result.corrected);
    CHECK_FALSE(result.hits.empty());
    SearchRequest verbatim;
    verbatim.verbatim = true;
    CHECK_FALSE(run("radiomcs", verbatim).corrected);
}

TEST_CASE("looser queries come behind all exact answers and name what they give up", "[search]") {
    const auto result = run("radiomics lecturer");
    bool loose = false;
    for (const auto& hit : result.hits) {
        CHECK((hit.all_words ? !loose : true));
        loose = loose || !hit.all_words;
        CHECK((hit.all_words || !hit.relaxed.empty() || !hit.missing.empty()));
    }
    CHECK(loose);
}

TEST_CASE("the order alone is the order of the hits", "[search]") {
    auto searcher = Searcher::open(index_dir(), lexicon());
    REQUIRE(searcher);
    SearchRequest request;
    request.text = "radiomics";
    request.today = kToday;
    const auto ranked = searcher->rank(request);
    const auto result = searcher->search(request);
    REQUIRE(ranked);
    REQUIRE(result);
    REQUIRE(ranked->size() <= result->hits.size());
    for (std::size_t i = 0; i < ranked->size(); ++i) CHECK((*ranked)[i].id == result->hits[i].ad.id);
}

TEST_CASE("plain words find any of them and read nothing into them", "[search]") {
    SearchRequest request;
    request.plain = true;
    request.expired = true;
    const auto result = run("zzzz radiomics", request);
    CHECK(result.total.value > 0);
    CHECK(result.understood.find('{') == std::string::npos);
}

TEST_CASE("a search that takes longer than allowed is given up with an error that says so", "[search]") {
    auto searcher = Searcher::open(index_dir(), lexicon());
    REQUIRE(searcher);
    SearchRequest request;
    request.today = kToday;
    request.deadline_ms = -1;
    const auto result = searcher->search(request);
    REQUIRE_FALSE(result);
    CHECK(result.error().code == base::Code::limit);
    const auto ranked = searcher->rank(request);
    REQUIRE_FALSE(ranked);
    CHECK(ranked.error().code == base::Code::limit);
}

TEST_CASE("the reasons of a hit say in words what the ad has of the query, each once", "[search]") {
    using Kind = search::Ground::Kind;
    SearchRequest request;
    request.explain = true;
    const auto hit = run("radiomics PhD country:ch -teaching", request).hits.front();
    REQUIRE(name_of(hit) == "radiomics-phd");
    const auto has = [&](const search::Ground& ground) {
        return std::count(hit.grounds.begin(), hit.grounds.end(), ground) == 1;
    };
    CHECK(has({Kind::title, "radiomics"}));
    CHECK(has({Kind::level, "PhD student"}));
    CHECK(has({Kind::skill, "Radiomics", true, true}));
    CHECK(has({Kind::place, "Switzerland"}));
    CHECK(has({Kind::closes, "", true, true, 41}));
    for (const auto& ground : hit.grounds) CHECK(ground.what != "PhD");  // said by the rank
    CHECK(run("radiomics PhD").hits.front().grounds.empty());
}
