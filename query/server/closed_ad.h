// Why an ad is closed, as pages and answers of the API tell it. Pure.
#pragma once

#include <string>
#include <string_view>

#include "core/model/job_ad.h"
#include "query/render/messages.h"

namespace jobindex::server {

/// "gone", "withdrawn" ... as model::ClosedReason has it; "date" when its closing date is past; "old" when it
/// states none and is too old to be open.
std::string_view closed_reason(const model::JobAd& ad, base::Date today);
/// The same as a sentence.
std::string closed_text(const model::JobAd& ad, base::Date today, const render::Catalogue& words);
/// The day since which one can no longer apply; nullopt when nobody knows.
std::optional<base::Date> closed_on(const model::JobAd& ad, base::Date today);
/// Whoever had an ad taken down, or asked that it be not indexed, wants its text no longer shown.
bool may_show_text(const model::JobAd& ad);

}  // namespace jobindex::server
