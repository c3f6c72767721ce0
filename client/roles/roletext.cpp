// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/roles/roletext.h"

#include "client/widgets/daterangetext.h"
#include "client/widgets/datetext.h"

#include <QCoreApplication>

namespace medlem::client {

namespace {

// The context of the words in the translation files.
struct RoleText
{
    Q_DECLARE_TR_FUNCTIONS(RoleText)
};

QString electedByText(Meeting meeting, const QString &day)
{
    switch (meeting) {
    case Meeting::AnnualMeeting:
        return RoleText::tr("Elected by the annual meeting %1").arg(day);
    case Meeting::MemberMeeting:
        return RoleText::tr("Elected by the members' meeting %1").arg(day);
    case Meeting::BoardMeeting:
        return RoleText::tr("Elected by the board %1").arg(day);
    }
    Q_UNREACHABLE();
}

} // namespace

// No default in these switches: the compiler names a value that has no word.
QString assignmentStateText(AssignmentState state)
{
    switch (state) {
    case AssignmentState::Future:
        return RoleText::tr("Coming");
    case AssignmentState::Current:
        return RoleText::tr("Ongoing");
    case AssignmentState::Past:
        return RoleText::tr("Finished");
    }
    Q_UNREACHABLE();
}

PillKind assignmentStatePill(AssignmentState state)
{
    switch (state) {
    case AssignmentState::Future:
        return PillKind::Info;
    case AssignmentState::Current:
        return PillKind::Success;
    case AssignmentState::Past:
        return PillKind::Neutral;
    }
    Q_UNREACHABLE();
}

QString mandateText(std::optional<int> years)
{
    return years ? RoleText::tr("%n year(s)", nullptr, *years) : RoleText::tr("Not set");
}

QString vacantText(int seats)
{
    return seats == 1 ? RoleText::tr("Vacant") : RoleText::tr("%n vacant seat(s)", nullptr, seats);
}

QString electionText(const AssignmentFields &fields)
{
    const QString day = fields.electedOn ? dateText(*fields.electedOn) : QString();
    QString text;
    if (fields.electedBy)
        text = electedByText(*fields.electedBy, day).trimmed();
    else if (fields.electedOn)
        text = RoleText::tr("Elected %1").arg(day);
    if (fields.minutesParagraph)
        text += QStringLiteral(", §\u00a0") + *fields.minutesParagraph;
    return text;
}

QString mandateLine(const AssignmentFields &fields)
{
    const QString period = dateRangeText(fields.from, fields.to);
    const QString election = electionText(fields);
    return election.isEmpty() ? period : period + QStringLiteral(" · ") + election;
}

AssignmentState stateOf(const AssignmentFields &fields, QDate today)
{
    if (today < fields.from)
        return AssignmentState::Future;
    return fields.to && *fields.to < today ? AssignmentState::Past : AssignmentState::Current;
}

} // namespace medlem::client
