// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/result.h"

#include <QStringList>

namespace medlem::server {

// A password that may be set: 12 to 128 characters of any kind in NFC, neither common nor made of words that
// everybody connects with whoever has it. There is no rule about kinds of characters, and none about age.
class NewPassword
{
public:
    // own: organisation, branches, username, names. Error: TooShort, TooLong, CommonPassword, PersonalPassword.
    [[nodiscard]] static Result<NewPassword> parse(const QString &text, const QStringList &own);

    [[nodiscard]] const QString &text() const { return m_text; }

private:
    explicit NewPassword(QString text)
        : m_text(std::move(text))
    {
    }

    QString m_text;
};

} // namespace medlem::server
