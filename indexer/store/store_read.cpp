// The reading half of Store.
#include "core/base/json.h"
#include "core/base/text.h"
#include "indexer/store/state.h"

namespace jobindex::store {
namespace {

using base::Code;

/// What stored_ad() reads, in its order.
#define JOBINDEX_AD_COLUMNS                                                                  \
    "SELECT a.id, a.first_seen, a.last_seen, a.closed, a.closed_reason, a.imported, a.page," \
    " a.content FROM ads a "

constexpr std::string_view kOne = JOBINDEX_AD_COLUMNS "WHERE a.id = ?";
constexpr std::string_view kRange =
    JOBINDEX_AD_COLUMNS "WHERE a.id >= ?1 AND (?2 = '' OR a.id < ?2) ORDER BY a.id";
#undef JOBINDEX_AD_COLUMNS
constexpr std::string_view kUrls = "SELECT url FROM urls WHERE ad = ? ORDER BY url";
constexpr std::string_view kPrefix = "SELECT id FROM ads WHERE id >= ?1 AND id < ?2 ORDER BY id LIMIT 4";
constexpr std::string_view kByUrl =
    "SELECT ad FROM urls WHERE url = ?1 UNION SELECT ad FROM sightings WHERE page = ?1 ORDER BY ad";
constexpr std::string_view kPage = "SELECT kind, why, ads, at FROM pages WHERE url = ?";
constexpr std::string_view kHasRow = "SELECT 1 FROM rows WHERE ad = ? AND hash = ?";
constexpr std::string_view kCuts =
    "SELECT id FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM ads) WHERE n > ?1 AND (n - 1) % ?1 "
    "= 0"
    " ORDER BY id";
constexpr std::string_view kCounts = "SELECT count(*), coalesce(sum(live_until >= ?), 0) FROM ads";

/// The ad of the current row of kOne or kRange. Errors: corrupt.
Result<StoredAd> stored_ad(const Store::State& state, const sqlite::Statement& row) {
    auto ad = state.codec.unpack(row.text(7));
    if (!ad) return base::fail(ad);
    StoredAd stored{std::move(*ad), row.integer(5) != 0, std::string(row.text(6)), "", {}};
    auto& dates = stored.ad.dates;
    dates.first_seen = row.integer(1);
    dates.last_seen = row.integer(2);
    if (!row.is_null(3)) dates.closed = base::date_of(row.integer(3));
    dates.closed_reason = model::parse_name<model::ClosedReason>(model::kClosedReasonNames, row.text(4));
    auto group = state.group_of(stored.ad.id);
    if (!group) return base::fail(group);
    if (!group->empty() && group->front().id != stored.ad.id) stored.duplicate_of = group->front().id;
    if (group->size() > 1 && stored.duplicate_of.empty())
        stored.twins.assign(group->begin() + 1, group->end());
    auto urls = state.statement(kUrls);
    if (!urls) return base::fail(urls);
    auto found = (*urls)->bind(1, row.text(0)).texts();
    if (!found) return base::fail(found);
    stored.ad.urls = std::move(*found);
    return stored;
}

}  // namespace

Result<StoredAd> Store::find(std::string_view id) const {
    const std::string from = base::to_lower_ascii(base::trim(id));
    auto prefix = state_->statement(kPrefix);
    if (!prefix) return base::fail(prefix);
    // 'g' follows the hex digits.
    const auto ids = (*prefix)->bind(1, from).bind(2, from + "g").texts();
    if (!ids) return base::fail(ids);
    if (ids->empty() || from.empty()) {
        return base::fail(Code::not_found, "no ad has the id " + std::string(id));
    }
    if (ids->size() > 1 && ids->front() != from) {
        return base::fail(Code::invalid_input, "several ads have an id that begins with " + from,
                          "give more of it: " + base::join(*ids, ", "));
    }
    auto one = state_->statement(kOne);
    if (!one) return base::fail(one);
    const auto there = (*one)->bind(1, ids->front()).step();
    if (!there) return base::fail(there);
    auto ad = stored_ad(*state_, **one);
    (*one)->reset();
    return ad;
}

Result<std::vector<StoredAd>> Store::find_by_url(std::string_view url) const {
    auto by_url = state_->statement(kByUrl);
    if (!by_url) return base::fail(by_url);
    const auto ids = (*by_url)->bind(1, url).texts();
    if (!ids) return base::fail(ids);
    std::vector<StoredAd> ads;
    for (const auto& id : *ids) {
        auto ad = find(id);
        if (!ad) return base::fail(ad);
        ads.push_back(std::move(*ad));
    }
    return ads;
}

Result<std::optional<PageOutcome>> Store::page(std::string_view url) const {
    auto found = state_->statement(kPage);
    if (!found) return base::fail(found);
    auto& row = **found;
    const auto there = row.bind(1, url).step();
    if (!there) return base::fail(there);
    if (!*there) return std::optional<PageOutcome>();
    PageOutcome outcome{std::string(url),
                        static_cast<PageKind>(row.integer(0)),
                        std::string(row.text(1)),
                        {},
                        row.integer(3)};
    const auto ids = base::parse_json(row.text(2));
    if (ids) {
        for (const auto& id : ids->items()) outcome.ads.push_back(id.text());
    }
    row.reset();
    return outcome;
}

Result<bool> Store::has_row(std::string_view ad, std::int64_t hash) const {
    auto found = state_->statement(kHasRow);
    if (!found) return base::fail(found);
    const auto there = (*found)->bind(1, ad).bind(2, hash).step();
    if (!there) return base::fail(there);
    (*found)->reset();
    return *there;
}

Result<void> Store::for_each(const Visit& visit) const {
    return for_each_between("", "", visit);
}

Result<void> Store::for_each_between(std::string_view from, std::string_view to, const Visit& visit) const {
    // A statement of its own: `visit` may use the store.
    auto rows = state_->database.prepare(kRange);
    if (!rows) return base::fail(rows);
    rows->bind(1, from).bind(2, to);
    while (true) {
        const auto more = rows->step();
        if (!more) return base::fail(more);
        if (!*more) return {};
        auto ad = stored_ad(*state_, *rows);
        if (!ad) return base::fail(ad);
        if (auto done = visit(std::move(*ad)); !done) return done;
    }
}

Result<std::vector<std::string>> Store::cuts(std::size_t size) const {
    auto found = state_->statement(kCuts);
    if (!found) return base::fail(found);
    auto ids = (*found)->bind(1, static_cast<std::int64_t>(size)).texts();
    if (ids) ids->insert(ids->begin(), std::string());
    return ids;
}

Result<Counts> Store::counts(base::Date today) const {
    auto found = state_->statement(kCounts);
    if (!found) return base::fail(found);
    auto& row = **found;
    const auto there = row.bind(1, today.number()).step();
    if (!there) return base::fail(there);
    const Counts counts{row.integer(1), row.integer(0) - row.integer(1)};
    row.reset();
    return counts;
}

const std::filesystem::path& Store::path() const {
    return state_->database.path();
}

}  // namespace jobindex::store
