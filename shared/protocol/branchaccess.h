// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/protocol/agreements.h"

// Which branches have whom, since when, on which papers, and which have nobody.
namespace medlem {

enum class BranchAccessState
{
    Administered,
    WithoutAdministrator,
    ExceptionExpired, // or withdrawn, or about to: within 30 days
};

struct BranchAdministrator
{
    PersonId personId;
    QString name;
    int seat = 1;
    AdministratorTie tie = AdministratorTie::Member;
    QDateTime since;
    AgreementId agreementId;
    QString agreementReference;
    std::optional<ExceptionId> exceptionId;
    std::optional<QDate> exceptionUntil;
    bool hasAccount = false; // that is active
    std::optional<QDateTime> lastLogInAt;

    bool operator==(const BranchAdministrator &) const = default;
};

struct BranchAccess
{
    BranchName branch;
    BranchAccessState state = BranchAccessState::WithoutAdministrator;
    QList<BranchAdministrator> administrators; // by seat
    std::optional<AgreementSummary> underWay;  // an agreement that is not in force yet
    std::optional<QDateTime> withoutSince;     // of a branch without administrator that had one

    bool operator==(const BranchAccess &) const = default;
};

struct BranchAccessQuery
{
    std::optional<QString> text = {}; // words of the branch's or an administrator's name
    std::optional<BranchAccessState> state = {};
    std::optional<QString> after = {};
    int limit = 50; // 1 to 200

    bool operator==(const BranchAccessQuery &) const = default;
};

struct FoundBranchAccess
{
    QList<BranchAccess> items; // by the branch's name
    std::optional<QString> next;
};

// Error: Invalid (text, after, limit).
struct SearchBranchAccess
{
    using Reply = FoundBranchAccess;
    static constexpr Operation operation{"searchBranchAccess", "Search who administers which branch.", Method::Post,
                                         "/api/v1/branch-access/search", Scope::National};
    BranchAccessQuery body;
};

// The caller's own branch: who administers it, on which papers, and what is under way. Error: NotFound.
struct ShowBranchAccess
{
    using Reply = BranchAccess;
    static constexpr Operation operation{"showBranchAccess", "Show who administers a branch.", Method::Get,
                                         "/api/v1/branches/{branchId}/access", Scope::Branch};
    BranchId branchId;
};

} // namespace medlem
