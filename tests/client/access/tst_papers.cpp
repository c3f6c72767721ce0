// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/access/paperfile.h"
#include "client/access/papersection.h"
#include "client/access/paperupload.h"
#include "client/widgets/filedrop.h"
#include "client/widgets/recordrow.h"
#include "tests/client/access/accessstage.h"
#include "tests/support/fielderrors.h"

#include <QDropEvent>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace medlem;
using namespace medlem::client;
using namespace medlem::test;

class TestPapers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatItMay_data();
    void readsWhatItMay();
    void refusesATooLargeFileBeforeReading();
    void sendsPieceByPiece();
    void sendsAPieceAgainAfterALostAnswer();
    void stopsWhenAsked();
    void takesADroppedFile();
    void saysBesideThePlaceWhatIsWrong_data();
    void saysBesideThePlaceWhatIsWrong();
    void saysWhatTheServerFindsWrong_data();
    void saysWhatTheServerFindsWrong();
    void readsAgainWhenNoPapersAreTaken();
    void listsPapersAndThoseReplaced();

private:
    struct Stage;
    [[nodiscard]] static PaperFile fileOf(const QByteArray &content)
    {
        return {.name = QStringLiteral("avtal.pdf"), .content = content, .sha256 = QStringLiteral("00")};
    }
    [[nodiscard]] static DocumentUpload uploadOf(qint64 size, qint64 uploaded)
    {
        return {.id = numbered<DocumentId>(7),
                .agreementId = numbered<AgreementId>(1),
                .kind = DocumentKind::SignedAgreement,
                .fileName = QStringLiteral("avtal.pdf"),
                .size = size,
                .uploaded = uploaded};
    }
};

struct TestPapers::Stage
{
    explicit Stage(const AgreementEntry &agreement)
    {
        section.resize(900, 500);
        if (!showActive(section))
            qFatal("The window is not active.");
        section.setAgreement(agreement);
    }
    [[nodiscard]] QString write(const QByteArray &content, const char *name = "avtal.pdf")
    {
        const QString path = folder.filePath(QLatin1String(name));
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? path : QString();
    }
    [[nodiscard]] FileDrop *drop(const char *name) { return section.findChild<FileDrop *>(QLatin1String(name)); }
    void expectUpload(qint64 size)
    {
        api.expect<BeginDocument>().reply(uploadOf(size, 0));
        api.expect<AddDocumentPart>().reply(uploadOf(size, size));
    }

    QTemporaryDir folder;
    FakeApi api;
    PaperSection section{api};
};

void TestPapers::readsWhatItMay_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<bool>("isTaken");
    QTest::newRow("pdf") << QByteArray("%PDF-1.4 ...") << true;
    QTest::newRow("jpeg") << QByteArray("\xff\xd8\xff\xe0 ...") << true;
    QTest::newRow("png") << somePng(2, 2) << true;
    QTest::newRow("text called pdf") << QByteArray("Hello") << false;
    QTest::newRow("program") << QByteArray("MZ\x90") << false;
    QTest::newRow("empty") << QByteArray() << false;
}

void TestPapers::readsWhatItMay()
{
    QFETCH(const QByteArray, content);
    QFETCH(const bool, isTaken);
    Stage it(agreementIn(AgreementState::Sent));
    const Result<PaperFile> file = readPaperFile(it.write(content));
    QCOMPARE(file.has_value(), isTaken);
    if (isTaken) {
        QCOMPARE(file->content, content);
        QCOMPARE(file->name, QStringLiteral("avtal.pdf"));
        QCOMPARE(file->sha256.size(), 64);
    }
}

void TestPapers::refusesATooLargeFileBeforeReading()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("large.pdf")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write("%PDF-") == 5);
    QVERIFY(file.resize(PaperFile::mostBytes));
    QVERIFY(readPaperFile(file.fileName()).has_value());
    QVERIFY(file.resize(PaperFile::mostBytes + 1));
    QCOMPARE(reasonsOf(readPaperFile(file.fileName())), (Reasons{{QStringLiteral("file"), FieldReason::OutOfRange}}));
}

