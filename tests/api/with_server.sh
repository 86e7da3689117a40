#!/usr/bin/env bash
# Runs a command against a real server: crawls the sample site into WORK once, serves it on a free port of the
# loopback, sets URL and KEY (an API key), and stops the server when the command ends. What a server takes in goes into
# a data directory of its own, so that no run sees what another one left.
#
#     with_server.sh PROGRAMS WORK COMMAND...      PROGRAMS: where jobindex, jobquery and jobindex-sample-server are
set -euo pipefail
programs=$1 work=$2
shift 2
tree=$(cd "$(dirname "$0")/../.." && pwd)
. "$tree/tests/api/sample_home.sh"
own=
trap 'kill "${children[@]}" 2>/dev/null || true; wait; [[ -z $own ]] || rm -rf "$own"' EXIT
sample_home "$programs" "$work"

own=$(mktemp -d "$work/serve.XXXXXX")
ln -s "$(cd "$work/home/index" && pwd)" "$own/index"
log=$own/log
KEY=$("$programs/jobquery" keys add test --scope ingest --home "$own" --format json | grep -o 'jq_[A-Za-z0-9_-]*' | tail -1)
"$programs/jobquery" serve --home "$own" --base-url http://jobs.example.org --mail-from jobs@example.org --listen 127.0.0.1:0 --now "$now" --rate 0 --access-log none \
    9>&- 2>"$log" >/dev/null &
children+=($!)
URL=$(url_in "$log")
export URL KEY
"$@"
