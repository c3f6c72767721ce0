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
#include "client/audit/auditlogpage.h"
#include "client/branches/branchesarea.h"
#include "client/branches/branchlistpage.h"
#include "client/editing/editpanel.h"
#include "client/imports/importarea.h"
#include "client/members/nationalsearchpage.h"
#include "client/memberships/membershiptypespage.h"
#include "client/roles/boardpage.h"
#include "client/roles/rolespage.h"
#include "client/statistics/statisticspage.h"

#include <algorithm>

namespace medlem::client {

Workspace::Workspace(Api &api, const Clock &clock, MainWindow &window, const Account &account, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_clock(clock)
    , m_window(window)
    , m_account(account)
    , m_members(new MembersArea(api, clock))
    , m_board(new BoardPage(api, clock))
    , m_membersGate(new BranchGate(m_members))
    , m_boardGate(new BranchGate(m_board))
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
    if (isNational)
        createNationalPages();
    createImports();
    createAccess();
    if (isNational) {
        createAccounts();
        createNationalOverview();
    }
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
    for (BranchGate *gate : {m_membersGate, m_boardGate})
        connect(gate, &BranchGate::chooseRequested, this, &Workspace::chooseAnotherBranch);
}

// The figures are read when they are looked at.
void Workspace::createNationalOverview()
{
    m_search = new NationalSearchPage(m_api);
    m_statistics = new StatisticsPage(m_api);
    m_window.addPage({.icon = IconName::Search, .text = tr("Find a member"), .page = m_search});
    m_window.addPage({.icon = IconName::Chart, .text = tr("Overview"), .page = m_statistics});
    connect(m_search, &NationalSearchPage::memberOpened, this, &Workspace::openMemberOf);
    connect(m_statistics, &StatisticsPage::branchesWithoutAdministratorRequested, this, [this] {
        m_window.setCurrentPage(m_branchesArea);
        m_branchesArea->showBranches(ShownBranches::WithoutAdministrator);
    });
    connect(&m_window, &MainWindow::currentPageChanged, m_statistics, [this](const QWidget *page) {
        if (page == m_statistics)
            m_statistics->load();
        else if (page == m_search)
            m_search->focusSearch();
    });
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
    const bool isNational = m_account.role == AccountRole::NationalAdministrator;
    m_access = new AccessArea(m_api, m_clock, isNational ? Viewer::National : Viewer::Branch);
    m_accessPage = m_access;
    if (!isNational) {
        m_accessGate = new BranchGate(m_access);
        m_accessPage = m_accessGate;
        connect(m_accessGate, &BranchGate::chooseRequested, this, &Workspace::chooseAnotherBranch);
    }
    m_window.addPage({.icon = IconName::Shield, .text = tr("Access"), .page = m_accessPage});
    connect(m_access, &AccessArea::message, &m_window, &MainWindow::showMessage);
    connect(m_access, &AccessArea::accountRequested, this,
            [this](const BranchName &branch, const PersonId &person, const QString &name) {
                m_window.setCurrentPage(m_accounts);
                m_accounts->openFor(branch, person, name);
            });
    connect(&m_window, &MainWindow::currentPageChanged, m_access, [this](const QWidget *page) {
        if (page == m_accessPage)
            m_access->load();
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

void Workspace::createNationalPages()
{
    m_types = new MembershipTypesPage(m_api);
    m_roles = new RolesPage(m_api);
    m_types->load();
    m_roles->load();
    m_window.addPage({.icon = IconName::Card, .text = tr("Membership types"), .page = m_types});
    m_window.addPage({.icon = IconName::Briefcase, .text = tr("Roles"), .page = m_roles});
    m_panels.append({{m_types, m_types->editPanel()}, {m_roles, m_roles->editPanel()}});
    connect(m_types, &CataloguePage::loaded, this, &Workspace::openWanted);
    connect(m_roles, &CataloguePage::loaded, this, &Workspace::openWanted);
    connect(m_types, &MembershipTypesPage::message, &m_window, &MainWindow::showMessage);
    connect(m_roles, &RolesPage::message, &m_window, &MainWindow::showMessage);
}

// Read when they are looked at.
void Workspace::createAccounts()
{
    m_accounts = new AccountsArea(m_api, m_clock, m_account.id);
    m_window.addPage({.icon = IconName::Key, .text = tr("Accounts"), .page = m_accounts});
    connect(m_accounts, &AccountsArea::message, &m_window, &MainWindow::showMessage);
    connect(m_accounts, &AccountsArea::currentChanged, &m_window, &MainWindow::dropSuccess);
    connect(&m_window, &MainWindow::currentPageChanged, m_accounts, [this](const QWidget *page) {
        if (page == m_accounts)
            m_accounts->load();
    });
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
    m_membersGate->open();
    m_boardGate->open();
    if (m_accessGate) {
        m_access->setBranch(branch);
        m_accessGate->open();
    }
}

void Workspace::setDrafts(DraftFiles *drafts)
{
    m_drafts = drafts;
    if (m_drafts)
        m_drafts->setBranch(m_branch ? std::optional(m_branch->id) : std::nullopt);
    m_members->setDrafts(drafts);
    for (const auto &[page, panel] : std::as_const(m_panels))
        panel->setDrafts(drafts);
}

void Workspace::openDraft(const DraftPlace &place, const std::optional<BranchId> &branch)
{
    const bool isElsewhere = branch && (!m_branch || m_branch->id != *branch);
    if (isElsewhere && (m_branches || m_branchesArea))
        chooseBranch(*branch, branchName(*branch));
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
    else if (m_types && m_types->openForm(*m_wanted))
        page = m_types;
    else if (m_roles && m_roles->openForm(*m_wanted))
        page = m_roles;
    if (!page)
        return;
    m_window.setCurrentPage(page);
    m_wanted.reset();
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

bool Workspace::hasUnsavedInput() const
{
    return m_members->hasUnsavedInput() || m_imports->hasUnsavedInput() || m_access->hasUnsavedInput() ||
           (m_accounts && m_accounts->hasUnsavedInput()) || (m_branchesArea && m_branchesArea->hasUnsavedInput()) ||
           std::any_of(m_panels.begin(), m_panels.end(), [](const auto &edited) {
               return edited.second->hasUnsavedInput();
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
    for (const auto &[page, panel] : m_panels) {
        if (isAsking(page, panel))
            return;
    }
    if (isAsking(m_accounts, m_accounts) || isAsking(m_branchesArea, m_branchesArea) ||
        isAsking(m_accessPage, m_access))
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
    if (m_types)
        m_types->load();
    if (m_roles)
        m_roles->load();
    if (m_accounts && m_window.currentPage() == m_accounts)
        m_accounts->load();
    if (m_window.currentPage() == m_accessPage)
        m_access->load();
    if (m_window.currentPage() == m_accountPage)
        m_accountPage->load();
}

void Workspace::handleChange(const LiveEvent &event)
{
    m_members->handleChange(event);
}

} // namespace medlem::client
