// TrapLedger: how many URLs of each trap are known, and so whether one more is followed.
//
// The counts live in crawl.db (`url_traps`), because a trap that was left in one run must not begin anew in
// the next. Used from the thread of the crawl.
#pragma once

#include <unordered_map>
#include <unordered_set>

#include "crawler/frontier.h"
#include "crawler/links.h"
#include "crawler/traps.h"

namespace jobindex::crawler {

/// Admits URLs to the frontier; `frontier` and `traps` (counts by name, for the report) must outlive it.
class TrapLedger {
  public:
    TrapLedger(Frontier& frontier, Reasons& traps, std::int64_t barren_pages)
        : frontier_(frontier), traps_(traps), barren_pages_(barren_pages) {}

    /// Learns from all links of one page together: several tokens in one place name things, not sessions.
    Result<void> learn(const std::vector<Found>& found);
    /// Learns that these parameters of a host mean nothing, from a page that names its original.
    void learn_noise(std::string_view url, std::string_view original);
    /// The URL without parameters that mean nothing on its host; as it is for nearly all.
    std::string simplified(std::string_view url) const;
    /// True when one more such URL may be queued; false counts it in the report, once. Errors: as Frontier.
    Result<bool> admits(std::string_view url, base::Date today);
    /// Counts a URL that was queued; call when it is new. Errors: as Frontier.
    Result<void> queued(std::string_view url, base::Date today);
    /// Counts a page that was read, with the number of ads on it. Errors: as Frontier.
    Result<void> read(std::string_view url, base::Date today, int ads);
    /// Counts one more page of a trap that is no matter of URLs: a wall, too many redirects.
    void count(std::string_view trap) { ++traps_[std::string(trap)]; }

  private:
    Result<std::int64_t> known(const std::string& key);
    Result<void> add(const std::string& key);
    Result<bool> within(const TrapBound& bound);
    Result<bool> filters_fit(const TrapBound& bound, std::string_view url);
    bool refuse(Trap trap, std::string_view url);

    Frontier& frontier_;
    Reasons& traps_;
    std::int64_t barren_pages_;
    std::unordered_map<std::string, std::int64_t> counts_;  // of crawl.db, as far as asked for lately
    std::unordered_set<std::int64_t> refused_;              // so that a link on every page counts once
    std::unordered_map<std::string, std::vector<std::string>> noise_;  // by origin
};

/// The part of a site that a URL belongs to: its origin and first directory.
std::string branch_of(std::string_view url);
/// Why a URL would not be queued now, in words, with the counts of an open crawl.db; "" when it would.
///
/// Errors: as sqlite::Database.
Result<std::string> explain_trap(const sqlite::Database& database, std::string_view url, base::Date today);

}  // namespace jobindex::crawler
