// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/access/administratorssection.h"

#include "client/widgets/avatar.h"
#include "client/widgets/datetext.h"
#include "client/widgets/notice.h"
#include "client/widgets/recordrow.h"
#include "client/widgets/taborder.h"
#include "shared/core/swedishtime.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace medlem::client {

namespace {

QString stateText(const BranchAccess &access)
{
    switch (access.state) {
    case BranchAccessState::Administered:
        return {};
    case BranchAccessState::WithoutAdministrator:
        return access.withoutSince ? AdministratorsSection::tr(
                                         "The branch has been without administrator since %1. Nobody gets into its "
                                         "register until a new agreement is approved.")
                                         .arg(dateText(swedishTime(*access.withoutSince).date()))
                                   : AdministratorsSection::tr(
                                         "The branch has no administrator. Nobody gets into its register until an "
                                         "agreement is approved.");
    case BranchAccessState::ExceptionExpired:
        return AdministratorsSection::tr(
            "An exception that access rests on has ended or ends soon. Nobody is cut off by "
            "it, but the branch needs a new agreement, or a new decision.");
    }
    Q_UNREACHABLE();
}

} // namespace

AdministratorsSection::AdministratorsSection(Viewer viewer, QWidget *parent)
    : Section(parent)
    , m_viewer(viewer)
    , m_state(new Notice(this))
    , m_resign(createButton(tr("Resign…"), Look::Danger, this))
{
    setHeading(tr("Who administers the branch's register"));
    m_state->setObjectName(QStringLiteral("branchStateNotice"));
    m_resign->setObjectName(QStringLiteral("resignButton"));
    m_resign->setAccessibleName(tr("Resign as administrator"));
    m_resign->setVisible(viewer == Viewer::Branch);
    addAction(m_resign);
    addContent(m_state);
    connect(m_resign, &QPushButton::clicked, this, &AdministratorsSection::resignRequested);
}

QString AdministratorsSection::detailOf(const BranchAdministrator &administrator) const
{
    QStringList lines{tr("Since %1, by agreement %2")
                          .arg(dateText(swedishTime(administrator.since).date()), administrator.agreementReference)};
    if (administrator.exceptionUntil)
        lines.append(tr("By an exception until %1").arg(dateText(*administrator.exceptionUntil)));
    else if (administrator.exceptionId)
        lines.append(tr("By an exception until it is changed"));
    if (m_viewer == Viewer::National) {
        if (!administrator.hasAccount)
            lines.append(tr("Has no account in use"));
        else if (administrator.lastLogInAt)
            lines.append(tr("Last log-in %1").arg(dateTimeText(*administrator.lastLogInAt)));
        else
            lines.append(tr("Has never logged in"));
    }
    return lines.join(QStringLiteral(" · "));
}

void AdministratorsSection::setAccess(const BranchAccess &access)
{
    const FocusKeeper keeper(*this);
    m_state->setText(MessageKind::Warning, stateText(access));
    delete m_rows;
    m_rows = new QWidget(this);
    auto *layout = new QVBoxLayout(m_rows);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (const BranchAdministrator &administrator : access.administrators) {
        auto *row = new RecordRow(m_rows);
        auto *avatar = new Avatar(row);
        avatar->setName(administrator.name);
        row->setLeading(avatar);
        row->setSeparated(layout->count() > 0);
        row->setTitle(administrator.name);
        row->setStatus(administrator.tie == AdministratorTie::Member ? PillKind::Neutral : PillKind::Info,
                       tieText(administrator.tie));
        row->setDetail(detailOf(administrator));
        auto *papers = row->addAction(tr("The papers"), tr("The agreement that gave %1 access").arg(administrator.name),
                                      Look::Secondary);
        papers->setObjectName(QStringLiteral("papersButton"));
        connect(papers, &QPushButton::clicked, this, [this, id = administrator.agreementId] {
            Q_EMIT agreementRequested(id);
        });
        layout->addWidget(row);
    }
    addContent(m_rows);
    m_rows->show(); // at once, for the focus
}

} // namespace medlem::client
