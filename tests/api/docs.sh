#!/usr/bin/env bash
# Runs each curl command of docs/http-api.md as it stands, but for the address; each must give a JSON object and succeed.
set -euo pipefail
page=$(cd "$(dirname "$0")/../.." && pwd)/docs/http-api.md
ran=0
while IFS= read -r command; do
    answer=$(eval "${command//http:\/\/127.0.0.1:8080/$URL} -s -w '\n%{http_code}'")
    [[ ${answer##*$'\n'} == 20[01] && ${answer:0:1} == '{' ]] || { printf '%s\n%s\n' "$command" "$answer" >&2; exit 1; }
    ran=$((ran + 1))
done < <(sed -n '/^```sh/,/^```/p' "$page" | grep '^curl ')
echo "$ran commands of the documentation ran"
[[ $ran -gt 5 ]]
