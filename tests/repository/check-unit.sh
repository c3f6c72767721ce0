#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Medlemsregister contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# The server's systemd unit keeps to security.md Q-46: as systemd itself counts, an exposure of at most 1.5.
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source "$here/common.sh"
unit=packaging/medlemsregisterd.service

# systemd speaks of much more than the unit, and of the machine it runs on; only the verdict is of interest.
analysis=$(systemd-analyze security --offline=true --no-pager --threshold=15 "$unit" 2>/dev/null) ||
    report "$unit: $(grep 'Overall exposure' <<<"$analysis" || echo 'systemd cannot read it'); the limit is 1.5"
for line in LimitCORE=0 UMask=0077 NoNewPrivileges=yes CapabilityBoundingSet= 'User=medlemsregister' \
    'SystemCallFilter=@system-service seccomp'; do
    grep -qxF "$line" "$unit" || report "$unit: no line $line"
done
finish "the rules for the systemd unit"
