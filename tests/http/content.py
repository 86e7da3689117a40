"""Cases: well-formed requests that ask for what they should not."""
import gzip
import json
import urllib.parse

CASES = []
ENCODED_BREAK = "%0d%0aX-Injected:%20yes%0d%0a%0d%0a<b>"


def case(name):
    def add(function):
        CASES.append((name, function))
        return function
    return add


def problem(answer, status, parameter=None):
    assert answer.status == status, f"{answer.status} {answer.body[:300]}"
    assert answer.get("content-type") == "application/problem+json", answer.get("content-type")
    body = answer.json()
    assert body["status"] == status and body["title"] and body["detail"], body
    if parameter:
        assert body.get("parameter") == parameter, body
    return body


def post(server, target, body, kind="application/json", headers=()):
    data = body if isinstance(body, bytes) else json.dumps(body).encode()
    return server.ask(target, "POST", [("Content-Type", kind), *headers], data)


def not_injected(answer):
    assert answer.get("x-injected") is None, answer.headers
    assert all("\r" not in value and "\n" not in value for _, value in answer.headers)


@case("an unknown parameter is refused by its name")
def unknown(server):
    for path in ("search", "facets", "topics", "suggest", "stats", "fields"):
        assert "colour" in problem(server.ask(f"/v1/{path}?colour=red"), 400, "colour")["detail"]


@case("a parameter that is given twice is refused")
def repeated(server):
    problem(server.ask("/v1/search?q=a&q=b"), 400, "q")
    problem(server.ask("/v1/search?limit=1&limit=1000"), 400, "limit")


@case("numbers out of their range are refused")
def numbers(server):
    for name in ("limit", "offset", "radius"):
        for value in ("-1", "NaN", "inf", "-inf", "1e309", "99999999999999999999", "0x10", "1e3", "1%00", "%20%20", "1,2", "٣"):
            if name == "radius" and value == "1e3":
                continue
            problem(server.ask(f"/v1/search?q=a&near=Leeds&{name}={urllib.parse.quote(value, safe='%')}"), 400, name)
    problem(server.ask("/v1/search?q=a&offset=10001"), 400, "offset")
    problem(server.ask("/v1/search?q=a&limit=101"), 400, "limit")


@case("a cursor that is forged, damaged or past the last hit is refused")
def cursors(server):
    cursor = server.ask("/v1/search?q=&limit=1").json()["next_cursor"]
    fields = cursor.split(".")
    for at, value in ((0, "9"), (1, "../../etc"), (3, "-5"), (3, "99999999999999999999"), (4, "0000-00-00"), (5, "0")):
        forged = ".".join(fields[:at] + [value] + fields[at + 1:])
        problem(server.ask("/v1/search?q=&limit=1&cursor=" + urllib.parse.quote(forged)), 400, "cursor")
    for offset in ("10001", "10002", "4000000000"):
        forged = ".".join(fields[:3] + [offset] + fields[4:])
        problem(server.ask("/v1/search?q=&limit=1&cursor=" + forged), 400, "cursor")
    problem(server.ask("/v1/search?q=b&limit=1&cursor=" + cursor), 400, "cursor")


@case("JSON that is deep, cut, or of another shape is refused")
def deep_json(server):
    deep = b'{"searches":' + b"[" * 100_000 + b"]" * 100_000 + b"}"
    for body in (deep, b"", b"null", b"[]", b'"a"', b"{", b'{"searches":', b'{"searches":[1]}x', b"{'a':1}", b"\xef\xbb\xbf{}",
                 b'{"searches":1}', b'{"searches":[]}', b'{"other":[]}', b"NaN", b"1e999"):
        problem(post(server, "/v1/multi-search", body), 400)
    one = post(server, "/v1/multi-search", {"searches": [{"q": {"a": 1}}, {"q": [["a"]]}, {"limit": -1}, {"limit": 1e300}, 7]})
    assert one.status == 200 and all(result["status"] == 400 for result in one.json()["results"])
    problem(post(server, "/v1/multi-search", {"searches": [{"q": "a"}] * 21}), 400, "searches")


@case("a JSON key that is given twice is refused")
def twice_in_json(server):
    problem(post(server, "/v1/multi-search", b'{"searches":[{"q":"a"}],"searches":[{"q":"b"}]}'), 400)
    problem(post(server, "/v1/multi-search", b'{"searches":[{"q":"a","q":"b"}]}'), 400)
    problem(post(server, "/v1/match", b'{"text":"Python","text":"MRI"}'), 400)


