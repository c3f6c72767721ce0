// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/transfers/transfercursor.h"

namespace medlem::server {

namespace {

constexpr QByteArray::Base64Options base64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

} // namespace

Result<std::optional<TransferCursor>> TransferCursor::parse(const std::optional<QString> &text)
{
    if (!text)
        return std::nullopt;
    const auto decoded =
        QByteArray::fromBase64Encoding(text->toUtf8(), base64 | QByteArray::AbortOnBase64DecodingErrors);
    const QList<QByteArray> parts = decoded.decoded.split(' ');
    if (!decoded || parts.size() != 3)
        return fail(FieldReason::BadFormat);
    const TransferCursor cursor{.rank = parts[0].toInt(),
                                .place = parts[1].toLongLong(),
                                .id = QUuid::fromString(QString::fromLatin1(parts[2]))};
    if (cursor.rank < 0 || cursor.rank > 1 || cursor.id.isNull() || cursor.toText() != *text)
        return fail(FieldReason::BadFormat);
    return cursor;
}

QString TransferCursor::toText() const
{
    const QByteArray parts =
        QByteArray::number(rank) + ' ' + QByteArray::number(place) + ' ' + id.toByteArray(QUuid::WithoutBraces);
    return QString::fromLatin1(parts.toBase64(base64));
}

} // namespace medlem::server
