#!/usr/bin/env bash
# Times whole jobquery processes, start included, on an index that is there (hyperfine).
#
# usage: bench/cold_start.sh HOME_DIR [QUERY]
set -euo pipefail
home=${1:?usage: bench/cold_start.sh HOME_DIR [QUERY]} query=${2:-medical physics}
cd "$(dirname "$0")/.."
hyperfine --warmup 3 --runs 40 --shell none --export-json build/cold_start.json \
    "build/release/bin/jobquery \"$query\" --expired --facets --home $home" \
    "build/release/bin/jobquery --version"
