#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <set>
#include <string>
#include <vector>

#include "core/base/hash.h"
#include "core/base/text.h"
#include "query/search/searcher.h"
#include "tests/support/temp_dir.h"
#include "tests/unit/query/search/built_index.h"

using namespace jobindex;
using search::Searcher;
using search::SearchRequest;
using Names = std::set<std::string>;

namespace {

const base::Date kToday = *base::Date::make(2026, 11, 20);

const understand::Lexicon& lexicon() {
    using understand::Lexicon;
    using understand::NameTable;
    const auto vocabulary = [](const char* text) {
        return NameTable::from_text(text, Lexicon::vocabulary_columns());
    };
    static const Lexicon instance(vocabulary("dosimetry\tDosimetry\tdomain\t\tdose planning\n"),
                                  vocabulary(""), vocabulary(""), vocabulary(""),
                                  NameTable::from_text("DE\tDEU\tGermany\t\n", Lexicon::country_columns()));
    return instance;
}

/// Five ads whose words stand ever further apart; the name of each is its city.
const std::filesystem::path& index_dir() {
    static const support::TempDir dir;
    static const std::filesystem::path path = [] {
        const std::vector<std::array<const char*, 3>> rows = {
            {"beside", "Physicist", "You care for dose planning here."},
            {"behind", "Physicist", "You care for planning of the dose here."},
            {"far", "Physicist",
             "The dose is one thing of many that a team here knows, planning is another."},
            {"plans", "Physicist", "You care for dose plans here."},
            {"title", "Planning of dose", "Work in a clinic."},
        };
        std::vector<model::JobAd> ads;
        for (const auto& [name, title, text] : rows) {
            model::JobAd ad;
            ad.id = base::hash128_hex(name);
            ad.url = std::string("https://example.org/") + name;
            ad.source = "example.org";
            ad.title = title;
            ad.description = text;
            ad.language = "en";
            ads.push_back(ad);
        }
        return tests::built_index(ads, kToday, dir.path());
    }();
    return path;
}

search::SearchResult run(const std::string& text) {
    auto searcher = Searcher::open(index_dir(), lexicon());
    if (!searcher) FAIL(searcher.error().message);
    SearchRequest request;
    request.text = text;
    request.today = kToday;
    auto result = searcher->search(request);
    if (!result) FAIL(result.error().message);
    return std::move(*result);
}

/// The ads that have all that was asked for.
Names found(const std::string& text) {
    Names out;
    for (const auto& hit : run(text).hits) {
        if (hit.all_words) out.insert(hit.ad.url.substr(std::string("https://example.org/").size()));
    }
    return out;
}

}  // namespace

TEST_CASE("NEAR finds words at most so many places apart in any order", "[search][near]") {
    CHECK(found("dose NEAR/1 planning") == Names{"beside"});
    CHECK(found("planning NEAR/1 dose") == Names{"beside"});
    CHECK(found("dose NEAR/2 planning") == Names{"beside", "title"});
    CHECK(found("dose NEAR/3 planning") == Names{"beside", "behind", "title"});
    CHECK(found("dose NEAR planning") == Names{"beside", "behind", "title"});
    CHECK(found("dose NEAR/11 planning") == Names{"beside", "behind", "far", "title"});
    CHECK(found("\"dose planning\"") == Names{"beside"});
    CHECK(found("\"planning dose\"~0") == Names{"beside"});
    CHECK(found("\"dose planning\"~1") == Names{"beside", "title"});
    CHECK(found("care NEAR/3 dose NEAR/3 planning") == Names{"beside"});
    CHECK(found("care NEAR/4 dose NEAR/1 planning") == Names{"beside", "behind"});
}

TEST_CASE("NEAR does not reach from one field into another that it was not asked of", "[search][near]") {
    CHECK(found("title:dose NEAR/3 planning") == Names{"title"});
    CHECK(found("title:\"dose planning\"~3") == Names{"title"});
    CHECK(found("title:\"dose planning\"~0").empty());
    CHECK(found("-title:\"dose planning\"~3 planning") == Names{"beside", "behind", "far", "plans"});
}

TEST_CASE("the words of a NEAR count as typed, not by their stems", "[search][near]") {
    CHECK(found("planning").count("plans") == 1);
    CHECK(found("dose NEAR plans") == Names{"plans"});
}

TEST_CASE("a wider NEAR loses no ad", "[search][near][property]") {
    for (const char* words :
         {"dose NEAR/{} planning", "care NEAR/{} planning NEAR/1 dose", "of NEAR/{} dose"}) {
        Names before;
        for (int apart = 1; apart < 16; ++apart) {
            const auto now = found(base::replace_all(words, "{}", std::to_string(apart)));
            CAPTURE(words, apart);
            CHECK(std::includes(now.begin(), now.end(), before.begin(), before.end()));
            before = now;
        }
    }
}

TEST_CASE("the words of a NEAR are marked in what is shown of an ad", "[search][near]") {
    const auto result = run("dose NEAR/3 planning");
    REQUIRE(result.hits.size() >= 3);
    for (const auto& hit : result.hits) {
        if (hit.ad.url != "https://example.org/behind") continue;
        std::vector<std::string> marked;
        for (const auto& mark : hit.snippet.marks) marked.emplace_back(mark.in(hit.snippet.text));
        CHECK(marked == std::vector<std::string>{"planning", "dose"});
    }
}
