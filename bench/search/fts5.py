#!/usr/bin/python3
"""SQLite FTS5 as a search engine of ads: Porter stems, bm25(), merged into one segment. Command line: see peer.py."""
import os
import sqlite3

import peer

COLUMNS = ("id", "url", "posted", "closing") + peer.FACETS


class Fts5:
    def __init__(self, connection):
        self.connection = connection

    @staticmethod
    def build(path, directory):
        os.makedirs(directory)
        connection = sqlite3.connect(os.path.join(directory, "ads.db"), isolation_level=None)
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute(
            "CREATE VIRTUAL TABLE ads USING fts5(title, institution, text, tokenize = 'porter unicode61')")
        connection.execute(f"CREATE TABLE meta (number INTEGER PRIMARY KEY, {', '.join(COLUMNS)})")
        connection.execute("BEGIN")
        marks = ", ".join("?" * (len(COLUMNS) + 1))
        for number, ad in enumerate(peer.ads(path), 1):
            connection.execute("INSERT INTO ads (rowid, title, institution, text) VALUES (?, ?, ?, ?)",
                               (number, ad["title"], ad["institution"], ad["text"]))
            connection.execute(f"INSERT INTO meta VALUES ({marks})", (number, *(ad[c] for c in COLUMNS)))
        connection.execute("INSERT INTO ads (ads) VALUES ('optimize')")
        for column in peer.FACETS:
            connection.execute(f"CREATE INDEX meta_{column} ON meta ({column})")
        connection.execute("COMMIT")
        connection.close()

    @staticmethod
    def open(directory):
        connection = sqlite3.connect(os.path.join(directory, "ads.db"))
        connection.execute("PRAGMA mmap_size = 8000000000")
        return Fts5(connection)

    def search(self, query, kind, limit):
        quoted = [f'"{word}"' for word in query.words]
        match = {"or": " OR ".join(quoted), "phrase": '"' + " ".join(query.words) + '"'}.get(kind, " AND ".join(quoted))
        where, values = "", [match]
        if kind == "filter" and query.filter:
            where = f" AND meta.{query.filter[0]} = ?"
            values.append(query.filter[1])
        rows = self.connection.execute(
            "SELECT meta.id, ads.rank, ads.title FROM ads JOIN meta ON meta.number = ads.rowid "
            f"WHERE ads MATCH ?{where} ORDER BY ads.rank LIMIT {limit}", values).fetchall()
        if kind == "facets":
            self.facets(match)
        return [(row[0], -row[1]) for row in rows]

    def facets(self, match):
        """Counts of all facets over all matches, by field and value."""
        names = ", ".join(f"meta.{field}" for field in peer.FACETS)
        counts = " UNION ALL ".join(f"SELECT '{f}', {f}, count(*) FROM matches GROUP BY {f}" for f in peer.FACETS)
        return self.connection.execute(
            f"WITH matches AS MATERIALIZED (SELECT {names} FROM ads JOIN meta ON meta.number = ads.rowid "
            f"WHERE ads MATCH ?) {counts}", (match,)).fetchall()

    def close(self):
        self.connection.close()


if __name__ == "__main__":
    peer.main(Fts5, "fts5")
