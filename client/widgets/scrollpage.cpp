// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/widgets/scrollpage.h"

#include "client/widgets/tokens.h"

#include <QVBoxLayout>

namespace medlem::client {

namespace {

void makePlain(QScrollArea &area)
{
    area.setWidgetResizable(true);
    area.setFrameShape(QFrame::NoFrame);
    area.setFocusPolicy(Qt::NoFocus);
}

} // namespace

ScrollPage::ScrollPage(QWidget *parent)
    : QScrollArea(parent)
    , m_content(new QVBoxLayout)
{
    makePlain(*this);
    auto *sheet = new QWidget;
    auto *layout = new QVBoxLayout(sheet);
    layout->setContentsMargins(grid(4), grid(4), grid(4), grid(4));
    layout->setSpacing(0);
    layout->addLayout(m_content);
    layout->addStretch();
    m_content->setSpacing(grid(3));
    setWidget(sheet);
}

QScrollArea *createBodyScroll(QWidget *body, QWidget *parent)
{
    auto *scroll = new QScrollArea(parent);
    makePlain(*scroll);
    scroll->setWidget(body);
    return scroll;
}

} // namespace medlem::client
