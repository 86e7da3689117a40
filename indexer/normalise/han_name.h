// Institutions' names in Han characters. Pure; thread-safe.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "indexer/normalise/found.h"

namespace jobindex::normalise {

/// The institution that the beginning of a text names most often in Han characters, else a centre that is no
/// part of another: "青葉大学", "国際研究センター". Not as a partner.
std::optional<Found<std::string>> find_han_name(std::string_view text);

}  // namespace jobindex::normalise
