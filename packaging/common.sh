#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Medlemsregister contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by the scripts of this folder: where the repository is, where the compiler cache is, how much to build at once.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

# A CI job or a service may have no home, or one that it cannot write.
if [ ! -d "${HOME:-}" ] || [ ! -w "$HOME" ]; then
    export HOME=$root/build/home
    mkdir -p "$HOME"
fi
export CCACHE_DIR=${CCACHE_DIR:-${XDG_CACHE_HOME:-$HOME/.cache}/ccache}

# One compiler per processor, and no more than fit into memory at some 1.5 GB each.
buildJobs() {
    local processors memory
    processors=$(nproc)
    memory=$(awk '/^MemAvailable/ { print int($2 / 1500000) }' /proc/meminfo)
    [ "$memory" -ge 1 ] || memory=1
    echo $((processors < memory ? processors : memory))
}

# build PRESET TARGET...: ninja itself configures again when a CMakeLists.txt changed
build() {
    local preset=$1 folder=$root/build/$1
    shift
    mkdir -p "$root/build"
    [ -f "$folder/build.ninja" ] || (cd "$root" && cmake --preset "$preset" >"$root/build/$preset.configure.log" 2>&1) || {
        cat "$root/build/$preset.configure.log" >&2
        rm -f "$folder/build.ninja"
        return 1
    }
    ninja -C "$folder" -j "$(buildJobs)" "$@"
}

say() {
    printf '%s\n' "$*"
}

die() {
    printf '%s\n' "$*" >&2
    exit 1
}

# The comment lines below a script's SPDX lines are its help.
showHelp() {
    sed -n '4,/^[^#]/{ /^#/!q; s/^# \{0,1\}//p; }' "$1"
}
