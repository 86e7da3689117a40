// Where the data files (vocabularies, gazetteers) are. Reads the environment; no other state.
#pragma once

#include <filesystem>

#include "core/base/result.h"

namespace jobindex::vocab {

/// The directory that holds vocab/, places/ and institutions/.
///
/// $JOBINDEX_DATA, else ../share/jobindex/data beside the program's directory, else the source tree that the
/// program was built from (not in a package: JOBINDEX_SOURCE_FALLBACK).
/// Errors: not_found, naming where it was looked for.
base::Result<std::filesystem::path> data_dir();

}  // namespace jobindex::vocab
