// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/domain/accounts/passwordlength.h"

#include <QList>

namespace medlem {

PasswordLength::PasswordLength(const QString &password)
    : m_characters(password.normalized(QString::NormalizationForm_C).toUcs4().size())
{
}

std::optional<FieldReason> PasswordLength::problem() const
{
    if (m_characters < fewest)
        return FieldReason::TooShort;
    if (m_characters > most)
        return FieldReason::TooLong;
    return std::nullopt;
}

} // namespace medlem
