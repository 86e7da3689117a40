"""Cases: HTML and script in what people type, post and publish. server.look_at() looks at every page for what would run."""
import html
import json
import os
import time
import urllib.parse
import xml.dom.minidom

CASES = []
SCRIPT = '<script>alert(1)</script>'
BREAKS = (SCRIPT, '"><img src=x onerror=alert(1)>', "' onmouseover='alert(1)", "</title><script>alert(1)</script>", "</script><script>alert(1)//",
          "javascript:alert(1)", "{{{q}}}", "{{#rows}}{{/rows}}", "<!--", "]]><script>", "\u2028alert(1)", "&lt;script&gt;alert(1)&lt;/script&gt;",
          "<svg/onload=alert(1)>", "<evil>")
PAGES = ("/search?q={}", "/topics/{}", "/browse/{}", "/jobs/{}", "/alerts?q={}", "/search?near={}", "/search?level={}", "/{}", "/search?sort={}",
         "/post?{}=1", "/search?q=physicist&{}", "/alerts/confirm?token={}", "/alerts/unsubscribe?token={}", "/search?lang={}")


def case(name):
    def add(function):
        CASES.append((name, function))
        return function
    return add


def row(number, **values):
    made = {"title": f"Medical physicist {number}", "description": f"We look for a medical physicist with Python. Ward {number}.",
            "institution": f"Hospital {number}", "location": "Leeds, UK", "closing": "2027-05-03", "url": f"https://jobs.example/{number}"}
    return made | values


def hostile_rows():
    """Ads that bring HTML as text, in every field that is shown."""
    rows = []
    for number, text in enumerate(BREAKS):
        safe = html.escape(text)
        rows.append(row(100 + number, title=f"Medical physicist {text}", institution=f"{text} Hospital",
                        description=f"<p>We look for a medical physicist.</p><p>{safe} {safe}</p><p>Requirements: Python, {safe}.</p>",
                        department=text, skills=text, salary=f"{text} 50,000 EUR"))
    rows.append(row(90, url="https://jobs.example/\"><script>alert(1)</script>?a=<b>"))
    rows.append(row(91, url="https://jobs.example/a\r\nX-Injected: yes"))
    rows.append(row(92, title="Medical physicist\r\nX-Injected: yes", institution="A\r\nB"))
    rows.append(row(93, title="\u202ePhysicist\u0000\u0001\u001b[31m", description="Medical physicist \u0000\u0007\ufffe wanted.", location="\u202e"))
    return rows


def publish(server):
    """Plain ads, hostile ones, and an index of both."""
    path = os.path.join(server.home, "rows.jsonl")
    with open(path, "w", encoding="utf-8") as file:
        for one in [row(i) for i in range(30)] + hostile_rows():
            file.write(json.dumps(one) + "\n")
    server.run("jobindex", "import", path, "--source", "test", check=False)


def look(server, path):
    """The page, whose scripts were looked at; never a fault of ours."""
    answer = server.ask(path)
    assert answer.status < 500, f"{path}: {answer.status} {answer.body[:200]}"
    if (answer.get("content-type") or "").startswith("text/html"):
        assert answer.get("content-security-policy"), path
        assert "unsafe-inline" not in answer.get("content-security-policy")
    return answer


@case("what is typed is shown as text on every page")
def reflected(server):
    for text in BREAKS:
        for page in PAGES:
            answer = look(server, page.format(urllib.parse.quote(text, safe="")))
            assert SCRIPT.encode() not in answer.body or answer.get("content-type") != "text/html; charset=utf-8", page


@case("what is typed is no HTML in answers that are not HTML")
def reflected_elsewhere(server):
    for text in BREAKS:
        for page in ("/v1/search?q={}", "/v1/search?{}=1", "/v1/jobs/{}", "/v1/topics?topic={}", "/v1/suggest?q={}", "/v1/facets?q={}",
                     "/feed.atom?q={}", "/feed.rss?q={}", "/feed.json?q={}", "/closing.ics?q={}", "/v1/{}"):
            answer = look(server, page.format(urllib.parse.quote(text, safe="")))
            kind = answer.get("content-type") or ""
            assert answer.get("x-content-type-options") == "nosniff", page
            if page.startswith("/v1/"):
                assert "json" in kind, f"{page}: {kind}"
            if "xml" in kind:
                xml.dom.minidom.parseString(answer.body)
                assert b"<script" not in answer.body


