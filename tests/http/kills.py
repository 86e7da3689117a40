#!/usr/bin/env python3
"""SIGKILL in the middle of ingest, publishing and the delivery of mails: nothing is lost, nothing is there twice.

usage: kills.py PROGRAMS WORK SINK KILLS      SINK: tests/support/smtp_sink.py; KILLS of each kind

Three homes, one a kind. The client of ingest repeats a batch under its Idempotency-Key until it has an answer. A reader asks
all the while something is published. The mail server writes a mail down before it says yes, so that a kill in between
is seen: such a mail comes again, under the same Message-ID, and is counted.
"""
import json
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import threading
import time

from server import Server

random.seed(20261127)
BATCH = 20


def row(number, word):
    return {"title": f"Medical physicist {word} {number}", "description": f"We look for a {word}. Ward {number}.",
            "institution": f"Hospital {word} {number}", "location": "Leeds, UK", "closing": "2027-05-03",
            "url": f"https://jobs.example/{word}/{number}"}


def stored(server):
    lines = server.run("jobindex", "export", "--as", "ad").stdout.splitlines()
    return sorted(json.loads(line)["url"] for line in lines)


def kill(process):
    """True when it was still at work."""
    alive = process.poll() is None
    if alive:
        process.send_signal(signal.SIGKILL)
    process.wait()
    return alive


def hand_over(server, key, name, rows):
    """One try; True when the server has said that it has the batch."""
    try:
        answer = server.ask("/v1/jobs", "POST", [("Content-Type", "application/json"), ("Authorization", "Bearer " + key),
                                                 ("Idempotency-Key", name)], json.dumps({"jobs": rows}).encode())
    except OSError:
        return False
    if answer is None:
        return False
    assert answer.status in (202, 503), f"{answer.status} {answer.body}"
    return answer.status == 202


def ingest(server, kills):
    """The server is killed while batches come in."""
    key = json.loads(server.run("jobquery", "keys", "add", "kills.example", "--format", "json").stdout)["secret"]
    server.start("--rate", "0")
    done, stop = [], threading.Event()

    def client():
        while not stop.is_set():
            number = len(done)
            rows = [row(number * BATCH + i, "ingest") for i in range(BATCH)]
            while not hand_over(server, key, f"batch-{number}", rows):
                time.sleep(0.005)
            done.append(number)

    thread = threading.Thread(target=client)
    thread.start()
    for _ in range(kills):
        time.sleep(random.uniform(0.0, 0.25))
        assert kill(server.process), "the server ended by itself: " + server.errors()
        server.start("--rate", "0")
    stop.set()
    thread.join()
    server.stop()
    server.run("jobindex", "inbox")
    want = sorted(row(i, "ingest")["url"] for i in range(len(done) * BATCH))
    got = stored(server)
    assert got == want, f"{len(set(want) - set(got))} of {len(want)} ads lost, {len(got) - len(set(got))} doubled"
    print(f"ingest: {kills} kills, {len(done)} batches with {len(want)} ads: none lost, none doubled", flush=True)


