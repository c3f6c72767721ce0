// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/widgets/statuspill.h"
#include "shared/protocol/branchclosing.h"

namespace medlem::client {

enum class BranchState
{
    Administered,
    WithoutAdministrator,
    Closed,
};

[[nodiscard]] BranchState branchStateOf(const std::optional<QDate> &closedOn, bool hasAdministrator);
[[nodiscard]] QString branchStateText(BranchState state);
[[nodiscard]] PillKind branchStatePill(BranchState state);

[[nodiscard]] QString shownOrganisationNumber(const std::optional<QString> &stored); // "802000-0009"

[[nodiscard]] QString outcomeText(ClosingOutcome outcome);

// What the closing does, a sentence each; they fit both before and afterwards.
[[nodiscard]] QStringList closingSentences(const ClosingEffect &effect);

} // namespace medlem::client
