// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/imports/importspage.h"

#include "client/api/api.h"
#include "client/imports/batchlistmodel.h"
#include "client/imports/batchundopanel.h"
#include "client/imports/receiptpanel.h"
#include "client/widgets/look.h"
#include "client/widgets/sidepanel.h"
#include "client/widgets/tableview.h"

#include <QHeaderView>
#include <QVBoxLayout>

namespace medlem::client {

ImportsPage::ImportsPage(Api &api, QWidget *parent)
    : ImportsPage(api, new BatchListModel, parent)
{
}

ImportsPage::ImportsPage(Api &api, BatchListModel *model, QWidget *parent)
    : CataloguePage({.title = tr("Imports"),
                     .subtitle = tr("Files that have been taken into the register. Each can be taken back as a whole, "
                                    "until something of it is changed."),
                     .addText = tr("Import a file"),
                     .picture = PictureName::File,
                     .emptyTitle = tr("Nothing imported yet"),
                     .emptyText = tr("With an import you take members from an old register into this one: from an "
                                     "Excel or CSV file. You see what will happen before anything is written."),
                     .unreadTitle = tr("The imports could not be read")},
                    model, parent)
    , m_api(api)
    , m_model(model)
    , m_details(new SidePanel(this))
    , m_messages(new MessageBar)
    , m_receipt(new ReceiptPanel)
    , m_undo(new BatchUndoPanel(api))
{
    table()->setObjectName(QStringLiteral("importsTable"));
    QHeaderView *header = table()->horizontalHeader();
    header->setSectionResizeMode(BatchListModel::When, QHeaderView::ResizeToContents);
    header->setSectionResizeMode(BatchListModel::File, QHeaderView::Stretch);
    createDetails();
    connect(&m_api, &Api::mayHaveMissedChanges, this, &ImportsPage::load);
}

void ImportsPage::createDetails()
{
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid(3));
    layout->addWidget(m_messages);
    layout->addWidget(m_receipt);
    layout->addWidget(m_undo, 1);
    m_details->setObjectName(QStringLiteral("importDetails"));
    m_details->setContent(content);
    connect(m_details, &SidePanel::closeRequested, this, [this] {
        m_shown.reset();
        m_details->closePanel();
    });
    connect(m_undo, &BatchUndoPanel::message, m_messages, &MessageBar::showMessage);
    connect(m_undo, &BatchUndoPanel::undone, this, &ImportsPage::load);
    connect(m_undo, &BatchUndoPanel::memberRequested, this, &ImportsPage::memberRequested);
}

void ImportsPage::load()
{
    m_api.send(ListImportBatches{}, this, [this](const Result<ImportBatchList> &batches) {
        if (batches)
            showBatches(batches->items);
        else
            showFailure(batches.error());
    });
}

void ImportsPage::showBatches(const QList<ImportBatch> &batches)
{
    showRows([this, &batches] {
        m_model->setBatches(batches);
    });
    for (const ImportBatch &batch : batches) {
        if (batch.id == m_shown)
            showDetails(batch);
    }
}

void ImportsPage::add()
{
    Q_EMIT importRequested();
}

void ImportsPage::edit(int row)
{
    m_messages->dismiss();
    showDetails(m_model->batch(row));
    m_details->openPanel();
}

void ImportsPage::showDetails(const ImportBatch &batch)
{
    m_shown = batch.id;
    m_details->setTitle(batch.undoneAt ? tr("Import, taken back") : tr("Import"));
    m_details->setSubtitle(batch.fileName);
    m_receipt->setBatch(batch);
    m_undo->setBatch(batch);
}

} // namespace medlem::client
