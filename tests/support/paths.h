// Where tests find the tree they were built from and the programs that were built with them.
#pragma once

#include <filesystem>
#include <string_view>

namespace jobindex::support {

/// A path inside the source tree.
inline std::filesystem::path source_tree(std::string_view path) {
    return std::filesystem::path(JOBINDEX_SOURCE_TREE) / path;
}

/// The root of the sample site: what a SampleServer serves in most integration tests.
inline std::filesystem::path sample_site() {
    return source_tree("data/sample-site");
}

/// A program of the build, such as "jobindex", for Program::argv[0].
inline std::filesystem::path program(std::string_view name) {
    return std::filesystem::path(JOBINDEX_PROGRAM_DIR) / name;
}

}  // namespace jobindex::support
