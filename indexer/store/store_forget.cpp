// The forgetting half of Store, and what tells which sights it rests on.
#include <set>
#include <string>

#include "core/sqlite/database.h"
#include "indexer/store/state.h"

namespace jobindex::store {
namespace {

constexpr std::string_view kSights =
    "SELECT page, seen FROM ads UNION ALL"
    " SELECT s.page, a.first_seen FROM sightings s JOIN ads a ON a.id = s.ad UNION ALL"
    " SELECT s.page, a.last_seen FROM sightings s JOIN ads a ON a.id = s.ad UNION ALL"
    " SELECT page, seen FROM sightings UNION ALL"
    " SELECT page, gone FROM sightings WHERE gone IS NOT NULL UNION ALL"
    " SELECT url, at FROM pages";
constexpr std::string_view kAllUrls =
    "SELECT url FROM urls UNION SELECT page FROM sightings UNION SELECT url FROM pages UNION SELECT page "
    "FROM ads";

/// Run for each covered URL while it is in table `covered`.
constexpr std::string_view kForget =
    // Ads by any URL, by the page of their content, and those that only covered pages showed.
    "CREATE TEMP TABLE doomed AS"
    " SELECT ad AS id FROM urls WHERE url IN (SELECT url FROM covered)"
    " UNION SELECT id FROM ads WHERE page IN (SELECT url FROM covered)"
    " UNION SELECT ad FROM sightings s WHERE page IN (SELECT url FROM covered) AND NOT EXISTS"
    " (SELECT 1 FROM sightings o WHERE o.ad = s.ad AND o.page NOT IN (SELECT url FROM covered));"
    "CREATE TEMP TABLE touched AS SELECT DISTINCT ad AS id FROM sightings"
    " WHERE page IN (SELECT url FROM covered) AND ad NOT IN (SELECT id FROM doomed);"
    "DELETE FROM ads WHERE id IN (SELECT id FROM doomed);"
    "DELETE FROM rows WHERE ad IN (SELECT id FROM doomed);"
    "DELETE FROM urls WHERE ad IN (SELECT id FROM doomed);"
    "DELETE FROM sightings WHERE ad IN (SELECT id FROM doomed) OR page IN (SELECT url FROM covered);"
    "DELETE FROM pages WHERE url IN (SELECT url FROM covered)";

/// Column 0 of all rows.
Result<std::vector<std::string>> texts(const sqlite::Database& database, std::string_view sql) {
    auto rows = database.prepare(sql);
    if (!rows) return base::fail(rows);
    return rows->texts();
}

Result<void> list_covered(sqlite::Database& database, const std::function<bool(std::string_view)>& covers) {
    if (auto made = database.exec("CREATE TEMP TABLE covered (url TEXT PRIMARY KEY) WITHOUT ROWID"); !made)
        return made;
    const auto urls = texts(database, kAllUrls);
    if (!urls) return base::fail(urls);
    auto insert = database.prepare("INSERT INTO covered VALUES (?)");
    if (!insert) return base::fail(insert);
    for (const auto& url : *urls) {
        if (url.empty() || !covers(url)) continue;
        if (auto done = insert->bind(1, url).run(); !done) return done;
    }
    return {};
}

}  // namespace

Result<void> Store::for_each_sight(
    const std::function<void(std::string_view page, base::Timestamp at)>& sight) const {
    auto rows = state_->database.prepare(kSights);
    if (!rows) return base::fail(rows);
    while (true) {
        const auto more = rows->step();
        if (!more) return base::fail(more);
        if (!*more) return {};
        sight(rows->text(0), rows->integer(1));
    }
}

Result<long long> Store::forget(const std::function<bool(std::string_view url)>& covers) {
    auto& database = state_->database;
    if (auto committed = commit(); !committed) return base::fail(committed);
    if (auto set = database.exec("PRAGMA secure_delete=ON"); !set) return base::fail(set);
    if (auto begun = begin(); !begun) return base::fail(begun);
    if (auto listed = list_covered(database, covers); !listed) return base::fail(listed);
    if (auto gone = database.exec(kForget); !gone) return base::fail(gone);
    const auto count = database.integer("SELECT count(*) FROM doomed");
    if (!count) return base::fail(count);
    const auto doomed = texts(database, "SELECT id FROM doomed");
    if (!doomed) return base::fail(doomed);
    for (const auto& id : *doomed) {
        if (auto done = state_->set_fingerprint(id, std::nullopt); !done) return base::fail(done);
    }
    const auto touched = texts(database, "SELECT id FROM touched");
    if (!touched) return base::fail(touched);
    for (const auto& id : *touched) {
        if (auto turned = state_->refresh(id); !turned) return base::fail(turned);
    }
    if (auto dropped = database.exec("DROP TABLE touched; DROP TABLE doomed; DROP TABLE covered"); !dropped)
        return base::fail(dropped);
    if (auto committed = commit(); !committed) return base::fail(committed);
    if (auto erased = database.erase_free_space(); !erased) return base::fail(erased);
    return *count;
}

}  // namespace jobindex::store
