// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/imports/batchundopanel.h"

#include "client/imports/hindrancelist.h"
#include "client/imports/importjobpanel.h"
#include "client/imports/receipttext.h"
#include "client/widgets/errortext.h"
#include "client/widgets/icon.h"
#include "client/widgets/look.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace medlem::client {

BatchUndoPanel::BatchUndoPanel(Api &api, QWidget *parent)
    : QWidget(parent)
    , m_api(api)
    , m_watch(api)
    , m_views(new QVBoxLayout(this))
    , m_startView(nullptr)
    , m_start(createButton(tr("Undo the import"), Look::Danger, this))
    , m_confirmation(nullptr)
    , m_confirmText(createLabel({}, TextRole::Body, this))
    , m_progress(nullptr)
    , m_hindrances(new HindranceList(this))
{
    m_views->setContentsMargins(0, 0, 0, 0);
    m_views->addWidget(m_startView = createStart());
    m_views->addWidget(m_confirmation = createConfirmation());
    m_views->addWidget(m_progress = createProgress());
    m_views->addWidget(m_hindrances);
    m_views->addStretch();
    showView(m_startView);
    connect(m_hindrances, &HindranceList::memberRequested, this, &BatchUndoPanel::memberRequested);
    connectWatch();
}

void BatchUndoPanel::showView(QWidget *view)
{
    for (QWidget *each : {m_startView, m_confirmation, m_progress, static_cast<QWidget *>(m_hindrances)})
        each->setVisible(each == view);
}

QWidget *BatchUndoPanel::createStart()
{
    m_start->setObjectName(QStringLiteral("undoImportButton"));
    m_start->setIcon(icon(IconName::Undo, ColorRole::Error));
    connect(m_start, &QPushButton::clicked, this, &BatchUndoPanel::readHindrances);
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_start, 0, Qt::AlignLeft);
    return page;
}

QWidget *BatchUndoPanel::createConfirmation()
{
    m_confirmText->setObjectName(QStringLiteral("undoText"));
    m_confirmText->setWordWrap(true);
    auto *page = new QWidget(this);
    auto *confirm = createButton(tr("Undo the import"), Look::Danger, page);
    confirm->setObjectName(QStringLiteral("confirmUndoButton"));
    auto *keep = createButton(tr("Keep it"), Look::Secondary, page);
    keep->setObjectName(QStringLiteral("keepImportButton"));
    connect(confirm, &QPushButton::clicked, this, &BatchUndoPanel::undo);
    connect(keep, &QPushButton::clicked, this, [this] {
        showView(m_startView);
        m_start->setFocus(Qt::OtherFocusReason);
    });
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(grid(1));
    buttons->addWidget(confirm);
    buttons->addWidget(keep);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid(2));
    layout->addWidget(createLabel(tr("Undo the whole import?"), TextRole::Heading, page));
    layout->addWidget(m_confirmText);
    layout->addLayout(buttons);
    return page;
}

QWidget *BatchUndoPanel::createProgress()
{
    auto *page = new QWidget(this);
    auto *panel = new ImportJobPanel(m_watch, page);
    panel->setHeading(tr("Taking the import back"));
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(panel);
    return page;
}

void BatchUndoPanel::connectWatch()
{
    connect(&m_watch, &ImportJobWatch::done, this, [this] {
        Q_EMIT message({.kind = MessageKind::Success, .text = tr("The import has been taken back.")});
        Q_EMIT undone();
    });
    connect(&m_watch, &ImportJobWatch::cancelled, this, [this] {
        showView(m_startView);
        Q_EMIT message({.kind = MessageKind::Info, .text = tr("Stopped. The import is still in the register.")});
    });
    connect(&m_watch, &ImportJobWatch::failed, this, &BatchUndoPanel::showFailure);
}

void BatchUndoPanel::setBatch(const ImportBatch &batch)
{
    if (m_watch.isRunning() && m_batch && m_batch->id == batch.id)
        return;
    ++m_generation;
    m_batch = batch;
    m_confirmText->setText(undoText(batch));
    m_start->setEnabled(true);
    m_start->setVisible(!batch.undoneAt);
    showView(m_startView);
}

void BatchUndoPanel::readHindrances()
{
    m_start->setEnabled(false);
    m_api.send(ListImportHindrances{.changeId = m_batch->id}, this,
               [this, generation = m_generation](const Result<ImportHindranceList> &hindrances) {
                   if (generation != m_generation)
                       return;
                   m_start->setEnabled(true);
                   if (hindrances)
                       show(*hindrances);
                   else
                       showFailure(hindrances.error());
               });
}

void BatchUndoPanel::show(const ImportHindranceList &hindrances)
{
    if (hindrances.total > 0) {
        m_hindrances->setHindrances(hindrances);
        showView(m_hindrances);
        return;
    }
    showView(m_confirmation);
    m_confirmation->findChild<QPushButton *>(QStringLiteral("keepImportButton"))->setFocus(Qt::OtherFocusReason);
}

void BatchUndoPanel::undo()
{
    showView(m_progress);
    m_watch.start(UndoImport{.changeId = m_batch->id});
}

void BatchUndoPanel::showFailure(const Error &error)
{
    showView(m_startView);
    if (error.code == ErrorCode::Stale) { // somebody was quicker
        readHindrances();
        return;
    }
    if (error.code == ErrorCode::Conflict)
        Q_EMIT message({.kind = MessageKind::Warning, .text = tr("The import has been taken back already.")});
    else
        Q_EMIT message({.kind = MessageKind::Error, .text = errorText(error)});
    if (error.code == ErrorCode::Conflict)
        Q_EMIT undone();
}

} // namespace medlem::client
