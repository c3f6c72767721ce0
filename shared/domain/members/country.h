// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/result.h"

#include <QList>
#include <QString>
#include <QStringView>

namespace medlem {

// A country or territory with an officially assigned ISO 3166-1 alpha-2 code.
class Country
{
public:
    static constexpr const char *formatName = "country";

    // Small letters are taken. Errors: Required, CountryUnknown.
    [[nodiscard]] static Result<Country> parse(QStringView code);

    [[nodiscard]] static Country sweden();
    [[nodiscard]] static QList<Country> all(); // by code

    [[nodiscard]] QString toString() const; // "SE"
    [[nodiscard]] QString swedishName() const;
    [[nodiscard]] QString englishName() const;
    [[nodiscard]] bool isSweden() const { return *this == sweden(); }

    bool operator==(const Country &) const = default;

private:
    explicit Country(qsizetype row)
        : m_row(row)
    {
    }

    qsizetype m_row; // in countrytable.h
};

} // namespace medlem
