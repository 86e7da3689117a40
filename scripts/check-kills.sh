#!/usr/bin/env bash
# Kills the crawl and the daemon with SIGKILL at random moments of crawling, feed pulls, archive rotation and publishing, and
# compares what they end with with a crawl that was left alone: no page and no ad may be lost, none be there twice, and every
# index that a reader meets must answer. Then the same of what jobquery serve takes in, of what publishes it, and of
# mails on their way (tests/http/kills.py), with a quarter as many kills each.
#
# usage: scripts/check-kills.sh [KILLS]      100 unless told; needs build/release
set -euo pipefail
cd "$(dirname "$0")/.."
kills=${1:-100}
work=$PWD/build/check-kills
rm -rf "$work"; mkdir -p "$work"
python3 - "$PWD/build/release/bin" "$work" "$kills" <<'PY'
import json, os, random, re, signal, subprocess, sys, time

programs, work, wanted = sys.argv[1], sys.argv[2], int(sys.argv[3])
NOW = "2026-03-10T09:00:00Z"
PER_HOME = 10
random.seed(20261125)

server = subprocess.Popen([f"{programs}/jobindex-sample-server", "--root", "data/sample-site", "--port", "0", "--today", NOW[:10]],
                          stdout=subprocess.PIPE, text=True)
port = re.search(r":(\d+)", server.stdout.readline())[1]
site = f"http://jobs.localhost:{port}/"
env = dict(os.environ, JOBINDEX_NOW=NOW)

def command(home, *words):
    return [f"{programs}/jobindex", *words, "--home", home]
def crawl(home, delay="0"):
    return command(home, "crawl", site, "--allow-private", "--delay", delay)
def run(home):
    return command(home, "run", site, "--allow-private", "--delay", "0.03", "--index-every", "0.05")
def output(arguments):
    return subprocess.run(arguments, env=env, capture_output=True, text=True)

def state(home):
    """Ads without the times of seeing them, and page counts."""
    ads = []
    for line in output(command(home, "export", "--as", "ad")).stdout.splitlines():
        ad = json.loads(line)
        for key in ("first_seen", "last_seen"): ad["dates"].pop(key, None)
        ads.append(json.dumps(ad, sort_keys=True))
    pages = json.loads(output(command(home, "status", "--format", "json")).stdout)["pages"]
    return ads, {key: pages[key] for key in ("fetched", "gone", "queued", "failed")}

problems = []
try:
    alone = f"{work}/alone"
    output(crawl(alone))
    ads, pages = state(alone)
    assert len(ads) > 100, "the crawl that was left alone found too little"
    done = homes = unread = 0
    while done < wanted:
        home = f"{work}/home-{homes}"
        homes += 1
        for _ in range(min(PER_HOME, wanted - done)):
            process = subprocess.Popen(random.choice([run, run, lambda h: crawl(h, "0.03")])(home), env=env,
                                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(random.uniform(0.05, 1.6))
            if process.poll() is None:
                process.send_signal(signal.SIGKILL)
                done += 1
            process.wait()
            query = output([f"{programs}/jobquery", "radiomics", "--home", home])
            if query.returncode not in (0, 1) and "no index" not in query.stderr:
                unread += 1
                problems.append(f"{home}: jobquery: {query.stderr.strip()}")
        last = output(crawl(home))
        got_ads, got_pages = state(home)
        if got_ads != ads: problems.append(f"{home}: {len(set(ads) - set(got_ads))} ads missing, {len(set(got_ads) - set(ads))} others")
        if got_pages != pages: problems.append(f"{home}: pages {got_pages}, without kills {pages}")
        found = json.loads(output([f"{programs}/jobquery", "radiomics", "--limit", "1", "--format", "json", "--home", home]).stdout)
        want = json.loads(output([f"{programs}/jobquery", "radiomics", "--limit", "1", "--format", "json", "--home", alone]).stdout)
        if found["total"] != want["total"]: problems.append(f"{home}: {found['total']} ads found, without kills {want['total']}")
    print(f"{done} kills in {homes} homes: {len(ads)} ads and {pages['fetched']} pages each; {unread} unreadable indexes, {len(problems)} problems")
finally:
    server.kill()
print("\n".join(problems[:20]))
sys.exit(1 if problems else 0)
PY
exec python3 -B tests/http/kills.py build/release/bin "$work/http" tests/support/smtp_sink.py $((kills / 4 + 1))
