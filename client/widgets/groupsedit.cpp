// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/widgets/groupsedit.h"

#include "client/widgets/look.h"

namespace medlem::client {

namespace {

constexpr qsizetype groupLength = 4;

}

GroupsEdit::GroupsEdit(int length, QWidget *parent)
    : LettersEdit(parent)
    , m_length(length)
{
    setFont(fixedFont(TextRole::Lead));
    setInputMethodHints(Qt::ImhUppercaseOnly | Qt::ImhNoPredictiveText | Qt::ImhSensitiveData);
}

QString GroupsEdit::inGroups(const QString &letters, QChar separator)
{
    QString text;
    for (qsizetype i = 0; i < letters.size(); i += groupLength)
        text += (i > 0 ? QString(separator) : QString()) + letters.mid(i, groupLength);
    return text;
}

bool GroupsEdit::counts(QChar letter) const
{
    return letter.unicode() < 128 && letter.isLetterOrNumber();
}

QString GroupsEdit::arrange(const QString &letters) const
{
    return inGroups(letters.left(m_length).toUpper(), u'-');
}

} // namespace medlem::client
