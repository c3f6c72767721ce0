#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Medlemsregister contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by run.sh and attack.sh: a throw-away register with a server before it.
set -euo pipefail
people=64
priority=() # what the server and the load are started with
programs="medlemsregisterd loadclient idleclient" # what useBuild builds
moreLimits= # settings of the server's [limits], apart by spaces
changeId=00000000-0000-7000-8000-000000000001

# useBuild [BUILD-FOLDER] ...: $folder, and in $used how many arguments that took
useBuild() {
    folder=$root/build/release
    used=0
    if [ $# -gt 0 ] && [ -d "$1" ]; then
        folder=$(cd "$1" && pwd)
        used=1
    fi
    server=$folder/server/medlemsregisterd
    client=$folder/tests/bench/loadclient
    [ -f "$folder/build.ninja" ] || build release loadclient
    ninja -C "$folder" -j "$(buildJobs)" $programs
}

work=$(mktemp -d "${TMPDIR:-/tmp}/medlem-bench.XXXXXX")
serverPid=
freePid=
cleanUp() {
    [ $? -eq 0 ] || tail -n 5 "$work"/*log >&2
    [ -z "$freePid" ] || { kill -TERM "$freePid" && wait "$freePid"; } 2>/dev/null || true
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
    printf '[server]\nport=%s\ndata_folder=%s\n[database]\nconnections=16\n[limits]\n%s\n' "$port" "$work/data" \
        "$(printf '%s\n' session_requests_per_second=100000 session_burst=100000 session_searches=16 $moreLimits)" \
        >"$work/server.ini"
    say "Making up $members members."
    "$server" init --config "$work/server.ini" >"$work/log" 2>&1
    "$server" demo-data --members "$members" --config "$work/server.ini" >>"$work/log" 2>&1
    "${priority[@]}" "$server" serve --config "$work/server.ini" >>"$work/log" 2>&1 &
    serverPid=$!
    waitForServer "$serverPid" "$work/log"
}

# waitForServer PROCESS LOG
waitForServer() {
    for _ in {1..300}; do
        ! grep -q '^Listening on' "$2" || return 0
        kill -0 "$1" 2>/dev/null || break
        sleep 0.1
    done
    cat "$2" >&2
    die "The server does not start."
}

# A second server on the same database, as a role that has the rights of medlem_app and whom every policy lets through: of
# "true OR ..." nothing is left in a plan. A role with BYPASSRLS the server would refuse.
startFreeServer() {
    local socket="host=$work/data/run"
    sql <<<"CREATE ROLE bench_free LOGIN IN ROLE medlem_app; SELECT format('CREATE POLICY bench_free ON %s TO bench_free USING (true)', oid::regclass) FROM pg_class WHERE relrowsecurity \\gexec"
    mkdir -m 711 "$work/free"
    cp -p "$work/data/secret.key" "$work/free/" # the database's secrets are sealed with it
    freePort=$(freePort)
    sed -e "s|^port=.*|port=$freePort|; s|^data_folder=.*|data_folder=$work/free|" \
        -e "s|^\[database\]|&\nuri=postgresql:///medlemsregister?$socket\&user=bench_free\nlogin_uri=postgresql:///medlemsregister?$socket\&user=medlem_login|" \
        "$work/server.ini" >"$work/free.ini"
    "${priority[@]}" "$server" serve --config "$work/free.ini" >"$work/free.log" 2>&1 &
    freePid=$!
    waitForServer "$freePid" "$work/free.log"
}

onFreeServer() {
    local port=$freePort
    "$@"
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
