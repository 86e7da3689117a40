#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "core/base/hash.h"
#include "indexer/build/build.h"
#include "query/search/quartiles.h"
#include "query/search/searcher.h"
#include "tests/support/temp_dir.h"
#include "tests/unit/query/search/built_index.h"

using namespace jobindex;
using search::Scope;
using search::Searcher;
using search::Topic;
using search::TopicRequest;

namespace {

const base::Date kToday = *base::Date::make(2026, 11, 20);

const understand::Lexicon& lexicon() {
    using understand::Lexicon;
    using understand::NameTable;
    const auto vocabulary = [](const char* text) {
        return NameTable::from_text(text, Lexicon::vocabulary_columns());
    };
    static const Lexicon instance(
        vocabulary("optics\tOptics\tdomain\t\tphotonics\n"
                   "lasers\tLasers\tdomain\toptics\tlaser physics\n"
                   "sailing\tSailing\tdomain\t\tyachting\n"
                   "knots\tKnots\tdomain\tsailing\t\n"
                   "glass\tGlass\tdomain\t\t\n"
                   "python\tPython\ttool\t\t\n"),
        vocabulary("physics\tPhysics\t\t\tPhysik\n"),
        vocabulary("phd\tDoctorate\t\t\tPhD\nmaster\tMaster's degree\t\t\tMSc\n"),
        vocabulary("phd\tPhD student\t\t\tPhD\npostdoc\tPostdoc\t\t\tpostdoctoral\n"),
        NameTable::from_text("DE\tDEU\tGermany\tDeutschland\nCH\tCHE\tSwitzerland\tSchweiz\n",
                             Lexicon::country_columns()));
    return instance;
}

const understand::Glossary& glossary() {
    static const auto instance = understand::Glossary::parse("# version: 1\noptics\tThe study of light.\n");
    return *instance;
}

struct Row {
    int number = 0;
    std::vector<std::string> skills;
    const char* closing = "2026-12-31";
    const char* posted = "2026-10-15";
};

/// Every third ad is Swiss, every second asks for publications, pay grows with the number.
model::JobAd ad_of(const Row& row) {
    model::JobAd ad;
    const std::string name = "topic-" + std::to_string(row.number);
    ad.id = base::hash128_hex(name);
    ad.url = "https://example.org/" + name;
    ad.source = "example.org";
    ad.title = "Post number " + std::to_string(row.number);
    ad.institution.name = "Institute " + std::to_string(row.number % 4);
    ad.places.push_back({"", "", row.number % 3 == 0 ? "CH" : "DE", {}, {}});
    ad.language = "en";
    ad.levels = {row.number % 2 == 0 ? model::Level::phd : model::Level::postdoc};
    ad.dates.closing = base::Date::parse(row.closing);
    ad.dates.posted = base::Date::parse(row.posted);
    for (const auto& skill : row.skills) ad.skills.push_back({skill, "domain", true});
    ad.skills.push_back({"python", "tool", row.number % 2 == 0});
    model::Skill named{"glass", "domain", false};
    named.asked = false;
    ad.skills.push_back(named);
    ad.qualifications = {{"phd", "physics", true}, {"master", "", false}};
    ad.experience.publications = row.number % 2 == 0;
    ad.contract.kind = model::ContractKind::fixed_term;
    ad.contract.months = 12 * (1 + row.number % 3);
    ad.salary.min = 1000.0 * row.number;
    ad.salary.max = 1000.0 * row.number + 500;
    ad.salary.currency = "EUR";
    ad.salary.period = model::Period::month;
    ad.description = "We have a post.";
    return ad;
}

std::vector<Row> rows() {
    std::vector<Row> rows;
    int number = 0;
    for (int i = 0; i < 12; ++i) rows.push_back({++number, {"optics"}});
    for (int i = 0; i < 8; ++i) rows.push_back({++number, {"optics"}, "2026-06-30", "2026-05-01"});
    for (int i = 0; i < 3; ++i) rows.push_back({++number, {"lasers"}});
    for (int i = 0; i < 2; ++i) rows.push_back({++number, {"lasers"}, "2026-06-30", "2025-01-01"});
    for (int i = 0; i < 12; ++i) rows.push_back({++number, {"sailing"}});
    for (int i = 0; i < 4; ++i) rows.push_back({++number, {"knots"}, "2026-12-31", ""});
    for (int i = 0; i < 4; ++i) rows.push_back({++number, {"knots"}, "2026-06-30", "2026-05-05"});
    for (int i = 0; i < 2; ++i) rows.push_back({++number, {"optics", "sailing"}});
    return rows;
}

const std::filesystem::path& index_dir() {
    static const support::TempDir dir;
    static const std::filesystem::path path = [] {
        std::vector<model::JobAd> ads;
        for (const auto& row : rows()) ads.push_back(ad_of(row));
        return tests::built_index(ads, kToday, dir.path());
    }();
    return path;
}

base::Result<Topic> ask(TopicRequest request) {
    auto searcher = Searcher::open(index_dir(), lexicon());
    if (!searcher) FAIL(searcher.error().message);
    request.today = kToday;
    return searcher->topic(request, glossary());
}

Topic topic(std::vector<std::string> names, TopicRequest request = {}) {
    request.topics = std::move(names);
    auto result = ask(std::move(request));
    if (!result) FAIL(result.error().message);
    return std::move(*result);
}

template <class Change>
TopicRequest with(Change&& change) {
    TopicRequest request;
    change(request);
    return request;
}

std::size_t count_of(const search::ShareTable& table, const std::string& value) {
    for (const auto& share : table.shares) {
        if (share.value == value) return share.count;
    }
    return 0;
}

}  // namespace

