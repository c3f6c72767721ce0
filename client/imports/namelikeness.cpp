// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/imports/namelikeness.h"

#include "shared/domain/imports/importfield.h"

#include <QList>

#include <algorithm>

namespace medlem::client {

namespace {

constexpr double leastLikeness = 0.6;
constexpr qsizetype longestCompared = 100; // characters; a hostile file has longer names

// How many letters must be put in, taken out or changed to make one of the other (Levenshtein).
qsizetype distance(QStringView left, QStringView right)
{
    QList<qsizetype> row(right.size() + 1);
    std::generate(row.begin(), row.end(), [n = qsizetype(0)]() mutable {
        return n++;
    });
    for (qsizetype i = 0; i < left.size(); ++i) {
        qsizetype diagonal = std::exchange(row[0], i + 1);
        for (qsizetype j = 0; j < right.size(); ++j) {
            const qsizetype changed = diagonal + (left.at(i) == right.at(j) ? 0 : 1);
            diagonal = row.at(j + 1);
            row[j + 1] = std::min({changed, row.at(j) + 1, diagonal + 1});
        }
    }
    return row.constLast();
}

bool holdsWords(const QString &longer, const QString &shorter)
{
    const QStringList words = longer.split(QLatin1Char(' '));
    const QStringList wanted = shorter.split(QLatin1Char(' '));
    return std::all_of(wanted.begin(), wanted.end(), [&words](const QString &word) {
        return words.contains(word);
    });
}

} // namespace

double nameLikeness(const QString &left, const QString &right)
{
    const QString a = importKey(left).left(longestCompared);
    const QString b = importKey(right).left(longestCompared);
    if (a.isEmpty() || b.isEmpty())
        return 0;
    const double longest = static_cast<double>(std::max(a.size(), b.size()));
    const double byLetters = 1 - static_cast<double>(distance(a, b)) / longest;
    // "Umeå" in "Avdelning Umeå": as good as two names with a slip of the pen, and better the less stands beside it.
    const bool oneHoldsOther = a.size() < b.size() ? holdsWords(b, a) : holdsWords(a, b);
    const double byWords =
        oneHoldsOther ? 0.75 + 0.25 * static_cast<double>(std::min(a.size(), b.size())) / longest : 0;
    return std::max(byLetters, byWords);
}

std::optional<QString> mostLike(const QString &name, const QStringList &known)
{
    std::optional<QString> best;
    double likeness = leastLikeness;
    for (const QString &candidate : known) {
        const double found = nameLikeness(name, candidate);
        if (found > likeness || (found == likeness && !best)) {
            best = candidate;
            likeness = found;
        }
    }
    return best;
}

} // namespace medlem::client
