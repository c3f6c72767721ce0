// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/ids.h"
#include "shared/protocol/codec.h"

#include <QDateTime>
#include <QList>

namespace medlem {

// What a change did, as far as a sentence needs it.
enum class ChangeKind
{
    PersonRegistered,
    PersonChanged,
    AddressAdded,
    AddressChanged,
    MembershipAdded,
    MembershipChanged,
    AssignmentAdded,
    AssignmentChanged,
    ChangeUndone,
    ProtectionChanged, // set or lifted; nobody takes that back here
};

struct ChangeEntry
{
    ChangeId id;
    QDateTime at;
    QString byName;
    ChangeKind kind = ChangeKind::PersonChanged;
    bool mayBeUndone = false; // by the caller, now

    bool operator==(const ChangeEntry &) const = default;
};

struct ChangeList
{
    QList<ChangeEntry> items; // newest first, at most 20
};

// The latest changes of a member's card.
struct ListChanges
{
    using Reply = ChangeList;
    static constexpr Operation operation{"listChanges", "List the latest changes of a member's card.", Method::Get,
                                         "/api/v1/members/{personId}/changes", Scope::Branch};
    PersonId personId;
};

// Takes back one change as a whole, while nothing it touched has been changed since. Nothing is erased: the audit keeps
// the change and its undoing. Errors: NotFound, Stale (changed since).
struct UndoChange
{
    using Reply = NoContent;
    static constexpr Operation operation{"undoChange",  "Take back a change that nothing has built on since.",
                                         Method::Post,  "/api/v1/changes/{changeId}/undo",
                                         Scope::Branch, 204};
    ChangeId changeId;
    QString idempotencyKey = newIdempotencyKey();
};

} // namespace medlem
