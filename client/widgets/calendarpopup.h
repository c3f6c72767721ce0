// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QFrame>

namespace medlem::client {

// The calendar that a DateEdit opens. Picks with a click or Return, closes with Esc, and deletes itself when closed.
class CalendarPopup : public QFrame
{
    Q_OBJECT

public:
    CalendarPopup(QDate selected, QWidget *parent);

    void popupBelow(const QWidget &field);

Q_SIGNALS:
    void picked(QDate day);
};

} // namespace medlem::client
