#!/usr/bin/env bash
# Checks formatting of every source file, and runs clang-tidy on the product where asked.
#
# usage: scripts/lint.sh [--tidy]      --tidy needs a configured build/dev
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/install-packages.sh lint
mapfile -t files < <(git ls-files '*.h' '*.cpp')
clang-format --dry-run --Werror "${files[@]}"
echo "format: ${#files[@]} files"
if [[ ${1:-} == --tidy ]]; then
    mapfile -t sources < <(git ls-files 'core/*.cpp' 'crawler/*.cpp' 'indexer/*.cpp' 'query/*.cpp' 'apps/*.cpp')
    printf '%s\n' "${sources[@]}" | xargs -P "$(nproc)" -n 4 clang-tidy --quiet -p build/dev
    echo "tidy: ${#sources[@]} files"
fi
