#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Medlemsregister contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Walks the API with curl, as anybody could who has read its OpenAPI document: log in, search, read a card, change an
# address, and see the same change refused because it starts from a version that is no longer the newest. Prints each
# request with its answer, and fails at the first answer that is not the expected one.
#
#   packaging/walkthrough.sh [OPTION...]
#
#   --program FILE          the medlemsregisterd to walk; it gets made-up members in a folder that is gone afterwards
#                           (the one in build/dev)
#   --server URL CERT       walk a running server with the demo's members instead; CERT is its certificate, such as
#                           server/tls/certificate.pem in the demo's folder. The change is undone at the end.
#   --help                  show this
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

program=$root/build/dev/server/medlemsregisterd
url=
certificate=
while [ $# -gt 0 ]; do
    case $1 in
        --program) program=${2:?--program wants a file}; shift ;;
        --server) url=${2:?--server wants a URL} certificate=${3:?--server wants a certificate}; shift 2 ;;
        --help) showHelp "$0"; exit 0 ;;
        *) showHelp "$0" >&2; die "Unknown option: $1" ;;
    esac
    shift
done

work=$(mktemp -d)
chmod 711 "$work" # PostgreSQL's own user goes through it when root runs this
server=
stopServer() {
    [ -z "$server" ] || { kill "$server" 2>/dev/null && wait "$server"; } || true
    rm -rf "$work"
}
trap stopServer EXIT

startServer() {
    printf '[server]\nport=0\ndata_folder=%s/data\n[database]\nconnections=4\n' "$work" >"$work/server.ini"
    "$program" init --config "$work/server.ini"
    "$program" demo-data --members 300 --config "$work/server.ini"
    "$program" serve --config "$work/server.ini" >"$work/output" 2>"$work/log" &
    server=$!
    local tenths=600
    until url=$(sed -n 's/^Listening on //p' "$work/output") && [ -n "$url" ] &&
        curl -fs --noproxy '*' --cacert "$work/data/tls/certificate.pem" -o /dev/null "$url/readyz"; do
        kill -0 "$server" 2>/dev/null && [ $((tenths -= 1)) -gt 0 ] || { cat "$work/log" >&2; die "The server does not start."; }
        sleep 0.1
    done
    certificate=$work/data/tls/certificate.pem
}

# ask STATUS METHOD PATH [CURL OPTION...]: prints the request and its answer, which is then in $work/body and $work/head
token=
ask() {
    local expected=$1 method=$2 path=$3 status
    shift 3
    status=$(curl -sS --noproxy '*' --cacert "$certificate" -X "$method" -D "$work/head" -o "$work/body" -w '%{http_code}' \
        ${token:+-H "Authorization: Bearer $token"} "$@" "$url$path")
    printf '\n%s %s -> %s\n' "$method" "$path" "$status"
    [ ! -s "$work/body" ] || jq -c . "$work/body" | cut -c 1-300
    [ "$status" = "$expected" ] || die "Expected $expected."
}

# send STATUS METHOD PATH JSON [CURL OPTION...]
send() {
    local body=$4
    ask "$1" "$2" "$3" -H 'Content-Type: application/json' --data-binary "$body" "${@:5}"
}

answer() {
    jq -er "$@" "$work/body"
}

etag() {
    sed -n 's/^[Ee][Tt][Aa][Gg]: \([^[:space:]]*\).*/\1/p' "$work/head"
}

[ -n "$url" ] || startServer

say "1. What the server offers"
ask 200 GET /api/v1/openapi.json
answer '.paths | to_entries[] | .key as $path | .value | to_entries[] | "   \(.key | ascii_upcase) \($path): \(.value.summary)"'

say
say "2. Log in"
ask 401 GET /api/v1/session
code=$("$program" demo-code anna)
send 401 POST /api/v1/session '{"username": "anna", "password": "not-hers", "code": "'"$code"'"}'
send 201 POST /api/v1/session '{"username": "anna", "password": "anna-i-uppsala-2026", "code": "'"$code"'"}'
token=$(answer .token)
branch=$(answer '.account.branches[0].id')

say
say "3. Search"
send 200 POST "/api/v1/branches/$branch/members/search" \
    '{"filter": "current", "sort": "name", "descending": false, "limit": 5}'

say
say "4. The card of the first who has an address of the usual kind"
for member in $(answer '.items[].personId'); do
    ask 200 GET "/api/v1/members/$member"
    address=$(answer '[.addresses[] | select(.fields.kind == "registered" and (.fields | has("to") | not))][0].id // empty') &&
        break
done
[ -n "${address:-}" ] || die "None has an address."

say
say "5. Change the address, from the version that was read"
ask 200 GET "/api/v1/addresses/$address"
version=$(etag)
changed=$(answer -c '.fields | .street = "Nya gatan 5"')
send 428 PUT "/api/v1/addresses/$address" "$changed"
send 200 PUT "/api/v1/addresses/$address" "$changed" -H "If-Match: $version"
[ "$(etag)" != "$version" ] || die "The version is still $version."

say
say "6. The same once more: somebody has saved a newer version meanwhile"
send 412 PUT "/api/v1/addresses/$address" "$changed" -H "If-Match: $version"

say
say "7. Take the change back, and log out"
ask 200 GET "/api/v1/members/$member/changes"
change=$(answer '.items[0].id')
ask 204 POST "/api/v1/changes/$change/undo" -H "Idempotency-Key: $(cat /proc/sys/kernel/random/uuid)"
ask 200 GET "/api/v1/addresses/$address"
[ "$(answer .fields.street)" != "Nya gatan 5" ] || die "The change still stands."
ask 204 DELETE /api/v1/session
ask 401 GET /api/v1/session

say
say "Every answer was the expected one."
