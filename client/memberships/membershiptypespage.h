// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/records/cataloguepage.h"

namespace medlem::client {

class Api;
class MembershipTypeTable;

// Where the national organisation sets the membership types. Nothing is deleted: a type is taken out of use.
class MembershipTypesPage : public CataloguePage
{
    Q_OBJECT

public:
    explicit MembershipTypesPage(Api &api, QWidget *parent = nullptr);

    [[nodiscard]] bool openForm(const DraftPlace &place); // false: it is not there (yet)
    void load() override;

protected:
    void add() override;
    void edit(int row) override;

private:
    MembershipTypesPage(Api &api, MembershipTypeTable *model, QWidget *parent);

    Api &m_api;
    MembershipTypeTable *m_model;
};

} // namespace medlem::client
