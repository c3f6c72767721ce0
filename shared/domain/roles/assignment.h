// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/daterange.h"
#include "shared/domain/roles/minutesparagraph.h"
#include "shared/domain/roles/rolefields.h"

namespace medlem {

// Derived from the mandate on a day, never stored.
enum class AssignmentState
{
    Future,
    Current,
    Past,
};

// A person's mandate in a role of a branch for a period, checked (domain.md, "Assignments"). It gives no access to the
// register.
class Assignment
{
public:
    static constexpr int maximumParagraphLength = medlem::maximumParagraphLength;

    // Checks every field and reports all that is wrong. The election is not in the future (DateInFuture), lies at most
    // two years before the first day (DateTooEarly) and at most one year after it (OutOfRange), nor after the last day
    // (OutOfRange). A § needs the day of the meeting (Required at "electedOn"); it is 1 to 20 characters with a digit,
    // and a "§" typed before it is taken away.
    [[nodiscard]] static Result<Assignment> create(const AssignmentFields &fields, QDate today);

    [[nodiscard]] RoleId roleId() const { return m_fields.roleId; }
    [[nodiscard]] DateRange period() const { return m_period; }
    [[nodiscard]] std::optional<QDate> electedOn() const { return m_fields.electedOn; }
    [[nodiscard]] std::optional<Meeting> electedBy() const { return m_fields.electedBy; }
    [[nodiscard]] std::optional<QString> minutesParagraph() const { return m_fields.minutesParagraph; }

    // Future before the first day, current to the last day included, then past.
    [[nodiscard]] AssignmentState stateOn(QDate day) const;

    // The normalised fields.
    [[nodiscard]] AssignmentFields fields() const { return m_fields; }

    bool operator==(const Assignment &) const = default;

private:
    Assignment(AssignmentFields fields, const DateRange &period);

    AssignmentFields m_fields;
    DateRange m_period;
};

} // namespace medlem
