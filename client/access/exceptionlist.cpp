// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/access/exceptionlist.h"

#include "client/access/exceptiontext.h"
#include "client/widgets/recordrow.h"
#include "client/widgets/taborder.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace medlem::client {

ExceptionList::ExceptionList(Viewer viewer, Shows shows, QWidget *parent)
    : QWidget(parent)
    , m_viewer(viewer)
    , m_shows(shows)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

void ExceptionList::setExceptions(const QList<ExceptionEntry> &exceptions)
{
    const FocusKeeper keeper(*this);
    delete m_rows;
    m_rows = new QWidget(this);
    auto *layout = new QVBoxLayout(m_rows);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (const ExceptionEntry &exception : exceptions)
        layout->addWidget(createRow(exception, layout->count() > 0));
    this->layout()->addWidget(m_rows);
    orderTabs(*this);
    m_rows->show(); // at once, for the focus
}

QWidget *ExceptionList::createRow(const ExceptionEntry &exception, bool separated)
{
    auto *row = new RecordRow(m_rows);
    row->setSeparated(separated);
    const QString title = exceptionTitle(exception);
    if (m_shows == Shows::ManyBranches) {
        row->setTitleLink(exception.branch.name);
        row->setDetail(title + u'\n' + exceptionDetails(exception));
        connect(row, &RecordRow::titleClicked, this, [this, branch = exception.branch] {
            Q_EMIT branchRequested(branch);
        });
    } else {
        row->setTitle(title);
        row->setDetail(exceptionDetails(exception));
    }
    row->setStatus(exceptionStatePill(exception), exceptionStateText(exception, m_viewer));
    if (m_viewer != Viewer::National)
        return row;
    const QString spoken = exception.branch.name + QStringLiteral(", ") + title;
    if (exception.state == ExceptionState::Requested) {
        auto *decide = row->addAction(tr("Decide…"), tr("Decide about %1").arg(spoken), Look::Secondary);
        decide->setObjectName(QStringLiteral("decideButton"));
        connect(decide, &QPushButton::clicked, this, [this, exception] {
            Q_EMIT decideRequested(exception);
        });
    } else if (exception.state == ExceptionState::Granted) {
        auto *withdraw = row->addAction(tr("Withdraw…"), tr("Withdraw %1").arg(spoken), Look::Secondary);
        withdraw->setObjectName(QStringLiteral("withdrawButton"));
        connect(withdraw, &QPushButton::clicked, this, [this, exception] {
            Q_EMIT withdrawRequested(exception);
        });
    }
    return row;
}

} // namespace medlem::client
