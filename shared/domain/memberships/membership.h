// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/daterange.h"
#include "shared/domain/memberships/membershipfields.h"

namespace medlem {

// A person's membership of one type in one branch for a period, checked (domain.md, "Membership"). It ends with a
// reason; its state on a day follows from the period and is never stored.
class Membership
{
public:
    // Checks every field and reports all that is wrong. EndReasonRequired at "endReason" and EndDateRequired at "to":
    // last day and reason come together. Nobody dies in the future (DateInFuture at "to"); any other end may be agreed
    // on beforehand.
    [[nodiscard]] static Result<Membership> create(const MembershipFields &fields, QDate today);

    [[nodiscard]] MembershipTypeId typeId() const { return m_fields.typeId; }
    [[nodiscard]] DateRange period() const { return m_period; }
    [[nodiscard]] std::optional<MembershipEndReason> endReason() const { return m_fields.endReason; }

    // Pending before the first day, active to the last day included, then ended.
    [[nodiscard]] MembershipState stateOn(QDate day) const;

    [[nodiscard]] MembershipFields fields() const { return m_fields; }

    bool operator==(const Membership &) const = default;

private:
    Membership(const MembershipFields &fields, const DateRange &period);

    MembershipFields m_fields;
    DateRange m_period;
};

} // namespace medlem