@case("bad UTF-8 is refused wherever it stands")
def bad_utf8(server):
    for bad in ("%ff", "%c0%80", "%ed%a0%80", "%f4%90%80%80", "%e2%82"):
        problem(server.ask(f"/v1/search?q=a{bad}"), 400, "q")
        problem(server.ask(f"/v1/search?{bad}=1"), 400)
        assert server.ask(f"/v1/jobs/{bad}").status == 404
        assert server.ask(f"/search?q={bad}").status == 400
        assert server.ask(f"/topics/{bad}").status == 404
        assert post(server, "/post", f"title={bad}".encode(), "application/x-www-form-urlencoded").status == 400
    problem(post(server, "/v1/multi-search", b'{"searches":[{"q":"\xff\xfe"}]}'), 400)
    problem(server.raw(b"GET /v1/search?q=\xff\xfe HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"), 400, "q")
    answer = post(server, "/v1/match", b"Python \xff\xfe\x00 MRI", "text/plain")
    assert answer.status in (200, 400, 415, 422)
    assert post(server, "/v1/match", b'{"text":"\\ud800 Python"}').status in (200, 400, 422)


@case("NUL in a parameter is refused")
def nul(server):
    problem(server.ask("/v1/search?q=a%00b"), 400, "q")
    assert server.ask("/jobs/%00").status == 404
    assert server.ask("/search?q=a%00b").status == 400


@case("a line break in a parameter never becomes a header")
def header_injection(server):
    for target in ("/v1/search?q=physicist" + ENCODED_BREAK, "/search?q=physicist" + ENCODED_BREAK, "/jobs/" + ENCODED_BREAK,
                   "/v1/jobs/" + ENCODED_BREAK, "/topics/" + ENCODED_BREAK, "/browse/" + ENCODED_BREAK, "/alerts?q=" + ENCODED_BREAK,
                   "/v1/search?lang=" + ENCODED_BREAK, "/feed.atom?q=" + ENCODED_BREAK, "/feed.ics?q=" + ENCODED_BREAK,
                   "/alerts/confirm?token=" + ENCODED_BREAK, "/" + ENCODED_BREAK):
        answer = server.ask(target)
        assert answer.status < 500, f"{target}: {answer.status}"
        not_injected(answer)
    for header in ("Origin", "If-None-Match", "Accept-Language", "X-Forwarded-For", "Idempotency-Key", "Authorization"):
        not_injected(server.ask("/v1/search?q=physicist", headers=[(header, "a%0d%0aX-Injected: yes")]))
        not_injected(server.ask("/v1/search?q=physicist", headers=[(header, "a\rX-Injected: yes")]) or server.ask("/healthz"))


@case("paths that climb lead nowhere")
def path_tricks(server):
    for path in ("/../etc/passwd", "/assets/../../../etc/passwd", "/assets/%2e%2e/%2e%2e/etc/passwd", "/assets/..%2f..%2fetc%2fpasswd",
                 "/assets/%252e%252e%252fetc", "/assets/..\\..\\etc", "/assets/%5c..%5cetc", "//etc/passwd", "/assets//style.css",
                 "/./about", "/about/", "/about/.", "/%61bout", "/v1/../metrics", "/v1//search", "/assets/%2fetc%2fpasswd",
                 "/topics/../../x", "/topics/%2e%2e/%2e%2e", "/topics//a", "/jobs/..%00", "/browse/..", "/%c0%ae%c0%ae/", "/~root",
                 "/assets/style.css%00.html", "/site.db", "/.git/config", "/home/site.key"):
        answer = server.raw(f"GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".encode())
        assert answer is None or answer.status in (400, 404, 308), f"{path}: {answer.status}"


@case("forged proxy headers do not change who asks")
def forged_proxies(server):
    for name, value in (("X-Forwarded-For", "6.6.6.6"), ("X-Forwarded-For", "127.0.0.1, 6.6.6.6"), ("Forwarded", "for=6.6.6.6"),
                        ("X-Real-IP", "6.6.6.6"), ("X-Client-IP", "6.6.6.6"), ("X-Forwarded-For", "'; DROP TABLE api_key; --")):
        answer = server.ask("/v1/search?q=physicist&limit=3", headers=[(name, value), ("X-Forwarded-Proto", "https")])
        assert answer.status == 200
        assert server.last_log()["client"] == "127.0.0.1", server.last_log()


@case("a forged Host is in no link")
def forged_host(server):
    for path in ("/", "/search?q=physicist", "/about", "/v1/openapi.json", "/v1/search?q=physicist", "/topics", "/sitemap.xml",
                 "/opensearch.xml", "/robots.txt", "/feed.atom?q=physicist", "/post", "/alerts"):
        for head in (f"GET {path} HTTP/1.1\r\nHost: evil.example", f"GET {path} HTTP/1.1\r\nHost: x\r\nX-Forwarded-Host: evil.example",
                     f"GET {path} HTTP/1.1\r\nHost: evil.example\"><script>"):
            answer = server.raw((head + "\r\nConnection: close\r\n\r\n").encode())
            assert answer is None or b"evil.example" not in answer.body, path
            assert answer is None or all("evil.example" not in value for _, value in answer.headers), path


