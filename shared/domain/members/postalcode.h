// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/result.h"
#include "shared/domain/members/country.h"

#include <QString>
#include <QStringView>

namespace medlem {

// A postcode. A Swedish one has five digits, the first 1 to 9, and is shown with a space after the third (PostNord).
// Another country's is kept as it is written there, in capitals: 1 to 12 letters, digits, spaces and hyphens.
class PostalCode
{
public:
    static constexpr const char *formatName = "postalcode";

    // A Swedish code may have its space, and "SE-" or "S-" before it. Errors: Required, PostalCodeFormat (Sweden),
    // PostalCodeForeign (elsewhere).
    [[nodiscard]] static Result<PostalCode> parse(QStringView text, const Country &country);

    // The same with an ISO 3166-1 alpha-2 code; CountryUnknown when it is none.
    [[nodiscard]] static Result<PostalCode> parse(QStringView text, QStringView countryCode);

    [[nodiscard]] QString toString() const { return m_code; } // "12345"
    [[nodiscard]] QString display() const;                    // "123 45"

    bool operator==(const PostalCode &) const = default;

private:
    PostalCode(QString code, const Country &country);

    QString m_code;
    Country m_country;
};

} // namespace medlem
