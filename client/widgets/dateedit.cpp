// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/widgets/dateedit.h"

#include "client/widgets/calendarpopup.h"
#include "client/widgets/datetext.h"
#include "client/widgets/icon.h"
#include "client/widgets/systemtime.h"

#include <QAction>
#include <QKeyEvent>

namespace medlem::client {

DateEdit::DateEdit(QWidget *parent)
    : ValueEdit(parent)
    , m_clock(&systemTime())
    , m_open(addAction(icon(IconName::Calendar, ColorRole::TextMuted), QLineEdit::TrailingPosition))
{
    setPlaceholderText(tr("yyyy-mm-dd"));
    m_open->setText(tr("Choose from a calendar"));
    m_open->setToolTip(tr("Choose from a calendar (Alt+Down)"));
    connect(m_open, &QAction::triggered, this, &DateEdit::openCalendar);
    connect(this, &QLineEdit::textEdited, this, &DateEdit::dateEdited);
}

void DateEdit::setClock(const Clock &clock)
{
    m_clock = &clock;
}

void DateEdit::setDate(std::optional<QDate> date)
{
    setText(date ? dateText(*date) : QString());
}

Result<std::optional<QDate>> DateEdit::date() const
{
    if (isBlank())
        return std::optional<QDate>();
    TRY_ASSIGN(const QDate date, parseDate(text(), m_clock->today()));
    return std::optional(date);
}

Result<ValueEdit::Forms> DateEdit::forms(const QString &text) const
{
    TRY_ASSIGN(const QDate date, parseDate(text, m_clock->today()));
    return Forms{.stored = dateText(date), .display = dateText(date)};
}

void DateEdit::keyPressEvent(QKeyEvent *event)
{
    const bool opens =
        event->key() == Qt::Key_F4 || (event->key() == Qt::Key_Down && event->modifiers().testFlag(Qt::AltModifier));
    if (opens && !isReadOnly())
        openCalendar();
    else
        ValueEdit::keyPressEvent(event);
}

void DateEdit::openCalendar()
{
    if (isReadOnly())
        return;
    const Result<std::optional<QDate>> current = date();
    const QDate today = m_clock->today();
    auto *popup = new CalendarPopup(current ? current->value_or(today) : today, this);
    connect(popup, &CalendarPopup::picked, this, [this](QDate day) {
        setDate(day);
        Q_EMIT dateEdited();
    });
    popup->popupBelow(*this);
}

} // namespace medlem::client
