// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace medlem::client {

// What to do without the password, or without the phone: the way goes over the national organisation, and never past
// the second of the two things that one logs in with.
class ForgottenPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ForgottenPanel(QWidget *parent = nullptr);

Q_SIGNALS:
    void codeAtHand(); // the national organisation has sent one
    void backRequested();
};

} // namespace medlem::client
