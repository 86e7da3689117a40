// The days on which a post can begin, told by the days of its ad. Pure; thread-safe.
#pragma once

#include <optional>

#include "core/base/date.h"
#include "core/model/job_ad.h"
#include "indexer/normalise/words.h"

namespace jobindex::normalise {

/// When the post of an ad can begin.
struct StartWindow {
    base::Date day;       ///< on which the ad was up: a start without a year is the next such day
    base::Date from, to;  ///< both possible

    bool holds(base::Date date) const { return from <= date && date <= to; }
};

/// The latest year that the text names, up to the one after `now`: "Horizon 2020" names none.
std::optional<int> latest_year(const Words& words, int now);

/// True for a text that names years of the web more than once and none later than the one before last:
/// "founded in 2009" alone does not date an ad.
bool names_older_years(const Words& words, int now);

/// From some months before a day on which the ad was up to some years after it.
StartWindow start_window(base::Date day);

/// The window of an ad seen on `reference`: around the day it was posted; else around its deadline, where
/// that is over and was written with its year; else back to the latest year that its text names, since a page
/// that names no later year than 2018 is of that year.
StartWindow start_window(const model::JobAd& ad, const Words& words, base::Date reference);

}  // namespace jobindex::normalise
