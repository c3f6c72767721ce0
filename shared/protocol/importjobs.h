// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/fieldreason.h"
#include "shared/core/ids.h"
#include "shared/protocol/codec.h"
#include "shared/protocol/problem.h"

#include <QList>

// Work on an import that takes longer than a request should: the server does it aside and tells how far it has come.
namespace medlem {

enum class ImportJobKind
{
    Preview,
    Run,
    Undo,
};

enum class ImportJobState
{
    Waiting, // for the jobs before it
    Running,
    Done,
    Cancelled,
    Failed,
};

enum class ImportPhase
{
    Reading,   // rows of the file
    Comparing, // with the register
    Writing,
    Finishing,
};

// A job; it is known for a day. Nothing of a cancelled or failed one stays in the register.
struct ImportJob
{
    ImportJobId id;
    ImportJobKind kind = ImportJobKind::Preview;
    ImportJobState state = ImportJobState::Waiting;
    ImportPhase phase = ImportPhase::Reading;
    int percent = 0;                 // of the job as a whole, an estimate
    std::optional<Problem> failure;  // of a failed one
    std::optional<ChangeId> batchId; // of a run that is done, unless the register had all of the file already

    bool operator==(const ImportJob &) const = default;
};

// Errors: NotFound, also for somebody else's.
struct ShowImportJob
{
    using Reply = ImportJob;
    static constexpr Operation operation{"showImportJob", "Show how far a job has come.", Method::Get,
                                         "/api/v1/import-jobs/{importJobId}", Scope::Branch};
    ImportJobId importJobId;
};

// Asks a job to stop; it is stopped when ShowImportJob says so, or done if it was too late. Errors: NotFound.
struct CancelImportJob
{
    using Reply = NoContent;
    static constexpr Operation operation{"cancelImportJob", "Stop a job; nothing of it stays.",
                                         Method::Post,      "/api/v1/import-jobs/{importJobId}/cancel",
                                         Scope::Branch,     204};
    ImportJobId importJobId;
    QString idempotencyKey = newIdempotencyKey();
};

} // namespace medlem
