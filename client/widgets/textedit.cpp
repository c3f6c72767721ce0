// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/widgets/textedit.h"

namespace medlem::client {

TextEdit::TextEdit(QWidget *parent)
    : ValueEdit(parent)
{
}

void TextEdit::setRule(int maximum, TextRule rule)
{
    m_maximum = maximum;
    m_rule = rule;
}

Result<ValueEdit::Forms> TextEdit::forms(const QString &text) const
{
    TRY_ASSIGN(const QString line, parseLine(text, m_maximum, m_rule));
    return Forms{.stored = line, .display = line};
}

} // namespace medlem::client
