#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Medlemsregister contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds Medlemsregister, starts the server with made-up members, and opens the client on the demo branch.
# Ctrl-C stops everything again. A second run keeps the data and starts in seconds. Without a display the client
# runs a scripted tour on a virtual screen and leaves screenshots.
#
#   packaging/demo.sh [OPTION...]
#
#   --members N      how many members to make up, 1 to 5000000 (5000)
#   --legacy FILE    start from an old register's CSV file in place of made-up members
#   --server-only    serve without a client, until Ctrl-C
#   --port N         the server's port (8443, or the next free one)
#   --data DIR       where the data lives (MEDLEM_DEMO_DIR, or ~/.local/share/medlemsregister-demo,
#                    or /var/lib/medlemsregister-demo when run by root)
#   --new            throw the demo's data away first
#   --help           show this
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
source "$root/packaging/demo-processes.sh"

members=5000
legacy=
membersGiven=no
port=
data=${MEDLEM_DEMO_DIR:-}
new=no
withClient=yes

# number NAME VALUE LOW HIGH
number() {
    { [[ $2 =~ ^[1-9][0-9]{0,6}$ ]] && [ "$2" -ge "$3" ] && [ "$2" -le "$4" ]; } ||
        die "$1 wants a number from $3 to $4, not \"$2\"."
}

while [ $# -gt 0 ]; do
    case $1 in
        --members) number "$1" "${2:-}" 1 5000000; members=$2 membersGiven=yes; shift ;;
        --legacy) [ -f "${2:-}" ] || die "--legacy wants a CSV file."; legacy=$(realpath "$2"); shift ;;
        --port) number "$1" "${2:-}" 1 65535; port=$2; shift ;;
        --data) [ -n "${2:-}" ] || die "--data wants a folder."; data=$2; shift ;;
        --server-only) withClient=no ;;
        --new) new=yes ;;
        --help) showHelp "$0"; exit 0 ;;
        *) showHelp "$0" >&2; die "Unknown option: $1" ;;
    esac
    shift
done

# Run by root, the server gives PostgreSQL, which refuses root, to this user, who must get as far as the folder.
clusterUserReaches() {
    local user=postgres
    [ "$(id -u)" -eq 0 ] || return 0
    id "$user" >/dev/null 2>&1 || user=nobody
    setpriv --reuid "$user" --regid "$(id -g "$user")" --clear-groups test -x "$1"
}

# Only a folder that this script made is ever written to or thrown away.
isOurs() {
    [ -e "$1/.medlemsregister-demo" ] || [ -z "$(ls -A "$1")" ]
}

openFolder() {
    data=$1
    mkdir -p "$data"
    isOurs "$data" || die "$data holds something else. Choose another folder with --data."
    touch "$data/.medlemsregister-demo"
    [ "$(id -u)" -ne 0 ] || chmod 711 "$data"
    data=$(cd "$data" && pwd)
}

chooseFolder() {
    local chosen=$data
    if [ -z "$chosen" ] && clusterUserReaches "$HOME"; then
        chosen=$HOME/.local/share/medlemsregister-demo
    fi
    openFolder "${chosen:-/var/lib/medlemsregister-demo}"
    clusterUserReaches "$data" || die "PostgreSQL's user cannot reach $data: choose a folder outside of root's home."
    config=$data/server.ini
    log=$data/server.log
}

claimFolder() {
    exec 9>"$data/.lock"
    flock -n 9 || die "A demo is already running on $data. Stop it first, or choose another folder with --data."
    stopLeftovers
    [ "$new" = no ] ||
        find "$data" -mindepth 1 -maxdepth 1 ! -name .lock ! -name .medlemsregister-demo -exec rm -rf {} +
    : >"$log"
}

