#!/usr/bin/python3
"""Groonga as a search engine of ads: TokenBigram (whole words of Latin script), NormalizerAuto, TF-IDF. Command line: see
peer.py. Drives one groonga process through a pipe, and takes the time from asking to the answer read.
"""
import json
import os
import shutil
import subprocess
import sys

import peer

BATCH = 1000
COLUMNS = " || ".join(f"scorer_tf_idf({column})" for column in ("title", "institution", "text"))
SCHEMA = """
table_create Ads TABLE_HASH_KEY ShortText
column_create Ads title COLUMN_SCALAR ShortText
column_create Ads institution COLUMN_SCALAR ShortText
column_create Ads text COLUMN_SCALAR LongText
column_create Ads url COLUMN_SCALAR ShortText
column_create Ads posted COLUMN_SCALAR ShortText
column_create Ads closing COLUMN_SCALAR ShortText
table_create Words TABLE_PAT_KEY ShortText --default_tokenizer TokenBigram --normalizer NormalizerAuto
"""
INDEX = "column_create Words ads COLUMN_INDEX|WITH_POSITION|WITH_SECTION Ads title,institution,text"


class Groonga:
    def __init__(self, path, new=False):
        self.process = subprocess.Popen(["groonga", *(["-n"] if new else []), path], stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, encoding="utf-8")

    def send(self, line):
        self.process.stdin.write(line + "\n")

    def ask(self, line):
        """The body of the answer to one command."""
        self.send(line)
        self.process.stdin.flush()
        answer = json.loads(self.process.stdout.readline())
        if answer[0][0] != 0:
            sys.exit(f"groonga: {answer[0]}: {line[:200]}")
        return answer[1]

    @staticmethod
    def build(path, directory):
        """Loads all ads first and makes the index after, as its manual advises for a bulk load."""
        os.makedirs(directory)
        engine = Groonga(os.path.join(directory, "db"), new=True)
        for line in SCHEMA.strip().split("\n"):
            engine.ask(line)
        for facet in peer.FACETS:
            engine.ask(f"table_create Names_{facet} TABLE_PAT_KEY ShortText")
            engine.ask(f"column_create Ads {facet} COLUMN_SCALAR Names_{facet}")
        batch = []
        for ad in peer.ads(path):
            batch.append(json.dumps({"_key": ad.pop("id"), **ad}, ensure_ascii=False))
            if len(batch) == BATCH:
                engine.ask("load --table Ads\n[\n" + ",\n".join(batch) + "\n]")
                batch = []
        if batch:
            engine.ask("load --table Ads\n[\n" + ",\n".join(batch) + "\n]")
        engine.ask(INDEX)
        for facet in peer.FACETS:
            engine.ask(f"column_create Names_{facet} ads COLUMN_INDEX Ads {facet}")
        engine.close()

    @staticmethod
    def open(directory):
        engine = Groonga(os.path.join(directory, "db"))
        engine.ask("cache_limit 0")  # answers it remembers would be timed instead of searches
        return engine

    def search(self, query, kind, limit):
        words = {"or": " OR ".join(query.words), "phrase": '"' + " ".join(query.words) + '"'}.get(kind, " ".join(query.words))
        command = (f"select Ads --match_columns '{COLUMNS}' --query '{words}' "
                   f"--sort_keys -_score --limit {limit} --output_columns _key,_score,title")
        if kind == "filter" and query.filter:
            command += f" --filter '{query.filter[0]} == \"{query.filter[1]}\"'"
        if kind == "facets":
            command += f" --drilldown {','.join(peer.FACETS)} --drilldown_sort_keys -_nsubrecs --drilldown_limit 10"
        rows = self.ask(command)[0]
        return [(row[0], row[1]) for row in rows[2:]]

    def close(self):
        self.process.stdin.close()
        self.process.wait()


if __name__ == "__main__":
    if not shutil.which("groonga"):
        print("groonga: not installed", file=sys.stderr)
        sys.exit(3)
    peer.main(Groonga, "groonga")
