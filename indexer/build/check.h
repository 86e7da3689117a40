// Check: does the published index hold what the store holds, and nothing else?
//
// Reads every ad of the store and every document of the current generation. Writes nothing.
#pragma once

#include <array>
#include <filesystem>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/schema/index_directory.h"
#include "indexer/store/store.h"

namespace jobindex::build {

/// What can be wrong with an index.
enum class Fault {
    damaged,     ///< a file of the database is not as Xapian wrote it
    missing,     ///< an ad of the store is not in the index
    doubled,     ///< an ad is in the index more than once
    misplaced,   ///< a live ad among the closed ones, or the other way round
    differs,     ///< the document of an ad is not what the store says
    unknown,     ///< the index has an ad, or a document without one, that the store does not have
    miscounted,  ///< generation.json counts other ads than there are
    behind,      ///< the store changed since the index was made
};
inline constexpr std::array<std::string_view, 8> kFaultNames = {
    "damaged", "missing", "doubled", "misplaced", "differs", "unknown", "miscounted", "behind"};

/// One thing that is wrong.
struct Finding {
    Fault fault{};
    std::string ad;    ///< id; "" when it is about no single ad
    std::string what;  ///< a sentence without full stop
    friend bool operator==(const Finding&, const Finding&) = default;
};

/// What a check found.
struct CheckReport {
    schema::Generation generation;
    long long ads = 0;                                  ///< of the store, all of them compared
    std::array<long long, kFaultNames.size()> found{};  ///< by Fault
    std::vector<Finding> examples;                      ///< the first kFindingsKept of each fault

    bool sound() const;
};
inline constexpr long long kFindingsKept = 5;

/// Compares the current generation of `index_dir` with the store, as of the day it was made for.
///
/// An ad that changed after the index was made counts as `behind` alone. A damaged database is not compared.
/// Errors: not_found without an index, unsupported for one of another version; cancelled; those of the store.
base::Result<CheckReport> check_index(const store::Store& store, const std::filesystem::path& index_dir,
                                      const std::stop_token& stop = {});

}  // namespace jobindex::build
