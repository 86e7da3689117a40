#!/usr/bin/env bash
# Runs a command against a real server: crawls the sample site into WORK once, serves it on a free port of the
# loopback, sets URL, and stops the server when the command ends.
#
#     with_server.sh PROGRAMS WORK COMMAND...      PROGRAMS: where jobindex, jobquery and jobindex-sample-server are
set -euo pipefail
programs=$1 work=$2
shift 2
tree=$(cd "$(dirname "$0")/../.." && pwd)
. "$tree/tests/api/sample_home.sh"
trap 'kill "${children[@]}" 2>/dev/null || true' EXIT
sample_home "$programs" "$work"

log=$(mktemp "$work/serve.XXXXXX")
"$programs/jobquery" serve --home "$work/home" --listen 127.0.0.1:0 --now "$now" --rate 0 --access-log none \
    9>&- 2>"$log" >/dev/null &
children+=($!)
URL=$(url_in "$log")
export URL
"$@"
