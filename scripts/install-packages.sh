#!/usr/bin/env bash
# Installs the Debian packages of the named sections of scripts/packages.txt that are not there yet.
#
# usage: scripts/install-packages.sh SECTION...      (build, test, lint, bench)
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)

wanted=()
for section in "$@"; do
    mapfile -t names < <(awk -v s="## $section" '$0 == s {on = 1; next} /^##/ {on = 0} on && /^[a-z0-9]/' "$here/packages.txt")
    if [[ ${#names[@]} -eq 0 ]]; then
        echo "install-packages: packages.txt has no section '$section'" >&2
        exit 2
    fi
    wanted+=("${names[@]}")
done

missing=()
for name in "${wanted[@]}"; do
    state=$(dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null || true)
    [[ $state == installed ]] || missing+=("$name")
done
if [[ ${#missing[@]} -eq 0 ]]; then
    echo "packages: all ${#wanted[@]} are installed"
    exit 0
fi

root=()
if [[ $(id -u) -ne 0 ]]; then
    command -v sudo >/dev/null || { echo "install-packages: run as root or install sudo; missing: ${missing[*]}" >&2; exit 2; }
    root=(sudo)
fi
echo "packages: installing ${missing[*]}"
export DEBIAN_FRONTEND=noninteractive
"${root[@]}" apt-get update -qq
"${root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
