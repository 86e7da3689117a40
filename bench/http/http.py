#!/usr/bin/env python3
"""What HTTP costs: `jobquery serve` on one core beside the same searches in process on the same core, in one run.

usage: http.py HOME [--programs DIR] [--seconds N] [--queries FILE] [--expired]

Needs wrk, two cores, and programs built with -DJOBINDEX_BENCH=ON. The server (one worker) runs on the first core, what asks
it on the second, so that neither takes time from the other. On a machine that has other work, compare the figures by CPU
second: they are answers by what the server itself used (user and system, from /proc).

HOME is only read, but for the server's own site.db: give a copy if it must stay as it is.
"""
import argparse
import asyncio
import json
import os
import re
import resource
import socket
import statistics
import subprocess
import tempfile
import time
import urllib.parse

SERVER_CORE, CLIENT_CORE = "0", "1"
TICKS = os.sysconf("SC_CLK_TCK")
# Answers to requests with credentials are not kept, so that each is a search.
NOT_KEPT = "Authorization: none"


class Server:
    def __init__(self, programs, home):
        self.errors = tempfile.NamedTemporaryFile(suffix=".log")
        self.began = time.time()
        self.process = subprocess.Popen(
            ["taskset", "-c", SERVER_CORE, f"{programs}/jobquery", "serve", "--home", home, "--listen", "127.0.0.1:0",
             "--access-log", "none", "--rate", "0", "--workers", "1", "--queue", "1000"],
            stdout=subprocess.DEVNULL, stderr=self.errors)
        while True:
            with open(self.errors.name, encoding="utf-8") as file:
                found = re.search(r"http://127\.0\.0\.1:(\d+)", file.read())
            if found:
                break
            if self.process.poll() is not None:
                raise SystemExit("the server did not start")
            time.sleep(0.002)
        self.port = int(found[1])

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()

    def cpu(self):
        with open(f"/proc/{self.process.pid}/stat", encoding="utf-8") as file:
            fields = file.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / TICKS

    def rss(self):
        with open(f"/proc/{self.process.pid}/status", encoding="utf-8") as file:
            return int(re.search(r"VmRSS:\s+(\d+)", file.read())[1]) / 1024

    def get(self, target, connection=None):
        wire = connection or socket.create_connection(("127.0.0.1", self.port), 30)
        wire.sendall(f"GET {target} HTTP/1.1\r\nHost: bench\r\n{NOT_KEPT}\r\n\r\n".encode())
        data = b""
        while b"\r\n\r\n" not in data:
            data += wire.recv(1 << 16)
        size = int(re.search(rb"(?i)content-length: (\d+)", data)[1])
        while len(data) < data.index(b"\r\n\r\n") + 4 + size:
            data += wire.recv(1 << 16)
        if connection is None:
            wire.close()
        return int(data.split()[1]), data.split(b"\r\n\r\n", 1)[1]

    def wrk(self, targets, seconds, header, connections=8):
        """Answers a second, answers a CPU second of the server, wrk's share of both's CPU, and answers other than 200."""
        with tempfile.NamedTemporaryFile("w", suffix=".lua") as script:
            script.write("local t = {" + ",".join(json.dumps(target) for target in targets) + "}\nlocal i = 0\n"
                         "request = function() i = i + 1; return wrk.format('GET', t[i % #t + 1]) end\n")
            script.flush()
            before, began = self.cpu(), resource.getrusage(resource.RUSAGE_CHILDREN)
            out = subprocess.run(["taskset", "-c", CLIENT_CORE, "wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "-H", header, "-s",
                                  script.name, f"http://127.0.0.1:{self.port}"], capture_output=True, text=True, check=True).stdout
            used, ended = self.cpu() - before, resource.getrusage(resource.RUSAGE_CHILDREN)
        client = ended.ru_utime + ended.ru_stime - began.ru_utime - began.ru_stime
        answers = int(re.search(r"(\d+) requests in", out)[1])
        bad = re.search(r"Non-2xx or 3xx responses: (\d+)", out)
        return {"rate": float(re.search(r"Requests/sec:\s+([\d.]+)", out)[1]), "by_cpu": answers / used, "client": client / (client + used),
                "bad": int(bad[1]) if bad else 0}


