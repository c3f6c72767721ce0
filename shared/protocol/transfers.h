// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/protocol/transferentry.h"

namespace medlem {

struct TransferBranches
{
    QList<BranchName> items; // by name
};

// The branches to which a member may be moved: all that are open. A branch's name is no personal data, so a local
// administrator is told it of those out of reach too.
struct ListTransferBranches
{
    using Reply = TransferBranches;
    static constexpr Operation operation{"listTransferBranches", "List the branches that a member may move to.",
                                         Method::Get, "/api/v1/transfer-branches", Scope::Branch};
};

// Asks that a member of the caller's branch may move. It is done at once when the caller is the national organisation
// or reaches the other branch too. Errors: NotFound (the membership); Invalid: at "toBranchId" UnknownValue, NotInUse
// (a closed branch) or AlreadyUsed (the same branch); at "firstDay" DateTooEarly (not after the membership's first
// day), EndsBeforeStart (after its last day) or OutOfRange (more than a year from today); at "typeId" as addMembership;
// at "note"; Conflict: AlreadyUsed at "toBranchId" (a transfer of this person waits already), Overlaps at "firstDay"
// (is a member there), ProtectedPerson at "toBranchId" (a protected person is moved by the national organisation).
struct RequestTransfer
{
    using Reply = TransferEntry;
    static constexpr Operation operation{"requestTransfer", "Ask that a member may move to another branch.",
                                         Method::Post,      "/api/v1/memberships/{membershipId}/transfers",
                                         Scope::Branch,     201};
    MembershipId membershipId;
    QString idempotencyKey = newIdempotencyKey();
    TransferFields body;
};

// Somebody of another branch who wants to come to this one. The caller shows that the person is known: with the
// personnummer, or with name and birth date as they are in the register (as registerMember).
struct IncomingTransfer
{
    PersonId personId; // that MatchMembers found
    std::optional<QString> personnummer = {};
    std::optional<QString> givenNames = {};
    std::optional<QString> familyName = {};
    std::optional<QDate> birthDate = {};
    QDate firstDay;
    MembershipTypeId typeId;
    std::optional<QString> note = {};

    bool operator==(const IncomingTransfer &) const = default;
};

// Errors: Invalid: UnknownValue at "personId" (nobody, or not the one described), at "firstDay" and "typeId" as
// requestTransfer; Conflict at "personId": AlreadyUsed (a transfer of this person waits already), Overlaps (is or will
// be a member of this branch), NotMemberElsewhere (of no other branch: register the membership instead), AskNational (a
// member of several branches, or protected: the national organisation moves such a person).
struct RequestIncomingTransfer
{
    using Reply = TransferEntry;
    static constexpr Operation operation{"requestIncomingTransfer",
                                         "Ask that a member of another branch may move here.",
                                         Method::Post,
                                         "/api/v1/branches/{branchId}/transfers",
                                         Scope::Branch,
                                         201};
    BranchId branchId;
    QString idempotencyKey = newIdempotencyKey();
    IncomingTransfer body;
};

struct TransferQuery
{
    std::optional<BranchId> branchId = {}; // from or to it
    QList<TransferState> states = {};      // none: all
    std::optional<QString> after = {};
    int limit = 50; // 1 to 200

    bool operator==(const TransferQuery &) const = default;
};

struct FoundTransfers
{
    QList<TransferEntry> items; // those that the caller may decide first, then the newest
    std::optional<QString> next;
};

// From and to the branches that the caller reaches. Errors: Invalid (after, limit), NotFound (branchId).
struct SearchTransfers
{
    using Reply = FoundTransfers;
    static constexpr Operation operation{"searchTransfers", "Search the transfers, a page at a time.",
                                         Method::Post,      "/api/v1/transfers/search",
                                         Scope::Branch,     200,
                                         Proof::Session,    Audit::Noted};
    TransferQuery body;
};

// Error: NotFound.
struct ShowTransfer
{
    using Reply = TransferEntry;
    static constexpr Operation operation{"showTransfer", "Show one transfer, with its receipt.",
                                         Method::Get,    "/api/v1/transfers/{transferId}",
                                         Scope::Branch,  200,
                                         Proof::Session, Audit::Noted};
    TransferId transferId;
};

} // namespace medlem
