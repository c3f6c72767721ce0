// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

namespace medlem::client {

// A line across the window while the server is out of reach.
class ConnectionLine : public QFrame
{
    Q_OBJECT

public:
    explicit ConnectionLine(QWidget *parent);

protected:
    void showEvent(QShowEvent *event) override;
};

} // namespace medlem::client
