// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/protocol/auditlog.h"
#include "shared/protocol/branches.h"

#include <QDateTime>

namespace medlem::test {

// Made-up events for the gui tests of the log. It is 20 May 2026, 14:30 in Sweden.
[[nodiscard]] QDateTime auditNow();
[[nodiscard]] Account localAccount();
[[nodiscard]] Account nationalAuditor();
[[nodiscard]] PersonId bosId();
[[nodiscard]] AccountId annasAccountId();

// By Anna Berg about Bo Öberg, at 14:05 on the day of auditNow().
[[nodiscard]] AuditEntry auditEntry(qint64 number, AuditAction action, AuditObject object);
[[nodiscard]] AuditEntry auditEntryAt(qint64 number, const QDateTime &at);
[[nodiscard]] AuditEntry failedLogIn(qint64 number); // of a name that nobody has

[[nodiscard]] AuditPage auditPage(); // of two days, one of each sort
[[nodiscard]] AuditAccountList auditAccounts();
[[nodiscard]] BranchList auditBranches(); // Umeå and Örebro

} // namespace medlem::test