void TestPapers::sendsPieceByPiece()
{
    FakeApi api;
    PaperUpload upload(api);
    const QByteArray content = "%PDF-" + QByteArray(FilePiece::mostBytes, 'x');
    const auto size = content.size();
    QSignalSpy done(&upload, &PaperUpload::done);
    api.expect<BeginDocument>().reply(uploadOf(size, 0));
    api.expect<AddDocumentPart>().reply(uploadOf(size, FilePiece::mostBytes));
    api.expect<AddDocumentPart>().reply(uploadOf(size, size));
    api.expect<FinishDocument>().reply(agreementIn(AgreementState::Sent));
    upload.start(numbered<AgreementId>(1), DocumentKind::SignedAgreement, fileOf(content));
    QTRY_COMPARE(done.size(), 1);
    const QList<AddDocumentPart> parts = api.requests<AddDocumentPart>();
    QCOMPARE(parts.size(), 2);
    QCOMPARE(parts.first().body.content.bytes() + parts.last().body.content.bytes(), content);
    QCOMPARE(parts.last().body.offset, FilePiece::mostBytes);
    QVERIFY(parts.first().idempotencyKey != parts.last().idempotencyKey);
    QCOMPARE(api.requests<FinishDocument>().first().body.sha256, QStringLiteral("00"));
    QVERIFY(!upload.isRunning());
}

void TestPapers::sendsAPieceAgainAfterALostAnswer()
{
    FakeApi api;
    PaperUpload upload(api);
    const QByteArray content = "%PDF-1.4";
    QSignalSpy done(&upload, &PaperUpload::done);
    api.expect<BeginDocument>().reply(uploadOf(8, 0));
    api.expect<AddDocumentPart>().fail(makeError(ErrorCode::Unreachable));
    upload.start(numbered<AgreementId>(1), DocumentKind::SignedAgreement, fileOf(content));
    QTRY_VERIFY(upload.sentence().contains(QStringLiteral("does not answer")));
    api.expect<AddDocumentPart>().reply(uploadOf(8, 8));
    api.expect<FinishDocument>().reply(agreementIn(AgreementState::Sent));
    Q_EMIT api.contactRestored();
    QTRY_COMPARE(done.size(), 1);
    const QList<AddDocumentPart> parts = api.requests<AddDocumentPart>();
    QCOMPARE(parts.first().idempotencyKey, parts.last().idempotencyKey);
    QCOMPARE(parts.last().body.offset, 0);
}

void TestPapers::stopsWhenAsked()
{
    Stage it(agreementIn(AgreementState::Sent));
    QSignalSpy registered(&it.section, &PaperSection::registered);
    it.api.expect<BeginDocument>().fail(makeError(ErrorCode::Unreachable));
    it.section.addFile(DocumentKind::SignedAgreement, it.write("%PDF-1.4"));
    QTRY_VERIFY(it.section.isUploading() && it.api.isDone());
    auto *stop = it.section.findChild<QAbstractButton *>(QStringLiteral("stopButton"));
    QVERIFY(stop->isVisible());
    stop->click();
    QVERIFY(!it.section.isUploading());
    QVERIFY(it.drop("agreementDrop")->isVisible());
    Q_EMIT it.api.contactRestored();
    QVERIFY(it.api.unexpected().isEmpty()); // nothing goes on
    QVERIFY(registered.isEmpty());
}

void TestPapers::takesADroppedFile()
{
    Stage it(agreementIn(AgreementState::Sent));
    QSignalSpy registered(&it.section, &PaperSection::registered);
    it.expectUpload(8);
    it.api.expect<FinishDocument>().reply(agreementIn(AgreementState::Received));
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(it.write("%PDF-1.4"))});
    FileDrop *target = it.drop("minutesDrop");
    QDragEnterEvent above(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(target, &above);
    QVERIFY(above.isAccepted());
    QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(target, &drop);
    QTRY_COMPARE(registered.size(), 1);
    QCOMPARE(it.api.requests<BeginDocument>().first().body.kind, DocumentKind::MinutesExcerpt);
    QCOMPARE(it.api.requests<BeginDocument>().first().body.fileName, QStringLiteral("avtal.pdf"));
}

