#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Medlemsregister contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Measures how soon somebody is out whose access an approval ends (Q-14), on two servers before one throw-away database.
#
#   tests/bench/revocation.sh [BUILD-FOLDER]
#
#   BENCH_ROUNDS=100  how many approvals
source "$(dirname "${BASH_SOURCE[0]}")/../../packaging/common.sh"

folder=${1:-$root/build/release}
[ -f "$folder/build.ninja" ] || build release medlemsregisterd
ninja -C "$folder" -j "$(buildJobs)" medlemsregisterd revocationbench
"$folder/tests/bench/revocationbench" "${BENCH_ROUNDS:-100}"
