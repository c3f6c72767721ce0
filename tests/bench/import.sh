#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Medlemsregister contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Measures the preview and the import of a big file against a bare COPY of the same rows into tables without indexes, in
# the same throw-away cluster (fsync on). README.md says what it found.
#
#   tests/bench/import.sh [BUILD-FOLDER]
#
#   BENCH_ROWS=100000  how many rows the file has
source "$(dirname "${BASH_SOURCE[0]}")/../../packaging/common.sh"

folder=${1:-$root/build/release}
rows=${BENCH_ROWS:-100000}
[ -f "$folder/build.ninja" ] || build release medlemsregisterd
ninja -C "$folder" -j "$(buildJobs)" medlemsregisterd
server=$(cd "$folder" && pwd)/server/medlemsregisterd

work=$(mktemp -d "${TMPDIR:-/tmp}/medlem-bench.XXXXXX")
serverPid=
cleanUp() {
    [ $? -eq 0 ] || tail -n 5 "$work"/*log >&2
    [ -z "$serverPid" ] || { kill -TERM "$serverPid" && wait "$serverPid"; } 2>/dev/null || true
    rm -rf "$work"
}
trap cleanUp EXIT
trap 'exit 130' INT TERM

makeFile() {
    iconv -f CP1252 -t UTF-8 "$root/tests/data/legacy_register.csv" |
        awk -v rows="$1" -f "$root/tests/bench/make_register.awk" >"$2"
}

# A register with the branches, types and roles that the file names, and with its first thousand people.
prepare() {
    chmod 711 "$work"
    mkdir -m 711 "$work/data"
    printf '[server]\nport=18500\ndata_folder=%s\n' "$work/data" >"$work/server.ini"
    makeFile "$rows" "$work/register.csv"
    makeFile 1000 "$work/few.csv"
    "$server" init --config "$work/server.ini" >"$work/log" 2>&1
    "$server" demo-data --legacy "$work/few.csv" --config "$work/server.ini" >>"$work/log" 2>&1
}

# seconds NAME COMMAND...: how long it took, with the processor time of the server and its PostgreSQL, and its peak memory
seconds() {
    local name=$1 pid peak=0 now times
    shift
    TIMEFORMAT='%R %U %S'
    times=$({ time { "$@" >>"$work/log" 2>&1 & pid=$!
        while kill -0 "$pid" 2>/dev/null; do
            now=$(awk '/^VmHWM/ { print $2 }' "/proc/$pid/status" 2>/dev/null) || now=
            [ -z "$now" ] || echo "$now" >"$work/peak"
            sleep 0.05
        done
        wait "$pid"; }; } 2>&1)
    peak=$(<"$work/peak")
    read -r elapsed user system <<<"$times"
    echo "$elapsed" >"$work/elapsed"
    printf '%s: %s s (%s s of processor), server at most %s MiB\n' "$name" "$elapsed" \
        "$(awk -v u="$user" -v s="$system" 'BEGIN { print u + s }')" "$((peak / 1024))"
}

sql() {
    psql --no-psqlrc --quiet --tuples-only --no-align --set=ON_ERROR_STOP=1 \
        "postgresql:///medlemsregister?host=$work/data/run&user=postgres" "$@"
}

# The rows that the import has brought, out to files and in again.
bareCopy() {
    local table
    "$server" serve --config "$work/server.ini" >>"$work/log" 2>&1 &
    serverPid=$!
    for _ in {1..300}; do
        sql --command "SELECT 1" >/dev/null 2>&1 && break
        sleep 0.1
    done
    for table in person membership address assignment; do
        sql --command "COPY $table TO STDOUT" >"$work/$table.rows"
        sql --command "CREATE TABLE bare_$table (LIKE $table)"
    done
    TIMEFORMAT=%R
    { time for table in person membership address assignment; do
        sql --command "COPY bare_$table FROM STDIN" <"$work/$table.rows"
    done; } 2>"$work/copy"
}

say "$(nproc) processors, load average $(cut -d ' ' -f 1-3 /proc/loadavg), $rows rows, commit" \
    "$(git -C "$root" rev-parse --short HEAD 2>/dev/null || echo unknown)"
prepare
seconds "Preview" "$server" import "$work/register.csv" --dry-run --config "$work/server.ini"
seconds "Import" "$server" import "$work/register.csv" --config "$work/server.ini"
bareCopy
awk -v ours="$(<"$work/elapsed")" -v bare="$(tail -n 1 "$work/copy")" \
    'BEGIN { printf "Bare COPY of the same rows: %s s; the import takes %.0f times as long\n", bare, ours / bare }'
say "Load average at the end: $(cut -d ' ' -f 1-3 /proc/loadavg)"
