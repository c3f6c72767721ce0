// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/accounts/totpseed.h"

#include "server/accounts/base32.h"

#include <QUrl>

#include <liboath/oath.h>
#include <sodium.h>

#include <array>

namespace medlem::server {

namespace {

constexpr unsigned digits = 6;
constexpr qsizetype seedBytes = 20;

} // namespace

TotpSeed TotpSeed::create()
{
    QByteArray bytes(seedBytes, Qt::Uninitialized);
    randombytes_buf(bytes.data(), static_cast<std::size_t>(bytes.size()));
    return TotpSeed(bytes);
}

QString TotpSeed::codeOf(qint64 step) const
{
    std::array<char, digits + 1> code{};
    const int outcome =
        oath_hotp_generate(m_bytes.constData(), static_cast<std::size_t>(m_bytes.size()), static_cast<quint64>(step),
                           digits, false, OATH_HOTP_DYNAMIC_TRUNCATION, code.data());
    if (outcome != OATH_OK)
        qFatal("liboath makes no code: %s", oath_strerror(outcome));
    return QString::fromLatin1(code.data());
}

std::optional<qint64> TotpSeed::stepOf(const QString &code, qint64 secondsSinceEpoch) const
{
    const QByteArray given = QString(code).remove(u' ').toUtf8();
    const qint64 now = stepAt(secondsSinceEpoch);
    std::optional<qint64> found;
    for (const qint64 step : {now - 1, now}) {
        const QByteArray right = codeOf(step).toLatin1();
        if (given.size() == right.size() &&
            sodium_memcmp(given.constData(), right.constData(), static_cast<std::size_t>(right.size())) == 0)
            found = step;
    }
    return found;
}

QString TotpSeed::uri(const QString &username) const
{
    const QString issuer = QStringLiteral("Medlemsregister");
    return QStringLiteral("otpauth://totp/%1:%2?secret=%3&issuer=%1&algorithm=SHA1&digits=6&period=30")
        .arg(issuer, QString::fromLatin1(QUrl::toPercentEncoding(username)), text());
}

QString TotpSeed::text() const
{
    return QString::fromLatin1(base32(m_bytes));
}

} // namespace medlem::server
