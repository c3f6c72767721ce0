// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/result.h"
#include "shared/domain/roles/rolefields.h"

namespace medlem {

// A role that a branch fills, such as chair or auditor, checked (domain.md, "Assignments").
class Role
{
public:
    static constexpr int maximumNameLength = 100; // code points
    static constexpr int mostSeats = 50;
    static constexpr int longestMandate = 10; // years
    static constexpr int lastSortOrder = 10000;

    // Checks every field and reports all that is wrong: 1 to 50 seats, mandate of 1 to 10 years, sort order 0 to 10
    // 000.
    [[nodiscard]] static Result<Role> create(const RoleFields &fields);

    [[nodiscard]] QString name() const { return m_fields.name; }
    [[nodiscard]] int seats() const { return m_fields.seats; }
    [[nodiscard]] bool isInUse() const { return m_fields.inUse; }

    // The last day of a mandate of the usual length that begins on that day; nothing for a role without one.
    [[nodiscard]] std::optional<QDate> usualEnd(QDate from) const;

    // The normalised fields.
    [[nodiscard]] RoleFields fields() const { return m_fields; }

    bool operator==(const Role &) const = default;

private:
    explicit Role(RoleFields fields);

    RoleFields m_fields;
};

} // namespace medlem
