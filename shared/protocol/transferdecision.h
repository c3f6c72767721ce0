// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/protocol/transferentry.h"

namespace medlem {

struct TransferAcceptance
{
    // May be moved by the one who accepts; by a branch to no earlier day than both today and the one asked for.
    QDate firstDay;
    std::optional<MembershipTypeId> typeId = {}; // by the new branch or the national organisation; absent: as asked for

    bool operator==(const TransferAcceptance &) const = default;
};

// Writes both memberships, as a whole. For the branch that was asked, and the national organisation. Errors: NotFound,
// Stale, Forbidden (who asked does not accept), Invalid ("firstDay" and "typeId" as requestTransfer; at "firstDay"
// DateTooEarly also of a day in the past that is earlier than the one asked for, from a branch), Conflict:
// NotInUse at "state" (decided already), NotMemberElsewhere at "state" (the membership has ended meanwhile), Overlaps
// at "firstDay", NotInUse at "toBranchId" (closed meanwhile).
struct AcceptTransfer
{
    using Reply = TransferEntry;
    static constexpr Operation operation{"acceptTransfer", "Accept a transfer and carry it out.", Method::Put,
                                         "/api/v1/transfers/{transferId}/acceptance", Scope::Branch};
    TransferId transferId;
    Version ifMatch = 0;
    TransferAcceptance body;
};

struct TransferRefusal
{
    QString note; // why; 1 to 500 characters

    bool operator==(const TransferRefusal &) const = default;
};

// Nothing is changed but the transfer. Errors: NotFound, Stale, Forbidden, Invalid ("note"), Conflict (NotInUse at
// "state": decided already).
struct DeclineTransfer
{
    using Reply = TransferEntry;
    static constexpr Operation operation{"declineTransfer", "Decline a transfer.", Method::Put,
                                         "/api/v1/transfers/{transferId}/refusal", Scope::Branch};
    TransferId transferId;
    Version ifMatch = 0;
    TransferRefusal body;
};

// For the branch that asked, and the national organisation. Errors: NotFound, Stale, Forbidden, Conflict (NotInUse at
// "state").
struct WithdrawTransfer
{
    using Reply = TransferEntry;
    static constexpr Operation operation{"withdrawTransfer", "Withdraw a transfer that waits.", Method::Put,
                                         "/api/v1/transfers/{transferId}/withdrawal", Scope::Branch};
    TransferId transferId;
    Version ifMatch = 0;
};

} // namespace medlem
