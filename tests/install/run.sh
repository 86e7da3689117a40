#!/usr/bin/env bash
# usage: run.sh BUILD SOURCE      installs BUILD below a temporary root, as for /usr, and uses what is there
set -euo pipefail
build=$1 source=$2
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
fail() { echo "FAILED: $*" >&2; exit 1; }

DESTDIR=$root cmake --install "$build" --prefix /usr >"$root/log" || { cat "$root/log"; fail "cmake --install"; }
bin=$root/usr/bin etc=$root/etc/jobindex
for file in usr/share/man/man1/jobindex.1 usr/share/man/man1/jobquery.1 usr/share/man/man5/jobindex-sources.5 \
    usr/share/man/man7/jobquery-syntax.7 usr/share/bash-completion/completions/jobquery \
    usr/share/zsh/vendor-completions/_jobindex usr/share/fish/vendor_completions.d/jobindex.fish \
    usr/lib/systemd/system/jobindex.service usr/lib/systemd/system/jobquery.service usr/lib/sysusers.d/jobindex.conf \
    usr/share/jobindex/clients/python/jobindex.py usr/share/jobindex/clients/javascript/jobindex.js; do
    [[ -s $root/$file ]] || fail "$file is not installed"
done
[[ -s $etc/jobindex.conf && -s $etc/sources/README ]] || fail "no configuration"

# A name that the installed vocabulary alone has: whatever finds it has read that one.
printf 'zymurgometry\tZymurgometry\tdomain\t\tzymurgometer\n' >>"$root/usr/share/jobindex/data/vocab/skills.tsv"
cd "$root"
unset JOBINDEX_DATA JOBINDEX_HOME JOBINDEX_NOW
export XDG_DATA_HOME=$root/data
[[ $("$bin/jobindex" --version) == "jobindex "* ]] || fail "--version"
sed "s#^home = .*#home = \"$root/home\"#" -i "$etc/jobindex.conf"
cat >ads.jsonl <<'ADS'
{"url": "https://a.example/1", "title": "Lecturer in Zymurgometry", "description": "We seek a lecturer who measures fermentation with a zymurgometer, full time, from May. Experience with a zymurgometer is required.", "institution": "Example University", "location": "Leeds, United Kingdom"}
{"url": "https://a.example/2", "title": "PhD position in radiomics", "description": "A doctoral position on quantitative imaging and radiomics, four years.", "institution": "Example University", "location": "Leeds, United Kingdom"}
ADS
"$bin/jobindex" import ads.jsonl >/dev/null
[[ -d $root/home/index ]] || fail "the installed configuration was not read"
found=$("$bin/jobquery" --format json skill:zymurgometer)
grep -q '"title":"Lecturer in Zymurgometry"' <<<"$found" || fail "the installed data were not read: $found"
"$bin/jobquery" "radiomics PhD" | grep -q "PhD position in radiomics" || fail "jobquery"
printf '[jobquery]\nlimits = 3\n' >"$root/wrong.conf"
said=$("$bin/jobquery" x --config "$root/wrong.conf" 2>&1 || true)
grep -q 'wrong.conf: unknown key "limits"' <<<"$said" || fail "a wrong key: $said"

# A second installation leaves a changed configuration alone.
before=$(cksum <"$etc/jobindex.conf")
DESTDIR=$root cmake --install "$build" --prefix /usr >"$root/log"
[[ $before == "$(cksum <"$etc/jobindex.conf")" ]] || fail "the configuration was overwritten"
if command -v systemd-analyze >/dev/null; then
    for unit in jobindex jobquery; do
        units=$root/usr/lib/systemd/system
        score=$(systemd-analyze security --offline=yes --no-pager "$units/$unit.service" | sed -n 's/.*: \([0-9.]*\) .*/\1/p' | tail -1)
        awk -v s="$score" 'BEGIN { exit !(s != "" && s < 2) }' || fail "$unit.service: exposure $score"
        sed "s#^ExecStart=[^ ]*/#ExecStart=$bin/#" -i "$units/$unit.service"
        said=$(systemd-analyze verify --man=no "$units/$unit.service" 2>&1 | grep "$unit.service" || true)
        [[ -z $said ]] || fail "$said"
    done
else
    echo "no systemd-analyze here: the units were not checked"
fi
echo "installed, found its data, imported and searched"
