#!/usr/bin/env bash
# Crawls one site on the loopback with jobindex (fetch, archive, extract, normalise, store), with Scrapy (fetch,
# JSON-LD), wget2 (fetch, write files) and httrack (the same), one after the other in the same run, and prints pages/s,
# ads, CPU seconds, peak memory and ratios. Peers get robots and delays switched off where they can, and 90 seconds.
#
# usage: bench/crawl_peers.sh SITE SITEMAP [OUT_DIR]     e.g. http://site.localhost:8970/ http://site.localhost:8970/sitemap.xml
set -euo pipefail
site=${1:?usage: bench/crawl_peers.sh SITE SITEMAP [OUT_DIR]} sitemap=${2:?the URL of its sitemap}
cd "$(dirname "$0")/.."
out=${3:-build/bench-crawl}
rm -rf "$out"; mkdir -p "$out"
out=$(cd "$out" && pwd)
export PYTHONPATH=

run() { # run NAME COMMAND...: its time and memory go to NAME.time
    local name=$1 status=0
    shift
    /usr/bin/time -f '%e %U %S %M' -o "$out/$name.time" timeout 90 "$@" >"$out/$name.out" 2>"$out/$name.err" || status=$?
    [[ $name != jobindex || $status -eq 0 ]] || { cat "$out/jobindex.err" >&2; exit 2; }
}
run jobindex build/release/bin/jobindex crawl "$site" --allow-private --delay 0 --home "$out/home" --no-index --format json
run scrapy /usr/bin/python3 -m scrapy runspider bench/scrapy_spider.py -a site="$site" -a sitemap="$sitemap" -o "$out/scrapy.jsonl"
if command -v wget2 >/dev/null; then
    mkdir "$out/wget2"
    run wget2 wget2 --quiet --recursive --level=inf --robots=off --max-threads=8 --directory-prefix="$out/wget2" "$sitemap" "$site"
fi
if command -v httrack >/dev/null; then
    run httrack httrack "$site" -O "$out/httrack" --robots=0 --disable-security-limits --sockets=8 --connection-per-second=0 --max-rate=0 --quiet
fi

/usr/bin/python3 - "$out" <<'PY'
import json, os, re, sys
out = sys.argv[1]
def times(name):
    lines = open(f"{out}/{name}.time").read().strip().split("\n")
    wall, user, system, rss = map(float, lines[-1].split())
    return wall, user + system, rss / 1024
def files(name):
    return sum(len(names) for _, _, names in os.walk(f"{out}/{name}"))
report = json.loads(open(f"{out}/jobindex.out").read().strip().split("\n")[-1])
pages = report["pages"]["fetched"] + report["pages"]["gone"]
rows = {"jobindex": (pages, report["ads"]["live"] + report["ads"]["closed"])}
ads = sum(1 for _ in open(f"{out}/scrapy.jsonl")) if os.path.exists(f"{out}/scrapy.jsonl") else 0
if ads == 0:
    sys.exit(f"Scrapy found nothing, see {out}/scrapy.err; it resolves *.localhost only from /etc/hosts")
requests = re.search(r"'downloader/response_count': (\d+)", open(f"{out}/scrapy.err").read())
rows["scrapy"] = (int(requests[1]) if requests else pages, ads)
if os.path.exists(f"{out}/wget2.time"): rows["wget2"] = (files("wget2"), None)
if os.path.exists(f"{out}/httrack.time"): rows["httrack"] = (files("httrack"), None)
print(f"{'':10} {'pages':>7} {'ads':>6} {'seconds':>8} {'CPU s':>7} {'pages/s':>8} {'RSS MB':>7} {'jobindex is':>12}")
speed = {name: count / times(name)[0] for name, (count, _) in rows.items()}
for name, (count, ads) in rows.items():
    wall, cpu, rss = times(name)
    print(f"{name:10} {count:7} {ads if ads is not None else '':>6} {wall:8.1f} {cpu:7.1f} {speed[name]:8.0f} {rss:7.0f} "
          f"{speed['jobindex'] / speed[name]:11.2f}x")
PY
