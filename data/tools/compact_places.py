#!/usr/bin/env python3
"""Writes places/countries.tsv and places/regions.tsv from Debian's package `iso-codes`.

usage: compact_places.py ISO_CODES_JSON_DIR LOCALE_DIR OUT_DIR
       (Debian: /usr/share/iso-codes/json /usr/share/locale)
"""
import gettext
import json
import os
import sys

from extra_places import COUNTRIES, REGIONS
from fold import fold

LANGUAGES = ("de fr es it nl sv da nb nn fi pt pt_BR pl cs sk hu ro hr sl et lv lt el tr ru uk bg sr "
             "ja zh_CN zh_TW ko he ar ca eu gl ga cy is").split()
REGION_LANGUAGES = "de fr es it nl sv".split()
POSTAL = {"US", "CA"}  # countries whose bare subdivision codes are written in addresses
TYPE_WORDS = ("Sheng", "Shi", "Zizhiqu", "Zhuangzu", "Huizi", "Uygur", "Hlavní město", "kraj", "Kraj",
              "-teukbyeolsi", "-gwangyeoksi", "Oblast", "oblast", "Respublika")


def translations(domain, languages, locale_dir):
    out = []
    for language in languages:
        try:
            out.append(gettext.translation(domain, locale_dir, [language]))
        except OSError:
            print(f"no {domain} in {language}", file=sys.stderr)
    return out


def distinct(names, main):
    seen, out = {fold(main)}, []
    for name in names:
        name = name.replace("|", "/").strip()
        key = fold(name)
        if key and key not in seen:
            seen.add(key)
            out.append(name)
    return out


def countries(json_dir, locale_dir):
    catalogues = translations("iso_3166-1", LANGUAGES, locale_dir)
    for entry in json.load(open(f"{json_dir}/iso_3166-1.json", encoding="utf-8"))["3166-1"]:
        english = [entry[k] for k in ("common_name", "name", "official_name") if k in entry]
        main = english[0].split(",")[0] if entry["alpha_2"] not in ("KR", "KP", "CD") else english[0]
        names = english[1:] + COUNTRIES.get(entry["alpha_2"], "").split("|")
        names += [c.gettext(e) for c in catalogues for e in english]
        yield entry["alpha_2"], entry["alpha_3"], main, "|".join(distinct(names + english, main))


def short_name(name):
    """"Anhui Sheng" -> "Anhui", "Lappi / Lapland" -> its first part."""
    for word in TYPE_WORDS:
        name = name.removesuffix(word).strip().removesuffix(",").strip()
    return name


def regions(json_dir, locale_dir):
    catalogues = translations("iso_3166-2", REGION_LANGUAGES, locale_dir)
    for entry in json.load(open(f"{json_dir}/iso_3166-2.json", encoding="utf-8"))["3166-2"]:
        code, full = entry["code"], entry["name"]
        main = short_name(full) or full
        names = REGIONS.get(code, "").split("|") + [full] + [c.gettext(full) for c in catalogues]
        if code[:2] in POSTAL:
            names.append(code[3:])
        yield code, main, "|".join(distinct(names, main))


def write(path, header, rows):
    with open(path, "w", encoding="utf-8") as file:
        file.write(f"# version: 1\n# {header}\n")
        for row in sorted(rows):
            file.write("\t".join(row) + "\n")


def main():
    json_dir, locale_dir, out = sys.argv[1:4]
    write(os.path.join(out, "countries.tsv"), "alpha2\talpha3\tname\taliases",
          countries(json_dir, locale_dir))
    write(os.path.join(out, "regions.tsv"), "code\tname\taliases", regions(json_dir, locale_dir))


if __name__ == "__main__":
    main()
