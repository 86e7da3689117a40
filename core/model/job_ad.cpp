#include "core/model/job_ad.h"

#include <algorithm>

namespace jobindex::model {

std::optional<base::Date> live_until(const JobAd& ad, bool imported) {
    constexpr int kImportedDays = 365;
    std::optional<base::Date> end;
    if (ad.dates.closing && ad.dates.closing_kind.value_or(ClosingKind::hard) == ClosingKind::hard) {
        end = ad.dates.closing;
    } else if (imported) {
        const auto from = ad.dates.posted ? *ad.dates.posted : base::date_of(ad.dates.first_seen);
        end = from.plus_days(kImportedDays);
    }
    // An ad seen gone on a day could last be answered the day before.
    if (ad.dates.closed) {
        const auto last = ad.dates.closed->plus_days(-1);
        end = end ? std::min(*end, last) : last;
    }
    return end;
}

}  // namespace jobindex::model
