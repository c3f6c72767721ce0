#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Medlemsregister contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# packaging/packages.txt is read by three scripts: one Debian package a line, none twice.
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source "$here/common.sh"
list=packaging/packages.txt

reportEach < <(grep -nvE '^(#( .*)?|(headers: )?[a-z0-9][a-z0-9+.-]+|)$' "$list" | sed "s|^|$list:|; s|\$|: not a package name|")
mapfile -t names < <(sed -e 's/^headers: //' -e '/^#/d' -e '/^$/d' "$list")
[ ${#names[@]} -gt 0 ] || report "$list: names no package"
reportEach < <(printf '%s\n' "${names[@]}" | sort | uniq -d | sed "s|^|$list: twice: |")
finish "the form of the package list"
