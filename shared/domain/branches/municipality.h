// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/result.h"

#include <QList>
#include <QString>
#include <QStringView>

namespace medlem {

// One of Sweden's 290 municipalities (kommun), by SCB's code.
class Municipality
{
public:
    static constexpr const char *formatName = "municipality";

    // Errors: Required, UnknownValue.
    [[nodiscard]] static Result<Municipality> parse(QStringView code);

    [[nodiscard]] static QList<Municipality> all(); // by code

    [[nodiscard]] QString toString() const; // "1880"
    [[nodiscard]] QString name() const;     // "Örebro"
    [[nodiscard]] QString region() const;   // "Örebro län"

    bool operator==(const Municipality &) const = default;

private:
    explicit Municipality(qsizetype row)
        : m_row(row)
    {
    }

    qsizetype m_row; // in municipalitytable.h
};

} // namespace medlem
