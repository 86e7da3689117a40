// record_listing(): what a board listed, and what it no longer lists.
#include "indexer/store/state.h"

namespace jobindex::store {
namespace {

constexpr std::string_view kList =
    "INSERT INTO listings (source, page, seen) VALUES (?1, ?2, ?3) ON CONFLICT (source, page) DO UPDATE SET"
    " seen = max(seen, ?3)";
constexpr std::string_view kNoLongerListed =
    "SELECT page FROM listings WHERE source = ?1 AND seen < ?2 ORDER BY page";
constexpr std::string_view kForget = "DELETE FROM listings WHERE source = ?1 AND seen < ?2";
constexpr std::string_view kClosedAsAbsent =
    "SELECT ad FROM sightings WHERE page = ?1 AND gone <= ?2 AND reason = 'absent' ORDER BY ad";
constexpr std::string_view kReopen =
    "UPDATE sightings SET gone = NULL, reason = NULL, seen = max(seen, ?2) WHERE page = ?1 AND gone <= ?2 AND"
    " reason = 'absent'";

}  // namespace

Result<int> Store::reopen_absent(std::string_view page, base::Timestamp at) {
    const auto ids = state_->open_ads(kClosedAsAbsent, page, at);
    if (!ids) return base::fail(ids);
    if (ids->empty()) return 0;
    auto reopen = state_->statement(kReopen);
    if (!reopen) return base::fail(reopen);
    if (auto done = (*reopen)->bind(1, page).bind(2, at).run(); !done) return base::fail(done);
    int count = 0;
    for (const auto& id : *ids) {
        const auto turned = state_->refresh(id);
        if (!turned) return base::fail(turned);
        if (*turned) ++count;
    }
    return count;
}

Result<ListingChange> Store::record_listing(const Listing& listing) {
    ListingChange change;
    for (const auto& page : listing.pages) {
        auto list = state_->statement(kList);
        if (!list) return base::fail(list);
        if (auto done = (*list)->bind(1, listing.source).bind(2, page).bind(3, listing.at).run(); !done)
            return base::fail(done);
        const auto reopened = reopen_absent(page, listing.at);
        if (!reopened) return base::fail(reopened);
        change.reopened += *reopened;
        if (auto touched = touch_page(page, listing.at); !touched) return base::fail(touched);
    }
    if (!listing.complete) return change;
    const auto absent = state_->open_ads(kNoLongerListed, listing.source, listing.at);
    if (!absent) return base::fail(absent);
    for (const auto& page : *absent) {
        const auto closed = close_page(page, listing.at, model::ClosedReason::absent);
        if (!closed) return base::fail(closed);
        change.closed += *closed;
    }
    auto forget = state_->statement(kForget);
    if (!forget) return base::fail(forget);
    if (auto done = (*forget)->bind(1, listing.source).bind(2, listing.at).run(); !done)
        return base::fail(done);
    return change;
}

}  // namespace jobindex::store
