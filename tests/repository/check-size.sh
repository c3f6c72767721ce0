#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Medlemsregister contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# No file and no function grows beyond what a reader holds in the head.
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source "$here/common.sh"

limitOf() {
    case $1 in
        */mainwindow.cpp) echo 250 ;;
        *.h) echo 150 ;;
        *) echo 400 ;;
    esac
}

listFiles '*.cpp' '*.h'
for file in "${list[@]}"; do
    lines=$(wc -l <"$file")
    limit=$(limitOf "$file")
    [ "$lines" -le "$limit" ] ||
        report "$file: $lines lines, the limit is $limit: split it by responsibility"
done

# clang-format puts a function's braces alone on their lines in one column, so that its length can be counted.
# Tests are left out: a table of rows is no harder to read for being long. So is errortext.cpp, one sentence a case in a
# switch that the compiler keeps complete.
longFunctions='
    FNR == 1 { split("", start) }
    { column = match($0, /[{}]/) }
    /^ *\{$/ { start[column] = FNR }
    /^ *\}$/ && (column in start) && FNR - start[column] > 41 {
        print FILENAME ":" start[column] ": a function of " (FNR - start[column] - 1) " lines, the limit is 40"
    }
    /^ *\};?$/ { delete start[column] }'
mapfile -t programs < <(printf '%s\n' "${list[@]}" | grep -vE '^tests/|/errortext\.cpp$')
[ ${#programs[@]} -eq 0 ] || reportEach < <(awk "$longFunctions" "${programs[@]}")
finish "the size rules"
