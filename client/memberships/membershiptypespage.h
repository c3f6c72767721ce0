// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/editing/recordediting.h"
#include "client/widgets/messagebar.h"
#include "shared/protocol/memberships.h"

class QStackedWidget;

namespace medlem::client {

class Api;
class EmptyState;
class MembershipTypeTable;
class PageHeader;
class TableView;

// Where the national organisation sets the membership types. Nothing is deleted: a type is taken out of use.
class MembershipTypesPage : public QWidget
{
    Q_OBJECT

public:
    explicit MembershipTypesPage(Api &api, QWidget *parent = nullptr);

    void load();
    [[nodiscard]] EditPanel *editPanel() const { return m_panel; }

Q_SIGNALS:
    void message(const medlem::client::Message &message);

private:
    using Type = Versioned<MembershipTypeFields>;

    void createTable();
    void showTypes(const MembershipTypeList &types);
    void showFailure(const Error &error);
    void add();
    void edit(const MembershipTypeEntry &entry);
    void done(const QString &text);
    [[nodiscard]] EditingSteps<MembershipTypeFields> addingSteps();
    [[nodiscard]] EditingSteps<MembershipTypeFields> changingSteps(const MembershipTypeId &id);

    Api &m_api;
    PageHeader *m_header;
    QStackedWidget *m_views;
    TableView *m_table;
    MembershipTypeTable *m_model;
    EmptyState *m_empty;
    EditPanel *m_panel;
    bool m_isLoaded = false;
};

} // namespace medlem::client
