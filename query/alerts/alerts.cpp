#include "query/alerts/alerts.h"

#include <fmt/format.h>

#include "core/base/address.h"
#include "core/base/harmless.h"
#include "core/base/secret.h"
#include "core/base/text.h"
#include "core/base/url.h"
#include "core/base/utf8.h"
#include "query/alerts/compose.h"
#include "query/alerts/limits.h"
#include "query/alerts/links.h"
#include "query/alerts/mail_address.h"
#include "query/alerts/searches.h"
#include "query/alerts/tokens.h"
#include "query/site/site.h"

namespace jobindex::alerts {
namespace {

using base::Code;
using base::fail;

constexpr std::size_t kIdBytes = 16, kSecretBytes = 32, kMaxUrl = 2000;
constexpr base::Timestamp kHour = 3600, kDay = 24 * kHour;

/// The URL of a webhook as it is stored; which address it leads to is checked when it is called.
base::Result<std::string> webhook_url(const std::string& text, const WebhookSettings& settings) {
    const auto url = base::parse_url(text);
    const bool sound = url && url->username.empty() && url->password.empty() && text.size() <= kMaxUrl &&
                       (url->scheme == "https" || settings.allow_private);
    if (sound) return url->href();
    return fail(Code::invalid_input,
                fmt::format("\"{}\" is no URL for a webhook", base::harmless(text.substr(0, 80))),
                "give an https URL without user name");
}

}  // namespace

Alerts::Alerts(std::filesystem::path home, sqlite::Database database, std::string key, Settings settings,
               const render::Messages& messages)
    : home_(std::move(home)),
      database_(std::move(database)),
      key_(std::move(key)),
      settings_(std::move(settings)),
      messages_(&messages) {
    while (settings_.base_url.ends_with('/')) settings_.base_url.pop_back();
}

base::Result<Alerts> Alerts::open(const std::filesystem::path& home, Settings settings,
                                  const render::Messages& messages) {
    auto key = site::secret_key(home);
    if (!key) return fail(key);
    auto database = site::open_database(home);
    if (!database) return fail(database);
    return Alerts(home, std::move(*database), std::move(*key), std::move(settings), messages);
}

base::Result<SavedSearch> Alerts::checked(const Subscription& subscription, base::Timestamp now) const {
    SavedSearch search;
    search.channel = subscription.channel;
    search.language = subscription.language;
    search.frequency = subscription.frequency;
    search.created = search.digest_at = now;
    search.query = base::squeeze(base::sanitise_utf8(subscription.query));
    if (search.query.empty() || search.query.size() > settings_.limits.query_bytes)
        return fail(Code::invalid_input, fmt::format("the query has {} bytes", search.query.size()),
                    fmt::format("give 1 to {}", settings_.limits.query_bytes));
    if (!render::is_interface_language(search.language))
        return fail(
            Code::invalid_input,
            fmt::format("no mails are written in \"{}\"", base::harmless(search.language.substr(0, 20))),
            "give en, de, fr or es");
    if (search.channel == Channel::mail) {
        if (settings_.base_url.empty() || settings_.mail_from.empty())
            return fail(Code::invalid_input, "alerts by mail need a sender and the address of the site",
                        "set --mail-from and --base-url");
        auto address = mail_address(subscription.target);
        if (!address) return fail(address);
        search.target = std::move(*address);
    } else if (!subscription.vouched) {
        return fail(Code::denied, fmt::format("a {} needs an API key", name_of(search.channel)));
    }
    if (search.channel == Channel::webhook) {
        auto url = webhook_url(subscription.target, settings_.webhook);
        if (!url) return fail(url);
        search.target = std::move(*url);
    }
    const auto id = base::random_bytes(kIdBytes);
    if (!id) return fail(id);
    search.id = base::hex(*id);
    return search;
}

base::Result<void> Alerts::count(const Subscription& subscription, const SavedSearch& search,
                                 base::Timestamp now) {
    const Limits& limits = settings_.limits;
    const auto refused = [](std::string_view what) {
        return fail(Code::limit, fmt::format("too many alerts were asked for {}", what),
                    "try again tomorrow");
    };
    if (!subscription.client.empty()) {
        const auto client = allow(
            database_, key_,
            {"client " + base::client_network(subscription.client), limits.requests_per_client, kHour}, now);
        if (!client) return fail(client);
        if (!*client) return refused("from here");
    }
    if (search.channel != Channel::feed) {
        const auto there = searches_of(database_, search.channel, search.target);
        if (!there) return fail(there);
        if (*there >= limits.searches_per_target) return refused("at this address");
    }
    if (subscription.vouched) return {};
    const auto mails = allow(database_, key_, {"mail " + search.target, limits.mails_per_address, kDay}, now);
    if (!mails) return fail(mails);
    if (!*mails) return refused("at this address");
    return {};
}

base::Result<Subscribed> Alerts::subscribe(const Subscription& subscription, base::Timestamp now) {
    auto search = checked(subscription, now);
    if (!search) return fail(search);
    auto transaction = sqlite::Transaction::begin(database_);
    if (!transaction) return fail(transaction);
    if (auto counted = count(subscription, *search, now); !counted) {
        // What was counted before the refusal stays counted.
        if (auto kept = transaction->commit(); !kept) return fail(kept);
        return fail(counted);
    }
    auto added = subscription.vouched ? add_vouched(std::move(*search)) : add_pending(std::move(*search));
    if (!added) return fail(added);
    if (auto done = transaction->commit(); !done) return fail(done);
    return added;
}

base::Result<Subscribed> Alerts::add_vouched(SavedSearch search) {
    search.state = State::active;
    if (search.channel != Channel::feed) {
        const auto same = same_active(database_, search);
        if (!same) return fail(same);
        if (*same) return Subscribed{(*same)->id, base::hex((*same)->secret), State::active};
    }
    if (search.channel == Channel::webhook) {
        auto secret = base::random_bytes(kSecretBytes);
        if (!secret) return fail(secret);
        search.secret = std::move(*secret);
    }
    if (auto inserted = insert_search(database_, search, ""); !inserted) return fail(inserted);
    return Subscribed{search.id, base::hex(search.secret), State::active};
}

base::Result<Subscribed> Alerts::add_pending(SavedSearch search) {
    const auto same = same_active(database_, search);
    if (!same) return fail(same);
    if (*same) return Subscribed{};
    const auto token = base::random_token();
    if (!token) return fail(token);
    const auto message_id = new_message_id(settings_);
    if (!message_id) return fail(message_id);
    if (auto inserted = insert_search(database_, search, base::sha256(*token)); !inserted)
        return fail(inserted);
    Mail mail = confirmation_mail(search, confirm_link(settings_.base_url, *token),
                                  messages_->of(search.language), settings_);
    mail.message_id = "<" + *message_id + ">";
    OutboxRow row;
    row.search = search.row;
    row.target = search.target;
    row.message_id = *message_id;
    row.body = mime_message(mail);
    row.created = search.created;
    if (auto put = put_message(database_, row); !put) return fail(put);
    return Subscribed{};
}

base::Result<std::optional<SavedSearch>> Alerts::to_confirm(std::string_view token) const {
    // The look-up is by a hash of the token, so its time tells nothing of the tokens that exist.
    return search_to_confirm(database_, base::sha256(token));
}

base::Result<std::optional<SavedSearch>> Alerts::confirm(std::string_view token, base::Timestamp now) {
    auto transaction = sqlite::Transaction::begin(database_);
    if (!transaction) return fail(transaction);
    auto search = to_confirm(token);
    if (!search || !*search || (*search)->state == State::active) return search;
    SavedSearch& found = **search;
    if (now - found.created > settings_.limits.pending_days * kDay) return std::optional<SavedSearch>();
    const auto same = same_active(database_, found);
    if (!same) return fail(same);
    // Confirmed under another link already: this one has nothing left to do.
    if (!*same) {
        if (auto done = activate(database_, found, now); !done) return fail(done);
    } else if (auto erased = erase_search(database_, found.row); !erased) {
        return fail(erased);
    }
    if (auto done = transaction->commit(); !done) return fail(done);
    if (*same) return same;
    found.state = State::active;
    found.digest_at = now;
    return search;
}

base::Result<std::optional<SavedSearch>> Alerts::to_unsubscribe(std::string_view token) const {
    const auto id = id_of_token(key_, token);
    if (!id) return std::optional<SavedSearch>();
    return find_search(database_, *id);
}

base::Result<bool> Alerts::unsubscribe(std::string_view token) {
    const auto id = id_of_token(key_, token);
    if (!id) return false;
    if (auto removed = remove(*id); !removed) return fail(removed);
    return true;
}

base::Result<std::vector<SavedSearch>> Alerts::list() const {
    return all_searches(database_);
}

base::Result<std::optional<SavedSearch>> Alerts::find(std::string_view id) const {
    return find_search(database_, id);
}

base::Result<bool> Alerts::remove(std::string_view id) {
    const auto search = find_search(database_, id);
    if (!search) return fail(search);
    if (!*search) return false;
    const auto erased = erase_search(database_, (*search)->row);
    if (!erased) return fail(erased);
    if (auto forgotten = site::forget_deleted(database_); !forgotten) return fail(forgotten);
    return erased;
}

base::Result<std::vector<std::string>> Alerts::feed(const SavedSearch& search) const {
    auto select = database_.prepare(
        "SELECT lower(hex(ad)) FROM alert_match WHERE search=? ORDER BY found DESC, ad LIMIT ?");
    if (!select) return fail(select);
    select->bind(1, search.row).bind(2, static_cast<std::int64_t>(settings_.limits.feed_entries));
    return select->texts();
}

base::Result<OutboxCount> Alerts::outbox() const {
    return count_messages(database_);
}

}  // namespace jobindex::alerts
