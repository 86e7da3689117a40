// knowledge(): the shipped vocabularies, places and institutions, loaded once a test program.
#pragma once

#include <catch2/catch.hpp>
#include <utility>

#include "core/vocab/data_dir.h"
#include "indexer/normalise/knowledge.h"

namespace jobindex::normalise {

/// Fails the test when they cannot be loaded.
inline const Knowledge& knowledge() {
    static const auto kLoaded = [] {
        auto loaded = Knowledge::load(*vocab::data_dir());
        REQUIRE(loaded);
        return std::move(*loaded);
    }();
    return kLoaded;
}

}  // namespace jobindex::normalise
