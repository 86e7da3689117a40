// The include rules of ARCHITECTURE.md as data, and the check that a tree keeps them.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace jobindex::arch {

/// One include that the rules do not allow: "crawler/x.cpp:12 includes indexer/y.h".
using Violation = std::string;

/// Every `#include "..."` of our own headers below `root` that the rules do not allow, in file order.
std::vector<Violation> violations(const std::filesystem::path& root);

/// Files of `root` that include a header which only one file may include (CLI11, nlohmann-json, spdlog,
/// gumbo, Xapian outside its folders ...).
std::vector<Violation> confined_violations(const std::filesystem::path& root);

/// Constants of one name in two headers of a folder: where both are included the linker keeps one of the
/// two, whatever the other holds.
std::vector<Violation> constants_defined_twice(const std::filesystem::path& root);

}  // namespace jobindex::arch
