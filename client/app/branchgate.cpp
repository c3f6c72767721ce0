// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/app/branchgate.h"

#include "client/widgets/emptystate.h"

namespace medlem::client {

BranchGate::BranchGate(QWidget *page, QWidget *parent)
    : QStackedWidget(parent)
{
    auto *empty = new EmptyState(this);
    empty->setPicture(PictureName::Members);
    empty->setTitle(tr("Which branch?"));
    empty->setText(tr("Choose the branch whose register you want to work in."));
    empty->setActionText(tr("Choose a branch"));
    addWidget(empty);
    addWidget(page);
    connect(empty, &EmptyState::actionTriggered, this, &BranchGate::chooseRequested);
}

void BranchGate::open()
{
    setCurrentIndex(1);
}

} // namespace medlem::client
