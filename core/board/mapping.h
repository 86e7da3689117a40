// Mapping: turns any JSON object or CSV row into a schema.org/JobPosting object, so that imports take the
// same way through extraction and normalisation as crawled pages.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/json.h"

namespace jobindex::board {

/// Which path of a row fills which field: `title=jp_title,description=jp_full_text`. Plain data.
class Mapping {
  public:
    /// The mapping for rows that are JobPosting objects, or that use our field names as keys.
    Mapping() = default;
    /// Reads `field=path,...` from each text; a field named twice takes the values of both, in order.
    ///
    /// A path is a key, or keys and indexes joined with dots ("employer.name", "places.0"). Errors:
    /// invalid_input that names the part and lists the fields.
    static base::Result<Mapping> parse(const std::vector<std::string>& texts);

    /// The row as a JobPosting object; what the row lacks is absent.
    base::Json to_posting(const base::Json& row) const;
    /// True when no field was named, so that rows are taken as they are.
    bool empty() const { return pairs_.empty(); }

  private:
    struct Pair {
        std::string field, path;
    };
    std::vector<Pair> pairs_;
};

/// The value at a dotted path ("" = `row` itself); a key that holds the dots itself comes first. nullptr when
/// nothing is there.
const base::Json* at_path(const base::Json& row, std::string_view path);

/// The fields that a mapping can fill, "title, description, html, ...".
std::string mapping_fields();

}  // namespace jobindex::board
