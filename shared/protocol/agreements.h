// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/protocol/agreemententry.h"

namespace medlem {

// What is absent leaves none out. reference: as typed, read from the paper or its QR code.
struct AgreementQuery
{
    QList<AgreementState> states = {};
    std::optional<BranchId> branchId = {};
    std::optional<QString> reference = {};
    std::optional<QString> after = {}; // "next" of the page before
    int limit = 50;                    // 1 to 200

    bool operator==(const AgreementQuery &) const = default;
};

struct AgreementSummary
{
    AgreementId id;
    QString reference;
    BranchName branch;
    AgreementState state = AgreementState::Draft;
    QStringList administratorNames; // by seat
    QDateTime changedAt;

    bool operator==(const AgreementSummary &) const = default;
};

struct FoundAgreements
{
    QList<AgreementSummary> items; // what waits for the caller longest comes first
    std::optional<QString> next;
};

// Agreements of the branches that the caller reaches. Errors: Invalid (reference, after, limit), NotFound (branchId).
struct SearchAgreements
{
    using Reply = FoundAgreements;
    static constexpr Operation operation{"searchAgreements", "Search the agreements, a page at a time.", Method::Post,
                                         "/api/v1/agreements/search", Scope::Branch};
    AgreementQuery body;
};

// Error: NotFound, also for another branch's.
struct ShowAgreement
{
    using Reply = AgreementEntry;
    static constexpr Operation operation{"showAgreement", "Show an agreement.", Method::Get,
                                         "/api/v1/agreements/{agreementId}", Scope::Branch};
    AgreementId agreementId;
};

// A draft. A branch has one at a time that is not in force or done with. Errors: NotFound, Invalid (checkAgreement();
// UnknownValue at "administrators[n].personId"), Conflict (AlreadyUsed: there is one under way; OutOfRange at
// "branchId": the branch is closed).
struct CreateAgreement
{
    using Reply = AgreementEntry;
    static constexpr Operation operation{"createAgreement", "Draft an agreement.",
                                         Method::Post,      "/api/v1/branches/{branchId}/agreements",
                                         Scope::Branch,     201};
    BranchId branchId;
    QString idempotencyKey = newIdempotencyKey();
    AgreementFields body;
};

// A draft, or one that was returned, which becomes a draft again. Errors: NotFound, Stale, Conflict (of another state),
// Invalid.
struct UpdateAgreement
{
    using Reply = AgreementEntry;
    static constexpr Operation operation{"updateAgreement", "Change an agreement's draft.", Method::Put,
                                         "/api/v1/agreements/{agreementId}", Scope::Branch};
    AgreementId agreementId;
    Version ifMatch = 0;
    AgreementFields body;
};

// The paper has been printed or saved for signature. Errors: NotFound, Stale, Conflict, Invalid (Required at what a
// paper needs).
struct SendAgreement
{
    using Reply = AgreementEntry;
    static constexpr Operation operation{"sendAgreement", "Say that the paper is out for signature.", Method::Put,
                                         "/api/v1/agreements/{agreementId}/sending", Scope::Branch};
    AgreementId agreementId;
    Version ifMatch = 0;
};

// It never comes into force. Errors: NotFound, Stale, Conflict (it is in force, or was).
struct DiscardAgreement
{
    using Reply = AgreementEntry;
    static constexpr Operation operation{"discardAgreement", "Give an agreement up before it is in force.", Method::Put,
                                         "/api/v1/agreements/{agreementId}/discarding", Scope::Branch};
    AgreementId agreementId;
    Version ifMatch = 0;
};

struct ResignationReason
{
    std::optional<QString> note = {}; // a line to the national organisation, up to 500 characters

    bool operator==(const ResignationReason &) const = default;
};

// The caller gives up the own access to the branch, at once; the branch is without administrator until there is a new
// agreement, unless somebody else has a seat. Errors: NotFound, Invalid ("note").
struct Resign
{
    using Reply = NoContent;
    static constexpr Operation operation{"resign",         "Give up the own access to a branch.",
                                         Method::Post,     "/api/v1/branches/{branchId}/resignation",
                                         Scope::Branch,    204,
                                         Proof::RecentCode};
    BranchId branchId;
    QString idempotencyKey = newIdempotencyKey();
    ResignationReason body;
};

} // namespace medlem
