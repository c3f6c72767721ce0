// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/audit/canonicalform.h"

#include <QCryptographicHash>
#include <QDateTime>

namespace medlem::server {

QByteArray canonicalText(const QList<CanonicalField> &fields)
{
    QByteArray text;
    text.reserve(600);
    for (const CanonicalField &field : fields) {
        if (field) {
            text += QByteArray::number(field->size());
            text += ':';
            text += *field;
        } else {
            text += '-';
        }
        text += '\n';
    }
    return text;
}

QByteArray canonicalTime(qint64 microsecondsSince1970)
{
    constexpr qint64 million = 1000000;
    const qint64 fraction = ((microsecondsSince1970 % million) + million) % million;
    const auto second = QDateTime::fromSecsSinceEpoch((microsecondsSince1970 - fraction) / million, Qt::UTC);
    return second.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.")).toLatin1() +
           QByteArray::number(fraction).rightJustified(6, '0') + 'Z';
}

QByteArray chainHash(const QByteArray &previous, const QByteArray &text)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(previous);
    hash.addData(text);
    return hash.result();
}

QByteArray chainStart()
{
    return QByteArray(32, '\0');
}

QByteArray valueDigest(const QByteArray &salt, const CanonicalField &oldValues, const CanonicalField &newValues)
{
    return chainHash(salt, canonicalText({oldValues, newValues}));
}

} // namespace medlem::server
