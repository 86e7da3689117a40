// The share of full time that a post is. Pure; thread-safe.
#pragma once

#include <optional>
#include <string_view>

#include "indexer/normalise/found.h"
#include "indexer/normalise/words.h"

namespace jobindex::normalise {

/// "not", "non", "no", "semi" stands just before word `first`.
bool is_negated(const Words& words, std::size_t first);

/// The share of full time in a title: "Research associate (60 %)" is 0.6, "(20 hours/week)" by the full-time
/// week of `country`, "half-time" 0.5; ranges say nothing.
std::optional<Found<double>> find_share_in_title(const Words& title, std::string_view country);

/// Finds the share of a full-time post: "65 % TV-L E13" is 0.65, "0.5 FTE" 0.5, "19.25 hours/week" by the
/// full-time week of `country`.
///
/// Only a percentage within 24 bytes of a word such as "TV-L" or "FTE" counts; "50 % women" is not half a
/// post.
/// @return share in (0, 1] with its bytes; nullopt when the text states none, or a range.
std::optional<Found<double>> find_share(const Words& words, std::string_view country);

/// Reads the share out of a field's text, where a bare "65 %" says it too, and behind a `label` for the share
/// or for hours "0,5", "1/2", "full" and "37 hours"; nullopt when none does.
std::optional<double> read_share(const Words& words, std::string_view country, std::string_view label = {});

}  // namespace jobindex::normalise
