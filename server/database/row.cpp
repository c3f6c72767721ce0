// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/database/row.h"

#include "server/database/dbfailure.h"

#include <libpq-fe.h>

#include <cstring>

namespace medlem::server {

static DbFailure bug(const char *column, const char *what)
{
    return DbFailure(DbFailure::Kind::Bug, {}, QByteArray("column ") + column + ' ' + what);
}

// "2026-11-24"; anything else gives an invalid date.
static QDate isoDate(const QByteArray &text)
{
    if (text.size() != 10 || text.at(4) != '-' || text.at(7) != '-')
        return {};
    const auto number = [&text](qsizetype from, qsizetype length) {
        bool isNumber = false;
        const int value = QByteArrayView(text).sliced(from, length).toInt(&isNumber);
        return isNumber ? value : -1;
    };
    return {number(0, 4), number(5, 2), number(8, 2)};
}

// PQfnumber would fold the case of a copy of the name at every call.
int Row::columnIndex(const char *column) const
{
    const int count = PQnfields(m_result.get());
    for (int index = 0; index < count; ++index) {
        if (std::strcmp(PQfname(m_result.get(), index), column) == 0)
            return index;
    }
    throw bug(column, "is not in the result");
}

bool Row::isNull(const char *column) const
{
    return PQgetisnull(m_result.get(), m_index, columnIndex(column)) != 0;
}

// Without a copy: lives as long as the result does.
QByteArray Row::raw(const char *column) const
{
    const int index = columnIndex(column);
    if (PQgetisnull(m_result.get(), m_index, index) != 0)
        throw bug(column, "is null");
    return QByteArray::fromRawData(PQgetvalue(m_result.get(), m_index, index),
                                   PQgetlength(m_result.get(), m_index, index));
}

QString Row::text(const char *column) const
{
    return QString::fromUtf8(raw(column));
}

QUuid Row::uuid(const char *column) const
{
    const QUuid uuid = QUuid::fromString(QLatin1String(raw(column)));
    if (uuid.isNull())
        throw bug(column, "is not a uuid");
    return uuid;
}

int Row::integer(const char *column) const
{
    bool isNumber = false;
    const int value = raw(column).toInt(&isNumber);
    if (!isNumber)
        throw bug(column, "is not an integer");
    return value;
}

qint64 Row::bigInteger(const char *column) const
{
    bool isNumber = false;
    const qint64 value = raw(column).toLongLong(&isNumber);
    if (!isNumber)
        throw bug(column, "is not an integer");
    return value;
}

double Row::real(const char *column) const
{
    bool isNumber = false;
    const double value = raw(column).toDouble(&isNumber);
    if (!isNumber)
        throw bug(column, "is not a number");
    return value;
}

bool Row::boolean(const char *column) const
{
    const QByteArray value = raw(column);
    if (value != "t" && value != "f")
        throw bug(column, "is not a boolean");
    return value == "t";
}

QDate Row::date(const char *column) const
{
    const QDate date = isoDate(raw(column));
    if (!date.isValid())
        throw bug(column, "is not a date");
    return date;
}

// "2026-11-24 21:22:43.123456+00": the connection's time zone is UTC, and microseconds are cut to milliseconds.
QDateTime Row::timestamp(const char *column) const
{
    const QByteArray value = raw(column);
    const QDate date = isoDate(value.left(10));
    const QTime second = QTime::fromString(QString::fromLatin1(value.mid(11, 8)), Qt::ISODate);
    if (!date.isValid() || !second.isValid() || !value.endsWith("+00"))
        throw bug(column, "is not a timestamp with time zone");
    const QByteArray fraction = value.mid(20, value.size() - 23).left(3).leftJustified(3, '0');
    return QDateTime(date, second.addMSecs(fraction.toInt()), Qt::UTC);
}

QByteArray Row::bytes(const char *column) const
{
    const QByteArray value = raw(column);
    if (!value.startsWith("\\x"))
        throw bug(column, "is not bytea");
    return QByteArray::fromHex(value.mid(2));
}

QByteArray Row::json(const char *column) const
{
    const QByteArray value = raw(column);
    return {value.constData(), value.size()};
}

std::optional<QString> Row::optionalText(const char *column) const
{
    return unlessNull(column, &Row::text);
}

std::optional<QUuid> Row::optionalUuid(const char *column) const
{
    return unlessNull(column, &Row::uuid);
}

std::optional<int> Row::optionalInteger(const char *column) const
{
    return unlessNull(column, &Row::integer);
}

std::optional<qint64> Row::optionalBigInteger(const char *column) const
{
    return unlessNull(column, &Row::bigInteger);
}

std::optional<bool> Row::optionalBoolean(const char *column) const
{
    return unlessNull(column, &Row::boolean);
}

std::optional<QDate> Row::optionalDate(const char *column) const
{
    return unlessNull(column, &Row::date);
}

std::optional<QDateTime> Row::optionalTimestamp(const char *column) const
{
    return unlessNull(column, &Row::timestamp);
}

std::optional<QByteArray> Row::optionalBytes(const char *column) const
{
    return unlessNull(column, &Row::bytes);
}

std::optional<QByteArray> Row::optionalJson(const char *column) const
{
    return unlessNull(column, &Row::json);
}

} // namespace medlem::server