TEST_CASE("figures rest on the open ads where these are enough", "[search][topic]") {
    const Topic found = topic({"optics"});
    CHECK(found.open == 14);
    CHECK(found.closed == 8);
    CHECK(found.basis.scope == Scope::all);
    CHECK_FALSE(found.basis.with_closed);
    CHECK(found.basis.ads == 14);
    CHECK(found.basis.read == 14);
    CHECK(found.levels.of == 14);
    CHECK(count_of(found.levels, "phd") + count_of(found.levels, "postdoc") == 14);
    CHECK(topic({"optics"}, with([](auto& request) { request.expired = true; })).basis.ads == 22);
}

TEST_CASE("any name of a concept gives the same topic", "[search][topic]") {
    const Topic a = topic({"optics"});
    const Topic b = topic({"photonics"});
    CHECK(a.basis.ads == b.basis.ads);
    CHECK(b.topics.front().definitions.size() == 1);
    CHECK(b.topics.front().definitions.front().text == "The study of light.");
    CHECK(b.topics.front().definitions.front().source == understand::kGlossarySource);
}

TEST_CASE("closed ads are taken in before the topic is widened, and that is said", "[search][topic]") {
    // 4 open and 4 closed ads have knots: not enough, so the broader sailing counts too.
    const Topic knots = topic({"knots"});
    CHECK(knots.open == 4);
    CHECK(knots.closed == 4);
    CHECK(knots.basis.scope == Scope::broader);
    CHECK(knots.basis.widened == std::vector<bool>{true});
    CHECK(knots.basis.ads == 18);
    CHECK(knots.topics.front().broader == std::vector<std::string>{"Sailing"});
    const Topic early = topic({"optics"}, with([](auto& request) { request.expired = true; }));
    CHECK(early.basis.scope == Scope::all);
    CHECK(early.basis.with_closed);
}

TEST_CASE("several topics mean ads about all of them, then about either", "[search][topic]") {
    const Topic both = topic({"optics", "sailing"});
    CHECK(both.open == 2);
    CHECK(both.topics[0].open == 14);
    CHECK(both.topics[1].open == 14);
    CHECK(both.basis.scope == Scope::either);
    CHECK(both.basis.ads == 26);
    REQUIRE(both.listings.size() == 5);
    CHECK(both.listings[0].all_words);
    CHECK(both.listings[1].all_words);
    CHECK_FALSE(both.listings[2].all_words);
    CHECK(std::all_of(both.listings.begin(), both.listings.end(), [](const auto& hit) { return hit.live; }));
}

TEST_CASE("a topic that no ad is about rests on nothing", "[search][topic]") {
    const Topic none = topic({"zeppelin"});
    CHECK(none.basis.ads == 0);
    CHECK(none.basis.read == 0);
    CHECK(none.listings.empty());
    CHECK(none.topics.front().concepts.empty());
    CHECK(none.pay.empty());
}

