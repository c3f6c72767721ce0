#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Medlemsregister contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Words that have no place in the code: each is a promise left open or a test that proves nothing.
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source "$here/common.sh"

# forbid PATTERN REASON FILE...
forbid() {
    local pattern=$1 reason=$2 hit
    shift 2
    [ $# -gt 0 ] || return 0
    while IFS= read -r hit; do
        report "$hit: $reason"
    done < <(grep -nEH -- "$pattern" "$@" || true)
}

# Written in halves, so that this file passes its own check.
listFiles '*.cpp' '*.h' '*.sql' '*.sh' '*.cmake' '*.txt' '*.awk' '*.ui'
forbid '\b(TO''DO|FIX''ME|XX''X|HA''CK)\b' "finish it, or file an issue" "${list[@]}"

mapfile -t mergeable < <(files '*.md' '*.ts' '*.json' '*.qss' '*.qrc')
forbid '^(<<<<''<<<|>>>>''>>>)( |$)' "left by a merge" "${list[@]}" "${mergeable[@]}"

mapfile -t tests < <(printf '%s\n' "${list[@]}" | grep -E '^tests/.*\.(cpp|h)$')
forbid '\b(qSleep|qWait|msleep|usleep|sleep_for|sleep_until)\(|QThread::sleep\(' \
    "tests do not sleep: QTRY_*, QSignalSpy, FixedClock" "${tests[@]}"
forbid 'QVERIFY2?\((true|1)\b' "this cannot fail" "${tests[@]}"

mapfile -t client < <(printf '%s\n' "${list[@]}" | grep -E '^client/.*\.(cpp|h)$')
forbid '\b(processEvents|QEventLoop)\b' "no nested event loop in the client" "${client[@]}"
forbid '\b(SIGNAL|SLOT)\(' "connect with member pointers" "${client[@]}"
forbid '\bQt::(RichText|MarkdownText|AutoText)\b|setOpenExternalLinks|\bQTextBrowser\b|\bQDesktopServices\b' \
    "what the server says is text: no markup, no links, nothing fetched" "${client[@]}"
forbid '\b(toLocalTime|currentDate|currentDateTime)\(|\bQTimeZone\b' \
    "people read Sweden's time, wherever the computer stands: swedishTime(), Clock::today()" "${client[@]}"
finish "the house's habits"
