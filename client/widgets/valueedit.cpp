// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/widgets/valueedit.h"

#include "client/widgets/errortext.h"

#include <QFocusEvent>

namespace medlem::client {

ValueEdit::ValueEdit(QWidget *parent)
    : QLineEdit(parent)
{
    connect(this, &QLineEdit::textChanged, this, [this] {
        showProblem({});
    });
}

bool ValueEdit::isBlank() const
{
    return text().trimmed().isEmpty();
}

std::optional<FieldReason> ValueEdit::problem() const
{
    if (isBlank())
        return m_required ? std::optional(FieldReason::Required) : std::nullopt;
    const Result<Forms> form = forms(text());
    if (form)
        return std::nullopt;
    return form.error().fields.isEmpty() ? FieldReason::BadFormat : form.error().fields.first().reason;
}

void ValueEdit::setValueText(const QString &stored)
{
    const Result<Forms> form = stored.trimmed().isEmpty() ? Result<Forms>(Forms{}) : forms(stored);
    setText(form ? form->display : stored);
}

QString ValueEdit::valueText() const
{
    if (isBlank())
        return {};
    const Result<Forms> form = forms(text());
    return form ? form->stored : text().trimmed();
}

void ValueEdit::checkAgain()
{
    if (!isBlank() && !hasFocus())
        check();
}

bool ValueEdit::check()
{
    const std::optional<FieldReason> found = problem();
    if (found) {
        showProblem(fieldText(*found));
        return false;
    }
    const QString form = isBlank() ? QString() : forms(text()).value().display;
    if (form != text())
        setText(form);
    showProblem({});
    return true;
}

void ValueEdit::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    // Whoever looks up a number in another window, or opens the calendar, is not done yet; and passing by an empty
    // field is no mistake: what is missing is said when one saves.
    if (event->reason() == Qt::PopupFocusReason || event->reason() == Qt::ActiveWindowFocusReason || isReadOnly())
        return;
    if (isBlank())
        showProblem({});
    else
        check();
}

void ValueEdit::showProblem(const QString &sentence)
{
    if (sentence.isEmpty() && !m_problemShown)
        return;
    m_problemShown = !sentence.isEmpty();
    Q_EMIT problemChanged(sentence);
}

} // namespace medlem::client
