#include "query/server/closed_ad.h"

#include <fmt/format.h>

#include "query/server/pages/words.h"

namespace jobindex::server {
namespace {

bool is_past(const model::JobAd& ad, base::Date today) {
    return ad.dates.closing && *ad.dates.closing < today;
}

}  // namespace

std::string_view closed_reason(const model::JobAd& ad, base::Date today) {
    if (ad.dates.closed_reason) return model::name_of(*ad.dates.closed_reason);
    return is_past(ad, today) ? "date" : "old";
}

std::string closed_text(const model::JobAd& ad, base::Date today, const render::Catalogue& words) {
    const std::string key = fmt::format("closed.{}", closed_reason(ad, today));
    if (!ad.dates.closing) return words.text(key);
    return words.text(key, {{"date", Words(words).date(*ad.dates.closing)}});
}

std::optional<base::Date> closed_on(const model::JobAd& ad, base::Date today) {
    if (ad.dates.closed) return ad.dates.closed;
    return is_past(ad, today) ? ad.dates.closing : std::nullopt;
}

bool may_show_text(const model::JobAd& ad) {
    return ad.dates.closed_reason != model::ClosedReason::taken_down &&
           ad.dates.closed_reason != model::ClosedReason::noindex;
}

}  // namespace jobindex::server
