// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/imports/importsession.h"
#include "shared/protocol/accounts.h"
#include "shared/protocol/branches.h"
#include "shared/protocol/importbatches.h"
#include "shared/protocol/importproblems.h"
#include "shared/protocol/memberships.h"
#include "shared/protocol/roles.h"

// What a made-up preview of a made-up file found, for the tests and the lookbook of imports.
namespace medlem::test {

// The same number gives the same id.
template <class AnyId>
[[nodiscard]] AnyId importIdOf(int number)
{
    return AnyId(QUuid(QStringLiteral("01890000-0000-7000-8000-%1").arg(number, 12, 10, QLatin1Char('0'))));
}

[[nodiscard]] Account importer(AccountRole role);
[[nodiscard]] ImportPreview cleanPreview();
[[nodiscard]] ImportPreview typicalPreview();
[[nodiscard]] ImportEntry importEntry(std::optional<ImportPreview> preview, const ImportChoices &choices = {});
[[nodiscard]] ImportJob job(ImportJobKind kind, ImportJobState state, int percent = 0);
[[nodiscard]] ImportProblemEntry problemAt(qint64 row, ImportField field, const QString &value, FieldReason reason,
                                           ImportSeverity severity);
[[nodiscard]] ImportProblemEntry questionAt(qint64 row, bool mayBeNew = true);
[[nodiscard]] ImportProblemPage threeQuestions();
// Problems from a row on, as a page of so many in all.
[[nodiscard]] ImportProblemPage problemPage(qint64 firstRow, int count, qint64 total);
[[nodiscard]] BranchList knownBranches();
[[nodiscard]] MembershipTypeList knownTypes();
[[nodiscard]] RoleList knownRoles();
[[nodiscard]] ImportBatch importBatch(int number);
[[nodiscard]] ImportHindranceList someHindrances();

} // namespace medlem::test
