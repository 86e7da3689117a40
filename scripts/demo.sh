#!/usr/bin/env bash
# From a fresh clone to ranked ads: installs what is missing, builds, serves the sample site on the loopback,
# crawls it over HTTP, builds the index, and asks it for "radiomics PhD".
#
# Safe to run again: it starts from an empty data directory (build/demo) each time.
set -euo pipefail
cd "$(dirname "$0")/.."
step() { printf '\n== %s\n' "$*"; }

step "packages"
scripts/install-packages.sh build

step "build (build/release)"
cmake --preset release >/dev/null
cmake --build --preset release --target jobindex jobquery jobindex-sample-server

step "sample site"
home=$PWD/build/demo
rm -rf "$home"
mkdir -p "$home"
bin=build/release/bin
"$bin/jobindex-sample-server" --root data/sample-site --port 0 >"$home/server.out" &
server=$!
trap 'kill "$server" 2>/dev/null || true' EXIT
for _ in $(seq 100); do
    grep -q 'listening on' "$home/server.out" && break
    sleep 0.1
done
port=$(sed -n 's#.*http://127.0.0.1:\([0-9]*\)/.*#\1#p' "$home/server.out")
[[ -n $port ]] || { echo "demo: the sample server did not start" >&2; exit 2; }
site=http://jobs.localhost:$port/
echo "serving data/sample-site at $site"

step "jobindex crawl $site --allow-private --delay 0"
"$bin/jobindex" crawl "$site" --allow-private --delay 0 --home "$home"

step 'jobquery "radiomics PhD"'
"$bin/jobquery" "radiomics PhD" --home "$home"

cat <<END

The data directory is $home. Try:
  $bin/jobquery --home $home --facets "MRI postdoc"
  $bin/jobquery --home $home "country:de level:phd"
  $bin/jobindex status --home $home
END
