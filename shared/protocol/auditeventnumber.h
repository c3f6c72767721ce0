// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/result.h"

#include <QString>

namespace medlem {

// The place of an event in the audit log. Text form: decimal digits.
class AuditEventNumber
{
public:
    static constexpr const char *formatName = "event-number";
    static constexpr qsizetype longestText = 19;

    explicit AuditEventNumber(qint64 value)
        : m_value(value)
    {
    }
    [[nodiscard]] static Result<AuditEventNumber> parse(QStringView text); // Error: BadFormat
    [[nodiscard]] qint64 value() const { return m_value; }
    [[nodiscard]] QString toString() const { return QString::number(m_value); }

    bool operator==(const AuditEventNumber &) const = default;

private:
    qint64 m_value;
};

} // namespace medlem
