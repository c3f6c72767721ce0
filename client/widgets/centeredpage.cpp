// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/widgets/centeredpage.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace medlem::client {

CenteredPage::CenteredPage(QWidget *parent)
    : QScrollArea(parent)
    , m_column(new QVBoxLayout)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    auto *sheet = new QWidget;
    auto *layout = new QVBoxLayout(sheet);
    layout->addStretch(2);
    layout->addLayout(m_column);
    layout->addStretch(3);
    setWidget(sheet);
}

void CenteredPage::addPanel(QWidget *panel, int width)
{
    panel->setFixedWidth(width);
    auto *line = new QHBoxLayout; // which asks for the height at the panel's width, not at the window's
    line->addStretch();
    line->addWidget(panel);
    line->addStretch();
    m_column->addLayout(line);
}

} // namespace medlem::client
