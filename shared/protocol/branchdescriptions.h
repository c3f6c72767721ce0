// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/protocol/branchclosing.h"
#include "shared/protocol/descriptions.h"
#include "shared/protocol/nationalsearch.h"
#include "shared/protocol/statistics.h"

#include <boost/describe.hpp>

// The descriptions (descriptions.h) of what operations on branches, and over all of them, carry.
namespace medlem {

BOOST_DESCRIBE_ENUM(ClosingOutcome, Moved, AlreadyMember, MemberElsewhere, WithoutBranch)

BOOST_DESCRIBE_STRUCT(BranchFields, (),
                      (name, organisationNumber, municipalityCode, careOf, street, postalCode, town, email, phone,
                       contactName))
BOOST_DESCRIBE_STRUCT(BranchCard, (),
                      (id, version, fields, members, hasAdministrator, closedOn, closingReason, mergedInto))
BOOST_DESCRIBE_STRUCT(ShowBranch, (), (branchId))
BOOST_DESCRIBE_STRUCT(AddBranch, (), (idempotencyKey, body))
BOOST_DESCRIBE_STRUCT(UpdateBranch, (), (branchId, ifMatch, body))

BOOST_DESCRIBE_STRUCT(BranchClosing, (), (lastDay, reason, into))
BOOST_DESCRIBE_STRUCT(ClosingMember, (), (personId, displayName, memberNumber, outcome))
BOOST_DESCRIBE_STRUCT(ClosingEffect, (),
                      (branch, into, lastDay, members, moved, alreadyMembers, membersElsewhere, withoutBranch,
                       assignments, administrators, persons))
BOOST_DESCRIBE_STRUCT(PreviewBranchClosing, (), (branchId, body))
BOOST_DESCRIBE_STRUCT(ClosingReceipt, (), (effect, reason, at, byName))
BOOST_DESCRIBE_STRUCT(CloseBranch, (), (branchId, ifMatch, idempotencyKey, body))
BOOST_DESCRIBE_STRUCT(ShowClosingReceipt, (), (branchId))

BOOST_DESCRIBE_STRUCT(NationalQuery, (), (text, after, limit))
BOOST_DESCRIBE_STRUCT(FoundMembership, (), (branch, state))
BOOST_DESCRIBE_STRUCT(FoundMember, (),
                      (personId, memberNumber, givenNames, preferredName, familyName, birthDate, protection,
                       memberships))
BOOST_DESCRIBE_STRUCT(FoundMembers, (), (items, next))
BOOST_DESCRIBE_STRUCT(SearchAllMembers, (), (body))

BOOST_DESCRIBE_STRUCT(MonthCount, (), (day, members))
BOOST_DESCRIBE_STRUCT(BranchCount, (), (branch, members))
BOOST_DESCRIBE_STRUCT(AgeCount, (), (from, to, members))
BOOST_DESCRIBE_STRUCT(TypeCount, (), (name, members))
BOOST_DESCRIBE_STRUCT(Statistics, (),
                      (day, members, months, branches, otherBranches, otherBranchMembers, ages, withoutBirthDate, types,
                       openBranches, withoutAdministrator))
BOOST_DESCRIBE_STRUCT(ShowStatistics, (), ())
BOOST_DESCRIBE_STRUCT(ShowBranchStatistics, (), (branchId))

} // namespace medlem
