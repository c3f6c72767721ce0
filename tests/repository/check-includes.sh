#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Medlemsregister contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# The layer rules of design.md section 2: client -> shared <- server, and who sees whom inside each.
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source "$here/common.sh"
listFiles '*.cpp' '*.h' '*.ui'
[ ${#list[@]} -eq 0 ] || reportEach < <(awk -f "$here/includes.awk" "${list[@]}")
finish "the dependency rules"
