// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/widgets/postalcodeedit.h"

namespace medlem::client {

PostalCodeEdit::PostalCodeEdit(QWidget *parent)
    : ValueEdit(parent)
    , m_country(QStringLiteral("SE"))
{
}

void PostalCodeEdit::setCountry(const QString &code)
{
    m_country = code;
    checkAgain();
}

Result<std::optional<PostalCode>> PostalCodeEdit::value() const
{
    if (isBlank())
        return std::optional<PostalCode>();
    TRY_ASSIGN(const PostalCode value, PostalCode::parse(text(), m_country));
    return std::optional(value);
}

Result<ValueEdit::Forms> PostalCodeEdit::forms(const QString &text) const
{
    TRY_ASSIGN(const PostalCode value, PostalCode::parse(text, m_country));
    return Forms{.stored = value.toString(), .display = value.display()};
}

} // namespace medlem::client
