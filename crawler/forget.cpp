#include "crawler/forget.h"

#include <fmt/format.h>

#include <string>

#include "core/sqlite/database.h"
#include "core/sqlite/migration.h"
#include "crawler/frontier.h"
#include "crawler/frontier_schema.h"
#include "crawler/scope.h"

namespace jobindex::crawler {

namespace {

using takedown::Forgotten;

/// Deletes the rows of `table` whose `column`, made a URL by `url_of`, is covered; number of rows.
template <class UrlOf>
Result<std::vector<std::int64_t>> delete_covered(sqlite::Database& database, std::string_view select,
                                                 std::string_view remove, const Forgotten& forgotten,
                                                 UrlOf url_of) {
    std::vector<std::string> covered;
    std::vector<std::int64_t> ids;
    {
        auto rows = database.prepare(select);
        if (!rows) return base::fail(rows);
        while (true) {
            const auto more = rows->step();
            if (!more) return base::fail(more);
            if (!*more) break;
            if (!forgotten.find(url_of(rows->text(0)))) continue;
            covered.emplace_back(rows->text(0));
            ids.push_back(rows->integer(1));
        }
    }
    auto statement = database.prepare(remove);
    if (!statement) return base::fail(statement);
    for (const auto& key : covered) {
        if (auto done = statement->bind(1, key).run(); !done) return base::fail(done);
    }
    return ids;
}

Result<long long> delete_of_hosts(sqlite::Database& database, const std::vector<std::int64_t>& hosts) {
    auto statement = database.prepare("DELETE FROM urls WHERE host = ?");
    if (!statement) return base::fail(statement);
    long long count = 0;
    for (const auto host : hosts) {
        if (auto done = statement->bind(1, host).run(); !done) return base::fail(done);
        count += database.changes();
    }
    return count;
}

Result<long long> delete_pages(sqlite::Database& database, const std::vector<std::string>& urls) {
    auto statement = database.prepare(
        "DELETE FROM urls WHERE host = (SELECT id FROM hosts WHERE origin = ?1) AND hash = ?2");
    if (!statement) return base::fail(statement);
    long long count = 0;
    for (const auto& url : urls) {
        if (auto done = statement->bind(1, origin_of(url)).bind(2, url_hash(url)).run(); !done)
            return base::fail(done);
        count += database.changes();
    }
    return count;
}

/// What lists of boards said of their items, and the requests that said it: an item's text stands under its
/// list's address, which no tombstone of the ad covers. The next visit asks for all of it again.
Result<void> forget_pulls(sqlite::Database& database) {
    return database.exec(fmt::format(
        "DELETE FROM pull_items; DELETE FROM pull_steps; UPDATE pulls SET open = 0 WHERE open = 1;"
        " DELETE FROM urls WHERE kind = {}",
        static_cast<int>(Kind::pull)));
}

/// Hosts, scope, seeds and URLs that tombstones cover; number of URLs.
Result<long long> remove_covered(sqlite::Database& database, const std::vector<takedown::Tombstone>& stones) {
    const Forgotten forgotten(stones);
    std::vector<takedown::Tombstone> of_hosts;
    std::vector<std::string> pages_of;
    for (const auto& stone : stones) {
        if (stone.is_host()) {
            of_hosts.push_back(stone);
            continue;
        }
        for (auto& url : takedown::url_variants(stone.what)) pages_of.push_back(std::move(url));
    }
    const Forgotten hosts(std::move(of_hosts));
    const auto same = [](std::string_view text) { return std::string(text); };
    const auto as_url = [](std::string_view host) { return "https://" + std::string(host) + "/"; };
    // Before their hosts: a page is found by its host.
    const auto pages = delete_pages(database, pages_of);
    if (!pages) return pages;
    const auto gone = delete_covered(database, "SELECT origin, id FROM hosts",
                                     "DELETE FROM hosts WHERE origin = ?", hosts, same);
    if (!gone) return base::fail(gone);
    const auto scope = delete_covered(database, "SELECT host, 0 FROM scope",
                                      "DELETE FROM scope WHERE host = ?", hosts, as_url);
    if (!scope) return base::fail(scope);
    const auto seeds = delete_covered(database, "SELECT url, 0 FROM sources",
                                      "DELETE FROM sources WHERE url = ?", forgotten, same);
    if (!seeds) return base::fail(seeds);
    const auto of_host = delete_of_hosts(database, *gone);
    if (!of_host) return of_host;
    return *of_host + *pages;
}

}  // namespace

Result<long long> forget(const std::filesystem::path& path, const std::vector<takedown::Tombstone>& stones) {
    if (!std::filesystem::exists(path)) return 0;
    auto database = sqlite::Database::open(path);
    if (!database) return base::fail(database);
    if (auto done = sqlite::migrate(*database, kFrontierSchema); !done) return base::fail(done);
    if (auto set = database->exec("PRAGMA secure_delete=ON"); !set) return base::fail(set);
    auto transaction = sqlite::Transaction::begin(*database);
    if (!transaction) return base::fail(transaction);
    const auto count = remove_covered(*database, stones);
    if (!count) return count;
    if (auto gone = forget_pulls(*database); !gone) return base::fail(gone);
    if (auto committed = transaction->commit(); !committed) return base::fail(committed);
    if (auto erased = database->erase_free_space(); !erased) return base::fail(erased);
    return count;
}

}  // namespace jobindex::crawler
