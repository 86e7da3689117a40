"""What the search engines that are driven from Python share: command line, reading, timing, TREC runs.

Every program beside this file takes the same command line:

    PROGRAM build ADS.jsonl DIR                      makes an index of flat ads (flat_ads.py) in DIR, which must not exist
    PROGRAM query DIR QUERIES.tsv KIND [OPTION...]   runs queries

KIND says how a query is meant: and (all words), or (some words), phrase (words in a row), filter (all words, and the
value of a field), facets (all words; besides the first ads, how all matches spread over the values of five fields).
A row of QUERIES.tsv is ID TAB WORDS, with TAB FIELD=VALUE for the kind filter. Words are letters and digits in a row,
in small letters: operators, quotes and signs mean nothing.

Prints a row a query: ID TAB median milliseconds TAB number of ads shown (10 at most). Options:
    --repeats N    how often each query runs (5); all of them run once before that
    --seconds N    stops after about so long, and reports the queries that were asked till then (120); a query that
                   takes half a second in all runs fewer times
    --trec N       prints the first N ads of each query as a TREC run instead
"""
import argparse
import json
import re
import statistics
import sys
import time

FACETS = ("level", "country", "discipline", "contract", "language")
KINDS = ("and", "or", "phrase", "filter", "facets")
TOP = 10


def ads(path):
    """The ads of a file, each with every key, "" where a row has none."""
    keys = ("id", "title", "institution", "text", "url", "posted", "closing") + FACETS
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            yield {key: str(row.get(key) or "") for key in keys}


class Query:
    """One row of a query file: its id, its words, and (field, value) of its filter, or None."""

    def __init__(self, row):
        columns = row.rstrip("\n").split("\t")
        self.id = columns[0]
        self.words = re.findall(r"[^\W_]+", columns[1].lower())
        self.filter = tuple(columns[2].split("=", 1)) if len(columns) > 2 and columns[2] else None


def queries(path):
    with open(path, encoding="utf-8") as rows:
        return [Query(row) for row in rows if "\t" in row]


def print_run(engine, asked, kind, limit, tag):
    for query in asked:
        seen = set()
        for ad, score in engine.search(query, kind, limit) if query.words else []:
            if ad in seen:
                continue
            seen.add(ad)
            print(query.id, "Q0", ad, len(seen), f"{score:.6f}", tag)


def print_times(engine, asked, kind, repeats, seconds):
    clock = time.perf_counter
    begin = clock()
    for query in asked:
        if clock() - begin > seconds / 4:
            break
        engine.search(query, kind, TOP)
    begin = clock()
    for query in asked:
        if clock() - begin > seconds:
            break
        times, found = [], 0
        while len(times) < repeats and sum(times) < 500:
            start = clock()
            found = len(engine.search(query, kind, TOP))
            times.append((clock() - start) * 1000)
        print(f"{query.id}\t{statistics.median(times):.4f}\t{found}")


def main(engine_type, tag):
    """Runs the command line with engine_type: build(path, directory), and open(directory) that gives an object with
    search(query, kind, limit) -> [(id, score)]."""
    parser = argparse.ArgumentParser(description=f"{tag}: see bench/search/peer.py")
    if sys.argv[1:] == ["check"]:  # it would run
        return
    commands = parser.add_subparsers(dest="command", required=True)
    build = commands.add_parser("build")
    build.add_argument("ads")
    build.add_argument("directory")
    query = commands.add_parser("query")
    query.add_argument("directory")
    query.add_argument("queries")
    query.add_argument("kind", choices=KINDS)
    query.add_argument("--repeats", type=int, default=5)
    query.add_argument("--seconds", type=float, default=120)
    query.add_argument("--trec", type=int, default=0)
    arguments = parser.parse_args()
    if arguments.command == "build":
        engine_type.build(arguments.ads, arguments.directory)
        return
    engine = engine_type.open(arguments.directory)
    asked = queries(arguments.queries)
    try:
        if arguments.trec:
            print_run(engine, asked, arguments.kind, arguments.trec, tag)
        else:
            print_times(engine, asked, arguments.kind, arguments.repeats, arguments.seconds)
    finally:
        engine.close()
    sys.stdout.flush()
