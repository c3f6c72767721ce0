# SPDX-FileCopyrightText: 2026 Medlemsregister contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Lines "kind milliseconds" to the mean of each kind and the difference of each two: z = difference / its standard
# error. Ends with 1 when one is above 3 and the difference not below 2 ms.
{
    if (!($1 in count)) names[++kinds] = $1
    ++count[$1]
    sum[$1] += $2
    squares[$1] += $2 * $2
}
END {
    for (i = 1; i <= kinds; ++i) {
        name = names[i]
        mean[name] = sum[name] / count[name]
        variance[name] = (squares[name] - count[name] * mean[name] ^ 2) / (count[name] - 1)
        printf "%-10s n=%d mean %.2f ms, standard deviation %.2f ms\n", name, count[name], mean[name], sqrt(variance[name])
    }
    for (i = 1; i <= kinds; ++i) {
        for (j = i + 1; j <= kinds; ++j) {
            a = names[i]
            b = names[j]
            difference = mean[a] - mean[b]
            z = difference / sqrt(variance[a] / count[a] + variance[b] / count[b])
            isTold = z * z > 9 && difference * difference >= 4
            told += isTold
            printf "%-10s %-10s %+7.2f ms  z %+5.2f  %s\n", a, b, difference, z, isTold ? "TELLS THEM APART" : "pass"
        }
    }
    exit told > 0
}
