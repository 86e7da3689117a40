"""Cases: mails and webhooks that someone tries to turn against others."""
import email
import email.policy
import http.server
import json
import os
import re
import sqlite3
import threading
import time
import urllib.parse

CASES = []
SENDER = "alerts@jobs.example"
OPTIONS = ("--mail-from", SENDER, "--base-url", "https://jobs.example")


def case(name):
    def add(function):
        CASES.append((name, function))
        return function
    return add


def outbox(server):
    with sqlite3.connect(os.path.join(server.home, "site.db"), timeout=20) as database:
        return database.execute("SELECT channel, target, body, dead, error FROM alert_outbox ORDER BY id").fetchall()


def sign_up(server, address, query="physicist", **more):
    body = urllib.parse.urlencode({"q": query, "email": address, "frequency": "daily"} | more).encode()
    return server.ask("/alerts", "POST", [("Content-Type", "application/x-www-form-urlencoded")], body)


@case("an address of a sign-up cannot add headers or receivers")
def mail_injection(server):
    for address in ("a@b.example\r\nBcc: c@d.example", "a@b.example\nSubject: x", "a@b.example, c@d.example", "a@b.example>,<c@d.example",
                    '"a\r\nBcc: x"@b.example', "a@b.example%0aBcc:c@d.example", "a@b.example\r\n.\r\nMAIL FROM:<x>", "a@b.example\0", "@", "a@",
                    "a@[127.0.0.1]", "a@b.example SIZE=1", "<a@b.example>", "a" * 300 + "@b.example", "a@localhost", "a@" + "b" * 250 + ".example"):
        answer = sign_up(server, address)
        assert answer.status in (400, 429), f"{address!r}: {answer.status}"
    assert not any("d.example" in target or "\n" in target for _, target, *_ in outbox(server))


@case("a query of a sign-up is text in its mail and on its page")
def query_in_mail(server):
    query = "physicist\r\nBcc: c@d.example\r\n\r\n<script>alert(1)</script>"
    answer = sign_up(server, "grace@b.example", query)
    assert answer.status == 200, f"{answer.status} {answer.body[:300]}"
    body = next(body for _, target, body, *_ in outbox(server) if target == "grace@b.example")
    mail = email.message_from_bytes(body if isinstance(body, bytes) else body.encode(), policy=email.policy.default)
    assert mail["Bcc"] is None and mail["To"] and mail["To"].count("@") == 1 and len(mail.get_all("To")) == 1
    assert mail["From"].count("@") == 1 and SENDER in mail["From"]
    html_part = mail.get_body(("html",))
    assert html_part is None or "<script>" not in html_part.get_content()
    token = re.search(r"token=([\w.-]+)", mail.get_body(("plain",)).get_content())[1]
    for method in ("GET", "HEAD"):
        page = server.ask(f"/alerts/confirm?token={token}", method)
        assert page.status == 200
    listed = [json.loads(line) for line in server.run("jobquery", "alerts", "list", "--format", "json").stdout.splitlines()]
    assert all(one["state"] == "pending" for one in listed if one.get("target") == "grace@b.example"), "a GET confirmed"
    page = server.ask(f"/alerts/confirm?token={token}", "POST", [("Content-Type", "application/x-www-form-urlencoded")], b"")
    assert page.status == 200, page.status


@case("tokens of mails cannot be guessed or turned around")
def tokens(server):
    for path in ("/alerts/confirm", "/alerts/unsubscribe"):
        for token in ("a", "1", "0" * 64, "..", "%27%20OR%201=1", "a" * 5000, "%00", "1.1"):
            for method in ("GET", "POST"):
                answer = server.ask(f"{path}?token={token}", method,
                                    [("Content-Type", "application/x-www-form-urlencoded")], b"" if method == "POST" else None)
                assert answer.status in (400, 404), f"{method} {path} {token[:10]}: {answer.status}"


@case("sign-ups of one client are limited, so that nobody is bombed with mails")
def bombing(server):
    seen = [sign_up(server, f"victim{i}@b.example").status for i in range(30)]
    assert 429 in seen, seen


