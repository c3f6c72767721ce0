// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/records/listpage.h"
#include "shared/protocol/accountregister.h"

namespace medlem::client {

class AccountListModel;
class Api;
class ChoiceBox;
class SearchField;

// The list of all accounts: search, filter, open one, create one.
class AccountListPage : public ListPage
{
    Q_OBJECT

public:
    explicit AccountListPage(Api &api, QWidget *parent = nullptr);

    void load(); // keeps the row that is chosen
    [[nodiscard]] AccountListModel &model() { return *m_model; }

Q_SIGNALS:
    void accountOpened(const medlem::AccountEntry &account);
    void addRequested();

protected:
    void readAgain() override { load(); }
    void doEmptyAction() override;
    [[nodiscard]] EmptyWords emptyWords() const override;

private:
    void createControls();
    void createTable();
    void search();
    [[nodiscard]] bool isSearching() const;

    AccountListModel *m_model;
    SearchField *m_search;
    ChoiceBox *m_state;
    ChoiceBox *m_role;
};

} // namespace medlem::client
