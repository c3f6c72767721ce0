// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/accounts/recoverystep.h"

#include "client/accounts/recoverycodesview.h"
#include "client/widgets/systemtime.h"

#include <QVBoxLayout>

namespace medlem::client {

RecoveryStep::RecoveryStep(QWidget *parent)
    : ActivationStep(parent)
    , m_view(new RecoveryCodesView(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
}

QString RecoveryStep::subtitle() const
{
    return tr("The app is connected. If you ever are without it, one of these codes lets you in: each once. They are "
              "shown only now.");
}

void RecoveryStep::load(const ActivationProgress &progress)
{
    m_view->showCodes({.username = progress.username, .date = systemTime().today(), .codes = progress.recoveryCodes});
}

bool RecoveryStep::store(ActivationProgress &)
{
    if (!m_view->isConfirmed())
        m_view->askForConfirmation();
    return m_view->isConfirmed();
}

void RecoveryStep::clear()
{
    m_view->clear();
}

bool RecoveryStep::hasInput() const
{
    return m_view->isModified();
}

} // namespace medlem::client
