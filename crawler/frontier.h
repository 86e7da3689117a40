// Frontier: every URL that the crawl knows, and what is to be fetched next; crawl.db.
//
// Lives in SQLite, so that millions of URLs cost disk and not memory. All changes go into one open
// transaction; commit() makes them durable, and the caller does that only after the archive and the consumer
// are. Used from one thread; other processes may read meanwhile (frontier_view.h).
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/base/date.h"
#include "core/sqlite/database.h"
#include "crawler/report.h"
#include "crawler/revisit.h"

namespace jobindex::crawler {

using base::Result;
using base::Timestamp;
/// Row ids of `hosts` and `urls`.
using HostId = std::int64_t;
using UrlId = std::int64_t;

/// What a URL is expected to be. Numbers are on disk.
enum class Kind { page = 0, sitemap = 1, feed = 2, pull = 3 };
/// What became of a URL. Numbers are on disk.
enum class State { queued = 0, fetched = 1, gone = 2, refused = 3, failed = 4, redirected = 5 };
/// "queued" and so on.
std::string_view name(State state);

/// Begins the reason of a page that is a copy; the URL of the original follows.
inline constexpr std::string_view kCopyOf = "copy of ";

/// A URL to be added.
struct Discovery {
    std::string_view url;  ///< canonical
    HostId host = 0;
    Kind kind = Kind::page;
    int depth = 0;
    int priority = 0;  ///< smaller is fetched first
    int hops = 0;      ///< redirects that led here
    std::optional<UrlId> referrer = {};
    std::optional<Timestamp> lastmod = {};  ///< as a sitemap says
    bool promotes = false;  ///< the priority counts for a URL that is queued already too, if it is better
};

/// What became of a discovery: nothing, a better place in the queue, or a place in it.
enum class Added { nothing, promoted, queued };

/// A URL handed out to be fetched.
struct Task {
    UrlId id = 0;
    HostId host = 0;
    std::string url;
    Kind kind = Kind::page;
    int depth = 0;
    int priority = 0;
    int hops = 0;
    int attempts = 0;
    std::string etag;
    std::string last_modified;
    std::optional<std::int64_t> content_hash;  ///< of the last body; empty when never fetched
    std::optional<std::int64_t> text_hash;     ///< of its visible text, where it was taken
    Timestamp fetched_at = 0;                  ///< the visit before; 0 = none
    ChangeBelief belief;                       ///< days = 0: nothing is known
    double weight = 1;                         ///< what its freshness is worth; 0 = it was gone
};

/// What happened to a task.
struct Outcome {
    UrlId id = 0;
    HostId host = 0;
    State state = State::fetched;
    int status = 0;
    int attempts = 0;
    std::string reason;
    std::string etag;
    std::string last_modified;
    std::optional<std::int64_t> content_hash;  ///< empty keeps what is known, validators included
    std::uint64_t size = 0;
    Timestamp fetched_at = 0;
    std::optional<std::int64_t> text_hash;  ///< empty keeps what is known; so do the next two
    std::optional<ChangeBelief> belief;
    std::optional<double> weight;
    Timestamp due = 0;  ///< when it is to be fetched again; 0 = at once when queued, never otherwise
};

/// robots.txt of an origin as it was last read.
struct RobotsRow {
    std::string text;
    int status = 0;         ///< 0 = unreachable
    Timestamp read_at = 0;  ///< 0 = never
    std::string reason;     ///< why it could not be read
};

/// What is remembered of a host between runs so that it is left in peace.
struct HostRest {
    Timestamp paused_until = 0;     ///< nothing is asked before
    int throttled = 0;              ///< answers 429 and 503 in a row, less one for every success since
    int parked = 0;                 ///< times in a row that it did not answer at all
    std::int64_t day = 0;           ///< days since 1970 ...
    std::int64_t day_requests = 0;  ///< ... and the requests sent on that day

    friend bool operator==(const HostRest&, const HostRest&) = default;
};

/// How the pages of a host change, as far as it is known.
struct HostChange {
    double rate = 0;  ///< changes a day of all its pages together, by page; 0 = nothing is known
    std::vector<PageWeight> pages;  ///< a fair sample of those that were seen twice
};

/// What the pages of one shape of URL turned out to be.
struct PatternRow {
    std::string shape;  ///< url_shape.h
    std::int64_t pages = 0;
    std::int64_t ads = 0;  ///< of them with an ad
};

/// The last visit to a source, or the one under way.
struct PullRow {
    std::string source;
    bool open = false;
    Timestamp began = 0, ended = 0, due = 0;
    std::string status, reason;  ///< of the last one that ended: "COMPLETE" or "PARTIAL"
    std::optional<std::int64_t> stated;
    std::int64_t listed = 0;
};

/// The frontier; see the top of this file.
class Frontier {
  public:
    /// Opens crawl.db, makes or migrates it. Errors: as sqlite::Database::open and sqlite::migrate.
    static Result<Frontier> open(const std::filesystem::path& path);

    Frontier(Frontier&&) noexcept = default;
    // Assigning would close the database under the statements of the target.
    Frontier& operator=(Frontier&&) = delete;

    /// The row of an origin ("https://host:port"), made when it is new.
    Result<HostId> host_id(std::string_view origin);
    /// The origin of a host; "" for an unknown id.
    Result<std::string> origin(HostId host);
    /// Hosts with queued URLs.
    Result<std::vector<HostId>> hosts_with_work();
    /// robots.txt and pause of a host.
    Result<RobotsRow> robots(HostId host);
    /// Stores robots.txt of a host.
    Result<void> set_robots(HostId host, const RobotsRow& row);
    /// How the pages of a host change; at most `sample` of them are looked at.
    Result<HostChange> change_of(HostId host, std::size_t sample);
    /// What is remembered of a host's rest.
    Result<HostRest> rest(HostId host);
    /// Stores that.
    Result<void> set_rest(HostId host, const HostRest& rest);

