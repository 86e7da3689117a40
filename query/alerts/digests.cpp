#include "query/alerts/digests.h"

#include <algorithm>

#include "query/alerts/links.h"
#include "query/alerts/searches.h"
#include "query/alerts/tokens.h"
#include "query/alerts/watermark.h"
#include "query/search/percolate.h"

namespace jobindex::alerts {
namespace {

/// So many digests share a transaction: a flush to the disk costs more than a digest.
constexpr std::size_t kTogether = 50;

OutboxRow message_of(const Alerts& alerts, const Digest& digest) {
    OutboxRow row;
    row.search = digest.search.row;
    row.channel = digest.search.channel;
    row.target = digest.search.target;
    row.message_id = digest.message_id;
    row.created = digest.now;
    row.body = digest.search.channel == Channel::mail
                   ? mime_message(
                         digest_mail(digest, alerts.messages().of(digest.search.language), alerts.settings()))
                   : digest_json(digest, alerts.settings()).dump();
    return row;
}

/// What a digest does to site.db, inside a transaction: true when a message was made.
base::Result<bool> write_digest(Alerts& alerts, const Digest& digest) {
    sqlite::Database& database = alerts.database();
    const auto still_there = search_in_row(database, digest.search.row);
    if (!still_there) return base::fail(still_there);
    if (!*still_there) return false;
    if (auto done = forget_matches(database, digest.search.row); !done) return base::fail(done);
    if (digest.hits.empty()) return false;
    if (auto done = put_message(database, message_of(alerts, digest)); !done) return base::fail(done);
    auto note = database.prepare("UPDATE alert_search SET digest_at=? WHERE id=?");
    if (!note) return base::fail(note);
    if (auto done = note->bind_all(digest.now, digest.search.row).run(); !done) return base::fail(done);
    return true;
}

/// Makes the digests of some searches in one transaction; how many.
base::Result<std::size_t> make_some(Alerts& alerts, search::Searcher& searcher, base::Timestamp now,
                                    std::span<const std::int64_t> rows) {
    std::vector<SavedSearch> searches;
    for (const auto row : rows) {
        auto search = search_in_row(alerts.database(), row);
        if (!search) return base::fail(search);
        if (*search) searches.push_back(std::move(**search));
    }
    std::vector<Digest> digests;
    for (const auto& search : searches) {
        const auto ids = untold_ads(alerts.database(), search.row);
        if (!ids) return base::fail(ids);
        auto digest = make_digest(alerts, searcher, search, *ids, now);
        if (!digest) return base::fail(digest);
        digests.push_back(std::move(*digest));
    }
    auto transaction = sqlite::Transaction::begin(alerts.database());
    if (!transaction) return base::fail(transaction);
    std::size_t made = 0;
    for (const auto& digest : digests) {
        const auto written = write_digest(alerts, digest);
        if (!written) return base::fail(written);
        made += *written ? 1 : 0;
    }
    if (auto done = transaction->commit(); !done) return base::fail(done);
    return made;
}

/// The best of the ads `ids` for a search that are still open.
base::Result<search::BestAmong> open_among(search::Searcher& searcher, const SavedSearch& search,
                                           const std::vector<std::string>& ids, base::Date today,
                                           std::size_t limit) {
    search::SearchRequest request;
    request.text = search.query;
    request.today = today;
    request.limit = limit;
    request.snippet_width = 0;
    search::BestAmong among;
    const auto found = searcher.use([&](const search::OpenIndex& index) -> base::Result<void> {
        auto hits = search::hits_among(index, request, ids);
        if (!hits) return base::fail(hits);
        among = std::move(*hits);
        return {};
    });
    if (!found) return base::fail(found);
    return among;
}

}  // namespace

base::Result<Digest> make_digest(const Alerts& alerts, search::Searcher& searcher, const SavedSearch& search,
                                 const std::vector<std::string>& ids, base::Timestamp now) {
    const auto message_id = new_message_id(alerts.settings());
    if (!message_id) return base::fail(message_id);
    auto among =
        open_among(searcher, search, ids, base::date_of(now), alerts.settings().limits.ads_per_digest);
    if (!among) return base::fail(among);
    Digest digest{search, std::move(among->hits), 0, "", *message_id, now};
    digest.more = among->total - digest.hits.size();
    digest.unsubscribe =
        unsubscribe_link(alerts.settings().base_url, unsubscribe_token(alerts.key(), search.id));
    return digest;
}

base::Result<std::vector<search::Hit>> feed_ads(search::Searcher& searcher, const SavedSearch& search,
                                                const std::vector<std::string>& ids, base::Date today) {
    auto among = open_among(searcher, search, ids, today, ids.size());
    if (!among) return base::fail(among);
    const auto place = [&](const search::Hit& hit) { return std::find(ids.begin(), ids.end(), hit.ad.id); };
    std::stable_sort(among->hits.begin(), among->hits.end(),
                     [&](const search::Hit& a, const search::Hit& b) { return place(a) < place(b); });
    return std::move(among->hits);
}

base::Result<std::size_t> make_digests(Alerts& alerts, search::Searcher& searcher, base::Timestamp now,
                                       const std::stop_token& stop) {
    const auto due = due_searches(alerts.database(), now);
    if (!due) return base::fail(due);
    std::size_t made = 0;
    const std::span<const std::int64_t> all(*due);
    for (std::size_t from = 0; from < all.size() && !stop.stop_requested(); from += kTogether) {
        const auto some =
            make_some(alerts, searcher, now, all.subspan(from, std::min(kTogether, all.size() - from)));
        if (!some) return base::fail(some);
        made += *some;
    }
    return made;
}

}  // namespace jobindex::alerts
