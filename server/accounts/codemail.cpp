// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/accounts/codemail.h"

#include <QFile>
#include <QHash>
#include <QLocale>
#include <QTimeZone>

namespace medlem::server {

namespace {

QString templateOf(ActivationPurpose purpose)
{
    QString name;
    switch (purpose) {
    case ActivationPurpose::Activation:
        name = QStringLiteral("activation");
        break;
    case ActivationPurpose::NewPassword:
        name = QStringLiteral("new_password");
        break;
    case ActivationPurpose::NewSecondFactor:
        name = QStringLiteral("new_second_factor");
        break;
    }
    QFile file(QStringLiteral(":/accounts/mails/%1.txt").arg(name));
    const bool isThere = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isThere);
    return QString::fromUtf8(file.readAll());
}

// In Sweden's time, whatever the server's.
QString timeText(const QDateTime &time)
{
    const QTimeZone sweden("Europe/Stockholm");
    return QLocale(QLocale::Swedish, QLocale::Sweden)
        .toString(sweden.isValid() ? time.toTimeZone(sweden) : time, QStringLiteral("d MMMM yyyy 'kl.' HH.mm"));
}

// In one pass, so that what a value holds is never taken for a place of another.
QString filled(const QString &text, const QHash<QString, QString> &values)
{
    QString result;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype end = text.at(at) == u'{' ? text.indexOf(u'}', at) : -1;
        const auto value = end < 0 ? values.end() : values.find(text.mid(at + 1, end - at - 1));
        if (value == values.end()) {
            result += text.at(at++);
            continue;
        }
        result += *value;
        at = end + 1;
    }
    return result;
}

} // namespace

CodeMail composeCodeMail(const CodeMailFacts &facts)
{
    const QString text = templateOf(facts.purpose);
    const qsizetype end = text.indexOf(u'\n');
    const auto organisation = [&facts](const QString &fallback) {
        return facts.organisation.isEmpty() ? fallback : facts.organisation;
    };
    const QHash<QString, QString> values{
        {QStringLiteral("name"), facts.displayName},
        {QStringLiteral("Organisation"), organisation(QStringLiteral("Riksorganisationen"))}, // begins a sentence
        {QStringLiteral("organisation"), organisation(QStringLiteral("riksorganisationen"))},
        {QStringLiteral("code"), facts.code},
        {QStringLiteral("validUntil"), timeText(facts.expiresAt)}};
    return {.subject = text.left(end), .text = filled(text.mid(end).trimmed() + u'\n', values)};
}

} // namespace medlem::server
