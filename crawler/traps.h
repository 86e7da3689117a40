// Traps: URL spaces that never end. Which one a URL belongs to, and how much of it is followed. Pure.
//
// Everything here is read off the URL; what only many URLs together tell is counted in trap_ledger.h.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.h"

namespace jobindex::crawler {

/// The kinds of traps, as reports name them. Path loops and long URLs are never followed, of the others only
/// so many URLs.
enum class Trap {
    path_loop,   ///< "/a/b/a/b/a/b": links that are relative by mistake
    long_url,    ///< longer than any URL that is meant
    calendar,    ///< a page for every day, week or month for ever
    session_id,  ///< the same page under ever new tokens
    facets,      ///< every combination of search filters
    queries,     ///< ever new query strings on one path
    barren,      ///< a part of a site with very many pages and not one ad
};

/// "path loop", "long URL", "calendar", "session id", "facets", "queries", "barren".
std::string_view name(Trap trap);

/// A bound that a URL falls under: of all URLs with the same key at most `limit` are followed.
struct TrapBound {
    Trap trap{};
    std::string key;         ///< what these URLs have in common, for counting
    std::int64_t limit = 0;  ///< 0 = none is followed
    bool fruitful = false;   ///< a key that has led to ads is bound by `queries` alone
};

/// Days around today in which a calendar is followed.
inline constexpr int kCalendarDays = 400;
/// URLs of one calendar that are followed, within those days and beyond.
inline constexpr std::int64_t kCalendarNear = 800, kCalendarFar = 20;
/// URLs that differ in a token alone and are followed, unless one page links to several of them.
inline constexpr std::int64_t kSameButToken = 3;
/// URLs of one set of two and of more search filters; and of each further set once there are kFilterSets; no
/// new set is begun once there are kMostFilterSets of one path.
inline constexpr std::int64_t kTwoFilters = 200, kManyFilters = 100, kFurtherSet = 20, kFilterSets = 6,
                              kMostFilterSets = 24;

/// The bounds of a canonical URL in the order in which they are to be tried; empty for most URLs.
std::vector<TrapBound> trap_bounds(std::string_view url, base::Date today);

/// `url` with its session-like token replaced by "*"; nullopt when it has none.
///
/// A token is 16 or more letters and digits that are mixed as no word is: as a query value, or as a path
/// segment that is not the last one.
std::optional<std::string> without_token(std::string_view url);

/// Names of the query parameters of `url` that `original` (its rel=canonical) lacks, when the two are the
/// same but for these and their values look like tokens; else empty.
std::vector<std::string> noise_parameters(std::string_view url, std::string_view original);

/// `url` without the query parameters of these names.
std::string without_parameters(std::string_view url, const std::vector<std::string>& names);

}  // namespace jobindex::crawler
