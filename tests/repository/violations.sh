#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Medlemsregister contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by selftest.sh: one planted violation for every rule, and what must stay allowed.
set -euo pipefail

# missing CHECK FILE REASON: the clean repository without that file
missing() {
    newTree
    rm "$tree/$2"
    expectFailure "$1" "$2" "$3"
}

# check-includes: the layers
bothPrograms="client and server never include each other"
planted client/members/a.cpp '"server/members/memberstore.h"' "$bothPrograms" # includes
planted server/members/a.cpp '<client/api/api.h>' "$bothPrograms"
planted shared/core/a.h '"client/api/api.h"' "shared includes neither client nor server"
planted shared/domain/a.h '"server/app/graph.h"' "shared includes neither client nor server"
planted shared/core/a.h '"shared/protocol/members.h"' "shared/core sees nothing above it"
planted shared/domain/members/a.h '"shared/protocol/members.h"' "shared/domain does not know the wire"
planted client/widgets/a.h '"client/api/api.h"' "client/widgets knows neither"
planted client/widgets/a.cpp '"client/members/memberpage.h"' "client/widgets knows neither"
planted client/widgets/a.cpp '"client/app/shell.h"' "only client/app and main.cpp see client/app"
planted client/api/a.h '"client/members/memberpage.h"' "client/api knows neither"
planted client/members/a.cpp '"client/roles/rolepage.h"' "client areas do not include each other"
planted client/members/a.cpp '"client/app/shell.h"' "only client/app and main.cpp see client/app"
planted client/members/addresseditor.h '"client/api/api.h"' "an editor does not know client/api"
planted client/members/addresseditor.cpp '"client/api/api.h"' "an editor does not know client/api"
planted server/http/a.cpp '"server/members/memberstore.h"' "server/http knows no other layer"
planted server/http/a.cpp '"server/dispatch/route.h"' "server/http knows no other layer"
planted server/database/a.h '"server/members/memberstore.h"' "server/database knows no other layer"
planted server/database/a.h '"server/app/graph.h"' "only server/app and main.cpp see server/app"
planted server/members/a.cpp '"server/roles/rolestore.h"' "server areas do not include each other"
planted server/members/a.cpp '"server/app/graph.h"' "only server/app and main.cpp see server/app"
planted server/dispatch/a.cpp '"server/app/graph.h"' "only server/app and main.cpp see server/app"
planted server/roles/rolehandlers.cpp '"server/members/membershandlers.h"' "see handlers"
planted server/members/memberstore.cpp '"server/members/membershandlers.h"' "see handlers"
planted server/members/memberstore.cpp '"server/dispatch/route.h"' "a store sees server/database and server/request only"
planted server/members/a.cpp '<libpq-fe.h>' "libpq belongs to server/database"
planted client/api/a.cpp '<postgresql/libpq-fe.h>' "libpq belongs to server/database"
planted server/members/a.cpp '<QSqlQuery>' "Qt Sql belongs to server/database"
planted client/main.cpp '"tests/support/clock.h"' "the programs do not see the tests"
planted tests/shared/tst_a.cpp '"server/http/server.h"' "tests of shared see neither"
planted tests/client/tst_a.cpp '"server/http/server.h"' "tests of one program do not see the other"
planted tests/server/tst_a.cpp '"client/api/api.h"' "tests of one program do not see the other"
planted client/members/a.cpp '"../roles/rolepage.h"' "include from the repository's root"
planted client/members/a.cpp '"memberpage.h"' "include from the repository's root"
broken includes client/members/addresseditor.ui "an editor does not know client/api" <<<'<header>client/api/api.h</header>'

allowed client/main.cpp '"client/app/shell.h"'
allowed client/app/a.cpp '"client/members/memberpage.h"'
allowed client/members/memberpage.cpp '"client/api/api.h"'
allowed client/members/addresseditor.cpp '"client/widgets/edit.h"'
allowed client/members/addresseditor.cpp '"ui_addresseditor.h"'
allowed client/api/a.cpp '"shared/protocol/members.h"'
allowed client/app/a.cpp '<QSqlDatabase>'
allowed server/main.cpp '"server/app/graph.h"'
allowed server/dispatch/routes.cpp '"server/members/membershandlers.h"'
allowed server/members/membershandlers.cpp '"server/members/membershandlers.h"'
allowed server/members/membershandlers.cpp '"server/dispatch/route.h"'
allowed server/members/memberstore.cpp '"server/database/row.h"'
allowed server/database/a.cpp '<libpq-fe.h>'
allowed tests/e2e/tst_a.cpp '"client/api/api.h"'
allowed tests/server/tst_a.cpp '"tst_a.moc"'

# check-size
broken size client/members/a.cpp "401 lines, the limit is 400" < <(seq 401)
broken size client/members/a.h "151 lines, the limit is 150" < <(seq 151)
broken size client/app/mainwindow.cpp "251 lines, the limit is 250" < <(seq 251)
broken size tests/client/tst_a.cpp "401 lines, the limit is 400" < <(seq 401)
broken size server/members/a.cpp "a function of 41 lines, the limit is 40" < <(echo 'void f()'; echo '{'; seq 41; echo '}')
broken size server/members/a.h "a function of 41 lines" < <(echo '{'; echo '    {'; seq 41; echo '    }'; echo '};')

