// Institutions' names in Han characters. Pure; thread-safe.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/normalise/found.h"

namespace jobindex::normalise {

inline constexpr std::size_t kHanBytes = 3;  ///< of a Han character
/// True where a Han character of the basic block begins at byte `at`.
bool is_han_at(std::string_view text, std::size_t at);

/// The institution that the beginning of a text names most often in Han characters, else a centre that is no
/// part of another: "青葉大学", "国際研究センター". Not as a partner.
std::optional<Found<std::string>> find_han_name(std::string_view text);

}  // namespace jobindex::normalise
