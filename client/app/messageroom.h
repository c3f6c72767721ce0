// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/widgets/messagebar.h"

class QVBoxLayout;

namespace medlem::client {

// Where the window tells what has come of something, above its pages. A success is of interest where it was won: it
// goes when the user turns to something else, a form or a question. All else stays until it is closed or replaced.
class MessageRoom : public QWidget
{
    Q_OBJECT

public:
    explicit MessageRoom(QWidget *parent = nullptr);

    void showMessage(const Message &message);
    void dropSuccess();
    [[nodiscard]] MessageBar *bar() const { return m_bar; }

private:
    void followFocus(const QWidget *before, const QWidget *now);

    MessageBar *m_bar;
    QVBoxLayout *m_layout;
};

} // namespace medlem::client
