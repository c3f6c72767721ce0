// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/domain/memberships/membership.h"

#include "shared/core/age.h"
#include "shared/core/fieldcheck.h"

namespace medlem {

Membership::Membership(const MembershipFields &fields, const DateRange &period)
    : m_fields(fields)
    , m_period(period)
{
}

Result<Membership> Membership::create(const MembershipFields &fields, QDate today)
{
    FieldCheck check;
    if (fields.typeId.uuid().isNull())
        check.add(QStringLiteral("typeId"), FieldReason::Required);
    const auto period = check.take(QStringLiteral("from"), DateRange::create(fields.from, fields.to));
    if (period && period->from() < earliestDate())
        check.add(QStringLiteral("from"), FieldReason::DateTooEarly);
    if (fields.to && !fields.endReason)
        check.add(QStringLiteral("endReason"), FieldReason::EndReasonRequired);
    if (!fields.to && fields.endReason)
        check.add(QStringLiteral("to"), FieldReason::EndDateRequired);
    if (period && fields.to && fields.endReason == MembershipEndReason::Deceased && *fields.to > today)
        check.add(QStringLiteral("to"), FieldReason::DateInFuture);
    if (check.failed())
        return check.failure();
    return Membership(fields, *period);
}

MembershipState Membership::stateOn(QDate day) const
{
    if (m_period.isAfter(day))
        return MembershipState::Pending;
    return m_period.isBefore(day) ? MembershipState::Ended : MembershipState::Active;
}

} // namespace medlem