void TestPapers::saysBesideThePlaceWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("of another kind") << QByteArray("Hello") << QStringLiteral("not a PDF, JPEG, PNG or HEIC");
    QTest::newRow("empty") << QByteArray() << QStringLiteral("empty");
    QTest::newRow("too large") << "%PDF-" + QByteArray(PaperFile::mostBytes, 'x')
                               << QStringLiteral("larger than 10 MB");
}

void TestPapers::saysBesideThePlaceWhatIsWrong()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QString, sentence);
    Stage it(agreementIn(AgreementState::Sent));
    it.section.addFile(DocumentKind::SignedAgreement, it.write(content));
    QTRY_VERIFY(it.drop("agreementDrop")->error().contains(sentence));
    QVERIFY(it.drop("minutesDrop")->error().isEmpty());
    QVERIFY(it.drop("agreementDrop")->button()->hasFocus());
    QVERIFY(it.api.unexpected().isEmpty()); // nothing was sent
}

void TestPapers::saysWhatTheServerFindsWrong_data()
{
    QTest::addColumn<FieldReason>("reason");
    QTest::addColumn<QString>("part");
    QTest::newRow("locked") << FieldReason::FileEncrypted << QStringLiteral("password");
    QTest::newRow("damaged") << FieldReason::FileDamaged << QStringLiteral("damaged");
    QTest::newRow("many pages") << FieldReason::TooLong << QStringLiteral("200 pages");
    QTest::newRow("costly") << FieldReason::TooLargeUnpacked << QStringLiteral("lower resolution");
}

void TestPapers::saysWhatTheServerFindsWrong()
{
    QFETCH(const FieldReason, reason);
    QFETCH(const QString, part);
    Stage it(agreementIn(AgreementState::Sent));
    it.expectUpload(8);
    it.api.expect<FinishDocument>().fail(invalidValue(reason, QStringLiteral("file")));
    it.section.addFile(DocumentKind::SignedAgreement, it.write("%PDF-1.4"));
    QTRY_VERIFY(it.drop("agreementDrop")->error().contains(part));
    QVERIFY(!it.section.isUploading());
}

void TestPapers::readsAgainWhenNoPapersAreTaken()
{
    Stage it(agreementIn(AgreementState::Sent));
    QSignalSpy overtaken(&it.section, &PaperSection::overtaken);
    it.api.expect<BeginDocument>().fail(makeError(ErrorCode::Conflict));
    it.section.addFile(DocumentKind::SignedAgreement, it.write("%PDF-1.4"));
    QTRY_COMPARE(overtaken.size(), 1);
}

void TestPapers::listsPapersAndThoseReplaced()
{
    AgreementEntry agreement = agreementIn(AgreementState::Received);
    agreement.documents.first().hasActiveContent = true;
    DocumentEntry older = paper(3, DocumentKind::MinutesExcerpt);
    older.isSuperseded = true;
    agreement.documents.append(older);
    Stage it(agreement);
    std::optional<DocumentEntry> opened;
    connect(&it.section, &PaperSection::paperOpened, &it.section, [&opened](const DocumentEntry &document) {
        opened = document;
    });
    QList<RecordRow *> rows;
    for (RecordRow *row : it.section.findChildren<RecordRow *>()) {
        if (row->isVisible())
            rows.append(row);
    }
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows.first()->status(), QStringLiteral("Active content"));
    QVERIFY(rows.first()->detail().contains(QStringLiteral("Karin Ström")));
    rows.last()->findChild<QAbstractButton *>(QStringLiteral("showPaperButton"))->click();
    QCOMPARE(opened, agreement.documents.at(1));
    it.section.findChild<QAbstractButton *>(QStringLiteral("disclosureButton"))->click();
    QTRY_VERIFY(it.section.findChildren<RecordRow *>().last()->isVisible());
    QCOMPARE(it.section.findChildren<RecordRow *>().last()->status(), QStringLiteral("Replaced"));
    it.section.setAgreement(agreementIn(AgreementState::InForce));
    QVERIFY(!it.drop("agreementDrop")->isVisible()); // takes none any more
}

QTEST_MAIN(TestPapers)
#include "tst_papers.moc"
