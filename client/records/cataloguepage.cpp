// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/records/cataloguepage.h"

#include "client/widgets/emptystate.h"
#include "client/widgets/errortext.h"
#include "client/widgets/look.h"
#include "client/widgets/pageheader.h"
#include "client/widgets/skeletonrows.h"
#include "client/widgets/tableview.h"

#include <QAbstractTableModel>
#include <QHeaderView>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace medlem::client {

CataloguePage::CataloguePage(const CatalogueWords &words, QAbstractTableModel *model, QWidget *parent)
    : QWidget(parent)
    , m_words(words)
    , m_header(new PageHeader(this))
    , m_views(new QStackedWidget(this))
    , m_table(new TableView)
    , m_model(model)
    , m_empty(new EmptyState)
    , m_panel(new EditPanel(this))
{
    m_model->setParent(this);
    m_header->setTitle(words.title);
    m_header->setSubtitle(words.subtitle);
    connect(m_header, &PageHeader::primaryTriggered, this, [this] {
        add();
    });
    createTable();
    m_views->addWidget(new SkeletonRows);
    m_views->addWidget(m_table);
    m_views->addWidget(m_empty);
    connect(m_empty, &EmptyState::actionTriggered, this, [this] {
        m_isLoaded ? add() : load();
    });

    auto *card = new QFrame(this);
    setLook(card, Look::Card);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(grid(1), grid(1), grid(1), grid(1));
    inside->addWidget(m_views);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(grid(4), grid(3), grid(4), grid(3));
    layout->setSpacing(grid(2));
    layout->addWidget(m_header);
    layout->addWidget(card, 1);
}

void CataloguePage::createTable()
{
    m_table->setAccessibleName(m_words.title);
    m_table->setModel(m_model);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->horizontalHeader()->setStretchLastSection(false);
    connect(m_table, &TableView::rowOpened, this, [this](const QModelIndex &index) {
        edit(index.row());
    });
}

bool CataloguePage::openRow(const QString &id)
{
    if (!m_isLoaded)
        return false;
    if (id.isEmpty()) {
        add();
        return true;
    }
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->index(row, 0).data(Qt::UserRole).toString() != id)
            continue;
        edit(row);
        return true;
    }
    return false;
}

QVariant CataloguePage::currentId() const
{
    return m_table->currentIndex().isValid() ? m_table->currentIndex().data(Qt::UserRole) : QVariant();
}

void CataloguePage::showRows(const std::function<void()> &fillModel)
{
    m_isLoaded = true;
    m_header->setPrimaryText(m_words.addText);
    const QVariant current = currentId();
    fillModel();
    for (int row = 0; current.isValid() && row < m_model->rowCount(); ++row) {
        if (m_model->index(row, 0).data(Qt::UserRole) == current)
            m_table->setCurrentIndex(m_model->index(row, 0));
    }
    m_empty->setPicture(m_words.picture);
    m_empty->setTitle(m_words.emptyTitle);
    m_empty->setText(m_words.emptyText);
    m_empty->setActionText(m_words.addText);
    m_views->setCurrentWidget(m_model->rowCount() == 0 ? static_cast<QWidget *>(m_empty) : m_table);
    Q_EMIT loaded();
}

void CataloguePage::showFailure(const Error &error)
{
    if (m_isLoaded) { // what is shown is still worth seeing
        Q_EMIT message({.kind = MessageKind::Error, .text = errorText(error)});
        return;
    }
    m_empty->setPicture(PictureName::Offline);
    m_empty->setTitle(m_words.unreadTitle);
    m_empty->setText(errorText(error));
    m_empty->setActionText(tr("Try again"));
    m_views->setCurrentWidget(m_empty);
}

void CataloguePage::tellSaved(const QString &text)
{
    Q_EMIT message({.kind = MessageKind::Success, .text = text});
    load();
}

} // namespace medlem::client
