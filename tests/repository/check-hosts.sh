#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Medlemsregister contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Where packages come from is the machine's own affair: no file here names a package registry.
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source "$here/common.sh"

# Spaces stand for dots, so that this file passes its own check.
hosts='deb debian org
security debian org
snapshot debian org
archive ubuntu com
npmjs org
npmjs com
pypi org
pythonhosted org
crates io
proxy golang org
rubygems org
repo1 maven org
conan io
docker io
ghcr io
quay io
download qt io'
pattern=$(sed -e 's/ /\\./g' <<<"$hosts" | paste -sd '|' -)

listFiles '*'
while IFS= read -r hit; do
    report "$hit"
done < <(printf '%s\0' "${list[@]}" | xargs -0 grep -nIHiE -- "\b($pattern)\b" || true)
finish "the rule that no registry is named"
