#include "query/search/percolate.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "core/base/hash.h"
#include "core/vocab/data_dir.h"
#include "tests/support/temp_dir.h"
#include "tests/unit/query/search/built_index.h"

using namespace jobindex;
using search::OpenIndex;

namespace {

const base::Date kToday = *base::Date::make(2026, 11, 20);

const understand::Lexicon& lexicon() {
    static const understand::Lexicon loaded = *understand::Lexicon::load(*vocab::data_dir());
    return loaded;
}

/// Random ads and queries over the same few words, so that many queries find some ads.
class Maker {
  public:
    explicit Maker(unsigned seed) : random_(seed) {}

    model::JobAd ad(int number) {
        model::JobAd ad;
        ad.id = base::hash128_hex("ad " + std::to_string(number));
        ad.url = "https://jobs.example.org/" + std::to_string(number);
        ad.source = "jobs.example.org";
        // Numbers of their own keep ads from being the same post.
        ad.title = words(3) + " no" + std::to_string(number * 7919);
        ad.institution.name = pick({"University of Example", "Example Institute", "Heidelberg University"});
        ad.description = words(40) + ". Reference ref" + std::to_string(number * 104729) + " " + words(10);
        ad.language = pick({"en", "de", "en"});
        ad.places.push_back(
            {pick({"Berlin", "Bonn"}), "", pick({"DE", "CH", "FR"}), 52.5 - at_most(60) / 10.0, 13.4});
        if (at_most(1)) ad.levels.push_back(at_most(1) ? model::Level::phd : model::Level::postdoc);
        if (at_most(1)) ad.skills.push_back({pick({"mri", "python", "radiomics"}), "domain", true});
        if (at_most(2)) ad.dates.closing = kToday.plus_days(at_most(100) - 20);
        if (at_most(1)) {
            ad.salary.min = ad.salary.max = 30'000 + at_most(40) * 1000;
            ad.salary.currency = "EUR";
            ad.salary.period = model::Period::year;
        }
        return ad;
    }

    std::string query() {
        std::string text;
        for (int parts = 1 + at_most(2); parts > 0; --parts) text += part() + " ";
        return text;
    }

  private:
    int at_most(int most) { return std::uniform_int_distribution<int>(0, most)(random_); }
    template <class Value>
    Value pick(std::vector<Value> values) {
        return values[static_cast<std::size_t>(at_most(static_cast<int>(values.size()) - 1))];
    }
    std::string pick(std::vector<const char*> values) { return pick<const char*>(std::move(values)); }
    std::string word() {
        return pick({"machine",       "learning",  "physics",    "medical",   "imaging", "PhD",
                     "postdoc",       "radiation", "radiology",  "radiomics", "MRI",     "4D-CT",
                     "Z\xC3\xBCrich", "lecturer",  "statistics", "Python",    "C++",     "teaching",
                     "model",         "models",    "modelling",  "tumour"});
    }
    std::string words(int count) {
        std::string text;
        for (int i = 0; i < count; ++i) text += (i ? " " : "") + word();
        return text;
    }
    std::string part() {
        switch (at_most(14)) {
            case 0:
                return "\"" + word() + " " + word() + "\"";
            case 1:
                return "-" + word();
            case 2:
                return "+" + word();
            case 3:
                return word() + " OR " + word();
            case 4:
                return pick({"radio*", "mod*", "ma*", "-rad*"});
            case 5:
                return pick(
                    {"level:phd", "country:de", "-country:fr", "skill:mri", "language:de", "city:bonn"});
            case 6:
                return pick(
                    {"salary:45000..", "salary:..50000", "closing:2026-12-01..", "-closing:..2026-12-10"});
            case 7:
                return pick({"in Germany", "near Berlin", "closing this month", "over 50k", "not in France"});
            case 8:
                return "title:" + word();
            case 9:
                return "(" + word() + " OR \"" + word() + " " + word() + "\") -" + word();
            case 10:
                return "machine learning";
            case 11:
                return "institution:" + pick({"heidelberg", "institute", "nowhere"});
            case 12:
                return pick({"", "-", "title:"}) + word() + " NEAR/" + std::to_string(at_most(9)) + " " +
                       word();
            default:
                return word();
        }
    }
    std::mt19937 random_;
};

std::vector<search::Percolated> percolated(search::Searcher& searcher, search::Percolator& percolator,
                                           const std::vector<std::string>& ids,
                                           const std::vector<std::string>& queries) {
    std::vector<search::Percolated> found;
    const auto done = searcher.use([&](const OpenIndex& index) -> base::Result<void> {
        found = percolator.find(index, ids, kToday, queries);
        return {};
    });
    REQUIRE(done);
    return found;
}

/// Ids of the ads with all words, as a search has them.
std::set<std::string> searched(search::Searcher& searcher, const std::string& query) {
    search::SearchRequest request;
    request.text = query;
    request.today = kToday;
    request.limit = 1000;
    request.snippet_width = 0;
    const auto result = searcher.search(request);
    REQUIRE(result);
    std::set<std::string> ids;
    if (result->corrected) return ids;
    for (const auto& hit : result->hits) {
        if (hit.all_words) ids.insert(hit.ad.id);
    }
    CHECK(ids.size() == result->total.value);
    return ids;
}

}  // namespace

