// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/memberships/membershiptypespage.h"

#include "client/api/api.h"
#include "client/memberships/membershiptypeeditor.h"
#include "client/memberships/membershiptypetable.h"
#include "client/records/cataloguesteps.h"
#include "client/widgets/tableview.h"

namespace medlem::client {

MembershipTypesPage::MembershipTypesPage(Api &api, QWidget *parent)
    : MembershipTypesPage(api, new MembershipTypeTable, parent)
{
}

MembershipTypesPage::MembershipTypesPage(Api &api, MembershipTypeTable *model, QWidget *parent)
    : CataloguePage({.title = tr("Membership types"),
                     .subtitle = tr("What the branches can choose between when they add a membership."),
                     .addText = tr("Add type"),
                     .picture = PictureName::Card,
                     .emptyTitle = tr("No membership types yet"),
                     .emptyText = tr("Add the first, so that the branches can register memberships."),
                     .unreadTitle = tr("The membership types could not be read")},
                    model, parent)
    , m_api(api)
    , m_model(model)
{
    table()->setObjectName(QStringLiteral("membershipTypesTable"));
    connect(&m_api, &Api::changed, this, [this](const LiveEvent &event) {
        if (event.kind == LiveEventKind::MembershipTypesChanged)
            load();
    });
    connect(&m_api, &Api::mayHaveMissedChanges, this, &MembershipTypesPage::load);
}

void MembershipTypesPage::load()
{
    m_api.send(ListMembershipTypes{}, this, [this](const Result<MembershipTypeList> &types) {
        if (!types)
            showFailure(types.error());
        else
            showRows([this, &types] {
                m_model->setTypes(types->items);
            });
    });
}

void MembershipTypesPage::add()
{
    editPanel()->leave([this] {
        auto *editor = new MembershipTypeEditor;
        editor->load({});
        auto steps = catalogueAdding<AddMembershipType>(m_api, [this] {
            tellSaved(tr("The membership type has been added."));
        });
        steps.place = {.form = QStringLiteral("membershipType")};
        RecordEditing<MembershipTypeFields>::begin(*editPanel(), tr("Add membership type"), editor, {},
                                                   std::move(steps));
    });
}

bool MembershipTypesPage::openForm(const DraftPlace &place)
{
    if (place.form != QLatin1String("membershipType"))
        return false;
    return openRow(place.record);
}

void MembershipTypesPage::edit(int row)
{
    editPanel()->leave([this, entry = m_model->at(row)] {
        auto *editor = new MembershipTypeEditor;
        editor->load(entry.fields);
        auto steps = catalogueChanging<UpdateMembershipType, ListMembershipTypes>(m_api, entry.id, [this] {
            tellSaved(tr("The membership type has been saved."));
        });
        steps.place = {.form = QStringLiteral("membershipType"), .member = {}, .record = entry.id.toString()};
        RecordEditing<MembershipTypeFields>::begin(*editPanel(), tr("Edit membership type"), editor,
                                                   {.version = entry.version, .fields = entry.fields},
                                                   std::move(steps));
        editPanel()->setSubtitle(entry.fields.name);
    });
}

} // namespace medlem::client
