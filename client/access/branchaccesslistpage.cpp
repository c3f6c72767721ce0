// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/access/branchaccesslistpage.h"

#include "client/access/branchaccessmodel.h"
#include "client/widgets/choicebox.h"
#include "client/widgets/pilldelegate.h"
#include "client/widgets/searchfield.h"
#include "client/widgets/tableview.h"
#include "client/widgets/tokens.h"

#include <QHBoxLayout>

namespace medlem::client {

namespace {

const QString everything = QStringLiteral("all");

} // namespace

BranchAccessListPage::BranchAccessListPage(Api &api, QWidget *parent)
    : ListPage(tr("The overview could not be read"), parent)
    , m_model(new BranchAccessModel(api, this))
    , m_search(new SearchField(this))
    , m_state(new ChoiceBox(this))
{
    createControls();
    createTable();
    auto *controls = new QHBoxLayout;
    controls->setSpacing(grid(2));
    controls->addWidget(m_search, 1);
    controls->addWidget(m_state);
    layOut(controls, m_search);
}

void BranchAccessListPage::createControls()
{
    m_search->setObjectName(QStringLiteral("branchAccessSearch"));
    m_search->setPlaceholderText(tr("Search by branch or administrator"));
    m_search->setAccessibleName(tr("Search for a branch or an administrator"));
    m_state->setObjectName(QStringLiteral("branchAccessStateBox"));
    m_state->setAccessibleName(tr("Which branches to show"));
    m_state->addChoice(everything, tr("All branches"));
    const auto add = [this](BranchAccessState state, const QString &text) {
        m_state->addChoice(EnumCodec<BranchAccessState>::name(state), text);
    };
    add(BranchAccessState::Administered, tr("In order"));
    add(BranchAccessState::WithoutAdministrator, tr("Without administrator"));
    add(BranchAccessState::ExceptionExpired, tr("Exception has ended or soon ends"));
    m_state->setCurrentId(everything);
    m_state->setMinimumWidth(grid(36));
    connect(m_state, &ChoiceBox::choiceChanged, this, &BranchAccessListPage::search);
    connect(m_search, &SearchField::searchRequested, this, &BranchAccessListPage::search);
}

// Where there is little room, what the branch's own page tells anyway gives way to the names.
void BranchAccessListPage::createTable()
{
    using Column = BranchAccessModel::Column;
    table()->setObjectName(QStringLiteral("branchAccessTable"));
    table()->setAccessibleName(tr("Branches and who administers them"));
    table()->setItemDelegateForColumn(Column::State, new PillDelegate(table()));
    setRows(m_model, {.fixed = {{.column = Column::Branch, .steps = 22},
                                {.column = Column::Since, .steps = 15},
                                {.column = Column::Agreement, .steps = 22, .givesWay = 1},
                                {.column = Column::ExceptionUntil, .steps = 15, .givesWay = 2},
                                {.column = Column::State, .steps = 18}},
                      .stretched = Column::Administrators,
                      .leastWidth = grid(24)});
    connect(table(), &TableView::rowOpened, this, [this](const QModelIndex &index) {
        Q_EMIT branchOpened(m_model->item(index.row()).branch);
    });
}

bool BranchAccessListPage::isSearching() const
{
    return m_model->query().text || m_model->query().state;
}

void BranchAccessListPage::load()
{
    if (!hasRows()) {
        search();
        return;
    }
    keepCurrent();
    m_model->reload();
}

void BranchAccessListPage::search()
{
    BranchAccessQuery query;
    const QString text = m_search->text().trimmed();
    query.text = text.isEmpty() ? std::nullopt : std::optional(text);
    if (const auto state = EnumCodec<BranchAccessState>::parse(m_state->currentId()))
        query.state = *state;
    m_model->search(query);
}

void BranchAccessListPage::doEmptyAction()
{
    if (!isSearching()) {
        load();
        return;
    }
    m_search->clear();
    m_state->setCurrentId(everything);
    search();
    m_search->setFocus(Qt::OtherFocusReason);
}

EmptyWords BranchAccessListPage::emptyWords() const
{
    if (!isSearching())
        return {.title = tr("There are no branches yet"), .action = tr("Read again")};
    return {.title = tr("No branch found"),
            .text = tr("No branch fits the search. Write less of the name, or look among all."),
            .action = tr("Show all branches")};
}

} // namespace medlem::client
