// Times of day beside a date: "23:59 CET", "5 pm", "12 noon", "17 Uhr". Pure; thread-safe.
#pragma once

#include <cstddef>
#include <string>

#include "indexer/normalise/words.h"

namespace jobindex::normalise {

/// Reads the first time of day in words [from, to): "23:59", with its offset from UTC when a zone is stated
/// ("23:59+01:00", "12:00Z").
///
/// "Eastern Time" and other zones whose offset depends on the season give the time alone. "" when none is
/// stated.
std::string time_in(const Words& words, std::size_t from, std::size_t to);

/// The time of an ISO 8601 instant such as "2026-12-01T23:59:00+01:00", as time_in writes it; "" when it
/// states none, and for midnight, which is how machines write a bare date.
std::string time_of_iso(std::string_view text);

}  // namespace jobindex::normalise
