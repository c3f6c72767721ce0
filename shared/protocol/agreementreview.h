// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/protocol/agreements.h"

// What the national organisation does with an agreement that has come in.
namespace medlem {

// The papers are there: both documents have been registered. From Draft, Sent or Returned. Errors: NotFound, Stale,
// Conflict (state; Required at "documents": one is missing).
struct ReceiveAgreement
{
    using Reply = AgreementEntry;
    static constexpr Operation operation{"receiveAgreement", "Register that an agreement's papers have come in.",
                                         Method::Put, "/api/v1/agreements/{agreementId}/receipt", Scope::National};
    AgreementId agreementId;
    Version ifMatch = 0;
};

struct ReturnReason
{
    QString reason; // 10 to 500 characters; the branch reads it
};

// Errors: NotFound, Stale, Conflict (state), Invalid ("reason").
struct ReturnAgreement
{
    using Reply = AgreementEntry;
    static constexpr Operation operation{"returnAgreement", "Return an agreement to the branch, with a reason.",
                                         Method::Put, "/api/v1/agreements/{agreementId}/return", Scope::National};
    AgreementId agreementId;
    Version ifMatch = 0;
    ReturnReason body;
};

struct ReviewTicks
{
    QList<ReviewItem> items;

    bool operator==(const ReviewTicks &) const = default;
};

// Who ticked what first stays; what is not in the list is unticked. Errors: NotFound, Stale, Conflict (not Received).
struct TickReview
{
    using Reply = AgreementEntry;
    static constexpr Operation operation{"tickReview", "Tick what has been looked at in an agreement.", Method::Put,
                                         "/api/v1/agreements/{agreementId}/review", Scope::National};
    AgreementId agreementId;
    Version ifMatch = 0;
    ReviewTicks body;
};

// What approving would do now, in names.
struct ApprovalEffect
{
    Version version = 1; // of the agreement
    QStringList lose;    // lose access to the branch's register
    QStringList gain;
    QStringList keep;
    QList<ApprovalHindrance> hindrances; // none: it can be approved
    bool needsSecondApprover = false;    // this approval would be the first of two
    QList<PersonId> withoutAccount;      // those who gain and have no account yet

    bool operator==(const ApprovalEffect &) const = default;
};

struct ShowApprovalEffect
{
    using Reply = ApprovalEffect;
    static constexpr Operation operation{"showApprovalEffect", "Show what approving an agreement would do.",
                                         Method::Get, "/api/v1/agreements/{agreementId}/effect", Scope::National};
    AgreementId agreementId;
};

// Ends all access to the branch that earlier agreements gave and gives what this one names, in one transaction;
// sessions of the removed end at once. Where two have to approve, the first one's makes it Approved.
// Errors: NotFound, Stale, StepUpRequired, Conflict with the hindrances' sentences (OutOfRange at "hindrances").
struct ApproveAgreement
{
    using Reply = AgreementEntry;
    static constexpr Operation operation{
        "approveAgreement", "Approve an agreement: it replaces the branch's access whole.",
        Method::Put,        "/api/v1/agreements/{agreementId}/approval",
        Scope::National,    200,
        Proof::RecentCode};
    AgreementId agreementId;
    Version ifMatch = 0;
};

// Takes an approval back that was a mistake: what it gave ends, and what it had ended is given again. The branch's
// latest only. Errors: NotFound, Stale, Conflict (not in force, or something came after), Invalid ("reason").
struct ReverseApproval
{
    using Reply = AgreementEntry;
    static constexpr Operation operation{"reverseApproval", "Take back an approval that was a mistake.",
                                         Method::Put,       "/api/v1/agreements/{agreementId}/reversal",
                                         Scope::National,   200,
                                         Proof::RecentCode};
    AgreementId agreementId;
    Version ifMatch = 0;
    ReturnReason body;
};

struct AccessEnding
{
    AgreementEndReason reason = AgreementEndReason::Resigned;
    std::optional<PersonId> personId = {}; // one of several; else everybody whom the agreement names
    QString note;                          // 10 to 500 characters, for the history

    bool operator==(const AccessEnding &) const = default;
};

// Access ends without a successor: the branch is then without administrator. Errors: NotFound, Stale, Conflict (not in
// force), Invalid ("note", UnknownValue at "personId").
struct EndAgreement
{
    using Reply = AgreementEntry;
    static constexpr Operation operation{"endAgreement",   "End the access that an agreement gave.",
                                         Method::Put,      "/api/v1/agreements/{agreementId}/end",
                                         Scope::National,  200,
                                         Proof::RecentCode};
    AgreementId agreementId;
    Version ifMatch = 0;
    AccessEnding body;
};

} // namespace medlem
