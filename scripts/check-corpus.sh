#!/usr/bin/env bash
# Checks on real material, too slow or too large for the daily tests: robots decisions, a whole site crawled and
# killed, 33,000 ads imported, rebuilt and searched. Prints a figure a line and fails where one is missed.
#
# usage: scripts/check-corpus.sh CORPUS_DIR      needs the packages of the sections "build", "test" and "bench"; builds the
# programs it runs (build/release)
set -euo pipefail
corpus=${1:?usage: scripts/check-corpus.sh CORPUS_DIR}
[[ -d $corpus ]] || { echo "check-corpus: $corpus is no directory" >&2; exit 2; }
corpus=$(cd "$corpus" && pwd)
cd "$(dirname "$0")/.."
work=$PWD/build/check-corpus
rm -rf "$work"; mkdir -p "$work"
bin=$PWD/build/release/bin
server=
trap '[[ -z $server ]] || kill "$server" 2>/dev/null || true' EXIT
failures=0
cmake --preset release >/dev/null
cmake --build --preset release --target jobindex jobquery evaluate_listings evaluate_extraction

# check NAME FIGURE CONDITION: prints the figure, counts a failure when the arithmetic condition is false.
check() {
    if (($3)); then echo "ok    $1: $2"; else echo "MISS  $1: $2 (wanted $3)"; failures=$((failures + 1)); fi
}
json() { python3 -c "import json,sys; d=json.loads(sys.stdin.read().strip().split('\n')[-1]); print($1)"; }

echo "== robots decisions"
python3 - "$corpus/robots_cases.jsonl" >"$work/robots.in" <<'PY'
import json, sys
for line in open(sys.argv[1]):
    case = json.loads(line)
    if not case.get("test", "").startswith("GoogleOnly_"): print(json.dumps(case))
