"""Adds to a vocabulary the names that the other spelling of English has: "labor economics" beside "labour economics".

    tools/spelling_variants.py vocab/skills.tsv

A name gets its British and its American form, unless a concept has it. Names with letters beyond ASCII or with words of
other languages are left alone. The file is written again; `jobindex vocab check` tells whether it is still right.
"""
import re
import sys

from fold import fold

# Stems of words, British and American.
STEMS = [
    ("labour", "labor"), ("behaviour", "behavior"), ("tumour", "tumor"), ("colour", "color"), ("neighbour", "neighbor"),
    ("modelling", "modeling"), ("labelling", "labeling"), ("counselling", "counseling"), ("counsellor", "counselor"),
    ("signalling", "signaling"), ("fibre", "fiber"), ("centred", "centered"), ("centre", "center"), ("theatre", "theater"), ("analysing", "analyzing"),
    ("haematolog", "hematolog"), ("haemostas", "hemostas"), ("leukaemi", "leukemi"), ("anaemi", "anemi"), ("ischaemi", "ischemi"),
    ("paediatric", "pediatric"), ("orthopaedic", "orthopedic"), ("anaesthesi", "anesthesi"), ("anaesthesiolog", "anesthesiolog"),
    ("gynaecolog", "gynecolog"), ("foetal", "fetal"), ("oedema", "edema"), ("archaeolog", "archeolog"),
    ("palaeontolog", "paleontolog"), ("palaeoclimat", "paleoclimat"), ("palaeograph", "paleograph"), ("defence", "defense"),
    ("licence", "license"), ("sulphur", "sulfur"), ("aluminium", "aluminum"), ("ageing", "aging"), ("artefact", "artifact"),
    ("enrolment", "enrollment"), ("organising", "organizing"), ("optimising", "optimizing"),
    ("specialised", "specialized"), ("randomised", "randomized"), ("localised", "localized"), ("generalised", "generalized"),
    ("personalised", "personalized"), ("computerised", "computerized"), ("isation", "ization"),
]
ENDS = re.compile("(s|al|ally|ic|ical|ics|y|ies|ist|ists|er|ing)?$")
FOREIGN = {"de", "des", "du", "la", "le", "les", "et", "en", "und", "der", "die", "das", "van", "von", "di", "del", "e", "y", "i", "og", "och",
           "au", "aux", "al", "em", "do", "da", "sur", "par", "pour", "dans", "fur", "im", "bei", "zu", "voor", "met", "av", "med"}
# French and other words with -isation that are no English.
NO_ENGLISH = re.compile(r"[a-z]'|(ique|iques|elle|aires?|oire|ienne|etale)\b|\b(alphabet|cristall|pollin|eutroph|automat|radiosensibil|"
                        r"transpar|civil|vulgar|urban|valor)i[sz]ation\b|globale|convexe|continue\b|robuste|objectif|allemande|agricole|laser$|salud|derecho|nachhaltig|"
                        r"dynamische|konferens|falciforme|textiles\b|antipoison|interactive$")


def respelled(word, old, new):
    """The word with the stem `old` as `new`; unchanged where it has none."""
    low = word.lower()
    at = low.find(old)
    anywhere = old in ("isation", "ization")
    if at < 0 or (at > 0 and not anywhere) or not ENDS.fullmatch(low[at + len(old):]):
        return word
    put = new.capitalize() if word[at].isupper() else new
    return word[:at] + put + word[at + len(old):]


def forms(name):
    """The name wholly British and wholly American, where that is another name."""
    if name.startswith("=") or not name.isascii() or FOREIGN & set(name.lower().split()) or NO_ENGLISH.search(name.lower()):
        return []
    found = []
    for old, new in ((0, 1), (1, 0)):
        words = re.split(r"([ \-/,]+)", name)
        for pair in STEMS:
            words = [respelled(word, pair[old], pair[new]) for word in words]
        if "".join(words) != name:
            found.append("".join(words))
    return found


def main(path):
    with open(path, encoding="utf-8") as file:
        rows = [line.rstrip("\n").split("\t") for line in file]
    concepts = [row for row in rows if len(row) == 5]
    known = {fold(name.lstrip("=")) for row in concepts for name in [row[1]] + row[4].split("|")}
    added = 0
    for row in concepts:
        if row[0] == "-":
            continue
        # Other languages write their nouns with a capital.
        for name in [row[1]] + [alias for alias in row[4].split("|") if alias[:1].islower()]:
            for form in forms(name):
                if fold(form) not in known:
                    known.add(fold(form))
                    row[4] += ("|" if row[4] else "") + form
                    added += 1
    with open(path, "w", encoding="utf-8") as file:
        file.writelines("\t".join(row) + "\n" for row in rows)
    print(added, "names added")


if __name__ == "__main__":
    main(sys.argv[1])