def publish(server, kills):
    """What takes ads in and publishes them is killed while a server and a command read."""
    path = os.path.join(server.home, "rows.jsonl")

    def write(name, numbers):
        with open(path, "w", encoding="utf-8") as file:
            file.writelines(json.dumps(row(i, name)) + "\n" for i in numbers)

    def batch(number):
        os.makedirs(os.path.join(server.home, "inbox"), exist_ok=True)
        head = {"version": 1, "source": "kills.example", "received": "2026-11-27T10:00:00Z"}
        made = os.path.join(server.home, "inbox", f"{number:06d}.jsonl")
        with open(made + ".part", "w", encoding="utf-8") as file:
            file.write(json.dumps(head) + "\n")
            file.writelines(json.dumps({"put": row(number * BATCH + i, "publish")}) + "\n" for i in range(BATCH))
        os.rename(made + ".part", made)

    write("first", range(50))
    server.run("jobindex", "import", path, "--source", "first")
    server.start("--rate", "0")
    problems, asked, stop = [], [0], threading.Event()

    def read():
        while not stop.is_set():
            try:
                answer = server.ask("/v1/search?q=physicist&facets=1", headers=[("Authorization", "none")])
                asked[0] += 1
                if answer is None or answer.status != 200 or answer.json()["total"]["value"] < 50:
                    problems.append(f"the server: {answer and answer.status} {answer and answer.body[:200]}")
            except Exception as error:
                problems.append(repr(error))

    reader = threading.Thread(target=read)
    reader.start()
    killed = tries = 0
    longest = 0.3
    while killed < kills:
        tries += 1
        batch(tries)
        command = random.choice([["inbox"], ["inbox"], ["index"], ["run", "--index-every", "0.05"]])
        process = subprocess.Popen([f"{server.programs}/jobindex", *command, "--home", server.home], stdout=subprocess.DEVNULL,
                                   stderr=subprocess.DEVNULL)
        time.sleep(random.uniform(0.005, longest))
        killed += int(kill(process))
        found = server.run("jobquery", "physicist", check=False)
        if found.returncode != 0:
            problems.append(f"jobquery: {found.returncode} {found.stderr}")
        assert tries < 20 * kills, "nothing was killed"
    server.run("jobindex", "inbox")
    server.run("jobindex", "index")
    stop.set()
    reader.join()
    checked = server.run("jobindex", "check", check=False)
    assert checked.returncode == 0, checked.stdout + checked.stderr
    want = sorted([row(i, "first")["url"] for i in range(50)] + [row(i, "publish")["url"] for i in range(BATCH, (tries + 1) * BATCH)])
    got = stored(server)
    assert got == want, f"{len(set(want) - set(got))} of {len(want)} ads lost, {len(got) - len(set(got))} doubled"
    total = json.loads(server.run("jobquery", "physicist", "--limit", "1", "--format", "json").stdout)["total"]["value"]
    assert total == len(want), f"{total} ads found of {len(want)}"
    assert not problems, f"{len(problems)} problems: {problems[:3]}"
    server.stop()
    print(f"publish: {killed} kills, {len(want)} ads: index sound, none lost, none doubled; {asked[0]} requests and {tries} commands "
          "read meanwhile, none failed", flush=True)


def mail(server, kills, sink_program):
    """Servers that deliver are killed until every mail is out."""
    mails = os.path.join(server.home, "mails.jsonl")
    sink = subprocess.Popen(["/usr/bin/python3", sink_program, mails, "--delay", "20"], stdout=subprocess.PIPE, text=True)
    try:
        options = ("--rate", "0", "--smtp-url", f"smtp://127.0.0.1:{int(sink.stdout.readline())}", "--smtp-plain", "--mail-from",
                   "alerts@jobs.example", "--base-url", "https://jobs.example")
        path = os.path.join(server.home, "rows.jsonl")
        with open(path, "w", encoding="utf-8") as file:
            file.write(json.dumps(row(1, "old")) + "\n")
        server.run("jobindex", "import", path, "--source", "old")
        server.run("jobquery", "alerts", "run", "--base-url", "https://jobs.example", "--mail-from", "alerts@jobs.example")
        readers = [f"reader{i}@b.example" for i in range(8 * kills)]
        for reader in readers:
            server.run("jobquery", "alerts", "add", "physicist", "--mail", reader, "--confirmed", "--frequency", "immediate", "--base-url",
                       "https://jobs.example", "--mail-from", "alerts@jobs.example")
        with open(path, "w", encoding="utf-8") as file:
            file.write(json.dumps(row(2, "new")) + "\n")
        server.run("jobindex", "import", path, "--source", "new")
        killed = 0
        while killed < kills:
            server.start(*options)
            time.sleep(random.uniform(0.0, 0.25))
            killed += int(kill(server.process))
        server.start(*options)
        until = time.time() + 120
        while "0 messages wait" not in server.run("jobquery", "alerts", "list").stderr and time.time() < until:
            time.sleep(0.3)
        time.sleep(0.5)
        server.stop()
        seen = {}
        with open(mails, encoding="utf-8") as file:
            for line in file:
                one = json.loads(line)
                name = re.search(r"(?im)^message-id:\s*(<[^>]+>)", one["data"])[1]
                seen.setdefault(one["to"][0], []).append(name)
        lost = [reader for reader in readers if reader not in seen]
        assert not lost, f"{len(lost)} of {len(readers)} mails lost"
        others = [reader for reader, names in seen.items() if len(set(names)) != 1]
        assert not others, f"{len(others)} readers were told twice, under two ids"
        doubles = sum(len(names) - 1 for names in seen.values())
        assert doubles <= killed, f"{doubles} doubles after {killed} kills"
        print(f"mail: {killed} kills, {len(readers)} mails: none lost, {doubles} came twice, each under the same Message-ID", flush=True)
    finally:
        sink.kill()


def main():
    programs, work, sink, kills = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])
    shutil.rmtree(work, ignore_errors=True)
    ingest(Server(programs, os.path.join(work, "ingest")), kills)
    publish(Server(programs, os.path.join(work, "publish")), kills)
    mail(Server(programs, os.path.join(work, "mail")), kills, sink)


main()
