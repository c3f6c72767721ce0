// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/protocol/accounts.h"
#include "shared/protocol/audit.h"
#include "shared/protocol/branches.h"
#include "shared/protocol/events.h"
#include "shared/protocol/members.h"
#include "shared/protocol/membersearch.h"
#include "shared/protocol/problemdescriptions.h"
#include "shared/protocol/protection.h"
#include "shared/protocol/service.h"

#include <boost/describe.hpp>

// The one description of every struct and enum on the wire, in the order of declaration; codec, OpenAPI schema and
// field errors come from it. Only shared/protocol/*.cpp include this. The macros are Boost.Describe's.
namespace medlem {

BOOST_DESCRIBE_ENUM(AddressKind, Registered, Postal, Temporary, Foreign)
BOOST_DESCRIBE_ENUM(ProtectionKind, None, ConfidentialityMarking, ProtectedRegistration)
BOOST_DESCRIBE_ENUM(UndeliverableReason, Moved, Unknown, WrongAddress)
BOOST_DESCRIBE_ENUM(MembershipEndReason, Resigned, Deceased, StruckOff, Expelled, Transferred, RegisteredInError,
                    Unknown, BranchClosed)
BOOST_DESCRIBE_ENUM(MembershipState, Pending, Active, Ended)
BOOST_DESCRIBE_ENUM(MembershipTerm, CalendarYear, TwelveMonths, UntilFurtherNotice)
BOOST_DESCRIBE_ENUM(Meeting, AnnualMeeting, MemberMeeting, BoardMeeting)
BOOST_DESCRIBE_ENUM(AccountRole, LocalAdministrator, NationalAdministrator)
BOOST_DESCRIBE_ENUM(MemberSort, Name, MemberNumber, BirthDate, Town, MemberSince)
BOOST_DESCRIBE_ENUM(MemberFilter, Current, Pending, Former, All)
BOOST_DESCRIBE_ENUM(MatchReason, SamePersonnummer, SameNameAndBirthDate, SimilarName)
BOOST_DESCRIBE_ENUM(ChangeKind, PersonRegistered, PersonChanged, AddressAdded, AddressChanged, MembershipAdded,
                    MembershipChanged, AssignmentAdded, AssignmentChanged, ChangeUndone, ProtectionChanged)
BOOST_DESCRIBE_ENUM(AccessEndReason, SessionEnded, BranchAccessEnded)
BOOST_DESCRIBE_ENUM(LiveEventKind, MemberChanged, RolesChanged, MembershipTypesChanged, AccessChanged, TransfersChanged,
                    BranchesChanged)
BOOST_DESCRIBE_ENUM(ServiceState, Ready, NotReady)

BOOST_DESCRIBE_STRUCT(PersonFields, (),
                      (givenNames, preferredName, familyName, personnummer, birthDate, email, phone, mobile))
BOOST_DESCRIBE_STRUCT(AddressFields, (),
                      (kind, careOf, street, postalCode, town, country, from, to, undeliverableSince,
                       undeliverableReason))
BOOST_DESCRIBE_STRUCT(MembershipFields, (), (typeId, from, to, endReason))
BOOST_DESCRIBE_STRUCT(MembershipTypeFields, (),
                      (name, votes, countsInStatistics, minimumAge, maximumAge, term, feeKronor, inUse))
BOOST_DESCRIBE_STRUCT(AssignmentFields, (), (roleId, from, to, electedOn, electedBy, minutesParagraph))
BOOST_DESCRIBE_STRUCT(RoleFields, (),
                      (name, seats, mandateYears, mayBeVacant, requiresMembership, onBoard, sortOrder, inUse))

BOOST_DESCRIBE_STRUCT(BranchName, (), (id, name))
BOOST_DESCRIBE_STRUCT(Account, (), (id, username, displayName, role, branches))
BOOST_DESCRIBE_STRUCT(Credentials, (), (username, password, code))
BOOST_DESCRIBE_STRUCT(NewSession, (), (token, expiresAt, idleSeconds, recoveryCodesLeft, account))
BOOST_DESCRIBE_STRUCT(SessionState, (), (expiresAt, idleEndsAt, account))
BOOST_DESCRIBE_STRUCT(LogIn, (), (body))
BOOST_DESCRIBE_STRUCT(ShowSession, (), ())
BOOST_DESCRIBE_STRUCT(LogOut, (), ())

BOOST_DESCRIBE_STRUCT(BranchEntry, (), (id, name, organisationNumber, municipalityCode, closedOn, hasAdministrator))
BOOST_DESCRIBE_STRUCT(BranchList, (), (items))
BOOST_DESCRIBE_STRUCT(ListBranches, (), ())

BOOST_DESCRIBE_STRUCT(MemberQuery, (), (text, filter, sort, descending, after, limit))
BOOST_DESCRIBE_STRUCT(MemberRow, (),
                      (personId, memberNumber, givenNames, preferredName, familyName, birthDate, town, membershipType,
                       state, memberSince, protection))
BOOST_DESCRIBE_STRUCT(MemberPage, (), (items, next))
BOOST_DESCRIBE_STRUCT(SearchMembers, (), (branchId, body))
BOOST_DESCRIBE_STRUCT(MemberCount, (), (total))
BOOST_DESCRIBE_STRUCT(CountMembers, (), (branchId, body))
BOOST_DESCRIBE_STRUCT(MemberMatch, (), (personId, displayName, birthDate, reason, inBranch, memberNumber))
BOOST_DESCRIBE_STRUCT(MemberMatches, (), (items))
BOOST_DESCRIBE_STRUCT(MatchMembers, (), (branchId, body))

BOOST_DESCRIBE_STRUCT(PersonEntry, (), (id, version, memberNumber, fields))
BOOST_DESCRIBE_STRUCT(AddressEntry, (), (id, version, fields))
BOOST_DESCRIBE_STRUCT(CardProtection, (), (kind, isHidden, mayOpen, shownUntil))
BOOST_DESCRIBE_STRUCT(FormerMember, (), (lastDay))
BOOST_DESCRIBE_STRUCT(MemberCard, (), (person, protection, former, addresses, memberships, assignments))
BOOST_DESCRIBE_STRUCT(ShowMember, (), (personId))
BOOST_DESCRIBE_STRUCT(NewMember, (), (existingPersonId, person, address, membership, protection))
BOOST_DESCRIBE_STRUCT(RegisterMember, (), (branchId, idempotencyKey, body))
BOOST_DESCRIBE_STRUCT(UpdatePerson, (), (personId, ifMatch, body))
BOOST_DESCRIBE_STRUCT(AddAddress, (), (personId, idempotencyKey, body))
BOOST_DESCRIBE_STRUCT(ShowAddress, (), (addressId))
BOOST_DESCRIBE_STRUCT(UpdateAddress, (), (addressId, ifMatch, body))

BOOST_DESCRIBE_STRUCT(OpeningReason, (), (reason))
BOOST_DESCRIBE_STRUCT(OpenProtected, (), (personId, idempotencyKey, body))
BOOST_DESCRIBE_STRUCT(CloseProtected, (), (personId))
BOOST_DESCRIBE_STRUCT(ProtectionChange, (), (kind, reason))
BOOST_DESCRIBE_STRUCT(SetProtection, (), (personId, ifMatch, body))

BOOST_DESCRIBE_STRUCT(MembershipEntry, (), (id, version, personId, branchId, branchName, typeName, fields))
BOOST_DESCRIBE_STRUCT(NewMembership, (), (branchId, membership))
BOOST_DESCRIBE_STRUCT(AddMembership, (), (personId, idempotencyKey, body))
BOOST_DESCRIBE_STRUCT(ShowMembership, (), (membershipId))
BOOST_DESCRIBE_STRUCT(UpdateMembership, (), (membershipId, ifMatch, body))
BOOST_DESCRIBE_STRUCT(MembershipTypeEntry, (), (id, version, fields))
BOOST_DESCRIBE_STRUCT(MembershipTypeList, (), (items))
BOOST_DESCRIBE_STRUCT(ListMembershipTypes, (), ())
BOOST_DESCRIBE_STRUCT(AddMembershipType, (), (idempotencyKey, body))
BOOST_DESCRIBE_STRUCT(UpdateMembershipType, (), (membershipTypeId, ifMatch, body))

BOOST_DESCRIBE_STRUCT(AssignmentEntry, (), (id, version, personId, branchId, branchName, roleName, fields))
BOOST_DESCRIBE_STRUCT(BoardHolder, (), (assignmentId, version, personId, displayName, fields))
BOOST_DESCRIBE_STRUCT(BoardRole, (), (roleId, role, holders))
BOOST_DESCRIBE_STRUCT(Board, (), (items))
BOOST_DESCRIBE_STRUCT(ShowBoard, (), (branchId))
BOOST_DESCRIBE_STRUCT(NewAssignment, (), (personId, assignment))
BOOST_DESCRIBE_STRUCT(AddAssignment, (), (branchId, idempotencyKey, body))
BOOST_DESCRIBE_STRUCT(ShowAssignment, (), (assignmentId))
BOOST_DESCRIBE_STRUCT(UpdateAssignment, (), (assignmentId, ifMatch, body))
BOOST_DESCRIBE_STRUCT(RoleEntry, (), (id, version, fields))
BOOST_DESCRIBE_STRUCT(RoleList, (), (items))
BOOST_DESCRIBE_STRUCT(ListRoles, (), ())
BOOST_DESCRIBE_STRUCT(AddRole, (), (idempotencyKey, body))
BOOST_DESCRIBE_STRUCT(UpdateRole, (), (roleId, ifMatch, body))

BOOST_DESCRIBE_STRUCT(ChangeEntry, (), (id, at, byName, kind, mayBeUndone))
BOOST_DESCRIBE_STRUCT(ChangeList, (), (items))
BOOST_DESCRIBE_STRUCT(ListChanges, (), (personId))
BOOST_DESCRIBE_STRUCT(UndoChange, (), (changeId, idempotencyKey))

BOOST_DESCRIBE_STRUCT(AccessEnd, (), (reason, branchId))
BOOST_DESCRIBE_STRUCT(LiveEvent, (), (kind, personId, changeId))
BOOST_DESCRIBE_STRUCT(StreamEvents, (), ())
BOOST_DESCRIBE_STRUCT(ServiceHealth, (), (state))
BOOST_DESCRIBE_STRUCT(ShowHealth, (), ())
BOOST_DESCRIBE_STRUCT(ShowReadiness, (), ())
BOOST_DESCRIBE_STRUCT(ShowOpenApi, (), ())
BOOST_DESCRIBE_STRUCT(NoContent, (), ())

} // namespace medlem
