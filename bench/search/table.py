#!/usr/bin/python3
"""Prints what peers.sh measured as one table.

usage: bench/search/table.py OUT ENGINE...      OUT: the directory that peers.sh wrote to
"""
import json
import os
import sys

KINDS = ("and", "or", "phrase", "filter", "facets")


def text_bytes(path):
    ads = size = 0
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            ads += 1
            size += sum(len(row[field].encode()) for field in ("title", "institution", "text"))
    return ads, size


def percentile(values, share):
    """The value that `share` of all do not exceed: nearest rank."""
    values = sorted(values)
    return values[max(0, -(-len(values) * share // 100) - 1)]


def latency(path):
    with open(path, encoding="utf-8") as lines:
        times = [float(line.split("\t")[1]) for line in lines]
    return f"{percentile(times, 50):.2f} / {percentile(times, 99):.1f}" if times else "-"


def build(out, engine, text):
    if not os.path.exists(f"{out}/{engine}.time"):
        return [""] * 4
    with open(f"{out}/{engine}.time", encoding="utf-8") as lines:
        wall, user, system, rss = map(float, lines.read().split("\n")[-2].split())
    with open(f"{out}/{engine}.bytes", encoding="utf-8") as lines:
        size = int(lines.read())
    return [f"{user + system:.1f}", f"{wall:.1f}", f"{rss / 1024:.0f}", f"{size / 1e6:.0f} ({size / text:.2f})"]


def main():
    out, engines = sys.argv[1], sys.argv[2:]
    ads, text = text_bytes(f"{out}/flat.jsonl")
    print(f"{ads} ads, {text / 1e6:.0f} MB of text; milliseconds are p50 / p99 of the first ten ads\n")
    print("| engine | CPU s | wall s | RSS MB | MB (to text) | " + " | ".join(KINDS) + " |")
    print("|---|" + "---:|" * (4 + len(KINDS)))
    for engine in engines:
        cells = build(out, engine, text) + [latency(f"{out}/{engine}.{kind}.tsv") for kind in KINDS]
        print(f"| {engine} | " + " | ".join(cells) + " |")


if __name__ == "__main__":
    main()
