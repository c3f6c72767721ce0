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
for number in $(seq -f %02g 56); do
    rows=$(grep -cE "^\| Q-$number \|" server/README.md || true)
    [ "$rows" -eq 1 ] || { report "server/README.md: $rows rows for Q-$number"; continue; }
    cell=$(sed -nE "s/^\| Q-$number \|[^|]*\| (.*) \|\$/\1/p" server/README.md)
    tests=$(grep -oE '`[A-Za-z0-9_.-]+`' <<<"$cell" | tr -d '`' || true)
    [ -n "$tests" ] || [ "$cell" = "not yet" ] ||
        report "server/README.md: Q-$number names neither a test nor \"not yet\""
    for name in $tests; do
        [ -n "$(files "$name" "$name.cpp" "$name.sh" | grep '^tests/' || true)" ] ||
            report "server/README.md: Q-$number names $name, which is no file under tests/"
    done
done
finish "the rules for documents"
