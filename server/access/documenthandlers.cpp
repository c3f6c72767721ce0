// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/access/documenthandlers.h"

#include "server/access/agreementstore.h"
#include "server/access/documentstore.h"
#include "server/inspection/documentinspector.h"

namespace medlem::server {

namespace {

constexpr qint64 mostBytes = qint64(10) * 1024 * 1024;

FieldReason reasonOf(DocumentVerdict verdict)
{
    switch (verdict) {
    case DocumentVerdict::Encrypted:
        return FieldReason::FileEncrypted;
    case DocumentVerdict::TooManyPages:
        return FieldReason::TooLong;
    case DocumentVerdict::TooLarge:
        return FieldReason::TooLargeUnpacked;
    case DocumentVerdict::UnknownFormat:
        return FieldReason::BadFormat;
    case DocumentVerdict::Damaged:
    case DocumentVerdict::Good:
        break;
    }
    return FieldReason::FileDamaged;
}

} // namespace

Result<DocumentUpload> handleBeginDocument(const BeginDocument &request, RequestContext &context)
{
    TRY(showAgreement(context.transaction(), request.agreementId)); // who does not see it learns nothing else
    FieldCheck check;
    NewDocument document = request.body;
    document.fileName = checkFile(check, document.fileName, document.size, mostBytes);
    if (check.failed())
        return check.failure();
    return DocumentStore(context.transaction()).begin(request.agreementId, document);
}

Result<DocumentUpload> handleAddDocumentPart(const AddDocumentPart &request, RequestContext &context)
{
    DocumentStore store(context.transaction());
    TRY_ASSIGN(const UploadState file, store.lock(request.documentId));
    TRY(checkPlace(file, request.body.offset, request.body.content.bytes().size()));
    TRY(store.addPart(request.documentId, request.body));
    return store.show(request.documentId);
}

// The file may be as good as it is: when the caller has lost the branch meanwhile, finish() says so, and nothing stays.
Result<AgreementEntry> handleFinishDocument(const FinishDocument &request, RequestContext &context,
                                            DocumentInspector &inspector)
{
    DocumentStore store(context.transaction());
    TRY_ASSIGN(const UploadState file, store.lock(request.documentId));
    if (!file.isWhole())
        return outOfPlace();
    TRY_ASSIGN(const DocumentUpload upload, store.show(request.documentId));
    TRY_ASSIGN(const DocumentStore::Content content, store.content(request.documentId));
    if (QByteArray::fromHex(request.body.sha256.toLatin1()) != content.sha256)
        return fail(FieldReason::FileChanged, QStringLiteral("sha256"));
    TRY_ASSIGN(const DocumentFinding finding, inspector.inspect(content.bytes));
    if (!finding.format)
        return fail(reasonOf(finding.verdict), QStringLiteral("file"));
    TRY(store.finish(request.documentId, content.sha256, *finding.format, finding.hasActiveContent));
    return showAgreement(context.transaction(), upload.agreementId);
}

Result<DocumentContent> handleShowDocument(const ShowDocument &request, RequestContext &context)
{
    context.noteByStatement();
    return DocumentStore(context.transaction()).read(request.documentId, request.offset);
}

} // namespace medlem::server
