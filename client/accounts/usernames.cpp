// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/accounts/usernames.h"

#include <QRegularExpression>

namespace medlem::client {

namespace {

constexpr qsizetype shortest = 3;
constexpr qsizetype longest = 60; // leaves room for a number

// What a decomposition does not take apart.
QString withPlainLetters(QString text)
{
    return text.replace(u'ø', u'o')
        .replace(u'đ', u'd')
        .replace(u'ł', u'l')
        .replace(QStringLiteral("æ"), QStringLiteral("ae"))
        .replace(QStringLiteral("œ"), QStringLiteral("oe"))
        .replace(QStringLiteral("ß"), QStringLiteral("ss"));
}

} // namespace

QString suggestedUsername(const QString &displayName)
{
    static const QRegularExpression between(QStringLiteral("[\\s.]+"));
    static const QRegularExpression others(QStringLiteral("[^a-z0-9-]"));
    QStringList words;
    for (const QString &word : displayName.toLower().split(between, Qt::SkipEmptyParts)) {
        // Decomposed, so that å is an a and a ring, which goes.
        const QString plain = withPlainLetters(word).normalized(QString::NormalizationForm_KD).remove(others);
        if (!plain.isEmpty())
            words.append(plain);
    }
    if (words.size() > 2)
        words = {words.first(), words.last()};
    const QString username = words.join(u'.').left(longest);
    return username.size() < shortest ? QString() : username;
}

QString nextUsername(const QString &username)
{
    static const QRegularExpression number(QStringLiteral("[0-9]+$"));
    const auto match = number.match(username);
    const int next = match.hasMatch() ? match.captured().toInt() + 1 : 2;
    return username.left(match.hasMatch() ? match.capturedStart() : username.size()) + QString::number(next);
}

} // namespace medlem::client
