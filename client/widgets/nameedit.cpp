// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/widgets/nameedit.h"

namespace medlem::client {

NameEdit::NameEdit(QWidget *parent)
    : ValueEdit(parent)
{
    setInputMethodHints(Qt::ImhNoAutoUppercase); // "von" stays "von"
}

Result<std::optional<PersonName>> NameEdit::value() const
{
    if (isBlank())
        return std::optional<PersonName>();
    TRY_ASSIGN(const PersonName value, PersonName::parse(text()));
    return std::optional(value);
}

Result<ValueEdit::Forms> NameEdit::forms(const QString &text) const
{
    TRY_ASSIGN(const PersonName value, PersonName::parse(text));
    return Forms{.stored = value.toString(), .display = value.toString()};
}

} // namespace medlem::client
