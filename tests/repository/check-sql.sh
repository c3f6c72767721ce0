#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Medlemsregister contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# One statement per file in server/sql/<area>/verb_object.sql, said in its first line; migrations numbered without a gap.
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source "$here/common.sh"

mapfile -t statements < <(files '*.sql' | grep '^server/sql/' || true)
for file in "${statements[@]}"; do
    [[ $file =~ ^server/sql/[a-z]+/[a-z]+(_[a-z0-9]+)+\.sql$ ]] ||
        report "$file: the name is not server/sql/<area>/verb_object.sql"
    head -n 1 "$file" | grep -qE '^-- [^ ]+ [^ ]+' ||
        report "$file: the first line is no comment saying what the statement guarantees"
    if grep -niE 'select +([a-z_]+\.)?\*' "$file" >/dev/null; then
        report "$file: name the columns instead of *"
    fi
done

expected=1
while IFS= read -r file; do
    [[ $file =~ ^server/migrations/[0-9]{4}_[a-z0-9_]+\.sql$ ]] ||
        report "$file: the name is not server/migrations/NNNN_what.sql"
    number=${file#server/migrations/}
    number=${number%%_*}
    [ "$number" = "$(printf '%04d' "$expected")" ] ||
        report "$file: migration $(printf '%04d' "$expected") was expected here"
    expected=$((expected + 1))
done < <(files '*.sql' | grep '^server/migrations/' || true)
finish "the rules for SQL files"
