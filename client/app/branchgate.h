// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStackedWidget>

namespace medlem::client {

// Stands before a page that needs a branch, until one is chosen.
class BranchGate : public QStackedWidget
{
    Q_OBJECT

public:
    explicit BranchGate(QWidget *page, QWidget *parent = nullptr); // takes page over

    void open();

Q_SIGNALS:
    void chooseRequested();
};

} // namespace medlem::client
