// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/result.h"

#include <QString>
#include <QStringView>

namespace medlem {

// By what a paper is found again: it stands on it, and in its QR code. Eight characters of Crockford's base32
// (https://www.crockford.com/base32.html) and his check symbol, which finds every single wrong character and every two
// that have changed places. The database draws them, and none whose check symbol would be one of the five odd ones.
class AgreementReference
{
public:
    // With or without "LA-", in capitals or not, with spaces and hyphens anywhere or none; O is read as 0, and I and L
    // as 1. Errors: Required; BadFormat, also when the check symbol is another.
    [[nodiscard]] static Result<AgreementReference> parse(QStringView text);

    [[nodiscard]] QString toString() const { return m_text; } // "LA-7K3Q-9MTB-A"

    bool operator==(const AgreementReference &) const = default;

private:
    explicit AgreementReference(QString text);

    QString m_text;
};

} // namespace medlem
