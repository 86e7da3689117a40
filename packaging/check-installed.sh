#!/bin/bash
# Runs inside a clean Debian 12 (scripts/check-package.sh): installs the package, starts both services, has them crawl the
# sample site and answer, removes everything, and says what is left. Prints "CHECK PASSED" at the end.
#
# usage: check-installed.sh systemd|hand      hand: no init here; the units' own command lines as their user
set -euo pipefail
how=$1 here=/check site=http://jobs.localhost:8901/ web=http://127.0.0.1:8080
[[ $how == systemd ]] || trap 'kill $(jobs -p) 2>/dev/null || true' EXIT
export DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8
step() { printf '\n-- %s\n' "$*"; }
fail() { echo "CHECK FAILED: $*"; exit 1; }
as_user() { runuser -u jobindex -- "$@"; }

exec_start() { sed -n 's/^ExecStart=//p' "/usr/lib/systemd/system/$1.service"; }
start() {
    if [[ $how == systemd ]]; then systemctl restart "$1"; return; fi
    install -d -o jobindex -g jobindex -m 750 /var/lib/jobindex
    # shellcheck disable=SC2046  # the words of the line
    (cd / && umask 027 && exec setpriv --reuid=jobindex --regid=jobindex --init-groups $(exec_start "$1")) >"/tmp/$1.log" 2>&1 &
    echo $! >"/tmp/$1.check"
}
stop() {
    local began=$EPOCHREALTIME
    if [[ $how == systemd ]]; then
        systemctl stop "$1"
        [[ $(systemctl show -p Result --value "$1") == success ]] || fail "$1 did not stop cleanly"
    else
        kill "$(cat "/tmp/$1.check")"; wait "$(cat "/tmp/$1.check")" || true
    fi
    awk -v a="$began" -v b="$EPOCHREALTIME" -v u="$1" 'BEGIN { printf "%s stopped in %.1f s\n", u, b - a }'
}
ask() { curl -fsS --max-time 5 "$@"; }
total() { ask "$web/v1/search?q=$1" 2>/dev/null | sed -n 's/.*"total":{[^}]*"value":\([0-9]*\).*/\1/p'; }
wait_for() {  # SECONDS QUERY LEAST
    local found=0
    for _ in $(seq "$1"); do
        found=$(total "$2" || true)
        if [[ ${found:-0} -ge $3 ]]; then echo "$2: $found ads"; return; fi
        sleep 1
    done
    fail "$2: ${found:-0} ads after $1 s"
}

