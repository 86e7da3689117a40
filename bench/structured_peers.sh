#!/usr/bin/env bash
# Structured data of the same pages read by jobindex and by extruct (JSON-LD, microdata and RDFa), in one run on one core.
#
# usage: bench/structured_peers.sh DIR [PAGES]      needs the package python3-extruct; PAGES (default 400) of DIR are read
set -euo pipefail
dir=${1:?usage: bench/structured_peers.sh DIR [PAGES]} pages=${2:-400}
cd "$(dirname "$0")/.."
python=/usr/bin/python3
"$python" -c "import extruct" 2>/dev/null || { echo "structured_peers: no extruct: install the packages of the section bench" >&2; exit 2; }
sample=$(mktemp -d)
trap 'rm -rf "$sample"' EXIT
find "$dir" -name '*.html' | sort | awk -v n="$pages" '{a[NR]=$0} END {step=NR/n; if (step<1) step=1; for (i=1; i<=NR; i+=step) print a[int(i)]}' |
    while read -r file; do cp "$file" "$sample/$(echo "$file" | tr / _)"; done
for round in 1 2 3; do
    ours=$(build/release/bin/bench_read structured "$sample" | sed 's/.* \([0-9]*\) a second.*/\1/')
    theirs=$(taskset -c 0 "$python" - "$sample" <<'PY'
import os, sys, time
import extruct
pages = [open(os.path.join(sys.argv[1], name), encoding="utf-8", errors="replace").read() for name in sorted(os.listdir(sys.argv[1]))]
start = time.process_time()
for page in pages:
    try:
        extruct.extract(page, base_url="https://site.example/", syntaxes=["json-ld", "microdata", "rdfa"])
    except Exception:
        pass
print(int(len(pages) / (time.process_time() - start)))
PY
)
    echo "round $round: jobindex $ours pages/s, extruct $theirs pages/s, $(python3 -c "print(f'{$ours / $theirs:.1f}')") times"
done
