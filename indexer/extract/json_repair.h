// read_json_block(): JSON as pages really carry it. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/json.h"

namespace jobindex::extract {

/// The values in one block, and what had to be repaired.
struct JsonBlock {
    std::vector<base::Json> values;
    std::string damage;    ///< "" when the block was valid JSON
    std::size_t work = 0;  ///< bytes looked at, for tests: linear in the block's size
};

/// Reads a script block: strictly first, and when that fails with a tolerant reader, which never evaluates.
///
/// Tolerated: byte order mark, comments (HTML, CDATA, // and /* */), entity-escaped or backslash-escaped
/// quotes, raw control characters and bad escapes in strings, single and typographic quotes, unquoted keys,
/// missing and spare commas, a JavaScript assignment, several values, unescaped inner quotes, a cut end.
/// What remains unreadable gives no value.
JsonBlock read_json_block(std::string_view text);

}  // namespace jobindex::extract
