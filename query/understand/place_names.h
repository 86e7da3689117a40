// PlaceNames: cities and regions by the names that people type. Immutable, so safe from any thread.
//
// Built to start fast: the file is sorted by folded name and stays text; a look-up is a binary search.
// Source: data/places/names.tsv, which data/tools/compact_place_names.py makes.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace jobindex::understand {

/// A city or region that goes by the name asked for.
struct NamedPlace {
    bool is_region = false;
    bool is_word = false;  ///< the name is also a word, a first name or a surname
    std::string name;      ///< main name, as in cities.tsv and regions.tsv
    std::string country;   ///< alpha-2
    std::string region;    ///< ISO 3166-2; may be empty
    double lat = 0, lon = 0;
    std::int64_t population = 0;  ///< 0 for regions
};

/// The table of names.
class PlaceNames {
  public:
    /// No names at all.
    PlaceNames() = default;
    /// Reads a names.tsv; a file that is not there gives no names. Errors: denied, io.
    static base::Result<PlaceNames> load(const std::filesystem::path& path);
    /// The same from text.
    static PlaceNames from_text(std::string text);

    /// All places of that name, cities by size and then regions; any spelling of case, accents and signs.
    std::vector<NamedPlace> find(std::string_view name) const;

  private:
    std::string text_;
};

}  // namespace jobindex::understand
