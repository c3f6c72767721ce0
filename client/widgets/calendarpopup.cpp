// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/widgets/calendarpopup.h"

#include "client/widgets/icon.h"
#include "client/widgets/look.h"

#include <QCalendarWidget>
#include <QScreen>
#include <QTextCharFormat>
#include <QToolButton>
#include <QVBoxLayout>

namespace medlem::client {

CalendarPopup::CalendarPopup(QDate selected, QWidget *parent)
    : QFrame(parent, Qt::Popup)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setLook(this, Look::Card);
    setAccessibleName(tr("Calendar"));
    auto *calendar = new QCalendarWidget(this);
    calendar->setFirstDayOfWeek(Qt::Monday);
    calendar->setVerticalHeaderFormat(QCalendarWidget::ISOWeekNumbers);
    calendar->setHorizontalHeaderFormat(QCalendarWidget::ShortDayNames);
    calendar->setSelectedDate(selected);
    calendar->setMinimumSize(grid(43), grid(36)); // six weeks of 32 pixels and their headings
    QTextCharFormat plain;
    plain.setForeground(color(ColorRole::Text, palette()));
    calendar->setWeekdayTextFormat(Qt::Saturday, plain);
    plain.setForeground(color(ColorRole::Error, palette())); // Sundays are red in Swedish almanacs
    calendar->setWeekdayTextFormat(Qt::Sunday, plain);
    QTextCharFormat header;
    header.setForeground(color(ColorRole::TextMuted, palette()));
    header.setBackground(color(ColorRole::Surface, palette()));
    calendar->setHeaderTextFormat(header);
    // QCalendarWidget names its arrow buttons so; the style sheet's own arrows are of another family.
    if (auto *back = calendar->findChild<QToolButton *>(QStringLiteral("qt_calendar_prevmonth")))
        back->setIcon(icon(IconName::ChevronLeft));
    if (auto *forth = calendar->findChild<QToolButton *>(QStringLiteral("qt_calendar_nextmonth")))
        forth->setIcon(icon(IconName::ChevronRight));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(grid(1), grid(1), grid(1), grid(1));
    layout->addWidget(calendar);
    setFocusProxy(calendar);
    const auto pick = [this](QDate day) {
        Q_EMIT picked(day);
        close();
    };
    connect(calendar, &QCalendarWidget::clicked, this, pick);
    connect(calendar, &QCalendarWidget::activated, this, pick);
}

void CalendarPopup::popupBelow(const QWidget &field)
{
    adjustSize();
    QPoint place = field.mapToGlobal(QPoint(0, field.height() + 4));
    const QRect room = field.screen()->availableGeometry();
    if (place.y() + height() > room.bottom())
        place.setY(field.mapToGlobal(QPoint()).y() - height() - 4);
    place.setX(qBound(room.left(), place.x(), qMax(room.left(), room.right() - width())));
    move(place);
    show();
    setFocus(Qt::PopupFocusReason);
}

} // namespace medlem::client
