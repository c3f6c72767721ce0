// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/ids.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QString>
#include <QUuid>

#include <memory>
#include <optional>

struct pg_result;
using PGresult = pg_result;

namespace medlem::server {

// One row of Rows. A column that is not there, a NULL where none is expected, or a value of another form throws
// DbFailure (Bug).
class Row
{
public:
    Row(std::shared_ptr<const PGresult> result, int index)
        : m_result(std::move(result))
        , m_index(index)
    {
    }

    [[nodiscard]] bool isNull(const char *column) const;

    [[nodiscard]] QString text(const char *column) const;
    [[nodiscard]] std::optional<QString> optionalText(const char *column) const;
    [[nodiscard]] QUuid uuid(const char *column) const;
    [[nodiscard]] std::optional<QUuid> optionalUuid(const char *column) const;
    [[nodiscard]] int integer(const char *column) const;
    [[nodiscard]] std::optional<int> optionalInteger(const char *column) const;
    [[nodiscard]] qint64 bigInteger(const char *column) const;
    [[nodiscard]] std::optional<qint64> optionalBigInteger(const char *column) const;
    [[nodiscard]] double real(const char *column) const;
    [[nodiscard]] bool boolean(const char *column) const;
    [[nodiscard]] std::optional<bool> optionalBoolean(const char *column) const;
    [[nodiscard]] QDate date(const char *column) const;
    [[nodiscard]] std::optional<QDate> optionalDate(const char *column) const;
    [[nodiscard]] QDateTime timestamp(const char *column) const; // UTC, milliseconds
    [[nodiscard]] std::optional<QDateTime> optionalTimestamp(const char *column) const;
    [[nodiscard]] QByteArray bytes(const char *column) const; // bytea
    [[nodiscard]] std::optional<QByteArray> optionalBytes(const char *column) const;
    [[nodiscard]] QByteArray json(const char *column) const; // UTF-8
    [[nodiscard]] std::optional<QByteArray> optionalJson(const char *column) const;

    template <class IdType>
    [[nodiscard]] IdType id(const char *column) const
    {
        return IdType(uuid(column));
    }
    template <class IdType>
    [[nodiscard]] std::optional<IdType> optionalId(const char *column) const
    {
        const auto value = optionalUuid(column);
        return value ? std::optional<IdType>(IdType(*value)) : std::nullopt;
    }

private:
    [[nodiscard]] int columnIndex(const char *column) const;
    [[nodiscard]] QByteArray raw(const char *column) const;

    template <class T>
    [[nodiscard]] std::optional<T> unlessNull(const char *column, T (Row::*read)(const char *) const) const
    {
        return isNull(column) ? std::nullopt : std::optional<T>((this->*read)(column));
    }

    std::shared_ptr<const PGresult> m_result;
    int m_index;
};

} // namespace medlem::server
