// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/branches/branchesarea.h"

#include "client/api/api.h"
#include "client/branches/branchcardpage.h"
#include "client/branches/branchediting.h"
#include "client/branches/branchlistpage.h"
#include "client/editing/editpanel.h"

namespace medlem::client {

BranchesArea::BranchesArea(Api &api, const Clock &clock, QWidget *parent)
    : QStackedWidget(parent)
    , m_api(api)
    , m_list(new BranchListPage(api, BranchListUse::Administer, this))
    , m_card(new BranchCardPage(api, clock, this))
    , m_panel(new EditPanel(m_list))
{
    addWidget(m_list);
    addWidget(m_card);
    connect(m_list, &BranchListPage::branchChosen, this, &BranchesArea::branchChosen);
    connect(m_list, &BranchListPage::cardRequested, this, &BranchesArea::openBranch);
    connect(m_list, &BranchListPage::addRequested, this, &BranchesArea::add);
    connect(m_card, &BranchCardPage::backRequested, this, &BranchesArea::showList);
    connect(m_card, &BranchCardPage::registerRequested, this, &BranchesArea::branchChosen);
    connect(m_card, &BranchCardPage::changed, m_list, &BranchListPage::reload);
    connect(m_card, &BranchCardPage::message, this, &BranchesArea::message);
}

void BranchesArea::reload()
{
    m_list->reload();
    m_card->reload();
}

void BranchesArea::showBranches(ShownBranches shown)
{
    setCurrentWidget(m_list);
    m_list->showBranches(shown);
    m_list->focusRows();
}

void BranchesArea::openBranch(const BranchId &branch)
{
    m_card->openBranch(branch);
    setCurrentWidget(m_card);
}

void BranchesArea::setDrafts(DraftShelf *drafts)
{
    m_panel->setDrafts(drafts);
    m_card->editPanel()->setDrafts(drafts);
}

bool BranchesArea::openDraft(const DraftPlace &place)
{
    if (place.form != branchDraftPlace().form)
        return false;
    if (const auto branch = BranchId::parse(place.record)) {
        openBranch(*branch);
        m_card->editWhenShown();
    } else {
        setCurrentWidget(m_list);
        add();
    }
    return true;
}

QString BranchesArea::nameOf(const BranchId &branch) const
{
    return m_list->nameOf(branch);
}

void BranchesArea::add()
{
    m_panel->leave([this] {
        beginBranchAdding(m_api, *m_panel, [this](const BranchCard &branch) {
            m_list->reload();
            openBranch(branch.id);
            Q_EMIT message(
                {.kind = MessageKind::Success,
                 .text = tr("The branch has been added. It gets an administrator with a signed agreement.")});
        });
    });
}

void BranchesArea::showList()
{
    setCurrentWidget(m_list);
    m_list->reload();
    m_list->focusRows();
}

bool BranchesArea::hasUnsavedInput() const
{
    return m_panel->hasUnsavedInput() || m_card->hasUnsavedInput();
}

void BranchesArea::leave(std::function<void()> then)
{
    if (m_panel->hasUnsavedInput()) {
        setCurrentWidget(m_list);
        m_panel->leave(std::move(then));
        return;
    }
    if (m_card->hasUnsavedInput()) {
        setCurrentWidget(m_card);
        m_card->leave(std::move(then));
        return;
    }
    then();
}

} // namespace medlem::client
