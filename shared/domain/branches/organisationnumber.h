// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/result.h"

#include <QString>
#include <QStringView>

namespace medlem {

// A Swedish organisation number (lagen 1974:174; Skatteverket, SKV 709): ten digits, the third at least 2, which tells
// it from a personnummer, and a mod-10 check digit last.
class OrganisationNumber
{
public:
    static constexpr const char *formatName = "organisationnumber";

    // With or without the hyphen, and with the "16" that some systems put first to make twelve digits. Errors:
    // Required, OrganisationNumberFormat, OrganisationNumberCheckDigit.
    [[nodiscard]] static Result<OrganisationNumber> parse(QStringView text);

    [[nodiscard]] QString toString() const { return m_digits; } // "8020000012"
    [[nodiscard]] QString display() const;                      // "802000-0012"

    bool operator==(const OrganisationNumber &) const = default;

private:
    explicit OrganisationNumber(QString digits);

    QString m_digits;
};

} // namespace medlem
