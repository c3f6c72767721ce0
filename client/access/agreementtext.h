// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/widgets/statuspill.h"
#include "shared/protocol/agreemententry.h"

namespace medlem::client {

// Who looks: the branch at its own access, or the national organisation at everybody's.
enum class Viewer
{
    Branch,
    National,
};

[[nodiscard]] QString agreementStateText(AgreementState state, Viewer viewer);
[[nodiscard]] PillKind agreementStatePill(AgreementState state);
[[nodiscard]] QString tieText(AdministratorTie tie);
[[nodiscard]] QString endReasonText(AgreementEndReason reason);
[[nodiscard]] QString documentKindText(DocumentKind kind);

// "Board meeting 2026-05-01, § 12"; as much of it as is known, else empty.
[[nodiscard]] QString meetingLine(const AgreementFields &fields);

// What comes next and who does it; empty when nothing does.
[[nodiscard]] QString nextStepText(const AgreementEntry &agreement, Viewer viewer);
[[nodiscard]] QString nextStepText(AgreementState state, Viewer viewer);

// Whether papers are taken, fields can be changed, and it can be given up.
[[nodiscard]] bool isUnderWay(AgreementState state);
[[nodiscard]] bool isEditable(AgreementState state);

// Of a paper that the agreement has and that no later one has superseded.
[[nodiscard]] const DocumentEntry *currentDocument(const AgreementEntry &agreement, DocumentKind kind);

[[nodiscard]] QStringList administratorNames(const AgreementEntry &agreement); // by seat

} // namespace medlem::client
