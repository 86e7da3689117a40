#include <xapian.h>
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <set>
#include <string>

#include "core/schema/analysis.h"
#include "core/schema/fields.h"
#include "core/schema/terms.h"
#include "core/schema/word_pack.h"
#include "indexer/build/build.h"
#include "tests/unit/indexer/build/fixtures.h"

using namespace jobindex;
using base::Code;
using schema::field;
using namespace jobindex::build;

TEST_CASE("one can still apply to the live ads and not to the closed ones", "[build]") {
    const support::TempDir dir;
    const auto store = store_with(dir, 12);
    const auto report = build::build_index(store, dir.path() / "index", options_of(5));
    REQUIRE(report);
    CHECK(report->generation.live == 7);
    CHECK(report->generation.closed == 5);
    CHECK(report->generation.languages == std::vector<schema::LanguageCount>{{"en", 8}, {"de", 4}});
    CHECK(report->index_bytes > 0);
    const auto current = schema::current_generation(dir.path() / "index");
    REQUIRE(current);
    CHECK(Xapian::Database(current->live_database().string()).get_doccount() == 7);
    CHECK(Xapian::Database(current->closed_database().string()).get_doccount() == 5);
    CHECK_FALSE(std::filesystem::exists(current->path / "segments"));
}

TEST_CASE("a document holds the terms, values and data that the schema says", "[build]") {
    const support::TempDir dir;
    const auto store = store_with(dir, 6);
    REQUIRE(build::build_index(store, dir.path() / "index", options_of(100)));
    const auto current = schema::current_generation(dir.path() / "index");
    const Xapian::Database live(current->live_database().string());
    REQUIRE(live.get_doccount() == 1);
    const auto document = live.get_document(live.get_lastdocid());
    const auto ad = store.find(physicist(5).id)->ad;
    CHECK(schema::job_ad_from(parts_of(document, *current)).value() == ad);

    for (const auto& term :
         {schema::boolean_term(field("country"), "CH"), schema::boolean_term(field("country"), "de"),
          schema::boolean_term(field("city"), "Zurich"), schema::boolean_term(field("region"), "CH-ZH"),
          schema::boolean_term(field("level"), "phd"), schema::boolean_term(field("skill"), "mri"),
          schema::boolean_term(field("discipline"), "physics"), schema::boolean_term(field("id"), ad.id),
          schema::boolean_term(field("employer"), "uzh"), schema::boolean_term(field("language"), "en"),
          std::string("phd"), std::string("c++"), std::string("4dct"), std::string("zuerich"),
          std::string("resonance"), schema::word_term(field("title"), "phd"),
          schema::word_term(field("institution"), "zurich"),
          schema::stem_term(field("text"), schema::stem("physics", "en")),
          schema::stem_term(field("title"), schema::stem("position", "en"))}) {
        INFO(term);
        CHECK(live.term_exists(term));
    }
    const auto value = [&](int slot) { return document.get_value(static_cast<Xapian::valueno>(slot)); };
    CHECK(value(schema::kLiveUntilSlot) == "20260110");
    CHECK(value(field("posted").slot) == "20260102");
    CHECK(value(schema::kNewSinceSlot) == "20260102");
    CHECK(schema::number_from_value(value(field("salary").slot)) == 48000);
    CHECK(schema::number_from_value(value(schema::kSalaryMaxSlot)) == 60000);
    CHECK(schema::facet_values(value(field("country").slot)) == std::vector<std::string_view>{"CH", "DE"});
    CHECK(value(field("institution").slot) == "Universität Zürich");
    CHECK(live.get_spelling_suggestion("phisics") == "physics");
    CHECK(live.get_spelling_suggestion("whoevar").empty());
}

TEST_CASE("each part of a mixed ad is stemmed by its own language", "[build]") {
    const support::TempDir dir;
    auto store = store_with(dir, 0);
    auto ad = physicist(5);
    ad.title = "Messungen";
    ad.description = "We like measurements.\n\nWir suchen Forscherinnen.";
    ad.languages = {{"en", {0, 23}}, {"de", {23, ad.description.size()}}};
    REQUIRE(store.put(ad, {false, ad.url}, kNow));
    REQUIRE(build::build_index(store, dir.path() / "index", options_of(100)));
    const auto current = schema::current_generation(dir.path() / "index");
    const Xapian::Database live(current->live_database().string());
    const auto& text = field("text");
    CHECK(live.term_exists(schema::stem_term(text, schema::stem("measurements", "en"))));
    CHECK(live.term_exists(schema::stem_term(text, schema::stem("Forscherinnen", "de"))));
    CHECK(live.term_exists("forscherinnen"));
    REQUIRE(schema::stem("Forscherinnen", "de") != schema::stem("Forscherinnen", "en"));
    CHECK_FALSE(live.term_exists(schema::stem_term(text, schema::stem("Forscherinnen", "en"))));
}

TEST_CASE("pay by a table is indexed for the share that is worked", "[build]") {
    const support::TempDir dir;
    auto store = store_with(dir, 0);
    auto ad = physicist(5);
    ad.contract.share = 0.5;
    ad.salary.table_date = base::Date::parse("2026-01-01");
    REQUIRE(store.put(ad, {false, ad.url}, kNow));
    REQUIRE(build::build_index(store, dir.path() / "index", options_of(100)));
    const auto current = schema::current_generation(dir.path() / "index");
    const Xapian::Database live(current->live_database().string());
    const auto document = live.get_document(live.get_lastdocid());
    CHECK(schema::number_from_value(document.get_value(static_cast<Xapian::valueno>(field("salary").slot))) ==
          24000);
}

