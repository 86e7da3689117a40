#include <catch2/catch.hpp>
#include <string>
#include <utility>

#include "indexer/extract/surroundings.h"

using namespace jobindex;

TEST_CASE("a copyright line names its owner only when that is an institution", "[extract]") {
    static const std::pair<const char*, const char*> kRows[] = {
        {"Imprint. © 2026 University of Elsewhere. All rights reserved.", "University of Elsewhere"},
        {"Copyright © 2019–2026 Institut Nulle-Part | Presse", "Institut Nulle-Part"},
        {"© 2026 Shiny Web Shop Ltd.", ""},
        {"© 2026", ""},
        {"No such line", ""},
    };
    for (const auto& [text, owner] : kRows) {
        INFO(text);
        CHECK(extract::copyright_owner(text) == owner);
    }
}
