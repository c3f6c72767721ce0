// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/branches/branchlistpage.h"

#include "client/api/api.h"
#include "client/branches/branchlistmodel.h"
#include "client/widgets/choicebox.h"
#include "client/widgets/emptystate.h"
#include "client/widgets/errortext.h"
#include "client/widgets/look.h"
#include "client/widgets/messagebar.h"
#include "client/widgets/pageheader.h"
#include "client/widgets/pilldelegate.h"
#include "client/widgets/searchfield.h"
#include "client/widgets/skeletonrows.h"
#include "client/widgets/tableview.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QStackedWidget>

#include <optional>

namespace medlem::client {

namespace {

QString idOf(ShownBranches shown)
{
    return QString::number(static_cast<int>(shown));
}

} // namespace

BranchListPage::BranchListPage(Api &api, QWidget *parent)
    : BranchListPage(api, BranchListUse::Choose, parent)
{
}

BranchListPage::BranchListPage(Api &api, BranchListUse use, QWidget *parent)
    : QWidget(parent)
    , m_api(api)
    , m_model(new BranchListModel(this))
    , m_found(new BranchFilter(this))
    , m_header(new PageHeader(this))
    , m_search(new SearchField(this))
    , m_shown(new ChoiceBox(this))
    , m_details(createButton(tr("Details"), Look::Secondary, this))
    , m_messages(new MessageBar(this))
    , m_stack(new QStackedWidget(this))
    , m_table(new TableView(this))
    , m_empty(new EmptyState(this))
{
    m_header->setTitle(tr("Branches"));
    m_header->setSubtitle(tr("Choose the branch whose register you want to work in."));
    m_messages->hide();
    createControls(use);
    createTable();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(grid(4), grid(3), grid(4), grid(3));
    layout->setSpacing(grid(2));
    layout->addWidget(m_header);
    layout->addWidget(m_messages);
    layout->addLayout(layOutControls());
    layout->addWidget(createCard(), 1);
}

void BranchListPage::createControls(BranchListUse use)
{
    m_search->setPlaceholderText(tr("Search for a branch"));
    m_search->setAccessibleName(tr("Search for a branch"));
    m_search->setMaximumWidth(400);
    m_shown->setObjectName(QStringLiteral("shownBranchesBox"));
    m_shown->setAccessibleName(tr("Which branches to show"));
    m_shown->addChoice(idOf(ShownBranches::Open), tr("Open branches"));
    m_shown->addChoice(idOf(ShownBranches::WithoutAdministrator), tr("Without administrator"));
    m_shown->addChoice(idOf(ShownBranches::Closed), tr("Closed branches"));
    m_shown->addChoice(idOf(ShownBranches::All), tr("All branches"));
    m_shown->setCurrentId(idOf(ShownBranches::Open));
    m_shown->setMinimumWidth(grid(26));
    m_details->setObjectName(QStringLiteral("branchDetailsButton"));
    m_details->setAccessibleName(tr("Details of the chosen branch"));
    const bool administers = use == BranchListUse::Administer;
    m_shown->setVisible(administers);
    m_details->setVisible(administers);
    if (administers) {
        m_header->setPrimaryText(tr("Add branch"));
        m_header->addAction(m_details);
    }
    connect(m_header, &PageHeader::primaryTriggered, this, &BranchListPage::addRequested);
    connect(m_search, &SearchField::searchRequested, this, [this](const QString &text) {
        m_found->setText(text);
        showRows();
    });
    connect(m_shown, &ChoiceBox::choiceChanged, this, [this](const QString &id) {
        m_found->setShown(static_cast<ShownBranches>(id.toInt()));
        showRows();
    });
    connect(m_details, &QPushButton::clicked, this, [this] {
        if (const auto branch = current())
            Q_EMIT cardRequested(branch->id);
    });
}

void BranchListPage::createTable()
{
    m_found->setSourceModel(m_model);
    m_table->setObjectName(QStringLiteral("branchTable"));
    m_table->setAccessibleName(tr("Branches"));
    m_table->setModel(m_found);
    m_table->setItemDelegateForColumn(BranchListModel::State, new PillDelegate(m_table));
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    connect(m_table, &TableView::rowOpened, this, [this](const QModelIndex &index) {
        const BranchEntry &branch = m_model->branch(m_found->mapToSource(index).row());
        Q_EMIT branchChosen(branch.id, branch.name);
    });
}

QLayout *BranchListPage::layOutControls()
{
    auto *controls = new QHBoxLayout;
    controls->setSpacing(grid(2));
    controls->addWidget(m_search, 1);
    controls->addWidget(m_shown);
    controls->addStretch();
    return controls;
}

QWidget *BranchListPage::createCard()
{
    m_stack->addWidget(new SkeletonRows(m_stack));
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
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

QList<BranchEntry> BranchListPage::openBranches() const
{
    QList<BranchEntry> branches;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (!m_model->branch(row).closedOn)
            branches.append(m_model->branch(row));
    }
    return branches;
}

std::optional<BranchEntry> BranchListPage::current() const
{
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() ? std::optional(m_model->branch(m_found->mapToSource(index).row())) : std::nullopt;
}

void BranchListPage::showBranches(ShownBranches shown)
{
    m_search->clear();
    m_found->setText({});
    m_shown->setCurrentId(idOf(shown));
    m_found->setShown(shown);
    showRows();
}

void BranchListPage::reload()
{
    m_api.send(ListBranches{}, this, [this](const Result<BranchList> &reply) {
        if (reply)
            take(*reply);
        else
            showError(reply.error());
    });
}

void BranchListPage::take(const BranchList &branches)
{
    m_messages->dismiss();
    const auto chosen = current();
    m_model->setBranches(branches.items);
    for (int row = 0; chosen && row < m_found->rowCount(); ++row) {
        if (m_model->branch(m_found->mapToSource(m_found->index(row, 0)).row()).id == chosen->id)
            m_table->selectRow(row);
    }
    showRows();
}

void BranchListPage::showRows()
{
    const bool hasRows = m_found->rowCount() > 0;
    m_details->setEnabled(hasRows);
    if (hasRows && !m_table->currentIndex().isValid())
        m_table->selectRow(0);
    m_empty->setPicture(m_found->isSearching() ? PictureName::Search : PictureName::Done);
    m_empty->setTitle(m_found->isSearching() ? tr("No branch has that name") : tr("There are no such branches"));
    m_empty->setText(m_found->isSearching() ? tr("Try a part of the name, or clear the search to see all branches.")
                                            : QString());
    m_stack->setCurrentIndex(hasRows ? 1 : 2);
}

void BranchListPage::showError(const Error &error)
{
    if (m_model->rowCount() == 0) {
        m_empty->setPicture(PictureName::Offline);
        m_empty->setTitle(tr("The branches could not be read"));
        m_empty->setText({});
        m_stack->setCurrentWidget(m_empty);
    }
    m_messages->showMessage(
        {.kind = MessageKind::Error, .text = errorText(error), .actionText = tr("Try again"), .action = [this] {
             reload();
         }});
}

void BranchListPage::focusRows()
{
    (m_found->rowCount() > 0 ? static_cast<QWidget *>(m_table) : m_search)->setFocus(Qt::OtherFocusReason);
}

} // namespace medlem::client
