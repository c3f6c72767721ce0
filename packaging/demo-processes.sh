#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Medlemsregister contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by demo.sh: starts the server and the client, and leaves none of their processes behind.
# Each runs in a process group of its own, so that Ctrl-C reaches only demo.sh, which then stops them in order.
set -euo pipefail
serverPid=
clientPid=

# An ended process that nobody has waited for yet (a zombie) counts as gone.
isAlive() {
    local state
    state=$(sed -n 's/^State:[[:space:]]*\(.\).*/\1/p' "/proc/$1/status" 2>/dev/null) || return 1
    [ -n "$state" ] && [ "$state" != Z ]
}

# waitGone PID SECONDS
waitGone() {
    local tenths=$(($2 * 10))
    while isAlive "$1"; do
        [ $((tenths -= 1)) -gt 0 ] || return 1
        sleep 0.1
    done
}

# Kills what is left of a process group, and takes note of its end without bash's own line about it.
endGroup() {
    kill -KILL -- "-$1" 2>/dev/null || true
    wait "$1" 2>/dev/null || true
}

# inGroup COMMAND...: in the background, its process id (which is its group's) in $!. Job control makes the group,
# and keeps bash from having the command ignore SIGINT.
inGroup() {
    set -m
    "$@" </dev/null 9>&- &
    set +m
}

# PostgreSQL whose server died before it could stop it: fast shutdown, if the process is that cluster's.
stopOrphanedCluster() {
    local pid folder=$data/server/postgres
    pid=$(head -n 1 "$folder/postmaster.pid" 2>/dev/null) || return 0
    [ "$(readlink "/proc/$pid/cwd" 2>/dev/null)" = "$folder" ] || return 0
    kill -INT "$pid" 2>/dev/null || return 0
    waitGone "$pid" 10 || kill -QUIT "$pid" 2>/dev/null || true
}

# The server stops its own PostgreSQL; only what then still lives is stopped from here.
stopServer() {
    kill -TERM "$1" 2>/dev/null || true
    waitGone "$1" 15 || true
    stopOrphanedCluster
    endGroup "$1"
    rm -f "$data/server.pid"
}

stopAll() {
    trap '' INT TERM HUP
    if [ -n "$clientPid" ]; then
        kill -TERM -- "-$clientPid" 2>/dev/null || true
        waitGone "$clientPid" 5 || true
        endGroup "$clientPid"
    fi
    [ -z "$serverPid" ] || stopServer "$serverPid"
}

stopAtExit() {
    trap stopAll EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM
    trap 'exit 129' HUP
}

# After a kill -9 of demo.sh its server still runs; the lock is ours, so nobody else needs it.
stopLeftovers() {
    local pid
    pid=$(cat "$data/server.pid" 2>/dev/null) || pid=
    if [ -n "$pid" ] && [[ $(readlink "/proc/$pid/exe" 2>/dev/null) == */medlemsregisterd* ]]; then
        stopServer "$pid"
    fi
    stopOrphanedCluster
}

# launchServer SUBCOMMAND...: standard output goes to $data/last-output, the rest to the log
launchServer() {
    inGroup "$server" "$@" --config "$config" >"$data/last-output" 2>>"$log"
    serverPid=$!
    echo "$serverPid" >"$data/server.pid"
}

serverFailed() {
    cat "$data/last-output" >&2
    tail -n 20 "$log" >&2
    die "The server failed at: $1 (log: $log)"
}

# A subcommand that ends by itself.
runServer() {
    launchServer "$@"
    wait "$serverPid" || serverFailed "$1"
    serverPid=
    rm -f "$data/server.pid"
}

startServer() {
    launchServer serve
    local tenths=600
    until curl -fsk --noproxy '*' --max-time 2 -o /dev/null "https://localhost:$port/readyz" 2>/dev/null; do
        isAlive "$serverPid" || serverFailed serve
        [ $((tenths -= 1)) -gt 0 ] || serverFailed "serve, not ready after a minute"
        sleep 0.1
    done
}

waitForServer() {
    wait "$serverPid" || serverFailed serve
}

# The demo's client keeps its settings and drafts with the demo, away from those of a client in real use.
runClient() {
    mkdir -p "$data/client"
    inGroup env XDG_CONFIG_HOME="$data/client/config" XDG_DATA_HOME="$data/client/data" \
        XDG_CACHE_HOME="$data/client/cache" "$@"
    clientPid=$!
    local code=0
    wait "$clientPid" || code=$?
    clientPid=
    return "$code"
}
