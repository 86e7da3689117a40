#include "query/alerts/watermark.h"

#include <algorithm>
#include <cstring>

#include "core/base/text.h"

namespace jobindex::alerts {
namespace {

/// So long before a day or week is over a digest may already leave: passes do not come at the same second.
constexpr base::Timestamp kSlack = 3600, kDay = 86'400;

std::string_view bytes_of(const AdKey& key) {
    return {reinterpret_cast<const char*>(key.data()), key.size()};
}

int digit(char c) {
    if (base::is_digit(c)) return c - '0';
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

base::Result<void> write_matches(sqlite::Database& database, const std::vector<Match>& matches,
                                 base::Timestamp now) {
    auto active = database.prepare("SELECT 1 FROM alert_search WHERE id=? AND state='active'");
    if (!active) return base::fail(active);
    auto insert = database.prepare("INSERT OR IGNORE INTO alert_match(search, ad, found) VALUES(?,?,?)");
    if (!insert) return base::fail(insert);
    for (std::size_t from = 0; from < matches.size();) {
        std::size_t to = from;
        std::vector<AdKey> ads;  // in the order of the table
        for (; to < matches.size() && matches[to].search == matches[from].search; ++to)
            ads.push_back(matches[to].ad);
        std::sort(ads.begin(), ads.end());
        const auto search = matches[from].search;
        from = to;
        active->bind(1, search);
        const auto there = active->step();
        if (!there) return base::fail(there);
        active->reset();
        if (!*there) continue;
        for (const auto& ad : ads) {
            insert->bind(1, search).bind_blob(2, bytes_of(ad)).bind(3, now);
            if (auto done = insert->run(); !done) return done;
        }
    }
    return {};
}

base::Result<void> write_seen(sqlite::Database& database, const std::vector<std::string>& ads,
                              base::Timestamp now) {
    auto insert = database.prepare("INSERT OR REPLACE INTO alert_seen(ad, day) VALUES(?,?)");
    if (!insert) return base::fail(insert);
    for (const auto& ad : ads) {
        insert->bind_blob(1, bytes_of(ad_key(ad))).bind(2, now / kDay);
        if (auto done = insert->run(); !done) return done;
    }
    return {};
}

/// Ads that were long closed; those open are noted by now.
base::Result<void> forget_seen(sqlite::Database& database, base::Timestamp now) {
    auto erase = database.prepare("DELETE FROM alert_seen WHERE day<?");
    if (!erase) return base::fail(erase);
    return erase->bind(1, now / kDay - kForgetDays).run();
}

}  // namespace

AdKey ad_key(std::string_view id) {
    AdKey key{};
    if (id.size() != 2 * key.size()) return key;
    for (std::size_t i = 0; i < key.size(); ++i) {
        const int high = digit(id[2 * i]), low = digit(id[2 * i + 1]);
        if (high < 0 || low < 0) return {};
        key[i] = static_cast<unsigned char>(high * 16 + low);
    }
    return key;
}

std::size_t SeenAds::Hash::operator()(const AdKey& key) const {
    std::size_t hash = 0;  // ids are hashes themselves
    std::memcpy(&hash, key.data(), sizeof hash);
    return hash;
}

base::Result<SeenAds> SeenAds::load(const sqlite::Database& database) {
    SeenAds seen;
    auto select = database.prepare("SELECT ad, day FROM alert_seen");
    if (!select) return base::fail(select);
    while (true) {
        const auto row = select->step();
        if (!row) return base::fail(row);
        if (!*row) return seen;
        AdKey key{};
        const auto bytes = select->text(0);
        std::memcpy(key.data(), bytes.data(), std::min(bytes.size(), key.size()));
        seen.days_.emplace(key, static_cast<std::int32_t>(select->integer(1)));
    }
}

std::optional<std::int64_t> SeenAds::day_of(std::string_view id) const {
    const auto found = days_.find(ad_key(id));
    return found == days_.end() ? std::nullopt : std::optional<std::int64_t>(found->second);
}

base::Result<std::string> compared_generation(const sqlite::Database& database) {
    auto select = database.prepare("SELECT value FROM alert_state WHERE name='generation'");
    if (!select) return base::fail(select);
    auto texts = select->texts();
    if (!texts) return base::fail(texts);
    return texts->empty() ? std::string() : texts->front();
}

base::Result<void> write_comparison(sqlite::Database& database, const Comparison& comparison,
                                    base::Timestamp now) {
    auto transaction = sqlite::Transaction::begin(database);
    if (!transaction) return base::fail(transaction);
    if (auto done = write_matches(database, comparison.matches, now); !done) return done;
    if (auto done = write_seen(database, comparison.unseen, now); !done) return done;
    if (auto done = write_seen(database, comparison.noted, now); !done) return done;
    if (auto done = forget_seen(database, now); !done) return done;
    auto state = database.prepare("INSERT OR REPLACE INTO alert_state(name, value) VALUES('generation', ?)");
    if (!state) return base::fail(state);
    if (auto done = state->bind(1, comparison.generation).run(); !done) return done;
    return transaction->commit();
}

base::Result<std::vector<std::int64_t>> due_searches(const sqlite::Database& database, base::Timestamp now) {
    auto select = database.prepare(
        "SELECT id FROM alert_search WHERE state='active' AND channel<>'feed' "
        "AND id IN (SELECT DISTINCT search FROM alert_match) AND digest_at + "
        "CASE frequency WHEN 'daily' THEN ?1 - ?3 WHEN 'weekly' THEN 7 * ?1 - ?3 ELSE 0 END <= ?2 ORDER BY "
        "id");
    if (!select) return base::fail(select);
    select->bind_all(kDay, now, kSlack);
    std::vector<std::int64_t> rows;
    while (true) {
        const auto row = select->step();
        if (!row) return base::fail(row);
        if (!*row) return rows;
        rows.push_back(select->integer(0));
    }
}

base::Result<std::vector<std::string>> untold_ads(const sqlite::Database& database, std::int64_t search) {
    auto select = database.prepare("SELECT lower(hex(ad)) FROM alert_match WHERE search=? ORDER BY ad");
    if (!select) return base::fail(select);
    select->bind(1, search);
    return select->texts();
}

base::Result<void> forget_matches(sqlite::Database& database, std::int64_t search) {
    auto erase = database.prepare("DELETE FROM alert_match WHERE search=?");
    if (!erase) return base::fail(erase);
    return erase->bind(1, search).run();
}

base::Result<void> trim_feeds(sqlite::Database& database, std::size_t most) {
    auto erase = database.prepare(
        "DELETE FROM alert_match WHERE (search, ad) IN (SELECT search, ad FROM (SELECT m.search, m.ad, "
        "row_number() OVER (PARTITION BY m.search ORDER BY m.found DESC, m.ad) AS place FROM alert_match m "
        "JOIN alert_search s ON s.id=m.search WHERE s.channel='feed') WHERE place>?)");
    if (!erase) return base::fail(erase);
    return erase->bind(1, static_cast<std::int64_t>(most)).run();
}

}  // namespace jobindex::alerts
