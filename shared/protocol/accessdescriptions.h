// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/protocol/accesssettings.h"
#include "shared/protocol/agreementdocuments.h"
#include "shared/protocol/agreementreview.h"
#include "shared/protocol/branchaccess.h"
#include "shared/protocol/descriptions.h"
#include "shared/protocol/exceptions.h"

#include <boost/describe.hpp>

// The descriptions (descriptions.h) of what operations on access carry.
namespace medlem {

BOOST_DESCRIBE_ENUM(AgreementState, Draft, Sent, Received, Returned, Approved, InForce, Superseded, Ended, Discarded)
BOOST_DESCRIBE_ENUM(AdministratorTie, Member, Employee, Outsider)
BOOST_DESCRIBE_ENUM(AgreementEndReason, Resigned, Deceased, BranchClosed, WithdrawnByNational, ApprovedByMistake)
BOOST_DESCRIBE_ENUM(ExceptionKind, SeveralAdministrators, NotOfBranch)
BOOST_DESCRIBE_ENUM(ExceptionState, Requested, Granted, Refused, Withdrawn)
BOOST_DESCRIBE_ENUM(DocumentKind, SignedAgreement, MinutesExcerpt)
BOOST_DESCRIBE_ENUM(DocumentFormat, Pdf, Jpeg, Png)
BOOST_DESCRIBE_ENUM(ReviewItem, AgreementSignedByBranch, AgreementSignedByAdministrator, MinutesSigned,
                    MinutesWitnessed, MinutesNameSamePersons, PersonsIdentified)
BOOST_DESCRIBE_ENUM(ApprovalHindrance, NotReceived, BranchClosed, SignedAgreementMissing, MinutesExcerptMissing,
                    NobodyNamed, PersonUnavailable, ExceptionMissing, ReviewIncomplete, SecondApproverSame)
BOOST_DESCRIBE_ENUM(BranchAccessState, Administered, WithoutAdministrator, ExceptionExpired)

BOOST_DESCRIBE_STRUCT(NamedAdministrator, (), (personId, tie, municipalityCode))
BOOST_DESCRIBE_STRUCT(AgreementFields, (), (meeting, meetingDate, minutesParagraph, signatory, administrators))
BOOST_DESCRIBE_STRUCT(NamedAdministratorEntry, (), (named, name, belongsToBranch, otherBranches, hasAccessSince))
BOOST_DESCRIBE_STRUCT(DocumentEntry, (),
                      (id, kind, format, fileName, size, sha256, registeredAt, registeredBy, isSuperseded,
                       hasActiveContent))
BOOST_DESCRIBE_STRUCT(TickedReviewItem, (), (item, by, at))
BOOST_DESCRIBE_STRUCT(AgreementEntry, (),
                      (id, version, reference, branch, state, fields, administrators, documents, ticked, createdAt,
                       createdBy, sentAt, receivedAt, returnReason, firstApprover, inForceSince, endedAt, endReason))
BOOST_DESCRIBE_STRUCT(AgreementQuery, (), (states, branchId, reference, after, limit))
BOOST_DESCRIBE_STRUCT(AgreementSummary, (), (id, reference, branch, state, administratorNames, changedAt))
BOOST_DESCRIBE_STRUCT(FoundAgreements, (), (items, next))
BOOST_DESCRIBE_STRUCT(SearchAgreements, (), (body))
BOOST_DESCRIBE_STRUCT(ShowAgreement, (), (agreementId))
BOOST_DESCRIBE_STRUCT(CreateAgreement, (), (branchId, idempotencyKey, body))
BOOST_DESCRIBE_STRUCT(UpdateAgreement, (), (agreementId, ifMatch, body))
BOOST_DESCRIBE_STRUCT(SendAgreement, (), (agreementId, ifMatch))
BOOST_DESCRIBE_STRUCT(DiscardAgreement, (), (agreementId, ifMatch))
BOOST_DESCRIBE_STRUCT(ResignationReason, (), (note))
BOOST_DESCRIBE_STRUCT(Resign, (), (branchId, idempotencyKey, body))

BOOST_DESCRIBE_STRUCT(ReceiveAgreement, (), (agreementId, ifMatch))
BOOST_DESCRIBE_STRUCT(ReturnReason, (), (reason))
BOOST_DESCRIBE_STRUCT(ReturnAgreement, (), (agreementId, ifMatch, body))
BOOST_DESCRIBE_STRUCT(ReviewTicks, (), (items))
BOOST_DESCRIBE_STRUCT(TickReview, (), (agreementId, ifMatch, body))
BOOST_DESCRIBE_STRUCT(ApprovalEffect, (), (version, lose, gain, keep, hindrances, needsSecondApprover, withoutAccount))
BOOST_DESCRIBE_STRUCT(ShowApprovalEffect, (), (agreementId))
BOOST_DESCRIBE_STRUCT(ApproveAgreement, (), (agreementId, ifMatch))
BOOST_DESCRIBE_STRUCT(ReverseApproval, (), (agreementId, ifMatch, body))
BOOST_DESCRIBE_STRUCT(AccessEnding, (), (reason, personId, note))
BOOST_DESCRIBE_STRUCT(EndAgreement, (), (agreementId, ifMatch, body))
BOOST_DESCRIBE_STRUCT(AccessSettings, (), (version, twoApprovers))
BOOST_DESCRIBE_STRUCT(ShowAccessSettings, (), ())
BOOST_DESCRIBE_STRUCT(AccessSettingsFields, (), (twoApprovers))
BOOST_DESCRIBE_STRUCT(UpdateAccessSettings, (), (ifMatch, body))

BOOST_DESCRIBE_STRUCT(ExceptionEntry, (),
                      (id, version, branch, kind, state, seats, personId, personName, reason, requestedBy, requestedAt,
                       decidedBy, decidedAt, decisionNote, from, until, isInUse, isExpired))
BOOST_DESCRIBE_STRUCT(ExceptionQuery, (), (branchId, states, expiresBefore, after, limit))
BOOST_DESCRIBE_STRUCT(FoundExceptions, (), (items, next))
BOOST_DESCRIBE_STRUCT(SearchExceptions, (), (body))
BOOST_DESCRIBE_STRUCT(NewException, (), (kind, seats, personId, reason))
BOOST_DESCRIBE_STRUCT(RequestException, (), (branchId, idempotencyKey, body))
BOOST_DESCRIBE_STRUCT(ExceptionDecision, (), (granted, seats, from, until, note))
BOOST_DESCRIBE_STRUCT(DecideException, (), (exceptionId, ifMatch, body))
BOOST_DESCRIBE_STRUCT(ExceptionWithdrawal, (), (note))
BOOST_DESCRIBE_STRUCT(WithdrawException, (), (exceptionId, ifMatch, body))

BOOST_DESCRIBE_STRUCT(DocumentUpload, (), (id, agreementId, kind, fileName, size, uploaded))
BOOST_DESCRIBE_STRUCT(NewDocument, (), (kind, fileName, size))
BOOST_DESCRIBE_STRUCT(BeginDocument, (), (agreementId, idempotencyKey, body))
BOOST_DESCRIBE_STRUCT(DocumentPart, (), (offset, content))
BOOST_DESCRIBE_STRUCT(AddDocumentPart, (), (documentId, idempotencyKey, body))
BOOST_DESCRIBE_STRUCT(DocumentOrder, (), (sha256))
BOOST_DESCRIBE_STRUCT(FinishDocument, (), (documentId, idempotencyKey, body))
BOOST_DESCRIBE_STRUCT(DocumentContent, (), (document, offset, content))
BOOST_DESCRIBE_STRUCT(ShowDocument, (), (documentId, offset))

BOOST_DESCRIBE_STRUCT(BranchAdministrator, (),
                      (personId, name, seat, tie, since, agreementId, agreementReference, exceptionId, exceptionUntil,
                       hasAccount, lastLogInAt))
BOOST_DESCRIBE_STRUCT(BranchAccess, (), (branch, state, administrators, underWay, withoutSince))
BOOST_DESCRIBE_STRUCT(BranchAccessQuery, (), (text, state, after, limit))
BOOST_DESCRIBE_STRUCT(FoundBranchAccess, (), (items, next))
BOOST_DESCRIBE_STRUCT(SearchBranchAccess, (), (body))
BOOST_DESCRIBE_STRUCT(ShowBranchAccess, (), (branchId))

} // namespace medlem
