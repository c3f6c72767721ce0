// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/ids.h"
#include "shared/protocol/codec.h"
#include "shared/protocol/importjobs.h"

#include <QDateTime>
#include <QList>

// What stays of imports: the finished ones, each a batch that can be taken back as a whole.
namespace medlem {

// A finished import: its receipt.
struct ImportBatch
{
    ChangeId id;
    QString fileName;
    QDateTime at;
    QString byName; // empty: run on the server itself
    qint64 newPersons = 0;
    qint64 matchedPersons = 0;
    qint64 changedPersons = 0;
    qint64 memberships = 0;
    qint64 addresses = 0;
    qint64 assignments = 0;
    std::optional<QDateTime> undoneAt;

    bool operator==(const ImportBatch &) const = default;
};

struct ImportBatchList
{
    QList<ImportBatch> items; // newest first, at most 100
};

// The caller's own imports; the national organisation sees all.
struct ListImportBatches
{
    using Reply = ImportBatchList;
    static constexpr Operation operation{"listImportBatches", "List the finished imports.", Method::Get,
                                         "/api/v1/import-batches", Scope::Branch};
};

// Errors: NotFound, also for somebody else's.
struct ShowImportBatch
{
    using Reply = ImportBatch;
    static constexpr Operation operation{"showImportBatch", "Show a finished import.", Method::Get,
                                         "/api/v1/import-batches/{changeId}", Scope::Branch};
    ChangeId changeId;
};

// What somebody has done since with something that the import brought.
enum class ImportHindranceKind
{
    PersonChanged,
    AddressChanged,
    MembershipChanged,
    AssignmentChanged,
    AddressAdded,
    MembershipAdded,
    AssignmentAdded,
};

struct ImportHindrance
{
    ImportHindranceKind kind = ImportHindranceKind::PersonChanged;
    std::optional<PersonId> personId; // absent: nobody whom the caller sees
    QString displayName;              // empty then

    bool operator==(const ImportHindrance &) const = default;
};

struct ImportHindranceList
{
    QList<ImportHindrance> items; // at most 200
    qint64 total = 0;             // 0: the import can be taken back
};

// What keeps an import from being taken back. Errors: NotFound.
struct ListImportHindrances
{
    using Reply = ImportHindranceList;
    static constexpr Operation operation{"listImportHindrances",
                                         "List what keeps an import from being taken back.",
                                         Method::Get,
                                         "/api/v1/import-batches/{changeId}/hindrances",
                                         Scope::Branch,
                                         200,
                                         Proof::Session,
                                         Audit::Noted,
                                         Weight::Heavy};
    ChangeId changeId;
};

// Takes a finished import back as a whole. Errors: NotFound, Conflict (AlreadyUsed at "changeId": taken back before).
// The job fails with Stale when ListImportHindrances lists something.
struct UndoImport
{
    using Reply = ImportJob;
    static constexpr Operation operation{"undoImport",   "Take a finished import back as a whole.",
                                         Method::Post,   "/api/v1/import-batches/{changeId}/undo",
                                         Scope::Branch,  202,
                                         Proof::Session, Audit::Noted};
    ChangeId changeId;
    QString idempotencyKey = newIdempotencyKey();
};

} // namespace medlem
