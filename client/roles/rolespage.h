// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/editing/recordediting.h"
#include "client/widgets/messagebar.h"
#include "shared/protocol/roles.h"

class QStackedWidget;

namespace medlem::client {

class Api;
class EmptyState;
class RoleTable;
class PageHeader;
class TableView;

// Where the national organisation sets the membership roles. Nothing is deleted: a type is taken out of use.
class RolesPage : public QWidget
{
    Q_OBJECT

public:
    explicit RolesPage(Api &api, QWidget *parent = nullptr);

    void load();
    [[nodiscard]] EditPanel *editPanel() const { return m_panel; }

Q_SIGNALS:
    void message(const medlem::client::Message &message);

private:
    using StoredRole = Versioned<RoleFields>;

    void createTable();
    void showRoles(const RoleList &roles);
    void showFailure(const Error &error);
    void add();
    void edit(const RoleEntry &entry);
    void done(const QString &text);
    [[nodiscard]] EditingSteps<RoleFields> addingSteps();
    [[nodiscard]] EditingSteps<RoleFields> changingSteps(const RoleId &id);

    Api &m_api;
    PageHeader *m_header;
    QStackedWidget *m_views;
    TableView *m_table;
    RoleTable *m_model;
    EmptyState *m_empty;
    EditPanel *m_panel;
    bool m_isLoaded = false;
};

} // namespace medlem::client
