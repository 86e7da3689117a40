// The watermark: which ads were already compared with the saved searches, and what that found and is not told
// yet. Rows of alert_seen, alert_match and alert_state in site.db. Private to query/alerts.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/base/date.h"
#include "core/sqlite/database.h"
#include "query/alerts/saved_search.h"

namespace jobindex::alerts {

/// An ad's id, 16 bytes.
using AdKey = std::array<unsigned char, 16>;
/// The key of 32 hex digits; all zero for any other text.
AdKey ad_key(std::string_view id);

/// The ads seen so far, in memory: 16 bytes and a day an ad, and what the table needs.
class SeenAds {
  public:
    /// Reads all. Errors: as Statement::step.
    static base::Result<SeenAds> load(const sqlite::Database& database);
    /// The day, counted from 1970, on which the ad was last noted; nullopt for one not seen.
    std::optional<std::int64_t> day_of(std::string_view id) const;

  private:
    struct Hash {
        std::size_t operator()(const AdKey& key) const;
    };
    std::unordered_map<AdKey, std::int32_t, Hash> days_;
};

/// An ad that a search found.
struct Match {
    std::int64_t search = 0;
    AdKey ad{};
};

/// What one comparison decided; written as one.
struct Comparison {
    std::string generation;           ///< what was compared
    std::vector<std::string> unseen;  ///< ads that count as seen from now on
    std::vector<std::string> noted;   ///< ads seen before and still open, last noted kNoteDays ago or more
    std::vector<Match> matches;
};

/// An open ad is noted anew after so many days, not each time: few rows are written.
inline constexpr std::int64_t kNoteDays = 180;
/// An ad not noted for so many days is forgotten. As it is noted while it is open, it was closed, at each
/// comparison, for kForgetDays - kNoteDays at least; open again after that, it is news.
inline constexpr std::int64_t kForgetDays = 365;

/// The generation that was compared last; "" before the first.
base::Result<std::string> compared_generation(const sqlite::Database& database);
/// Writes down a comparison in one transaction; searches that are gone meanwhile are passed over.
base::Result<void> write_comparison(sqlite::Database& database, const Comparison& comparison,
                                    base::Timestamp now);
/// Searches with mails or calls to make: active, with matches, and due by their frequency.
base::Result<std::vector<std::int64_t>> due_searches(const sqlite::Database& database, base::Timestamp now);
/// Ads that a search found and that were not told: ids.
base::Result<std::vector<std::string>> untold_ads(const sqlite::Database& database, std::int64_t search);
/// Forgets the matches of a search, which were told or closed meanwhile.
base::Result<void> forget_matches(sqlite::Database& database, std::int64_t search);
/// Keeps the newest `most` matches of each feed.
base::Result<void> trim_feeds(sqlite::Database& database, std::size_t most);

}  // namespace jobindex::alerts
