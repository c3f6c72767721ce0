// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/roles/rolespage.h"

#include "client/api/api.h"
#include "client/records/cataloguesteps.h"
#include "client/roles/roleeditor.h"
#include "client/roles/roletable.h"
#include "client/widgets/tableview.h"

namespace medlem::client {

RolesPage::RolesPage(Api &api, QWidget *parent)
    : RolesPage(api, new RoleTable, parent)
{
}

RolesPage::RolesPage(Api &api, RoleTable *model, QWidget *parent)
    : CataloguePage({.title = tr("Roles"),
                     .subtitle = tr("The assignments that the branches can give, and what applies to each."),
                     .addText = tr("Add role"),
                     .picture = PictureName::Board,
                     .emptyTitle = tr("No roles yet"),
                     .emptyText = tr("Add the first, so that the branches can register who holds what."),
                     .unreadTitle = tr("The roles could not be read")},
                    model, parent)
    , m_api(api)
    , m_model(model)
{
    table()->setObjectName(QStringLiteral("rolesTable"));
    connect(&m_api, &Api::changed, this, [this](const LiveEvent &event) {
        if (event.kind == LiveEventKind::RolesChanged)
            load();
    });
    connect(&m_api, &Api::mayHaveMissedChanges, this, &RolesPage::load);
}

void RolesPage::load()
{
    m_api.send(ListRoles{}, this, [this](const Result<RoleList> &roles) {
        if (!roles)
            showFailure(roles.error());
        else
            showRows([this, &roles] {
                m_model->setRoles(roles->items);
            });
    });
}

void RolesPage::add()
{
    editPanel()->leave([this] {
        auto *editor = new RoleEditor;
        editor->load({});
        auto steps = catalogueAdding<AddRole>(m_api, [this] {
            tellSaved(tr("The role has been added."));
        });
        steps.place = {.form = QStringLiteral("role")};
        RecordEditing<RoleFields>::begin(*editPanel(), tr("Add role"), editor, {}, std::move(steps));
    });
}

bool RolesPage::openForm(const DraftPlace &place)
{
    if (place.form != QLatin1String("role"))
        return false;
    return openRow(place.record);
}

void RolesPage::edit(int row)
{
    editPanel()->leave([this, entry = m_model->at(row)] {
        auto *editor = new RoleEditor;
        editor->load(entry.fields);
        auto steps = catalogueChanging<UpdateRole, ListRoles>(m_api, entry.id, [this] {
            tellSaved(tr("The role has been saved."));
        });
        steps.place = {.form = QStringLiteral("role"), .member = {}, .record = entry.id.toString()};
        RecordEditing<RoleFields>::begin(*editPanel(), tr("Edit role"), editor,
                                         {.version = entry.version, .fields = entry.fields}, std::move(steps));
        editPanel()->setSubtitle(entry.fields.name);
    });
}

} // namespace medlem::client
