#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Medlemsregister contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Whether the time that a refused log-in takes tells why it was refused (Q-09): BENCH_ATTEMPTS (40) of each kind, in
# turns, each on a connection that is there already. README.md says what has to come out.
#
#   tests/bench/timing.sh [BUILD-FOLDER]
source "$(dirname "${BASH_SOURCE[0]}")/../../packaging/common.sh"
source "$root/tests/bench/measure.sh"
source "$root/tests/bench/register.sh"

[ -z "${BENCH_REALTIME:-}" ] || priority=(chrt --rr 1) # before all other work on the machine, which needs root
programs=medlemsregisterd
useBuild "$@"
members=${BENCH_MEMBERS:-2000}
attempts=${BENCH_ATTEMPTS:-40}
rightPassword=anna-i-uppsala-2026
kinds=(unknown password code held again disabled unfinished)

# Of the demo's local administrator: copies with the same password and app, two held, one disabled, one without a
# password.
makeAccounts() {
    sql <<'SQL'
INSERT INTO account (username, display_name, role, password_hash, disabled)
SELECT n.name, n.name, 'nationalAdministrator', CASE WHEN n.name <> 'unfinished' THEN a.password_hash END,
       n.name = 'disabled'
FROM account a, unnest(ARRAY['held', 'again', 'disabled', 'unfinished']) AS n (name) WHERE a.username = 'anna';
INSERT INTO account_totp (account_id, sealed_seed)
SELECT n.id, t.sealed_seed FROM account n, account a JOIN account_totp t ON t.account_id = a.id
WHERE n.username IN ('held', 'again', 'disabled') AND a.username = 'anna';
SQL
}

# Each attempt meets the same failures on record: none, or for "held" and "again" so many that it has to wait. "again" has
# been held 19 times within the hour, so that it changes a row where the others add one.
forgetFailures() {
    sql <<'SQL'
DELETE FROM log_in_failure;
INSERT INTO log_in_failure (account_key, source, kind)
SELECT sha256(n.name), '127.0.0.1', 'password' FROM generate_series(1, 20), (VALUES ('held'::bytea), ('again')) AS n (name);
INSERT INTO log_in_failure (account_key, source, kind, attempt, total)
VALUES (sha256('again'), '127.0.0.1', 'held', 'logIn', 19);
SQL
}

# attempt KIND: the milliseconds from the request to the first byte of its answer
attempt() {
    local name=$1 password=$rightPassword
    case $1 in
        password) name=anna password=${rightPassword}x ;;
        code) name=anna ;;
    esac
    # The first answer opens the connection; %{time_pretransfer} of the second is when its request goes out.
    "${priority[@]}" curl --silent --insecure --output /dev/null "https://127.0.0.1:$port/healthz" \
        --next --silent --insecure --output /dev/null --header 'Content-Type: application/json' \
        --data "{\"username\":\"$name\",\"password\":\"$password\",\"code\":\"000000\"}" \
        --write-out '%{http_code} %{time_pretransfer} %{time_starttransfer}\n' "https://127.0.0.1:$port/api/v1/session" |
        awk -v kind="$1" '{ if ($1 != 401) exit 1; printf "%s %.3f\n", kind, ($3 - $2) * 1000 }'
}

say "$(nproc) processors, load average $(cut -d ' ' -f 1-3 /proc/loadavg), commit $(git -C "$root" rev-parse --short HEAD)"
startServer
chooseRows
makeAccounts
for ((round = 0; round < attempts + 2; ++round)); do
    for ((place = 0; place < ${#kinds[@]}; ++place)); do
        kind=${kinds[(round + place) % ${#kinds[@]}]}
        forgetFailures
        attempt "$kind" >>"$work/times" || die "The attempt \"$kind\" was not refused as the others are."
    done
done
tail -n "+$((2 * ${#kinds[@]} + 1))" "$work/times" | awk -f "$root/tests/bench/timing.awk"
