// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/protocol/agreementdocuments.h"
#include "shared/protocol/agreementreview.h"
#include "tests/support/papers.h"
#include "tests/support/servedregister.h"
#include "tests/support/typedwire.h"

#include <QCryptographicHash>
#include <QTest>

namespace medlem::test {

// Papers over the wire, looked at by the server's own child process.
class DocumentsE2eTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void comeAndAreSuperseded();
    void areOfOneBranch();
    void goOnAfterARestart();
    void tooLargeOnesAreRefused();
    void hostileOnesHarmNobody();
    void accessEndsMidway();

private:
    [[nodiscard]] Result<DocumentUpload> upload(WireClient &client, const QByteArray &file,
                                                DocumentKind kind = DocumentKind::SignedAgreement);
    [[nodiscard]] static Result<AgreementEntry> finish(WireClient &client, DocumentId document, const QByteArray &file);
    [[nodiscard]] Result<AgreementEntry> registerPaper(WireClient &client, const QByteArray &file,
                                                       DocumentKind kind = DocumentKind::SignedAgreement);
    [[nodiscard]] static Result<QByteArray> readAll(WireClient &client, DocumentId document);

    ServedRegister m_register;
    RegisterFixture &m_data = m_register.data();
    AgreementId m_agreement{QUuid()}; // a draft of A
};

namespace {

Result<DocumentUpload> addPart(WireClient &client, const DocumentUpload &upload, const QByteArray &file)
{
    TRY_ASSIGN(const FilePiece piece, FilePiece::create(file.mid(upload.uploaded, FilePiece::mostBytes)));
    return sendTyped(client,
                     AddDocumentPart{.documentId = upload.id, .body = {.offset = upload.uploaded, .content = piece}});
}

} // namespace

void DocumentsE2eTest::initTestCase()
{
    QVERIFY(m_register.start());
    WireClient erik = m_register.client(Session::BranchA);
    const auto drafted = sendTyped(erik, CreateAgreement{.branchId = m_data.branchA,
                                                         .body = {.meeting = Meeting::BoardMeeting,
                                                                  .meetingDate = QDate(2026, 3, 15),
                                                                  .minutesParagraph = QStringLiteral("7"),
                                                                  .signatory = QStringLiteral("Eva Ek, ordförande"),
                                                                  .administrators = {{.personId = m_data.anna,
                                                                                      .tie = AdministratorTie::Member,
                                                                                      .municipalityCode = {}}}}});
    QVERIFY(drafted);
    m_agreement = drafted->id;
}

Result<DocumentUpload> DocumentsE2eTest::upload(WireClient &client, const QByteArray &file, DocumentKind kind)
{
    TRY_ASSIGN(
        DocumentUpload each,
        sendTyped(client,
                  BeginDocument{.agreementId = m_agreement,
                                .body = {.kind = kind, .fileName = QStringLiteral("papper"), .size = file.size()}}));
    while (each.uploaded < each.size) {
        TRY_ASSIGN(each, addPart(client, each, file));
    }
    return each;
}

Result<AgreementEntry> DocumentsE2eTest::finish(WireClient &client, DocumentId document, const QByteArray &file)
{
    const QByteArray hash = QCryptographicHash::hash(file, QCryptographicHash::Sha256).toHex();
    return sendTyped(client, FinishDocument{.documentId = document, .body = {.sha256 = QString::fromLatin1(hash)}});
}

Result<AgreementEntry> DocumentsE2eTest::registerPaper(WireClient &client, const QByteArray &file, DocumentKind kind)
{
    TRY_ASSIGN(const DocumentUpload whole, upload(client, file, kind));
    return finish(client, whole.id, file);
}

Result<QByteArray> DocumentsE2eTest::readAll(WireClient &client, DocumentId document)
{
    QByteArray file;
    qint64 size = 1;
    while (file.size() < size) {
        TRY_ASSIGN(const DocumentContent piece,
                   sendTyped(client, ShowDocument{.documentId = document, .offset = file.size()}));
        size = piece.document.size;
        file += piece.content.bytes();
    }
    return file;
}

void DocumentsE2eTest::comeAndAreSuperseded()
{
    WireClient erik = m_register.client(Session::BranchA);
    WireClient national = m_register.client(Session::National);
    const QByteArray scan = papers::pdf(3);
    const QByteArray photo = papers::jpeg(1600, 1200);
    QVERIFY(photo.size() > 2 * FilePiece::mostBytes);
    const auto first = registerPaper(erik, scan);
    QVERIFY2(first, first ? "" : qPrintable(first.error().detail));
    QCOMPARE(first->documents.size(), 1);
    const auto second = registerPaper(erik, photo);
    QVERIFY(second);
    QCOMPARE(second->documents.size(), 2);
    QVERIFY(!second->documents.at(0).isSuperseded && second->documents.at(1).isSuperseded);
    QCOMPARE(second->documents.at(0).format, DocumentFormat::Jpeg);
    QCOMPARE(readAll(national, second->documents.at(0).id).value(), photo);
    QCOMPARE(readAll(national, second->documents.at(1).id).value(), scan);
    QCOMPARE(m_data.count("audit_event WHERE action = 'read' AND object = 'agreement_document'"), 2);
}

