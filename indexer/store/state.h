// The open database of a Store and its statements. Private to indexer/store.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/sqlite/database.h"
#include "core/sqlite/statement.h"
#include "indexer/store/ad_blob.h"
#include "indexer/store/fingerprint.h"
#include "indexer/store/store.h"

namespace jobindex::store {

/// What the columns of table `ads` say of an ad, without its content.
struct AdRow {
    base::Timestamp seen = 0;  ///< of the sighting whose content is kept
    std::string page;          ///< of the same
    std::int64_t hash = 0;     ///< of the content
    base::Timestamp first_seen = 0, last_seen = 0;
    bool imported = false;
};

struct Store::State {
    explicit State(sqlite::Database opened) : database(std::move(opened)) {}

    sqlite::Database database;
    std::optional<sqlite::Transaction> batch;
    mutable Codec codec;

    /// A statement ready to bind, compiled once for each text of SQL.
    Result<sqlite::Statement*> statement(std::string_view sql) const;
    /// The columns of an ad; nullopt when it is not there.
    Result<std::optional<AdRow>> row(std::string_view id) const;
    /// The ads that `sql` selects for a page and a time. Errors: as Statement::step.
    Result<std::vector<std::string>> open_ads(std::string_view sql, std::string_view page,
                                              base::Timestamp at) const;
    /// Brings the columns that follow from sightings and content up to date: closed, closed_reason,
    /// live_until.
    ///
    /// True when the ad is closed now and was not before, or the other way round.
    Result<bool> refresh(const std::string& id);
    /// Keeps an ad's fingerprint and finds its twins anew where it is another than before.
    Result<void> set_fingerprint(std::string_view id, const std::optional<Fingerprint>& fingerprint);
    /// The ads that are one post with this one, itself included, the one that leads first; at most 200. None
    /// for an ad that says too little to be another's twin.
    Result<std::vector<Twin>> group_of(std::string_view id) const;
    /// Makes the fingerprints of all ads, for a store that was written before there were any.
    Result<void> fingerprint_all();
    /// Marks sightings as gone, then refreshes their ads. Number of ads that became closed.
    Result<int> close_sightings(const std::vector<std::string>& ids, std::string_view page,
                                base::Timestamp at, model::ClosedReason reason);

  private:
    Result<void> remove_pairs(std::int64_t number, std::string_view bytes);
    Result<void> add_pairs(std::int64_t number, const Fingerprint& fingerprint);
    mutable std::vector<std::pair<std::string_view, std::unique_ptr<sqlite::Statement>>> statements_;
};

}  // namespace jobindex::store
