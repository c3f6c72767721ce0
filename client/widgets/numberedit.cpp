// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/widgets/numberedit.h"

#include <QRegularExpressionValidator>

namespace medlem::client {

NumberEdit::NumberEdit(QWidget *parent)
    : ValueEdit(parent)
{
    setInputMethodHints(Qt::ImhDigitsOnly);
    setValidator(new QRegularExpressionValidator(QRegularExpression(QStringLiteral("[0-9 ]{0,9}")), this));
}

void NumberEdit::setLimits(int lowest, int highest)
{
    m_lowest = lowest;
    m_highest = highest;
}

void NumberEdit::setNumber(std::optional<int> number)
{
    setText(number ? QString::number(*number) : QString());
}

Result<std::optional<int>> NumberEdit::number() const
{
    if (isBlank())
        return std::optional<int>();
    TRY_ASSIGN(const int number, parse(text()));
    return std::optional(number);
}

Result<ValueEdit::Forms> NumberEdit::forms(const QString &text) const
{
    TRY_ASSIGN(const int number, parse(text));
    return Forms{.stored = QString::number(number), .display = QString::number(number)};
}

Result<int> NumberEdit::parse(const QString &text) const
{
    bool isNumber = false;
    const int number = QString(text).remove(QLatin1Char(' ')).toInt(&isNumber);
    if (!isNumber || number < m_lowest || number > m_highest)
        return fail(FieldReason::OutOfRange);
    return number;
}

} // namespace medlem::client
