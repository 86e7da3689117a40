// Institutions: universities, research organisations and hospitals by domain and by name.
//
// Immutable once loaded: any number of threads may read it. Pointers and views live as long as the table,
// also when it is moved.
#pragma once

#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/vocab/name_index.h"

namespace jobindex::vocab {

/// One row of data/institutions/institutions.tsv.
struct Institution {
    std::string_view id;       ///< its domain: "uni-heidelberg.de"
    std::string_view name;     ///< main name
    std::string_view country;  ///< alpha-2; empty when the domain does not tell
    std::string_view domain;   ///< the same as id
    std::string_view city;     ///< of its seat, as in cities.tsv; empty when it has several or is not known
    std::string_view region;   ///< ISO 3166-2 of that city
};

/// The institution table.
class Institutions {
  public:
    /// Reads institutions.tsv of `dir`. Errors: not_found, denied, io, corrupt, unsupported.
    static base::Result<Institutions> load(const std::filesystem::path& dir);

    /// The institution whose domain is `host` or the longest domain above it ("jobs.physik.uni-x.de" is
    /// "uni-x.de"); case and a trailing dot are ignored; nullptr when there is none.
    const Institution* by_domain(std::string_view host) const;
    /// The institution that goes by exactly this name, without regard to case, accents, punctuation and a
    /// leading "the"; of several the one with the shortest domain; nullptr when there is none.
    ///
    /// Word order counts: "University of York" is not "York University". With `country` (alpha-2) it is one
    /// of that country, also when it has a place behind the same name: "Northeastern University at Boston"
    /// for US. Without, nullptr also when an institution of another country may be meant so. A campus abroad
    /// is no other one: its domain begins as that of its university, or is below it. An alias that begins
    /// with
    /// "=" marks whom a name means that several share.
    const Institution* by_name(std::string_view name, std::string_view country = {}) const;
    /// Number of institutions.
    std::size_t size() const { return rows_.size(); }

  private:
    Institutions() = default;
    std::unique_ptr<const std::string> text_;  ///< the file; all views point in here
    std::vector<Institution> rows_;            ///< in the order of their domains
    const Institution* best_of(std::span<const NameIndex::Entry> entries, std::string_view country) const;
    bool has_rival(std::string_view name, const Institution& best) const;

    NameIndex names_;
    NameIndex meant_;        ///< of names marked with "="
    NameIndex short_names_;  ///< of names with a place behind them, without it
};

}  // namespace jobindex::vocab
