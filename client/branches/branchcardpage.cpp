// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/branches/branchcardpage.h"

#include "client/api/api.h"
#include "client/branches/branchediting.h"
#include "client/branches/branchendsection.h"
#include "client/branches/branchsection.h"
#include "client/branches/branchwords.h"
#include "client/branches/closingflow.h"
#include "client/editing/editpanel.h"
#include "client/widgets/errortext.h"
#include "client/widgets/look.h"
#include "client/widgets/pageheader.h"
#include "client/widgets/scrollpage.h"

#include <QVBoxLayout>

#include <utility>

namespace medlem::client {

BranchCardPage::BranchCardPage(Api &api, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_api(api)
    , m_header(new PageHeader(this))
    , m_state(new StatusPill(this))
    , m_about(new BranchSection(this))
    , m_end(new BranchEndSection(this))
{
    m_header->setBackText(tr("Branches"));
    m_header->addBeside(m_state);
    m_header->setPrimaryText(tr("Open the register"));
    auto *top = new QVBoxLayout;
    top->setContentsMargins(grid(4), 0, grid(4), 0);
    top->addWidget(m_header);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, grid(3), 0, 0);
    layout->setSpacing(grid(2));
    layout->addLayout(top);
    layout->addWidget(createBody(), 1);
    m_panel = new EditPanel(this); // last, so that it lies above the rest
    m_closing = new ClosingFlow(api, clock, *m_panel, *this);
    connectSections();
}

QWidget *BranchCardPage::createBody()
{
    auto *body = new QWidget;
    auto *sections = new QVBoxLayout(body);
    sections->setContentsMargins(grid(4), 0, grid(4), grid(4));
    sections->setSpacing(grid(2));
    sections->addWidget(m_about);
    sections->addWidget(m_end);
    sections->addStretch();
    return createBodyScroll(body, this);
}

void BranchCardPage::connectSections()
{
    connect(m_header, &PageHeader::backRequested, this, [this] {
        leave([this] {
            Q_EMIT backRequested();
        });
    });
    connect(m_header, &PageHeader::primaryTriggered, this, [this] {
        if (m_branch)
            Q_EMIT registerRequested(m_branch->id, m_branch->fields.name);
    });
    connect(m_about, &BranchSection::editRequested, this, &BranchCardPage::edit);
    connect(m_end, &BranchEndSection::endRequested, this, [this](ClosingKind kind) {
        leave([this, kind] {
            m_closing->begin(*m_branch, kind);
        });
    });
    connect(m_end, &BranchEndSection::receiptRequested, this, [this] {
        leave([this] {
            m_closing->showReceipt(m_branch->id);
        });
    });
    connect(m_closing, &ClosingFlow::message, this, &BranchCardPage::message);
    connect(m_closing, &ClosingFlow::closed, this, [this] {
        reload();
        Q_EMIT changed();
    });
}

bool BranchCardPage::hasUnsavedInput() const
{
    return m_panel->hasUnsavedInput();
}

void BranchCardPage::leave(std::function<void()> then)
{
    if (m_panel->isOpen())
        m_panel->leave(std::move(then));
    else
        then();
}

void BranchCardPage::openBranch(const BranchId &branch)
{
    if (m_id != branch) {
        m_branch.reset();
        m_header->setTitle({});
        m_state->hide();
        m_about->setEnabled(false);
        m_end->setEnabled(false);
    }
    m_id = branch;
    m_isToBeEdited = false;
    reload();
}

void BranchCardPage::reload()
{
    if (!m_id)
        return;
    m_api.send(ShowBranch{.branchId = *m_id}, this, [this, id = *m_id](const Result<BranchCard> &branch) {
        if (m_id != id)
            return; // another is shown meanwhile
        if (branch)
            showBranch(*branch);
        else
            Q_EMIT message({.kind = MessageKind::Error,
                            .text = errorText(branch.error()),
                            .actionText = tr("Try again"),
                            .action = [this] {
                                reload();
                            }});
    });
}

void BranchCardPage::showBranch(const BranchCard &branch)
{
    m_branch = branch;
    const BranchState state = branchStateOf(branch.closedOn, branch.hasAdministrator);
    m_header->setTitle(branch.fields.name);
    m_state->setStatus(branchStatePill(state), branchStateText(state));
    m_state->show();
    m_about->setBranch(branch);
    m_end->setBranch(branch);
    m_about->setEnabled(true);
    m_end->setEnabled(true);
    if (std::exchange(m_isToBeEdited, false))
        edit();
}

void BranchCardPage::edit()
{
    leave([this] {
        beginEditing();
    });
}

void BranchCardPage::beginEditing()
{
    beginBranchEditing(m_api, *m_panel, *m_branch, [this](const BranchCard &branch) {
        showBranch(branch);
        Q_EMIT changed();
        Q_EMIT message({.kind = MessageKind::Success, .text = tr("The branch has been saved.")});
    });
}

} // namespace medlem::client
