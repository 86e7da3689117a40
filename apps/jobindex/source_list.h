// The sources of a home: its own files, those beside the configuration, and those that come with the program.
#pragma once

#include "apps/cli/context.h"
#include "crawler/boards/source_files.h"

namespace jobindex::apps {

/// sources/ of the home, of the directory of the configuration file that was read, and of data/; the first of
/// a name hides the others.
///
/// Errors: not_found without data files; denied, io.
base::Result<crawler::boards::SourceList> load_all_sources(const cli::Context& context, const cli::Home& home,
                                                           const board::Boards& boards);

}  // namespace jobindex::apps
