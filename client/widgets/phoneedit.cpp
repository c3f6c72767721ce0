// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/widgets/phoneedit.h"

namespace medlem::client {

PhoneEdit::PhoneEdit(QWidget *parent)
    : ValueEdit(parent)
{
    setInputMethodHints(Qt::ImhDialableCharactersOnly);
}

Result<std::optional<PhoneNumber>> PhoneEdit::value() const
{
    if (isBlank())
        return std::optional<PhoneNumber>();
    TRY_ASSIGN(const PhoneNumber value, PhoneNumber::parse(text()));
    return std::optional(value);
}

Result<ValueEdit::Forms> PhoneEdit::forms(const QString &text) const
{
    TRY_ASSIGN(const PhoneNumber value, PhoneNumber::parse(text));
    return Forms{.stored = value.toString(), .display = value.display()};
}

} // namespace medlem::client