TEST_CASE("no phrase runs from one field into the next", "[build]") {
    const support::TempDir dir;
    const auto store = store_with(dir, 6);
    REQUIRE(build::build_index(store, dir.path() / "index", options_of(100)));
    const auto current = schema::current_generation(dir.path() / "index");
    const Xapian::Database live(current->live_database().string());
    const auto pack = schema::WordPack::open(current->words_file()).value();
    const auto matches = [&](const std::vector<std::string>& words) {
        std::vector<schema::WordCode> codes;
        for (const auto& word : words) codes.push_back(pack.table().code(word));
        const schema::WordPhrase phrase(codes, 2);
        int found = 0;
        for (auto it = live.valuestream_begin(schema::kWordsSlot);
             it != live.valuestream_end(schema::kWordsSlot); ++it)
            found += pack.at(schema::unpack_words(*it)->place).has(phrase) ? 1 : 0;
        return found;
    };
    CHECK(matches({"medical", "physics"}) == 1);
    CHECK(matches({"physics", "universitat"}) == 0);
    CHECK(matches({"4d", "ct"}) == 1);
}

TEST_CASE("names of several words are terms, as often as the rarest of their words", "[build]") {
    const support::TempDir dir;
    const auto store = store_with(dir, 6);
    auto options = options_of(100);
    options.concepts.names = [] {
        return std::vector<std::string>{"Medical Physics", "physics", "medical imaging"};
    };
    REQUIRE(build::build_index(store, dir.path() / "index", options));
    const auto current = schema::current_generation(dir.path() / "index");
    const Xapian::Database live(current->live_database().string());
    CHECK(live.get_termfreq("XNmedical physics") == live.get_doccount());
    CHECK_FALSE(live.term_exists("XNphysics"));
    CHECK_FALSE(live.term_exists("XNmedical imaging"));
    const auto times = [&](const std::string& term) { return live.postlist_begin(term).get_wdf(); };
    CHECK(times("XNmedical physics") == std::min(times("medical"), times("physics")));
    CHECK(schema::WordPack::open(current->words_file()).value().names().size() == 2);
}

TEST_CASE("the index depends on the ads alone, not on segments or threads", "[build][property]") {
    const support::TempDir dir;
    const auto store = store_with(dir, 23);
    std::set<std::vector<std::string>> live;
    std::set<std::vector<std::string>> closed;
    for (const std::size_t segment : {1u, 4u, 23u, 1000u}) {
        auto options = options_of(segment);
        options.threads = segment == 4 ? 1 : 3;
        const auto report = build::build_index(store, dir.path() / "index", options);
        REQUIRE(report);
        live.insert(documents(report->generation, report->generation.live_database()));
        closed.insert(documents(report->generation, report->generation.closed_database()));
    }
    CHECK(live.size() == 1);
    CHECK(closed.size() == 1);
}

TEST_CASE("more segments than a process may have files open are merged in rounds", "[build]") {
    const support::TempDir dir;
    const auto store = store_with(dir, 230);
    const auto report = build::build_index(store, dir.path() / "index", options_of(1));
    REQUIRE(report);
    CHECK(report->generation.ads() == 230);
    CHECK(Xapian::Database(report->generation.live_database().string()).get_doccount() ==
          static_cast<unsigned>(report->generation.live));
}

TEST_CASE("an empty store gives an empty index that can be opened", "[build]") {
    const support::TempDir dir;
    const auto store = store_with(dir, 0);
    const auto report = build::build_index(store, dir.path() / "index", options_of(10));
    REQUIRE(report);
    CHECK(report->generation.ads() == 0);
    CHECK(Xapian::Database(report->generation.live_database().string()).get_doccount() == 0);
    CHECK(Xapian::Database(report->generation.closed_database().string()).get_doccount() == 0);
}

TEST_CASE("a build that stops or is not alone leaves the index as it was", "[build]") {
    const support::TempDir dir;
    const auto store = store_with(dir, 8);
    const auto index = dir.path() / "index";
    REQUIRE(build::build_index(store, index, options_of(2)));
    std::stop_source stop;
    stop.request_stop();
    CHECK(build::build_index(store, index, options_of(2), stop.get_token()).error().code == Code::cancelled);
    {
        const auto lock = schema::BuildLock::take(index);
        REQUIRE(lock);
        CHECK(build::build_index(store, index, options_of(2)).error().code == Code::locked);
    }
    CHECK(schema::current_generation(index)->name == "gen-000001");
    CHECK_FALSE(std::filesystem::exists(index / "gen-000002"));
}

TEST_CASE("progress counts up to all ads", "[build]") {
    const support::TempDir dir;
    const auto store = store_with(dir, 9);
    auto options = options_of(2);
    long long last = 0;
    options.progress = [&](long long done, long long total) {
        CHECK(done > last);
        CHECK(total == 9);
        last = done;
    };
    REQUIRE(build::build_index(store, dir.path() / "index", options));
    CHECK(last == 9);
}
