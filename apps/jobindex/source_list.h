// The sources of a home: its own files, and those that come with the program.
#pragma once

#include "apps/cli/home.h"
#include "crawler/boards/source_files.h"

namespace jobindex::apps {

/// $JOBINDEX_HOME/sources/ and data/sources/; a file of the home hides one of the same name.
///
/// Errors: not_found without data files; denied, io.
base::Result<crawler::boards::SourceList> load_all_sources(const cli::Home& home,
                                                           const board::Boards& boards);

}  // namespace jobindex::apps
