// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/widgets/statuspill.h"
#include "shared/domain/roles/assignment.h"

#include <QString>

namespace medlem::client {

// The words of this area; the only place where its enums become words.
[[nodiscard]] QString assignmentStateText(AssignmentState state);
[[nodiscard]] PillKind assignmentStatePill(AssignmentState state);
[[nodiscard]] QString mandateText(std::optional<int> years); // "2 years"
[[nodiscard]] QString vacantText(int seats);                 // "Vacant", "3 vacant seats"

// "Elected by the annual meeting 2026-03-14, § 12"; as much of it as is known, else empty.
[[nodiscard]] QString electionText(const AssignmentFields &fields);

// Period and election in one line.
[[nodiscard]] QString mandateLine(const AssignmentFields &fields);

// The state of an assignment that the server has checked.
[[nodiscard]] AssignmentState stateOf(const AssignmentFields &fields, QDate today);

} // namespace medlem::client
