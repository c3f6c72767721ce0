// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/access/documentstore.h"

#include "server/access/accessverdict.h"
#include "server/request/storedjson.h"

namespace medlem::server {

DocumentStore::DocumentStore(Transaction &transaction)
    : m_transaction(transaction)
{
}

Result<DocumentUpload> DocumentStore::begin(AgreementId agreement, const NewDocument &document)
{
    const DocumentId id = DocumentId::create();
    TRY(heed(m_transaction.run("access/begin_document", {{"uploadId", id},
                                                         {"agreementId", agreement},
                                                         {"kind", EnumCodec<DocumentKind>::name(document.kind)},
                                                         {"fileName", document.fileName},
                                                         {"size", document.size}})));
    return show(id);
}

Result<DocumentUpload> DocumentStore::show(DocumentId document)
{
    TRY_ASSIGN(const Rows rows, m_transaction.run("access/show_upload", {{"uploadId", document}}));
    if (rows.isEmpty())
        return fail(ErrorCode::NotFound);
    const Row row = rows.first();
    TRY_ASSIGN(const DocumentKind kind, parseStored<DocumentKind>(row.text("kind")));
    return DocumentUpload{.id = row.id<DocumentId>("id"),
                          .agreementId = row.id<AgreementId>("agreement_id"),
                          .kind = kind,
                          .fileName = row.text("file_name"),
                          .size = row.bigInteger("size"),
                          .uploaded = row.bigInteger("uploaded")};
}

Result<UploadState> DocumentStore::lock(DocumentId document)
{
    TRY_ASSIGN(const Rows rows, m_transaction.run("access/lock_upload", {{"uploadId", document}}));
    if (rows.isEmpty())
        return fail(ErrorCode::NotFound);
    return UploadState{.size = rows.first().bigInteger("size"), .uploaded = rows.first().bigInteger("uploaded")};
}

Result<void> DocumentStore::addPart(DocumentId document, const DocumentPart &part)
{
    TRY(m_transaction.run("access/add_document_part",
                          {{"uploadId", document}, {"start", part.offset}, {"content", part.content.bytes()}}));
    return {};
}

Result<DocumentStore::Content> DocumentStore::content(DocumentId document)
{
    TRY_ASSIGN(const Rows rows, m_transaction.run("access/read_upload", {{"uploadId", document}}));
    return Content{.bytes = rows.first().bytes("content"), .sha256 = rows.first().bytes("sha256")};
}

Result<void> DocumentStore::finish(DocumentId document, const QByteArray &sha256, DocumentFormat format,
                                   bool hasActiveContent)
{
    return heed(m_transaction.run("access/finish_document", {{"uploadId", document},
                                                             {"sha256", sha256},
                                                             {"format", EnumCodec<DocumentFormat>::name(format)},
                                                             {"hasActiveContent", hasActiveContent}}));
}

Result<DocumentContent> DocumentStore::read(DocumentId document, FileOffset start)
{
    TRY_ASSIGN(const Rows rows, m_transaction.run("access/read_document", {{"documentId", document},
                                                                           {"start", start.value()},
                                                                           {"length", int(FilePiece::mostBytes)}}));
    if (rows.isEmpty())
        return fail(ErrorCode::NotFound);
    TRY_ASSIGN(const DocumentEntry entry, decodeStored<DocumentEntry>(rows.first().json("entry")));
    TRY_ASSIGN(const FilePiece content, FilePiece::create(rows.first().bytes("content")));
    return DocumentContent{.document = entry, .offset = start.value(), .content = content};
}

} // namespace medlem::server
