#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Medlemsregister contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what the build needs, builds, and runs every test. Ends with the summary of CTest.
#
#   packaging/test.sh            development build, all tests
#   packaging/test.sh --asan     AddressSanitizer and UndefinedBehaviorSanitizer, unit and pg tests
#   packaging/test.sh --fuzz     every fuzz target of tests/fuzz for MEDLEM_FUZZ_SECONDS (5) each
#   packaging/test.sh --nightly  the same for a minute each
#   packaging/test.sh --bench    release build, tests/bench/run.sh
#
#   --build-only                 build the same, run nothing
#   --help                       show this
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

mode=dev
run=yes
for argument in "$@"; do
    case $argument in
        --asan) mode=asan ;;
        --fuzz) mode=fuzz ;;
        --nightly) mode=nightly ;;
        --bench) mode=bench ;;
        --build-only) run=no ;;
        --help) showHelp "$0"; exit 0 ;;
        *) showHelp "$0" >&2; die "Unknown option: $argument" ;;
    esac
done

exec </dev/null
"$root/packaging/install-packages.sh"
case $mode in
    dev) build dev all ;;
    asan) build asan tests_unit tests_pg ;;
    fuzz | nightly) build fuzz fuzz ;;
    bench) build release all ;;
esac
[ "$run" = yes ] || exit 0

cd "$root"
if [ "$mode" = bench ]; then
    exec tests/bench/run.sh "$root/build/release"
fi
unset DISPLAY WAYLAND_DISPLAY
export LC_ALL=C.UTF-8
exec ctest --preset "$mode" --no-tests=error -j "$(nproc)"
