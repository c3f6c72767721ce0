// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/widgets/valueedit.h"

#include <QDate>

class QAction;

namespace medlem {
class Clock;
}

namespace medlem::client {

// A date that may be typed in every usual way, or picked from a calendar (Alt+Down or the button in the field).
class DateEdit : public ValueEdit
{
    Q_OBJECT

public:
    explicit DateEdit(QWidget *parent = nullptr);

    void setClock(const Clock &clock); // must outlive the edit; the system's by default
    void setDate(std::optional<QDate> date);

    // Nothing when blank; DateFormat when it is not a date.
    [[nodiscard]] Result<std::optional<QDate>> date() const;

Q_SIGNALS:
    void dateEdited(); // typed or picked, valid or not

protected:
    [[nodiscard]] Result<Forms> forms(const QString &text) const override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void openCalendar();

    const Clock *m_clock;
    QAction *m_open;
};

} // namespace medlem::client
