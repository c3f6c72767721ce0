#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Medlemsregister contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# hardened-build.sh ROOT: the release build keeps to security.md Q-53. Every source of the programs is compiled with the
# compiler's guards, and what the linker makes of a small program has them (a whole release build takes too long here).
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source "$here/common.sh"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cmake --preset release -B "$work" >"$work/configure.log" 2>&1 || { cat "$work/configure.log"; exit 1; }
sources=0
while IFS= read -r line; do
    file=$(sed -n 's/.* -c \([^ ]*\)".*/\1/p' <<<"$line")
    case $file in
        */server/*.cpp | */shared/*.cpp | */client/*.cpp) ;;
        *) continue ;;
    esac
    sources=$((sources + 1))
    for flag in -O2 -fstack-protector-strong -D_FORTIFY_SOURCE=2 -fstack-clash-protection -fcf-protection; do
        [[ $line == *" $flag "* ]] || report "$file: compiled without $flag"
    done
done < <(grep '"command"' "$work/compile_commands.json")
[ "$sources" -gt 300 ] || report "only $sources sources are compiled"

program=$work/tests/fuzz/fuzz_sessiontoken
cmake --build "$work" --target fuzz_sessiontoken >"$work/build.log" 2>&1 || { cat "$work/build.log"; exit 1; }
# holds WHAT OPTION PATTERN: readelf prints it
holds() {
    local said
    said=$(readelf "$2" "$program")
    grep -qE "$3" <<<"$said" || report "a linked program has no $1"
}
holds "position-independent code" -hW 'DYN'
holds "read-only relocations" -lW 'GNU_RELRO'
holds "immediate binding" -dW '\(FLAGS_1\).*NOW'
holds "stack that cannot be executed" -lW 'GNU_STACK.* RW '
holds "stack protector" -sW '__stack_chk_fail'
finish "the rules for a hardened build"
