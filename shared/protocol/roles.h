// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/ids.h"
#include "shared/domain/roles/rolefields.h"
#include "shared/protocol/codec.h"

#include <QList>

namespace medlem {

struct AssignmentEntry
{
    AssignmentId id;
    Version version = 1;
    PersonId personId;
    BranchId branchId;
    QString branchName;
    QString roleName;
    AssignmentFields fields;

    [[nodiscard]] Version entityVersion() const { return version; }
    bool operator==(const AssignmentEntry &) const = default;
};

struct BoardHolder
{
    AssignmentId assignmentId;
    Version version = 1;
    PersonId personId;
    QString displayName;
    AssignmentFields fields;

    bool operator==(const BoardHolder &) const = default;
};

// One role with everybody who holds, will hold or has held it in the branch, newest first.
struct BoardRole
{
    RoleId roleId;
    RoleFields role;
    QList<BoardHolder> holders;

    bool operator==(const BoardRole &) const = default;
};

struct Board
{
    QList<BoardRole> items; // by sort order
};

// Errors: NotFound, also for another branch.
struct ShowBoard
{
    using Reply = Board;
    static constexpr Operation operation{
        "showBoard",    "Show who holds, will hold and has held each role of a branch.",
        Method::Get,    "/api/v1/branches/{branchId}/board",
        Scope::Branch,  200,
        Proof::Session, Audit::Noted};
    BranchId branchId;
};

struct NewAssignment
{
    PersonId personId;
    AssignmentFields assignment;
};

// Errors: NotFound, Invalid (MustBeMember at "personId", NotInUse at "assignment.roleId"), Conflict (NoFreeSeat at
// "assignment.roleId", Overlaps at "assignment.from").
struct AddAssignment
{
    using Reply = AssignmentEntry;
    static constexpr Operation operation{"addAssignment", "Give a member an assignment in a branch.",
                                         Method::Post,    "/api/v1/branches/{branchId}/assignments",
                                         Scope::Branch,   201};
    BranchId branchId;
    QString idempotencyKey = newIdempotencyKey();
    NewAssignment body;
};

// Errors: NotFound, also for an assignment in another branch.
struct ShowAssignment
{
    using Reply = AssignmentEntry;
    static constexpr Operation operation{"showAssignment", "Show one assignment.",
                                         Method::Get,      "/api/v1/assignments/{assignmentId}",
                                         Scope::Branch,    200,
                                         Proof::Session,   Audit::Noted};
    AssignmentId assignmentId;
};

// Errors: NotFound, Stale, Invalid, Conflict as for AddAssignment, without the "assignment." before the field.
struct UpdateAssignment
{
    using Reply = AssignmentEntry;
    static constexpr Operation operation{"updateAssignment", "Change an assignment, or end it with a last day.",
                                         Method::Put, "/api/v1/assignments/{assignmentId}", Scope::Branch};
    AssignmentId assignmentId;
    Version ifMatch = 0;
    AssignmentFields body;
};

struct RoleEntry
{
    RoleId id;
    Version version = 1;
    RoleFields fields;

    [[nodiscard]] Version entityVersion() const { return version; }
    bool operator==(const RoleEntry &) const = default;
};

struct RoleList
{
    QList<RoleEntry> items; // by sort order; those out of use too
};

// For every administrator: the roles are the same in all branches.
struct ListRoles
{
    using Reply = RoleList;
    static constexpr Operation operation{"listRoles", "List the roles.", Method::Get, "/api/v1/roles", Scope::Branch};
};

// Errors: Invalid, Conflict (AlreadyUsed at "name").
struct AddRole
{
    using Reply = RoleEntry;
    static constexpr Operation operation{"addRole", "Add a role.", Method::Post, "/api/v1/roles", Scope::National, 201};
    QString idempotencyKey = newIdempotencyKey();
    RoleFields body;
};

// Errors: NotFound, Stale, Invalid, Conflict (AlreadyUsed at "name", OutOfRange at "seats" when more hold the role
// today in some branch).
struct UpdateRole
{
    using Reply = RoleEntry;
    static constexpr Operation operation{"updateRole", "Change a role, or take it out of use.", Method::Put,
                                         "/api/v1/roles/{roleId}", Scope::National};
    RoleId roleId;
    Version ifMatch = 0;
    RoleFields body;
};

} // namespace medlem
