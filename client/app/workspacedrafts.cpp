// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/access/accessarea.h"
#include "client/app/branchgate.h"
#include "client/app/draftfiles.h"
#include "client/app/mainwindow.h"
#include "client/app/membersarea.h"
#include "client/app/nationalpages.h"
#include "client/app/workspace.h"
#include "client/branches/branchesarea.h"
#include "client/editing/editpanel.h"
#include "client/roles/boardpage.h"

// The part of Workspace about what was not saved: where it is laid down, and which page has the form that it was in.
namespace medlem::client {

void Workspace::setDrafts(DraftFiles *drafts)
{
    m_drafts = drafts;
    if (m_drafts)
        m_drafts->setBranch(m_branch ? std::optional(m_branch->id) : std::nullopt);
    m_members->setDrafts(drafts);
    m_access->setDrafts(drafts);
    if (m_branchesArea)
        m_branchesArea->setDrafts(drafts);
    for (const auto &[page, panel] : panels())
        panel->setDrafts(drafts);
}

void Workspace::openDraft(const DraftPlace &place, const std::optional<BranchId> &branch)
{
    const bool isElsewhere = branch && (!m_branch || m_branch->id != *branch);
    const bool namesBranch = m_branchesArea && !place.branch.isEmpty(); // no register needs to be open for it
    if (isElsewhere && !namesBranch && (m_branches || m_branchesArea))
        chooseBranch(*branch, branchName(*branch));
    if (m_branchesArea && m_branchesArea->openDraft(place)) {
        m_window.setCurrentPage(m_branchesArea);
        return;
    }
    if (m_access->openDraft(place)) {
        m_window.setCurrentPage(m_accessPage);
        return;
    }
    const bool isCatalogue = place.form == QLatin1String("role") || place.form == QLatin1String("membershipType");
    if (!isCatalogue && place.form != QLatin1String("appointment")) {
        m_window.setCurrentPage(m_membersGate);
        m_members->openDraft(place);
        return;
    }
    m_wanted = std::make_unique<DraftPlace>(place);
    openWanted();
}

void Workspace::openWanted()
{
    if (!m_wanted)
        return;
    QWidget *page = nullptr;
    if (m_board->openForm(*m_wanted))
        page = m_boardGate;
    else if (m_national)
        page = m_national->openForm(*m_wanted);
    if (!page)
        return;
    m_window.setCurrentPage(page);
    m_wanted.reset();
}

} // namespace medlem::client
