#!/usr/bin/python3
"""Makes queries out of flat ads (flat_ads.py), always the same ones for the same ads.

usage: bench/search/make_queries.py ADS.jsonl OUT [COUNT]

Each comes from the title of an ad drawn at random (seed 5). OUT/words.tsv: one to five words of the title in their order;
OUT/phrases.tsv: two to four in a row; OUT/filters.tsv: as words, with the ad's level, country or discipline. COUNT (200)
rows each, as peer.py reads them.
"""
import json
import os
import random
import re
import sys

STOP = set("a an and at by de der des die for from fur für in la le of on or the to und with".split())
FILTERS = ("level", "country", "discipline")


def drawn(path, count, rng):
    """That many ads with two words or more in their title, in an order of their own."""
    with open(path, "rb") as lines:
        total = sum(1 for _ in lines)
    wanted = {number: place for place, number in enumerate(rng.sample(range(total), min(total, 3 * count)))}
    found = []
    with open(path, encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            if number in wanted:
                ad = json.loads(line)
                words = re.findall(r"[^\W_]+", ad["title"].lower())
                if sum(word not in STOP for word in words) >= 2:
                    found.append((wanted[number], words, ad))
    return [(words, ad) for _, words, ad in sorted(found, key=lambda row: row[0])[:count]]


def some_words(words, rng):
    useful = [word for word in words if word not in STOP and len(word) > 1] or words
    picked = sorted(rng.sample(range(len(useful)), min(len(useful), rng.randint(1, 5))))
    return " ".join(useful[i] for i in picked)


def phrase(words, rng):
    size = min(len(words), rng.randint(2, 4))
    start = rng.randint(0, len(words) - size)
    return " ".join(words[start:start + size])


def main():
    path, out = sys.argv[1], sys.argv[2]
    count = int(sys.argv[3]) if len(sys.argv) > 3 else 200
    rng = random.Random(5)
    os.makedirs(out, exist_ok=True)
    rows = {"words": [], "phrases": [], "filters": []}
    for number, (words, ad) in enumerate(drawn(path, count, rng), 1):
        rows["words"].append((number, some_words(words, rng)))
        rows["phrases"].append((number, phrase(words, rng)))
        field = rng.choice([f for f in FILTERS if ad.get(f)] or ["language"])
        rows["filters"].append((number, some_words(words, rng), f"{field}={ad.get(field, '')}"))
    for name, lines in rows.items():
        with open(os.path.join(out, name + ".tsv"), "w", encoding="utf-8") as file:
            file.writelines("\t".join(map(str, line)) + "\n" for line in lines)


if __name__ == "__main__":
    main()
