// Ads, a store and build options that the tests of indexer/build share.
#pragma once

#include <xapian.h>
#include <catch2/catch.hpp>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "core/base/hash.h"
#include "core/model/job_ad.h"
#include "core/schema/ad_pack.h"
#include "core/schema/dead_documents.h"
#include "core/schema/fields.h"
#include "core/schema/word_pack.h"
#include "indexer/build/build.h"
#include "indexer/store/store.h"
#include "tests/support/temp_dir.h"

namespace jobindex::build {

inline constexpr base::Timestamp kNow = 1768003200;  // 2026-01-10

inline model::JobAd physicist(int number) {
    model::JobAd ad;
    ad.id = base::hash128_hex("ad " + std::to_string(number));
    ad.url = "https://jobs.example.org/" + std::to_string(number);
    ad.title = "Ph. D. Position " + std::to_string(number) + " in Medical Physics";
    ad.language = number % 3 == 0 ? "de" : "en";
    ad.institution = {"Universität Zürich", "uzh", "uzh.example"};
    ad.description = "We use C++ and 4D-CT.\n\nApply now, whoever you are.";
    ad.places = {{"Zürich", "CH-ZH", "CH", {}, {}}, {"Konstanz", "DE-BW", "DE", {}, {}}};
    ad.levels = {model::Level::phd};
    ad.skills = {{"mri", "tool", true}};
    ad.disciplines = {"medical-physics"};
    ad.salary = {4000.0, 5000.0, "CHF", model::Period::month, ""};
    ad.dates.posted = base::Date::parse("2026-01-02");
    ad.dates.closing = base::date_of(kNow).plus_days(number - 5);
    ad.provenance["title"] = {model::Method::json_ld, 0.9, {}, "/title", ad.title};
    return ad;
}

inline store::Store store_with(const support::TempDir& dir, int count) {
    auto store = store::Store::open(dir.path() / "ads.db", store::Mode::write);
    REQUIRE(store);
    for (int i = 0; i < count; ++i) {
        const auto ad = physicist(i);
        REQUIRE(store->put(ad, {false, ad.url}, kNow));
    }
    return std::move(*store);
}

inline BuildOptions options_of(std::size_t segment) {
    BuildOptions options;
    options.now = kNow;
    options.threads = 3;
    options.segment_ads = segment;
    options.concepts.labels = [](std::string_view name, std::string_view id) {
        std::vector<std::string> out;
        if (name == "skill" && id == "mri") out = {"Magnetic resonance imaging"};
        return out;
    };
    options.concepts.broader = [](std::string_view name, std::string_view id) {
        std::vector<std::string> out;
        if (name == "discipline" && id == "medical-physics") out = {"physics"};
        return out;
    };
    return options;
}

/// The ad of a document, as the generation's pack has it.
inline schema::AdParts parts_of(const Xapian::Document& document, const schema::Generation& generation) {
    return schema::AdPack::open(generation.ads_file()).value().read(document.get_data()).value();
}

/// Ad, terms, values and the places of the words of each document of one of a generation's databases, in
/// order: what two equal indexes have in common.
inline std::vector<std::string> documents(const schema::Generation& generation,
                                          const std::filesystem::path& path) {
    const Xapian::Database database(path.string());
    auto pack = schema::AdPack::open(generation.ads_file()).value();
    const auto words = schema::WordPack::open(generation.words_file()).value();
    const auto dead = schema::dead_documents(database);
    std::map<Xapian::docid, std::string> terms;
    for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term) {
        for (auto it = database.postlist_begin(*term); it != database.postlist_end(*term); ++it)
            terms[*it] += *term + " ";
    }
    std::vector<std::string> out;
    for (auto it = database.postlist_begin(""); it != database.postlist_end(""); ++it) {
        if (dead.contains(*it)) continue;
        const auto document = database.get_document(*it);
        const auto parts = pack.read(document.get_data()).value();
        std::string one = parts.facts + parts.text + parts.evidence + "\n";
        one += terms[*it];
        for (Xapian::valueno slot = 0; slot < 30; ++slot) {
            if (slot != schema::kWordsSlot) one += document.get_value(slot) + "|";
        }
        const auto record =
            words.at(schema::unpack_words(document.get_value(schema::kWordsSlot)).value().place);
        for (const auto& [place, code] : record.decode()) one += std::to_string(place) + " ";
        out.push_back(std::move(one));
    }
    return out;
}

}  // namespace jobindex::build
