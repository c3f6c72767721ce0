#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Medlemsregister contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by run.sh: makes pgbench scripts out of the server's own SQL files, runs both sides, compares.
set -euo pipefail

# statement AREA/NAME [SED]: the server's statement for pgbench, which takes :name as it stands in the file. What may be
# NULL is an empty variable or "-", since pgbench knows no NULL.
statement() {
    sed -e '/^--/d' -e "${2:-}" "$root/server/sql/$1.sql" | sed -e '$s/$/;/'
}

orNull() {
    echo "s/:$1\\b/nullif(trim(:$1::text, '-'), '')::$2/"
}

writeScripts() {
    local pick='s/:personId\b/substr(:ids::text, 36 * :n + 1, 36)::uuid/'
    {
        echo '\set n random(0, :people - 1)'
        echo 'BEGIN ISOLATION LEVEL REPEATABLE READ READ WRITE;'
        echo 'SET LOCAL synchronous_commit = off;'
        statement accounts/begin_request
        statement members/show_member "$pick"
        statement audit/append_read "s/:objectId\\b/substr(:ids::text, 36 * :n + 1, 36)::uuid/; s/:object\\b/'person'/"
        echo 'COMMIT;'
    } >"$work/card.sql"
    sed -e '1a \\\startpipeline' -e '$a \\\endpipeline' "$work/card.sql" >"$work/card_pipelined.sql"
    { head -n 1 "$work/card.sql"; statement members/show_member "$pick"; } >"$work/card_bare.sql"
    {
        echo '\if :started = 0'
        echo 'SELECT * FROM bench.target WHERE client = :client_id \gset'
        echo '\set started 1'
        echo '\endif'
        echo '\set count :count + 1'
        echo 'BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE;'
        statement accounts/begin_request
        statement members/update_address "s/:careOf\\b/('Rum ' || :count::text)/; $(orNull to date)
            $(orNull undeliverableSince date); $(orNull undeliverableReason text)"
        echo 'COMMIT;'
        echo '\set version :version + 1'
    } >"$work/address.sql"
    statement members/search_members_by_name "$(orNull words text); $(orNull personnummer text)
        $(orNull memberNumber bigint); $(orNull birthDates 'date[]')" >"$work/search.sql"
    {
        echo 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;'
        statement accounts/begin_request
        cat "$work/search.sql"
        echo 'COMMIT;'
    } >"$work/page.sql"
}

# baseline SCRIPT CLIENTS: transactions a second, as the server's own role unless withoutSecurity stands before it, over
# the same socket, planned as there
baseline() {
    PGOPTIONS="-c plan_cache_mode=force_generic_plan" "${priority[@]}" pgbench --no-vacuum --protocol=prepared --client="$2" --jobs=$(($2 > 1 ? 2 : 1)) --time="$seconds" \
        --define=people="$people" --define=ids="$ids" --define=tokenHash="\\x$tokenHash" --define=changeId="$changeId" \
        --define=started=0 --define=count=0 --file="$work/$1.sql" "${@:3}" "${baselineUri:-$appUri}" 2>"$work/pgbench.log" |
        sed -n 's/^tps = \([0-9.]*\).*/\1/p'
}

# load KIND CONNECTIONS: "answers-a-second median p95" over HTTPS
load() {
    "${priority[@]}" "$client" "$port" "$token" "$1" "$2" "$seconds" "$work/$1.rows"
}

# Processor time so far, in hundredths of a second: of the server, PostgreSQL, and the load generators that have ended.
# Backends that have ended count with the postmaster; utime, stime, cutime and cstime are fields 14 to 17.
ticks() {
    local postmaster
    postmaster=$(head -n 1 "$work/data/postgres/postmaster.pid")
    { cat "/proc/$serverPid/stat" ${freePid:+"/proc/$freePid/stat"} "/proc/$postmaster/stat" "/proc/$$/stat" \
        $(pgrep --parent "$postmaster" | sed 's|.*|/proc/&/stat|') 2>/dev/null || true; } | # some may just have ended
        sed 's/^[0-9]* (.*) //' | awk '{ sum += $12 + $13 + $14 + $15 } END { print sum }'
}

# timed RATE-FILE COMMAND...: appends the rate, and in RATE-FILE.cpu the processor time of one answer in microseconds
timed() {
    local file=$1 before rate
    shift
    before=$(ticks)
    "$@" >"$work/outcome"
    rate=$(cut -d ' ' -f 1 "$work/outcome")
    echo "$rate" >>"$file"
    awk -v ticks=$(($(ticks) - before)) -v rate="$rate" -v seconds="$seconds" \
        'BEGIN { print 10000 * ticks / (rate * seconds) }' >>"$file.cpu"
}

# Row-level security does not bind a superuser, and takes from nobody a context that begin_request has not set in the same
# transaction: what shall run alone runs like this.
withoutSecurity() {
    local baselineUri=$ownerUri
    "$@"
}

median() {
    sort -g | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'
}

# ratio A B: the median of the rounds' A / B in per cent
ratio() {
    paste "$1" "$2" | awk '{ printf "%.0f\n", 100 * $1 / $2 }' | median
}

# compare TITLE TARGET OURS BASELINE: of rates, and of the processor time of one answer, which other work on the machine
# disturbs less
compare() {
    printf '%-46s %6.0f/s against %6.0f/s: %4.0f %% (%s); %5.0f us against %5.0f us of processor time: %4.0f %%\n' \
        "$1" "$(median <"$3")" "$(median <"$4")" "$(ratio "$3" "$4")" "$2" \
        "$(median <"$3.cpu")" "$(median <"$4.cpu")" "$(ratio "$4.cpu" "$3.cpu")"
}
