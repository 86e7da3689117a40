#include "indexer/store/state.h"

#include "core/model/enums.h"

namespace jobindex::store {
namespace {

constexpr int kOpenEnded = 99999999;

constexpr std::string_view kRow =
    "SELECT seen, page, hash, first_seen, last_seen, imported FROM ads WHERE id = ?";
/// An ad is open while one page still shows it; else the last page to lose it says when and why.
constexpr std::string_view kLastSight =
    "SELECT gone, reason FROM sightings WHERE ad = ? ORDER BY gone IS NOT NULL, gone DESC, page LIMIT 1";
constexpr std::string_view kDates =
    "SELECT closing, posted, first_seen, imported, closed, closed_reason, live_until FROM ads WHERE id = ?";
constexpr std::string_view kSetState =
    "UPDATE ads SET closed = ?, closed_reason = ?, live_until = ? WHERE id = ?";
constexpr std::string_view kGone = "UPDATE sightings SET gone = ?, reason = ? WHERE page = ? AND ad = ?";

}  // namespace

Result<sqlite::Statement*> Store::State::statement(std::string_view sql) const {
    for (const auto& [text, known] : statements_) {
        if (text.data() == sql.data()) {
            known->reset();
            return known.get();
        }
    }
    auto made = database.prepare(sql);
    if (!made) return base::fail(made);
    statements_.emplace_back(sql, std::make_unique<sqlite::Statement>(std::move(*made)));
    return statements_.back().second.get();
}

Result<std::optional<AdRow>> Store::State::row(std::string_view id) const {
    auto found = statement(kRow);
    if (!found) return base::fail(found);
    auto& sql = **found;
    const auto there = sql.bind(1, id).step();
    if (!there) return base::fail(there);
    std::optional<AdRow> row;
    if (*there) {
        row = AdRow{sql.integer(0), std::string(sql.text(1)), sql.integer(2),
                    sql.integer(3), sql.integer(4),           sql.integer(5) != 0};
    }
    sql.reset();
    return row;
}

Result<std::vector<std::string>> Store::State::open_ads(std::string_view sql, std::string_view page,
                                                        base::Timestamp at) const {
    auto found = statement(sql);
    if (!found) return base::fail(found);
    return (*found)->bind(1, page).bind(2, at).texts();
}

Result<bool> Store::State::refresh(const std::string& id) {
    auto sight = statement(kLastSight);
    if (!sight) return base::fail(sight);
    const auto seen = (*sight)->bind(1, id).step();
    if (!seen) return base::fail(seen);
    std::optional<base::Timestamp> closed;
    std::string reason;
    if (*seen && !(*sight)->is_null(0)) {
        closed = (*sight)->integer(0);
        reason = (*sight)->text(1);
    }
    (*sight)->reset();

    auto dates = statement(kDates);
    if (!dates) return base::fail(dates);
    auto& row = **dates;
    const auto there = row.bind(1, id).step();
    if (!there) return base::fail(there);
    if (!*there) return false;
    model::JobAd ad;
    if (!row.is_null(0)) ad.dates.closing = base::Date::from_number(row.integer(0));
    if (!row.is_null(1)) ad.dates.posted = base::Date::from_number(row.integer(1));
    ad.dates.first_seen = row.integer(2);
    if (closed) ad.dates.closed = base::date_of(*closed);
    const bool was_closed = !row.is_null(4);
    const auto until = model::live_until(ad, row.integer(3) != 0);
    const int number = until ? until->number() : kOpenEnded;
    const bool same = was_closed == closed.has_value() && row.integer(4) == closed.value_or(0) &&
                      row.text(5) == reason && row.integer(6) == number;
    row.reset();
    if (same) return false;
    auto set = statement(kSetState);
    if (!set) return base::fail(set);
    (*set)->bind(1, closed).bind(3, number).bind(4, id);
    closed ? (*set)->bind(2, reason) : (*set)->bind(2, nullptr);
    if (auto done = (*set)->run(); !done) return base::fail(done);
    return was_closed != closed.has_value();
}

Result<int> Store::State::close_sightings(const std::vector<std::string>& ids, std::string_view page,
                                          base::Timestamp at, model::ClosedReason reason) {
    int count = 0;
    for (const auto& id : ids) {
        auto gone = statement(kGone);
        if (!gone) return base::fail(gone);
        (*gone)->bind(1, at).bind(2, model::name_of(reason)).bind(3, page).bind(4, id);
        if (auto done = (*gone)->run(); !done) return base::fail(done);
        const auto turned = refresh(id);
        if (!turned) return base::fail(turned);
        if (*turned) ++count;
    }
    return count;
}

}  // namespace jobindex::store
