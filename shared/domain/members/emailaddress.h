// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/result.h"

#include <QString>
#include <QStringView>

namespace medlem {

// An e-mail address of the ordinary form (RFC 5321, Mailbox without quoted strings and address literals). The domain is
// in lower case and may be international (RFC 5890); it is kept as written, not as "xn--". The local part keeps its
// case.
class EmailAddress
{
public:
    static constexpr const char *formatName = "idn-email";

    // Errors: Required, EmailFormat, TooLong (local part above 64, or address above 254 octets; RFC 5321, 4.5.3.1).
    [[nodiscard]] static Result<EmailAddress> parse(QStringView text);

    [[nodiscard]] QString toString() const { return m_text; }

    bool operator==(const EmailAddress &) const = default;

private:
    explicit EmailAddress(QString text);

    QString m_text;
};

} // namespace medlem
