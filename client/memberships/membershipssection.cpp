// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/memberships/membershipssection.h"

#include "client/api/api.h"
#include "client/memberships/membershiptext.h"
#include "client/widgets/daterangetext.h"
#include "client/widgets/disclosure.h"
#include "client/widgets/errortext.h"
#include "client/widgets/icon.h"
#include "client/widgets/look.h"
#include "client/widgets/recordrow.h"
#include "client/widgets/taborder.h"

#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace medlem::client {

namespace {

Versioned<MembershipFields> versionedOf(const MembershipEntry &entry)
{
    return {.version = entry.version, .fields = entry.fields};
}

// The form's fields have no prefix.
Error asFormError(Error error)
{
    for (FieldError &field : error.fields) {
        if (field.field.startsWith(QLatin1String("membership.")))
            field.field.remove(0, 11);
    }
    return error;
}

Result<Versioned<MembershipFields>> asFormAnswer(const Result<MembershipEntry> &reply)
{
    if (!reply)
        return Failure(asFormError(reply.error()));
    return versionedOf(*reply);
}

} // namespace

MembershipsSection::MembershipsSection(Api &api, const Clock &clock, EditPanel &panel, QWidget *parent)
    : Section(tr("Memberships"), parent)
    , m_api(api)
    , m_clock(clock)
    , m_panel(panel)
    , m_undo(new UndoOffer(api, this))
    , m_add(createButton(tr("Add membership"), Look::Quiet, this))
{
    setObjectName(QStringLiteral("membershipsSection"));
    m_add->setObjectName(QStringLiteral("addMembershipButton"));
    m_add->setIcon(icon(IconName::Add, ColorRole::Accent));
    addAction(m_add);
    connect(m_undo, &UndoOffer::message, this, &MembershipsSection::message);
    connect(m_undo, &UndoOffer::answered, this, &MembershipsSection::changed);
    connect(m_add, &QPushButton::clicked, this, &MembershipsSection::addMembership);
    connect(&m_api, &Api::changed, this, [this](const LiveEvent &event) {
        if (event.kind == LiveEventKind::MembershipTypesChanged)
            loadTypes();
    });
    connect(&m_api, &Api::mayHaveMissedChanges, this, &MembershipsSection::loadTypes);
    render();
}

void MembershipsSection::setBranch(const BranchId &branchId)
{
    m_branchId = branchId;
    loadTypes();
}

void MembershipsSection::loadTypes()
{
    if (!m_branchId)
        return;
    m_api.send(ListMembershipTypes{}, this, [this](const Result<MembershipTypeList> &types) {
        if (types)
            m_types = *types;
        else
            Q_EMIT message({.kind = MessageKind::Error,
                            .text = errorText(types.error()),
                            .actionText = tr("Try again"),
                            .action = [section = QPointer(this)] {
                                if (section)
                                    section->loadTypes();
                            }});
        render();
    });
}

void MembershipsSection::setCard(const PersonId &personId, const QList<MembershipEntry> &memberships)
{
    if (m_personId != personId)
        m_historyUnfolded = false;
    m_personId = personId;
    m_memberships = memberships;
    std::stable_sort(m_memberships.begin(), m_memberships.end(),
                     [](const MembershipEntry &left, const MembershipEntry &right) {
                         return left.fields.from > right.fields.from;
                     });
    render();
}

void MembershipsSection::setReadOnly(bool readOnly)
{
    if (std::exchange(m_readOnly, readOnly) != readOnly)
        render();
}

