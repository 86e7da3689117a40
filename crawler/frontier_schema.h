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
/// urls_host_hash  what makes a URL known. The links of a page are mostly of one host, so with the host in
/// front
///            they meet few pages of the index however many URLs there are (docs/decisions/0022)
/// changes, watched, weight  of a row in urls: what is known of how it changes (revisit.h)
/// url_traps  how many URLs with a query string are known of one path
/// url_patterns  of each shape of URL of a host (url_shape.h), how many pages were read and how many were ads
inline constexpr std::array kFrontierSchema = {std::string_view(R"sql(
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
)sql"),
                                               std::string_view(R"sql(
DROP INDEX urls_hash;
CREATE UNIQUE INDEX urls_host_hash ON urls(host, hash);
)sql"),
                                               std::string_view(R"sql(
ALTER TABLE urls ADD COLUMN text_hash INTEGER;
ALTER TABLE urls ADD COLUMN changes REAL;
ALTER TABLE urls ADD COLUMN watched REAL;
ALTER TABLE urls ADD COLUMN weight REAL NOT NULL DEFAULT 1;
)sql"),
                                               std::string_view(R"sql(
CREATE TABLE url_patterns(
  host INTEGER NOT NULL,
  shape TEXT NOT NULL,
  pages INTEGER NOT NULL,
  ads INTEGER NOT NULL,
  PRIMARY KEY(host, shape)) WITHOUT ROWID;
)sql")};

}  // namespace jobindex::crawler
