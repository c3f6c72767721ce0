// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/database/parameter.h"

namespace medlem::server {

Parameter::Parameter(const QString &value)
    : m_bytes(value.toUtf8())
    , m_isNull(false)
{
}

Parameter::Parameter(const QByteArray &bytea)
    : m_bytes(bytea)
    , m_isNull(false)
    , m_isBinary(true)
{
}

// An invalid date becomes an empty text, which PostgreSQL refuses: a bug that shows.
Parameter::Parameter(QDate value)
    : m_bytes(value.toString(Qt::ISODate).toLatin1())
    , m_isNull(false)
{
}

Parameter::Parameter(const QDateTime &value)
    : m_bytes(value.toUTC().toString(Qt::ISODateWithMs).toLatin1())
    , m_isNull(false)
{
}

Parameter::Parameter(QUuid value)
    : m_bytes(value.toByteArray(QUuid::WithoutBraces))
    , m_isNull(false)
{
}

Parameter::Parameter(double value)
    : m_bytes(QByteArray::number(value, 'g', QLocale::FloatingPointShortest))
    , m_isNull(false)
{
}

Parameter Parameter::json(const QByteArray &utf8)
{
    Parameter parameter(utf8);
    parameter.m_isBinary = false;
    return parameter;
}

Parameter Parameter::json(const std::optional<QByteArray> &utf8)
{
    return utf8 ? json(*utf8) : Parameter(std::nullopt);
}

// PostgreSQL's array literal, every element quoted: {"a","b\"c",NULL}. Binary elements travel as bytea's hex form.
QByteArray Parameter::arrayText(const QList<Parameter> &elements)
{
    QByteArray text("{");
    for (const Parameter &element : elements) {
        if (text.size() > 1)
            text += ',';
        if (element.m_isNull) {
            text += "NULL";
            continue;
        }
        QByteArray bytes = element.m_isBinary ? "\\x" + element.m_bytes.toHex() : element.m_bytes;
        bytes.replace('\\', "\\\\").replace('"', "\\\"");
        text += '"' + bytes + '"';
    }
    return text + '}';
}

} // namespace medlem::server
