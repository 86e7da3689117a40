#include "indexer/store/store.h"

#include <algorithm>
#include <array>

#include "core/base/hash.h"
#include "core/base/json.h"
#include "core/sqlite/migration.h"
#include "indexer/store/state.h"

namespace jobindex::store {
namespace {

using base::Code;

/// One sighting a page and ad: `gone` is when we learned that the page no longer shows the ad. Dates are
/// YYYYMMDD, times seconds; live_until follows from model::live_until.
constexpr std::array<std::string_view, 6> kSchema = {
    R"sql(
CREATE TABLE ads (
    id TEXT PRIMARY KEY NOT NULL,
    seen INTEGER NOT NULL, page TEXT NOT NULL, hash INTEGER NOT NULL,
    first_seen INTEGER NOT NULL, last_seen INTEGER NOT NULL, imported INTEGER NOT NULL,
    closing INTEGER, posted INTEGER, closed INTEGER, closed_reason TEXT, live_until INTEGER NOT NULL,
    duplicate_key INTEGER, content BLOB NOT NULL);
CREATE INDEX ads_live ON ads (live_until);
CREATE INDEX ads_duplicate ON ads (duplicate_key, first_seen, id);
CREATE TABLE urls (ad TEXT NOT NULL, url TEXT NOT NULL, PRIMARY KEY (ad, url)) WITHOUT ROWID;
CREATE INDEX urls_url ON urls (url);
CREATE TABLE sightings (
    page TEXT NOT NULL, ad TEXT NOT NULL, seen INTEGER NOT NULL, gone INTEGER, reason TEXT,
    PRIMARY KEY (page, ad)) WITHOUT ROWID;
CREATE INDEX sightings_ad ON sightings (ad);
CREATE TABLE pages (url TEXT PRIMARY KEY NOT NULL, kind INTEGER NOT NULL, why TEXT NOT NULL, ads TEXT NOT NULL,
    at INTEGER NOT NULL) WITHOUT ROWID;
)sql",
    // What changed since when, for an index that is brought up to date.
    R"sql(
CREATE TABLE identity (value TEXT NOT NULL);
INSERT INTO identity VALUES (lower(hex(randomblob(8))));
CREATE TABLE changes (ad TEXT PRIMARY KEY NOT NULL, number INTEGER NOT NULL, duplicate_key INTEGER) WITHOUT ROWID;
CREATE UNIQUE INDEX changes_number ON changes (number);
CREATE TRIGGER ad_inserted AFTER INSERT ON ads BEGIN
    INSERT OR REPLACE INTO changes
        VALUES (new.id, (SELECT ifnull(max(number), 0) + 1 FROM changes), new.duplicate_key);
END;
CREATE TRIGGER ad_updated AFTER UPDATE OF content, closed, closed_reason, live_until ON ads BEGIN
    INSERT OR REPLACE INTO changes
        VALUES (new.id, (SELECT ifnull(max(number), 0) + 1 FROM changes), old.duplicate_key);
END;
CREATE TRIGGER ad_deleted AFTER DELETE ON ads BEGIN
    INSERT OR REPLACE INTO changes
        VALUES (old.id, (SELECT ifnull(max(number), 0) + 1 FROM changes), old.duplicate_key);
END;
)sql",
    // The last imported row of each ad, so that the same one again changes nothing.
    R"sql(
CREATE TABLE rows (ad TEXT PRIMARY KEY NOT NULL, hash INTEGER NOT NULL) WITHOUT ROWID;
)sql",
    // What the sources listed.
    R"sql(
CREATE TABLE listings (
    source TEXT NOT NULL, page TEXT NOT NULL, seen INTEGER NOT NULL, PRIMARY KEY (source, page)) WITHOUT ROWID;
)sql",
    // Ads that are the same post, in place of ads with the same text (twins.cpp). Pairs stand there both
    // ways.
    R"sql(
