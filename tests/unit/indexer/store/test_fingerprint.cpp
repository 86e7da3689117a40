#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <set>

#include "indexer/store/fingerprint.h"
#include "tests/unit/indexer/store/twin_ads.h"

using namespace jobindex;
using namespace jobindex::store;
using namespace jobindex::store::test;

namespace {

/// Share of the runs of three words that two texts have in common, counted.
double true_share(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    const auto shingles = [](const std::vector<std::string>& words) {
        std::set<std::string> out;
        for (std::size_t i = 0; i + 3 <= words.size(); ++i)
            out.insert(words[i] + ' ' + words[i + 1] + ' ' + words[i + 2]);
        return out;
    };
    const auto x = shingles(a);
    auto all = shingles(b);
    const auto in_b = all.size();
    all.insert(x.begin(), x.end());
    return static_cast<double>(x.size() + in_b - all.size()) / static_cast<double>(all.size());
}

Fingerprint print_of(const model::JobAd& ad) {
    const auto fingerprint = fingerprint_of(ad);
    REQUIRE(fingerprint);
    return *fingerprint;
}

}  // namespace

TEST_CASE("an ad without title or text has no fingerprint", "[store][twins]") {
    auto ad = post("a");
    ad.title.clear();
    CHECK_FALSE(fingerprint_of(ad));
    ad = post("a");
    ad.description = " \n- ...";
    CHECK_FALSE(fingerprint_of(ad));
}

TEST_CASE("the likeness of edited texts is near their true share", "[store][twins][property]") {
    std::minstd_rand random(5);
    double squares = 0;
    int alike = 0, found = 0;
    constexpr int kRounds = 300;
    for (int round = 0; round < kRounds; ++round) {
        auto words = made_up_words(250 + random() % 500, 10 + round);
        auto ad = post("a");
        ad.description = base::join(words, " ");
        const auto a = print_of(ad);
        auto edited = words;
        for (auto i = random() % 60; i > 0; --i)
            edited[random() % edited.size()] = "edit" + std::to_string(i);
        if (random() % 2 == 0) edited.resize(edited.size() - random() % (edited.size() / 2));
        ad.description = base::join(edited, " ");
        ad.title = "Another title";
        const auto b = print_of(ad);
        const double share = true_share(words, edited);
        const double off = likeness(a, b) - share;
        INFO("true " << share << " off " << off);
        CHECK(std::abs(off) < 0.2);
        CHECK(likeness(a, b) == likeness(b, a));
        squares += off * off;
        if (share < 0.8) continue;
        const auto keys = lookup_keys(a), others = lookup_keys(b);
        ++alike;
        found += std::find_first_of(keys.begin(), keys.end(), others.begin(), others.end()) != keys.end();
    }
    CHECK(std::sqrt(squares / kRounds) < 0.05);
    REQUIRE(alike > 50);
    CHECK(found >= alike * 99 / 100);
}

TEST_CASE("fingerprints come back from their bytes, and damaged bytes give none", "[store][twins]") {
    auto ad = post("a");
    ad.reference = "REF-1071";
    ad.places.push_back({"Bruges", "", "BE", {}, {}});
    ad.skills = {{.concept_id = "optics", .category = "domain"}};
    auto bare = post("b");
    bare.provenance["title"].method = model::Method::inferred;
    bare.institution.name.clear();
    bare.places.clear();
    auto rank = ad;
    rank.title = "Professor";
    for (const auto& one : {ad, bare, rank}) {
        const auto fingerprint = print_of(one);
        const std::string bytes = to_bytes(fingerprint);
        REQUIRE(fingerprint_from(bytes));
        CHECK(*fingerprint_from(bytes) == fingerprint);
        for (std::size_t size = 0; size < bytes.size(); ++size)
            CHECK_FALSE(fingerprint_from(bytes.substr(0, size)));
        CHECK_FALSE(fingerprint_from(bytes + '\0'));
        CHECK_FALSE(fingerprint_from(bytes + bytes));
    }
    const std::string bytes = to_bytes(print_of(ad));
    const std::size_t lists =
        4 * (3 + 2 + 1 + 1) + 5;  // of three title words, two cities, a country, no spot and a field
    for (const char size : {'\0', '\1', '\xFF'}) {
        auto damaged = bytes;
        damaged[damaged.size() - lists] = size;
        CHECK_FALSE(fingerprint_from(damaged));
    }
}

TEST_CASE("a damaged flag gives no fingerprint", "[store][twins]") {
    auto bytes = to_bytes(print_of(post("a")));
    bytes[7 * 8 + 2 * 4] = 2;
    CHECK_FALSE(fingerprint_from(bytes));
}
