// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/result.h"

#include <QString>

namespace medlem {

// The place of a byte in a file, in a path. Text form: decimal digits.
class FileOffset
{
public:
    static constexpr const char *formatName = "int64";
    static constexpr qsizetype longestText = 12;

    // From a number as from a number: negative ones are no place, and no server knows them.
    FileOffset(qint64 value = 0) // NOLINT(google-explicit-constructor)
        : m_value(value)
    {
    }
    [[nodiscard]] static Result<FileOffset> parse(QStringView text); // Error: BadFormat
    [[nodiscard]] qint64 value() const { return m_value; }
    [[nodiscard]] QString toString() const { return QString::number(m_value); }

    bool operator==(const FileOffset &) const = default;

private:
    qint64 m_value;
};

} // namespace medlem
