#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Medlemsregister contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# run-one.sh FUZZ_TARGET SEED_FOLDER: drives one target for MEDLEM_FUZZ_SECONDS (5) from its seeds. What it finds on
# the way stays out of the repository; an input that breaks something is kept beside the target, for the corpus.
set -euo pipefail
target=$1
seeds=$2
found=$(mktemp -d)
trap 'rm -rf "$found"' EXIT
"$target" -max_total_time="${MEDLEM_FUZZ_SECONDS:-5}" -timeout=10 -rss_limit_mb=2048 -max_len=16384 -print_final_stats=1 \
    -artifact_prefix="$(dirname "$target")/$(basename "$target")-" "$found" "$seeds"
