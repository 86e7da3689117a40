// From matches to messages: makes the digests that are due and puts them into the outbox.
#pragma once

#include <cstddef>
#include <stop_token>

#include "query/alerts/alerts.h"
#include "query/alerts/compose.h"
#include "query/search/searcher.h"

namespace jobindex::alerts {

/// The digest of a search over the ads `ids`, as it would leave now: those still open, best first, each post
/// once, at most Limits::ads_per_digest of them.
base::Result<Digest> make_digest(const Alerts& alerts, search::Searcher& searcher, const SavedSearch& search,
                                 const std::vector<std::string>& ids, base::Timestamp now);

/// The ads of a feed that are still open on `today`, in the order of `ids`, each post once.
/// Errors: corrupt, io of the index.
base::Result<std::vector<search::Hit>> feed_ads(search::Searcher& searcher, const SavedSearch& search,
                                                const std::vector<std::string>& ids, base::Date today);

/// Puts every digest that is due at `now` into the outbox, each in the transaction that forgets its matches.
/// How many. Errors: as Statement::step and Searcher::use.
base::Result<std::size_t> make_digests(Alerts& alerts, search::Searcher& searcher, base::Timestamp now,
                                       const std::stop_token& stop = {});

}  // namespace jobindex::alerts