DROP TRIGGER ad_inserted;
DROP TRIGGER ad_updated;
DROP TRIGGER ad_deleted;
DROP INDEX ads_duplicate;
ALTER TABLE ads DROP COLUMN duplicate_key;
ALTER TABLE changes DROP COLUMN duplicate_key;
CREATE TABLE fingerprints (number INTEGER PRIMARY KEY, ad TEXT NOT NULL UNIQUE, data BLOB NOT NULL);
CREATE TABLE fingerprint_keys (
    key INTEGER NOT NULL, fingerprint INTEGER NOT NULL, PRIMARY KEY (key, fingerprint)) WITHOUT ROWID;
CREATE TABLE twins (a INTEGER NOT NULL, b INTEGER NOT NULL, PRIMARY KEY (a, b)) WITHOUT ROWID;
CREATE TRIGGER ad_inserted AFTER INSERT ON ads BEGIN
    INSERT OR REPLACE INTO changes VALUES (new.id, (SELECT ifnull(max(number), 0) + 1 FROM changes));
END;
CREATE TRIGGER ad_updated AFTER UPDATE OF content, closed, closed_reason, live_until, first_seen ON ads
WHEN old.content <> new.content OR old.closed IS NOT new.closed OR old.closed_reason IS NOT new.closed_reason
    OR old.live_until <> new.live_until OR old.first_seen <> new.first_seen BEGIN
    INSERT OR REPLACE INTO changes VALUES (new.id, (SELECT ifnull(max(number), 0) + 1 FROM changes));
END;
CREATE TRIGGER ad_deleted AFTER DELETE ON ads BEGIN
    INSERT OR REPLACE INTO changes VALUES (old.id, (SELECT ifnull(max(number), 0) + 1 FROM changes));
END;
CREATE TRIGGER twin_inserted AFTER INSERT ON twins BEGIN
    INSERT OR REPLACE INTO changes SELECT ad, (SELECT ifnull(max(number), 0) + 1 FROM changes)
        FROM fingerprints WHERE number = new.a;
END;
CREATE TRIGGER twin_deleted AFTER DELETE ON twins BEGIN
    INSERT OR REPLACE INTO changes SELECT ad, (SELECT ifnull(max(number), 0) + 1 FROM changes)
        FROM fingerprints WHERE number = old.a;
END;
)sql",
    // Fingerprints that also hold fields of knowledge and the start; all are made anew when the store opens.
    R"sql(
DELETE FROM twins;
DELETE FROM fingerprint_keys;
DELETE FROM fingerprints;
)sql"};

// Both take the same parameters.
constexpr std::string_view kInsertAd =
    "INSERT INTO ads (id, seen, first_seen, last_seen, page, imported, hash, closing, posted, content,"
    " live_until) VALUES (?1, ?2, ?2, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 0)";
constexpr std::string_view kUpdateContent =
    "UPDATE ads SET hash = ?5, closing = ?6, posted = ?7, content = ?8 WHERE id = ?1";
constexpr std::string_view kUpdateSeen =
    "UPDATE ads SET seen = ?, page = ?, first_seen = ?, last_seen = ?, imported = ? WHERE id = ?";
constexpr std::string_view kAddUrl = "INSERT OR IGNORE INTO urls (ad, url) VALUES (?, ?)";
constexpr std::string_view kSee =
    "INSERT INTO sightings (page, ad, seen) VALUES (?1, ?2, ?3) ON CONFLICT (page, ad) DO UPDATE SET"
    " reason = CASE WHEN gone <= ?3 THEN NULL ELSE reason END,"
    " gone = CASE WHEN gone <= ?3 THEN NULL ELSE gone END, seen = max(seen, ?3)";
constexpr std::string_view kTouchSightings =
    "UPDATE sightings SET seen = max(seen, ?2) WHERE page = ?1 AND gone IS NULL";
constexpr std::string_view kTouchAds =
    "UPDATE ads SET last_seen = max(last_seen, ?2) WHERE id IN"
    " (SELECT ad FROM sightings WHERE page = ?1 AND gone IS NULL)";
constexpr std::string_view kOpenOnPage =
    "SELECT ad FROM sightings WHERE page = ? AND gone IS NULL AND seen <= ? ORDER BY ad";
