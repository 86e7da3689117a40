// Files of "key: value" lines that people write: board definitions and sources. Pure.
//
// An empty line, or one that begins with #, says nothing; behind a value, " # " begins a comment. Keys are
// small letters, digits and dashes. Whether a key may come twice is for the caller to say.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace jobindex::board {

/// One line that says something; lines and columns count from 1.
struct KeyedLine {
    std::string key, value;
    std::size_t line = 0;
    std::size_t key_column = 0, value_column = 0;
};

/// A key that a file may hold.
struct KeyRule {
    std::string_view key;
    std::string_view help;  ///< what its value is, for the hint of a mistake
    bool many = false;      ///< may come more than once
    bool required = false;
};

/// Reads the lines of a file; `name` stands in its errors.
///
/// Errors: invalid_input "NAME:LINE:COLUMN: what is wrong", with a hint that lists what is allowed, for a
/// line without a colon, an unknown or repeated key, an empty value, and a required key that is missing.
base::Result<std::vector<KeyedLine>> parse_keyed_lines(std::string_view text, std::string_view name,
                                                       std::span<const KeyRule> rules);

/// The error for a value that cannot be used.
base::Error mistake_in(std::string_view name, const KeyedLine& line, std::string_view what,
                       std::string hint = {});

}  // namespace jobindex::board
