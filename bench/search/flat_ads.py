#!/usr/bin/python3
"""Turns ads as `jobindex export --as ad` writes them into the flat JSON Lines that every search engine here reads.

usage: bench/search/flat_ads.py [FILE] >ADS.jsonl      FILE: JSON Lines; else standard input

One object a line, all values strings, "" where not known: id, title, institution, text, url, posted, closing, and one value
(the first) of each facet: level, country, discipline, contract, language.
"""
import json
import sys


def flat(ad):
    institution = ad.get("institution", {}).get("name", "")
    dates = ad.get("dates", {})
    return {
        "id": ad["id"],
        "title": ad.get("title", ""),
        "institution": institution,
        "text": ad.get("description", ""),
        "url": ad.get("url", ""),
        "posted": dates.get("posted", ""),
        "closing": dates.get("closing", ""),
        "level": next(iter(ad.get("level", [])), ""),
        "country": next((p["country"] for p in ad.get("places", []) if p.get("country")), ""),
        "discipline": next(iter(ad.get("disciplines", [])), ""),
        "contract": ad.get("contract", {}).get("kind", ""),
        "language": ad.get("language", ""),
    }


def main():
    lines = open(sys.argv[1], encoding="utf-8") if len(sys.argv) > 1 else sys.stdin
    for line in lines:
        print(json.dumps(flat(json.loads(line)), ensure_ascii=False))


if __name__ == "__main__":
    main()
