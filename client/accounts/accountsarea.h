// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/accounts/accountcreation.h"
#include "client/widgets/messagebar.h"
#include "shared/protocol/accountregister.h"

#include <QStackedWidget>

#include <functional>

namespace medlem {
class Clock;
}

namespace medlem::client {

class AccountCardPage;
class AccountListPage;
class Api;
class EditPanel;

// The national organisation's work on accounts in one place of the navigation: the list, one account, and a new one.
class AccountsArea : public QStackedWidget
{
    Q_OBJECT

public:
    AccountsArea(Api &api, const Clock &clock, const AccountId &own, QWidget *parent = nullptr);

    void load();
    // The account of somebody who has got access, or the form for one: filled in, to be created.
    void openFor(const BranchName &branch, const PersonId &person, const QString &name);
    [[nodiscard]] bool hasUnsavedInput() const;
    void leave(std::function<void()> then); // asks first when something is unsaved

Q_SIGNALS:
    void message(const medlem::client::Message &message);

private:
    void openAccount(const AccountEntry &account);
    void welcome(const AccountEntry &account);
    void showList();
    void take(const Result<FoundAccounts> &found, const AccountCreation::Person &person);

    Api &m_api;
    AccountListPage *m_list;
    AccountCardPage *m_card;
    EditPanel *m_panel; // of the list
    AccountCreation *m_creation;
};

} // namespace medlem::client