@case("a body in a coding that we do not read is refused, however small it packs")
def bomb(server):
    packed = gzip.compress(b'{"text":"' + b"a" * 50_000_000 + b'"}')
    for coding in ("gzip", "deflate", "br", "zstd", "x-gzip", "gzip, gzip"):
        answer = post(server, "/v1/match", packed, "application/json", [("Content-Encoding", coding)])
        problem(answer, 415)
    answer = post(server, "/v1/match", b'{"text":"Python and MRI"}', "application/json", [("Content-Encoding", "identity")])
    assert answer.status == 200, answer.body


@case("a PDF that is broken costs one answer")
def broken_pdf(server):
    for body in (b"%PDF-1.7\n" + b"\x00" * 5000, b"%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 1 0 R>>endobj\ntrailer<</Root 1 0 R>>", b"%PDF-"):
        answer = post(server, "/v1/match", body, "application/pdf")
        assert answer.status in (400, 413, 415, 422, 501), f"{answer.status} {answer.body}"
    problem(post(server, "/v1/match", b"MZ\x90", "application/x-msdownload"), 415)


@case("Range and conditions that make no sense are ignored")
def ranges(server):
    whole = server.ask("/assets/style.css")
    name = "/assets/style.css"
    if whole.status != 200:  # its name holds a digest
        page = server.ask("/").body.decode()
        name = "/assets/" + page.split('/assets/', 1)[1].split('"', 1)[0]
        whole = server.ask(name)
    assert whole.status == 200
    for value in ("bytes=0-0", "bytes=0-0,1-1," * 500, "bytes=5-1", "bytes=-99999999999999999999", "lines=1-2", "bytes=a"):
        answer = server.ask(name, headers=[("Range", value)])
        assert answer.status == 200 and answer.body == whole.body
    for header, value in (("If-None-Match", '"""'), ("If-None-Match", "W/"), ("If-None-Match", ",,,," * 1000), ("If-Match", '"x"'),
                          ("If-Modified-Since", "yesterday"), ("If-Modified-Since", "Mon, 99 Foo 99999"), ("If-Range", "x"),
                          ("If-Unmodified-Since", "\xff")):
        assert server.ask("/v1/search?q=physicist", headers=[(header, value)]).status == 200, header
    assert server.ask("/v1/search?q=physicist", headers=[("If-None-Match", "*")]).status == 304


@case("Accept headers of any shape get an answer")
def accepts(server):
    for header in ("Accept", "Accept-Encoding", "Accept-Language", "Accept-Charset"):
        for value in ("", ",", ";q=", "*;q=nan", "gzip;q=-1", "gzip;q=0", "en;q=1e999", "a" * 8000, ",".join(["xx"] * 2000), "\xff\xfe",
                      "../../etc/passwd", "<script>", "de-" * 1000):
            answer = server.ask("/?x=1" if header == "Accept" else "/", headers=[(header, value)])
            assert answer.status == 200, f"{header} {value[:20]}: {answer.status}"
            if value == "gzip;q=0":
                assert answer.get("content-encoding") is None


@case("cookies are ignored and none is set")
def cookies(server):
    plain = server.ask("/search?q=physicist")
    for value in ("lang=de", "a=b; " * 100, "a=" + "b" * 5000, "\xff", "session=../../x", "=;=;="):
        assert server.ask("/search?q=physicist", headers=[("Cookie", value)]).body == plain.body


@case("queries that are made to be slow are answered or refused in time")
def slow_queries(server):
    for query in ("(" * 900, "a OR " * 300 + "a", "NOT " * 400 + "a", '"' + "a " * 900 + '"', "*" * 900, "a*" * 400, "title:" * 300,
                  "a NEAR " * 200 + "a", "b* " * 400, "within 99999999 km of Leeds", "salary:>1e999", "posted:0000-00-00..9999-99-99",
                  "\u202e" * 300, "\U0001F600" * 240, "е" * 480, "level:" + "phd," * 300):
        answer = server.ask("/v1/search?" + urllib.parse.urlencode({"q": query}))
        assert answer.status in (200, 400, 503), f"{query[:20]}: {answer.status}"
        if answer.status == 503:
            assert "time" in answer.json()["detail"], answer.json()


@case("keys cannot be guessed: unknown and revoked ones look alike, and guessing is slowed down")
def keys(server):
    made = json.loads(server.run("jobquery", "keys", "add", "gone.example", "--format", "json").stdout)
    server.run("jobquery", "keys", "revoke", made["id"])
    row = {"jobs": [{"title": "a", "description": "b", "url": "https://x.example/1"}]}

    def answer(key):
        return post(server, "/v1/jobs", row, headers=[("Authorization", key)])
    revoked, unknown_key = answer("Bearer " + made["secret"]), answer("Bearer jq_" + "A" * 43)
    assert revoked.status == unknown_key.status == 401 and revoked.body == unknown_key.body
    for header in ("", "Basic YTpi", "Bearer", "Bearer  ", "Bearer ' OR 1=1 --", "Bearer " + "x" * 5000, "Bearer \xff"):
        assert answer(header).status in (401, 429)
    assert any(answer(f"Bearer jq_{i:043d}").status == 429 for i in range(15)), "guessing is not slowed down"
