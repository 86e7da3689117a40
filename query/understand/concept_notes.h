// ConceptNotes: what is known of a concept beside its names: the one above it, and what it is.
//
// Not part of the Lexicon, which has to start fast and needs neither. Immutable once loaded, so safe from any
// thread.
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

/// Broader concepts of skills and disciplines, and the definitions of the glossary.
class ConceptNotes {
  public:
    /// Reads vocab/skills.tsv, vocab/disciplines.tsv and vocab/glossary.tsv of a data directory.
    ///
    /// Errors: not_found, denied, io, corrupt, unsupported (another version).
    static base::Result<ConceptNotes> load(const std::filesystem::path& data_dir);
    /// The same from the files' texts.
    static base::Result<ConceptNotes> parse(std::string_view skills, std::string_view disciplines,
                                            std::string_view glossary);

    /// The id of the concept above; nullopt at the top and for fields without a tree.
    std::optional<std::string> broader(const Concept& item) const;
    /// One sentence on what it is; nullopt when the glossary has none.
    std::optional<std::string> definition(const Concept& item) const;

  private:
    using Table = std::map<std::string, std::string, std::less<>>;
    static base::Result<Table> column(std::string_view text, const std::filesystem::path& file,
                                      std::size_t at);
    Table skills_, disciplines_, glossary_;
};

}  // namespace jobindex::understand
