// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/ids.h"
#include "shared/domain/imports/importmapping.h"

#include <QList>
#include <QUuid>

#include <optional>

namespace medlem {

// What the names in a file can be names of.
enum class ImportNameKind
{
    Branch,
    MembershipType,
    Role,
};

// What a name of the file that the register does not know stands for: one of the register's own, or, for the national
// organisation, a new one of that name.
struct ImportNameChoice
{
    ImportNameKind kind = ImportNameKind::Branch;
    QString name;                 // as it stands in the file
    std::optional<QString> known; // the register's name for it; absent: to be created

    bool operator==(const ImportNameChoice &) const = default;
};

// What the user has decided about a file before its rows are looked at.
struct ImportChoices
{
    QList<ImportColumn> columns; // by heading; empty: the headings decide (ImportMapping::guess)
    QList<ImportNameChoice> names;
    std::optional<BranchId> branchId;       // of rows that name no branch
    std::optional<MembershipTypeId> typeId; // of rows that name no type

    bool operator==(const ImportChoices &) const = default;
};

// Whom a row is about that may be about somebody already known (ImportSeverity::Question).
enum class ImportAnswer
{
    SamePerson, // the proposed one
    NewPerson,
    LeaveOut,
};

} // namespace medlem
