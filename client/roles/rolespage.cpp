// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/roles/rolespage.h"

#include "client/api/api.h"
#include "client/roles/roleeditor.h"
#include "client/roles/roletable.h"
#include "client/widgets/emptystate.h"
#include "client/widgets/errortext.h"
#include "client/widgets/look.h"
#include "client/widgets/pageheader.h"
#include "client/widgets/skeletonrows.h"
#include "client/widgets/tableview.h"

#include <QHeaderView>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace medlem::client {

namespace {

Result<Versioned<RoleFields>> versionedOf(const Result<RoleEntry> &reply)
{
    TRY_ASSIGN(const RoleEntry entry, reply);
    return Versioned<RoleFields>{.version = entry.version, .fields = entry.fields};
}

} // namespace

RolesPage::RolesPage(Api &api, QWidget *parent)
    : QWidget(parent)
    , m_api(api)
    , m_header(new PageHeader(this))
    , m_views(new QStackedWidget(this))
    , m_table(new TableView)
    , m_model(new RoleTable(this))
    , m_empty(new EmptyState)
    , m_panel(new EditPanel(this))
{
    m_header->setTitle(tr("Roles"));
    m_header->setSubtitle(tr("The assignments that the branches can give, and what applies to each."));
    connect(m_header, &PageHeader::primaryTriggered, this, &RolesPage::add);
    createTable();
    m_views->addWidget(new SkeletonRows);
    m_views->addWidget(m_table);
    m_views->addWidget(m_empty);
    connect(m_empty, &EmptyState::actionTriggered, this, [this] {
        m_isLoaded ? add() : load();
    });

    auto *card = new QFrame(this);
    setLook(card, Look::Card);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(grid(1), grid(1), grid(1), grid(1));
    inside->addWidget(m_views);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(grid(4), grid(3), grid(4), grid(3));
    layout->setSpacing(grid(2));
    layout->addWidget(m_header);
    layout->addWidget(card, 1);

    connect(&m_api, &Api::changed, this, [this](const LiveEvent &event) {
        if (event.kind == LiveEventKind::RolesChanged)
            load();
    });
    connect(&m_api, &Api::mayHaveMissedChanges, this, &RolesPage::load);
}

void RolesPage::createTable()
{
    m_table->setObjectName(QStringLiteral("rolesTable"));
    m_table->setAccessibleName(tr("Roles"));
    m_table->setModel(m_model);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(RoleTable::Name, QHeaderView::Stretch);
    m_table->horizontalHeader()->setStretchLastSection(false);
    connect(m_table, &TableView::rowOpened, this, [this](const QModelIndex &index) {
        edit(m_model->at(index.row()));
    });
}

void RolesPage::load()
{
    m_api.send(ListRoles{}, this, [this](const Result<RoleList> &roles) {
        if (roles)
            showRoles(*roles);
        else
            showFailure(roles.error());
    });
}

void RolesPage::showRoles(const RoleList &roles)
{
    m_isLoaded = true;
    m_header->setPrimaryText(tr("Add role"));
    const int current = m_table->currentIndex().row();
    const auto currentId = current >= 0 ? std::optional(m_model->at(current).id) : std::nullopt;
    m_model->setRoles(roles.items);
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->at(row).id == currentId)
            m_table->setCurrentIndex(m_model->index(row, 0));
    }
    m_empty->setPicture(PictureName::Board);
    m_empty->setTitle(tr("No roles yet"));
    m_empty->setText(tr("Add the first, so that the branches can register who holds what."));
    m_empty->setActionText(tr("Add role"));
    m_views->setCurrentWidget(roles.items.isEmpty() ? static_cast<QWidget *>(m_empty) : m_table);
}

void RolesPage::showFailure(const Error &error)
{
    if (m_isLoaded) { // what is shown is still worth seeing
        Q_EMIT message({.kind = MessageKind::Error, .text = errorText(error)});
        return;
    }
    m_empty->setPicture(PictureName::Offline);
    m_empty->setTitle(tr("The roles could not be read"));
    m_empty->setText(errorText(error));
    m_empty->setActionText(tr("Try again"));
    m_views->setCurrentWidget(m_empty);
}

void RolesPage::add()
{
    m_panel->leave([this] {
        auto *editor = new RoleEditor;
        editor->load({});
        RecordEditing<RoleFields>::begin(*m_panel, tr("Add role"), editor, {}, addingSteps());
    });
}

void RolesPage::edit(const RoleEntry &entry)
{
    m_panel->leave([this, entry] {
        auto *editor = new RoleEditor;
        editor->load(entry.fields);
        RecordEditing<RoleFields>::begin(*m_panel, tr("Edit role"), editor,
                                         {.version = entry.version, .fields = entry.fields}, changingSteps(entry.id));
        m_panel->setSubtitle(entry.fields.name);
    });
}

EditingSteps<RoleFields> RolesPage::addingSteps()
{
    AddRole request;
    return {.save =
                [this, request](const StoredRole &wanted, QObject *context, const auto &answer) mutable {
                    if (request.body != wanted.fields)
                        request.idempotencyKey = newIdempotencyKey();
                    request.body = wanted.fields;
                    m_api.send(request, context, [answer](const Result<RoleEntry> &reply) {
                        answer(versionedOf(reply));
                    });
                },
            .read = {},
            .saved =
                [this](const StoredRole &) {
                    done(tr("The role has been added."));
                }};
}

EditingSteps<RoleFields> RolesPage::changingSteps(const RoleId &id)
{
    return {.save =
                [this, id](const StoredRole &wanted, QObject *context, const auto &answer) {
                    m_api.send(UpdateRole{.roleId = id, .ifMatch = wanted.version, .body = wanted.fields}, context,
                               [answer](const Result<RoleEntry> &reply) {
                                   answer(versionedOf(reply));
                               });
                },
            .read =
                [this, id](QObject *context, const auto &answer) {
                    // There is no request for a single role; the list is short.
                    m_api.send(ListRoles{}, context, [id, answer](const Result<RoleList> &roles) {
                        if (!roles) {
                            answer(Failure(roles.error()));
                            return;
                        }
                        for (const RoleEntry &entry : roles->items) {
                            if (entry.id == id) {
                                answer(versionedOf(entry));
                                return;
                            }
                        }
                        answer(fail(ErrorCode::NotFound));
                    });
                },
            .saved =
                [this](const StoredRole &) {
                    done(tr("The role has been saved."));
                }};
}

void RolesPage::done(const QString &text)
{
    Q_EMIT message({.kind = MessageKind::Success, .text = text});
    load();
}

} // namespace medlem::client
