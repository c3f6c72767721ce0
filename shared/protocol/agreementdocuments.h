// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/domain/imports/fileoffset.h"
#include "shared/domain/imports/filepiece.h"
#include "shared/protocol/agreements.h"

// The papers of an agreement: uploaded piece by piece, looked at, kept for good.
namespace medlem {

// A file on its way. It is forgotten when it is not finished within a day.
struct DocumentUpload
{
    DocumentId id;
    AgreementId agreementId;
    DocumentKind kind = DocumentKind::SignedAgreement;
    QString fileName;
    qint64 size = 0;     // bytes
    qint64 uploaded = 0; // bytes

    bool operator==(const DocumentUpload &) const = default;
};

struct NewDocument
{
    DocumentKind kind = DocumentKind::SignedAgreement;
    QString fileName; // without folders; 1 to 200 characters
    qint64 size = 0;  // bytes, at most 10 MiB
};

// The caller's earlier upload of the same kind for the agreement is forgotten, and the oldest when there are four
// already. Errors: NotFound, Invalid (Required, TooLong, OutOfRange), Conflict (the agreement takes no papers any
// more).
struct BeginDocument
{
    using Reply = DocumentUpload;
    static constexpr Operation operation{"beginDocument", "Begin to register a paper of an agreement.",
                                         Method::Post,    "/api/v1/agreements/{agreementId}/documents",
                                         Scope::Branch,   201};
    AgreementId agreementId;
    QString idempotencyKey = newIdempotencyKey();
    NewDocument body;
};

struct DocumentPart
{
    qint64 offset = 0; // of the file; equal to what is uploaded so far
    FilePiece content;
};

// Errors: NotFound, also for somebody else's; Conflict (OutOfRange at "offset").
struct AddDocumentPart
{
    using Reply = DocumentUpload;
    static constexpr Operation operation{"addDocumentPart", "Upload the next piece of a paper.", Method::Post,
                                         "/api/v1/documents/{documentId}/parts", Scope::Branch};
    DocumentId documentId;
    QString idempotencyKey = newIdempotencyKey();
    DocumentPart body;
};

struct DocumentOrder
{
    QString sha256; // of the whole file, hexadecimal
};

// The whole file is there: it is looked at by its content and kept. A paper of the same kind that the agreement has
// already is superseded, and stays. Errors: NotFound, Unauthenticated (the access ended meanwhile), Conflict
// (OutOfRange at "offset": not whole; at "state": the agreement takes no papers any more), Invalid (at "file":
// BadFormat, no PDF, JPEG or PNG; FileDamaged; FileEncrypted; TooLong, above 200 pages; TooLargeUnpacked; at "sha256"
// FileChanged: not the same file), Unavailable (too much is being looked at). Heavy, since it keeps a worker busy for
// seconds, looking or waiting for another one that looks at the same file.
struct FinishDocument
{
    using Reply = AgreementEntry;
    static constexpr Operation operation{"finishDocument", "Register a paper that has been uploaded.",
                                         Method::Post,     "/api/v1/documents/{documentId}/completion",
                                         Scope::Branch,    200,
                                         Proof::Session,   Audit::Triggers,
                                         Weight::Heavy};
    DocumentId documentId;
    QString idempotencyKey = newIdempotencyKey();
    DocumentOrder body;
};

struct DocumentContent
{
    DocumentEntry document;
    qint64 offset = 0; // of the first byte of content
    FilePiece content;
};

// A piece of a paper from offset on, 512 KiB or what is left of it. Who looked is logged with the first piece, and with
// another that is read without it. Error: NotFound, also for an offset that is behind the end.
struct ShowDocument
{
    using Reply = DocumentContent;
    static constexpr Operation operation{"showDocument", "Read a piece of a paper.",
                                         Method::Get,    "/api/v1/documents/{documentId}/content/{offset}",
                                         Scope::Branch,  200,
                                         Proof::Session, Audit::Noted};
    DocumentId documentId;
    FileOffset offset = 0;
};

} // namespace medlem
