# SPDX-FileCopyrightText: 2026 Medlemsregister contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes an old register of any size of the good lines of legacy_register.csv, each again and again as another person: with
# a member number, a personnummer and an e-mail address of its own. The birth numbers 980 to 999 are nobody's.
#
#   iconv -f CP1252 -t UTF-8 legacy_register.csv | awk -v rows=100000 -f make_register.awk

function checkDigit(digits,    i, product, sum) {
    for (i = 1; i <= 9; ++i) {
        product = substr(digits, i, 1) * (i % 2 ? 2 : 1)
        sum += product > 9 ? product - 9 : product
    }
    return (10 - sum % 10) % 10
}

function personnummer(n,    day, date) {
    day = int(n / 20)
    date = sprintf("%04d%02d%02d", 1930 + int(day / 336), 1 + int(day / 28) % 12, 1 + day % 28)
    n = 980 + n % 20
    return date n checkDigit(substr(date, 3) n)
}

BEGIN { FS = OFS = ";" }
{ sub(/\r$/, "") }
NR == 1 { print; next }
NF == 21 && !/"/ && $2 != "" && $4 != "" && $15 ~ /^[12][0-9]*-[0-9][0-9]-[0-9][0-9]$/ && ($16 == "" || $16 > $15) &&
    $13 != "Atlantis" && $20 == "" { line[count++] = $0 }
END {
    for (n = 0; n < rows; ++n) {
        $0 = line[n % count]
        $1 = 300000 + n
        $2 = personnummer(n)
        $12 = "member" n "@example.org"
        $7 = $7 ~ /^[1-9][0-9][0-9] ?[0-9][0-9]$/ && $9 == "" ? $7 : "111 20"
        $9 = ""
        print
    }
}
