// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/server/access/paperdesk.h"

#include "server/dispatch/accessroutes.h"
#include "server/dispatch/documentroutes.h"
#include "server/inspection/documentinspector.h"

#include <QCryptographicHash>

namespace medlem::test {

namespace {

// As patient as a busy machine needs.
void addRoutes(server::RouteTable &routes)
{
    static server::DocumentInspector inspector(QStringLiteral(MEDLEM_INSPECTION_CHILD),
                                               {.run = std::chrono::minutes(1)});
    server::addAccessRoutes(routes);
    server::addDocumentRoutes(routes, inspector);
}

} // namespace

PaperDesk::PaperDesk()
    : AccessDesk(&addRoutes)
{
}

QString PaperDesk::hashOf(const QByteArray &file)
{
    return QString::fromLatin1(QCryptographicHash::hash(file, QCryptographicHash::Sha256).toHex());
}

Result<DocumentUpload> PaperDesk::begin(AgreementId agreement, qint64 size, Session session, DocumentKind kind)
{
    return data().call(
        BeginDocument{.agreementId = agreement,
                      .body = {.kind = kind, .fileName = QStringLiteral("C:\\Papper\\avtal.pdf"), .size = size}},
        session);
}

Result<DocumentUpload> PaperDesk::addPart(DocumentId document, qint64 offset, const QByteArray &bytes, Session session)
{
    TRY_ASSIGN(const FilePiece piece, FilePiece::create(bytes));
    return data().call(AddDocumentPart{.documentId = document, .body = {.offset = offset, .content = piece}}, session);
}

Result<DocumentUpload> PaperDesk::upload(AgreementId agreement, const QByteArray &file, Session session,
                                         DocumentKind kind)
{
    TRY_ASSIGN(DocumentUpload upload, begin(agreement, file.size(), session, kind));
    while (upload.uploaded < upload.size) {
        TRY_ASSIGN(upload,
                   addPart(upload.id, upload.uploaded, file.mid(upload.uploaded, FilePiece::mostBytes), session));
    }
    return upload;
}

Result<AgreementEntry> PaperDesk::finish(DocumentId document, const QByteArray &file, Session session)
{
    return data().call(FinishDocument{.documentId = document, .body = {.sha256 = hashOf(file)}}, session);
}

Result<AgreementEntry> PaperDesk::registerPaper(AgreementId agreement, const QByteArray &file, Session session,
                                                DocumentKind kind)
{
    TRY_ASSIGN(const DocumentUpload whole, upload(agreement, file, session, kind));
    return finish(whole.id, file, session);
}

Result<DocumentContent> PaperDesk::read(DocumentId document, qint64 offset, Session session)
{
    return data().call(ShowDocument{.documentId = document, .offset = offset}, session);
}

Result<QByteArray> PaperDesk::readAll(DocumentId document, Session session)
{
    QByteArray file;
    qint64 size = 1;
    while (file.size() < size) {
        TRY_ASSIGN(const DocumentContent piece, read(document, file.size(), session));
        size = piece.document.size;
        file += piece.content.bytes();
    }
    return file;
}

qint64 PaperDesk::readEvents()
{
    return data().count("audit_event WHERE action = 'read' AND object = 'agreement_document'");
}

} // namespace medlem::test
