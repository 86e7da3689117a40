#!/usr/bin/env bash
# Installs the Debian package in a clean Debian 12 that it makes (debootstrap) and boots (systemd-nspawn), starts both
# services, crawls the sample site, asks, and removes it again: packaging/check-installed.sh says what is checked.
#
# Where no container boots, the units' command lines are run by hand in a chroot; where no root can be made, the check
# is left out. It says so. Needs root. usage: scripts/check-package.sh [DEB]
set -euo pipefail
cd "$(dirname "$0")/.."
work=$PWD/build/check-package
root=$work/root
step() { printf '\n== %s\n' "$*"; }
skip() { echo "check-package: skipped: $*"; exit 0; }

[[ $(id -u) -eq 0 ]] || skip "only root can make a Debian root"
deb=${1:-}
if [[ -z $deb ]]; then
    scripts/package.sh
    deb=$(ls build/package/*.deb)
fi
scripts/install-packages.sh build package
cmake --preset release >/dev/null
cmake --build --preset release --target jobindex-sample-server

step "a clean Debian 12 in $root"
mirror=$(sed -n -e 's/^URIs: *\(http[^ ]*\).*/\1/p' -e 's/^deb \(\[[^]]*\] \)\?\(http[^ ]*\).*/\2/p' \
    /etc/apt/sources.list.d/debian.sources /etc/apt/sources.list 2>/dev/null | head -1 || true)
mirror=${mirror:-http://deb.debian.org/debian}
rm -rf "$work"
mkdir -p "$root"
timeout 300 debootstrap --variant=minbase --include=systemd,systemd-sysv,ca-certificates,curl bookworm "$root" "$mirror" \
    >"$work/debootstrap.log" 2>&1 || { tail -3 "$work/debootstrap.log"; skip "debootstrap could not make a root here"; }
mkdir "$root/check"
cp "$deb" build/release/bin/jobindex-sample-server packaging/check-installed.sh "$root/check/"
cp -r data/sample-site "$root/check/"
# The container has a network of its own, the loopback alone: what the package needs is fetched before.
cp /etc/resolv.conf "$root/etc/resolv.conf"
chroot "$root" apt-get -qq install -y --no-install-recommends --download-only "/check/${deb##*/}" >"$work/fetch.log" 2>&1 ||
    { tail -3 "$work/fetch.log"; skip "the registry does not give the package's libraries"; }

cat >"$root/etc/systemd/system/check.service" <<'UNIT'
[Unit]
After=multi-user.target
[Service]
Type=oneshot
StandardOutput=append:/check/out.txt
StandardError=append:/check/out.txt
ExecStart=/bin/bash /check/check-installed.sh systemd
ExecStopPost=/bin/sh -c 'systemctl poweroff --no-block 2>/dev/null'
UNIT
mkdir -p "$root/etc/systemd/system/default.target.wants"
ln -s ../check.service "$root/etc/systemd/system/default.target.wants/check.service"

step "boot it (systemd-nspawn, no network but its loopback)"
timeout --kill-after=5 240 systemd-nspawn --quiet --directory "$root" --boot --private-network --register=no --keep-unit \
    </dev/null >"$work/boot.log" 2>&1 || echo "systemd-nspawn ended with $?"
if [[ ! -s $root/check/out.txt ]]; then
    tail -3 "$work/boot.log"
    step "no container boots here: the units' command lines by hand in a chroot, without the units' protection"
    mount --bind /proc "$root/proc" && mount --bind /dev "$root/dev"
    trap 'umount "$root/proc" "$root/dev"' EXIT
    timeout 240 chroot "$root" /bin/bash /check/check-installed.sh hand >"$root/check/out.txt" 2>&1 || true
fi
cat "$root/check/out.txt"
grep -q '^CHECK PASSED' "$root/check/out.txt"
