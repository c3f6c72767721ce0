// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/access/agreementactions.h"

#include "client/widgets/recordrow.h"
#include "client/widgets/taborder.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace medlem::client {

AgreementActions::AgreementActions(Viewer viewer, QWidget *parent)
    : Section(parent)
    , m_viewer(viewer)
{
    setHeading(tr("More"));
}

QPushButton *AgreementActions::addRow(const char *name, const QString &title, const QString &detail,
                                      const QString &button)
{
    auto *row = new RecordRow(m_rows);
    row->setSeparated(m_rows->layout()->count() > 0);
    row->setTitle(title);
    row->setDetail(detail);
    QPushButton *action = row->addAction(button, title, Look::Danger);
    action->setObjectName(QLatin1String(name));
    m_rows->layout()->addWidget(row);
    m_buttons.append(action);
    return action;
}

void AgreementActions::setAgreement(const AgreementEntry &agreement)
{
    const FocusKeeper keeper(*this);
    m_buttons.clear();
    delete m_rows;
    m_rows = new QWidget(this);
    auto *layout = new QVBoxLayout(m_rows);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    const bool isInForce = agreement.state == AgreementState::InForce && m_viewer == Viewer::National;
    if (isInForce) {
        auto *end =
            addRow("endAccessButton", tr("End access without a successor"),
                   tr("When the administrator resigns or dies, or the branch closes. The branch is then without "
                      "administrator."),
                   tr("End access…"));
        connect(end, &QPushButton::clicked, this, &AgreementActions::endRequested);
        auto *reverse = addRow("reverseButton", tr("Take back an approval that was a mistake"),
                               tr("What it gave ends, and those who lost access by it get it back."), tr("Take back…"));
        connect(reverse, &QPushButton::clicked, this, &AgreementActions::reverseRequested);
    }
    if (isUnderWay(agreement.state)) {
        auto *discard = addRow("discardAgreementButton", tr("Give the agreement up"),
                               tr("It never comes into force. The branch can begin a new one."), tr("Give up"));
        connect(discard, &QPushButton::clicked, this, &AgreementActions::discardRequested);
    }
    addContent(m_rows);
    m_rows->show(); // at once, for the focus
    setVisible(!m_buttons.isEmpty());
}

void AgreementActions::setBusy(bool busy)
{
    for (QPushButton *button : std::as_const(m_buttons))
        button->setEnabled(!busy);
}

} // namespace medlem::client
