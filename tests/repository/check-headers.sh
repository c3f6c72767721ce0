#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Medlemsregister contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Two SPDX lines at the top of every source file, and a guard in every header.
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source "$here/common.sh"
copyright='SPDX-FileCopyrightText: 20[0-9][0-9] [A-Z]'
licence='SPDX-License-Identifier: GPL-3.0-or-later$'

listFiles '*.cpp' '*.h'
for file in "${list[@]}"; do
    { sed -n 1p "$file" | grep -q "^// $copyright" && sed -n 2p "$file" | grep -q "^// $licence"; } ||
        report "$file: the first two lines are not the SPDX lines"
    case $file in
        *.h) grep -qx '#pragma once' "$file" || report "$file: no #pragma once" ;;
    esac
done

listFiles '*.sh' '*.cmake' '*.awk'
for file in "${list[@]}" CMakeLists.txt .ci/run; do
    top=$(head -n 4 "$file")
    { grep -q "^# $copyright" <<<"$top" && grep -q "^# $licence" <<<"$top"; } ||
        report "$file: no SPDX lines at the top"
done
finish "the rule of SPDX headers"
