// The schema of site.db: one SQL text a version, only ever appended to. Private to query/site.
#pragma once

#include <array>
#include <string_view>

namespace jobindex::site {

/// Version 1: the saved searches of query/alerts.
inline constexpr std::string_view kAlertTables = R"(
CREATE TABLE alert_search(
  id INTEGER PRIMARY KEY, public TEXT NOT NULL UNIQUE,
  channel TEXT NOT NULL, target TEXT NOT NULL, secret BLOB,
  query TEXT NOT NULL, language TEXT NOT NULL, frequency TEXT NOT NULL, state TEXT NOT NULL,
  created INTEGER NOT NULL, confirm_hash BLOB,
  digest_at INTEGER NOT NULL DEFAULT 0, last_sent INTEGER NOT NULL DEFAULT 0);
CREATE UNIQUE INDEX alert_search_confirm ON alert_search(confirm_hash) WHERE confirm_hash IS NOT NULL;
CREATE INDEX alert_search_target ON alert_search(target);
CREATE TABLE alert_match(
  search INTEGER NOT NULL REFERENCES alert_search(id) ON DELETE CASCADE,
  ad BLOB NOT NULL, found INTEGER NOT NULL, PRIMARY KEY(search, ad)) WITHOUT ROWID;
CREATE TABLE alert_seen(ad BLOB PRIMARY KEY, day INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE alert_outbox(
  id INTEGER PRIMARY KEY, search INTEGER REFERENCES alert_search(id) ON DELETE CASCADE,
  channel TEXT NOT NULL, target TEXT NOT NULL, message_id TEXT NOT NULL UNIQUE, body BLOB NOT NULL,
  created INTEGER NOT NULL, next_try INTEGER NOT NULL, tries INTEGER NOT NULL DEFAULT 0,
  dead INTEGER NOT NULL DEFAULT 0, error TEXT NOT NULL DEFAULT '');
CREATE INDEX alert_outbox_due ON alert_outbox(dead, next_try);
CREATE INDEX alert_outbox_search ON alert_outbox(search);
CREATE TABLE alert_state(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE alert_limit(key BLOB PRIMARY KEY, began INTEGER NOT NULL, count INTEGER NOT NULL) WITHOUT ROWID;
)";

/// Version 2: keys of the API, answers to requests that may be sent again, ads that wait for review.
inline constexpr std::string_view kAccessTables = R"(
CREATE TABLE api_key(
  id TEXT PRIMARY KEY, name TEXT NOT NULL, scope TEXT NOT NULL, created INTEGER NOT NULL, expires INTEGER NOT NULL,
  revoked INTEGER NOT NULL, hash BLOB NOT NULL UNIQUE) WITHOUT ROWID;
CREATE TABLE answered(
  key TEXT NOT NULL, idempotency TEXT NOT NULL, digest BLOB NOT NULL, status INTEGER NOT NULL, body TEXT NOT NULL,
  created INTEGER NOT NULL, PRIMARY KEY(key, idempotency)) WITHOUT ROWID;
CREATE TABLE submission(
  id INTEGER PRIMARY KEY AUTOINCREMENT, created INTEGER NOT NULL, contact TEXT NOT NULL, client BLOB NOT NULL,
  row TEXT NOT NULL);
)";

inline constexpr std::array kSchema = {kAlertTables, kAccessTables};

}  // namespace jobindex::site
