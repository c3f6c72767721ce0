// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/protocol/accounts.h"

#include <QList>
#include <QObject>

#include <utility>

class QWidget;

namespace medlem {
class Clock;
}

namespace medlem::client {

class AccountsArea;
class Api;
class MembershipTypesPage;
class RolesPage;
struct DraftPlace;
class EditPanel;
class MainWindow;
class NationalSearchPage;
class StatisticsPage;

// The pages that only the national organisation has, and that need no branch: membership types and roles, accounts, the
// search over all members, and the overview. The window owns them.
class NationalPages : public QObject
{
    Q_OBJECT

public:
    NationalPages(Api &api, const Clock &clock, MainWindow &window, const AccountId &own, QObject *parent);

    void addCatalogues(); // in the order of the navigation
    void addAccounts();
    void addOverview();

    void reload();
    [[nodiscard]] QWidget *openForm(const DraftPlace &place); // the page that it is on; nothing: it is not there
    void openAccountFor(const BranchName &branch, const PersonId &person, const QString &name);
    [[nodiscard]] AccountsArea *accounts() const { return m_accounts; }
    [[nodiscard]] const QList<std::pair<QWidget *, EditPanel *>> &panels() const { return m_panels; }

Q_SIGNALS:
    void catalogueLoaded();
    void memberOpened(const medlem::PersonId &person, const medlem::BranchName &branch);
    void branchesWithoutAdministratorRequested();

private:
    void readWhenLookedAt();

    Api &m_api;
    const Clock &m_clock;
    MainWindow &m_window;
    AccountId m_own;
    MembershipTypesPage *m_types = nullptr;
    RolesPage *m_roles = nullptr;
    AccountsArea *m_accounts = nullptr;
    NationalSearchPage *m_search = nullptr;
    StatisticsPage *m_statistics = nullptr;
    QList<std::pair<QWidget *, EditPanel *>> m_panels;
};

} // namespace medlem::client
