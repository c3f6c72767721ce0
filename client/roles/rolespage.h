// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/records/cataloguepage.h"

namespace medlem::client {

class Api;
class RoleTable;

// Where the national organisation sets the roles. Nothing is deleted: a role is taken out of use.
class RolesPage : public CataloguePage
{
    Q_OBJECT

public:
    explicit RolesPage(Api &api, QWidget *parent = nullptr);

    [[nodiscard]] bool openForm(const DraftPlace &place); // false: it is not there (yet)
    void load() override;

protected:
    void add() override;
    void edit(int row) override;

private:
    RolesPage(Api &api, RoleTable *model, QWidget *parent);

    Api &m_api;
    RoleTable *m_model;
};

} // namespace medlem::client
