#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Medlemsregister contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Proves that the checks of this folder can fail: each violation of violations.sh is planted alone in a small clean
# repository, where its check must name the file and the reason; on the clean one every check must pass.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
lupdate=${1:-}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0
cases=0

fail() {
    echo "FAIL: $1"
    failures=$((failures + 1))
}

# write PATH, content on standard input; scripts become executable
write() {
    mkdir -p "$(dirname "$tree/$1")"
    cat >"$tree/$1"
    case $1 in
        *.sh | .ci/run) chmod +x "$tree/$1" ;;
    esac
}

hashSpdx=$(sed -n 2,3p "${BASH_SOURCE[0]}")
slashSpdx=${hashSpdx//#/\/\/}

writeClean() {
    local path
    for path in client/api/api.h client/members/memberpage.h client/roles/rolepage.h client/app/shell.h \
        client/widgets/edit.h server/http/server.h server/database/row.h server/members/membershandlers.h \
        server/members/memberstore.h server/roles/rolestore.h server/dispatch/route.h server/app/graph.h \
        shared/core/core.h shared/domain/members/name.h shared/protocol/members.h tests/support/clock.h; do
        printf '%s\n\n#pragma once\n' "$slashSpdx" | write "$path"
    done
    for path in packaging/demo.sh packaging/test.sh .ci/run; do
        printf '#!/usr/bin/env bash\n%s\nset -euo pipefail\n' "$hashSpdx" | write "$path"
    done
    printf '%s\n' "$hashSpdx" | write CMakeLists.txt
    cp "$here/../../packaging/medlemsregisterd.service" "$tree/packaging/"
    printf '# build\ncmake\n\nheaders: libphonenumber-dev\n' | write packaging/packages.txt
    printf -- '-- Finds at most one member.\nSELECT id FROM member;\n' | write server/sql/members/find_member.sql
    printf 'SELECT 1;\n' | write server/migrations/0001_start.sql
    printf '<TS><context><name>Page</name></context></TS>\n' | write translations/medlemsregister_sv.ts
    printf 'packaging/demo.sh\npackaging/test.sh\n' | write README.md
    for path in shared client tests packaging; do
        echo "# $path" | write "$path/README.md"
    done
    { echo '# server'; seq -f '| Q-%02g | what | not yet |' 56; } | write server/README.md
}

newTree() {
    tree=$(mktemp -d "$work/XXXXXX")
    cp -r "$work/clean/." "$tree/"
}

# Leaves what the check says in $said and its exit code in $code.
run() {
    local arguments=("$tree")
    [ "$1" != translations ] || [ -z "$lupdate" ] || arguments+=("$lupdate")
    code=0
    said=$("$here/check-$1.sh" "${arguments[@]}" 2>&1) || code=$?
}

# expectFailure CHECK FILE REASON: the file is already planted in $tree
expectFailure() {
    cases=$((cases + 1))
    run "$1"
    [ "$code" -ne 0 ] || fail "check-$1.sh lets $2 pass ($3)"
    grep -qF -- "$2" <<<"$said" || fail "check-$1.sh does not name $2; it says: $said"
    grep -qF -- "$3" <<<"$said" || fail "check-$1.sh does not say \"$3\" of $2; it says: $said"
    rm -rf "$tree"
}

# Violations of the include rule: FILE INCLUDE REASON
planted() {
    newTree
    printf '%s\n#pragma once\n#include %s\n' "$slashSpdx" "$2" | write "$1"
    expectFailure includes "$1" "$3"
}

# allowed FILE INCLUDE: what a rule must not forbid
allowed() {
    cases=$((cases + 1))
    newTree
    printf '%s\n#include %s\n' "$slashSpdx" "$2" | write "$1"
    run includes
    [ "$code" -eq 0 ] || fail "check-includes.sh refuses what is allowed: $said"
    rm -rf "$tree"
}

# broken CHECK FILE REASON, the file's content on standard input
broken() {
    newTree
    write "$2"
    expectFailure "$1" "$2" "$3"
}

tree=$work/clean
writeClean
newTree
for script in "$here"/check-*.sh; do
    cases=$((cases + 1))
    name=$(basename "$script" .sh)
    run "${name#check-}"
    [ "$code" -eq 0 ] || fail "$name refuses a clean repository: $said"
    grep -qE "^(broken|missing) ${name#check-} |^planted .*# ${name#check-}" "$here/violations.sh" || fail "$name has no planted violation"
done
source "$here/violations.sh"

echo "$cases cases, $failures failure(s)"
[ "$failures" -eq 0 ]
