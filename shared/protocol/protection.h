// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/domain/members/protection.h"
#include "shared/protocol/members.h"

namespace medlem {

struct OpeningReason
{
    QString reason; // parseProtectionReason()
};

// Shows the caller's session, for 15 minutes, where a protected person is: ShowMember then has the addresses and
// contact details. For accounts with the right (AccountEntry::mayOpenProtected). Who, whom, when and why is logged.
// Does nothing for a person who is not protected. Errors: NotFound, Forbidden (without the right), Invalid ("reason").
struct OpenProtected
{
    using Reply = NoContent;
    static constexpr Operation operation{
        "openProtected", "Show a protected member's details for a while, for a reason.",
        Method::Post,    "/api/v1/members/{personId}/opening",
        Scope::Branch,   204};
    PersonId personId;
    QString idempotencyKey = newIdempotencyKey();
    OpeningReason body;
};

// Hides them again, as when the card is left.
struct CloseProtected
{
    using Reply = NoContent;
    static constexpr Operation operation{"closeProtected", "Hide a protected member's details again.",
                                         Method::Delete,   "/api/v1/members/{personId}/opening",
                                         Scope::Branch,    204};
    PersonId personId;
};

struct ProtectionChange
{
    ProtectionKind kind = ProtectionKind::ConfidentialityMarking;
    std::optional<QString> reason; // to lift it: parseProtectionReason()
};

// Protects a person, at once and with all that is stored, or lifts the protection, which asks for the right to open and
// for a reason, since it shows everything to everybody who has the member. ifMatch and ETag are the person's. Nobody
// takes such a change back by UndoChange. Errors: NotFound, Stale, Forbidden (lifting without the right), Invalid
// ("reason").
struct SetProtection
{
    using Reply = MemberCard;
    static constexpr Operation operation{"setProtection", "Protect a member's personal data, or lift the protection.",
                                         Method::Put, "/api/v1/members/{personId}/protection", Scope::Branch};
    PersonId personId;
    Version ifMatch = 0;
    ProtectionChange body;
};

} // namespace medlem
