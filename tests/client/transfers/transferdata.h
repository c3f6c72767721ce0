// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/error.h"
#include "shared/protocol/members.h"
#include "shared/protocol/transfers.h"

#include <QUuid>

namespace medlem::test {

// Made-up transfers for the gui tests. Anna Berg of Uppsala wants to move to Gävle; the day is 2026-12-10.
template <class Id>
[[nodiscard]] Id numbered(int number)
{
    return Id(QUuid(QStringLiteral("{01920000-0000-7000-8000-%1}").arg(number, 12, 10, QLatin1Char('0'))));
}

[[nodiscard]] QDateTime transferTime();
[[nodiscard]] BranchName uppsala();
[[nodiscard]] BranchName gavle();

[[nodiscard]] Account administratorOf(const QList<BranchName> &branches);
[[nodiscard]] Account nationalAdministrator();

// As who may decide sees one that waits, asked for by Uppsala; and as whoever asked sees the others.
[[nodiscard]] TransferEntry transferIn(TransferState state, int number = 1);
// As Gävle sees what it has asked for: it is not told which branch it is.
[[nodiscard]] TransferEntry transferAskedForHere();
[[nodiscard]] TransferReceipt someReceipt();
[[nodiscard]] FoundTransfers someTransfers(int count);

// What the server says of a field.
[[nodiscard]] Error refusal(ErrorCode code, const char *field, FieldReason reason);

[[nodiscard]] MemberCard annasCard(); // a membership of Uppsala, treasurer and auditor there
[[nodiscard]] TransferBranches openBranches();
[[nodiscard]] MembershipTypeList someTypes();
[[nodiscard]] RoleList someRoles(); // the auditor need not be a member

} // namespace medlem::test
