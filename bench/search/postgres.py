#!/usr/bin/python3
"""PostgreSQL as a search engine of ads: tsvector (english; title A, employer B), GIN, ts_rank. Command line: see peer.py.

Runs a cluster of its own in DIR, reached by a socket alone and stopped at the end; as root, under the user postgres.
No parallel workers, no fsync, a gigabyte of shared buffers.
"""
import glob
import io
import os
import shutil
import subprocess
import sys
import tempfile
import time

import peer

try:
    import psycopg2
except ImportError:
    psycopg2 = None

SETTINGS = {
    "listen_addresses": "", "shared_buffers": "1GB", "maintenance_work_mem": "512MB", "work_mem": "64MB",
    "fsync": "off", "synchronous_commit": "off", "full_page_writes": "off", "wal_level": "minimal",
    "max_wal_senders": "0", "max_wal_size": "4GB", "autovacuum": "off", "jit": "off",
    "max_parallel_workers_per_gather": "0", "max_parallel_maintenance_workers": "0",
}
COLUMNS = ("id", "title", "institution", "text", "url", "posted", "closing") + peer.FACETS
TABLE = f"""
CREATE TABLE ads ({", ".join(f"{column} text NOT NULL" for column in COLUMNS)},
    words tsvector GENERATED ALWAYS AS (setweight(to_tsvector('english', title), 'A') ||
        setweight(to_tsvector('english', institution), 'B') || to_tsvector('english', text)) STORED)
"""


def programs():
    return next(iter(sorted(glob.glob("/usr/lib/postgresql/*/bin"), reverse=True)), "")


def command(name, *arguments):
    """A server program's command line; it refuses to run as root."""
    line = [os.path.join(programs(), name), *arguments]
    return ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", *line] if os.getuid() == 0 else line


def quoted(text):
    """One value in COPY's text format."""
    text = text.replace("\0", "").replace("\\", "\\\\")
    return text.replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r")


class Postgres:
    def __init__(self, directory):
        self.sockets = tempfile.mkdtemp(prefix="peer")  # a socket's path has to be short
        if os.getuid() == 0:
            shutil.chown(self.sockets, "postgres")
        options = [f"--{name}={value}" for name, value in SETTINGS.items()]
        self.server = subprocess.Popen(
            command("postgres", "-D", directory, "-k", self.sockets, *options), stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=open(os.path.join(directory, "server.log"), "ab"))
        for _ in range(300):
            try:
                self.connection = psycopg2.connect(host=self.sockets, user="postgres", dbname="postgres")
                break
            except psycopg2.OperationalError:
                time.sleep(0.1)
        else:
            self.server.terminate()
            sys.exit(f"postgres: no answer, see {directory}/server.log")
        self.connection.autocommit = True
        self.cursor = self.connection.cursor()

    @staticmethod
    def build(path, directory):
        directory = os.path.abspath(directory)
        os.makedirs(directory)
        if os.getuid() == 0:
            shutil.chown(directory, "postgres")
        subprocess.run(command("initdb", "-D", directory, "-U", "postgres", "-E", "UTF8", "--locale=C.UTF-8", "-A", "trust",
                               "--no-sync"),
                       check=True, stdout=subprocess.DEVNULL)
        engine = Postgres(directory)
        engine.cursor.execute(TABLE)
        batch = io.StringIO()
        for ad in peer.ads(path):
            batch.write("\t".join(quoted(ad[column]) for column in COLUMNS) + "\n")
            if batch.tell() > 1 << 24:
                engine.copy(batch)
                batch = io.StringIO()
        engine.copy(batch)
        engine.cursor.execute("CREATE INDEX ON ads USING gin (words)")
        for facet in peer.FACETS:
            engine.cursor.execute(f"CREATE INDEX ON ads ({facet})")
        engine.cursor.execute("VACUUM ANALYZE ads")
        engine.close()

    def copy(self, batch):
        batch.seek(0)
        self.cursor.copy_expert(f"COPY ads ({', '.join(COLUMNS)}) FROM STDIN", batch)

    @staticmethod
    def open(directory):
        return Postgres(os.path.abspath(directory))

    def search(self, query, kind, limit):
        asked = {"or": "to_tsquery('english', %s)", "phrase": "phraseto_tsquery('english', %s)"}.get(
            kind, "plainto_tsquery('english', %s)")
        words = (" | " if kind == "or" else " ").join(query.words)
        where, values = "", [words]
        if kind == "filter" and query.filter:
            where = f" AND {query.filter[0]} = %s"
            values.append(query.filter[1])
        self.cursor.execute(f"SELECT id, ts_rank(words, asked), title FROM ads, {asked} AS asked "
                            f"WHERE words @@ asked{where} ORDER BY 2 DESC LIMIT {limit}", values)
        rows = self.cursor.fetchall()
        if kind == "facets":
            self.facets(asked, words)
        return [(row[0], row[1]) for row in rows]

    def facets(self, asked, words):
        """Counts of all facets over all matches, by field and value."""
        counts = " UNION ALL ".join(f"SELECT '{f}', {f}, count(*) FROM matches GROUP BY 2" for f in peer.FACETS)
        self.cursor.execute(f"WITH matches AS MATERIALIZED (SELECT {', '.join(peer.FACETS)} FROM ads, {asked} AS asked "
                            f"WHERE words @@ asked) {counts}", (words,))
        return self.cursor.fetchall()

    def close(self):
        self.connection.close()
        self.server.terminate()
        self.server.wait()
        shutil.rmtree(self.sockets)


if __name__ == "__main__":
    if psycopg2 is None or not programs():
        print("postgres: needs postgresql and python3-psycopg2", file=sys.stderr)
        sys.exit(3)
    peer.main(Postgres, "postgres")
