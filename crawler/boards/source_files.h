// The directories of source files: NAME.source, one a source.
#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

#include "crawler/boards/source.h"

namespace jobindex::crawler::boards {

/// All sources, by name.
struct SourceList {
    std::vector<Source> sources;
    std::vector<base::Error> mistakes;  ///< one a file that cannot be used; the others are
};

/// Reads the *.source files of the directories; of two of a name, that of the first directory counts.
/// Directories that are not there hold none. Errors: denied, io.
Result<SourceList> load_sources(const std::vector<std::filesystem::path>& directories,
                                const board::Boards& boards);

/// Writes `directory`/NAME.source. Errors: invalid_input for a name that cannot be, or one that is taken;
/// denied, io.
Result<std::filesystem::path> add_source_file(const std::filesystem::path& directory, const Source& source,
                                              std::string_view comment);

/// Removes `directory`/NAME.source. Errors: not_found, denied, io.
Result<void> remove_source_file(const std::filesystem::path& directory, std::string_view name);

}  // namespace jobindex::crawler::boards
