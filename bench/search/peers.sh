#!/usr/bin/env bash
# Builds and searches the same ads with jobindex, plain Xapian, Lucene, SQLite FTS5, PostgreSQL and Groonga, one after the
# other in one run, and prints one table. An engine that is not installed is named and left out.
#
# usage: bench/search/peers.sh HOME [N]      HOME: a data directory that `jobindex import` or `crawl` filled; with N, that
#                                            many ads are made out of its ads (bench_make_ads) and take their place
#
# environment: ENGINES, a list of names (all); OUT, where all is written (build/bench-search/run); COUNT, queries of each
# kind (200); BUDGET, about how many seconds each engine has for the queries of a kind (120); KEEP=1 keeps the indexes.
# Needs the packages of the section "bench", and build/release with -DJOBINDEX_BENCH=ON.
set -euo pipefail
source=${1:?usage: bench/search/peers.sh HOME [N]}
source=$(cd "$source" && pwd) number=${2:-}
cd "$(dirname "$0")/../.."
bin=$PWD/build/release/bin here=$PWD/bench/search
out=${OUT:-build/bench-search/run}
mkdir -p "$out"
out=$(cd "$out" && pwd)
kinds=(and or phrase filter facets)
missing=()

# What runs an engine: its program.
program() {
    case $1 in
    jobindex) echo "$bin/bench_ours" ;;
    xapian) echo "$bin/bench_plain_xapian" ;;
    lucene) echo "$here/lucene.sh" ;;
    *) echo "$here/$1.py" ;;
    esac
}
# True when an engine can run; says on stderr what it lacks.
there() {
    case $1 in
    lucene) "$here/lucene.sh" compile ;;
    postgres | groonga | fts5) "$here/$1.py" check ;;
    *) [[ -x $(program "$1") ]] || { echo "$1: build it: cmake --build --preset release --target bench_ours bench_plain_xapian jobindex" >&2; return 3; } ;;
    esac
}
timed() { # timed NAME COMMAND...: seconds, CPU and memory go to NAME.time
    local name=$1
    shift
    /usr/bin/time -f '%e %U %S %M' -o "$out/$name.time" "$@" >"$out/$name.log" 2>&1 || { cat "$out/$name.log" >&2; return 2; }
}
queries() { case $1 in phrase) echo phrases ;; filter) echo filters ;; *) echo words ;; esac; }

"$bin/jobindex" export --as ad --home "$source" >"$out/ads.jsonl"
if [[ -n $number ]]; then
    "$bin/bench_make_ads" "$out/ads.jsonl" "$number" "$out/made"
    mv "$out/made/ads.jsonl" "$out/made/flat.jsonl" "$out/"
else
    "$here/flat_ads.py" "$out/ads.jsonl" >"$out/flat.jsonl"
fi
"$here/make_queries.py" "$out/flat.jsonl" "$out" "${COUNT:-200}"

ran=()
for engine in ${ENGINES:-jobindex xapian lucene fts5 postgres groonga}; do
    there "$engine" || { missing+=("$engine"); continue; }
    echo "$(date +%T) $engine" >&2
    run=$(program "$engine") index=$out/$engine
    rm -rf "$index"
    if [[ $engine == jobindex ]]; then # ads are in its store before an index is made
        "$run" store "$out/ads.jsonl" "$index"
        timed "$engine" "$bin/jobindex" index --home "$index"
        du -s --block-size=1 "$index/index" | cut -f1 >"$out/$engine.bytes"
    else
        timed "$engine" "$run" build "$out/flat.jsonl" "$index"
        du -s --block-size=1 --exclude=pg_wal "$index" | cut -f1 >"$out/$engine.bytes"
    fi
    for kind in "${kinds[@]}"; do
        ask=("$run" query "$index" "$out/$(queries "$kind").tsv" "$kind" --seconds "${BUDGET:-120}")
        "${ask[@]}" >"$out/$engine.$kind.tsv"
        [[ $engine != jobindex ]] || for way in bare live; do "${ask[@]}" --$way >"$out/$engine-$way.$kind.tsv"; done
    done
    ran+=("$engine")
    [[ $engine != jobindex ]] || ran+=(jobindex-bare jobindex-live)
    [[ -n ${KEEP:-} ]] || rm -rf "$index"
done
"$here/table.py" "$out" "${ran[@]}"
[[ ${#missing[@]} -eq 0 ]] || echo "left out, not installed: ${missing[*]}"