TEST_CASE("a query finds a new ad exactly when the search finds it with all words",
          "[search][percolate][property]") {
    Maker make(20261127);
    std::vector<model::JobAd> ads;
    for (int i = 0; i < 150; ++i) ads.push_back(make.ad(i));
    const support::TempDir home;
    auto searcher = search::Searcher::open(tests::built_index(ads, kToday, home.path()), lexicon());
    REQUIRE(searcher);
    std::vector<std::string> ids;
    for (int i = 0; i < 150; i += 2) ids.push_back(ads[static_cast<std::size_t>(i)].id);
    std::vector<std::string> queries;
    for (int i = 0; i < 1500; ++i) queries.push_back(make.query());

    search::Percolator percolator;
    const auto found = percolated(*searcher, percolator, ids, queries);
    std::size_t pairs = 0, empty = 0;
    for (std::size_t i = 0; i < queries.size(); ++i) {
        std::set<std::string> by_percolator, by_search;
        for (const auto& one : found) {
            if (one.query == i) by_percolator.insert(ids[one.ad]);
        }
        for (const auto& id : searched(*searcher, queries[i])) {
            if (std::find(ids.begin(), ids.end(), id) != ids.end()) by_search.insert(id);
        }
        INFO(queries[i]);
        CHECK(by_percolator == by_search);
        pairs += by_search.size();
        empty += by_search.empty();
    }
    // The test would say nothing if most queries found nothing or everything.
    CHECK(pairs > 5000);
    CHECK(empty > 50);
    CHECK(empty < 1000);
    CHECK(percolated(*searcher, percolator, ids, queries) == found);
    CHECK(percolator.conditions() < queries.size());
}

TEST_CASE("more ads than are decided at a time change no answer", "[search][percolate]") {
    Maker make(7);
    std::vector<model::JobAd> ads;
    for (int i = 0; i < 30; ++i) ads.push_back(make.ad(i));
    const support::TempDir home;
    auto searcher = search::Searcher::open(tests::built_index(ads, kToday, home.path()), lexicon());
    REQUIRE(searcher);
    std::vector<std::string> once, many;
    for (const auto& ad : ads) {
        once.push_back(ad.id);
        many.push_back(ad.id);
        many.resize(many.size() + 199, std::string(32, '0'));
    }
    const std::vector<std::string> queries = {"physics", "\"medical imaging\" OR radio*", "-PhD", ""};
    search::Percolator percolator;
    auto found = percolated(*searcher, percolator, once, queries);
    REQUIRE_FALSE(found.empty());
    for (auto& one : found) one.ad *= 200;
    CHECK(percolated(*searcher, percolator, many, queries) == found);
}

TEST_CASE("an ad that is unknown or past its day is found by no query", "[search][percolate]") {
    Maker make(3);
    auto past = make.ad(1), open = make.ad(2);
    past.dates.closing = kToday;
    open.dates.closing.reset();
    const support::TempDir home;
    auto searcher = search::Searcher::open(tests::built_index({past, open}, kToday, home.path()), lexicon());
    REQUIRE(searcher);
    search::Percolator percolator;
    const std::vector<std::string> queries = {""};
    const std::vector<std::string> ids = {past.id, std::string(32, '0'), open.id, "", "not an id"};
    CHECK(percolated(*searcher, percolator, ids, queries).size() == 2);
    std::vector<search::Percolated> tomorrow;
    REQUIRE(searcher->use([&](const OpenIndex& index) -> base::Result<void> {
        tomorrow = percolator.find(index, ids, kToday.plus_days(1), queries);
        return {};
    }));
    CHECK(tomorrow == std::vector<search::Percolated>{{0, 2}});
}

