// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/domain/branches/branchfields.h"
#include "shared/protocol/accounts.h"
#include "shared/protocol/codec.h"

#include <QList>

#include <optional>

namespace medlem {

struct BranchEntry
{
    BranchId id;
    QString name;
    std::optional<QString> organisationNumber; // ten digits
    std::optional<QString> municipalityCode;   // SCB, four digits
    std::optional<QDate> closedOn = {};        // its last day
    bool hasAdministrator = false;             // somebody has access to it today

    bool operator==(const BranchEntry &) const = default;
};

struct BranchList
{
    QList<BranchEntry> items; // by name
};

// The branches that the caller reaches.
struct ListBranches
{
    using Reply = BranchList;
    static constexpr Operation operation{"listBranches", "List the branches that the caller reaches.", Method::Get,
                                         "/api/v1/branches", Scope::Branch};
};

struct BranchCard
{
    BranchId id;
    Version version = 1;
    BranchFields fields;
    qint64 members = 0; // today
    bool hasAdministrator = false;
    std::optional<QDate> closedOn = {};
    std::optional<QString> closingReason = {};
    std::optional<BranchName> mergedInto = {};

    [[nodiscard]] Version entityVersion() const { return version; }
    bool operator==(const BranchCard &) const = default;
};

// Error: NotFound.
struct ShowBranch
{
    using Reply = BranchCard;
    static constexpr Operation operation{
        "showBranch", "Show a branch.", Method::Get, "/api/v1/branches/{branchId}", Scope::Branch,
        200,          Proof::Session,   Audit::Noted};
    BranchId branchId;
};

// Errors: Invalid, Conflict (AlreadyUsed at "name" or "organisationNumber").
struct AddBranch
{
    using Reply = BranchCard;
    static constexpr Operation operation{"addBranch",        "Add a branch.", Method::Post,
                                         "/api/v1/branches", Scope::National, 201};
    QString idempotencyKey = newIdempotencyKey();
    BranchFields body;
};

// Errors: NotFound, Stale, Invalid, Conflict (AlreadyUsed at "name" or "organisationNumber").
struct UpdateBranch
{
    using Reply = BranchCard;
    static constexpr Operation operation{"updateBranch", "Change what the register says of a branch.", Method::Put,
                                         "/api/v1/branches/{branchId}", Scope::National};
    BranchId branchId;
    Version ifMatch = 0;
    BranchFields body;
};

} // namespace medlem
