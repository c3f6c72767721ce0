// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/branches/branchendsection.h"

#include "client/widgets/datetext.h"
#include "client/widgets/recordrow.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace medlem::client {

BranchEndSection::BranchEndSection(QWidget *parent)
    : Section(parent)
    , m_merge(new RecordRow(this))
    , m_close(new RecordRow(this))
    , m_ended(new RecordRow(this))
{
    setHeading(tr("End of the branch"));
    m_merge->setTitle(tr("Merge into another branch"));
    m_merge->setDetail(tr("The members move to the other branch, with their type of membership."));
    m_close->setTitle(tr("Close the branch"));
    m_close->setDetail(tr("Memberships, assignments and access end. The history is kept."));
    auto *merge = m_merge->addAction(tr("Merge…"), tr("Merge this branch into another"), Look::Secondary);
    auto *close = m_close->addAction(tr("Close…"), tr("Close this branch"), Look::Danger);
    auto *receipt =
        m_ended->addAction(tr("Show receipt"), tr("Show what happened when the branch ended"), Look::Secondary);
    merge->setObjectName(QStringLiteral("mergeBranchButton"));
    close->setObjectName(QStringLiteral("closeBranchButton"));
    receipt->setObjectName(QStringLiteral("closingReceiptButton"));
    m_close->setSeparated(true);
    contentLayout()->setSpacing(0);
    for (RecordRow *row : {m_merge, m_close, m_ended})
        addContent(row);
    connect(merge, &QPushButton::clicked, this, [this] {
        Q_EMIT endRequested(ClosingKind::Merge);
    });
    connect(close, &QPushButton::clicked, this, [this] {
        Q_EMIT endRequested(ClosingKind::Close);
    });
    connect(receipt, &QPushButton::clicked, this, &BranchEndSection::receiptRequested);
}

void BranchEndSection::setBranch(const BranchCard &branch)
{
    const bool isClosed = branch.closedOn.has_value();
    m_merge->setVisible(!isClosed);
    m_close->setVisible(!isClosed);
    m_ended->setVisible(isClosed);
    if (!isClosed)
        return;
    const QString day = dateText(*branch.closedOn);
    m_ended->setTitle(branch.mergedInto ? tr("Merged into %1, last day %2").arg(branch.mergedInto->name, day)
                                        : tr("Closed, last day %1").arg(day));
    m_ended->setDetail(branch.closingReason ? tr("Reason: %1").arg(*branch.closingReason) : QString());
}

} // namespace medlem::client