void DocumentsE2eTest::areOfOneBranch()
{
    WireClient erik = m_register.client(Session::BranchA);
    WireClient frida = m_register.client(Session::BranchB);
    const auto kept = registerPaper(erik, papers::pdf());
    QVERIFY(kept);
    const auto foreign = sendTyped(frida, ShowDocument{.documentId = kept->documents.first().id, .offset = 0});
    QVERIFY(!foreign);
    QCOMPARE(foreign.error().code, ErrorCode::NotFound);
    const auto begun = upload(frida, papers::pdf());
    QVERIFY(!begun);
    QCOMPARE(begun.error().code, ErrorCode::NotFound);
}

// What has come in by then need not come again.
void DocumentsE2eTest::goOnAfterARestart()
{
    const QByteArray photo = papers::jpeg(1600, 1200);
    WireClient erik = m_register.client(Session::BranchA);
    auto each = sendTyped(erik, BeginDocument{.agreementId = m_agreement,
                                              .body = {.kind = DocumentKind::MinutesExcerpt,
                                                       .fileName = QStringLiteral("papper"),
                                                       .size = photo.size()}});
    QVERIFY(each);
    each = addPart(erik, *each, photo);
    QVERIFY(each && each->uploaded < each->size);
    m_register.server().keepPort();
    QCOMPARE(m_register.server().terminate(), 0);
    QVERIFY(m_register.server().serveAndWait());
    WireClient again = m_register.client(Session::BranchA);
    while (each && each->uploaded < each->size)
        each = addPart(again, *each, photo);
    QVERIFY(each);
    QVERIFY(finish(again, each->id, photo));
}

void DocumentsE2eTest::tooLargeOnesAreRefused()
{
    WireClient erik = m_register.client(Session::BranchA);
    const BeginDocument tooLarge{.agreementId = m_agreement,
                                 .body = {.kind = DocumentKind::SignedAgreement,
                                          .fileName = QStringLiteral("papper.pdf"),
                                          .size = qint64(10) * 1024 * 1024 + 1}};
    const auto begun = sendTyped(erik, tooLarge);
    QVERIFY(!begun);
    QCOMPARE(begun.error().code, ErrorCode::Invalid);
    QCOMPARE(begun.error().fields,
             (QList<FieldError>{{.field = QStringLiteral("size"), .reason = FieldReason::OutOfRange}}));
}

void DocumentsE2eTest::hostileOnesHarmNobody()
{
    WireClient erik = m_register.client(Session::BranchA);
    const QList<std::pair<QByteArray, FieldReason>> files{
        {"<html>%PDF-1.7</html>", FieldReason::BadFormat},
        {papers::pdfWithObjectStream(300), FieldReason::FileDamaged},
        {papers::pdfWithContent(papers::deflated({}, 512), "/Filter /FlateDecode"), FieldReason::TooLargeUnpacked},
        {papers::pngWithHead(65000, 65000), FieldReason::TooLargeUnpacked},
        {papers::jpeg().left(5000), FieldReason::FileDamaged}};
    for (const auto &[file, reason] : files) {
        const auto kept = registerPaper(erik, file, DocumentKind::MinutesExcerpt);
        QVERIFY(!kept);
        QCOMPARE(kept.error().code, ErrorCode::Invalid);
        QCOMPARE(kept.error().fields, (QList<FieldError>{{.field = QStringLiteral("file"), .reason = reason}}));
    }
    QVERIFY(registerPaper(erik, papers::pdf(), DocumentKind::MinutesExcerpt));
}

// Last: Erik is without access from here on.
void DocumentsE2eTest::accessEndsMidway()
{
    WireClient erik = m_register.client(Session::BranchA);
    const QByteArray file = papers::pdf();
    const auto whole = upload(erik, file);
    QVERIFY(whole);
    const qint64 kept = m_data.count("agreement_document");
    m_data.execute("SELECT end_agreement_access(id, NULL, 'withdrawnByNational', NULL) FROM agreement"
                   " WHERE state = 'inForce' AND branch_id = '" +
                   m_data.branchA.toString().toLatin1() + "'");
    const auto finished = finish(erik, whole->id, file);
    QVERIFY(!finished);
    QVERIFY(finished.error().code == ErrorCode::Unauthenticated || finished.error().code == ErrorCode::Forbidden);
    QCOMPARE(m_data.count("agreement_document"), kept);
}

} // namespace medlem::test

QTEST_GUILESS_MAIN(medlem::test::DocumentsE2eTest)
#include "tst_documents_e2e.moc"
