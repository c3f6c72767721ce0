#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Medlemsregister contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# packaging/packages.txt is read by three scripts: one Debian package a line, none twice.
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source "$here/common.sh"
packages=packaging/packages.txt

reportEach < <(grep -nvE '^(#( .*)?|(headers: )?[a-z0-9][a-z0-9+.-]+|)$' "$packages" | sed "s|^|$packages:|; s|\$|: not a package name|")
mapfile -t names < <(sed -e 's/^headers: //' -e '/^#/d' -e '/^$/d' "$packages")
[ ${#names[@]} -gt 0 ] || report "$packages: names no package"
reportEach < <(printf '%s\n' "${names[@]}" | sort | uniq -d | sed "s|^|$packages: twice: |")
finish "the form of the package list"
