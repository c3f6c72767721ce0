// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/transfers/transfersection.h"

#include "client/widgets/columngrid.h"
#include "client/widgets/look.h"

#include <QLabel>

namespace medlem::client {

namespace {

constexpr int mostColumns = 3;

} // namespace

void TransferSection::setFacts(const QList<TransferFact> &facts)
{
    delete m_grid;
    m_grid = new ColumnGrid(mostColumns, this);
    for (const TransferFact &fact : facts) {
        auto *value = createLabel(fact.value, TextRole::Body, m_grid);
        value->setObjectName(QStringLiteral("transferFact"));
        value->setWordWrap(true);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_grid->addFact(fact.label, value);
    }
    addContent(m_grid);
    m_grid->show();
    setVisible(!facts.isEmpty());
}

} // namespace medlem::client
