// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/result.h"
#include "shared/domain/memberships/membershipfields.h"

namespace medlem {

// A kind of membership that the national organisation offers, checked (domain.md, "Membership").
class MembershipType
{
public:
    static constexpr int maximumNameLength = 100; // code points
    static constexpr int highestAge = 120;        // years
    static constexpr int highestFee = 100000;     // kronor

    // Checks every field and reports all that is wrong: ages 0 to 120, the least not above the greatest (OutOfRange at
    // maximumAge), fee 0 to 100 000 kronor.
    [[nodiscard]] static Result<MembershipType> create(const MembershipTypeFields &fields);

    [[nodiscard]] QString name() const { return m_fields.name; }
    [[nodiscard]] bool isInUse() const { return m_fields.inUse; }

    // Whether somebody of that age in whole years on the first day may have it.
    [[nodiscard]] bool admits(int age) const;

    // The normalised fields.
    [[nodiscard]] MembershipTypeFields fields() const { return m_fields; }

    bool operator==(const MembershipType &) const = default;

private:
    explicit MembershipType(MembershipTypeFields fields);

    MembershipTypeFields m_fields;
};

// Whether a person may begin a membership of the type on firstDay. Errors: TooYoung or TooOld at "typeId". Without a
// birth date nothing can be said against it: a person may lack one.
[[nodiscard]] Result<void> checkAge(const MembershipType &type, std::optional<QDate> birthDate, QDate firstDay);

} // namespace medlem
