#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Medlemsregister contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by every check-*.sh, each of which takes the repository's root and prints one line per violation.
set -euo pipefail
export LC_ALL=C
cd "${1:?usage: ${0##*/} ROOT}"
violations=0

report() {
    printf '%s\n' "$1"
    violations=$((violations + 1))
}

# Every file of the repository with one of these names; what a build or a demo leaves behind is not of it.
files() {
    local names=() name
    for name in "$@"; do
        names+=(-o -name "$name")
    done
    find . \( -path ./.git -o -path './build*' -o -path ./demo-data \) -prune -o -type f \( "${names[@]:1}" \) -print |
        sed 's|^\./||' | sort
}

# Reports each line that a checking command prints.
reportEach() {
    local line
    while IFS= read -r line; do
        report "$line"
    done
}

# The same, into the array named list; a check that looks at nothing could never fail, so nothing is a violation.
listFiles() {
    mapfile -t list < <(files "$@")
    [ ${#list[@]} -gt 0 ] || report "no file to check among: $*"
}

finish() {
    [ "$violations" -eq 0 ] || { echo "$violations violation(s) of: $1" >&2; exit 1; }
}
