// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/domain/roles/assignment.h"

#include "shared/core/age.h"
#include "shared/core/fieldcheck.h"
#include "shared/domain/roles/minutesparagraph.h"

namespace medlem {

namespace {

// An annual meeting usually elects from that day, or ahead for the next year of business; a congress may elect further
// ahead still, but hardly more than two years.
constexpr int yearsElectedAhead = 2;

// The mandate may be counted from 1 January though the annual meeting is held in spring, or a late meeting may confirm
// who has acted since; after a year it would be the next meeting's election.
constexpr int yearsElectedAfter = 1;

void checkElection(FieldCheck &check, QDate electedOn, const DateRange &period, QDate today)
{
    const QString field = QStringLiteral("electedOn");
    if (!electedOn.isValid() || electedOn > today || electedOn < period.from().addYears(-yearsElectedAhead))
        check.date(field, electedOn, period.from().addYears(-yearsElectedAhead), today);
    else if (electedOn > period.from().addYears(yearsElectedAfter) || period.isBefore(electedOn))
        check.add(field, FieldReason::OutOfRange);
}

} // namespace

Assignment::Assignment(AssignmentFields fields, const DateRange &period)
    : m_fields(std::move(fields))
    , m_period(period)
{
}

Result<Assignment> Assignment::create(const AssignmentFields &fields, QDate today)
{
    FieldCheck check;
    if (fields.roleId.uuid().isNull())
        check.add(QStringLiteral("roleId"), FieldReason::Required);
    const auto period = check.take(QStringLiteral("from"), DateRange::create(fields.from, fields.to));
    if (period && period->from() < earliestDate())
        check.add(QStringLiteral("from"), FieldReason::DateTooEarly);
    else if (period && fields.electedOn)
        checkElection(check, *fields.electedOn, *period, today);
    const auto paragraph =
        check.takeOptional(QStringLiteral("minutesParagraph"), fields.minutesParagraph, parseMinutesParagraph);
    if (paragraph && !fields.electedOn)
        check.add(QStringLiteral("electedOn"), FieldReason::Required);
    if (check.failed())
        return check.failure();

    AssignmentFields normalised = fields;
    normalised.minutesParagraph = paragraph;
    return Assignment(std::move(normalised), *period);
}

AssignmentState Assignment::stateOn(QDate day) const
{
    if (m_period.isAfter(day))
        return AssignmentState::Future;
    return m_period.isBefore(day) ? AssignmentState::Past : AssignmentState::Current;
}

} // namespace medlem
