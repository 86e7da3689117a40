"""A real `jobquery serve` on a data directory of its own, and requests as raw bytes.

Every answer that is read is looked at: no answer shows a path of the machine, a library, a version or a trace, none
sets a cookie, and every page of HTML runs no script but our own. Standard library alone.
"""
import gzip
import html.parser
import json
import os
import re
import socket
import subprocess
import time

NOW = "2026-11-27T10:00:00Z"
# What an answer must never show: where we run, what we are made of, what went wrong inside.
SECRETS = re.compile(
    rb"/tmp/|/usr/|/var/|/proc/|root:x:|Xapian|SQLite|libmicrohttpd|MHD_|nlohmann|libcurl|"
    rb"std::|Traceback|terminate called|Sanitizer|\.cpp|errno", re.I)


class Answer:
    """Status, headers (names in lower case, in order) and body of one answer."""

    def __init__(self, status, headers, body):
        self.status, self.headers, self.body = status, headers, body

    def get(self, name):
        return next((value for key, value in self.headers if key == name), None)

    def json(self):
        return json.loads(self.body)


class Scripts(html.parser.HTMLParser):
    """Fails on a page in which something from outside would run."""

    def __init__(self):
        super().__init__()
        self.found, self.inline = [], None

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if tag == "script":
            if "src" in values:
                if not re.match(r"/assets/|/widget", values["src"]):
                    self.found.append(f"script from {values['src']}")
            elif values.get("type") != "application/ld+json":
                self.found.append("inline script")
            self.inline = ""
        for name, value in attributes:
            address = re.sub(r"[\s\x00-\x20]", "", value or "").lower()
            if name.startswith("on"):
                self.found.append(f"{tag} {name}={value}")
            if name in ("href", "src", "action", "formaction", "xlink:href") and \
                    re.match(r"(javascript|vbscript|data):", address):
                self.found.append(f"{tag} {name}={value}")
        if tag in ("iframe", "object", "embed", "base", "evil", "marquee"):
            self.found.append(tag)

    def handle_data(self, data):
        if self.inline is not None:
            self.inline += data

    def handle_endtag(self, tag):
        if tag == "script" and self.inline is not None:
            if self.inline.strip():
                json.loads(self.inline)
            self.inline = None


def look_at(answer, head):
    """The laws of every answer."""
    if answer.get("content-encoding") == "gzip" and answer.body:
        answer.body = gzip.decompress(answer.body)
    shown = SECRETS.search(head + b"\r\n\r\n" + answer.body)
    assert shown is None, f"the answer shows {shown[0]!r}"
    names = [name for name, _ in answer.headers]
    assert "set-cookie" not in names and "server" not in names and "x-powered-by" not in names, names
    for name in ("content-length", "content-type", "location"):
        assert names.count(name) <= 1, f"{name} twice"
    kind = answer.get("content-type") or ""
    if kind.startswith("text/html") and answer.get("content-security-policy"):
        scripts = Scripts()
        scripts.feed(answer.body.decode("utf-8"))
        assert not scripts.found, scripts.found


class Wire:
    """One connection."""

    def __init__(self, port, timeout=20):
        self.socket = socket.create_connection(("127.0.0.1", port), timeout)
        self.left = b""

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.socket.close()

    def send(self, data):
        self.socket.sendall(data)

    def more(self):
        try:
            data = self.socket.recv(1 << 16)
        except ConnectionResetError:
            data = b""
        self.left += data
        return bool(data)

    def answer(self, without_body=False):
        """The next answer; None when the connection ends instead."""
        while b"\r\n\r\n" not in self.left:
            if not self.more():
                return None
        head, self.left = self.left.split(b"\r\n\r\n", 1)
        lines = head.decode("latin-1").split("\r\n")
        status = int(lines[0].split()[1])
        headers = [(name.lower(), value.strip()) for name, _, value in (line.partition(":") for line in lines[1:])]
        sizes = [int(value) for name, value in headers if name == "content-length"]
        body = b""
        if not without_body and status not in (100, 204, 304):
            size = sizes[0] if sizes else None
            while (size is None or len(self.left) < size) and self.more():
                pass
            body, self.left = (self.left, b"") if size is None else (self.left[:size], self.left[size:])
        answer = Answer(status, headers, body)
        look_at(answer, head)
        return answer

    def ended(self):
        """True when the other side closes and sends nothing more."""
        return not self.left and not self.more()


class Server:
    """`jobquery serve` and its data directory."""

    def __init__(self, programs, work):
        self.programs, self.home = programs, os.path.join(work, "home")
        os.makedirs(self.home, exist_ok=True)
        self.log_path = os.path.join(work, "access.jsonl")
        self.err_path = os.path.join(work, "serve.err")

    def run(self, program, *words, check=True, stdin=None):
        done = subprocess.run([f"{self.programs}/{program}", *words, "--home", self.home, "--now", NOW],
                              capture_output=True, text=True, input=stdin)
        if check:
            assert done.returncode == 0, f"{program} {words}: {done.returncode} {done.stdout} {done.stderr}"
        return done

    def start(self, *options):
        self.log, self.err = open(self.log_path, "ab"), open(self.err_path, "wb")
        self.process = subprocess.Popen(
            [f"{self.programs}/jobquery", "serve", "--home", self.home, "--listen", "127.0.0.1:0", "--now", NOW,
             "--access-log", "json", "--contact", "desk@jobs.example", *options],
            stdout=self.log, stderr=self.err)
        until = time.time() + 60
        while time.time() < until:
            found = re.search(r"http://127\.0\.0\.1:(\d+)", self.errors())
            if found:
                self.port = int(found[1])
                return self
            assert self.process.poll() is None, self.errors()
            time.sleep(0.05)
        raise AssertionError("the server did not start: " + self.errors())

    def errors(self):
        with open(self.err_path, encoding="utf-8", errors="replace") as file:
            return file.read()

    def stop(self):
        self.process.terminate()
        code = self.process.wait(60)
        assert code == 0, f"the server ended with {code}: {self.errors()}"
        assert "Sanitizer" not in self.errors(), self.errors()

    def wire(self, timeout=20):
        return Wire(self.port, timeout)

    def raw(self, data, without_body=False):
        """The answer to these bytes on a connection of their own."""
        with self.wire() as wire:
            try:
                wire.send(data)
            except (BrokenPipeError, ConnectionResetError):
                pass  # it answered and closed before it had all
            return wire.answer(without_body)

    def ask(self, target, method="GET", headers=(), body=None):
        """A well-formed request; headers are pairs of text."""
        head = f"{method} {target} HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\nConnection: close\r\n"
        head += "".join(f"{name}: {value}\r\n" for name, value in headers)
        if body is not None:
            head += f"Content-Length: {len(body)}\r\n"
        return self.raw(head.encode("latin-1") + b"\r\n" + (body or b""), method == "HEAD")

    def last_log(self):
        with open(self.log_path, encoding="utf-8") as file:
            return [json.loads(line) for line in file][-1]

    def alive(self):
        """It runs, and the next request is answered."""
        assert self.process.poll() is None, "the server is dead: " + self.errors()
        answer = self.ask("/healthz")
        assert answer is not None and answer.status == 200 and answer.body == b"ok\n", "no answer to the next request"
        assert self.ask("/v1/search?q=physicist&limit=1").status == 200
