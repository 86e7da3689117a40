// The tables of crawl.db, step by step (core/sqlite/migration.h). A step that was released is never edited.
#pragma once

#include <array>
#include <string_view>

namespace jobindex::crawler {

/// Step i leads from schema version i to i + 1.
///
/// hosts      one row an origin ("https://host:port"), with its robots.txt as it was read
/// scope      hosts that may be crawled, and why
/// sources    the seeds that users gave
/// urls       the frontier; `hash` is the XXH3 of the canonical URL, `due` in seconds since 1970
/// pulls      the last or open visit to each source with a board
/// pull_steps what each answer of its list came to (boards::StepResult); fresh = in the open visit
/// pull_items what a list said of an item that has an answer of its own
/// urls_host_hash  what makes a URL known. The links of a page are mostly of one host, so with the host in
/// front
///            they meet few pages of the index however many URLs there are (docs/decisions/0022)
/// changes, watched, weight  of a row in urls: what is known of how it changes (revisit.h)
/// url_traps  how many URLs with a query string are known of one path
inline constexpr std::array<std::string_view, 4> kFrontierSchema = {R"sql(
CREATE TABLE hosts(
  id INTEGER PRIMARY KEY,
  origin TEXT NOT NULL UNIQUE,
  robots TEXT,
  robots_status INTEGER,
  robots_at INTEGER,
  robots_reason TEXT,
  paused_until INTEGER NOT NULL DEFAULT 0,
  sitemaps_at INTEGER);
CREATE TABLE scope(host TEXT PRIMARY KEY, reason TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE sources(url TEXT PRIMARY KEY, added INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE urls(
  id INTEGER PRIMARY KEY,
  hash INTEGER NOT NULL,
  host INTEGER NOT NULL,
  url TEXT NOT NULL,
  kind INTEGER NOT NULL,
  state INTEGER NOT NULL DEFAULT 0,
  priority INTEGER NOT NULL,
  depth INTEGER NOT NULL,
  hops INTEGER NOT NULL DEFAULT 0,
  attempts INTEGER NOT NULL DEFAULT 0,
  due INTEGER NOT NULL DEFAULT 0,
  referrer INTEGER,
  lastmod INTEGER,
  status INTEGER,
  etag TEXT,
  last_modified TEXT,
  content_hash INTEGER,
  size INTEGER,
  fetched_at INTEGER,
  reason TEXT);
CREATE UNIQUE INDEX urls_hash ON urls(hash);
CREATE INDEX urls_queued ON urls(host, priority, id) WHERE state = 0;
CREATE INDEX urls_due ON urls(due) WHERE due > 0 AND state <> 0;
CREATE TABLE url_traps(path_hash INTEGER PRIMARY KEY, known INTEGER NOT NULL);
)sql",
                                                                    R"sql(
DROP INDEX urls_hash;
CREATE UNIQUE INDEX urls_host_hash ON urls(host, hash);
)sql",
                                                                    R"sql(
ALTER TABLE urls ADD COLUMN text_hash INTEGER;
ALTER TABLE urls ADD COLUMN changes REAL;
ALTER TABLE urls ADD COLUMN watched REAL;
ALTER TABLE urls ADD COLUMN weight REAL NOT NULL DEFAULT 1;
)sql",
                                                                    R"sql(
CREATE TABLE pulls(
  source TEXT PRIMARY KEY,
  open INTEGER NOT NULL,
  began INTEGER NOT NULL,
  ended INTEGER NOT NULL,
  due INTEGER NOT NULL,
  status TEXT NOT NULL,
  reason TEXT NOT NULL,
  stated INTEGER,
  listed INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE pull_steps(
  source TEXT NOT NULL,
  step TEXT NOT NULL,
  result TEXT NOT NULL,
  fresh INTEGER NOT NULL,
  PRIMARY KEY(source, step)) WITHOUT ROWID;
CREATE TABLE pull_items(
  source TEXT NOT NULL,
  key TEXT NOT NULL,
  item TEXT NOT NULL,
  PRIMARY KEY(source, key)) WITHOUT ROWID;
)sql"};

}  // namespace jobindex::crawler
