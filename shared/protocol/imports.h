// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/ids.h"
#include "shared/domain/imports/filepiece.h"
#include "shared/domain/imports/importchoices.h"
#include "shared/domain/imports/importformat.h"
#include "shared/protocol/codec.h"
#include "shared/protocol/importjobs.h"
#include "shared/protocol/importpreview.h"

#include <QDateTime>
#include <QList>

// A file on its way into the register: uploaded piece by piece, looked through, run. The rows are personal data, so the
// server forgets an import that is not run within a day, and the file of one that is run at once.
namespace medlem {

struct ImportEntry
{
    ImportId id;
    QString fileName;
    ImportFormat format = ImportFormat::Csv;
    qint64 size = 0;     // bytes
    qint64 uploaded = 0; // bytes
    QDateTime createdAt;
    std::optional<ImportChoices> choices; // of the preview
    std::optional<ImportPreview> preview; // absent until the first one has been made

    bool operator==(const ImportEntry &) const = default;
};

struct NewImport
{
    QString fileName; // without folders; 1 to 200 characters
    ImportFormat format = ImportFormat::Csv;
    qint64 size = 0; // bytes, at most 20 MiB
};

// Errors: Invalid (Required, TooLong, OutOfRange), Conflict (AlreadyUsed at "fileName": the caller has three files here
// that are not finished).
struct BeginImport
{
    using Reply = ImportEntry;
    static constexpr Operation operation{
        "beginImport", "Begin to import a file.", Method::Post, "/api/v1/imports", Scope::Branch, 201};
    QString idempotencyKey = newIdempotencyKey();
    NewImport body;
};

struct ImportPart
{
    qint64 offset = 0; // of the file; equal to what is uploaded so far
    FilePiece content;
};

// The next piece of the file. Errors: NotFound, Invalid, Conflict (OutOfRange at "offset": not the next, or beyond the
// size that was told).
struct AddImportPart
{
    using Reply = ImportEntry;
    static constexpr Operation operation{"addImportPart", "Upload the next piece of a file.", Method::Post,
                                         "/api/v1/imports/{importId}/parts", Scope::Branch};
    ImportId importId;
    QString idempotencyKey = newIdempotencyKey();
    ImportPart body;
};

// Errors: NotFound, also for somebody else's.
struct ShowImport
{
    using Reply = ImportEntry;
    static constexpr Operation operation{"showImport", "Show an import that is not finished.", Method::Get,
                                         "/api/v1/imports/{importId}", Scope::Branch};
    ImportId importId;
};

struct ImportList
{
    QList<ImportEntry> items; // the oldest first, at most three, without what their previews found
};

// The caller's own that are not finished: one that was left behind, by a client that crashed, takes up one of three
// places.
struct ListImports
{
    using Reply = ImportList;
    static constexpr Operation operation{"listImports", "List the imports that are not finished.", Method::Get,
                                         "/api/v1/imports", Scope::Branch};
};

// The server forgets the file and all that was made of it. Errors: NotFound, Conflict while a job of it runs.
struct DiscardImport
{
    using Reply = NoContent;
    static constexpr Operation operation{"discardImport", "Forget a file that was uploaded.",
                                         Method::Delete,  "/api/v1/imports/{importId}",
                                         Scope::Branch,   204};
    ImportId importId;
};

// Reads the whole file and compares it with the register; nothing is written to the register. Errors: NotFound,
// Conflict (the file is not whole yet, or another job of it runs), Invalid (RepeatedField at "columns", UnknownValue at
// "names[n].known"), Forbidden (a name to be created, by a local administrator). What is wrong with the file itself is
// the job's failure.
struct PreviewImport
{
    using Reply = ImportJob;
    static constexpr Operation operation{"previewImport", "Look a file through before it is imported.",
                                         Method::Post,    "/api/v1/imports/{importId}/preview",
                                         Scope::Branch,   202,
                                         Proof::Session,  Audit::Noted};
    ImportId importId;
    QString idempotencyKey = newIdempotencyKey();
    ImportChoices body;
};

struct ImportOrder
{
    bool goodRowsOnly = false; // false: all or nothing; a row with an error then keeps every row out
};

// Imports what the latest preview showed, in one transaction. Errors: NotFound, Conflict (no preview, another job
// runs). The job fails with Invalid when rows have errors and goodRowsOnly is false, with Stale when the register has
// changed so that the import would do something else than the preview says, with Forbidden when the caller's access has
// ended meanwhile.
struct RunImport
{
    using Reply = ImportJob;
    static constexpr Operation operation{"runImport",    "Import a file that was looked through.",
                                         Method::Post,   "/api/v1/imports/{importId}/run",
                                         Scope::Branch,  202,
                                         Proof::Session, Audit::Noted};
    ImportId importId;
    QString idempotencyKey = newIdempotencyKey();
    ImportOrder body;
};

} // namespace medlem
