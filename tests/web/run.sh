#!/usr/bin/env bash
# Drives the pages with a real browser: run.sh PROGRAMS WORK SUITE.mjs
#
# PROGRAMS: where jobindex, jobquery and jobindex-sample-server are. playwright-core and axe-core are installed into
# WORK/modules once. Exit code 77 (skipped), with the reason, where the browser or the npm registry is missing.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
programs=$1 work=$2 suite=$3
mkdir -p "$work"

skip() {
    printf '\n  SKIPPED: the pages were NOT tested: %s\n\n' "$1" >&2
    exit 77
}

browser=${JOBINDEX_CHROMIUM:-$(command -v chromium || command -v chromium-browser || true)}
[[ -n $browser ]] || skip "chromium is not installed (scripts/install-packages.sh web)"
command -v node >/dev/null && command -v npm >/dev/null || skip "nodejs or npm is not installed (scripts/install-packages.sh web)"

modules=$work/modules
(
    flock 9
    cmp -s "$here/package-lock.json" "$modules/.installed" && exit 0
    rm -rf "$modules"
    mkdir -p "$modules"
    cp "$here/package.json" "$here/package-lock.json" "$here/.npmrc" "$modules/"
    npm ci --prefix "$modules" --no-audit --no-fund --loglevel=error --fetch-retries=1 --fetch-timeout=30000 || exit 1
    cp "$here/package-lock.json" "$modules/.installed"
) 9>"$work/.modules.lock" || skip "playwright-core and axe-core cannot be installed (no npm registry?)"

. "$here/../api/sample_home.sh"
trap 'kill "${children[@]}" 2>/dev/null || true' EXIT
sample_home "$programs" "$work"
kill "${children[@]}" 2>/dev/null || true
children=()

export PROGRAMS=$programs WORK=$work MODULES=$modules BROWSER=$browser NOW=$now
node "$here/$suite"
