// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/imports/receiptpanel.h"

#include "client/imports/receipttext.h"
#include "client/widgets/look.h"

#include <QFrame>
#include <QGridLayout>
#include <QLabel>

namespace medlem::client {

namespace {

constexpr int lineHeight = 28;

} // namespace

ReceiptPanel::ReceiptPanel(QWidget *parent)
    : QWidget(parent)
    , m_lines(new QGridLayout(this))
{
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setHorizontalSpacing(grid(3));
    m_lines->setVerticalSpacing(0);
    m_lines->setColumnStretch(1, 1);
}

void ReceiptPanel::setBatch(const ImportBatch &batch)
{
    qDeleteAll(findChildren<QFrame *>(QString(), Qt::FindDirectChildrenOnly)); // labels and dividers
    add(receiptOrigin(batch));
    addDivider();
    add(receiptCounts(batch));
    auto *id = createLabel(receiptId(batch), TextRole::Caption, this);
    id->setTextInteractionFlags(Qt::TextSelectableByMouse);
    const int row = m_lines->rowCount();
    m_lines->setRowMinimumHeight(row, lineHeight);
    m_lines->addWidget(id, row, 0, 1, 2);
}

void ReceiptPanel::add(const QList<ReceiptLine> &lines)
{
    for (const ReceiptLine &line : lines) {
        const int row = m_lines->rowCount();
        auto *label = createLabel(line.label, TextRole::Muted, this);
        auto *value = createLabel(line.value, TextRole::Body, this);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        value->setWordWrap(true);
        value->setMinimumWidth(1);
        m_lines->setRowMinimumHeight(row, lineHeight);
        m_lines->addWidget(label, row, 0);
        m_lines->addWidget(value, row, 1);
    }
}

void ReceiptPanel::addDivider()
{
    auto *divider = new QFrame(this);
    setLook(divider, Look::Divider);
    divider->setFixedHeight(1);
    const int row = m_lines->rowCount();
    m_lines->setRowMinimumHeight(row, grid(2));
    m_lines->addWidget(divider, row, 0, 1, 2);
}

} // namespace medlem::client
