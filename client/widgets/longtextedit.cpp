// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/widgets/longtextedit.h"

#include "client/widgets/tokens.h"
#include "shared/domain/access/agreementrules.h"

namespace medlem::client {

LongTextEdit::LongTextEdit(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void LongTextEdit::setLimits(int shortest, int longest)
{
    m_shortest = shortest;
    m_longest = longest;
}

Result<QString> LongTextEdit::text() const
{
    const QString text = toPlainText();
    if (m_shortest == 0 && text.trimmed().isEmpty())
        return QString();
    return parseReason(text, m_shortest, m_longest);
}

QSize LongTextEdit::sizeHint() const
{
    return {grid(30), grid(15)};
}

} // namespace medlem::client
