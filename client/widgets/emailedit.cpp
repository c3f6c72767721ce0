// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/widgets/emailedit.h"

namespace medlem::client {

EmailEdit::EmailEdit(QWidget *parent)
    : ValueEdit(parent)
{
    setInputMethodHints(Qt::ImhEmailCharactersOnly);
}

Result<std::optional<EmailAddress>> EmailEdit::value() const
{
    if (isBlank())
        return std::optional<EmailAddress>();
    TRY_ASSIGN(const EmailAddress value, EmailAddress::parse(text()));
    return std::optional(value);
}

Result<ValueEdit::Forms> EmailEdit::forms(const QString &text) const
{
    TRY_ASSIGN(const EmailAddress value, EmailAddress::parse(text));
    return Forms{.stored = value.toString(), .display = value.toString()};
}

} // namespace medlem::client
