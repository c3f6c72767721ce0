#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Medlemsregister contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Says where the formatting differs from .clang-format and, when asked, what clang-tidy thinks.
#
#   packaging/check-style.sh                  check the format of every source file
#   packaging/check-style.sh --fix            format them
#   packaging/check-style.sh --tidy [FILE...] run clang-tidy on these files, or on what differs from the main branch
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
cd "$root"

# The version is pinned: another one formats differently.
tool() {
    command -v "$1-14" || { "$1" --version 2>/dev/null | grep -q 'version 14\.' && command -v "$1"; } ||
        die "$1 14 is missing: install the package $1-14."
}

sources() {
    find shared server client tests \( -name '*.cpp' -o -name '*.h' \) -type f -print0
}

changed() {
    local base
    base=$(git merge-base HEAD main 2>/dev/null || git rev-parse HEAD~1)
    git diff --name-only --diff-filter=d "$base" -- '*.cpp'
}

tidy() {
    local files=("$@") program
    program=$(tool clang-tidy)
    [ -f build/dev/compile_commands.json ] || die "Build first: packaging/test.sh --build-only"
    [ ${#files[@]} -gt 0 ] || mapfile -t files < <(changed)
    [ ${#files[@]} -gt 0 ] || { say "Nothing changed."; return; }
    printf '%s\0' "${files[@]}" | xargs -0 -n 1 -P "$(buildJobs)" "$program" -p build/dev --quiet \
        --header-filter="^$root/(shared|server|client|tests)/" 2> >(grep -v 'warnings generated' >&2)
}

format() {
    local program
    program=$(tool clang-format)
    sources | xargs -0 -n 20 -P "$(nproc)" "$program" "$@"
}

case ${1:-} in
    --tidy) tidy "${@:2}" ;;
    --fix) format -i ;;
    --help) showHelp "$0" ;;
    '') format --dry-run -Werror ;;
    *) showHelp "$0" >&2; die "Unknown option: $1" ;;
esac
