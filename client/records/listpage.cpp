// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/records/listpage.h"

#include "client/records/pagedmodel.h"
#include "client/widgets/emptystate.h"
#include "client/widgets/look.h"
#include "client/widgets/messagebar.h"
#include "client/widgets/pageheader.h"
#include "client/widgets/searcherrortext.h"
#include "client/widgets/skeletonrows.h"
#include "client/widgets/tableview.h"

#include <QHeaderView>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace medlem::client {

namespace {

constexpr int scrollBarWidth = 12;

} // namespace

ListPage::ListPage(const QString &unreadTitle, QWidget *parent)
    : QWidget(parent)
    , m_unreadTitle(unreadTitle)
    , m_messages(new MessageBar(this))
    , m_views(new QStackedWidget(this))
    , m_skeleton(new SkeletonRows(this))
    , m_table(new TableView(this))
    , m_empty(new EmptyState(this))
{
    m_messages->hide();
    for (QWidget *view : {m_skeleton, static_cast<QWidget *>(m_table), static_cast<QWidget *>(m_empty)})
        m_views->addWidget(view);
    connect(m_empty, &EmptyState::actionTriggered, this, [this] {
        doEmptyAction();
    });
}

void ListPage::setRows(PagedModelSignals *model, const ListColumns &columns)
{
    m_model = model;
    m_columns = columns;
    m_table->setModel(model);
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(columns.stretched, QHeaderView::Stretch);
    for (const ListColumn &column : columns.fixed)
        m_table->setColumnWidth(column.column, grid(column.steps));
    std::stable_sort(m_columns.fixed.begin(), m_columns.fixed.end(), [](const auto &left, const auto &right) {
        return left.givesWay < right.givesWay;
    });
    connect(model, &PagedModelSignals::searchStarted, this, &ListPage::showWaiting);
    connect(model, &PagedModelSignals::loaded, this, &ListPage::showRows);
    connect(model, &PagedModelSignals::failed, this, &ListPage::showError);
}

void ListPage::layOut(QLayout *controls, QWidget *firstControl, PageHeader *header)
{
    m_firstControl = firstControl;
    auto *card = new QFrame(this);
    setLook(card, Look::Card);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(grid(1), grid(1), grid(1), grid(1));
    inside->addWidget(m_views);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid(2));
    if (header) { // a page of its own, and not within another
        m_margin = grid(4);
        layout->setContentsMargins(m_margin, grid(3), m_margin, grid(3));
        layout->addWidget(header);
    }
    layout->addLayout(controls);
    layout->addWidget(m_messages);
    layout->addWidget(card, 1);
}

// Where there is little room the stretched column keeps its own, and what can be read elsewhere gives way.
void ListPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    int room =
        width() - 2 * (m_margin + grid(1)) - scrollBarWidth - m_columns.leastWidth; // the rows are laid out later
    for (const ListColumn &column : std::as_const(m_columns.fixed))
        room -= grid(column.steps);
    for (const ListColumn &column : std::as_const(m_columns.fixed)) {
        if (column.givesWay == 0)
            continue;
        m_table->setColumnHidden(column.column, room < 0);
        if (room < 0)
            room += grid(column.steps);
    }
}

bool ListPage::hasRows() const
{
    return m_model && m_model->rowCount() > 0;
}

void ListPage::focusRows()
{
    (hasRows() ? static_cast<QWidget *>(m_table) : m_firstControl)->setFocus(Qt::OtherFocusReason);
}

void ListPage::keepCurrent()
{
    const QModelIndex current = m_table->currentIndex();
    m_current = current.isValid() ? current.siblingAtColumn(0).data(Qt::UserRole) : QVariant();
}

void ListPage::showWaiting()
{
    m_messages->dismiss();
    m_current.clear();
    m_views->setCurrentWidget(m_skeleton);
}

void ListPage::showRows()
{
    m_messages->dismiss();
    if (!hasRows()) {
        showEmpty();
        return;
    }
    m_views->setCurrentWidget(m_table);
    chooseRow();
    afterRows();
}

void ListPage::chooseRow()
{
    for (int row = 0; m_current.isValid() && row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row, 0);
        if (index.data(Qt::UserRole) == m_current)
            m_table->setCurrentIndex(index);
    }
    m_current.clear();
    if (!m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_model->index(0, 0));
}

void ListPage::showEmpty()
{
    const EmptyWords words = emptyWords();
    m_empty->setPicture(words.picture);
    m_empty->setTitle(words.title);
    m_empty->setText(words.text);
    m_empty->setActionText(words.action);
    m_views->setCurrentWidget(m_empty);
}

QString ListPage::errorSentence(const Error &error) const
{
    return searchErrorText(error);
}

void ListPage::showError(const Error &error)
{
    const bool isRefused = error.code == ErrorCode::Invalid; // trying again does not help, writing something else does
    if (!hasRows()) {
        m_empty->setPicture(isRefused ? PictureName::Search : PictureName::Offline);
        m_empty->setTitle(isRefused ? tr("Nothing found") : m_unreadTitle);
        m_empty->setText({});
        m_empty->setActionText({});
        m_views->setCurrentWidget(m_empty);
    }
    m_messages->showMessage({.kind = MessageKind::Error,
                             .text = errorSentence(error),
                             .actionText = isRefused ? QString() : tr("Try again"),
                             .action = [this] {
                                 readAgain();
                             }});
}

} // namespace medlem::client