TEST_CASE("an empty topic is refused", "[search][topic]") {
    for (const auto& names : std::vector<std::vector<std::string>>{{}, {""}, {"optics", " "}}) {
        const auto result = ask(with([&](auto& request) { request.topics = names; }));
        REQUIRE_FALSE(result);
        CHECK(result.error().code == base::Code::invalid_input);
    }
}

TEST_CASE("skills in demand are those asked for, the topic's own left out", "[search][topic]") {
    const Topic found = topic({"optics"});
    const auto& domain = found.skills[1];
    const auto& tools = found.skills[2];
    CHECK(domain.of == 14);
    CHECK(count_of(domain, "optics") == 0);
    CHECK(count_of(domain, "glass") == 0);  // named, not asked for
    CHECK(count_of(domain, "sailing") == 2);
    REQUIRE(tools.shares.size() == 1);
    CHECK(tools.shares[0].label == "Python");
    CHECK(tools.shares[0].count == 14);
    CHECK(tools.shares[0].required == 7);
}

TEST_CASE("degrees say how many ads demand them, and in which field", "[search][topic]") {
    const Topic found = topic({"optics"});
    REQUIRE(found.degrees.shares.size() == 2);
    CHECK(found.degrees.of == 14);
    for (const auto& share : found.degrees.shares) CHECK(share.required == (share.value == "phd" ? 14u : 0u));
    REQUIRE(found.degree_fields.shares.size() == 1);
    CHECK(found.degree_fields.shares[0].label == "Physics");
    CHECK(found.experience.publications == 7);
}

TEST_CASE("pay is told apart by country, currency and period", "[search][topic]") {
    const Topic found = topic({"optics"});
    REQUIRE(found.pay.size() == 2);
    CHECK(found.pay[0].country_label == "Germany");
    CHECK(found.pay[1].country_label == "Switzerland");
    std::size_t ads = 0;
    for (const auto& group : found.pay) {
        ads += group.pay.ads;
        CHECK(group.currency == "EUR");
        CHECK(group.period == model::Period::month);
        CHECK(group.pay.low <= group.pay.median);
        CHECK(group.pay.median <= group.pay.high);
    }
    CHECK(ads == 14);
    CHECK(found.contract_months.ads == 14);
    CHECK(found.contract_months.median == 24);
}

TEST_CASE("months count open and closed ads, and none is lost", "[search][topic]") {
    const Topic found = topic({"lasers"}, with([](auto& request) {
                                  request.expired = true;
                                  request.months = 12;
                              }));
    // Lasers have 5 ads, so the broader optics counts: 12 + 2 + 3 of October, 8 of May, 2 before.
    const auto& months = found.history.months;
    REQUIRE(months.size() == 12);
    CHECK(months.back().year == 2026);
    CHECK(months.back().month == 10);  // nothing was posted in November
    CHECK(months.back().ads == 17);
    CHECK(months.back().in_index == 29);
    CHECK(months[6].month == 5);
    CHECK(months[6].ads == 8);
    CHECK(found.history.before == 2);
    CHECK(found.history.undated == 0);
    std::size_t all = found.history.before + found.history.undated;
    for (const auto& month : months) {
        CHECK(month.ads <= month.in_index);
        all += month.ads;
    }
    CHECK(all == found.basis.open + found.basis.closed);
}

TEST_CASE("no more ads are read than allowed, and the answer says how many", "[search][topic]") {
    const Topic found = topic({"optics"}, with([](auto& request) { request.read = 6; }));
    CHECK(found.basis.ads == 14);
    CHECK(found.basis.read == 6);
    CHECK(found.skills[2].of == 6);
    CHECK(found.levels.of == 14);
}

TEST_CASE("quartiles lie between neighbours", "[search][topic]") {
    CHECK(search::quartiles({}).ads == 0);
    const auto one = search::quartiles({7});
    CHECK(one.low == 7);
    CHECK(one.high == 7);
    const auto five = search::quartiles({5, 1, 4, 2, 3});
    CHECK(five.low == 2);
    CHECK(five.median == 3);
    CHECK(five.high == 4);
    CHECK(search::quartiles({1, 2, 3, 4}).low == Approx(1.75));
}

TEST_CASE("a topic that takes longer than allowed is given up", "[search][topic]") {
    const auto result = ask(with([](TopicRequest& request) {
        request.topics = {"optics"};
        request.deadline_ms = -1;
    }));
    REQUIRE_FALSE(result);
    CHECK(result.error().code == base::Code::limit);
}
