// Checks of the vocabulary files: what would make two meanings of one name, or a tree without an end. Pure.
//
// Source: data/README.md, "Vocabulary rules".
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace jobindex::vocab {

/// One thing that is wrong in a file.
struct Issue {
    std::string file;
    std::size_t line = 0;  ///< from 1
    std::string text;      ///< names the concept or alias
};

/// What is wrong in one vocabulary of five columns, in the order of its lines.
///
/// Ids that are no lower-case words or are there twice, unknown categories, broader concepts that do not
/// exist, cycles, names without letters, and names that two concepts share: "machine-learning" and "Machine
/// Learning" are one name, `=PET` is another than `pet`.
/// Errors: corrupt, unsupported, as Vocabulary::parse.
base::Result<std::vector<Issue>> check_vocabulary(std::string_view text, const std::filesystem::path& file);

/// What is wrong in the glossary: ids that no vocabulary of `ids` has or that are there twice, definitions
/// that are not one sentence of at most 300 bytes.
base::Result<std::vector<Issue>> check_glossary(std::string_view text, const std::filesystem::path& file,
                                                const std::vector<std::string>& ids);

/// What is wrong in the terms, names of parts of a skill or discipline: ids as those of vocabularies, names
/// that two terms share, other names that are the label of a skill or discipline, and terms none of whose
/// names is an alias of one. `wholes` are the texts of those vocabularies.
base::Result<std::vector<Issue>> check_terms(std::string_view text, const std::filesystem::path& file,
                                             const std::vector<std::string>& wholes);

/// All of the above for the directory `vocab`, and the pay grades in `pay` beside it, where there is one.
///
/// Errors: also those of reading the files; a pay grade that cannot be read is corrupt.
base::Result<std::vector<Issue>> check_vocabularies(const std::filesystem::path& vocab);

}  // namespace jobindex::vocab