void MembershipsSection::render()
{
    const FocusKeeper keeper(*this);
    m_add->setVisible(!m_readOnly && m_personId && m_types);
    if (m_rows) {
        m_rows->hide();
        m_rows->deleteLater(); // a click in one of the rows may have led here
    }
    m_rows = new QWidget(this);
    auto *layout = new QVBoxLayout(m_rows);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    QList<MembershipEntry> ended;
    int current = 0;
    for (const MembershipEntry &entry : std::as_const(m_memberships)) {
        if (stateOf(entry.fields, m_clock.today()) == MembershipState::Ended)
            ended.append(entry);
        else
            layout->addWidget(createRow(entry, current++));
    }
    if (current == 0)
        layout->addWidget(createLabel(ended.isEmpty() ? tr("No membership yet.") : tr("No current membership."),
                                      TextRole::Muted, m_rows));
    if (!ended.isEmpty())
        layout->addWidget(createHistory(ended));
    addContent(m_rows);
    m_rows->show(); // at once: the rows before are gone
    Q_EMIT rendered();
}

QWidget *MembershipsSection::createHistory(const QList<MembershipEntry> &ended)
{
    auto *history = new Disclosure(m_rows);
    history->setObjectName(QStringLiteral("membershipHistory"));
    history->setTitle(tr("Earlier memberships (%1)").arg(ended.size()));
    for (qsizetype i = 0; i < ended.size(); ++i)
        history->addContent(createRow(ended.at(i), int(i)));
    history->setUnfolded(m_historyUnfolded || m_readOnly); // to look at there is nothing else
    connect(history, &Disclosure::toggled, this, [this](bool unfolded) {
        m_historyUnfolded = unfolded;
    });
    return history;
}

QWidget *MembershipsSection::createRow(const MembershipEntry &entry, int row)
{
    const MembershipState state = stateOf(entry.fields, m_clock.today());
    auto *widget = new RecordRow;
    widget->setObjectName(QStringLiteral("membershipRow"));
    widget->setTitle(entry.typeName);
    widget->setStatus(statePill(state), stateText(state));
    QString detail = entry.branchName + QStringLiteral(" · ") + dateRangeText(entry.fields.from, entry.fields.to);
    if (entry.fields.endReason)
        detail += QStringLiteral(" · ") + endReasonText(*entry.fields.endReason);
    widget->setDetail(detail);
    widget->setSeparated(row > 0);
    if (m_readOnly || !m_types || m_branchId != entry.branchId)
        return widget;
    if (state != MembershipState::Ended)
        addLastingActions(*widget, entry);
    auto *change = widget->addAction(tr("Edit"), tr("Edit the membership %1").arg(entry.typeName));
    change->setObjectName(QStringLiteral("editMembershipButton"));
    connect(change, &QPushButton::clicked, this, [this, entry] {
        edit(entry, MembershipEditor::Purpose::Whole);
    });
    return widget;
}

void MembershipsSection::addLastingActions(RecordRow &row, const MembershipEntry &entry)
{
    auto *move = row.addAction(tr("Move…"), tr("Move the membership %1 to another branch").arg(entry.typeName));
    move->setToolTip(tr("Move to another branch"));
    move->setObjectName(QStringLiteral("moveMembershipButton"));
    connect(move, &QPushButton::clicked, this, [this, entry] {
        Q_EMIT transferRequested(entry);
    });
    auto *end = row.addAction(tr("End"), tr("End the membership %1").arg(entry.typeName));
    end->setObjectName(QStringLiteral("endMembershipButton"));
    connect(end, &QPushButton::clicked, this, [this, entry] {
        edit(entry, MembershipEditor::Purpose::End);
    });
}

void MembershipsSection::addMembership()
{
    if (!m_types || !m_personId || !m_branchId)
        return;
    m_panel.leave([this] {
        auto *editor = new MembershipEditor(MembershipEditor::Purpose::Whole, m_clock);
        editor->setTypes(*m_types);
        const MembershipFields start{
            .typeId = MembershipTypeId(QUuid()), .from = m_clock.today(), .to = {}, .endReason = {}};
        editor->load(start);
        RecordEditing<MembershipFields>::begin(m_panel, tr("Add membership"), editor, {.fields = start}, addingSteps());
    });
}

