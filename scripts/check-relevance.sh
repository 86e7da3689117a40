#!/usr/bin/env bash
# The order of hits on real material, with the goals that are reached as floors: the classic collections against plain BM25, known items, graded topics,
# niche queries, laws.
#
# usage: scripts/check-relevance.sh COLLECTIONS_DIR HOME
# Constants are tuned apart: build/release/bin/evaluate_relevance tune build/check-relevance HOME tests/relevance/topics
# COLLECTIONS_DIR holds cran, cisi, med, time, lisa and adi as unpacked; HOME is a data directory with the four collections
# of ads (scripts/check-corpus.sh makes one in build/check-corpus/import). What is missing is said and left out.
set -euo pipefail
collections=${1:?usage: scripts/check-relevance.sh COLLECTIONS_DIR HOME}
home=${2:?usage: scripts/check-relevance.sh COLLECTIONS_DIR HOME}
cd "$(dirname "$0")/.."
bin=$PWD/build/release/bin
cmake --preset release >/dev/null
cmake --build --preset release --target jobindex jobquery evaluate_relevance
failures=0
run() { "$bin/evaluate_relevance" "$@" || { echo "MISS  $1"; failures=$((failures + 1)); }; }

if [[ -d $collections ]]; then
    work=$PWD/build/check-relevance
    rm -rf "$work"
    "$bin/evaluate_relevance" convert "$collections" "$work"
    for each in "$work"/*/; do
        "$bin/jobindex" import "$each/documents.jsonl" --map title=title,description=description,reference=reference \
            --source "$(basename "$each")" --home "$each/home" >/dev/null 2>"$each/import.err" || [[ $? -eq 3 ]]
        "$bin/jobindex" export --as ad --home "$each/home" >"$each/ads.jsonl"
    done
    run collections "$work" --floor 1.05
else
    echo "check-relevance: $collections is no directory: the classic collections are left out" >&2
fi
if [[ -d $home/index ]]; then
    [[ -s $home/ads.jsonl ]] || "$bin/jobindex" export --as ad --home "$home" >"$home/ads.jsonl"
    run known-item "$home"
    run topics "$home" tests/relevance/topics --floor 0.85
    run niche "$home"
    run laws "$home"
else
    echo "check-relevance: $home has no index: known items, topics, niche queries and laws are left out" >&2
fi
echo "== $failures missed"
exit $((failures > 0))
