// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/widgets/codeedit.h"

#include <algorithm>
#include <iterator>

namespace medlem::client {

CodeEdit::CodeEdit(QWidget *parent)
    : QLineEdit(parent)
{
    setProperty("look", QStringLiteral("code"));
    QFont wide = font();
    wide.setLetterSpacing(QFont::AbsoluteSpacing, 4);
    setFont(wide);
    setInputMethodHints(Qt::ImhDigitsOnly | Qt::ImhNoPredictiveText);
    connect(this, &QLineEdit::textChanged, this, &CodeEdit::keepDigits);
}

void CodeEdit::keepDigits(const QString &text)
{
    const auto isDigit = [](QChar letter) {
        return letter >= u'0' && letter <= u'9';
    };
    QString kept;
    std::copy_if(text.begin(), text.end(), std::back_inserter(kept), isDigit);
    kept.truncate(digits);
    if (kept == text)
        return;
    const auto before = std::count_if(text.begin(), text.begin() + cursorPosition(), isDigit);
    setText(kept);
    setCursorPosition(static_cast<int>(before));
}

} // namespace medlem::client
