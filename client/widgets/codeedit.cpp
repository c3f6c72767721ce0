// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/widgets/codeedit.h"

namespace medlem::client {

CodeEdit::CodeEdit(QWidget *parent)
    : LettersEdit(parent)
{
    setProperty("look", QStringLiteral("code"));
    QFont wide = font();
    wide.setLetterSpacing(QFont::AbsoluteSpacing, 4);
    setFont(wide);
    setInputMethodHints(Qt::ImhDigitsOnly | Qt::ImhNoPredictiveText);
}

} // namespace medlem::client