async def at_rate(port, targets, rate, seconds):
    """Times from when each request was due, so that one that had to wait for another is not forgiven its wait."""
    free, times, bad = asyncio.Queue(), [], 0
    for _ in range(32):
        free.put_nowait(await asyncio.open_connection("127.0.0.1", port))

    async def ask(target, due):
        nonlocal bad
        pair = await free.get()
        reader, writer = pair
        writer.write(f"GET {target} HTTP/1.1\r\nHost: bench\r\n{NOT_KEPT}\r\n\r\n".encode())
        head = await reader.readuntil(b"\r\n\r\n")
        await reader.readexactly(int(re.search(rb"(?i)content-length: (\d+)", head)[1]))
        times.append((time.perf_counter() - due) * 1000)
        bad += int(not head.startswith(b"HTTP/1.1 200"))
        free.put_nowait(pair)

    began, tasks = time.perf_counter(), []
    for i in range(int(rate * seconds)):
        due = began + i / rate
        if (wait := due - time.perf_counter()) > 0:
            await asyncio.sleep(wait)
        tasks.append(asyncio.create_task(ask(targets[i % len(targets)], due)))
    await asyncio.gather(*tasks)
    times.sort()
    return {"p50": times[len(times) // 2], "p99": times[len(times) * 99 // 100], "bad": bad, "rate": rate}


def in_process(programs, home, queries, seconds, *options):
    out = subprocess.run(["taskset", "-c", SERVER_CORE, f"{programs}/bench_in_process", "run", home, queries, str(seconds), "1", *options],
                         capture_output=True, text=True, check=True).stdout
    made = json.loads(out)
    return {"rate": made["searches"] / made["wall"], "by_cpu": made["searches"] / made["cpu"]}


def idle(server, target, count):
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    count, before, held = min(count, hard - 200), server.rss(), []
    for _ in range(count):
        held.append(socket.create_connection(("127.0.0.1", server.port), 30))
        server.get("/healthz", held[-1])
    times = []
    for _ in range(50):
        began = time.perf_counter()
        server.get(target)
        times.append((time.perf_counter() - began) * 1000)
    grown = server.rss() - before
    for wire in held:
        wire.close()
    return {"held": count, "ms": statistics.median(times), "slowest": max(times), "grown": grown}


def row(name, value, goal="", note=""):
    print(f"| {name} | {value} | {goal} | {note} |", flush=True)


def start_time(options, target):
    times = []
    for _ in range(5):
        with Server(options.programs, options.home) as server:
            while True:
                try:
                    if server.get(target)[0] == 200:
                        break
                except OSError:
                    pass
            times.append((time.time() - server.began) * 1000)
    return times


def throughput(options, queries, targets):
    """The ratio three times over, in turns, so that other work on the machine falls on both."""
    search, made, served = [], [], []
    flags = ["--expired"] if options.expired else []
    with Server(options.programs, options.home) as server:
        server.wrk(targets, 2, NOT_KEPT)
        for _ in range(3):
            search.append(in_process(options.programs, options.home, queries, options.seconds, *flags))
            made.append(in_process(options.programs, options.home, queries, options.seconds, "--json", *flags))
            served.append(server.wrk(targets, options.seconds, NOT_KEPT))

    def middle(runs, key):
        return statistics.median(run[key] for run in runs)
    row("search in process", f"{middle(search, 'rate'):.0f}/s", "", f"{middle(search, 'by_cpu'):.0f} a CPU second")
    row("search in process, and its JSON", f"{middle(made, 'rate'):.0f}/s", "", f"{middle(made, 'by_cpu'):.0f} a CPU second")
    row("search through HTTP", f"{middle(served, 'rate'):.0f}/s", "",
        f"{middle(served, 'by_cpu'):.0f} a CPU second; wrk took {middle(served, 'client'):.0%} of all CPU; {sum(run['bad'] for run in served)} not 200")
    row("HTTP to in process, by CPU", f"{middle(served, 'by_cpu') / middle(search, 'by_cpu'):.0%}", "80 %",
        f"{middle(served, 'by_cpu') / middle(made, 'by_cpu'):.0%} of search and JSON; by wall {middle(served, 'rate') / middle(search, 'rate'):.0%}")
    return middle(served, "rate")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("home")
    parser.add_argument("--programs", default="build/release/bin")
    parser.add_argument("--seconds", type=int, default=8)
    parser.add_argument("--queries")
    parser.add_argument("--expired", action="store_true")
    parser.add_argument("--connections", type=int, default=10_000)
    options = parser.parse_args()
    file = tempfile.NamedTemporaryFile("w+", suffix=".txt")
    if not options.queries:
        subprocess.run([f"{options.programs}/bench_in_process", "queries", options.home, "200"], stdout=file, check=True)
        options.queries = file.name
    with open(options.queries, encoding="utf-8") as lines:
        queries = [line.rstrip("\n") for line in lines]
    targets = ["/v1/search?" + urllib.parse.urlencode({"q": query} | ({"expired": "1"} if options.expired else {})) for query in queries]
    print(f"{len(queries)} queries, {'all ads' if options.expired else 'open ads'}; load average {os.getloadavg()[0]:.2f}\n")
    print("| what | measured | goal | more |\n|---|---:|---:|---|")
    full = throughput(options, options.queries, targets)
    with Server(options.programs, options.home) as server:
        os.sched_setaffinity(0, {int(CLIENT_CORE)})
        server.wrk(targets, 2, NOT_KEPT)
        half = asyncio.run(at_rate(server.port, targets, full / 2, options.seconds))
        row("p99 at half load", f"{half['p99']:.1f} ms", "25 ms", f"p50 {half['p50']:.1f} ms at {half['rate']:.0f}/s; {half['bad']} not 200")
        held = idle(server, targets[0], options.connections)
        row(f"a search beside {held['held']} idle clients", f"{held['ms']:.1f} ms", "at once", f"slowest of 50: {held['slowest']:.1f} ms")
        row("RSS they cost", f"{held['grown']:.0f} MB", "200 MB", f"{server.rss():.0f} MB in all")
        for name, target in (("cached", targets[0]), ("static", "/assets/" + server.get("/")[1].decode().split("/assets/", 1)[1].split('"', 1)[0])):
            kept = server.wrk([target], options.seconds, "X-Nothing: 1", 32)
            row(f"{name} answers", f"{kept['rate']:.0f}/s", "10,000/s",
                f"{kept['by_cpu']:.0f} a CPU second; wrk took {kept['client']:.0%} of all CPU; {kept['bad']} not 200")
    times = start_time(options, targets[0])
    row("start to first search", f"{statistics.median(times):.0f} ms", "300 ms", f"of 5: {min(times):.0f} to {max(times):.0f} ms")
    print(f"\nload average at the end {os.getloadavg()[0]:.2f}")


main()
