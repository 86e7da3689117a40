#!/usr/bin/env bash
# Installs what is missing, builds with ASan + UBSan and warnings as errors, and runs every test.
#
# usage: scripts/test.sh [CTEST OPTION...]     e.g. scripts/test.sh -R query
set -euo pipefail
cd "$(dirname "$0")/.."
step() { printf '\n== %s\n' "$*"; }

step "packages"
scripts/install-packages.sh build test web

step "npm package (warcio, the independent WARC reader of the tests)"
if [[ ! -d tests/integration/warcio/node_modules/warcio ]]; then
    npm ci --prefix tests/integration/warcio --no-audit --no-fund --loglevel=error
fi

step "build (build/dev: ASan, UBSan, -Werror)"
cmake --preset dev >/dev/null
cmake --build --preset dev

step "tests"
ctest --test-dir build/dev --output-on-failure -j "$(nproc)" "$@"
# A skipped test tells nothing: say why (no browser, no npm registry), where it cannot be overlooked.
grep -h "SKIPPED" build/dev/Testing/Temporary/LastTest.log || true
