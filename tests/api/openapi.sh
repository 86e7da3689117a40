#!/usr/bin/env bash
# The description of the API by a public validator, and its examples replayed: openapi.sh PROGRAMS WORK. Exit code 77
# (skipped) when the validator cannot be installed.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
modules=$2/openapi-validator
if [[ ! -d $modules/node_modules/ajv-formats ]]; then
    mkdir -p "$modules"
    echo '{"private": true, "type": "module"}' >"$modules/package.json"
    npm install --prefix "$modules" --no-audit --no-fund --no-save --package-lock=false --loglevel=error \
        @seriousme/openapi-schema-validator@2.11.0 || { echo "skipped: the validator cannot be installed" >&2; exit 77; }
fi
exec "$here/with_server.sh" "$1" "$2" node "$here/openapi.mjs" "$modules"
