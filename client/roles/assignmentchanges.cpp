// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/roles/assignmentchanges.h"

#include "client/api/api.h"
#include "client/records/memberpicker.h"
#include "client/roles/appointmenteditor.h"
#include "client/widgets/errortext.h"
#include "shared/protocol/membersearch.h"

#include <QPointer>

#include <algorithm>

namespace medlem::client {

namespace {

constexpr int membersShown = 8;

// A form without a member to choose has no prefix before its fields.
Result<Versioned<AssignmentFields>> asFormAnswer(const Result<AssignmentEntry> &reply)
{
    if (reply)
        return Versioned<AssignmentFields>{.version = reply->version, .fields = reply->fields};
    Error error = reply.error();
    for (FieldError &field : error.fields) {
        if (field.field.startsWith(QLatin1String("assignment.")))
            field.field.remove(0, 11);
    }
    return Failure(std::move(error));
}

} // namespace

AssignmentChanges::AssignmentChanges(Api &api, const Clock &clock, EditPanel &panel, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_clock(clock)
    , m_panel(panel)
    , m_undo(new UndoOffer(api, this))
{
    connect(m_undo, &UndoOffer::message, this, &AssignmentChanges::message);
    connect(m_undo, &UndoOffer::answered, this, &AssignmentChanges::changed);
}

void AssignmentChanges::setRoles(const RoleList &roles, const QHash<RoleId, int> &takenToday)
{
    m_roles = roles;
    m_takenToday = takenToday;
}

AssignmentFields AssignmentChanges::suggestion() const
{
    return {.roleId = RoleId(QUuid()),
            .from = m_clock.today(),
            .to = {},
            .electedOn = {},
            .electedBy = {},
            .minutesParagraph = {}};
}

void AssignmentChanges::add(const PersonId &personId)
{
    m_panel.leave([this, personId] {
        auto *editor = new AssignmentEditor(AssignmentEditor::Purpose::New, m_clock);
        editor->setRoles(m_roles, m_takenToday);
        editor->load(suggestion());
        RecordEditing<AssignmentFields>::begin(m_panel, tr("Add assignment"), editor, {.fields = suggestion()},
                                               addingSteps(personId));
    });
}

void AssignmentChanges::appoint(const std::optional<RoleId> &roleId)
{
    m_panel.leave([this, roleId] {
        auto *editor = new AppointmentEditor(m_clock);
        editor->assignment()->setRoles(m_roles, m_takenToday);
        NewAssignment start{.personId = PersonId(QUuid()), .assignment = suggestion()};
        start.assignment.roleId = roleId.value_or(start.assignment.roleId);
        editor->load(start);
        connect(editor->picker(), &MemberPicker::membersWanted, this, [this, editor](const QString &text) {
            findMembers(editor->picker(), text);
        });
        RecordEditing<NewAssignment>::begin(m_panel, tr("Add assignment"), editor, {.version = 0, .fields = start},
                                            appointingSteps());
    });
}

void AssignmentChanges::findMembers(MemberPicker *picker, const QString &text)
{
    SearchMembers request{.branchId = *m_branchId, .body = {}};
    request.body.text = text;
    request.body.limit = membersShown;
    m_api.send(request, picker, [this, picker, text](const Result<MemberPage> &page) {
        if (page)
            picker->setMembers(text, page->items);
        else
            m_panel.showMessage({.kind = MessageKind::Error, .text = errorText(page.error())});
    });
}

void AssignmentChanges::change(const AssignmentTarget &target)
{
    open(target, AssignmentEditor::Purpose::Change);
}

void AssignmentChanges::end(const AssignmentTarget &target)
{
    open(target, AssignmentEditor::Purpose::End);
}

void AssignmentChanges::open(const AssignmentTarget &target, AssignmentEditor::Purpose purpose)
{
    m_panel.leave([this, target, purpose] {
        const bool ends = purpose == AssignmentEditor::Purpose::End;
        AssignmentFields start = target.assignment.fields;
        if (ends)
            start.to = std::max(m_clock.today(), start.from);
        auto *editor = new AssignmentEditor(purpose, m_clock);
        editor->setRoles(m_roles);
        editor->load(start);
        RecordEditing<AssignmentFields>::begin(m_panel, ends ? tr("End assignment") : tr("Edit assignment"), editor,
                                               target.assignment, changingSteps(target, purpose));
        m_panel.setSubtitle(target.subtitle);
        if (ends)
            m_panel.setSaveText(tr("End assignment"));
    });
}

EditingSteps<AssignmentFields> AssignmentChanges::changingSteps(const AssignmentTarget &target,
                                                                AssignmentEditor::Purpose purpose)
{
    const bool ends = purpose == AssignmentEditor::Purpose::End;
    const QString doneText =
        ends ? tr("The last day of the assignment has been saved.") : tr("The assignment has been saved.");
    const auto save = [this, id = target.id](const Versioned<AssignmentFields> &wanted, QObject *context,
                                             const auto &answer) {
        m_api.send(UpdateAssignment{.assignmentId = id, .ifMatch = wanted.version, .body = wanted.fields}, context,
                   [answer](const Result<AssignmentEntry> &reply) {
                       answer(asFormAnswer(reply));
                   });
    };
    const auto read = [this, id = target.id](QObject *context, const auto &answer) {
        m_api.send(ShowAssignment{.assignmentId = id}, context, [answer](const Result<AssignmentEntry> &reply) {
            answer(asFormAnswer(reply));
        });
    };
    return {.save = save,
            .read = read,
            .saved =
                [this, personId = target.personId, doneText](const auto &) {
                    tellDone(personId, doneText);
                },
            .place = {.form = ends ? QStringLiteral("assignmentEnd") : QStringLiteral("assignment"),
                      .member = target.personId.toString(),
                      .record = target.id.toString()}};
}

// Saving the same again after a lost answer carries the same key, so that nobody is appointed twice.
void AssignmentChanges::send(AddAssignment &request, const NewAssignment &wanted, QObject *context,
                             std::function<void(Result<AssignmentEntry>)> answer)
{
    if (request.body.personId != wanted.personId || request.body.assignment != wanted.assignment)
        request.idempotencyKey = newIdempotencyKey();
    request.body = wanted;
    m_api.send(request, context, std::move(answer));
}

EditingSteps<AssignmentFields> AssignmentChanges::addingSteps(const PersonId &personId)
{
    const AddAssignment first{.branchId = *m_branchId, .body = {.personId = personId, .assignment = suggestion()}};
    return {.save =
                [this, request = first](const Versioned<AssignmentFields> &wanted, QObject *context,
                                        const auto &answer) mutable {
                    send(request, {.personId = request.body.personId, .assignment = wanted.fields}, context,
                         [answer](const Result<AssignmentEntry> &reply) {
                             answer(asFormAnswer(reply));
                         });
                },
            .read = {},
            .saved =
                [this, personId](const auto &) {
                    tellDone(personId, tr("The assignment has been added."));
                },
            .place = {.form = QStringLiteral("assignment"), .member = personId.toString()}};
}

EditingSteps<NewAssignment> AssignmentChanges::appointingSteps()
{
    const AddAssignment first{.branchId = *m_branchId,
                              .body = {.personId = PersonId(QUuid()), .assignment = suggestion()}};
    return {.save =
                [this, request = first](const Versioned<NewAssignment> &wanted, QObject *context,
                                        const auto &answer) mutable {
                    send(request, wanted.fields, context, [answer](const Result<AssignmentEntry> &reply) {
                        if (!reply) {
                            answer(Failure(reply.error()));
                            return;
                        }
                        answer(Versioned<NewAssignment>{
                            .version = reply->version,
                            .fields = {.personId = reply->personId, .assignment = reply->fields}});
                    });
                },
            .read = {},
            .saved =
                [this](const Versioned<NewAssignment> &saved) {
                    tellDone(saved.fields.personId, tr("The assignment has been added."));
                },
            .place = {.form = QStringLiteral("appointment")}};
}

void AssignmentChanges::tellDone(const PersonId &personId, const QString &text)
{
    Q_EMIT changed(personId);
    m_undo->tellSaved(personId, text);
}

} // namespace medlem::client