    /// Remembers a seed. True when it is new.
    Result<bool> add_source(std::string_view url, Timestamp now);
    /// The seeds.
    Result<std::vector<std::string>> sources();
    /// Allows a host ("host" or "host:port"); the first reason stays.
    Result<void> add_scope(std::string_view host, std::string_view reason);
    /// Hosts that are allowed.
    Result<std::vector<std::string>> scope();

    /// The page that a known page was found to be a copy of (Settler's reason "copy of URL"); "" when it was
    /// none.
    Result<std::string> original_of(std::string_view url);
    /// Adds a URL unless it is known. `queued` when there is something new to fetch: a new URL, or a known
    /// one whose `lastmod` is after its last fetch.
    Result<Added> add(const Discovery& discovery);
    /// Puts a known URL back in the queue, first in line; nothing when it is unknown.
    Result<void> requeue(std::string_view url);
    /// Puts back what is due at `now`; returns how many URLs.
    Result<std::uint64_t> requeue_due(Timestamp now);
    /// Puts back everything fetched or failed of a host; returns how many URLs.
    Result<std::uint64_t> requeue_host(HostId host);
    /// Whether a host has queued URLs.
    Result<bool> has_queued(HostId host);
    /// The next at most `limit` URLs of a host, best first; each is handed out once until record().
    Result<std::vector<Task>> take(HostId host, Timestamp now, std::size_t limit);
    /// When the next queued URL of a host that is not due at `now` is due; nullopt when there is none.
    Result<std::optional<Timestamp>> next_due(HostId host, Timestamp now);
    /// Stores what happened to a task.
    Result<void> record(const Outcome& outcome);
    /// Gives back a task that was not fetched.
    void give_back(const Task& task);
    /// URLs with a query string known of this path (without query); counts one more when `add` is set.
    Result<std::int64_t> count_trap(std::string_view path, bool add);

    /// What is known of the shapes of a host's URLs.
    Result<std::vector<PatternRow>> patterns(HostId host);
    /// Stores what is known of one shape.
    Result<void> set_pattern(HostId host, const PatternRow& row);
    /// Removes a shape.
    Result<void> drop_pattern(HostId host, std::string_view shape);
    /// Names the priority of a queued URL that has `priority` now.
    using Rank = std::function<int(std::string_view url, int priority)>;
    /// Gives each queued page of a host, at most 50,000 of them, the priority that `rank` names. What a user
    /// asked for (0) stays first.
    Result<void> rerank(HostId host, const Rank& rank);
    /// Every source that was visited, by name.
    Result<std::vector<PullRow>> pulls();
    /// Stores a visit.
    Result<void> set_pull(const PullRow& row);
    /// Begins a visit: what the steps of the last one came to is kept, but no longer counts.
    Result<void> begin_steps(std::string_view source);
    /// Stores what a step of the open visit came to.
    Result<void> set_step(std::string_view source, std::string_view step, std::string_view result);
    /// What a step came to, in this visit or the last one; nullopt when it was never answered.
    Result<std::optional<std::string>> step(std::string_view source, std::string_view step);
    /// Step and result of all answers of the open visit.
    Result<std::vector<std::pair<std::string, std::string>>> fresh_steps(std::string_view source);
    /// Stores what a list said of an item.
    Result<void> set_item(std::string_view source, std::string_view key, std::string_view item);
    /// What the list said of it; "" when nothing is known.
    Result<std::string> item(std::string_view source, std::string_view key);

    /// Makes everything durable.
    Result<void> commit();
    /// URLs in the queue, those handed out included.
    std::uint64_t queued() const { return queued_; }
    /// All URLs by state.
    Result<FrontierCounts> counts();

  private:
    /// The prepared statements, in the order of kStatements (frontier.cpp).
    enum Query {
        find_host,
        insert_host,
        find_origin,
        insert_url,
        touch_url,
        requeue_url,
        take_urls,
        take_state,
        record_url,
        promote_url,
        find_trap,
        count_trap_up,
        put_pattern,
        query_count
    };
    Frontier(sqlite::Database database, std::vector<sqlite::Statement> statements);
    Result<void> begin();
    sqlite::Statement& statement(Query query) { return statements_[query]; }

    sqlite::Database database_;
    std::vector<sqlite::Statement> statements_;
    bool open_ = false;  // a transaction is
    std::uint64_t queued_ = 0;
    std::unordered_map<std::string, HostId> host_ids_;
    std::unordered_map<HostId, std::unordered_set<UrlId>> handed_out_;
    std::vector<std::int64_t> recent_;  // hashes added lately: most links of a page were on the page before
};

/// Counts by state in any open crawl.db.
Result<FrontierCounts> count_states(const sqlite::Database& database);
/// Visits to sources in any open crawl.db, by source.
Result<std::vector<PullRow>> read_pulls(const sqlite::Database& database);
/// Opens crawl.db to read. Errors: not_found, unsupported, as sqlite::Database::open.
Result<sqlite::Database> open_frontier_to_read(const std::filesystem::path& path);
/// The number that stands for a canonical URL on disk.
std::int64_t url_hash(std::string_view url);

}  // namespace jobindex::crawler