@case("HTML in ads is shown as text on the pages of searches, ads and topics")
def stored(server):
    found = server.ask("/v1/search?q=physicist&limit=100&fields=id,title").json()["hits"]
    assert len(found) > 20, "the hostile ads were not taken in"
    assert any("<script>" in hit["title"] or "onerror" in hit["title"] for hit in found), "no hostile title arrived"
    for hit in found:
        for path in (f"/jobs/{hit['id']}", f"/v1/jobs/{hit['id']}", f"/v1/jobs/{hit['id']}.jsonld", f"/v1/similar/{hit['id']}"):
            answer = look(server, path)
            assert answer.get("x-injected") is None
    for path in ("/", "/search?q=physicist", "/search?q=physicist&page=2", "/topics/medical-physics", "/topics/python", "/topics",
                 "/browse/country", "/browse/institution", "/browse/discipline", "/v1/stats", "/v1/facets?q=physicist", "/v1/suggest?q=med",
                 "/sitemap.xml", "/feed.atom?q=physicist", "/feed.rss?q=physicist", "/feed.json?q=physicist", "/closing.ics?q=physicist"):
        answer = look(server, path)
        if "xml" in (answer.get("content-type") or "") and answer.status == 200:
            xml.dom.minidom.parseString(answer.body)


@case("a link of an ad is http or https, and never leads to a script")
def links(server):
    key = json.loads(server.run("jobquery", "keys", "add", "links.example", "--format", "json").stdout)["secret"]
    schemes = ("javascript:alert(1)", "data:text/html,<script>", "file:///etc/passwd", "ftp://x.example/", "//evil.example", " java\tscript:alert(1)",
               "http://", "https://user:pass@x.example/1", "")
    rows = [{"title": "a", "description": "b", "url": url} for url in schemes] + [
        {"title": "a", "description": "b", "url": "https://x.example/1", "applyUrl": "javascript:alert(1)"}]
    answer = server.ask("/v1/jobs", "POST", [("Content-Type", "application/json"), ("Authorization", "Bearer " + key)],
                        json.dumps({"jobs": rows}).encode())
    assert answer.status in (202, 422), answer.body
    for got, url in zip(answer.json()["jobs"], schemes + ("apply",)):
        assert got["status"] == "refused" or "user:pass" in url, (url, got)


@case("an ad that is posted with HTML waits for review, then shows it as text")
def posted(server):
    form = {"title": "Physicist " + SCRIPT, "institution": '"><img src=x onerror=alert(1)>', "city": SCRIPT, "country": "UK",
            "description": "We look for a zebrafish physicist. " + SCRIPT, "email": "ada@jobs.example", "url": "https://jobs.example/posted"}

    def send(**changed):
        return server.ask("/post", "POST", [("Content-Type", "application/x-www-form-urlencoded")],
                          urllib.parse.urlencode(form | changed).encode())
    for url in ("javascript:alert(1)", "data:text/html,x", "file:///etc/passwd"):
        assert send(url=url).status == 400, url
    assert send(email="ada@jobs.example\r\nBcc: b@x.example").status == 400
    assert send(title="").status == 400
    sent = send()
    assert sent.status == 200, sent.body[:500]
    assert server.ask("/v1/search?q=zebrafish").json()["total"]["value"] == 0
    listed = server.run("jobquery", "submissions", "list", "--format", "json").stdout.splitlines()
    server.run("jobquery", "submissions", "accept", str(json.loads(listed[-1])["id"]))
    server.run("jobindex", "inbox")
    server.alive()
    for _ in range(100):
        hits = server.ask("/v1/search?q=zebrafish").json()["hits"]
        if hits:
            break
        time.sleep(0.2)
    assert hits, "the ad does not show after its review"
    look(server, "/search?q=zebrafish")
    look(server, "/jobs/" + hits[0]["id"])


@case("a form that another site sends is refused")
def foreign_forms(server):
    for header in (("Sec-Fetch-Site", "cross-site"), ("Origin", "https://evil.example"), ("Origin", "null")):
        answer = server.ask("/alerts", "POST", [("Content-Type", "application/x-www-form-urlencoded"), header], b"q=a&email=a@b.example")
        assert answer.status == 403, header
    assert server.ask("/alerts", "POST", [("Content-Type", "text/plain")], b"q=a&email=a@b.example").status == 415
