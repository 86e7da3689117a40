// built_index(): ads as a published index, for tests that search.
#pragma once

#include <catch2/catch.hpp>

#include <filesystem>
#include <vector>

#include "indexer/build/build.h"
#include "indexer/store/store.h"

namespace jobindex::tests {

/// Builds the index of `ads`, first seen on `day`, in `directory` and returns its place. Fails the test when
/// it cannot.
inline std::filesystem::path built_index(const std::vector<model::JobAd>& ads, base::Date day,
                                         const std::filesystem::path& directory) {
    auto store = store::Store::open(directory / "ads.db", store::Mode::write);
    REQUIRE(store);
    REQUIRE(store->begin());
    for (const auto& ad : ads) REQUIRE(store->put(ad, {false, ad.url}, base::start_of(day)));
    REQUIRE(store->commit());
    build::BuildOptions options;
    options.now = base::start_of(day);
    options.threads = 1;
    const auto built = build::build_index(*store, directory / "index", options);
    if (!built) FAIL(built.error().message);
    return directory / "index";
}

}  // namespace jobindex::tests
