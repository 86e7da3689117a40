// The texts of messages: confirmation mails, digests, webhook calls. Pure.
#pragma once

#include <string>
#include <vector>

#include "core/base/json.h"
#include "query/alerts/mime.h"
#include "query/alerts/saved_search.h"
#include "query/alerts/settings.h"
#include "query/render/messages.h"
#include "query/search/result.h"

namespace jobindex::alerts {

/// What a digest tells.
struct Digest {
    const SavedSearch& search;
    std::vector<search::Hit> hits;  ///< best first
    std::size_t more = 0;           ///< how many others there are
    std::string unsubscribe;        ///< the link
    std::string message_id;         ///< without angle brackets
    base::Timestamp now = 0;
};

/// "0123...@example.org": a new id for a message of this site. Errors: as base::random_bytes().
base::Result<std::string> new_message_id(const Settings& settings);
/// The mail that asks whether the owner of the address wants the search; `link` confirms it.
Mail confirmation_mail(const SavedSearch& search, const std::string& link, const render::Catalogue& words,
                       const Settings& settings);
/// The mail of a digest.
Mail digest_mail(const Digest& digest, const render::Catalogue& words, const Settings& settings);
/// The body of a webhook's call (docs/formats/site.md).
base::Json digest_json(const Digest& digest, const Settings& settings);

}  // namespace jobindex::alerts
