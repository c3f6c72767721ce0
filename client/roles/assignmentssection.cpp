// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/roles/assignmentssection.h"

#include "client/api/api.h"
#include "client/roles/roletext.h"
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

AssignmentTarget targetOf(const AssignmentEntry &entry)
{
    return {.id = entry.id,
            .personId = entry.personId,
            .assignment = {.version = entry.version, .fields = entry.fields},
            .subtitle = entry.roleName + QStringLiteral(", ") + entry.branchName};
}

} // namespace

AssignmentsSection::AssignmentsSection(Api &api, const Clock &clock, EditPanel &panel, QWidget *parent)
    : Section(tr("Assignments"), parent)
    , m_api(api)
    , m_clock(clock)
    , m_changes(new AssignmentChanges(api, clock, panel, this))
    , m_add(createButton(tr("Add assignment"), Look::Quiet, this))
{
    setObjectName(QStringLiteral("assignmentsSection"));
    m_add->setObjectName(QStringLiteral("addAssignmentButton"));
    m_add->setIcon(icon(IconName::Add, ColorRole::Accent));
    addAction(m_add);
    connect(m_add, &QPushButton::clicked, this, &AssignmentsSection::addAssignment);
    connect(m_changes, &AssignmentChanges::changed, this, &AssignmentsSection::changed);
    connect(m_changes, &AssignmentChanges::message, this, &AssignmentsSection::message);
    connect(&m_api, &Api::changed, this, [this](const LiveEvent &event) {
        if (event.kind == LiveEventKind::RolesChanged)
            loadRoles();
    });
    connect(&m_api, &Api::mayHaveMissedChanges, this, &AssignmentsSection::loadRoles);
    render();
}

void AssignmentsSection::setBranch(const BranchId &branchId)
{
    m_branchId = branchId;
    m_changes->setBranch(branchId);
    loadRoles();
}

void AssignmentsSection::loadRoles()
{
    if (!m_branchId)
        return;
    m_api.send(ListRoles{}, this, [this](const Result<RoleList> &roles) {
        if (roles) {
            m_changes->setRoles(*roles);
            m_hasRoles = true;
        } else {
            Q_EMIT message({.kind = MessageKind::Error,
                            .text = errorText(roles.error()),
                            .actionText = tr("Try again"),
                            .action = [section = QPointer(this)] {
                                if (section)
                                    section->loadRoles();
                            }});
        }
        render();
    });
}

void AssignmentsSection::setCard(const PersonId &personId, const QList<AssignmentEntry> &assignments)
{
    if (m_personId != personId)
        m_historyUnfolded = false;
    m_personId = personId;
    m_assignments = assignments;
    std::stable_sort(m_assignments.begin(), m_assignments.end(),
                     [](const AssignmentEntry &left, const AssignmentEntry &right) {
                         return left.fields.from > right.fields.from;
                     });
    render();
}

void AssignmentsSection::setReadOnly(bool readOnly)
{
    if (std::exchange(m_readOnly, readOnly) != readOnly)
        render();
}

void AssignmentsSection::addAssignment()
{
    if (m_personId && m_branchId && m_hasRoles)
        m_changes->add(*m_personId);
}

bool AssignmentsSection::openForm(const DraftPlace &place)
{
    const bool ends = place.form == QLatin1String("assignmentEnd");
    if (m_readOnly || !m_hasRoles || !m_personId || place.member != m_personId->toString() ||
        (!ends && place.form != QLatin1String("assignment")))
        return false;
    if (place.record.isEmpty()) {
        addAssignment();
        return true;
    }
    for (const AssignmentEntry &entry : std::as_const(m_assignments)) {
        if (entry.id.toString() != place.record)
            continue;
        ends ? m_changes->end(targetOf(entry)) : m_changes->change(targetOf(entry));
        return true;
    }
    return false;
}

void AssignmentsSection::render()
{
    const FocusKeeper keeper(*this);
    m_add->setVisible(!m_readOnly && m_personId && m_hasRoles);
    if (m_rows) {
        m_rows->hide();
        m_rows->deleteLater(); // a click in one of the rows may have led here
    }
    m_rows = new QWidget(this);
    auto *layout = new QVBoxLayout(m_rows);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    QList<AssignmentEntry> ended;
    int current = 0;
    for (const AssignmentEntry &entry : std::as_const(m_assignments)) {
        if (stateOf(entry.fields, m_clock.today()) == AssignmentState::Past)
            ended.append(entry);
        else
            layout->addWidget(createRow(entry, current++));
    }
    if (current == 0)
        layout->addWidget(createLabel(ended.isEmpty() ? tr("No assignments yet.") : tr("No current assignment."),
                                      TextRole::Muted, m_rows));
    if (!ended.isEmpty())
        layout->addWidget(createHistory(ended));
    addContent(m_rows);
    m_rows->show(); // at once: the rows before are gone
    Q_EMIT rendered();
}

QWidget *AssignmentsSection::createHistory(const QList<AssignmentEntry> &ended)
{
    auto *history = new Disclosure(m_rows);
    history->setObjectName(QStringLiteral("assignmentHistory"));
    history->setTitle(tr("Earlier assignments (%1)").arg(ended.size()));
    for (qsizetype i = 0; i < ended.size(); ++i)
        history->addContent(createRow(ended.at(i), int(i)));
    history->setUnfolded(m_historyUnfolded || m_readOnly); // to look at there is nothing else
    connect(history, &Disclosure::toggled, this, [this](bool unfolded) {
        m_historyUnfolded = unfolded;
    });
    return history;
}

QWidget *AssignmentsSection::createRow(const AssignmentEntry &entry, int row)
{
    const AssignmentState state = stateOf(entry.fields, m_clock.today());
    auto *widget = new RecordRow;
    widget->setObjectName(QStringLiteral("assignmentRow"));
    widget->setTitle(entry.roleName);
    widget->setStatus(assignmentStatePill(state), assignmentStateText(state));
    widget->setDetail(entry.branchName + QStringLiteral(" · ") + mandateLine(entry.fields));
    widget->setSeparated(row > 0);
    if (m_readOnly || !m_hasRoles || m_branchId != entry.branchId)
        return widget;
    if (state != AssignmentState::Past) {
        auto *end = widget->addAction(tr("End"), tr("End the assignment %1").arg(entry.roleName));
        end->setObjectName(QStringLiteral("endAssignmentButton"));
        connect(end, &QPushButton::clicked, this, [this, entry] {
            m_changes->end(targetOf(entry));
        });
    }
    auto *change = widget->addAction(tr("Edit"), tr("Edit the assignment %1").arg(entry.roleName));
    change->setObjectName(QStringLiteral("editAssignmentButton"));
    connect(change, &QPushButton::clicked, this, [this, entry] {
        m_changes->change(targetOf(entry));
    });
    return widget;
}

} // namespace medlem::client
