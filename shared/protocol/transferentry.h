// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/ids.h"
#include "shared/protocol/accounts.h"
#include "shared/protocol/codec.h"

#include <QDate>
#include <QDateTime>
#include <QList>

#include <optional>

// A member moves from one branch to another. Both agree, or the national organisation decides; then the membership of
// the one ends the day before that of the other begins, and both keep the receipt.
namespace medlem {

// Who asked for it.
enum class TransferSide
{
    From,     // the branch that the member leaves
    To,       // the branch that the member comes to
    National, // the national organisation, which needs nobody's acceptance
};

enum class TransferState
{
    Requested, // waits for the other branch
    Done,      // the memberships are written; the first day may still lie ahead
    Declined,  // by the other branch or the national organisation
    Withdrawn, // by whoever asked
};

// Where somebody moves, and when, as in a form.
struct TransferFields
{
    BranchId toBranchId;
    QDate firstDay;                              // in the new branch; the day before is the last in the old one
    std::optional<MembershipTypeId> typeId = {}; // there; absent: as now
    std::optional<QString> note = {};            // to the other branch; 1 to 500 characters

    bool operator==(const TransferFields &) const = default;
};

// What it did, written once, for both branches.
struct TransferReceipt
{
    QDateTime at;
    QString byName;
    QDate lastDay;                // in the old branch
    QDate firstDay;               // in the new one
    QString typeName;             // of the new membership
    QStringList endedAssignments; // names of the roles that asked for a membership of the old branch
    bool keepsAccess = false;     // has access to the old branch's register still, until another agreement

    bool operator==(const TransferReceipt &) const = default;
};

// As the caller may see it: the branch that somebody is to come to is not told which branch it is that somebody leaves,
// nor more of the person than it wrote itself, until it is done or the old branch itself has asked.
struct TransferEntry
{
    TransferId id;
    Version version = 1;
    TransferState state = TransferState::Requested;
    TransferSide askedBy = TransferSide::From;
    std::optional<PersonId> personId; // while the caller may open the card
    QString personName;
    std::optional<QDate> birthDate;
    std::optional<qint64> memberNumber;
    std::optional<BranchName> from;
    BranchName to;
    QDate firstDay;
    std::optional<QString> typeName; // asked for; absent: as now
    std::optional<QString> note;
    QString requestedBy; // a name
    QDateTime requestedAt;
    std::optional<QString> decidedBy;
    std::optional<QDateTime> decidedAt;
    std::optional<QString> decisionNote;
    std::optional<TransferReceipt> receipt; // of one that is done
    bool mayDecide = false;                 // the caller may accept or decline
    bool mayWithdraw = false;

    [[nodiscard]] Version entityVersion() const { return version; }
    bool operator==(const TransferEntry &) const = default;
};

} // namespace medlem
