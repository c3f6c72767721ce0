// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/records/listpage.h"
#include "shared/protocol/branchaccess.h"

namespace medlem::client {

class Api;
class BranchAccessModel;
class ChoiceBox;
class SearchField;

// The overview of the national organisation: which branches have whom, since when and on which papers, and which have
// nobody.
class BranchAccessListPage : public ListPage
{
    Q_OBJECT

public:
    explicit BranchAccessListPage(Api &api, QWidget *parent = nullptr);

    void load(); // keeps the row that is chosen

Q_SIGNALS:
    void branchOpened(const medlem::BranchName &branch);

protected:
    void readAgain() override { load(); }
    void doEmptyAction() override;
    [[nodiscard]] EmptyWords emptyWords() const override;

private:
    void createControls();
    void createTable();
    void search();
    [[nodiscard]] bool isSearching() const;

    BranchAccessModel *m_model;
    SearchField *m_search;
    ChoiceBox *m_state;
};

} // namespace medlem::client
