// Readers while a writer publishes one generation after the other.
#include <atomic>
#include <catch2/catch.hpp>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "core/base/hash.h"
#include "indexer/build/update.h"
#include "query/search/searcher.h"
#include "tests/support/temp_dir.h"

using namespace jobindex;

namespace {

constexpr base::Timestamp kNow = 1768003200;  // 2026-01-10
constexpr int kAds = 200;

const understand::Lexicon& no_names() {
    using understand::Lexicon;
    using understand::NameTable;
    const auto none = NameTable::from_text("", Lexicon::vocabulary_columns());
    static const Lexicon instance(none, none, none, none,
                                  NameTable::from_text("", Lexicon::country_columns()));
    return instance;
}

model::JobAd teacher(int number, int version) {
    model::JobAd ad;
    ad.id = base::hash128_hex("ad " + std::to_string(number));
    ad.url = "https://jobs.example.org/" + std::to_string(number);
    ad.title = "Lecturer in Statistics, post " + std::to_string(number);
    ad.language = "en";
    ad.description = "You teach classes of group g" + std::to_string(number) + ". Version v" +
                     std::to_string(version) + " of this text.";
    return ad;
}

/// What the readers of one run saw.
struct Seen {
    std::atomic<long> searches = 0, failed = 0, wrong = 0;
    std::atomic<bool> stop = false;
    std::mutex mutex;
    std::string error;  ///< of the last search that failed
};

/// Searches until told to stop; every answer must hold all ads, and a page of whole ones.
void read_on(const std::filesystem::path& index, Seen& seen) {
    auto searcher = search::Searcher::open(index, no_names());
    for (long turn = 0; !seen.stop; ++turn) {
        if (!searcher || turn % 7 == 0) searcher = search::Searcher::open(index, no_names());
        search::SearchRequest request;
        request.text = "lecturers \"statistics post\"";
        request.today = base::date_of(kNow);
        const auto result = searcher ? searcher->search(request) : base::fail(searcher);
        ++seen.searches;
        if (!result) {
            ++seen.failed;
            const std::lock_guard guard(seen.mutex);
            seen.error = result.error().message;
        } else if (result->total.value != kAds || result->hits.size() != 10) {
            ++seen.wrong;
        }
    }
}

}  // namespace

TEST_CASE("no search fails or lacks an ad while one generation after the other is published",
          "[search][publishing]") {
    const support::TempDir dir;
    const auto index = dir.path() / "index";
    auto store = store::Store::open(dir.path() / "ads.db", store::Mode::write).value();
    for (int i = 0; i < kAds; ++i) {
        const auto ad = teacher(i, 0);
        REQUIRE(store.put(ad, {false, ad.url}, kNow));
    }
    build::BuildOptions options;
    options.now = kNow;
    REQUIRE(build::build_index(store, index, options));
    Seen seen;
    std::vector<std::jthread> readers;
    for (int i = 0; i < 2; ++i) readers.emplace_back([&] { read_on(index, seen); });
    for (int version = 1; version <= 100; ++version) {
        const auto ad = teacher(version % kAds, version);
        const bool put = store.put(ad, {false, ad.url}, kNow + version).has_value();
        const bool published = put && build::update_index(store, index, options).has_value();
        if (!published) seen.stop = true;
        REQUIRE(published);
    }
    seen.stop = true;
    readers.clear();
    INFO(seen.searches << " searches; " << seen.error);
    CHECK(seen.searches > 50);
    CHECK(seen.failed == 0);
    CHECK(seen.wrong == 0);
}
