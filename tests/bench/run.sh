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

folder=$root/build/release
if [ $# -gt 0 ] && [ -d "$1" ]; then
    folder=$(cd "$1" && pwd)
    shift
fi
parts=${*:-card address search security client}
members=${BENCH_MEMBERS:-100000}
seconds=${BENCH_SECONDS:-5}
rounds=${BENCH_ROUNDS:-3}
server=$folder/server/medlemsregisterd
client=$folder/tests/bench/loadclient
priority=()
[ -z "${BENCH_REALTIME:-}" ] || priority=(chrt --rr 1)
people=64
changeId=00000000-0000-7000-8000-000000000001

[ -f "$folder/build.ninja" ] || build release loadclient
targets=(medlemsregisterd loadclient)
[[ $parts != *client* ]] || targets+=(clientbench)
ninja -C "$folder" -j "$(buildJobs)" "${targets[@]}"

work=$(mktemp -d "${TMPDIR:-/tmp}/medlem-bench.XXXXXX")
serverPid=
cleanUp() {
    [ $? -eq 0 ] || tail -n 5 "$work"/*log >&2
    [ -z "$serverPid" ] || { kill -TERM "$serverPid" && wait "$serverPid"; } 2>/dev/null || true
    rm -rf "$work"
}
trap cleanUp EXIT
trap 'exit 130' INT TERM

freePort() {
    local candidate
    for candidate in {18443..18499}; do
        (exec 3<>"/dev/tcp/127.0.0.1/$candidate") 2>/dev/null || { echo "$candidate"; return; }
    done
    die "No port from 18443 to 18499 is free."
}

# api METHOD PATH [BODY]
api() {
    curl --silent --show-error --fail-with-body --insecure --request "$1" --header 'Content-Type: application/json' \
        ${3:+--data "$3"} "https://127.0.0.1:$port$2"
}

# member NAME: of the first such name in the JSON on standard input
member() {
    grep -o "\"$1\":\"[^\"]*\"" | head -n 1 | cut -d '"' -f 4
}

startServer() {
    chmod 711 "$work"
    mkdir -m 711 "$work/data"
    port=$(freePort)
    printf '[server]\nport=%s\ndata_folder=%s\n[database]\nconnections=16\n[limits]\nsession_requests_per_second=100000\nsession_burst=100000\nsession_searches=16\n' "$port" "$work/data" >"$work/server.ini"
    say "Making up $members members."
    "$server" init --config "$work/server.ini" >"$work/log" 2>&1
    "$server" demo-data --members "$members" --config "$work/server.ini" >>"$work/log" 2>&1
    "${priority[@]}" "$server" serve --config "$work/server.ini" >>"$work/log" 2>&1 &
    serverPid=$!
    for _ in {1..300}; do
        ! grep -q '^Listening on' "$work/log" || return 0
        kill -0 "$serverPid" 2>/dev/null || break
        sleep 0.1
    done
    cat "$work/log" >&2
    die "The server does not start."
}

sql() {
    psql --no-psqlrc --quiet --tuples-only --no-align --field-separator=$'\t' --set=ON_ERROR_STOP=1 "$ownerUri" "$@"
}

# Which people and addresses both sides use: those of the demo's local administrator's branch.
chooseRows() {
    local socket=$work/data/run session
    session=$(api POST /api/v1/session \
        '{"username":"anna","password":"anna-i-uppsala-2026","code":"'"$("$server" demo-code anna)"'"}')
    token=$(member token <<<"$session")
    tokenHash=$(printf %s "$token" | sha256sum | cut -d ' ' -f 1)
    branchId=$(sed 's/.*"branches"://' <<<"$session" | member id)
    ownerUri="postgresql:///medlemsregister?host=$socket&user=postgres"
    appUri="postgresql:///medlemsregister?host=$socket&user=medlem_app"
    sql <<<"VACUUM ANALYZE; CHECKPOINT;"
    sql --set=branch="$branchId" --file="$root/tests/bench/choose_rows.sql"
    sql --command "SELECT id FROM bench.member ORDER BY random() LIMIT $people" >"$work/card.rows"
    ids=$(tr -d '\n' <"$work/card.rows")
    sql --command "SELECT id, version, body FROM bench.target WHERE client >= 16 ORDER BY client" >"$work/address.rows"
    printf '%s\t{"filter":"current","sort":"name","descending":false,"limit":50}\n' "$branchId" >"$work/search.rows"
}

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

# The same transactions as the server's role and as one that row-level security does not bind.
benchSecurity() {
    local script values=()
    for script in card page; do
        [ "$script" = card ] || pageValues
        rm -f "$work"/rate.*
        for _ in $(seq "$rounds"); do
            timed "$work/rate.bound" baseline "$script" 16 "${values[@]}"
            timed "$work/rate.free" withoutSecurity baseline "$script" 16 "${values[@]}"
        done
        compare "${script^} with / without row-level security" "target 85 %" "$work/rate.bound" "$work/rate.free"
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
