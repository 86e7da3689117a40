#!/usr/bin/env bash
# Installs the Debian packages of the named sections of scripts/packages.txt that are not there yet.
#
# usage: scripts/install-packages.sh SECTION...      (build, test, web, lint, package, bench)
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

# True when an installed package stands in for this one, as other builds of nodejs do for npm.
provided() {
    dpkg-query -W -f '${db:Status-Status} ${Provides}\n' | awk -v name="$1" '
        $1 == "installed" { for (i = 2; i <= NF; i++) { p = $i; sub(/,$/, "", p); if (p == name) found = 1 } }
        END { exit !found }'
}

missing=()
for name in "${wanted[@]}"; do
    state=$(dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null || true)
    [[ $state == installed ]] || provided "$name" || missing+=("$name")
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
