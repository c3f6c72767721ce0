#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Medlemsregister contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Brings translations/*.ts in line with the tr() calls of the client and says what is still to translate.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
lupdate=$(command -v lupdate-qt6 || command -v /usr/lib/qt6/bin/lupdate || command -v lupdate)
"$lupdate" -silent -I . -locations none -no-obsolete -source-language en -target-language sv_SE \
    client -ts translations/medlemsregister_sv.ts
# In English only the plural forms differ from the source.
"$lupdate" -silent -I . -locations none -no-obsolete -pluralonly -source-language en -target-language en_GB \
    client -ts translations/medlemsregister_en.ts
if grep -l 'type="unfinished"' translations/*.ts; then
    echo "The files named above have texts without a translation." >&2
    exit 1
fi
