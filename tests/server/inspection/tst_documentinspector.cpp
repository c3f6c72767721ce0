// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/inspection/documentinspector.h"
#include "tests/support/papers.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <future>

using namespace medlem;
using namespace medlem::server;
using namespace medlem::test;

Q_DECLARE_METATYPE(medlem::server::DocumentVerdict)

// A child process looks at files, and what becomes of the child harms nobody.
class TestDocumentInspector : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatTheChildFinds();
    void survivesBombs_data();
    void survivesBombs();
    void tellsWhenThereIsNoChild_data();
    void tellsWhenThereIsNoChild();
    void givesUpWhatTakesTooLong();
    void doesNotListenForEver();
    void letsFewRunAtOnce();
    void worksFromAnyThread();

private:
    [[nodiscard]] QString script(const QByteArray &line); // a program that does that

    QTemporaryDir m_folder;
    DocumentInspector m_inspector{QStringLiteral(MEDLEM_INSPECTION_CHILD)};
    DocumentInspector m_patient{QStringLiteral(MEDLEM_INSPECTION_CHILD),
                                {.wait = std::chrono::minutes(1), .run = std::chrono::minutes(1)}};
};

void TestDocumentInspector::tellsWhatTheChildFinds()
{
    const auto pdf = m_inspector.inspect(papers::pdf(1, "/OpenAction << /S /Launch >>"));
    QVERIFY2(pdf, qPrintable(pdf ? QString() : pdf.error().detail));
    QCOMPARE(*pdf, (DocumentFinding{
                       .verdict = DocumentVerdict::Good, .format = DocumentFormat::Pdf, .hasActiveContent = true}));
    const auto photo = m_inspector.inspect(papers::jpeg(4000, 3000));
    QVERIFY(photo);
    QCOMPARE(*photo, (DocumentFinding{.verdict = DocumentVerdict::Good, .format = DocumentFormat::Jpeg}));
    const auto picture = m_inspector.inspect(papers::png(1200, 900));
    QVERIFY(picture);
    QCOMPARE(*picture, (DocumentFinding{.verdict = DocumentVerdict::Good, .format = DocumentFormat::Png}));
    const auto page = m_inspector.inspect("<html></html>");
    QVERIFY(page);
    QCOMPARE(page->verdict, DocumentVerdict::UnknownFormat);
    const auto nothing = m_inspector.inspect({});
    QVERIFY(nothing);
    QCOMPARE(nothing->verdict, DocumentVerdict::UnknownFormat);
}

void TestDocumentInspector::survivesBombs_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<DocumentVerdict>("verdict");
#ifndef __SANITIZE_ADDRESS__
    // The library takes the lack of memory for a damage.
    QTest::newRow("objects that unpack to 300 MB") << papers::pdfWithObjectStream(300) << DocumentVerdict::Damaged;
#endif
    QTest::newRow("content that unpacks to 1 GB")
        << papers::pdfWithContent(papers::deflated({}, 1024), "/Filter /FlateDecode") << DocumentVerdict::TooLarge;
    QTest::newRow("picture of 4 000 000 000 pixels") << papers::pngWithHead(65000, 65000) << DocumentVerdict::TooLarge;
    QTest::newRow("17 MiB") << QByteArray(17 * 1024 * 1024, ' ') << DocumentVerdict::TooLarge;
}

void TestDocumentInspector::survivesBombs()
{
    QFETCH(QByteArray, file);
    QFETCH(DocumentVerdict, verdict);
    const auto finding = m_inspector.inspect(file);
    QVERIFY2(finding, qPrintable(finding ? QString() : finding.error().detail));
    QCOMPARE(finding->verdict, verdict);
}

void TestDocumentInspector::tellsWhenThereIsNoChild_data()
{
    QTest::addColumn<QString>("program");
    QTest::newRow("no such program") << QStringLiteral("/nowhere/medlemsregisterd");
    QTest::newRow("one that says nothing") << QStringLiteral("/bin/true");
    QTest::newRow("one that fails") << QStringLiteral("/bin/false");
}

void TestDocumentInspector::tellsWhenThereIsNoChild()
{
    QFETCH(QString, program);
    DocumentInspector inspector(program);
    const auto finding = inspector.inspect(papers::pdf());
    QVERIFY(!finding);
    QCOMPARE(finding.error().code, ErrorCode::Unavailable);
    QVERIFY(finding.error().retryAfterSeconds);
}

void TestDocumentInspector::givesUpWhatTakesTooLong()
{
    DocumentInspector inspector(script("exec sleep 600"), {.run = std::chrono::milliseconds(50)});
    const auto finding = inspector.inspect(papers::pdf());
    QVERIFY(!finding);
    QCOMPARE(finding.error().code, ErrorCode::Unavailable);
}

// A child that has been taken over cannot fill the server's memory.
void TestDocumentInspector::doesNotListenForEver()
{
    DocumentInspector inspector(script("exec yes"), {.run = std::chrono::minutes(10)});
    const auto finding = inspector.inspect(papers::pdf());
    QVERIFY(!finding);
    QCOMPARE(finding.error().code, ErrorCode::Unavailable);
}

void TestDocumentInspector::letsFewRunAtOnce()
{
    DocumentInspector inspector(QStringLiteral(MEDLEM_INSPECTION_CHILD),
                                {.running = 0, .wait = std::chrono::milliseconds(1)});
    const auto finding = inspector.inspect(papers::pdf());
    QVERIFY(!finding);
    QVERIFY(finding.error().detail.startsWith(QStringLiteral("Too many")));
}

// As the server's workers do, which have no event loop.
void TestDocumentInspector::worksFromAnyThread()
{
    const QByteArray file = papers::jpeg();
    std::vector<std::future<Result<DocumentFinding>>> answers;
    for (int i = 0; i < 4; ++i)
        answers.push_back(std::async(std::launch::async, [this, &file] {
            return m_patient.inspect(file);
        }));
    for (auto &answer : answers) {
        const auto finding = answer.get();
        QVERIFY2(finding, qPrintable(finding ? QString() : finding.error().detail));
        QCOMPARE(finding->verdict, DocumentVerdict::Good);
    }
}

QString TestDocumentInspector::script(const QByteArray &line)
{
    QFile file(m_folder.filePath(QString::fromLatin1(line.toHex())));
    if (!file.open(QIODevice::WriteOnly) || file.write("#!/bin/sh\n" + line + '\n') < 0)
        qFatal("The script cannot be written.");
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return file.fileName();
}

QTEST_GUILESS_MAIN(TestDocumentInspector)
#include "tst_documentinspector.moc"
