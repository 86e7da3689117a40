#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "tests/arch/rules.h"
#include "tests/support/temp_dir.h"

namespace fs = std::filesystem;
using jobindex::arch::confined_violations;
using jobindex::arch::constants_defined_twice;
using jobindex::arch::violations;

namespace {

/// A tree with one file of the given content.
void plant(const fs::path& root, const std::string& file, const std::string& content) {
    fs::create_directories((root / file).parent_path());
    std::ofstream(root / file) << content;
}

std::string joined(const std::vector<std::string>& lines) {
    std::string out;
    for (const auto& line : lines) out += line + "\n";
    return out;
}

}  // namespace

TEST_CASE("no folder includes what the table does not allow", "[arch]") {
    INFO(joined(violations(JOBINDEX_SOURCE_DIR)));
    CHECK(violations(JOBINDEX_SOURCE_DIR).empty());
}

TEST_CASE("each library ends in the files that the table names", "[arch]") {
    INFO(joined(confined_violations(JOBINDEX_SOURCE_DIR)));
    CHECK(confined_violations(JOBINDEX_SOURCE_DIR).empty());
}

TEST_CASE("a planted violation is found, with file, line and header", "[arch]") {
    struct Row {
        const char *file, *content, *found;
    };
    const auto row = GENERATE(values<Row>({
        {"crawler/fetch.cpp", "// x\n#include \"indexer/store/store.h\"\n",
         "crawler/fetch.cpp:2 includes indexer/store/store.h"},
        {"core/base/text.h", "#include \"core/model/job_ad.h\"\n",
         "core/base/text.h:1 includes core/model/job_ad.h"},
        {"query/search/searcher.h", "  #include \"query/render/text.h\"\n",
         "query/search/searcher.h:1 includes query/render/text.h"},
        {"indexer/stray.cpp", "int x;\n", "indexer/stray.cpp is in no folder of the table"},
    }));
    const jobindex::support::TempDir root;
    plant(root.path(), row.file, row.content);
    REQUIRE(violations(root.path()).size() == 1);
    CHECK(violations(root.path()).front() == row.found);
}

TEST_CASE("a library header outside its files is found", "[arch]") {
    const jobindex::support::TempDir root;
    plant(root.path(), "indexer/extract/page.cpp", "#include <nlohmann/json.hpp>\n");
    REQUIRE(confined_violations(root.path()).size() == 1);
    CHECK(confined_violations(root.path()).front() ==
          "indexer/extract/page.cpp:1 includes <nlohmann/json.hpp>");
}

TEST_CASE("no two headers of a folder define a constant of one name", "[arch]") {
    INFO(joined(constants_defined_twice(JOBINDEX_SOURCE_DIR)));
    CHECK(constants_defined_twice(JOBINDEX_SOURCE_DIR).empty());
    const jobindex::support::TempDir root;
    plant(root.path(), "indexer/normalise/a_cues.h",
          "inline constexpr std::string_view kWords[] = {\"a\"};\n");
    plant(root.path(), "indexer/normalise/b_cues.h",
          "inline constexpr auto kWords = std::to_array<int>({1});\n");
    plant(root.path(), "indexer/extract/c.h", "inline constexpr int kWords = 3;\n");
    REQUIRE(constants_defined_twice(root.path()).size() == 1);
    CHECK(constants_defined_twice(root.path()).front() ==
          "indexer/normalise/b_cues.h defines kWords, as indexer/normalise/a_cues.h does");
}
