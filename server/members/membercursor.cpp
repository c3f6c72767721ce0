// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/members/membercursor.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace medlem::server {

namespace {

constexpr QByteArray::Base64Options base64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
const QString sortName = QStringLiteral("sort");
const QString keyName = QStringLiteral("key");
const QString secondKeyName = QStringLiteral("key2");
const QString idName = QStringLiteral("id");

QString orderName(MemberSort sort, bool descending)
{
    return (descending ? QStringLiteral("-") : QString()) + EnumCodec<MemberSort>::name(sort);
}

bool isDateKey(const QString &key)
{
    return key == QStringLiteral("infinity") || (key.size() == 10 && QDate::fromString(key, Qt::ISODate).isValid());
}

bool isKey(const QString &key, MemberSort sort)
{
    switch (sort) {
    case MemberSort::Name:
    case MemberSort::Town:
        return !key.contains(QChar(0));
    case MemberSort::MemberNumber: {
        bool isNumber = false;
        key.toLongLong(&isNumber);
        return isNumber;
    }
    case MemberSort::BirthDate:
    case MemberSort::MemberSince:
        return isDateKey(key);
    }
    return false;
}

QString lowestKey(MemberSort sort)
{
    switch (sort) {
    case MemberSort::Name:
    case MemberSort::Town:
        return QString();
    case MemberSort::MemberNumber:
        return QStringLiteral("0");
    case MemberSort::BirthDate:
    case MemberSort::MemberSince:
        return QStringLiteral("-infinity");
    }
    return {};
}

QString highestKey(MemberSort sort)
{
    switch (sort) {
    case MemberSort::Name:
    case MemberSort::Town:
        return noTown();
    case MemberSort::MemberNumber:
        return QString::number(std::numeric_limits<qint64>::max());
    case MemberSort::BirthDate:
    case MemberSort::MemberSince:
        return QStringLiteral("infinity");
    }
    return {};
}

} // namespace

MemberCursor MemberCursor::first(MemberSort sort, bool descending)
{
    if (!descending)
        return {.key = lowestKey(sort), .secondKey = lowestKey(MemberSort::Name), .id = PersonId(QUuid())};
    const QUuid last = QUuid::fromString(QStringLiteral("ffffffff-ffff-ffff-ffff-ffffffffffff"));
    return {.key = highestKey(sort), .secondKey = highestKey(MemberSort::Name), .id = PersonId(last)};
}

Result<MemberCursor> MemberCursor::parse(const QString &text, MemberSort sort, bool descending)
{
    const auto decoded =
        QByteArray::fromBase64Encoding(text.toUtf8(), base64 | QByteArray::AbortOnBase64DecodingErrors);
    const QJsonObject object = QJsonDocument::fromJson(decoded.decoded).object();
    const auto id = PersonId::parse(object.value(idName).toString());
    const QJsonValue key = object.value(keyName);
    const QJsonValue secondKey = object.value(secondKeyName);
    if (!decoded || !id || object.size() != 4 || object.value(sortName).toString() != orderName(sort, descending) ||
        !key.isString() || !isKey(key.toString(), sort) || !secondKey.isString() ||
        !isKey(secondKey.toString(), MemberSort::Name))
        return fail(FieldReason::BadFormat);
    return MemberCursor{.key = key.toString(), .secondKey = secondKey.toString(), .id = *id};
}

QString MemberCursor::toText(MemberSort sort, bool descending) const
{
    const QJsonObject object{
        {sortName, orderName(sort, descending)}, {keyName, key}, {secondKeyName, secondKey}, {idName, id.toString()}};
    return QString::fromLatin1(QJsonDocument(object).toJson(QJsonDocument::Compact).toBase64(base64));
}

} // namespace medlem::server
