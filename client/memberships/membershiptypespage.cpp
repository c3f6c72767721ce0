// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/memberships/membershiptypespage.h"

#include "client/api/api.h"
#include "client/memberships/membershiptypeeditor.h"
#include "client/memberships/membershiptypetable.h"
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

Result<Versioned<MembershipTypeFields>> versionedOf(const Result<MembershipTypeEntry> &reply)
{
    TRY_ASSIGN(const MembershipTypeEntry entry, reply);
    return Versioned<MembershipTypeFields>{.version = entry.version, .fields = entry.fields};
}

} // namespace

MembershipTypesPage::MembershipTypesPage(Api &api, QWidget *parent)
    : QWidget(parent)
    , m_api(api)
    , m_header(new PageHeader(this))
    , m_views(new QStackedWidget(this))
    , m_table(new TableView)
    , m_model(new MembershipTypeTable(this))
    , m_empty(new EmptyState)
    , m_panel(new EditPanel(this))
{
    m_header->setTitle(tr("Membership types"));
    m_header->setSubtitle(tr("What the branches can choose between when they add a membership."));
    connect(m_header, &PageHeader::primaryTriggered, this, &MembershipTypesPage::add);
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
        if (event.kind == LiveEventKind::MembershipTypesChanged)
            load();
    });
    connect(&m_api, &Api::mayHaveMissedChanges, this, &MembershipTypesPage::load);
}

void MembershipTypesPage::createTable()
{
    m_table->setObjectName(QStringLiteral("membershipTypesTable"));
    m_table->setAccessibleName(tr("Membership types"));
    m_table->setModel(m_model);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(MembershipTypeTable::Name, QHeaderView::Stretch);
    m_table->horizontalHeader()->setStretchLastSection(false);
    connect(m_table, &TableView::rowOpened, this, [this](const QModelIndex &index) {
        edit(m_model->at(index.row()));
    });
}

void MembershipTypesPage::load()
{
    m_api.send(ListMembershipTypes{}, this, [this](const Result<MembershipTypeList> &types) {
        if (types)
            showTypes(*types);
        else
            showFailure(types.error());
    });
}

void MembershipTypesPage::showTypes(const MembershipTypeList &types)
{
    m_isLoaded = true;
    m_header->setPrimaryText(tr("Add type"));
    const int current = m_table->currentIndex().row();
    const auto currentId = current >= 0 ? std::optional(m_model->at(current).id) : std::nullopt;
    m_model->setTypes(types.items);
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->at(row).id == currentId)
            m_table->setCurrentIndex(m_model->index(row, 0));
    }
    m_empty->setPicture(PictureName::Card);
    m_empty->setTitle(tr("No membership types yet"));
    m_empty->setText(tr("Add the first, so that the branches can register memberships."));
    m_empty->setActionText(tr("Add type"));
    m_views->setCurrentWidget(types.items.isEmpty() ? static_cast<QWidget *>(m_empty) : m_table);
}

void MembershipTypesPage::showFailure(const Error &error)
{
    if (m_isLoaded) { // what is shown is still worth seeing
        Q_EMIT message({.kind = MessageKind::Error, .text = errorText(error)});
        return;
    }
    m_empty->setPicture(PictureName::Offline);
    m_empty->setTitle(tr("The membership types could not be read"));
    m_empty->setText(errorText(error));
    m_empty->setActionText(tr("Try again"));
    m_views->setCurrentWidget(m_empty);
}

void MembershipTypesPage::add()
{
    m_panel->leave([this] {
        auto *editor = new MembershipTypeEditor;
        editor->load({});
        RecordEditing<MembershipTypeFields>::begin(*m_panel, tr("Add membership type"), editor, {}, addingSteps());
    });
}

void MembershipTypesPage::edit(const MembershipTypeEntry &entry)
{
    m_panel->leave([this, entry] {
        auto *editor = new MembershipTypeEditor;
        editor->load(entry.fields);
        RecordEditing<MembershipTypeFields>::begin(*m_panel, tr("Edit membership type"), editor,
                                                   {.version = entry.version, .fields = entry.fields},
                                                   changingSteps(entry.id));
        m_panel->setSubtitle(entry.fields.name);
    });
}

EditingSteps<MembershipTypeFields> MembershipTypesPage::addingSteps()
{
    AddMembershipType request;
    return {.save =
                [this, request](const Type &wanted, QObject *context, const auto &answer) mutable {
                    if (request.body != wanted.fields)
                        request.idempotencyKey = newIdempotencyKey();
                    request.body = wanted.fields;
                    m_api.send(request, context, [answer](const Result<MembershipTypeEntry> &reply) {
                        answer(versionedOf(reply));
                    });
                },
            .read = {},
            .saved =
                [this](const Type &) {
                    done(tr("The membership type has been added."));
                }};
}

EditingSteps<MembershipTypeFields> MembershipTypesPage::changingSteps(const MembershipTypeId &id)
{
    return {.save =
                [this, id](const Type &wanted, QObject *context, const auto &answer) {
                    m_api.send(
                        UpdateMembershipType{.membershipTypeId = id, .ifMatch = wanted.version, .body = wanted.fields},
                        context, [answer](const Result<MembershipTypeEntry> &reply) {
                            answer(versionedOf(reply));
                        });
                },
            .read =
                [this, id](QObject *context, const auto &answer) {
                    // There is no request for a single type; the list is short.
                    m_api.send(ListMembershipTypes{}, context, [id, answer](const Result<MembershipTypeList> &types) {
                        if (!types) {
                            answer(Failure(types.error()));
                            return;
                        }
                        for (const MembershipTypeEntry &entry : types->items) {
                            if (entry.id == id) {
                                answer(versionedOf(entry));
                                return;
                            }
                        }
                        answer(fail(ErrorCode::NotFound));
                    });
                },
            .saved =
                [this](const Type &) {
                    done(tr("The membership type has been saved."));
                }};
}

void MembershipTypesPage::done(const QString &text)
{
    Q_EMIT message({.kind = MessageKind::Success, .text = text});
    load();
}

} // namespace medlem::client
