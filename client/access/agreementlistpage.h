// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/records/listpage.h"
#include "shared/protocol/agreements.h"

class QTabBar;

namespace medlem::client {

class AgreementListModel;
class Api;
class SearchField;

// The inbox of the national organisation: the agreements by how far they have come, and one found by the reference on
// its paper, which may be scanned.
class AgreementListPage : public ListPage
{
    Q_OBJECT

public:
    explicit AgreementListPage(Api &api, QWidget *parent = nullptr);

    void load(); // keeps the row that is chosen

Q_SIGNALS:
    void agreementOpened(const medlem::AgreementId &agreement);
    void settingsRequested();

protected:
    void readAgain() override { load(); }
    void doEmptyAction() override;
    [[nodiscard]] EmptyWords emptyWords() const override;
    [[nodiscard]] QString errorSentence(const Error &error) const override;
    void afterRows() override;

private:
    void createControls();
    void createTable();
    void search();
    [[nodiscard]] bool isSearching() const;

    AgreementListModel *m_model;
    QTabBar *m_tabs;
    SearchField *m_reference;
};

} // namespace medlem::client
