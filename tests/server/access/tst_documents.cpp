// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/server/access/paperdesk.h"
#include "tests/support/fielderrors.h"
#include "tests/support/papers.h"

#include <QTest>

namespace medlem::test {

// Papers of agreements, from the first piece to the last reader.
class DocumentsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_desk.start()); }
    void init();
    void keepsAPaper();
    void takesPiecesInOrder();
    void readsInPieces();
    void offsetsAreNumbers();
    void logsWhoReads();
    void supersedes();
    void tellsActiveContent();
    void refusesFiles_data();
    void refusesFiles();
    void refusesSizes_data();
    void refusesSizes();
    void refusesAnotherFile();
    void takesNoPaperLater();
    void hidesFromOthers();

private:
    PaperDesk m_desk;
    RegisterFixture &m_data = m_desk.data();
    AgreementId m_agreement{QUuid()}; // a draft of A
};

void DocumentsTest::init()
{
    m_desk.reset();
    m_agreement = m_desk.drafted({m_data.anna}).id;
}

void DocumentsTest::keepsAPaper()
{
    const QByteArray file = papers::pdf();
    const auto agreement = m_desk.registerPaper(m_agreement, file, Session::BranchA);
    QVERIFY2(agreement, agreement ? "" : qPrintable(agreement.error().detail));
    QCOMPARE(agreement->documents.size(), 1);
    const DocumentEntry paper = agreement->documents.first();
    QCOMPARE(paper.kind, DocumentKind::SignedAgreement);
    QCOMPARE(paper.format, DocumentFormat::Pdf);
    QCOMPARE(paper.fileName, QStringLiteral("avtal.pdf"));
    QCOMPARE(paper.size, file.size());
    QCOMPARE(paper.sha256, PaperDesk::hashOf(file));
    QCOMPARE(paper.registeredBy, QStringLiteral("Erik Adminsson"));
    QVERIFY(!paper.isSuperseded && !paper.hasActiveContent);
    QCOMPARE(m_desk.readAll(paper.id, Session::BranchA).value(), file);
    QCOMPARE(m_data.count("document_upload"), 0);
    QCOMPARE(m_data.count("document_part"), 0);
    QVERIFY(m_desk.events().contains(QStringLiteral("documentRegistered")));
}

void DocumentsTest::takesPiecesInOrder()
{
    const auto upload = m_desk.begin(m_agreement, 10);
    QVERIFY(upload);
    const Reasons outOfPlace{{QStringLiteral("offset"), FieldReason::OutOfRange}};
    QCOMPARE(reasonsOf(m_desk.addPart(upload->id, 1, "x")), outOfPlace);
    QCOMPARE(reasonsOf(m_desk.addPart(upload->id, 0, "01234567890")), outOfPlace);
    QCOMPARE(m_desk.addPart(upload->id, 0, "01234")->uploaded, 5);
    QCOMPARE(reasonsOf(m_desk.addPart(upload->id, 0, "01234")), outOfPlace);
    const auto early = m_desk.finish(upload->id, "01234");
    QCOMPARE(early.error().code, ErrorCode::Conflict);
    QCOMPARE(reasonsOf(early), outOfPlace);
    QCOMPARE(m_desk.addPart(upload->id, 5, "56789")->uploaded, 10);
}