constexpr std::string_view kPutPage =
    "INSERT INTO pages (url, kind, why, ads, at) VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (url) DO UPDATE SET"
    " kind = ?2, why = ?3, ads = ?4, at = ?5 WHERE at <= ?5";
constexpr std::string_view kPutRow =
    "INSERT INTO rows (ad, hash) VALUES (?1, ?2) ON CONFLICT (ad) DO UPDATE SET hash = ?2";

std::optional<int> number_of(const std::optional<base::Date>& date) {
    return date ? std::optional(date->number()) : std::nullopt;
}

/// The closing date where it closes the ad: rolling and review dates do not.
std::optional<int> hard_closing(const model::JobAd& ad) {
    const bool hard = ad.dates.closing_kind.value_or(model::ClosingKind::hard) == model::ClosingKind::hard;
    return hard ? number_of(ad.dates.closing) : std::nullopt;
}

/// True when a sighting's content takes the place of the stored one, in whatever order they arrive.
bool is_newer(const AdRow& old, base::Timestamp seen, std::string_view page, std::int64_t hash) {
    if (seen != old.seen) return seen > old.seen;
    if (page != old.page) return page < old.page;
    return hash < old.hash;
}

}  // namespace

Store::Store(std::unique_ptr<State> state) : state_(std::move(state)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

Result<Store> Store::open(const std::filesystem::path& path, Mode mode) {
    auto database = sqlite::Database::open(path, {.read_only = mode == Mode::read});
    if (!database) return base::fail(database);
    auto version = sqlite::schema_version(*database);
    if (!version) return base::fail(version);
    if (mode == Mode::write) {
        if (auto done = sqlite::migrate(*database, kSchema); !done) return base::fail(done);
        version = sqlite::schema_version(*database);
        if (!version) return base::fail(version);
    }
    if (*version != static_cast<int>(kSchema.size())) {
        const bool is_older = *version < static_cast<int>(kSchema.size());
        return base::fail(Code::unsupported,
                          path.string() + " has schema version " + std::to_string(*version) +
                              ", this program reads version " + std::to_string(kSchema.size()),
                          is_older ? "`jobindex index` brings it up to date" : "use a newer jobindex");
    }
    Store store(std::make_unique<State>(std::move(*database)));
    if (mode == Mode::write) {
        // A store from before fingerprints has ads and none of them; so has one whose upgrade was cut off.
        const auto behind = store.state_->database.integer(
            "SELECT EXISTS (SELECT 1 FROM ads) AND NOT EXISTS (SELECT 1 FROM fingerprints)");
        if (!behind) return base::fail(behind);
        if (*behind == 0) return store;
        if (auto begun = store.begin(); !begun) return base::fail(begun);
        if (auto done = store.state_->fingerprint_all(); !done) return base::fail(done);
        if (auto done = store.commit(); !done) return base::fail(done);
    }
    return store;
}

Result<void> Store::begin() {
    if (state_->batch) return {};
    auto batch = sqlite::Transaction::begin(state_->database);
    if (!batch) return base::fail(batch);
    state_->batch.emplace(std::move(*batch));
    return {};
}

Result<void> Store::commit() {
    if (!state_->batch) return {};
    auto done = state_->batch->commit();
    state_->batch.reset();
    return done;
}

Result<void> Store::put_content(const model::JobAd& ad, const NewContent& content, bool insert) {
    auto frame = state_->codec.pack(content.text);
    if (!frame) return base::fail(frame);
    auto statement = state_->statement(insert ? kInsertAd : kUpdateContent);
    if (!statement) return base::fail(statement);
    auto& sql = **statement;
    sql.bind(1, ad.id).bind(2, content.seen).bind(3, content.page).bind(4, content.imported ? 1 : 0);
    sql.bind(5, content.hash).bind(6, hard_closing(ad)).bind(7, number_of(ad.dates.posted));
    if (auto done = sql.bind_blob(8, *frame).run(); !done) return done;
    return state_->set_fingerprint(ad.id, fingerprint_of(ad));
}

Result<void> Store::put_sighting(const model::JobAd& ad, const Origin& origin, base::Timestamp seen) {
    auto add_url = state_->statement(kAddUrl);
    if (!add_url) return base::fail(add_url);
    std::vector<std::string_view> urls(ad.urls.begin(), ad.urls.end());
    urls.push_back(ad.url);
    for (const auto url : urls) {
        if (url.empty()) continue;
        if (auto done = (*add_url)->bind(1, ad.id).bind(2, url).run(); !done) return done;
    }
    if (origin.page_url.empty()) return {};
    auto see = state_->statement(kSee);
    if (!see) return base::fail(see);
    return (*see)->bind(1, origin.page_url).bind(2, ad.id).bind(3, seen).run();
}

Result<Change> Store::put(const model::JobAd& ad, const Origin& origin, base::Timestamp seen) {
    if (ad.id.empty()) return base::fail(Code::invalid_input, "an ad without id cannot be stored");
    const auto old = state_->row(ad.id);
    if (!old) return base::fail(old);
    NewContent content{content_of(ad), 0, origin.page_url, seen, origin.imported};
    content.hash = static_cast<std::int64_t>(base::hash64(content.text));
    const bool newer = !*old || is_newer(**old, seen, origin.page_url, content.hash);
    const bool changed = !*old || (newer && content.hash != (*old)->hash);
    if (changed) {
        if (auto done = put_content(ad, content, !*old); !done) return base::fail(done);
    }
    if (*old) {
        auto update = state_->statement(kUpdateSeen);
        if (!update) return base::fail(update);
        const auto& was = **old;
        (*update)->bind(1, newer ? seen : was.seen).bind(2, newer ? origin.page_url : was.page);
        (*update)->bind(3, std::min(seen, was.first_seen)).bind(4, std::max(seen, was.last_seen));
        (*update)->bind(5, was.imported && origin.imported ? 1 : 0).bind(6, ad.id);
        if (auto done = (*update)->run(); !done) return base::fail(done);
    }
    if (auto done = put_sighting(ad, origin, seen); !done) return base::fail(done);
    const auto turned = state_->refresh(ad.id);
    if (!turned) return base::fail(turned);
    if (!*old) return Change::inserted;
    return changed || *turned ? Change::updated : Change::unchanged;
}

Result<void> Store::note_row(std::string_view ad, std::int64_t hash) {
    auto put = state_->statement(kPutRow);
    if (!put) return base::fail(put);
    return (*put)->bind(1, ad).bind(2, hash).run();
}

Result<int> Store::close_page(std::string_view page_url, base::Timestamp at, model::ClosedReason reason) {
    const auto open = state_->open_ads(kOpenOnPage, page_url, at);
    if (!open) return base::fail(open);
    return state_->close_sightings(*open, page_url, at, reason);
}

Result<void> Store::touch_page(std::string_view page_url, base::Timestamp at) {
    for (const auto sql : {kTouchSightings, kTouchAds}) {
        auto statement = state_->statement(sql);
        if (!statement) return base::fail(statement);
        if (auto done = (*statement)->bind(1, page_url).bind(2, at).run(); !done) return done;
    }
    return {};
}

Result<int> Store::record_page(const PageOutcome& outcome) {
    base::Json ids = base::Json::array();
    for (const auto& id : outcome.ads) ids.push(id);
    auto put = state_->statement(kPutPage);
    if (!put) return base::fail(put);
    (*put)->bind(1, outcome.url).bind(2, static_cast<int>(outcome.kind)).bind(3, outcome.why);
    if (auto done = (*put)->bind(4, ids.dump()).bind(5, outcome.at).run(); !done) return base::fail(done);
    if (outcome.partial) return 0;
    auto absent = state_->open_ads(kOpenOnPage, outcome.url, outcome.at);
    if (!absent) return base::fail(absent);
    std::erase_if(*absent, [&](const std::string& id) {
        return std::find(outcome.ads.begin(), outcome.ads.end(), id) != outcome.ads.end();
    });
    const auto reason = outcome.ads.empty() ? model::ClosedReason::markup_gone : model::ClosedReason::absent;
    return state_->close_sightings(*absent, outcome.url, outcome.at, reason);
}

}  // namespace jobindex::store
