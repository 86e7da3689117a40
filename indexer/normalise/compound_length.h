// Lengths of one word, number and unit together: "seksårigt", "vierjährige", "achtzehnmonatig". Pure;
// thread-safe. Read by contract_length.cpp.
#pragma once

#include <optional>
#include <string_view>

namespace jobindex::normalise {

/// The months that a folded word such as "vierjahrige" names; nullopt when it names no length.
/// Source: contract_length_cues.h (numbers).
std::optional<int> months_of_compound(std::string_view folded);

}  // namespace jobindex::normalise