class Listener:
    """An HTTP server on the loopback that counts what reaches it and answers with a redirect."""

    def __init__(self, location):
        self.hits = []
        hits = self.hits

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                hits.append(self.path)
                self.send_response(307 if location else 200)
                if location:
                    self.send_header("Location", location)
                self.end_headers()

            do_GET = do_POST

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, daemon=True).start()


def announce(server, number):
    """Publishes an ad that the saved searches of these cases find."""
    path = os.path.join(server.home, f"news-{number}.jsonl")
    with open(path, "w", encoding="utf-8") as file:
        file.write(json.dumps({"title": f"Axolotl keeper {number}", "description": f"Keep axolotls. Tank {number}.", "institution": f"Zoo {number}",
                               "location": "Leeds, UK", "closing": "2027-05-03", "url": f"https://zoo.example/{number}"}) + "\n")
    server.run("jobindex", "import", path, "--source", f"zoo{number}")


def settled(server, targets):
    """The errors of the webhooks' messages by target, once each was tried."""
    for _ in range(150):
        rows = {target: (dead, error) for channel, target, _, dead, error in outbox(server) if channel == "webhook"}
        if all(rows.get(target, (0, ""))[1] for target in targets):
            return rows
        time.sleep(0.2)
    raise AssertionError(f"not tried: {rows}")


@case("a webhook never reaches the loopback, private or link-local addresses, however they are written")
def private_webhooks(server):
    trap = Listener(None)
    for url in ("http://example.org/", "ftp://example.org/", "file:///etc/passwd", "gopher://127.0.0.1/", "https://user:p@example.org/", "https://",
                "javascript:alert(1)", "https://exa mple.org/"):
        done = server.run("jobquery", "alerts", "add", "axolotl", "--webhook", url, check=False)
        assert done.returncode == 2, f"{url}: {done.returncode} {done.stdout}"
    targets = []
    for host in ("127.0.0.1", "127.1", "2130706433", "0x7f000001", "0177.0.0.1", "0.0.0.0", "localhost", "[::1]", "[::]", "[::ffff:127.0.0.1]",
                 "[::ffff:7f00:1]", "[64:ff9b::7f00:1]", "10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "[fe80::1]",
                 "[fc00::1]", "[2002:7f00:1::]", "224.0.0.1", "255.255.255.255", "192.0.0.1", "198.18.0.1"):
        done = server.run("jobquery", "alerts", "add", "axolotl", "--webhook", f"https://{host}:{trap.port}/", "--frequency", "immediate",
                          "--format", "json", check=False)
        assert done.returncode in (0, 2), f"{host}: {done.stderr}"
        if done.returncode == 0:
            targets.append(json.loads(server.run("jobquery", "alerts", "list", "--format", "json").stdout.splitlines()[-1])["target"])
    announce(server, 1)
    rows = settled(server, targets)
    for target in targets:
        dead, error = rows[target]
        assert dead and "address" in error, f"{target}: {dead} {error}"
    assert not trap.hits
    assert len(targets) > 15


@case("a webhook does not follow a redirect")
def redirects(server):
    trap = Listener(None)
    door = Listener(f"http://127.0.0.1:{trap.port}/inside")
    url = f"http://127.0.0.1:{door.port}/hook"
    made = json.loads(server.run("jobquery", "alerts", "add", "axolotl", "--webhook", url, "--frequency", "immediate", "--allow-private",
                                 "--format", "json").stdout)
    announce(server, 2)
    # The server at work refuses the door itself; only a run that may call private addresses gets there.
    rows = settled(server, [url])
    assert rows[url][1] and not door.hits
    server.run("jobquery", "alerts", "remove", made["id"])
    server.stop()
    try:
        made = json.loads(server.run("jobquery", "alerts", "add", "axolotl", "--webhook", url, "--frequency", "immediate", "--allow-private",
                                     "--format", "json").stdout)
        announce(server, 3)
        done = server.run("jobquery", "alerts", "run", "--allow-private", "--base-url", "https://jobs.example", "--mail-from", SENDER, check=False)
        assert done.returncode == 3, done.stdout + done.stderr
        assert door.hits and not trap.hits, (door.hits, trap.hits)
        server.run("jobquery", "alerts", "remove", made["id"])
    finally:
        server.start("--rate", "0", *OPTIONS)
