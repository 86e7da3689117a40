// Alerts: the saved searches of a site. What a web handler or a command calls; run.h matches and delivers.
//
// Not thread-safe: one Alerts a thread, on the same directory; they see each other's commits. The Messages
// must outlive it.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.h"
#include "core/base/result.h"
#include "core/sqlite/database.h"
#include "query/alerts/outbox.h"
#include "query/alerts/saved_search.h"
#include "query/alerts/settings.h"
#include "query/render/messages.h"

namespace jobindex::alerts {

/// The saved searches of one site.
class Alerts {
  public:
    /// Opens site.db and site.key in `home`; both are made when they are not there.
    ///
    /// Errors: as site::open_database and site::secret_key.
    static base::Result<Alerts> open(const std::filesystem::path& home, Settings settings,
                                     const render::Messages& messages);

    /// Saves a search. One by mail is pending until its link is followed: the mail with it is put into the
    /// outbox. The answer is the same whether or not the address has saved it before.
    ///
    /// Errors: invalid_input for an address, URL, query or language that is none, and for mail when no sender
    /// or base URL is set; denied for a webhook or feed that nobody vouches for; limit when the address or
    /// the client asked too often.
    base::Result<Subscribed> subscribe(const Subscription& subscription, base::Timestamp now);

    /// What a confirmation link is for; nullopt for a token that is unknown or too old. Changes nothing, so
    /// that a page can ask before it confirms: mail filters follow links.
    base::Result<std::optional<SavedSearch>> to_confirm(std::string_view token) const;
    /// Makes the search of a confirmation link active; again is no error. nullopt as to_confirm().
    base::Result<std::optional<SavedSearch>> confirm(std::string_view token, base::Timestamp now);
    /// What an unsubscribe link is for; nullopt for a token that is none, or when the search is gone.
    base::Result<std::optional<SavedSearch>> to_unsubscribe(std::string_view token) const;
    /// Deletes the search of an unsubscribe link with its address; true also when it is gone already.
    /// False for a token that is none.
    base::Result<bool> unsubscribe(std::string_view token);

    /// All searches, oldest first.
    base::Result<std::vector<SavedSearch>> list() const;
    /// The search with this id; nullopt when there is none.
    base::Result<std::optional<SavedSearch>> find(std::string_view id) const;
    /// Deletes a search with its address; false when there is none with this id.
    base::Result<bool> remove(std::string_view id);
    /// Ads of a feed, newest first: ids of the index.
    base::Result<std::vector<std::string>> feed(const SavedSearch& search) const;
    /// How many messages wait and how many are dead.
    base::Result<OutboxCount> outbox() const;

    const Settings& settings() const { return settings_; }
    const render::Messages& messages() const { return *messages_; }
    /// For run.h.
    sqlite::Database& database() { return database_; }
    /// For run.h: what tokens are made with.
    const std::string& key() const { return key_; }
    const std::filesystem::path& home() const { return home_; }

  private:
    Alerts(std::filesystem::path home, sqlite::Database database, std::string key, Settings settings,
           const render::Messages& messages);
    base::Result<SavedSearch> checked(const Subscription& subscription, base::Timestamp now) const;
    base::Result<void> count(const Subscription& subscription, const SavedSearch& search,
                             base::Timestamp now);
    base::Result<Subscribed> add_vouched(SavedSearch search);
    base::Result<Subscribed> add_pending(SavedSearch search);

    std::filesystem::path home_;
    sqlite::Database database_;
    std::string key_;
    Settings settings_;
    const render::Messages* messages_;
};

}  // namespace jobindex::alerts
