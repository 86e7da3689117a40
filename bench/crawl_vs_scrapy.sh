#!/usr/bin/env bash
# Crawls one site on the loopback with jobindex (fetch, archive, extract, normalise, store, index) and with
# Scrapy (fetch, JSON-LD), one after the other in the same run, and prints pages/s, ads, peak memory and the ratio.
#
# usage: bench/crawl_vs_scrapy.sh SITE SITEMAP [OUT_DIR]     e.g. http://site.localhost:8970/ http://site.localhost:8970/sitemap.xml
set -euo pipefail
site=${1:?usage: bench/crawl_vs_scrapy.sh SITE SITEMAP [OUT_DIR]} sitemap=${2:?the URL of its sitemap}
cd "$(dirname "$0")/.."
out=${3:-build/bench-crawl}
rm -rf "$out"; mkdir -p "$out"
now() { date +%s.%N; }
export PYTHONPATH=

start=$(now)
/usr/bin/time -v -o "$out/jobindex.time" build/release/bin/jobindex crawl "$site" --allow-private --delay 0 \
    --home "$out/home" --no-index --format json >"$out/jobindex.json" 2>"$out/jobindex.err" ||
    { cat "$out/jobindex.err" >&2; exit 2; }
jobindex_s=$(echo "$(now) - $start" | bc)
start=$(now)
/usr/bin/time -v -o "$out/scrapy.time" /usr/bin/python3 -m scrapy runspider bench/scrapy_spider.py -a site="$site" \
    -a sitemap="$sitemap" -o "$out/scrapy.jsonl" >/dev/null 2>"$out/scrapy.err"
scrapy_s=$(echo "$(now) - $start" | bc)

/usr/bin/python3 - "$out" "$jobindex_s" "$scrapy_s" <<'PY'
import json, re, sys
out, ours, theirs = sys.argv[1], float(sys.argv[2]), float(sys.argv[3])
report = json.loads(open(f"{out}/jobindex.json").read().strip().split("\n")[-1])
pages = report["pages"]["fetched"] + report["pages"]["gone"]
rss = lambda name: int(re.search(r"Maximum resident set size \(kbytes\): (\d+)", open(f"{out}/{name}.time").read())[1]) / 1024
ads = sum(1 for _ in open(f"{out}/scrapy.jsonl"))
if ads == 0:
    sys.exit(f"Scrapy found nothing, see {out}/scrapy.err; it resolves *.localhost only from /etc/hosts")
print(f"{'':10} {'pages':>7} {'ads':>6} {'seconds':>8} {'pages/s':>8} {'RSS MB':>7}")
print(f"{'jobindex':10} {pages:7} {report['ads']['live'] + report['ads']['closed']:6} {ours:8.1f} {pages / ours:8.0f} {rss('jobindex'):7.0f}")
print(f"{'scrapy':10} {pages:7} {ads:6} {theirs:8.1f} {pages / theirs:8.0f} {rss('scrapy'):7.0f}")
print(f"ratio {theirs / ours:.1f}")
PY
