#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Medlemsregister contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# README names the two commands; a folder's README is short; every security requirement names its test or says "not yet".
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source "$here/common.sh"

for command in packaging/demo.sh packaging/test.sh; do
    grep -qxF "$command" README.md || report "README.md: no line that is just $command"
    [ -x "$command" ] || report "$command: missing or not executable"
done

for folder in shared client server tests packaging; do
    readme=$folder/README.md
    [ -f "$readme" ] || { report "$readme: missing"; continue; }
    lines=$(grep -cv '^|' "$readme" || true) # a table is looked up, not read
    [ "$lines" -le 30 ] || report "$readme: $lines lines beside its tables, the limit is 30"
done

# The table of server/README.md: | Q-01 | what | `tst_a`, `tst_b` or not yet |
declare -A rows=() cells=()
while IFS='|' read -r _ number _ cell _; do
    number=${number// /}
    rows[$number]=$((${rows[$number]:-0} + 1))
    cells[$number]=$cell
done < <(grep '^| Q-' server/README.md || true)

known=" $(files 'tst_*.cpp' '*.sh' | sed -n 's|^tests/.*/||p' | tr '\n' ' ')"
for number in Q-{01..56}; do
    [ "${rows[$number]:-0}" -eq 1 ] || { report "server/README.md: ${rows[$number]:-0} rows for $number"; continue; }
    named=0
    for name in ${cells[$number]//[,\`]/ }; do
        case $name in
            not | yet) continue ;;
        esac
        named=$((named + 1))
        case $known in
            *" $name "* | *" $name.cpp "*) ;;
            *) report "server/README.md: $number names $name, which is no file under tests/" ;;
        esac
    done
    [ "$named" -gt 0 ] || [ "${cells[$number]}" = " not yet " ] ||
        report "server/README.md: $number names neither a test nor \"not yet\""
done
finish "the rules for documents"