TEST_CASE("new ads are those not seen, and a post is new when none of its ads was seen",
          "[search][percolate]") {
    Maker make(5);
    auto first = make.ad(1), twin = first, other = make.ad(2);
    for (auto* ad : {&first, &twin, &other}) ad->dates.closing.reset();
    twin.id = base::hash128_hex("twin");
    twin.url = "https://board.example.net/twin";
    twin.source = "board.example.net";
    const support::TempDir home;
    auto searcher =
        search::Searcher::open(tests::built_index({first, twin, other}, kToday, home.path()), lexicon());
    REQUIRE(searcher);
    const auto news = [&](std::set<std::string> seen) {
        search::NewAds found;
        REQUIRE(searcher->use([&](const OpenIndex& index) -> base::Result<void> {
            found = search::new_ads(index, kToday,
                                    [&](std::string_view id) { return seen.contains(std::string(id)); });
            return {};
        }));
        return found;
    };
    const auto all = news({});
    CHECK(all.unseen.size() == 3);
    REQUIRE(all.to_tell.size() == 3);
    std::set<std::uint32_t> posts;
    for (const auto& ad : all.to_tell) posts.insert(ad.post);
    CHECK(posts.size() == 2);
    for (const auto& seen : {first.id, twin.id}) {
        const auto rest = news({seen});
        CHECK(rest.unseen.size() == 2);
        REQUIRE(rest.to_tell.size() == 1);
        CHECK(rest.to_tell[0].id == other.id);
    }
    CHECK(news({first.id, twin.id, other.id}).unseen.empty());
}

TEST_CASE("hits among all ads are those of the search in its order", "[search][percolate]") {
    Maker make(11);
    std::vector<model::JobAd> ads;
    for (int i = 0; i < 80; ++i) ads.push_back(make.ad(i));
    const support::TempDir home;
    auto searcher = search::Searcher::open(tests::built_index(ads, kToday, home.path()), lexicon());
    REQUIRE(searcher);
    search::SearchRequest request;
    request.text = "model";
    request.today = kToday;
    request.limit = 1000;
    const auto result = searcher->search(request);
    REQUIRE(result);
    std::vector<std::string> all, some, wanted;
    for (std::size_t i = 0; i < ads.size(); ++i) {
        all.push_back(ads[i].id);
        if (i % 3 == 0) some.push_back(ads[i].id);
    }
    for (const auto& hit : result->hits) {
        if (hit.all_words) wanted.push_back(hit.ad.id);
    }
    REQUIRE(wanted.size() > 3);
    const auto among = [&](const std::vector<std::string>& ids) {
        search::BestAmong out;
        REQUIRE(searcher->use([&](const OpenIndex& index) -> base::Result<void> {
            auto found = search::hits_among(index, request, ids);
            if (!found) return base::fail(found);
            out = std::move(*found);
            return {};
        }));
        return out;
    };
    request.limit = wanted.size() - 1;
    const auto of_all = among(all);
    CHECK(of_all.total == wanted.size());
    REQUIRE(of_all.hits.size() == wanted.size() - 1);
    for (std::size_t i = 0; i < of_all.hits.size(); ++i) CHECK(of_all.hits[i].ad.id == wanted[i]);
    const auto of_some = among(some);
    CHECK(of_some.total ==
          static_cast<std::size_t>(std::count_if(some.begin(), some.end(), [&](const auto& id) {
              return std::find(wanted.begin(), wanted.end(), id) != wanted.end();
          })));
    CHECK(among({}).total == 0);
    CHECK(among({std::string(32, '0')}).total == 0);
}

TEST_CASE("searches that were learnt before are compared as others are", "[search][percolate]") {
    Maker make(7);
    std::vector<model::JobAd> ads;
    std::vector<std::string> ids, queries;
    for (int i = 0; i < 40; ++i) ads.push_back(make.ad(i));
    for (const auto& ad : ads) ids.push_back(ad.id);
    for (int i = 0; i < 60; ++i) queries.push_back(make.query());
    const support::TempDir home;
    auto searcher = search::Searcher::open(tests::built_index(ads, kToday, home.path()), lexicon());
    REQUIRE(searcher);
    search::Percolator plain, learnt;
    REQUIRE(searcher->use([&](const OpenIndex& index) -> base::Result<void> {
        CHECK_FALSE(learnt.learn(index, kToday, queries, 5));
        CHECK(learnt.learn(index, kToday, queries, queries.size()));
        return {};
    }));
    const auto conditions = learnt.conditions();
    CHECK(percolated(*searcher, learnt, ids, queries) == percolated(*searcher, plain, ids, queries));
    CHECK(learnt.conditions() == conditions);
}
