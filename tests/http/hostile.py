#!/usr/bin/env python3
"""Hostile clients against a real server: each case is a law, and after each the server must still answer.

usage: hostile.py PROGRAMS WORK [PART OF A NAME]      PROGRAMS: where jobindex and jobquery are

Prints a line a case; exit code 1 when one failed. The cases that wait for the server's patience to end run
beside the others.
"""
import shutil
import sys
import threading
import time
import traceback

import content
import pages
import protocol
import site_mail
from server import Server

BESIDE = ("a head that drips in is cut", "a body that drips in is cut")

LAST = ("a webhook does not follow a redirect",)  # stops the server in between


def run(name, function, server, failed):
    began = time.time()
    try:
        function(server)
        server.alive()
        print(f"ok    {name} ({time.time() - began:.1f} s)", flush=True)
    except Exception:
        print(f"FAIL  {name}\n{traceback.format_exc()}", flush=True)
        failed.append(name)


def main():
    programs, work = sys.argv[1:3]
    part = sys.argv[3] if len(sys.argv) > 3 else ""
    shutil.rmtree(work, ignore_errors=True)
    server = Server(programs, work)
    pages.publish(server)
    server.start("--rate", "0", *site_mail.OPTIONS)
    cases = [one for module in (protocol, pages, site_mail, content) for one in module.CASES if part in one[0]]
    failed = []
    beside = [threading.Thread(target=run, args=(name, function, server, failed))
              for name, function in cases if name in BESIDE]
    for thread in beside:
        thread.start()
    for name, function in cases:
        if name not in BESIDE + LAST:
            run(name, function, server, failed)
    for thread in beside:
        thread.join()
    for name, function in cases:
        if name in LAST:
            run(name, function, server, failed)
    try:
        server.stop()
    except AssertionError as error:
        print(f"FAIL  the server ends as it should\n{error}")
        failed.append("end")
    print(f"{len(cases)} cases, {len(failed)} failed")
    sys.exit(1 if failed or not cases else 0)


main()
