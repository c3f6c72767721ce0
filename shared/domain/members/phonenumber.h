// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/result.h"

#include <QString>
#include <QStringView>

namespace medlem {

// A telephone number (ITU-T E.164), read by libphonenumber; a number without country code is Swedish. A Swedish number
// must exist in the numbering plan. A foreign one need only have a possible length, as an older libphonenumber does
// not know every country's newest series.
class PhoneNumber
{
public:
    static constexpr const char *formatName = "phone";

    // Errors: Required, PhoneFormat, PhoneTooShort (also without area code), PhoneTooLong.
    [[nodiscard]] static Result<PhoneNumber> parse(QStringView text);

    // E.164: "+46701740605".
    [[nodiscard]] QString toString() const { return m_e164; }

    // A Swedish number the national way, "070-174 06 05"; others "+45 32 12 34 56".
    [[nodiscard]] QString display() const;

    bool operator==(const PhoneNumber &) const = default;

private:
    explicit PhoneNumber(QString e164);

    QString m_e164;
};

} // namespace medlem
