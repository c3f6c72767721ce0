#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Medlemsregister contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Every string the user sees is translated. Given lupdate as second argument, strings that the files lack count too.
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
lupdate=${2:-}
source "$here/common.sh"

# English is the source language: its file holds the plural forms only. qtbase_*.ts has Qt's own words, not ours.
untranslatedAfterUpdate() {
    local file=$1 work options=(-silent -I . -no-obsolete -locations none)
    case $file in
        */qtbase_*) return ;;
        *_en.ts) options+=(-pluralonly) ;;
    esac
    work=$(mktemp -d)
    cp "$file" "$work/"
    "$lupdate" "${options[@]}" client shared -ts "$work/${file##*/}" >/dev/null 2>&1 || echo "lupdate failed"
    grep -B 3 'type="unfinished"' "$work/${file##*/}" | sed -n 's|.*<source>\(.*\)</source>.*|\1|p'
    rm -rf "$work"
}

[ -d translations ] || exit 0
mapfile -t list < <(files '*.ts' | grep '^translations/' || true)
[ ${#list[@]} -gt 0 ] || report "translations: no .ts file"
for file in "${list[@]}"; do
    unfinished=$(grep -cE 'type="(unfinished|vanished|obsolete)"' "$file" || true)
    [ "$unfinished" -eq 0 ] || report "$file: $unfinished unfinished or vanished message(s)"
    [ -z "$lupdate" ] || reportEach < <(untranslatedAfterUpdate "$file" | sed "s|^|$file: not translated: |")
done
finish "the rule that translations are complete"
