// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/access/agreementssection.h"

#include "client/widgets/datetext.h"
#include "client/widgets/recordrow.h"
#include "client/widgets/taborder.h"
#include "shared/core/swedishtime.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace medlem::client {

AgreementsSection::AgreementsSection(Viewer viewer, QWidget *parent)
    : Section(parent)
    , m_viewer(viewer)
{
    setHeading(tr("Agreements"));
}

QWidget *AgreementsSection::createRow(const AgreementSummary &agreement, bool separated)
{
    auto *row = new RecordRow(m_rows);
    row->setSeparated(separated);
    row->setTitle(agreement.administratorNames.isEmpty() ? tr("Nobody named yet")
                                                         : agreement.administratorNames.join(QStringLiteral(", ")));
    row->setStatus(agreementStatePill(agreement.state), agreementStateText(agreement.state, m_viewer));
    QString detail = tr("%1, changed %2").arg(agreement.reference, dateText(swedishTime(agreement.changedAt).date()));
    if (const QString next = nextStepText(agreement.state, m_viewer); !next.isEmpty())
        detail = next + u'\n' + detail;
    row->setDetail(detail);
    auto *open = row->addAction(isUnderWay(agreement.state) ? tr("Go on") : tr("Show"),
                                tr("Agreement %1").arg(agreement.reference),
                                isUnderWay(agreement.state) ? Look::Primary : Look::Secondary);
    open->setObjectName(QStringLiteral("openAgreementButton"));
    connect(open, &QPushButton::clicked, this, [this, id = agreement.id] {
        Q_EMIT agreementRequested(id);
    });
    return row;
}

void AgreementsSection::showSentence(const QString &sentence)
{
    setAgreements({});
    setDescription(sentence);
}

void AgreementsSection::setAgreements(const FoundAgreements &agreements)
{
    const FocusKeeper keeper(*this);
    setDescription(agreements.items.isEmpty() ? tr("There is no agreement yet.") : QString());
    delete m_rows;
    m_rows = new QWidget(this);
    auto *layout = new QVBoxLayout(m_rows);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (const bool underWay : {true, false}) {
        for (const AgreementSummary &agreement : agreements.items) {
            if (isUnderWay(agreement.state) == underWay)
                layout->addWidget(createRow(agreement, layout->count() > 0));
        }
    }
    if (agreements.next)
        layout->addWidget(createLabel(tr("There are older ones as well."), TextRole::Muted, m_rows));
    addContent(m_rows);
    m_rows->show(); // at once, for the focus
}

} // namespace medlem::client