# check-headers
broken headers client/members/a.cpp "not the SPDX lines" <<<'int a;'
broken headers client/members/a.cpp "not the SPDX lines" <<<"${slashSpdx/GPL-3.0-or-later/MIT}"
broken headers client/members/a.h "no #pragma once" <<<"$slashSpdx"
broken headers packaging/a.sh "no SPDX lines" <<<'#!/usr/bin/env bash'
broken headers cmake/A.cmake "no SPDX lines" <<<'set(a b)'

# check-habits; the words in halves, as in the check
broken habits client/members/a.cpp "finish it" <<<'// TO''DO later'
broken habits server/sql/members/find_a.sql "finish it" <<<'-- FIX''ME: slow'
broken habits server/README.md "left by a merge" <<<'<<<<''<<< HEAD'
broken habits tests/client/tst_a.cpp "tests do not sleep" <<<'QTest::q''Wait(100);'
broken habits tests/client/tst_a.cpp "this cannot fail" <<<'QVER''IFY(true);'
broken habits client/members/a.cpp "no nested event loop" <<<'QCoreApplication::processEvents();'
broken habits client/members/a.cpp "what the server says is text" <<<'label->setTextFormat(Qt::RichText);'
broken habits client/members/a.cpp "people read Sweden's time" <<<'return at.toLocal''Time();'
broken habits client/members/a.cpp "connect with member pointers" <<<'connect(a, SIGNAL(b()), c, SLOT(d()));'

# check-sql
broken sql server/sql/members/find_a.sql "no comment saying what" <<<'SELECT 1;'
broken sql server/sql/members/find_a.sql "instead of *" < <(printf -- '-- Finds every member.\nSELECT m.* FROM member m;\n')
broken sql server/sql/members/Members.sql "verb_object.sql" <<<'-- Finds every member.'
broken sql server/sql/find_member.sql "verb_object.sql" <<<'-- Finds every member.'
broken sql server/migrations/0003_late.sql "migration 0002 was expected" <<<'SELECT 1;'
broken sql server/migrations/0001_then.sql "migration 0002 was expected" <<<'SELECT 1;'
broken sql server/migrations/2_second.sql "NNNN_what.sql" <<<'SELECT 1;'

# check-hosts
broken hosts README.md "README.md" <<<'Fetch it from https://deb''.debian.org/debian first.'
broken hosts packaging/a.sh "packaging/a.sh" <<<'pip install --index-url https://pypi''.org/simple x'
broken hosts .ci/run ".ci/run" <<<'npm --registry https://registry.npmjs''.org'

# check-packages
broken packages packaging/packages.txt "not a package name" <<<'cmake ninja-build'
broken packages packaging/packages.txt "not a package name" <<<'CMake'
broken packages packaging/packages.txt "twice: cmake" < <(printf 'cmake\nheaders: cmake\n')
broken packages packaging/packages.txt "names no package" <<<'# empty'

# check-translations
broken translations translations/medlemsregister_sv.ts "1 unfinished" <<<'<TS><translation type="unfinished"></translation></TS>'
broken translations translations/medlemsregister_sv.ts "1 unfinished" <<<'<TS><translation type="vanished">x</translation></TS>'
newTree
mv "$tree/translations/medlemsregister_sv.ts" "$tree/translations/sv.txt"
expectFailure translations translations "no .ts file"
if [ -n "$lupdate" ]; then
    newTree
    write client/members/a.cpp <<<'class Page : QObject { Q_OBJECT void f() { tr("Save"); } };'
    write translations/medlemsregister_sv.ts <<<'<TS version="2.1" language="sv_SE"></TS>'
    expectFailure translations translations/medlemsregister_sv.ts "not translated: Save"
fi

# check-scripts
broken scripts packaging/a.sh "does not parse" < <(printf '#!/usr/bin/env bash\nset -eu\nif true\n')
broken scripts packaging/a.sh "does not start with" < <(printf '#!/bin/sh\nset -eu\n')
broken scripts packaging/a.sh "no set -euo pipefail" <<<'#!/usr/bin/env bash'
newTree
chmod -x "$tree/packaging/test.sh"
expectFailure scripts packaging/test.sh "is not executable"

# check-documents
broken documents README.md "no line that is just packaging/demo.sh" <<<'# nothing'
broken documents client/README.md "31 lines beside its tables" < <(seq 31)
missing documents tests/README.md "missing"
broken documents server/README.md "0 rows for Q-56" < <(seq -f '| Q-%02g | what | not yet |' 55)
broken documents server/README.md "names neither a test" < <(seq -f '| Q-%02g | what |  |' 56)
broken documents server/README.md "names soon, which is no file" < <(seq -f '| Q-%02g | what | soon |' 56)
broken documents server/README.md "names tst_none, which is no file" < <(seq -f '| Q-%02g | what | `tst_none` |' 56)

# check-unit
broken unit packaging/medlemsregisterd.service "systemd cannot read it" <<<'nonsense'
newTree
sed -i /^PrivateUsers=/d "$tree/packaging/medlemsregisterd.service"
sed -i /^ProtectSystem=/d "$tree/packaging/medlemsregisterd.service"
expectFailure unit packaging/medlemsregisterd.service "the limit is 1.5"
newTree
sed -i s/^LimitCORE=0/LimitCORE=infinity/ "$tree/packaging/medlemsregisterd.service"
expectFailure unit packaging/medlemsregisterd.service "no line LimitCORE=0"
