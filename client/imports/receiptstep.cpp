// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/imports/receiptstep.h"

#include "client/api/api.h"
#include "client/imports/batchundopanel.h"
#include "client/imports/receiptpanel.h"
#include "client/imports/receipttext.h"
#include "client/widgets/emptystate.h"
#include "client/widgets/errortext.h"
#include "client/widgets/look.h"
#include "client/widgets/savedialog.h"
#include "client/widgets/scrollpage.h"
#include "client/widgets/section.h"
#include "client/widgets/skeletonrows.h"
#include "shared/core/swedishtime.h"

#include <QFile>
#include <QHBoxLayout>
#include <QPdfWriter>
#include <QPushButton>
#include <QStackedWidget>
#include <QTextDocument>
#include <QVBoxLayout>

namespace medlem::client {

ReceiptStep::ReceiptStep(ImportSession &session, QWidget *parent)
    : ImportStep(session, parent)
    , m_views(new QStackedWidget(this))
    , m_receipt(new ReceiptPanel(this))
    , m_undo(new BatchUndoPanel(session.api(), this))
    , m_empty(new EmptyState(this))
{
    m_views->addWidget(new SkeletonRows(this));
    m_views->addWidget(createReceipt());
    m_views->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_views);
    connect(m_empty, &EmptyState::actionTriggered, this, [this] {
        if (m_isFailed)
            read();
        else
            Q_EMIT membersRequested();
    });
    connect(m_undo, &BatchUndoPanel::undone, this, &ReceiptStep::read);
    connect(m_undo, &BatchUndoPanel::message, this, &ReceiptStep::message);
    connect(m_undo, &BatchUndoPanel::memberRequested, this, &ReceiptStep::memberRequested);
}

QWidget *ReceiptStep::createReceipt()
{
    auto *receipt = new Section(tr("Receipt"), this);
    auto *save = createButton(tr("Save as PDF"), Look::Quiet, receipt);
    save->setObjectName(QStringLiteral("saveReceiptButton"));
    auto *members = createButton(tr("Show the members"), Look::Secondary, receipt);
    members->setObjectName(QStringLiteral("showMembersButton"));
    receipt->addAction(save);
    receipt->addAction(members);
    receipt->addContent(m_receipt);
    auto *undo = new Section(tr("Did something go wrong?"), this);
    undo->setDescription(tr("The import can be taken back as a whole, as long as nobody has changed anything that it "
                            "brought. You find it under Imports later too."));
    undo->addContent(m_undo);
    auto *page = new ScrollPage(this);
    page->widget()->layout()->setContentsMargins(0, 0, 0, 0);
    page->contentLayout()->setSpacing(grid(2));
    page->contentLayout()->addWidget(receipt);
    page->contentLayout()->addWidget(undo);
    connect(save, &QPushButton::clicked, this, &ReceiptStep::askWhere);
    connect(members, &QPushButton::clicked, this, &ReceiptStep::membersRequested);
    return page;
}

QString ReceiptStep::title() const
{
    return m_batch && m_batch->undoneAt ? tr("The import has been taken back") : tr("The import is done");
}

QString ReceiptStep::subtitle() const
{
    return session().file() ? session().file()->name : QString();
}

QString ReceiptStep::goOnText() const
{
    return tr("Close");
}

void ReceiptStep::enter()
{
    m_batch.reset();
    if (session().batchId())
        read();
    else
        showNothingNew();
}

void ReceiptStep::read()
{
    if (!m_batch)
        m_views->setCurrentIndex(0);
    api().send(ShowImportBatch{.changeId = *session().batchId()}, this, [this](const Result<ImportBatch> &batch) {
        if (batch)
            show(*batch);
        else
            showFailure(batch.error());
    });
}

void ReceiptStep::show(const ImportBatch &batch)
{
    m_batch = batch;
    m_receipt->setBatch(batch);
    m_undo->setBatch(batch);
    m_undo->parentWidget()->setVisible(!batch.undoneAt);
    m_views->setCurrentIndex(1);
    Q_EMIT changed();
}

void ReceiptStep::showNothingNew()
{
    m_isFailed = false;
    m_empty->setPicture(PictureName::Done);
    m_empty->setTitle(tr("The register had everything already"));
    m_empty->setText(tr("Nothing in the file was new, so nothing has been changed."));
    m_empty->setActionText(tr("Show the members"));
    m_views->setCurrentWidget(m_empty);
    Q_EMIT changed();
}

void ReceiptStep::showFailure(const Error &error)
{
    if (m_batch) { // what is shown is still worth seeing
        Q_EMIT message({.kind = MessageKind::Error, .text = errorText(error)});
        return;
    }
    m_isFailed = true;
    m_empty->setPicture(PictureName::Offline);
    m_empty->setTitle(tr("The receipt could not be read"));
    m_empty->setText(tr("The import itself is done. %1").arg(errorText(error)));
    m_empty->setActionText(tr("Try again"));
    m_views->setCurrentWidget(m_empty);
}

void ReceiptStep::askWhere()
{
    const QString name =
        tr("Receipt %1").arg(swedishTime(m_batch->at).date().toString(Qt::ISODate)) + QStringLiteral(".pdf");
    askWhereToSave(this, {.title = tr("Save the receipt"), .fileName = name, .filter = tr("PDF files (*.pdf)")},
                   [this](const QString &path) {
                       Q_EMIT message(save(path)
                                          ? Message{.kind = MessageKind::Success, .text = tr("The receipt is saved.")}
                                          : Message{.kind = MessageKind::Error,
                                                    .text = tr("The receipt could not be saved there.")});
                   });
}

bool ReceiptStep::save(const QString &path) const
{
    QFile file(path);
    if (!m_batch || !file.open(QIODevice::WriteOnly))
        return false;
    QTextDocument document;
    writeReceipt(document, *m_batch);
    {
        QPdfWriter writer(&file);
        writer.setTitle(tr("Receipt"));
        writer.setPageSize(QPageSize(QPageSize::A4));
        document.print(&writer);
    }
    return file.flush() && file.error() == QFileDevice::NoError;
}

} // namespace medlem::client
