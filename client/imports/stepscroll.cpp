// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/imports/stepscroll.h"

#include "client/widgets/tokens.h"

#include <QVBoxLayout>

namespace medlem::client {

StepScroll::StepScroll(QWidget *parent)
    : QScrollArea(parent)
    , m_content(new QVBoxLayout)
{
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(m_content);
    layout->addStretch();
    m_content->setSpacing(grid(2));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidget(page);
}

} // namespace medlem::client
