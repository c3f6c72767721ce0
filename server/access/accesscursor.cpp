// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/access/accesscursor.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace medlem::server {

namespace {

constexpr QByteArray::Base64Options base64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

} // namespace

// place is text, since a JSON number of Qt's is exact to 53 bits only where it is written as a whole number.
Result<std::optional<AccessCursor>> AccessCursor::parse(const std::optional<QString> &text)
{
    if (!text)
        return std::nullopt;
    const auto decoded =
        QByteArray::fromBase64Encoding(text->toUtf8(), base64 | QByteArray::AbortOnBase64DecodingErrors);
    const QJsonObject object = QJsonDocument::fromJson(decoded.decoded).object();
    bool isNumber = false;
    const AccessCursor cursor{.rank = object.value(u"rank").toInt(-1),
                              .place = object.value(u"place").toString().toLongLong(&isNumber),
                              .name = object.value(u"name").toString(),
                              .id = QUuid::fromString(object.value(u"id").toString())};
    if (!decoded || !isNumber || object.size() != 4 || cursor.rank < 0 || cursor.rank > 1 || cursor.id.isNull() ||
        cursor.name.contains(QChar(0)) || cursor.toText() != *text)
        return fail(FieldReason::BadFormat);
    return cursor;
}

QString AccessCursor::toText() const
{
    const QJsonObject object{{QStringLiteral("rank"), rank},
                             {QStringLiteral("place"), QString::number(place)},
                             {QStringLiteral("name"), name},
                             {QStringLiteral("id"), id.toString(QUuid::WithoutBraces)}};
    return QString::fromLatin1(QJsonDocument(object).toJson(QJsonDocument::Compact).toBase64(base64));
}

} // namespace medlem::server
