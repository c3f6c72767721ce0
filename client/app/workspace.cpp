// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/app/workspace.h"

#include "client/access/accessarea.h"
#include "client/accounts/accountpage.h"
#include "client/accounts/accountsarea.h"
#include "client/api/api.h"
#include "client/app/branchgate.h"
#include "client/app/draftfiles.h"
#include "client/app/mainwindow.h"
#include "client/app/membersarea.h"
#include "client/app/nationalpages.h"
#include "client/audit/auditlogpage.h"
#include "client/branches/branchesarea.h"
#include "client/branches/branchlistpage.h"
#include "client/editing/editpanel.h"
#include "client/imports/importarea.h"
#include "client/roles/boardpage.h"
#include "client/transfers/transfersarea.h"

#include <algorithm>

namespace medlem::client {

Workspace::Workspace(Api &api, const Clock &clock, MainWindow &window, const Account &account, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_clock(clock)
    , m_window(window)
    , m_account(account)
    , m_members(new MembersArea(api, clock, account))
    , m_board(new BoardPage(api, clock))
    , m_membersGate(gateBefore(m_members))
    , m_boardGate(gateBefore(m_board))
{
    createPages();
    connect(&m_api, &Api::changed, this, &Workspace::handleChange);
    connect(&m_api, &Api::mayHaveMissedChanges, this, &Workspace::reload);
    readBranches();
    if (!m_branches && !m_branchesArea && !m_account.branches.isEmpty())
        chooseBranch(m_account.branches.first().id, m_account.branches.first().name);
}

Workspace::~Workspace()
{
    m_window.removePages();
}

void Workspace::createPages()
{
    const bool isNational = m_account.role == AccountRole::NationalAdministrator;
    const bool choosesBranch = isNational || m_account.branches.size() != 1;
    m_window.setIdentity(isNational ? tr("National organisation") : QString(), m_account.displayName);
    if (isNational)
        createNational();
    if (choosesBranch)
        createBranches(isNational);
    m_window.addPage({.icon = IconName::People, .text = tr("Members"), .page = m_membersGate});
    m_window.addPage({.icon = IconName::Board, .text = tr("Board"), .page = m_boardGate});
    connect(m_members, &MembersArea::message, &m_window, &MainWindow::showMessage);
    connect(m_members, &MembersArea::currentChanged, &m_window, &MainWindow::dropSuccess);
    m_panels = {{m_boardGate, m_board->editPanel()}};
    connect(m_board, &BoardPage::loaded, this, &Workspace::openWanted);
    connect(m_board, &BoardPage::message, &m_window, &MainWindow::showMessage);
    connect(m_board, &BoardPage::memberRequested, this, &Workspace::openMember);
    if (m_national)
        m_national->addCatalogues();
    createImports();
    createAccess();
    if (m_national) {
        m_national->addAccounts();
        m_national->addOverview();
    }
    createTransfers();
    createLog();
    createAccountPage();
}

void Workspace::createBranches(bool isNational)
{
    QWidget *page = nullptr;
    if (isNational) {
        m_branchesArea = new BranchesArea(m_api, m_clock);
        connect(m_branchesArea, &BranchesArea::branchChosen, this, &Workspace::chooseBranch);
        connect(m_branchesArea, &BranchesArea::message, &m_window, &MainWindow::showMessage);
        page = m_branchesArea;
    } else {
        m_branches = new BranchListPage(m_api);
        connect(m_branches, &BranchListPage::branchChosen, this, &Workspace::chooseBranch);
        page = m_branches;
    }
    m_window.addPage({.icon = IconName::Home, .text = tr("Branches"), .page = page});
}

void Workspace::createNational()
{
    m_national = new NationalPages(m_api, m_clock, m_window, m_account.id, this);
    connect(m_national, &NationalPages::catalogueLoaded, this, &Workspace::openWanted);
    connect(m_national, &NationalPages::memberOpened, this, &Workspace::openMemberOf);
    connect(m_national, &NationalPages::branchesWithoutAdministratorRequested, this, [this] {
        m_window.setCurrentPage(m_branchesArea);
        m_branchesArea->showBranches(ShownBranches::WithoutAdministrator);
    });
}

// What the navigation shows of a page that needs a branch.
BranchGate *Workspace::gateBefore(QWidget *page)
{
    auto *gate = new BranchGate(page);
    connect(gate, &BranchGate::chooseRequested, this, &Workspace::chooseAnotherBranch);
    m_gates.append(gate);
    return gate;
}

void Workspace::chooseAnotherBranch()
{
    m_window.setCurrentPage(m_branchesArea ? static_cast<QWidget *>(m_branchesArea) : m_branches);
}

void Workspace::readBranches()
{
    if (m_branchesArea)
        m_branchesArea->reload();
    else if (m_branches)
        m_branches->reload();
}

QString Workspace::branchName(const BranchId &branch) const
{
    if (m_branchesArea)
        return m_branchesArea->nameOf(branch);
    return m_branches ? m_branches->nameOf(branch) : QString();
}

// Read when they are looked at: few ever import.
void Workspace::createImports()
{
    m_imports = new ImportArea(m_api, m_account);
    m_window.addPage({.icon = IconName::Import, .text = tr("Imports"), .page = m_imports});
    connect(m_imports, &ImportArea::message, &m_window, &MainWindow::showMessage);
    connect(m_imports, &ImportArea::currentChanged, &m_window, &MainWindow::dropSuccess);
    connect(m_imports, &ImportArea::memberRequested, this, &Workspace::openMember);
    connect(m_imports, &ImportArea::membersRequested, this, [this] {
        m_window.setCurrentPage(m_membersGate);
    });
    connect(m_imports, &ImportArea::imported, this, &Workspace::reload);
    connect(&m_window, &MainWindow::currentPageChanged, this, [this](const QWidget *page) {
        if (page == m_imports)
            m_imports->load();
    });
}

// Read when it is looked at. The national organisation needs no branch chosen for it.
void Workspace::createAccess()
{
    m_access = new AccessArea(m_api, m_clock, m_national ? Viewer::National : Viewer::Branch);
    m_accessPage = m_national ? static_cast<QWidget *>(m_access) : gateBefore(m_access);
    m_window.addPage({.icon = IconName::Shield, .text = tr("Access"), .page = m_accessPage});
    connect(m_access, &AccessArea::message, &m_window, &MainWindow::showMessage);
    if (m_national)
        connect(m_access, &AccessArea::accountRequested, m_national, &NationalPages::openAccountFor);
    connect(&m_window, &MainWindow::currentPageChanged, m_access, [this](const QWidget *page) {
        if (page == m_accessPage)
            m_access->load();
    });
}

// The same.
void Workspace::createTransfers()
{
    m_transfers = new TransfersArea(m_api, m_clock);
    m_transfersPage = m_national ? static_cast<QWidget *>(m_transfers) : gateBefore(m_transfers);
    m_window.addPage({.icon = IconName::Sync, .text = tr("Transfers"), .page = m_transfersPage});
    connect(m_transfers, &TransfersArea::message, &m_window, &MainWindow::showMessage);
    connect(m_transfers, &TransfersArea::currentChanged, &m_window, &MainWindow::dropSuccess);
    connect(m_transfers, &TransfersArea::memberRequested, this, [this](const PersonId &person, const BranchName &home) {
        m_national ? openMemberOf(person, home) : openMember(person);
    });
    connect(m_transfers, &TransfersArea::membersRequested, this, [this] {
        m_window.setCurrentPage(m_membersGate);
    });
    connect(m_members, &MembersArea::waitingTransfersRequested, this, [this] {
        m_transfers->showWaiting();
        m_window.setCurrentPage(m_transfersPage);
    });
    connect(m_members, &MembersArea::transferOpened, this, [this](const TransferId &transfer) {
        m_transfers->openTransfer(transfer);
        m_window.setCurrentPage(m_transfersPage);
    });
    connect(&m_window, &MainWindow::currentPageChanged, m_transfers, [this](const QWidget *page) {
        if (page == m_transfersPage)
            m_transfers->load();
    });
}

// Read when it is looked at.
void Workspace::createLog()
{
    m_log = new AuditLogPage(m_api, m_clock, m_account);
    m_window.addPage({.icon = IconName::History, .text = tr("Log"), .page = m_log});
    connect(m_log, &AuditLogPage::message, &m_window, &MainWindow::showMessage);
    connect(m_members, &MembersArea::logRequested, this, [this](const PersonId &person, const QString &name) {
        m_log->choosePerson({.id = person, .name = name});
        m_window.setCurrentPage(m_log);
    });
    connect(&m_window, &MainWindow::currentPageChanged, m_log, [this](const QWidget *page) {
        if (page == m_log)
            m_log->load();
    });
}

// Read when it is looked at, and then each time: sessions come and go.
void Workspace::createAccountPage()
{
    m_accountPage = new AccountPage(m_api, m_clock, m_account);
    m_window.addPage({.icon = IconName::Person, .text = tr("My account"), .page = m_accountPage});
    m_panels.append({m_accountPage, m_accountPage->editPanel()});
    connect(m_accountPage, &AccountPage::message, &m_window, &MainWindow::showMessage);
    connect(&m_window, &MainWindow::currentPageChanged, this, [this](const QWidget *page) {
        if (page == m_accountPage)
            m_accountPage->load();
    });
}

void Workspace::tellRecoveryCodesLeft(int left)
{
    m_accountPage->setRecoveryCodesLeft(left);
    m_window.showMessage({.kind = MessageKind::Warning,
                          .text = tr("You have logged in with a recovery code. You have %n left.", nullptr, left),
                          .actionText = tr("Make new ones"),
                          .action = [this] {
                              m_window.setCurrentPage(m_accountPage);
                          }});
}

void Workspace::chooseBranch(const BranchId &branch, const QString &name)
{
    leavePages([this, branch, name] { // an import goes on
        enterBranch({.id = branch, .name = name});
        m_window.setCurrentPage(m_membersGate);
    });
}

void Workspace::enterBranch(const BranchName &branch)
{
    m_window.setIdentity(branch.name, m_account.displayName);
    m_branch = branch;
    if (m_drafts)
        m_drafts->setBranch(branch.id);
    m_members->setBranch(branch.id, branch.name);
    m_board->setBranch(branch.id, branch.name);
    if (!m_national) {
        m_access->setBranch(branch);
        m_transfers->setBranch(branch);
    }
    for (BranchGate *gate : std::as_const(m_gates))
        gate->open();
}

void Workspace::openMember(const PersonId &person)
{
    m_window.setCurrentPage(m_membersGate);
    m_members->openMember(person);
}

// The card stands among the members of a branch.
void Workspace::openMemberOf(const PersonId &person, const BranchName &branch)
{
    if (m_branch && m_branch->id == branch.id) {
        openMember(person);
        return;
    }
    leavePages([this, person, branch] {
        enterBranch(branch);
        openMember(person);
    });
}

QList<std::pair<QWidget *, EditPanel *>> Workspace::panels() const
{
    return m_national ? m_panels + m_national->panels() : m_panels;
}

bool Workspace::hasUnsavedInput() const
{
    const auto edited = panels();
    return m_members->hasUnsavedInput() || m_imports->hasUnsavedInput() || m_access->hasUnsavedInput() ||
           m_transfers->hasUnsavedInput() || (m_national && m_national->accounts()->hasUnsavedInput()) ||
           (m_branchesArea && m_branchesArea->hasUnsavedInput()) ||
           std::any_of(edited.begin(), edited.end(), [](const auto &one) {
               return one.second->hasUnsavedInput();
           });
}

void Workspace::leave(std::function<void()> then)
{
    leavePages([this, then = std::move(then)] {
        if (m_imports->hasUnsavedInput())
            m_window.setCurrentPage(m_imports);
        m_imports->leave(then);
    });
}

// One page after the other, each shown while it asks.
void Workspace::leavePages(std::function<void()> then)
{
    const auto isAsking = [this, then](QWidget *page, auto *area) {
        if (!area || !area->hasUnsavedInput())
            return false;
        m_window.setCurrentPage(page);
        area->leave([this, then] {
            leavePages(then);
        });
        return true;
    };
    for (const auto &[page, panel] : panels()) {
        if (isAsking(page, panel))
            return;
    }
    if (m_national && isAsking(m_national->accounts(), m_national->accounts()))
        return;
    if (isAsking(m_branchesArea, m_branchesArea) || isAsking(m_accessPage, m_access) ||
        isAsking(m_transfersPage, m_transfers))
        return;
    if (m_members->hasUnsavedInput())
        m_window.setCurrentPage(m_membersGate);
    m_members->leave(std::move(then));
}

void Workspace::reload()
{
    m_members->reload();
    m_board->load();
    if (m_window.currentPage() == m_log)
        m_log->load();
    readBranches();
    if (m_national)
        m_national->reload();
    if (m_window.currentPage() == m_accessPage)
        m_access->load();
    if (m_window.currentPage() == m_transfersPage)
        m_transfers->load();
    if (m_window.currentPage() == m_accountPage)
        m_accountPage->load();
}

void Workspace::handleChange(const LiveEvent &event)
{
    m_members->handleChange(event);
    if (event.kind == LiveEventKind::BranchesChanged)
        readBranches();
}

} // namespace medlem::client