isFree() {
    ! (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null
}

# The port of the last run comes first: the client has pinned the certificate it saw there.
choosePort() {
    local candidate last
    if [ -n "$port" ]; then
        isFree "$port" || die "Port $port is taken."
        return
    fi
    last=$(sed -n 's/^port=//p' "$config" 2>/dev/null || true)
    for candidate in ${last:-8443} {8443..8499}; do
        if isFree "$candidate"; then
            port=$candidate
            return
        fi
    done
    die "No port from 8443 to 8499 is free. Choose one with --port."
}

writeConfig() {
    mkdir -p "$data/server"
    [ "$(id -u)" -ne 0 ] || chmod 711 "$data/server"
    printf '[server]\naddress=127.0.0.1\nport=%s\ndata_folder=%s\n' "$port" "$data/server" >"$config"
}

makeData() {
    if [ -e "$data/members" ]; then
        runServer migrate
        runServer demo-data # gives the accounts of an older demo the codes that they log in with now
        [ "$(<"$data/members")" = "$members" ] || [ "$membersGiven" = no ] ||
            say "The data with $(<"$data/members") members is kept; --new --members $members starts anew with $members."
        [ -z "$legacy" ] || say "The data that is here is kept; --new --legacy $legacy starts anew from that file."
        return
    fi
    local people=(--members "$members")
    if [ -n "$legacy" ]; then
        say "Reading the members of $legacy."
        people=(--legacy "$legacy")
    else
        say "Making up $members members."
    fi
    [ -e "$data/.initialised" ] || runServer init
    touch "$data/.initialised"
    runServer migrate
    runServer demo-data "${people[@]}"
    tail -n 2 "$data/last-output" >"$data/logins.txt"
    if [ -n "$legacy" ]; then
        members=$(awk '$2 == "new" && $3 == "persons" { print $1 }' "$data/last-output")
    fi
    echo "$members" >"$data/members"
}

sayHowToLogIn() {
    say ""
    say "The server answers at https://localhost:$port (log: $log)."
    say "Its certificate's fingerprint, which the client shows at first contact:"
    fingerprint=$(openssl s_client -connect "localhost:$port" </dev/null 2>/dev/null |
        openssl x509 -noout -fingerprint -sha256 | sed 's/.*=//')
    say "$fingerprint"
    say ""
    say "Log in with:"
    cat "$data/logins.txt"
    say "and the code that this says, once in half a minute (anna, riks):"
    say "  $server demo-code anna"
    say ""
}

# useAccount NUMBER: the client logs in as that one of the demo's accounts.
useAccount() {
    MEDLEM_DEMO_USERNAME=$(awk -v n="$1" '$2 == "password" && ++i == n { print $1 }' "$data/logins.txt")
    MEDLEM_DEMO_PASSWORD=$(awk -v n="$1" '$2 == "password" && ++i == n { print $3 }' "$data/logins.txt")
    MEDLEM_DEMO_CODE=$("$server" demo-code "$MEDLEM_DEMO_USERNAME" --config "$config")
    export MEDLEM_DEMO_USERNAME MEDLEM_DEMO_PASSWORD MEDLEM_DEMO_CODE
}

# The client trusts the certificate that was shown just now, and logs in as the first of the demo's accounts; the tour
# is made by both.
openClient() {
    local account options=(--server "https://localhost:$port" --trust "$fingerprint" --settings "$data/client.ini")
    useAccount 1
    if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
        say "The client opens. Closing it, or Ctrl-C, stops the server too; the data stays in $data."
        runClient "$client" "${options[@]}"
        return
    fi
    say "There is no display: the client runs its tour on a virtual screen."
    rm -rf "$data/screenshots"
    export QT_QPA_PLATFORM=xcb LC_ALL=C.UTF-8
    for account in 1 2; do
        useAccount "$account"
        mkdir -p "$data/screenshots/$MEDLEM_DEMO_USERNAME"
        runClient xvfb-run -a -s "-screen 0 1280x800x24" \
            "$client" "${options[@]}" --tour "$data/screenshots/$MEDLEM_DEMO_USERNAME" ||
            die "The tour failed; what it saw until then is in $data/screenshots."
    done
    say "The screenshots are in $data/screenshots:"
    (cd "$data/screenshots" && ls -- */*.png)
}

"$root/packaging/install-packages.sh"
build release medlemsregisterd medlemsregister
server=$root/build/release/server/medlemsregisterd
client=$root/build/release/client/medlemsregister
chooseFolder
umask 077
claimFolder
stopAtExit
choosePort
writeConfig
makeData
startServer
sayHowToLogIn
if [ "$withClient" = yes ]; then
    openClient
else
    say "Ctrl-C stops the server; the data stays in $data."
    waitForServer
fi
