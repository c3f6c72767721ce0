#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Medlemsregister contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Measures the server against pgbench, and the client, on a throw-away register. README.md says what against what.
#
#   tests/bench/run.sh [BUILD-FOLDER] [card|address|search|security|client]...
#
#   BENCH_MEMBERS=100000  how many members the register has
#   BENCH_SECONDS=5       how long one side of one round runs
#   BENCH_ROUNDS=3        how many rounds; the two sides take turns
#   BENCH_REALTIME=       yes: both sides go before all other work on the machine, which needs root
source "$(dirname "${BASH_SOURCE[0]}")/../../packaging/common.sh"
source "$root/tests/bench/measure.sh"
source "$root/tests/bench/register.sh"

useBuild "$@"
shift "$used"
parts=${*:-card address search security client}
members=${BENCH_MEMBERS:-100000}
seconds=${BENCH_SECONDS:-5}
rounds=${BENCH_ROUNDS:-3}
[ -z "${BENCH_REALTIME:-}" ] || priority=(chrt --rr 1)

benchCard() {
    rm -f "$work"/rate.*
    for _ in $(seq "$rounds"); do
        timed "$work/rate.ours" load card 16
        timed "$work/rate.same" baseline card 16
        timed "$work/rate.pipelined" baseline card_pipelined 16
        timed "$work/rate.bare" withoutSecurity baseline card_bare 16
    done
    compare "Card / pgbench, same transaction" "target 60 %" "$work/rate.ours" "$work/rate.same"
    compare "Card / pgbench, same in one pipeline" "no target" "$work/rate.ours" "$work/rate.pipelined"
    compare "Card / pgbench, bare card statement" "aim 35 %" "$work/rate.ours" "$work/rate.bare"
}

# Versions count on from round to round, so each round begins with those in the database.
benchAddress() {
    rm -f "$work"/rate.*
    for _ in $(seq "$rounds"); do
        sql --command "UPDATE bench.target t SET version = a.version FROM address a WHERE a.id = t.id"
        sql --command "SELECT id, version, body FROM bench.target WHERE client >= 16 ORDER BY client" \
            >"$work/address.rows"
        timed "$work/rate.ours" load address 16
        timed "$work/rate.same" baseline address 16
    done
    compare "Address update / pgbench, same writes" "target 60 %" "$work/rate.ours" "$work/rate.same"
}

pageValues() {
    values=(--define=branchId="$branchId" --define=today="$(date +%F)" --define=filter=current --define=byNumber=f
        --define=words=- --define=personnummer=- --define=memberNumber=- --define=birthDates=- --define="afterKey= "
        --define="afterKey2= " --define=afterId=00000000-0000-0000-0000-000000000000 --define=limit=51)
}

# The server's answers, and the same transactions by pgbench, as the server's role and as one that row-level security lets
# through (register.sh, startFreeServer).
benchSecurity() {
    local kind script values=()
    startFreeServer
    for kind in card search; do
        rm -f "$work"/rate.*
        for _ in $(seq "$rounds"); do
            timed "$work/rate.bound" load "$kind" 16
            timed "$work/rate.free" onFreeServer load "$kind" 16
        done
        compare "${kind^}, HTTPS, with / without row-level security" "target 85 %" "$work/rate.bound" "$work/rate.free"
    done
    for script in card page; do
        [ "$script" = card ] || pageValues
        rm -f "$work"/rate.*
        for _ in $(seq "$rounds"); do
            timed "$work/rate.bound" baseline "$script" 16 "${values[@]}"
            timed "$work/rate.free" withoutSecurity baseline "$script" 16 "${values[@]}"
        done
        compare "${script^}, pgbench, with / without" "no target" "$work/rate.bound" "$work/rate.free"
    done
}

benchSearch() {
    local clients values
    pageValues
    for clients in 1 4; do
        rm -f "$work"/page.*
        for _ in $(seq "$rounds"); do
            withoutSecurity baseline search "$clients" "${values[@]}" |
                awk -v clients="$clients" '{ printf "%.0f\n", 1000000 * clients / $1 }' >>"$work/page.own"
            load search "$clients" >"$work/outcome"
            cut -d ' ' -f 2 "$work/outcome" >>"$work/page.median"
            cut -d ' ' -f 3 "$work/outcome" >>"$work/page.p95"
        done
        printf 'First page at %s connection(s): median %s us, p95 %s us; the statement alone takes %s us: ' "$clients" \
            "$(median <"$work/page.median")" "$(median <"$work/page.p95")" "$(median <"$work/page.own")"
        printf '%s %%, p95 %s %% (target 300 %%)\n' "$(ratio "$work/page.median" "$work/page.own")" \
            "$(ratio "$work/page.p95" "$work/page.own")"
    done
}

benchClient() {
    ninja -C "$folder" -j "$(buildJobs)" clientbench >/dev/null
    QT_QPA_PLATFORM=offscreen "${priority[@]}" "$folder/tests/bench/clientbench"
}

say "$(nproc) processors, load average $(cut -d ' ' -f 1-3 /proc/loadavg), $rounds rounds of $seconds s, ${priority[*]:-usual priority}, commit" \
    "$(git -C "$root" rev-parse --short HEAD 2>/dev/null || echo unknown)"
if [ "$parts" != client ]; then
    startServer
    chooseRows
    writeScripts
fi
for part in $parts; do
    case $part in
        card) benchCard ;;
        address) benchAddress ;;
        search) benchSearch ;;
        security) benchSecurity ;;
        client) benchClient ;;
        *) die "Unknown part: $part" ;;
    esac
done
say "Load average at the end: $(cut -d ' ' -f 1-3 /proc/loadavg)"
