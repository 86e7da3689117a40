#include "indexer/ingest/apply.h"

namespace jobindex::ingest {
namespace {

store::PageKind stored_kind(extract::PageKind kind) {
    switch (kind) {
        case extract::PageKind::ad:
            return store::PageKind::ad;
        case extract::PageKind::list:
            return store::PageKind::list;
        case extract::PageKind::other:
            break;
    }
    return store::PageKind::other;
}

base::Result<Tally> close(store::Store& store, const Sighting& page, model::ClosedReason reason) {
    const auto closed = store.close_page(page.url, page.at, reason);
    if (!closed) return base::fail(closed);
    Tally tally;
    tally.closed = *closed;
    return tally;
}

base::Result<Tally> take_in(store::Store& store, const Sighting& page, const Reading& reading) {
    Tally tally;
    store::PageOutcome outcome{std::string(page.url), stored_kind(reading.kind), reading.why, {}, page.at,
                               reading.feed};
    for (std::size_t i = 0; i < reading.ads.size(); ++i) {
        const auto& ad = reading.ads[i];
        const std::string& seen_on = i < reading.keys.size() ? reading.keys[i] : outcome.url;
        const auto change = store.put(ad, {false, seen_on}, page.at);
        if (!change) return base::fail(change);
        count(*change, tally);
        outcome.ads.push_back(ad.id);
    }
    const auto closed = store.record_page(outcome);
    if (!closed) return base::fail(closed);
    tally.closed += *closed;
    return tally;
}

}  // namespace

Tally& Tally::operator+=(const Tally& other) {
    inserted += other.inserted;
    updated += other.updated;
    unchanged += other.unchanged;
    closed += other.closed;
    return *this;
}

void count(store::Change change, Tally& tally) {
    if (change == store::Change::inserted) ++tally.inserted;
    if (change == store::Change::updated) ++tally.updated;
    if (change == store::Change::unchanged) ++tally.unchanged;
}

base::Result<Tally> apply(store::Store& store, const Sighting& seen, const Reading& reading) {
    Sighting page = seen;
    if (!reading.key.empty()) page.url = reading.key;
    switch (reading.fate) {
        case Fate::read:
            return take_in(store, page, reading);
        case Fate::gone:
            return close(store, page, model::ClosedReason::gone);
        case Fate::noindex:
            return close(store, page, model::ClosedReason::noindex);
        case Fate::unchanged:
            if (auto touched = store.touch_page(page.url, page.at); !touched) return base::fail(touched);
            return Tally{};
        case Fate::ignored:
            break;
    }
    return Tally{};
}

base::Result<Tally> apply(store::Store& store, const board::Conclusion& conclusion) {
    const auto changed =
        store.record_listing({conclusion.source, conclusion.listed, conclusion.complete, conclusion.at});
    if (!changed) return base::fail(changed);
    Tally tally;
    tally.closed = changed->closed;
    tally.updated = changed->reopened;
    return tally;
}

}  // namespace jobindex::ingest
