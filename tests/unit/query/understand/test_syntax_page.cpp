// The examples of jobquery-syntax(7), read with the real vocabularies.
#include <catch2/catch.hpp>
#include <string>
#include <utility>
#include <vector>

#include "core/base/file.h"
#include "core/base/text.h"
#include "core/vocab/data_dir.h"
#include "query/understand/understand.h"
#include "tests/support/paths.h"

using namespace jobindex;

namespace {

/// The examples of the page, each with what it is understood as: a comment before it.
std::vector<std::pair<std::string, std::string>> examples() {
    const auto page = base::read_file(support::source_tree("docs/man/jobquery-syntax.7"));
    REQUIRE(page);
    std::vector<std::pair<std::string, std::string>> out;
    std::string understood;
    for (const auto line : base::split(*page, '\n')) {
        if (line.starts_with(".\\\" = ")) understood = line.substr(6);
        if (understood.empty() || !line.starts_with(".B ")) continue;
        std::string query = base::replace_all(line.substr(3), "\\-", "-");
        out.emplace_back(base::replace_all(query, "\\(dq", "\""), std::exchange(understood, {}));
    }
    return out;
}

}  // namespace

TEST_CASE("every example of jobquery-syntax(7) is understood as it says there", "[understand][docs]") {
    const auto lexicon = understand::Lexicon::load(vocab::data_dir().value());
    REQUIRE(lexicon);
    const auto all = examples();
    REQUIRE(all.size() >= 25);
    for (const auto& [query, understood] : all) {
        CAPTURE(query);
        const auto read = understand::understand(query, *lexicon, {.today = base::Date::parse("2026-11-27")});
        CHECK(understand::describe(read) == understood);
    }
}
