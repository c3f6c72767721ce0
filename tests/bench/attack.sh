#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Medlemsregister contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# What the server bears: TLS as testssl sees it, and how long a second client waits while others hash passwords, send
# slowly or only sit there. README.md says what against what. Takes about three minutes.
#
#   tests/bench/attack.sh [BUILD-FOLDER] [idle|tls|slow|hashing]...
source "$(dirname "${BASH_SOURCE[0]}")/../../packaging/common.sh"
source "$root/tests/bench/measure.sh"
source "$root/tests/bench/register.sh"

useBuild "$@"
shift "$used"
parts=${*:-idle tls slow hashing}
members=${BENCH_MEMBERS:-2000}
seconds=15
# As many connections from one address as there may be at all: what is measured is the server's work, not that it refuses.
# And a silent connection stays while it is measured.
moreLimits="connections_per_address=2000 head_seconds=600"

# The second client: one connection from an address of its own, card after card; the 99th percentile in milliseconds.
secondClient() {
    LOAD_FROM=127.0.0.2 load card 1 >"$work/outcome"
    awk '{ printf "%.1f ms (median %.1f ms)", $4 / 1000, $2 / 1000 }' "$work/outcome"
}

memory() {
    awk '/^VmRSS/ { print int($2 / 1024) }' "/proc/$serverPid/status"
}

attackTls() {
    # The certificate is the demo's own, which nobody but its client trusts: what testssl says of chain and age is left out.
    testssl --quiet --color 0 --warnings off --jsonfile "$work/tls.json" "https://127.0.0.1:$port" >"$work/testssl.log" 2>&1 || true
    say "TLS protocols that testssl finds offered:" \
        "$(jq -r '.[] | select(.id | test("^(SSLv2|SSLv3|TLS1)")) | select(.finding | test("^offered")) | .id' "$work/tls.json" | paste -sd ' ')"
    say "Findings above LOW:"
    jq -r '.[] | select(.severity | test("MEDIUM|HIGH|CRITICAL")) | select(.id | test("^cert_") | not) | "  \(.severity) \(.id): \(.finding)"' "$work/tls.json"
    say "Findings about the demo's own certificate:"
    jq -r '.[] | select(.severity | test("MEDIUM|HIGH|CRITICAL")) | select(.id | test("^cert_")) | "  \(.severity) \(.id): \(.finding)"' "$work/tls.json"
}

# slow NAME OPTION...: a thousand connections that send ten bytes a second
slow() {
    local name=$1
    shift
    slowhttptest -c 1000 -r 400 -i 1 -l "$seconds" -x 10 -p 3 "$@" -u "https://127.0.0.1:$port/api/v1/session" \
        >"$work/slow.log" 2>&1 &
    local attacker=$!
    sleep 3
    say "$name: second client's p99 $(secondClient) (target 200 ms)"
    wait "$attacker" || true
}

attackSlow() {
    say "Alone: second client's p99 $(secondClient)"
    slow "1 000 connections with slow heads" -H
    slow "1 000 connections with slow bodies" -B -s 4096
}

# Two log-ins at a time, each of a name that nobody has, so that none waits for another's failures.
attackHashing() {
    local stop=$work/stop loop
    for loop in 1 2; do
        while [ ! -e "$stop" ]; do
            api POST /api/v1/session "{\"username\":\"nobody$loop$RANDOM\",\"password\":\"x\",\"code\":\"123456\"}" >/dev/null 2>&1 || true
            echo >>"$work/hashes"
        done &
    done
    sleep 1
    say "Two log-ins hashing: second client's p99 $(secondClient) (target 200 ms)"
    touch "$stop"
    say "$(wc -l <"$work/hashes") log-ins were refused meanwhile"
}

# idle COUNT: so many more connections that say nothing; how many the server took, in $taken
idle() {
    "$folder/tests/bench/idleclient" "$port" "$1" >"$work/idle.$1" &
    idlers+=($!)
    while [ ! -s "$work/idle.$1" ]; do
        kill -0 "${idlers[-1]}" || die "idleclient ended before it had tried them all."
        sleep 0.2
    done
    taken=$(cat "$work/idle.$1")
}

# Up to the cap, and 8 000 more. The second client is there before the others come, as whoever is logged in.
attackIdle() {
    local idlers=() taken second
    ulimit -n 20000
    say "Memory without idle connections: $(memory) MiB"
    secondClient >"$work/second" &
    second=$!
    idle 2000
    say "2 000 idle connections: $taken; memory $(memory) MiB"
    idle 8000
    say "8 000 more: $taken; memory $(memory) MiB"
    wait "$second"
    say "Second client's p99 while they came: $(cat "$work/second")"
    kill "${idlers[@]}"
    wait "${idlers[@]}" || true
}

say "$(nproc) processors, load average $(cut -d ' ' -f 1-3 /proc/loadavg), commit $(git -C "$root" rev-parse --short HEAD)"
startServer
chooseRows
for part in $parts; do
    case $part in
        tls) attackTls ;;
        slow) attackSlow ;;
        hashing) attackHashing ;;
        idle) attackIdle ;;
        *) die "Unknown part: $part" ;;
    esac
done
