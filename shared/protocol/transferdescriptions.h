// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/protocol/descriptions.h"
#include "shared/protocol/transferdecision.h"
#include "shared/protocol/transfers.h"

#include <boost/describe.hpp>

// The descriptions (descriptions.h) of what operations on transfers carry.
namespace medlem {

BOOST_DESCRIBE_ENUM(TransferSide, From, To, National)
BOOST_DESCRIBE_ENUM(TransferState, Requested, Done, Declined, Withdrawn)

BOOST_DESCRIBE_STRUCT(TransferFields, (), (toBranchId, firstDay, typeId, note))
BOOST_DESCRIBE_STRUCT(TransferReceipt, (), (at, byName, lastDay, firstDay, typeName, endedAssignments, keepsAccess))
BOOST_DESCRIBE_STRUCT(TransferEntry, (),
                      (id, version, state, askedBy, personId, personName, birthDate, memberNumber, from, to, firstDay,
                       typeName, note, requestedBy, requestedAt, decidedBy, decidedAt, decisionNote, receipt, mayDecide,
                       mayWithdraw))
BOOST_DESCRIBE_STRUCT(TransferBranches, (), (items))
BOOST_DESCRIBE_STRUCT(ListTransferBranches, (), ())
BOOST_DESCRIBE_STRUCT(RequestTransfer, (), (membershipId, idempotencyKey, body))
BOOST_DESCRIBE_STRUCT(IncomingTransfer, (),
                      (personId, personnummer, givenNames, familyName, birthDate, firstDay, typeId, note))
BOOST_DESCRIBE_STRUCT(RequestIncomingTransfer, (), (branchId, idempotencyKey, body))
BOOST_DESCRIBE_STRUCT(TransferQuery, (), (branchId, states, after, limit))
BOOST_DESCRIBE_STRUCT(FoundTransfers, (), (items, next))
BOOST_DESCRIBE_STRUCT(SearchTransfers, (), (body))
BOOST_DESCRIBE_STRUCT(ShowTransfer, (), (transferId))
BOOST_DESCRIBE_STRUCT(TransferAcceptance, (), (firstDay, typeId))
BOOST_DESCRIBE_STRUCT(AcceptTransfer, (), (transferId, ifMatch, body))
BOOST_DESCRIBE_STRUCT(TransferRefusal, (), (note))
BOOST_DESCRIBE_STRUCT(DeclineTransfer, (), (transferId, ifMatch, body))
BOOST_DESCRIBE_STRUCT(WithdrawTransfer, (), (transferId, ifMatch))

} // namespace medlem
