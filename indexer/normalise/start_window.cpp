#include "indexer/normalise/start_window.h"

#include <algorithm>
#include <optional>

namespace jobindex::normalise {
namespace {

using base::Date;

constexpr int kEarliest = 120;    ///< days before the ad's day
constexpr int kLatest = 900;      ///< days after it
constexpr int kFirstYear = 1995;  ///< no ad of the web is older

/// The latest year that the text names, up to the one after `now`: "Horizon 2020" and "Agenda 2030" name
/// none.
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

/// The day by which applications were to be there, where its year is written.
std::optional<Date> written_closing(const model::JobAd& ad) {
    const auto source = ad.provenance.find("dates.closing");
    if (source == ad.provenance.end() || source->second.method == model::Method::inferred)
        return std::nullopt;
    return ad.dates.closing;
}

}  // namespace

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
    return window;
}

}  // namespace jobindex::normalise