void DocumentsTest::readsInPieces()
{
    const QByteArray file = papers::png(800, 600);
    QVERIFY(file.size() > 2 * FilePiece::mostBytes);
    const auto agreement = m_desk.registerPaper(m_agreement, file);
    QVERIFY(agreement);
    const DocumentId paper = agreement->documents.first().id;
    QCOMPARE(agreement->documents.first().format, DocumentFormat::Png);
    QCOMPARE(m_desk.readAll(paper).value(), file);
    QCOMPARE(m_desk.read(paper, file.size() - 1)->content.bytes(), file.right(1));
    QCOMPARE(m_desk.read(paper, file.size()).error().code, ErrorCode::NotFound);
    QCOMPARE(m_desk.read(paper, 99'999'999'999).error().code, ErrorCode::NotFound);
}

void DocumentsTest::offsetsAreNumbers()
{
    QCOMPARE(FileOffset::parse(u"10485759")->value(), 10485759);
    QCOMPARE(FileOffset::parse(u"0")->toString(), QStringLiteral("0"));
    for (const char *text : {"", "-1", "+1", "01", " 1", "1.0", "x", "9223372036854775807"})
        QVERIFY2(!FileOffset::parse(QString::fromLatin1(text)), text);
}

void DocumentsTest::logsWhoReads()
{
    const auto agreement = m_desk.registerPaper(m_agreement, papers::png(800, 600));
    QVERIFY(agreement);
    const DocumentId paper = agreement->documents.first().id;
    QVERIFY(m_desk.readAll(paper)); // three pieces
    QCOMPARE(m_desk.readEvents(), 1);
    QVERIFY(m_desk.read(paper, 7, Session::BranchA)); // whoever leaves the first piece out reads it too
    QCOMPARE(m_desk.readEvents(), 2);
    QVERIFY(m_desk.read(paper, 8, Session::BranchA));
    QCOMPARE(m_desk.readEvents(), 2);
    QVERIFY(m_desk.read(paper, 0, Session::BranchA));
    QCOMPARE(m_desk.readEvents(), 3);
    QVERIFY(!m_desk.read(paper, 0, Session::BranchB));
    QCOMPARE(m_desk.readEvents(), 3);
}

void DocumentsTest::supersedes()
{
    const QByteArray first = papers::pdf();
    const QByteArray second = papers::jpeg();
    QVERIFY(m_desk.registerPaper(m_agreement, first));
    QVERIFY(m_desk.registerPaper(m_agreement, first, Session::National, DocumentKind::MinutesExcerpt));
    const auto agreement = m_desk.registerPaper(m_agreement, second, Session::BranchA);
    QVERIFY(agreement);
    QCOMPARE(agreement->documents.size(), 3);
    int superseded = 0;
    for (const DocumentEntry &paper : agreement->documents) {
        const bool isFirst = paper.kind == DocumentKind::SignedAgreement && paper.format == DocumentFormat::Pdf;
        QCOMPARE(paper.isSuperseded, isFirst);
        superseded += isFirst ? 1 : 0;
        QCOMPARE(m_desk.readAll(paper.id).value(), paper.format == DocumentFormat::Jpeg ? second : first);
    }
    QCOMPARE(superseded, 1);
    QVERIFY(m_desk.events().contains(QStringLiteral("documentSuperseded")));
}

void DocumentsTest::tellsActiveContent()
{
    const auto agreement =
        m_desk.registerPaper(m_agreement, papers::pdf(1, "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>"));
    QVERIFY(agreement);
    QVERIFY(agreement->documents.first().hasActiveContent);
}

void DocumentsTest::refusesFiles_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<FieldReason>("reason");
    const QByteArray photo = papers::jpeg();
    QTest::newRow("HTML") << QByteArray("<!doctype html><title>Avtal</title>") << FieldReason::BadFormat;
    QTest::newRow("zip archive") << QByteArray("PK\x03\x04 avtal") << FieldReason::BadFormat;
    QTest::newRow("PDF, half") << papers::pdf().left(200) << FieldReason::FileDamaged;
    QTest::newRow("JPEG, half") << photo.left(photo.size() / 2) << FieldReason::FileDamaged;
    QTest::newRow("PDF, password") << papers::encryptedPdf("hemligt") << FieldReason::FileEncrypted;
    QTest::newRow("PDF, 201 pages") << papers::pdf(201) << FieldReason::TooLong;
    QTest::newRow("PNG, huge") << papers::pngWithHead(60000, 60000) << FieldReason::TooLargeUnpacked;
}

void DocumentsTest::refusesFiles()
{
    QFETCH(const QByteArray, file);
    QFETCH(const FieldReason, reason);
    const auto agreement = m_desk.registerPaper(m_agreement, file);
    QVERIFY(!agreement);
    QCOMPARE(agreement.error().code, ErrorCode::Invalid);
    QCOMPARE(reasonsOf(agreement), (Reasons{{QStringLiteral("file"), reason}}));
    QVERIFY(m_desk.show(m_agreement).documents.isEmpty());
}

void DocumentsTest::refusesSizes_data()
{
    QTest::addColumn<qint64>("size");
    QTest::addColumn<bool>("isTaken");
    const qint64 most = qint64(10) * 1024 * 1024;
    QTest::newRow("10 MiB") << most << true;
    QTest::newRow("a byte more") << most + 1 << false;
    QTest::newRow("nothing") << qint64(0) << false;
    QTest::newRow("less than nothing") << qint64(-1) << false;
}

void DocumentsTest::refusesSizes()
{
    QFETCH(const qint64, size);
    QFETCH(const bool, isTaken);
    const auto upload = m_desk.begin(m_agreement, size);
    QCOMPARE(upload.has_value(), isTaken);
    if (!isTaken)
        QCOMPARE(reasonsOf(upload), (Reasons{{QStringLiteral("size"), FieldReason::OutOfRange}}));
}

void DocumentsTest::refusesAnotherFile()
{
    const QByteArray file = papers::pdf();
    const auto upload = m_desk.upload(m_agreement, file);
    QVERIFY(upload);
    const auto agreement = m_desk.finish(upload->id, file + ' ');
    QCOMPARE(reasonsOf(agreement), (Reasons{{QStringLiteral("sha256"), FieldReason::FileChanged}}));
    QVERIFY(m_desk.finish(upload->id, file)); // it is still there
    QCOMPARE(m_desk.finish(upload->id, file).error().code, ErrorCode::NotFound);
}

void DocumentsTest::takesNoPaperLater()
{
    const QByteArray file = papers::pdf();
    const auto upload = m_desk.upload(m_agreement, file);
    QVERIFY(upload);
    const AgreementEntry draft = m_desk.show(m_agreement);
    QVERIFY(m_data.call(DiscardAgreement{.agreementId = m_agreement, .ifMatch = draft.version}, Session::National));
    const Reasons closed{{QStringLiteral("state"), FieldReason::OutOfRange}};
    const auto finished = m_desk.finish(upload->id, file);
    QCOMPARE(finished.error().code, ErrorCode::Conflict);
    QCOMPARE(reasonsOf(finished), closed);
    QCOMPARE(reasonsOf(m_desk.begin(m_agreement, 10)), closed);
    QVERIFY(m_desk.show(m_agreement).documents.isEmpty());
}

void DocumentsTest::hidesFromOthers()
{
    const QByteArray file = papers::pdf();
    const auto agreement = m_desk.registerPaper(m_agreement, file, Session::BranchA);
    QVERIFY(agreement);
    const auto upload = m_desk.upload(m_agreement, file, Session::BranchA, DocumentKind::MinutesExcerpt);
    QVERIFY(upload);
    const auto refusal = [](const auto &result) {
        return result ? -1 : int(result.error().code);
    };
    const int notFound = int(ErrorCode::NotFound);
    QCOMPARE(refusal(m_desk.begin(m_agreement, 10, Session::BranchB)), notFound);
    QCOMPARE(refusal(m_desk.begin(m_agreement, 0, Session::BranchB)), notFound);
    QCOMPARE(refusal(m_desk.read(agreement->documents.first().id, 0, Session::BranchB)), notFound);
    // What is on its way is nobody else's, not even the national organisation's.
    for (const Session session : {Session::BranchB, Session::National}) {
        QCOMPARE(refusal(m_desk.addPart(upload->id, file.size(), "x", session)), notFound);
        QCOMPARE(refusal(m_desk.finish(upload->id, file, session)), notFound);
    }
    QVERIFY(m_desk.read(agreement->documents.first().id, 0, Session::National));
    QVERIFY(m_desk.finish(upload->id, file, Session::BranchA));
}

} // namespace medlem::test

QTEST_GUILESS_MAIN(medlem::test::DocumentsTest)
#include "tst_documents.moc"
