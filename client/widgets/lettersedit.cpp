// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/widgets/lettersedit.h"

#include <algorithm>
#include <iterator>

namespace medlem::client {

LettersEdit::LettersEdit(QWidget *parent)
    : QLineEdit(parent)
{
    connect(this, &QLineEdit::textChanged, this, &LettersEdit::arrangeText);
}

QString LettersEdit::letters() const
{
    return countingIn(text());
}

QString LettersEdit::countingIn(QStringView text) const
{
    QString kept;
    std::copy_if(text.begin(), text.end(), std::back_inserter(kept), [this](QChar letter) {
        return counts(letter);
    });
    return kept;
}

void LettersEdit::arrangeText()
{
    const QString typed = text();
    const QString arranged = arrange(countingIn(typed));
    if (arranged == typed)
        return;
    qsizetype before = countingIn(QStringView(typed).left(cursorPosition())).size();
    qsizetype place = 0;
    for (; place < arranged.size() && before > 0; ++place)
        before -= counts(arranged.at(place)) ? 1 : 0;
    setText(arranged);
    setCursorPosition(static_cast<int>(place));
}

} // namespace medlem::client
