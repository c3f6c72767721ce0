// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/domain/members/protection.h"
#include "shared/domain/memberships/membershipfields.h"
#include "shared/protocol/accounts.h"
#include "shared/protocol/codec.h"

#include <QList>

// One search over the members of all branches, those of former times too.
namespace medlem {

// By the rules of a branch's list (MemberQuery), without towns.
struct NationalQuery
{
    QString text; // words of name or e-mail; a personnummer, birth date or member number
    std::optional<QString> after = {};
    int limit = 50; // 1 to 200

    bool operator==(const NationalQuery &) const = default;
};

struct FoundMembership
{
    BranchName branch;
    MembershipState state = MembershipState::Active;

    bool operator==(const FoundMembership &) const = default;
};

// The birth date only, never the last four digits. A protected person is not found by an e-mail.
struct FoundMember
{
    PersonId personId;
    qint64 memberNumber = 0;
    QString givenNames;
    std::optional<QString> preferredName = {};
    QString familyName;
    std::optional<QDate> birthDate = {};
    ProtectionKind protection = ProtectionKind::None;
    QList<FoundMembership> memberships = {}; // one a branch; the active ones first, then by the branch's name

    bool operator==(const FoundMember &) const = default;
};

struct FoundMembers
{
    QList<FoundMember> items = {}; // by name
    std::optional<QString> next = {};
};

// Errors: Invalid (text: Required, TooShort unless one word has two letters, TooLong, ControlCharacter; after; limit).
struct SearchAllMembers
{
    using Reply = FoundMembers;
    static constexpr Operation operation{"searchAllMembers", "Search the members of all branches.",
                                         Method::Post,       "/api/v1/members/search",
                                         Scope::National,    200,
                                         Proof::Session,     Audit::Noted,
                                         Weight::Heavy};
    NationalQuery body;
};

} // namespace medlem
