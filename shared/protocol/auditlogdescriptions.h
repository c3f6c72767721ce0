// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/protocol/auditlog.h"
#include "shared/protocol/descriptions.h"

#include <boost/describe.hpp>

// The descriptions (descriptions.h) of what operations on the audit log carry.
namespace medlem {

BOOST_DESCRIBE_ENUM(AuditTopic, All, Changes, Reads, LogIns, Refusals, Exports, Accounts)
BOOST_DESCRIBE_ENUM(AuditObject, Person, Address, Membership, Assignment, Branch, MembershipType, Role, Account, Import,
                    MemberList, AccountList, Matches, Board, Paper, Agreement, Exception, AccessSettings, Access,
                    Transfer, TransferList, Log, Other)
BOOST_DESCRIBE_ENUM(AuditFlag, OutsideHours, ManyPersons, Refused)

BOOST_DESCRIBE_STRUCT(AuditQuery, (), (topic, branchId, personId, accountId, from, to, after, limit))
BOOST_DESCRIBE_STRUCT(AuditEntry, (),
                      (number, at, action, object, count, accountId, byName, role, personId, personName, subject,
                       branchName, fields, source, isUndoing, isUndone, flags))
BOOST_DESCRIBE_STRUCT(AuditPage, (), (items, next))
BOOST_DESCRIBE_STRUCT(SearchAuditLog, (), (body))
BOOST_DESCRIBE_STRUCT(AuditChangedValue, (), (field, before, after))
BOOST_DESCRIBE_STRUCT(AuditEventDetails, (), (entry, requestId, details, values))
BOOST_DESCRIBE_STRUCT(ShowAuditEvent, (), (eventNumber))
BOOST_DESCRIBE_STRUCT(AuditAccount, (), (id, displayName, role))
BOOST_DESCRIBE_STRUCT(AuditAccountList, (), (items))
BOOST_DESCRIBE_STRUCT(ListAuditAccounts, (), ())
BOOST_DESCRIBE_STRUCT(AuditExtractPeriod, (), (from, to))
BOOST_DESCRIBE_STRUCT(AuditExtract, (), (subjectName, madeByName, madeAt, items, hasEarlier))
BOOST_DESCRIBE_STRUCT(ExtractPersonLog, (), (personId, body))
BOOST_DESCRIBE_STRUCT(ExtractAccountLog, (), (accountId, body))

// In two lists, since one list of BOOST_DESCRIBE_ENUM holds 52 at most.
// clang-format off
BOOST_DESCRIBE_MAYBE_UNUSED BOOST_DESCRIBE_ENUM_BEGIN(AuditAction)
BOOST_DESCRIBE_PP_FOR_EACH(BOOST_DESCRIBE_ENUM_ENTRY, AuditAction,
    Added, Changed, Withdrawn, Read, Listed, Revealed, ProtectionLifted, Exported, LoggedIn, LogInFailed,
    ActivationFailed, LoggedOut, Refused, CodeAsked, ImportPreviewed, ImportStarted, ImportDone, ImportFailed,
    ImportUndoStarted, ImportUndone, ImportUndoFailed, AccountCreated, AccountChanged, AccountDisabled,
    AccountEnabled, PasswordChanged, PasswordChangeFailed, PasswordRehashed, SecondFactorChanged,
    RecoveryCodesRenewed, RecoveryCodeUsed, CodeIssued, SessionsEnded, SteppedUp, StepUpFailed)
BOOST_DESCRIBE_PP_FOR_EACH(BOOST_DESCRIBE_ENUM_ENTRY, AuditAction,
    AgreementDrafted, AgreementChanged, AgreementSent, AgreementReceived, AgreementReturned, AgreementDiscarded,
    AgreementFirstApproved, AgreementApproved, AgreementSuperseded, AgreementEnded, AgreementReversed,
    AgreementRestored, AdministratorNamed, AdministratorTakenOff, AdministratorLeft, PaperRegistered, PaperSuperseded,
    ReviewTicked, ReviewUnticked, ExceptionRequested, ExceptionGranted, ExceptionRefused, ExceptionWithdrawn,
    AccessSettingsChanged, AccessGiven, AccessEnded, AccessRestored, TransferRequested, TransferDone,
    TransferDeclined, TransferWithdrawn, Other)
BOOST_DESCRIBE_ENUM_END(AuditAction)
// clang-format on

} // namespace medlem