step "apt-get install ./$(basename "$here"/*.deb)"
apt-get install -y -qq --no-install-recommends "$here"/*.deb >/tmp/apt.log 2>&1 || { cat /tmp/apt.log; fail install; }
jobindex --version; jobquery --version
[[ $(stat -c '%U %a' /etc/jobindex/jobindex.conf) == "root 644" ]] || fail "mode of the configuration"
if [[ $how == systemd ]]; then
    systemd-analyze verify --man=no /usr/lib/systemd/system/job{index,query}.service || fail "systemd-analyze verify"
    for unit in jobindex jobquery; do
        systemctl is-enabled --quiet $unit || fail "$unit is not enabled"
        systemctl is-active --quiet $unit || fail "$unit was not started by the installation"
        systemd-analyze security --no-pager $unit | tail -1
    done
else
    start jobindex; start jobquery
fi
for _ in $(seq 50); do ask "$web/healthz" >/dev/null 2>&1 && break; sleep 0.2; done
ask "$web/healthz"; echo

step "the sample site becomes a source"
"$here/jobindex-sample-server" --root "$here/sample-site" --port 8901 >/tmp/sample.log 2>&1 &
printf 'url: %s\n' "$site" >/etc/jobindex/sources/sample.source
sed -i -e 's/^\[jobindex.run\]$/&\nallow-private = true\ndelay = 0\nindex-every = 2/' /etc/jobindex/jobindex.conf
[[ $how == systemd ]] || stop jobindex
start jobindex
wait_for 120 radiomics+PhD 10
[[ $(as_user jobquery --format json "radiomics PhD" | grep -c '"total"') == 1 ]] || fail "jobquery by hand"
ask "$web/readyz" >/dev/null || fail readyz
ask "$web/" | grep -q '<title>' || fail "the page"

step "an ad that is handed over to jobquery is taken in by jobindex: both use the same home"
key=$(as_user jobquery keys add check --scope ingest | grep -oE '[A-Za-z0-9_-]{30,}' | head -1)
ask -X POST -H "Authorization: Bearer $key" -H "Content-Type: application/json" -d '[{"url": "https://a.example/1",
  "title": "Lecturer in Zymurgy", "description": "We seek a lecturer in zymurgy for our brewing course, full time, from May.",
  "institution": "Example University"}]' "$web/v1/jobs"; echo
wait_for 60 zymurgy 1
stat -c '%U:%G %a %n' /var/lib/jobindex /var/lib/jobindex/site.db /var/lib/jobindex/index
find /var/lib/jobindex ! -user jobindex | grep . && fail "files of another user"

step "stop and start again"
stop jobindex; stop jobquery
start jobindex; start jobquery
wait_for 30 radiomics+PhD 10
if [[ $how == systemd ]]; then
    # nsenter: as the service sees its files, here even as root.
    inside() { local pid; pid=$(systemctl show -p MainPID --value "$1") && shift && nsenter -t "$pid" -m -- "$@" 2>/dev/null; }
    [[ -z $(inside jobindex head -c 9 /var/lib/jobindex/site.db) ]] || fail "the crawler reads site.db"
    inside jobquery touch /var/lib/jobindex/index/x && fail "the server writes the index"
    inside jobquery touch /var/lib/jobindex/ads.db && fail "the server writes ads.db"
    inside jobquery touch /var/lib/jobindex/inbox || fail "the server cannot write the inbox"
    step "the same package over itself, as an upgrade"
    apt-get install -y -qq --reinstall --no-install-recommends "$here"/*.deb >/tmp/apt.log 2>&1 || { cat /tmp/apt.log; fail upgrade; }
    grep -q allow-private /etc/jobindex/jobindex.conf || fail "an upgrade changed the configuration"
    systemctl is-active --quiet jobindex jobquery || fail "not running after an upgrade"
    wait_for 30 radiomics+PhD 10
    journalctl -q -p warning -u jobindex -u jobquery --no-pager | tail -5
fi

step "apt-get remove keeps configuration and data"
apt-get remove -y -qq jobindex >/tmp/apt.log 2>&1 || { cat /tmp/apt.log; fail remove; }
[[ $how == systemd ]] || { stop jobindex || true; stop jobquery || true; }
pgrep -u jobindex >/dev/null 2>&1 && fail "a process runs on"
[[ -e /var/lib/jobindex/ads.db && -e /etc/jobindex/jobindex.conf ]] || fail "removal took data or configuration"
rm /etc/jobindex/sources/sample.source  # ours, not the package's

step "apt-get purge"
apt-get purge -y -qq jobindex >/tmp/apt.log 2>&1 || { cat /tmp/apt.log; fail purge; }
left=$(find / -xdev \( -path /proc -o -path /sys -o -path "$here" -o -path /tmp -o -path /var/cache/apt \) -prune -o \
    \( -iname '*jobindex*' -o -iname '*jobquery*' \) -print)
[[ -z $left ]] || fail "left behind: $left"
echo "left: no file; the user $(getent passwd jobindex | cut -d: -f1,3), as is usual in Debian"
if [[ $how == systemd ]]; then
    failed=$(systemctl list-units --failed --no-legend 'job*')
    [[ -z $failed ]] || fail "units: $failed"
fi
echo "CHECK PASSED ($how)"
