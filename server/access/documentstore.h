// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/database/transaction.h"
#include "server/request/upload.h"
#include "shared/protocol/agreementdocuments.h"

namespace medlem::server {

// Papers of agreements. Those on their way are of the caller's account only: row-level security hides those of others.
// Errors, but for those told of: NotFound, and those of accessverdict.h.
class DocumentStore
{
public:
    explicit DocumentStore(Transaction &transaction);

    [[nodiscard]] Result<DocumentUpload> begin(AgreementId agreement, const NewDocument &document);
    [[nodiscard]] Result<DocumentUpload> show(DocumentId document);

    // Nobody else changes it until the transaction ends.
    [[nodiscard]] Result<UploadState> lock(DocumentId document);
    [[nodiscard]] Result<void> addPart(DocumentId document,
                                       const DocumentPart &part); // the next piece, of a locked one

    struct Content
    {
        QByteArray bytes;
        QByteArray sha256; // as the database counts it
    };

    [[nodiscard]] Result<Content> content(DocumentId document); // as far as it is uploaded

    // Keeps what has been looked at, if the caller still may.
    [[nodiscard]] Result<void> finish(DocumentId document, const QByteArray &sha256, DocumentFormat format,
                                      bool hasActiveContent);

    // Writes the event that the caller reads it.
    [[nodiscard]] Result<DocumentContent> read(DocumentId document, FileOffset start);

private:
    Transaction &m_transaction;
};

} // namespace medlem::server
