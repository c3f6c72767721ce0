// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QScrollArea>

class QVBoxLayout;

namespace medlem::client {

// A page of one narrow panel in the middle, a little above the half, that scrolls when the window is low or the scale
// large. Several panels are for taking turns: whoever adds them shows one.
class CenteredPage : public QScrollArea
{
    Q_OBJECT

public:
    explicit CenteredPage(QWidget *parent = nullptr);

    void addPanel(QWidget *panel, int width); // taken over

private:
    QVBoxLayout *m_column;
};

} // namespace medlem::client
