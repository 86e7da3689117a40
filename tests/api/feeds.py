"""Feeds, calendar and site map against a real server, by real parsers: URL=... python3 feeds.py"""
import json
import os
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen
from urllib.robotparser import RobotFileParser
from xml.dom import minidom
from xml.etree import ElementTree

import feedparser
import icalendar

BASE = "http://jobs.example.org"  # what with_server.sh calls the site
FORBIDDEN = set(range(0x20)) - {9, 10, 13} | {0xFFFE, 0xFFFF}


def get(path, headers=None):
    with urlopen(Request(os.environ["URL"] + path, headers=headers or {})) as response:
        return response, response.read()


def status(path, headers=None):
    try:
        return get(path, headers)[0].status
    except HTTPError as error:
        error.close()
        return error.code


def parsed(path, kind):
    response, body = get(path)
    assert response.headers["Content-Type"] == kind, response.headers["Content-Type"]
    text = body.decode()
    assert not FORBIDDEN & set(map(ord, text)), path
    minidom.parseString(body)
    return ElementTree.fromstring(body)


# Every open ad is in every format, whatever it says, and nothing that it says is markup.
ATOM = "{http://www.w3.org/2005/Atom}"
atom = parsed("/search.atom", "application/atom+xml; charset=utf-8")
entries = atom.findall(ATOM + "entry")
assert len(entries) == 4, len(entries)
assert {one.tag for one in atom.iter()} <= {ATOM + name for name in (
    "feed id title subtitle updated link author name uri generator entry published category summary".split())}
titles = [entry.find(ATOM + "title").text for entry in entries]
assert any("]]> <script>alert(1)</script> & \"dose\"" in title for title in titles), titles
for link in atom.findall(ATOM + "link") + [link for entry in entries for link in entry.findall(ATOM + "link")]:
    assert urlsplit(link.get("href")).scheme in ("http", "https")
rss = parsed("/search.rss", "application/rss+xml; charset=utf-8")
assert len(rss.findall("channel/item")) == 4
for path in ("/search.atom", "/search.rss"):
    feed = feedparser.parse(get(path)[1])
    assert not feed.bozo, feed.bozo_exception
    assert len({entry.id for entry in feed.entries}) == 4
    for entry in feed.entries:
        assert entry.link.startswith(BASE + "/jobs/") and "<script" not in entry.summary
        assert status(entry.link[len(BASE):]) == 200
feed = feedparser.parse(get("/search.atom")[1])
assert feed.feed.author_detail.name == "Job ads" and feed.feed.updated_parsed
as_json = json.loads(get("/search.json-feed")[1])
assert [item["id"] for item in as_json["items"]] == [entry.id for entry in feed.entries]

# The calendar: lines as RFC 5545 has them, the ads that close, days and instants.
response, body = get("/search.ics")
assert response.headers["Content-Type"] == "text/calendar; charset=utf-8"
assert body.endswith(b"\r\n") and b"\n" not in body.replace(b"\r\n", b"") and b"\r" not in body.replace(b"\r\n", b"")
for line in body.split(b"\r\n"):
    assert len(line) <= 75, line
    line.decode()
events = icalendar.Calendar.from_ical(body).walk("VEVENT")
assert len(events) == 3, len(events)
assert len({str(event["UID"]) for event in events}) == 3
starts = sorted(str(event["DTSTART"].dt) for event in events)
assert starts == ["2026-04-30", "2026-05-01 22:59:00+00:00", "2026-05-02"], starts
assert not any(str(event["SUMMARY"]).startswith("forged") for event in events)
assert any("\\ University" in str(event["SUMMARY"]) for event in events)

# What was kept is not sent again.
first, _ = get("/search.atom?q=physics")
for name, value in (("If-None-Match", first.headers["ETag"]), ("If-Modified-Since", first.headers["Last-Modified"])):
    assert status("/search.atom?q=physics", {name: value}) == 304, name

# The site map holds the open ads; a closed one is gone, with its reason.
SITE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
index = parsed("/sitemap.xml", "application/xml; charset=utf-8")
parts = [part.text for part in index.iter(SITE + "loc")]
assert len(parts) == 2 and all(part.startswith(BASE) for part in parts)
pages = [url.text for part in parts for url in parsed(part[len(BASE):], "application/xml; charset=utf-8").iter(SITE + "loc")]
assert sum(page.startswith(BASE + "/jobs/") for page in pages) == 4
for page in pages:
    assert status(page[len(BASE):]) == 200, page
hits = json.loads(get("/v1/search?q=physics&expired=true")[1])["hits"]
closed = next(hit for hit in hits if not hit["live"])
assert not any(closed["id"] in page for page in pages)
for path in ("/jobs/%s", "/v1/jobs/%s", "/v1/jobs/%s.jsonld"):
    assert status(path % closed["id"]) == 410, path

# Robots may fetch what the site map names, and nothing that has no end.
robots = RobotFileParser()
robots.parse(get("/robots.txt")[1].decode().splitlines())
assert robots.site_maps() == [BASE + "/sitemap.xml"]
assert all(robots.can_fetch("anybot", page) for page in pages)
assert not robots.can_fetch("anybot", BASE + "/v1/search") and not robots.can_fetch("anybot", BASE + "/alerts/confirm?token=x")

described = parsed("/opensearch.xml", "application/opensearchdescription+xml; charset=utf-8")
templates = {url.get("type"): url.get("template") for url in described.iter() if url.get("template")}
typed, words, _, links = json.loads(get(templates["application/x-suggestions+json"][len(BASE):].replace("{searchTerms}", "phy"))[1])
assert typed == "phy" and len(words) == len(links) > 0
print("feeds, calendar and site map agree with their parsers")
