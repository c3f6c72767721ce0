// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/widgets/personnummeredit.h"

#include "client/widgets/systemtime.h"

namespace medlem::client {

PersonnummerEdit::PersonnummerEdit(QWidget *parent)
    : ValueEdit(parent)
    , m_clock(&systemTime())
{
    setPlaceholderText(tr("yyyymmdd-nnnn"));
    setInputMethodHints(Qt::ImhPreferNumbers | Qt::ImhSensitiveData);
}

void PersonnummerEdit::setClock(const Clock &clock)
{
    m_clock = &clock;
}

Result<std::optional<Personnummer>> PersonnummerEdit::value() const
{
    if (isBlank())
        return std::optional<Personnummer>();
    TRY_ASSIGN(const Personnummer value, Personnummer::parse(text(), m_clock->today()));
    return std::optional(value);
}

Result<ValueEdit::Forms> PersonnummerEdit::forms(const QString &text) const
{
    TRY_ASSIGN(const Personnummer value, Personnummer::parse(text, m_clock->today()));
    return Forms{.stored = value.toString(), .display = value.display()};
}

} // namespace medlem::client
