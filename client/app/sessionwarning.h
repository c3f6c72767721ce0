// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/app/sessionwatch.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace medlem::client {

// Lies over the top of a window and tells, calmly, that the session is about to end. Takes no focus: any key or click
// anywhere is what it waits for.
class SessionWarning : public QFrame
{
    Q_OBJECT

public:
    explicit SessionWarning(QWidget *window);

    void warn(SessionLimit limit, int secondsLeft);
    void calmDown();

    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void logInAgainRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();
    void announce(int secondsLeft);

    SessionLimit m_limit = SessionLimit::Idle;
    QLabel *m_text;
    QPushButton *m_button;
    int m_announced = 0; // at so many seconds
};

} // namespace medlem::client
