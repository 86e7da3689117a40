#include "indexer/normalise/start_window.h"

#include <algorithm>
#include <optional>

namespace jobindex::normalise {
namespace {

using base::Date;

constexpr int kEarliest = 120;  ///< days before the ad's day
constexpr int kEarliestOfUndated = 400;
constexpr int kLatest = 900;      ///< days after it
constexpr int kFirstYear = 1995;  ///< no ad of the web is older

/// The day by which applications were to be there, where its year is written.
std::optional<Date> written_closing(const model::JobAd& ad) {
    const auto source = ad.provenance.find("dates.closing");
    if (source == ad.provenance.end() || source->second.method == model::Method::inferred)
        return std::nullopt;
    return ad.dates.closing;
}

}  // namespace

std::optional<int> latest_year(const Words& words, int now) {
    std::optional<int> latest;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words.raw(i).size() != 4) continue;
        const auto year = whole_number(words.folded(i));
        if (!year || *year < kFirstYear || *year > now + 1) continue;
        if (i > 0 && words.folded(i - 1) == "horizon") continue;
        latest = std::max(latest.value_or(0), *year);
    }
    return latest;
}

bool names_older_years(const Words& words, int now) {
    constexpr int kFirst = 2005, kFurthest = 30;
    const auto latest = latest_year(words, now + kFurthest);
    if (!latest || *latest + 1 >= now) return false;
    int named = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto year = words.raw(i).size() == 4 ? whole_number(words.folded(i)) : std::nullopt;
        named += year && *year >= kFirst && *year <= *latest;
    }
    return named > 1;
}

StartWindow start_window(Date day) {
    return {day, day.plus_days(-kEarliest), day.plus_days(kLatest)};
}

StartWindow start_window(const model::JobAd& ad, const Words& words, Date reference) {
    if (ad.dates.posted) return start_window(*ad.dates.posted);
    if (const auto closing = written_closing(ad)) return start_window(std::min(*closing, reference));
    StartWindow window = start_window(reference);
    const auto year = latest_year(words, reference.year());
    const auto first = year && *year < reference.year() ? Date::make(*year, 1, 1) : std::nullopt;
    if (first) window.from = std::min(window.from, *first);
    // A page may have been up for long that does not say since when.
    window.from = std::min(window.from, reference.plus_days(-kEarliestOfUndated));
    return window;
}

}  // namespace jobindex::normalise
