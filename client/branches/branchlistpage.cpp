// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/branches/branchlistpage.h"

#include "client/api/api.h"
#include "client/branches/branchlistmodel.h"
#include "client/widgets/emptystate.h"
#include "client/widgets/errortext.h"
#include "client/widgets/look.h"
#include "client/widgets/messagebar.h"
#include "client/widgets/pageheader.h"
#include "client/widgets/searchfield.h"
#include "client/widgets/skeletonrows.h"
#include "client/widgets/tableview.h"

#include <QHeaderView>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <optional>

namespace medlem::client {

BranchListPage::BranchListPage(Api &api, QWidget *parent)
    : QWidget(parent)
    , m_api(api)
    , m_model(new BranchListModel(this))
    , m_found(new QSortFilterProxyModel(this))
    , m_header(new PageHeader(this))
    , m_search(new SearchField(this))
    , m_messages(new MessageBar(this))
    , m_stack(new QStackedWidget(this))
    , m_table(new TableView(this))
    , m_empty(new EmptyState(this))
{
    m_header->setTitle(tr("Branches"));
    m_header->setSubtitle(tr("Choose the branch whose register you want to work in."));
    m_search->setPlaceholderText(tr("Search for a branch"));
    m_search->setAccessibleName(tr("Search for a branch"));
    m_search->setMaximumWidth(400);
    m_messages->hide();
    m_found->setSourceModel(m_model);
    m_found->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_table->setObjectName(QStringLiteral("branchTable"));
    m_table->setAccessibleName(tr("Branches"));
    m_table->setModel(m_found);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_empty->setPicture(PictureName::Search);
    m_empty->setTitle(tr("No branch has that name"));
    m_empty->setText(tr("Try a part of the name, or clear the search to see all branches."));
    m_stack->addWidget(new SkeletonRows(m_stack));
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(grid(4), grid(3), grid(4), grid(3));
    layout->setSpacing(grid(2));
    layout->addWidget(m_header);
    layout->addWidget(m_messages);
    layout->addWidget(m_search);
    layout->addWidget(createCard(), 1);

    connect(m_search, &SearchField::searchRequested, this, [this](const QString &text) {
        m_found->setFilterFixedString(text);
        showRows();
    });
    const auto open = [this](const QModelIndex &index) {
        const BranchEntry &branch = m_model->branch(m_found->mapToSource(index).row());
        Q_EMIT branchChosen(branch.id, branch.name);
    };
    connect(m_table, &TableView::rowOpened, this, open);
}

QWidget *BranchListPage::createCard()
{
    auto *card = new QFrame(this);
    setLook(card, Look::Card);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(grid(1), grid(1), grid(1), grid(1));
    inside->addWidget(m_stack);
    return card;
}

QString BranchListPage::nameOf(const BranchId &branch) const
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->branch(row).id == branch)
            return m_model->branch(row).name;
    }
    return {};
}

void BranchListPage::reload()
{
    m_api.send(ListBranches{}, this, [this](const Result<BranchList> &reply) {
        if (reply)
            show(*reply);
        else
            showError(reply.error());
    });
}

void BranchListPage::show(const BranchList &branches)
{
    m_messages->dismiss();
    const QModelIndex current = m_table->currentIndex();
    const auto chosen =
        current.isValid() ? std::optional(m_model->branch(m_found->mapToSource(current).row()).id) : std::nullopt;
    m_model->setBranches(branches.items);
    showRows();
    for (int row = 0; row < m_found->rowCount(); ++row) {
        if (m_model->branch(m_found->mapToSource(m_found->index(row, 0)).row()).id == chosen)
            m_table->selectRow(row);
    }
    if (!m_table->currentIndex().isValid())
        m_table->selectRow(0);
}

void BranchListPage::showRows()
{
    m_stack->setCurrentIndex(m_found->rowCount() > 0 ? 1 : 2);
}

void BranchListPage::showError(const Error &error)
{
    m_messages->showMessage(
        {.kind = MessageKind::Error, .text = errorText(error), .actionText = tr("Try again"), .action = [this] {
             reload();
         }});
}

} // namespace medlem::client
