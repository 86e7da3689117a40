// Glossary: what a concept is, in one sentence.
//
// Not part of the Lexicon, which has to start fast. Immutable once loaded, so safe from any thread.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "query/understand/query.h"

namespace jobindex::understand {

/// Where a definition comes from, for eyes.
inline constexpr std::string_view kGlossarySource = "the glossary of jobindex, data/vocab/glossary.tsv";

/// The definitions of the glossary.
class Glossary {
  public:
    /// Reads vocab/glossary.tsv of a data directory.
    ///
    /// Errors: not_found, denied, io, corrupt, unsupported (another version).
    static base::Result<Glossary> load(const std::filesystem::path& data_dir);
    /// The same from the file's text.
    static base::Result<Glossary> parse(std::string_view text);

    /// One sentence on what it is; nullopt when the glossary has none.
    std::optional<std::string> definition(const Concept& item) const;

  private:
    std::map<std::string, std::string, std::less<>> definitions_;
};

}  // namespace jobindex::understand
