// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/accounts/accountcursor.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace medlem::server {

namespace {

constexpr QByteArray::Base64Options base64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
const QString nameKey = QStringLiteral("name");
const QString idKey = QStringLiteral("id");

} // namespace

Result<AccountCursor> AccountCursor::parse(const QString &text)
{
    const auto decoded =
        QByteArray::fromBase64Encoding(text.toUtf8(), base64 | QByteArray::AbortOnBase64DecodingErrors);
    const QJsonObject object = QJsonDocument::fromJson(decoded.decoded).object();
    const auto id = AccountId::parse(object.value(idKey).toString());
    const QJsonValue name = object.value(nameKey);
    if (!decoded || !id || object.size() != 2 || !name.isString() || name.toString().contains(QChar(0)))
        return fail(FieldReason::BadFormat);
    return AccountCursor{.name = name.toString(), .id = *id};
}

QString AccountCursor::toText() const
{
    const QJsonObject object{{nameKey, name}, {idKey, id.toString()}};
    return QString::fromLatin1(QJsonDocument(object).toJson(QJsonDocument::Compact).toBase64(base64));
}

} // namespace medlem::server
