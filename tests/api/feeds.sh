#!/usr/bin/env bash
# Feeds and site map over ads that say what breaks XML and calendars, read by real parsers: feeds.sh PROGRAMS WORK. Exit
# code 77 (skipped) when these are not installed.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
python=/usr/bin/python3   # Debian's, which has Debian's packages
"$python" -c 'import feedparser, icalendar' 2>/dev/null || { echo "skipped: no python3-feedparser, python3-icalendar" >&2; exit 77; }
if [[ ! $2/home/index/CURRENT -nt $1/jobindex ]]; then
    rm -rf "$2/home"
    mkdir -p "$2"
    "$1/jobindex" import "$here/hostile.jsonl" --home "$2/home" --now 2026-03-10T09:00:00Z >"$2/import.out" 2>&1 ||
        { cat "$2/import.out" >&2; exit 2; }
fi
exec "$here/with_server.sh" "$1" "$2" "$python" "$here/feeds.py"
