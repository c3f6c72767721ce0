// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/result.h"
#include "shared/core/text.h"

#include <QDate>

#include <optional>

namespace medlem {

// Collects what is wrong with the fields of one struct, so that a form shows every mistake at once.
class FieldCheck
{
public:
    void add(const QString &field, FieldReason reason) { m_errors.append({.field = field, .reason = reason}); }

    // The value, or nothing after noting its error at field. An error that names a field of its own keeps it.
    template <class T>
    std::optional<T> take(const QString &field, Result<T> result)
    {
        if (result)
            return *std::move(result);
        for (const FieldError &error : result.error().fields)
            add(error.field.isEmpty() ? field : error.field, error.reason);
        return std::nullopt;
    }

    // The same for a field that may be absent or blank; parse is called with the text only when there is some.
    template <class Parse>
    auto takeOptional(const QString &field, const std::optional<QString> &text, Parse parse)
        -> decltype(take(field, parse(QStringView())))
    {
        if (!text || isBlank(*text))
            return std::nullopt;
        return take(field, parse(QStringView(*text)));
    }

    // Notes a number outside lowest to highest.
    void range(const QString &field, int value, int lowest, int highest)
    {
        if (value < lowest || value > highest)
            add(field, FieldReason::OutOfRange);
    }

    // Notes a date that is none, or outside earliest to latest.
    void date(const QString &field, QDate value, QDate earliest, QDate latest)
    {
        if (!value.isValid())
            add(field, FieldReason::DateFormat);
        else if (value < earliest)
            add(field, FieldReason::DateTooEarly);
        else if (value > latest)
            add(field, FieldReason::DateInFuture);
    }

    [[nodiscard]] bool failed() const { return !m_errors.isEmpty(); }

    [[nodiscard]] Failure failure() const
    {
        Error error = makeError(ErrorCode::Invalid);
        error.fields = m_errors;
        return Failure(std::move(error));
    }

private:
    QList<FieldError> m_errors;
};

} // namespace medlem
