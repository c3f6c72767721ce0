// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/imports/importeffects.h"

#include "client/widgets/look.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>

namespace medlem::client {

ImportEffects::ImportEffects(const ImportPreview &preview, QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(grid(2));
    m_grid->setVerticalSpacing(grid(1));
    m_grid->setColumnStretch(1, 1);
    addLine(preview.newPersons, tr("person is new in the register"), tr("persons are new in the register"));
    addLine(preview.matchedPersons, tr("person is in the register already"), tr("persons are in the register already"));
    addLine(preview.changedPersons, tr("of them gets contact details that were missing"),
            tr("of them get contact details that were missing"));
    addLine(preview.memberships, tr("membership is added"), tr("memberships are added"));
    addLine(preview.addresses, tr("address is added"), tr("addresses are added"));
    addLine(preview.assignments, tr("assignment is added"), tr("assignments are added"));
    addLine(preview.newNames, tr("branch, membership type or role is created"),
            tr("branches, membership types or roles are created"));
    addLine(preview.refused, tr("row with errors cannot be imported"), tr("rows with errors cannot be imported"));
    addLine(preview.waiting, tr("row without an answer is left out"), tr("rows without an answer are left out"));
    if (m_grid->count() == 0)
        m_grid->addWidget(createLabel(tr("Nothing: the register has all of it already."), TextRole::Muted, this), 0, 1);
}

void ImportEffects::addLine(qint64 number, const QString &one, const QString &many)
{
    if (number == 0)
        return;
    const int row = m_grid->rowCount();
    auto *count = createLabel(QLocale().toString(number), TextRole::Strong, this);
    m_grid->addWidget(count, row, 0, Qt::AlignRight);
    m_grid->addWidget(createLabel(number == 1 ? one : many, TextRole::Body, this), row, 1);
}

} // namespace medlem::client
