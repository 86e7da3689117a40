#!/usr/bin/env python3
"""Makes places/names.tsv, which a query's words are looked up in: names sorted by their folded bytes.

usage: compact_place_names.py PLACES_DIR      (reads cities.tsv and regions.tsv there, writes names.tsv)
"""
import pathlib
import sys

from fold import fold

CITY_MIN = 10_000      # smaller places are not asked for by name alone
ALIAS_MIN = 100_000    # other names only of large cities
HERE = pathlib.Path(__file__).parent


def rows(path):
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            yield line.split("\t")


def main():
    places = pathlib.Path(sys.argv[1])
    lines = (HERE / "place_words.txt").read_text(encoding="utf-8").splitlines()
    words = {line for line in lines if line and not line.startswith("#")}
    out, seen = [], set()

    def add(name, rest, weight):
        key = fold(name)
        flag = "w" if key in words or len(key) < 3 else ""
        if key and (key, rest) not in seen:
            seen.add((key, rest))
            out.append((key.encode(), -weight, "\t".join((key, flag, rest))))

    for name, country, region, lat, lon, population, *aliases in rows(places / "cities.tsv"):
        people = int(population)
        if people < CITY_MIN:
            continue
        lat, lon = (f"{float(x):.2f}" for x in (lat, lon))
        rest = "\t".join(("city", name, country, region, lat, lon, str(people)))
        add(name, rest, people)
        for alias in aliases[0].split("|") if people >= ALIAS_MIN and aliases else []:
            if len(fold(alias)) > 3 and fold(alias).isascii():
                add(alias, rest, people // 2)
    for code, name, *aliases in rows(places / "regions.tsv"):
        rest = "\t".join(("region", code + "|" + name, code[:2], code, "", "", "0"))
        for each in [name] + (aliases[0].split("|") if aliases else []):
            add(each, rest, 0)
    out.sort()
    head = "# version: 1\n# key\tflag\tkind\tname\tcountry\tregion\tlat\tlon\tpopulation\n"
    (places / "names.tsv").write_text(head + "".join(line + "\n" for _, _, line in out), encoding="utf-8")


main()