PY
"$bin/jobindex" robots "$work/robots.in" >"$work/robots.out"
read -r right all < <(paste -d'\n' "$work/robots.in" "$work/robots.out" | python3 -c "
import json, sys
rows = [json.loads(l) for l in sys.stdin]
print(sum(w['allowed'] == g['allowed'] for w, g in zip(rows[::2], rows[1::2])), len(rows) // 2)")
check "robots cases decided as expected" "$right of $all" "right == all && all > 0"

echo "== import of the four collections"
home=$work/import
import() { # import NAME FILE MAP; exit code 3 says that some rows were rejected
    { "$bin/jobindex" import "$corpus/$2" --map "$3" --source "$1" --home "$home" --no-index --format json 2>>"$work/import.err" || [[ $? -eq 3 ]]; } | tail -1
}
start=$SECONDS
{
    import chronicle chronicle_faculty.jsonl.zst title=title,description=description,institution=institution,location=location,url=url,posted=date_posted,salary=salary
    import joe joe_economics.jsonl.zst title=jp_title,description=jp_full_text,institution=jp_institution,department=jp_department,location=locations,closing=Application_deadline,posted=Date_Active,salary=jp_salary_range,reference=jp_id,level=jp_section,skills=jp_keywords
    import euraxess euraxess_2020.jsonl.zst description=text,qualifications=requirements,institution=institution,url=url
    import jobsacuk jobsacuk_2015.jsonl.zst title=title,description=text,html=details,url=url,discipline=subjectarea
} >"$work/import.json"
"$bin/jobindex" index --home "$home"
seconds=$((SECONDS - start))
read -r rows used rejected < <(python3 -c "
import json
rows = [json.loads(l) for l in open('$work/import.json')]
print(sum(r['read'] for r in rows), sum(r['imported'] + r['updated'] for r in rows), sum(r['rejected'] for r in rows))")
check "rows imported" "$used of $rows, $rejected rejected, $seconds s" "rows > 33000 && used + rejected == rows && rejected * 1000 <= rows && seconds < 900"
found=$("$bin/jobquery" "medical physics" --expired --facets --format json --home "$home" | json "d['total']['value']")
check "ads for medical physics" "$found" "found > 20"

echo "== rebuild twice"
"$bin/jobindex" export --home "$home" >"$work/export.0"
for i in 1 2; do
    "$bin/jobindex" rebuild --no-index --home "$home" 2>>"$work/rebuild.err"
    "$bin/jobindex" export --home "$home" >"$work/export.$i"
done
same=0; cmp -s "$work/export.1" "$work/export.2" && same=1
check "two rebuilds export the same bytes" "$(wc -c <"$work/export.1") bytes" "same == 1"
same=0; cmp -s "$work/export.0" "$work/export.1" && same=1
check "a rebuild gives what the import gave" "$(wc -l <"$work/export.0") ads" "same == 1"

if [[ -f $corpus/site-phdsky.tar.zst ]] && command -v nginx >/dev/null; then
    echo "== a real site: crawl, kill -9 and resume"
    port=8973
    mkdir -p "$work/site"
    zstd -dc "$corpus/site-phdsky.tar.zst" | tar xf - -C "$work/site"
    find "$work/site" -type f \( -name '*.html' -o -name '*.xml' -o -name '*.txt' \) -print0 |
        xargs -0 sed -i "s#https://phdsky\.org#http://site.localhost:$port#g"
    scripts/serve-static.sh "$work/site/phdsky" "$port" &
    server=$!
    sleep 1
    start=$(date +%s%N)
    "$bin/jobindex" crawl "http://site.localhost:$port/" --allow-private --delay 0 --home "$work/crawl" --format json >"$work/crawl.json" 2>"$work/crawl.err"
    ms=$((($(date +%s%N) - start) / 1000000))
    read -r ads gone < <("$bin/jobindex" status --home "$work/crawl" --format json | json "d['ads']['live'] + d['ads']['closed'], d['pages']['gone']" | tr -d '(),')
    check "ads of the site" "$ads in $ms ms" "ads >= 9600"
    check "pages gone" "$gone" "gone == 1457"
    "$bin/jobindex" export --as ad --home "$work/crawl" >"$work/whole.jsonl"
    twice=$(python3 -c "
import json
ads = [json.loads(l) for l in open('$work/whole.jsonl')]
print(len(ads) - len({a['id'] for a in ads}) + len(ads) - len({a['url'] for a in ads}))")
    check "ads that are there twice" "$twice" "twice == 0"
    for i in $(seq "${KILLS:-5}"); do
        "$bin/jobindex" crawl "http://site.localhost:$port/" --allow-private --delay 0 --no-index --home "$work/killed" >/dev/null 2>>"$work/killed.err" &
        crawl=$!
        sleep "$(python3 -c "import random; print(random.uniform(0.2, $ms / 1000 / 4))")"
        kill -9 "$crawl" 2>/dev/null || true
        wait "$crawl" 2>/dev/null || true
    done
    "$bin/jobindex" crawl "http://site.localhost:$port/" --allow-private --delay 0 --no-index --home "$work/killed" >/dev/null 2>>"$work/killed.err"
    "$bin/jobindex" export --as ad --home "$work/killed" >"$work/killed.jsonl"
    differ=$(python3 - "$work/whole.jsonl" "$work/killed.jsonl" <<'PY'
import json, sys
def ads(path):
    out = {}
    for line in open(path):
        ad = json.loads(line)
        for key in ("first_seen", "last_seen"): ad["dates"].pop(key, None)
        out[ad["id"]] = ad
    return out
a, b = ads(sys.argv[1]), ads(sys.argv[2])
print(len(set(a) ^ set(b)) + sum(a[i] != b[i] for i in set(a) & set(b)))
PY
)
    check "ads that differ after ${KILLS:-5} kills" "$differ" "differ == 0"
    kill "$server"; server=
fi

if [[ -f $corpus/pages-listings-sweden.tar.zst ]]; then
    echo "== job links of weekly listing pages, against a hand count"
    mkdir -p "$work/listings"
    zstd -dc "$corpus/pages-listings-sweden.tar.zst" | tar xf - -C "$work/listings"
    good=1
    "$bin/evaluate_listings" "$work/listings" --truth tests/evaluation/listings/truth.tsv --floor 0.95 >"$work/listings.txt" || good=0
    grep -E '^(dev|held-out|all):' "$work/listings.txt" || true
    check "precision and recall of job links above 0.95" "$(grep -E '^all:' "$work/listings.txt" || echo none)" "good == 1"
fi

echo "== fields of ads against columns that are known, and against what readers found in 300 ads and 103 pages"
mkdir -p "$work/material"
ln -s "$corpus"/*.zst "$work/material/"
zstd -dc "$corpus/site-phdsky.tar.zst" | tar xf - -C "$work/material"
good=1
"$bin/evaluate_extraction" "$work/material" --gold tests/extraction/gold --floors tests/extraction/floors.tsv || good=0
check "precision and recall of fields above their floors" "$good" "good == 1"
good=1
"$bin/evaluate_extraction" "$work/material" --part evidence >"$work/evidence.txt" || good=0
check "fields whose evidence does not say them" "$(grep 'ads;' "$work/evidence.txt" || echo none)" "good == 1"

echo "== $failures missed"
exit $((failures > 0))
