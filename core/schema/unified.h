// Degrees, ranks and abbreviations that people spell in many ways, in one form each. Private to core/schema.
#pragma once

#include <optional>
#include <string_view>

namespace jobindex::schema {

/// What a spelling stands for.
struct Unified {
    std::string_view term;  ///< the one form: "phd" for "Ph. D."
    std::string_view stem;  ///< its stem in every language; "" = stem the term as any word
    std::size_t size = 0;   ///< bytes of the text that it took
};

/// The unified form of what begins at byte `at`, which must be the beginning of a word.
///
/// Reads "Ph.D.", "Ph. D", "PhD", "post doc", "M. Sc.", "Prof." ... ; nullopt for any other word.
std::optional<Unified> match_unified(std::string_view text, std::size_t at);

}  // namespace jobindex::schema
