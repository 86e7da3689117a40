#!/usr/bin/env bash
# Builds the Debian package in build/package and looks at it with lintian.
#
# usage: scripts/package.sh [OUT]      OUT: the directory for the .deb; build/package when left out
set -euo pipefail
cd "$(dirname "$0")/.."
out=${1:-build/package}
step() { printf '\n== %s\n' "$*"; }

step "packages"
scripts/install-packages.sh build package

step "build (build/package)"
cmake --preset package >/dev/null
cmake --build --preset package

step "package"
rm -f build/package/*.deb
(cd build/package && cpack -G DEB >cpack.log) || { cat build/package/cpack.log >&2; exit 1; }
deb=$(ls build/package/*.deb)
[[ $out == build/package ]] || { mkdir -p "$out" && cp "$deb" "$out/" && deb=$out/${deb##*/}; }
dpkg-deb --info "$deb"

step "lintian (exceptions with their reasons: packaging/debian/lintian-overrides)"
lintian --fail-on error,warning --tag-display-limit 0 --allow-root "$deb"
echo "$deb"
