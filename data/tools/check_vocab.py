#!/usr/bin/env python3
"""Checks the files of data/vocab: layout, unique ids and aliases, known parents, no cycles.

usage: check_vocab.py VOCAB_DIR      prints what is wrong; exit status 1 when anything is
"""
import os
import sys

from fold import fold

COLUMNS = 5
CATEGORIES = {"skills.tsv": {"core", "domain", "tool", "language", "soft", "none"}}


def key(alias):
    """What two aliases must not share: the folded words, or the exact text of an `=` alias."""
    if alias.startswith("="):
        return alias
    return fold(alias.replace("++", "plusplus").replace("#", "sharp"))


def read(path, complain):
    rows = []
    with open(path, encoding="utf-8") as file:
        lines = file.read().split("\n")
    if not lines[0].startswith("# version: "):
        complain(1, "the first line is not a version header")
    for number, line in enumerate(lines, 1):
        if not line or line.startswith("#"):
            continue
        fields = line.split("\t")
        if len(fields) != COLUMNS:
            complain(number, f"{len(fields)} columns instead of {COLUMNS}")
            continue
        rows.append((number, fields))
    return rows


def check_tree(rows, complain):
    parent = {}
    for number, (concept, _, _, broader, _) in rows:
        if concept in parent:
            complain(number, f"id {concept} is there twice")
        parent[concept] = broader
    for number, (concept, *_) in rows:
        seen, at = {concept}, parent[concept]
        while at:
            if at not in parent:
                complain(number, f"broader concept {at} does not exist")
                break
            if at in seen:
                complain(number, f"{concept} is its own ancestor")
                break
            seen.add(at)
            at = parent[at]


def check_aliases(rows, complain):
    owner = {}
    for number, (concept, label, _, _, aliases) in rows:
        names = [a for a in aliases.split("|") if a]
        if "=" + label not in names and concept != "-":
            names.insert(0, label)
        for name in names:
            folded = key(name)
            if not folded.strip("="):
                complain(number, f"alias {name!r} has no letters")
            elif folded in owner:
                complain(number, f"alias {name!r} of {concept} is already one of {owner[folded]}")
            owner.setdefault(folded, concept)


def main():
    folder, failures = sys.argv[1], 0
    for name in sorted(os.listdir(folder)):
        if not name.endswith(".tsv"):
            continue

        def complain(number, what, name=name):
            nonlocal failures
            failures += 1
            print(f"{name}:{number}: {what}")

        rows = read(os.path.join(folder, name), complain)
        check_tree(rows, complain)
        check_aliases(rows, complain)
        for number, fields in rows:
            if name in CATEGORIES and fields[2] not in CATEGORIES[name]:
                complain(number, f"unknown category {fields[2]!r}")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
