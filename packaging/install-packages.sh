#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Medlemsregister contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what packaging/packages.txt names and this machine lacks. Quiet and quick when nothing is missing.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
headersRoot=/usr/local/lib/medlemsregister-headers

mapfile -t wanted < <(sed -e 's/#.*//' -e '/^headers:/d' -e '/^[[:space:]]*$/d' "$here/packages.txt")
mapfile -t headerPackages < <(sed -n 's/^headers:[[:space:]]*//p' "$here/packages.txt")
missing=()
for package in "${wanted[@]}"; do
    status=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
    [ "$status" = installed ] || missing+=("$package")
done
missingHeaders=()
for package in "${headerPackages[@]}"; do
    [ -e "$headersRoot/.$package" ] || missingHeaders+=("$package")
done
[ $((${#missing[@]} + ${#missingHeaders[@]})) -gt 0 ] || exit 0

echo "Installing what is missing: ${missing[*]} ${missingHeaders[*]}"
asRoot=()
if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || { echo "Run this as root, or install sudo: packages are missing." >&2; exit 1; }
    asRoot=(sudo)
fi

# Debian's postgresql package would otherwise create and start a cluster of its own that nobody here uses.
if [ ! -e /etc/postgresql-common/createcluster.conf ]; then
    "${asRoot[@]}" mkdir -p /etc/postgresql-common
    echo "create_main_cluster = false" | "${asRoot[@]}" tee /etc/postgresql-common/createcluster.conf >/dev/null
fi
"${asRoot[@]}" apt-get update -qq
[ ${#missing[@]} -eq 0 ] || "${asRoot[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
    -o Dpkg::Options::=--force-confold -o Dpkg::Use-Pty=0 "${missing[@]}" >/dev/null

for package in "${missingHeaders[@]}"; do
    work=$(mktemp -d)
    chmod 755 "$work"
    (cd "$work" && apt-get download -qq "$package" >/dev/null)
    "${asRoot[@]}" mkdir -p "$headersRoot"
    "${asRoot[@]}" dpkg -x "$work"/*.deb "$headersRoot"
    "${asRoot[@]}" touch "$headersRoot/.$package"
    rm -rf "$work"
done
