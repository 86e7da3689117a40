#!/usr/bin/env bash
# Runs a command against a real server: crawls the sample site into WORK once, serves it on a free port of the
# loopback, sets URL, and stops the server when the command ends.
#
#     with_server.sh PROGRAMS WORK COMMAND...      PROGRAMS: where jobindex, jobquery and jobindex-sample-server are
set -euo pipefail
programs=$1 work=$2
shift 2
tree=$(cd "$(dirname "$0")/../.." && pwd)
now=2026-03-10T09:00:00Z   # the day of the sample site
mkdir -p "$work"
children=()
trap 'kill "${children[@]}" 2>/dev/null || true' EXIT

# The first URL that a file names, as soon as it does.
url_in() {
    local url
    for _ in $(seq 200); do
        url=$(grep -om1 "http://[0-9a-z.:]*" "$1" 2>/dev/null || true)
        [[ -n $url ]] && { echo "$url"; return; }
        sleep 0.05
    done
    echo "with_server: the server did not start: $(cat "$1")" >&2
    return 2
}

exec 9>"$work/.lock"
flock 9
if [[ ! -e $work/home/index/CURRENT ]]; then
    rm -rf "$work/home"
    "$programs/jobindex-sample-server" --root "$tree/data/sample-site" --port 0 --today "${now%T*}" >"$work/sample.out" &
    children+=($!)
    sample=$(url_in "$work/sample.out")
    "$programs/jobindex" crawl "http://jobs.localhost:${sample##*:}/" --allow-private --delay 0 --now "$now" \
        --home "$work/home" >"$work/crawl.out" 2>&1 || { cat "$work/crawl.out" >&2; exit 2; }
fi
flock -u 9

log=$(mktemp "$work/serve.XXXXXX")
"$programs/jobquery" serve --home "$work/home" --listen 127.0.0.1:0 --now "$now" --rate 0 --access-log none \
    9>&- 2>"$log" >/dev/null &
children+=($!)
URL=$(url_in "$log")
export URL
"$@"
