// The part of the Store that finds ads which are the same post (fingerprint.h), and their groups.
//
// A pair of twins is a fact about the contents of two ads, so the pairs do not depend on the order in which
// ads came; a group is what pairs hold together.
#include <algorithm>
#include <set>

#include "indexer/store/fingerprint.h"
#include "indexer/store/state.h"

namespace jobindex::store {
namespace {

/// Ads with one key that are compared; more is a template, not a post.
constexpr std::string_view kByKey =
    "SELECT k.fingerprint FROM fingerprint_keys k WHERE k.key = ?1 AND k.fingerprint <> ?2"
    " ORDER BY k.fingerprint LIMIT 512";
constexpr std::string_view kOld = "SELECT number, data FROM fingerprints WHERE ad = ?";
constexpr std::string_view kData = "SELECT data FROM fingerprints WHERE number = ?";
constexpr std::string_view kAdd = "INSERT INTO fingerprints (ad, data) VALUES (?1, ?2)";
constexpr std::string_view kReplace = "UPDATE fingerprints SET data = ?2 WHERE number = ?1";
constexpr std::string_view kRemove = "DELETE FROM fingerprints WHERE number = ?";
constexpr std::string_view kAddKey =
    "INSERT OR IGNORE INTO fingerprint_keys (key, fingerprint) VALUES (?, ?)";
constexpr std::string_view kRemoveKey = "DELETE FROM fingerprint_keys WHERE key = ? AND fingerprint = ?";
/// ON CONFLICT and not OR IGNORE, which the trigger that notes the change would take over.
constexpr std::string_view kAddPair =
    "INSERT INTO twins (a, b) VALUES (?1, ?2), (?2, ?1) ON CONFLICT DO NOTHING";
constexpr std::string_view kRemovePairs =
    "DELETE FROM twins WHERE (a, b) IN (SELECT b, a FROM twins WHERE a = ?1 UNION SELECT a, b FROM twins"
    " WHERE a = ?1)";
/// The ads of a group: open ones first, then the one that was seen first.
constexpr std::string_view kGroup =
    "WITH RECURSIVE members (number) AS (SELECT number FROM fingerprints WHERE ad = ?1 UNION"
    " SELECT t.b FROM twins t JOIN members m ON t.a = m.number)"
    " SELECT a.id, coalesce(nullif(a.page, ''), (SELECT min(url) FROM urls WHERE ad = a.id), '')"
    " FROM members m JOIN fingerprints f ON f.number = m.number JOIN ads a ON a.id = f.ad"
    " ORDER BY a.closed IS NOT NULL, a.first_seen, a.id LIMIT 200";
constexpr std::string_view kAllAds = "SELECT id, content FROM ads ORDER BY id";

}  // namespace

Result<void> Store::State::remove_pairs(std::int64_t number, std::string_view bytes) {
    if (const auto old = fingerprint_from(bytes)) {
        for (const auto key : lookup_keys(*old)) {
            auto remove = statement(kRemoveKey);
            if (!remove) return base::fail(remove);
            if (auto done = (*remove)->bind_all(key, number).run(); !done) return done;
        }
    }
    auto remove = statement(kRemovePairs);
    if (!remove) return base::fail(remove);
    return (*remove)->bind(1, number).run();
}

Result<void> Store::State::add_pairs(std::int64_t number, const Fingerprint& fingerprint) {
    std::set<std::int64_t> others;
    for (const auto key : lookup_keys(fingerprint)) {
        auto by_key = statement(kByKey);
        if (!by_key) return base::fail(by_key);
        auto& rows = (*by_key)->bind_all(key, number);
        for (auto more = rows.step();; more = rows.step()) {
            if (!more) return base::fail(more);
            if (!*more) break;
            others.insert(rows.integer(0));
        }
        rows.reset();
        auto add = statement(kAddKey);
        if (!add) return base::fail(add);
        if (auto done = (*add)->bind_all(key, number).run(); !done) return done;
    }
    for (const auto other : others) {
        auto data = statement(kData);
        if (!data) return base::fail(data);
        const auto there = (*data)->bind(1, other).step();
        if (!there) return base::fail(there);
        const auto known = *there ? fingerprint_from((*data)->text(0)) : std::nullopt;
        (*data)->reset();
        if (!known || !are_twins(fingerprint, *known)) continue;
        auto add = statement(kAddPair);
        if (!add) return base::fail(add);
        if (auto done = (*add)->bind_all(number, other).run(); !done) return done;
    }
    return {};
}

Result<void> Store::State::set_fingerprint(std::string_view id,
                                           const std::optional<Fingerprint>& fingerprint) {
    auto old = statement(kOld);
    if (!old) return base::fail(old);
    const auto known = (*old)->bind(1, id).step();
    if (!known) return base::fail(known);
    std::int64_t number = *known ? (*old)->integer(0) : 0;
    const std::string before(*known ? (*old)->text(1) : std::string_view());
    (*old)->reset();
    const std::string bytes = fingerprint ? to_bytes(*fingerprint) : std::string();
    if (bytes == before) return {};
    if (*known) {
        if (auto done = remove_pairs(number, before); !done) return done;
    }
    if (!fingerprint) {
        auto remove = statement(kRemove);
        if (!remove) return base::fail(remove);
        return (*remove)->bind(1, number).run();
    }
    auto put = statement(*known ? kReplace : kAdd);
    if (!put) return base::fail(put);
    *known ? (*put)->bind(1, number) : (*put)->bind(1, id);
    if (auto done = (*put)->bind_blob(2, bytes).run(); !done) return done;
    if (!*known) number = database.last_row_id();
    return add_pairs(number, *fingerprint);
}

Result<std::vector<Twin>> Store::State::group_of(std::string_view id) const {
    auto found = statement(kGroup);
    if (!found) return base::fail(found);
    auto& rows = (*found)->bind(1, id);
    std::vector<Twin> group;
    for (auto more = rows.step();; more = rows.step()) {
        if (!more) return base::fail(more);
        if (!*more) break;
        group.push_back({std::string(rows.text(0)), std::string(rows.text(1))});
    }
    rows.reset();
    return group;
}

Result<void> Store::State::fingerprint_all() {
    auto rows = database.prepare(kAllAds);
    if (!rows) return base::fail(rows);
    for (auto more = rows->step();; more = rows->step()) {
        if (!more) return base::fail(more);
        if (!*more) return {};
        const auto ad = codec.unpack(rows->text(1));
        if (!ad) return base::fail(ad);
        if (auto done = set_fingerprint(rows->text(0), fingerprint_of(*ad)); !done) return done;
    }
}

}  // namespace jobindex::store
