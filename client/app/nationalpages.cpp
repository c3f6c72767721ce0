// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/app/nationalpages.h"

#include "client/accounts/accountsarea.h"
#include "client/api/api.h"
#include "client/app/mainwindow.h"
#include "client/editing/editpanel.h"
#include "client/members/nationalsearchpage.h"
#include "client/memberships/membershiptypespage.h"
#include "client/roles/rolespage.h"
#include "client/statistics/statisticspage.h"

namespace medlem::client {

NationalPages::NationalPages(Api &api, const Clock &clock, MainWindow &window, const AccountId &own, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_clock(clock)
    , m_window(window)
    , m_own(own)
{
}

void NationalPages::addCatalogues()
{
    m_types = new MembershipTypesPage(m_api);
    m_roles = new RolesPage(m_api);
    m_types->load();
    m_roles->load();
    m_window.addPage({.icon = IconName::Card, .text = tr("Membership types"), .page = m_types});
    m_window.addPage({.icon = IconName::Briefcase, .text = tr("Roles"), .page = m_roles});
    m_panels = {{m_types, m_types->editPanel()}, {m_roles, m_roles->editPanel()}};
    for (const CataloguePage *page : {static_cast<CataloguePage *>(m_types), static_cast<CataloguePage *>(m_roles)}) {
        connect(page, &CataloguePage::loaded, this, &NationalPages::catalogueLoaded);
        connect(page, &CataloguePage::message, &m_window, &MainWindow::showMessage);
    }
}

void NationalPages::addAccounts()
{
    m_accounts = new AccountsArea(m_api, m_clock, m_own);
    m_window.addPage({.icon = IconName::Key, .text = tr("Accounts"), .page = m_accounts});
    connect(m_accounts, &AccountsArea::message, &m_window, &MainWindow::showMessage);
    connect(m_accounts, &AccountsArea::currentChanged, &m_window, &MainWindow::dropSuccess);
}

void NationalPages::addOverview()
{
    m_search = new NationalSearchPage(m_api);
    m_statistics = new StatisticsPage(m_api);
    m_window.addPage({.icon = IconName::Search, .text = tr("Find a member"), .page = m_search});
    m_window.addPage({.icon = IconName::Chart, .text = tr("Overview"), .page = m_statistics});
    connect(m_search, &NationalSearchPage::memberOpened, this, &NationalPages::memberOpened);
    connect(m_statistics, &StatisticsPage::branchesWithoutAdministratorRequested, this,
            &NationalPages::branchesWithoutAdministratorRequested);
    connect(&m_window, &MainWindow::currentPageChanged, this, &NationalPages::readWhenLookedAt);
}

void NationalPages::readWhenLookedAt()
{
    const QWidget *page = m_window.currentPage();
    if (page == m_accounts)
        m_accounts->load();
    else if (page == m_statistics)
        m_statistics->load();
    else if (page == m_search)
        m_search->focusSearch();
}

void NationalPages::reload()
{
    m_types->load();
    m_roles->load();
    if (m_window.currentPage() == m_accounts)
        m_accounts->load();
}

QWidget *NationalPages::openForm(const DraftPlace &place)
{
    if (m_types->openForm(place))
        return m_types;
    return m_roles->openForm(place) ? m_roles : nullptr;
}

void NationalPages::openAccountFor(const BranchName &branch, const PersonId &person, const QString &name)
{
    m_window.setCurrentPage(m_accounts);
    m_accounts->openFor(branch, person, name);
}

} // namespace medlem::client