bool MembershipsSection::openForm(const DraftPlace &place)
{
    const bool ends = place.form == QLatin1String("membershipEnd");
    if (m_readOnly || !m_types || !m_personId || place.member != m_personId->toString() ||
        (!ends && place.form != QLatin1String("membership")))
        return false;
    if (place.record.isEmpty()) {
        addMembership();
        return true;
    }
    for (const MembershipEntry &entry : std::as_const(m_memberships)) {
        if (entry.id.toString() != place.record)
            continue;
        edit(MembershipEntry(entry), ends ? MembershipEditor::Purpose::End : MembershipEditor::Purpose::Whole);
        return true;
    }
    return false;
}

void MembershipsSection::edit(const MembershipEntry &entry, MembershipEditor::Purpose purpose)
{
    m_panel.leave([this, entry, purpose] {
        const bool ends = purpose == MembershipEditor::Purpose::End;
        auto *editor = new MembershipEditor(purpose, m_clock);
        editor->setTypes(*m_types);
        MembershipFields start = entry.fields;
        if (ends)
            start.to = std::max(m_clock.today(), start.from);
        editor->load(start);
        RecordEditing<MembershipFields>::begin(m_panel, ends ? tr("End membership") : tr("Edit membership"), editor,
                                               versionedOf(entry), changingSteps(entry.id, purpose));
        m_panel.setSubtitle(entry.typeName + QStringLiteral(", ") + entry.branchName);
        if (ends)
            m_panel.setSaveText(tr("End membership"));
    });
}

EditingSteps<MembershipFields> MembershipsSection::addingSteps()
{
    // The key is made once: saving again after a lost answer does not add a second membership.
    AddMembership request{
        .personId = *m_personId,
        .body = {.branchId = *m_branchId,
                 .membership = {.typeId = MembershipTypeId(QUuid()), .from = {}, .to = {}, .endReason = {}}}};
    return {.save =
                [this, request](const Membership &wanted, QObject *context, const auto &answer) mutable {
                    if (request.body.membership != wanted.fields)
                        request.idempotencyKey = newIdempotencyKey();
                    request.body.membership = wanted.fields;
                    m_api.send(request, context, [answer](const Result<MembershipEntry> &reply) {
                        answer(asFormAnswer(reply));
                    });
                },
            .read = {},
            .saved =
                [this, personId = *m_personId](const Membership &) {
                    tellDone(personId, tr("The membership has been added."));
                },
            .place = {.form = QStringLiteral("membership"), .member = m_personId->toString()}};
}

EditingSteps<MembershipFields> MembershipsSection::changingSteps(const MembershipId &id,
                                                                 MembershipEditor::Purpose purpose)
{
    const bool ends = purpose == MembershipEditor::Purpose::End;
    const QString doneText =
        ends ? tr("The last day of the membership has been saved.") : tr("The membership has been saved.");
    return {.save =
                [this, id](const Membership &wanted, QObject *context, const auto &answer) {
                    m_api.send(UpdateMembership{.membershipId = id, .ifMatch = wanted.version, .body = wanted.fields},
                               context, [answer](const Result<MembershipEntry> &reply) {
                                   answer(asFormAnswer(reply));
                               });
                },
            .read =
                [this, id](QObject *context, const auto &answer) {
                    m_api.send(ShowMembership{.membershipId = id}, context,
                               [answer](const Result<MembershipEntry> &reply) {
                                   answer(asFormAnswer(reply));
                               });
                },
            .saved =
                [this, personId = *m_personId, doneText](const Membership &) {
                    tellDone(personId, doneText);
                },
            .place = {.form = ends ? QStringLiteral("membershipEnd") : QStringLiteral("membership"),
                      .member = m_personId->toString(),
                      .record = id.toString()}};
}

void MembershipsSection::tellDone(const PersonId &personId, const QString &text)
{
    Q_EMIT changed(personId);
    m_undo->tellSaved(personId, text);
}

} // namespace medlem::client
