// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/ids.h"
#include "shared/protocol/codec.h"

#include <optional>

namespace medlem {

enum class LiveEventKind
{
    MemberChanged, // a person, or one of the person's addresses, memberships and assignments
    RolesChanged,
    MembershipTypesChanged,
    AccessChanged,    // an agreement, an exception, or who administers a branch
    TransfersChanged, // a member's move between branches, asked for or decided
    BranchesChanged,
};

// The data of a "change" event on the event stream. It names what to read again and holds no personal data.
struct LiveEvent
{
    LiveEventKind kind = LiveEventKind::MemberChanged;
    std::optional<PersonId> personId;
    std::optional<ChangeId> changeId;

    bool operator==(const LiveEvent &) const = default;
};

enum class AccessEndReason
{
    SessionEnded,      // logged out, idle, too old or ended by the user elsewhere: log in again
    BranchAccessEnded, // somebody else has the branch now
};

// The data of an "access-ended" event. Without a reason the session has ended.
struct AccessEnd
{
    std::optional<AccessEndReason> reason = {};
    std::optional<BranchId> branchId = {};

    bool operator==(const AccessEnd &) const = default;
};

// The stream of changes in the branches that the caller reaches: text/event-stream with the events "change" (data is a
// LiveEvent, id its number; send it back as Last-Event-ID) and "access-ended" (data is an AccessEnd), after which the
// stream closes.
// A "reset" event says that events may have been missed and everything shown should be read again.
struct StreamEvents
{
    using Reply = NoContent;
    static constexpr Operation operation{"streamEvents", "Follow the changes of the caller's branches as they happen.",
                                         Method::Get, "/api/v1/events", Scope::Self};
};

} // namespace medlem
