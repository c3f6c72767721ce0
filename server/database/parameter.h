// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/ids.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QUuid>

#include <concepts>
#include <optional>

namespace medlem::server {

// One value for a statement, in the form libpq sends it. NULL comes from an empty std::optional only: a null QString is
// an empty text. A QByteArray is bytea; JSON is made by json(). Values never become part of the SQL text.
class Parameter
{
public:
    Parameter(std::nullopt_t) {}
    Parameter(const QString &value);
    Parameter(const QByteArray &bytea);
    Parameter(QDate value);
    Parameter(const QDateTime &value);
    Parameter(QUuid value);
    Parameter(double value);

    template <std::integral T>
    Parameter(T value)
        : m_bytes(integerText(value))
        , m_isNull(false)
    {
    }
    template <class Tag>
    Parameter(const Id<Tag> &id)
        : Parameter(id.uuid())
    {
    }
    template <class T>
    Parameter(const std::optional<T> &value)
        : Parameter(value ? Parameter(*value) : Parameter(std::nullopt))
    {
    }
    template <class T>
    Parameter(const QList<T> &values)
        : m_isNull(false)
    {
        QList<Parameter> elements;
        elements.reserve(values.size());
        for (const T &value : values)
            elements.append(Parameter(value));
        m_bytes = arrayText(elements);
    }

    [[nodiscard]] static Parameter json(const QByteArray &utf8);
    [[nodiscard]] static Parameter json(const std::optional<QByteArray> &utf8);

    [[nodiscard]] bool isNull() const { return m_isNull; }
    [[nodiscard]] bool isBinary() const { return m_isBinary; }
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }

    // PostgreSQL cannot store U+0000, and libpq would cut the text there without a word.
    [[nodiscard]] bool hasNul() const { return !m_isBinary && m_bytes.contains('\0'); }

private:
    template <std::integral T>
    static QByteArray integerText(T value)
    {
        if constexpr (std::same_as<T, bool>)
            return value ? QByteArrayLiteral("t") : QByteArrayLiteral("f");
        else
            return QByteArray::number(static_cast<qint64>(value));
    }
    static QByteArray arrayText(const QList<Parameter> &elements);

    QByteArray m_bytes;
    bool m_isNull = true;
    bool m_isBinary = false;
};

} // namespace medlem::server
