// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/inspection/inspectdocument.h"
#include "tests/support/papers.h"

#include <QTest>

using namespace medlem;
using namespace medlem::server;
using namespace medlem::test;

Q_DECLARE_METATYPE(medlem::server::DocumentVerdict)

// What is said of files by their content.
class TestInspectDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void accepts_data();
    void accepts();
    void refuses_data();
    void refuses();
    void refusesEveryCut_data();
    void refusesEveryCut();
    void tellsActiveContent_data();
    void tellsActiveContent();
    void findingsGoThroughJson();
    void otherAnswersAreNoFinding();
};

void TestInspectDocument::accepts_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<int>("format");
    QTest::newRow("PDF") << papers::pdf() << int(DocumentFormat::Pdf);
    QTest::newRow("PDF, 200 pages") << papers::pdf(200) << int(DocumentFormat::Pdf);
    QTest::newRow("PDF with content") << papers::pdfWithContent("0 0 m 10 10 l S") << int(DocumentFormat::Pdf);
    QTest::newRow("PDF, packed content") << papers::pdfWithContent(papers::deflated({}, 1), "/Filter /FlateDecode")
                                         << int(DocumentFormat::Pdf);
    QTest::newRow("PDF, objects in a stream") << papers::pdfWithObjectStream(1) << int(DocumentFormat::Pdf);
    QTest::newRow("PDF, something behind it") << papers::pdf() + "\r\n\r\n" << int(DocumentFormat::Pdf);
    QTest::newRow("PDF, a picture of 130 MB that is as large as it says")
        << papers::pdfWithContent(papers::deflated({}, 130), "/Subtype /Image /Width 8000 /Height 8000"
                                                             " /BitsPerComponent 16 /Filter /FlateDecode")
        << int(DocumentFormat::Pdf);
    QTest::newRow("PDF, a picture that is packed again")
        << papers::pdfWithContent(papers::deflated("photo", 1), "/Subtype /Image /Width 640 /Height 480"
                                                                " /Filter [/FlateDecode /DCTDecode]")
        << int(DocumentFormat::Pdf);
    QTest::newRow("PDF, a picture with a fault")
        << papers::pdfWithContent("not deflate", "/Subtype /Image /Width 1 /Height 1 /Filter /FlateDecode")
        << int(DocumentFormat::Pdf);
    QTest::newRow("JPEG") << papers::jpeg() << int(DocumentFormat::Jpeg);
    QTest::newRow("JPEG, something behind it") << papers::jpeg() + "camera" << int(DocumentFormat::Jpeg);
    QTest::newRow("PNG") << papers::png() << int(DocumentFormat::Png);
}

void TestInspectDocument::accepts()
{
    QFETCH(QByteArray, file);
    QFETCH(int, format);
    const DocumentFinding finding = inspectDocument(file);
    QCOMPARE(finding.verdict, DocumentVerdict::Good);
    QVERIFY(finding.format);
    QCOMPARE(int(*finding.format), format);
    QVERIFY(!finding.hasActiveContent);
}

void TestInspectDocument::refuses_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<DocumentVerdict>("verdict");
    using Verdict = DocumentVerdict;
    QTest::newRow("empty") << QByteArray() << Verdict::UnknownFormat;
    QTest::newRow("HTML") << QByteArray("<!doctype html><title>%PDF-1.7</title>") << Verdict::UnknownFormat;
    QTest::newRow("zip archive") << QByteArray("PK\x03\x04%PDF-1.7") << Verdict::UnknownFormat;
    QTest::newRow("PDF, something before it") << ' ' + papers::pdf() << Verdict::UnknownFormat;
    QTest::newRow("HEIC") << QByteArray("\0\0\0\x18"
                                        "ftypheic\0\0\0\0mif1heic",
                                        24)
                          << Verdict::UnknownFormat;
    QTest::newRow("PDF, only the name") << QByteArray("%PDF-1.7\n") << Verdict::Damaged;
    QTest::newRow("PDF of HTML") << QByteArray("%PDF-1.7\n<html></html>") << Verdict::Damaged;
    QTest::newRow("PDF without pages") << papers::pdf(0) << Verdict::Damaged;
    QTest::newRow("PDF without catalogue") << papers::pdfOf({"<< >>"}) << Verdict::Damaged;
    QTest::newRow("PDF, 201 pages") << papers::pdf(201) << Verdict::TooManyPages;
    QTest::newRow("PDF, password") << papers::encryptedPdf("hemligt") << Verdict::Encrypted;
    QTest::newRow("PDF, rights taken away") << papers::encryptedPdf({}) << Verdict::Encrypted;
    QTest::newRow("PDF, content is not packed")
        << papers::pdfWithContent("not deflate", "/Filter /FlateDecode") << Verdict::Damaged;
    QTest::newRow("PDF, content unpacks to 130 MB")
        << papers::pdfWithContent(papers::deflated({}, 130), "/Filter /FlateDecode") << Verdict::TooLarge;
    QTest::newRow("PDF, huge picture")
        << papers::pdf(1, {}, {"<< /Subtype /Image /Width 60000 /Height 60000 /Length 1 >>\nstream\n0\nendstream"})
        << Verdict::TooLarge;
    // The page's content says that it is a picture, without a size or of a single point.
    const QByteArray packed = papers::deflated({}, 130);
    QTest::newRow("PDF, 130 MB that call themselves a picture")
        << papers::pdfWithContent(packed, "/Subtype /Image /Filter /FlateDecode") << Verdict::TooLarge;
    QTest::newRow("PDF, 130 MB in a picture of a point")
        << papers::pdfWithContent(packed, "/Subtype /Image /Width 1 /Height 1 /Filter /FlateDecode")
        << Verdict::TooLarge;
    QTest::newRow("PDF, 130 MB packed around a picture")
        << papers::pdfWithContent(packed, "/Subtype /Image /Width 1 /Height 1 /Filter [/FlateDecode /DCTDecode]")
        << Verdict::TooLarge;
    QTest::newRow("PNG, huge") << papers::pngWithHead(60000, 60000) << Verdict::TooLarge;
    QTest::newRow("PNG, very wide") << papers::pngWithHead(2000000000, 1) << Verdict::TooLarge;
    QTest::newRow("PNG, too little in it") << papers::pngWithHead(5000, 5000) << Verdict::Damaged;
    QByteArray changed = papers::png();
    changed[changed.size() / 2] = char(~changed.at(changed.size() / 2));
    QTest::newRow("PNG, a byte changed") << changed << Verdict::Damaged;
    QTest::newRow("JPEG, only the name") << QByteArray("\xff\xd8\xff\xe0") << Verdict::Damaged;
    QTest::newRow("JPEG of noise") << "\xff\xd8\xff" + QByteArray(1000, 'x') << Verdict::Damaged;
}

void TestInspectDocument::refuses()
{
    QFETCH(QByteArray, file);
    QFETCH(DocumentVerdict, verdict);
    const DocumentFinding finding = inspectDocument(file);
    QCOMPARE(finding.verdict, verdict);
    QVERIFY(!finding.format);
}

void TestInspectDocument::refusesEveryCut_data()
{
    QTest::addColumn<QByteArray>("file");
    // Nothing but "%%EOF" could be spared.
    const QByteArray pdf = papers::pdfWithContent("0 0 m 10 10 l S");
    QTest::newRow("PDF") << pdf.left(pdf.lastIndexOf("\n%%EOF"));
    QTest::newRow("JPEG") << papers::jpeg(64, 48);
    QTest::newRow("PNG") << papers::png(16, 12);
}

// As when a telephone lost the connection: however much is missing, somebody would look at half a paper.
void TestInspectDocument::refusesEveryCut()
{
    QFETCH(QByteArray, file);
    for (qsizetype length = 0; length < file.size() - 2; ++length) {
        const DocumentVerdict verdict = inspectDocument(file.left(length)).verdict;
        QVERIFY2(verdict == DocumentVerdict::Damaged || verdict == DocumentVerdict::UnknownFormat,
                 qPrintable(QStringLiteral("cut to %1 of %2").arg(length).arg(file.size())));
    }
}

void TestInspectDocument::tellsActiveContent_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<bool>("isActive");
    const auto withObject = [](const QByteArray &object) {
        return papers::pdf(1, {}, {object});
    };
    QTest::newRow("script on opening") << papers::pdf(1, "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>")
                                       << true;
    QTest::newRow("address on opening") << papers::pdf(1, "/OpenAction << /S /URI /URI (https://x.example) >>") << true;
    QTest::newRow("action apart") << papers::pdf(1, "/OpenAction 4 0 R", {"<< /S /Launch /F (x.exe) >>"}) << true;
    QTest::newRow("place on opening") << papers::pdf(1, "/OpenAction [3 0 R /Fit]") << false;
    QTest::newRow("going to a place on opening")
        << papers::pdf(1, "/OpenAction << /S /GoTo /D [3 0 R /Fit] >>") << false;
    QTest::newRow("named scripts") << papers::pdf(1, "/Names << /JavaScript << /Names [] >> >>") << true;
    QTest::newRow("files inside") << papers::pdf(1, "/Names << /EmbeddedFiles << /Names [] >> >>") << true;
    QTest::newRow("more actions") << withObject("<< /AA << /O << /S /GoTo >> >> >>") << true;
    QTest::newRow("program deep inside") << withObject("[ [ << /A [ << /S /Launch >> ] >> ] ]") << true;
    QTest::newRow("form that is sent") << withObject("<< /A << /S /SubmitForm /F (https://x.example) >> >>") << true;
    QTest::newRow("another file to open") << withObject("<< /A << /S /GoToR /F (//x.example/y) >> >>") << true;
    QTest::newRow("film") << withObject("<< /Type /Annot /Subtype /RichMedia >>") << true;
    QTest::newRow("form of the other kind") << papers::pdf(1, "/AcroForm << /XFA [] >>") << true;
    QTest::newRow("link to click") << withObject("<< /Subtype /Link /A << /S /URI /URI (https://x.example) >> >>")
                                   << false;
    QTest::newRow("stream with a script")
        << withObject("<< /Length 1 /A << /S /JavaScript >> >>\nstream\n0\nendstream") << true;
}

void TestInspectDocument::tellsActiveContent()
{
    QFETCH(QByteArray, file);
    QFETCH(bool, isActive);
    const DocumentFinding finding = inspectDocument(file);
    QCOMPARE(finding.verdict, DocumentVerdict::Good);
    QCOMPARE(finding.hasActiveContent, isActive);
}

void TestInspectDocument::findingsGoThroughJson()
{
    const QList<DocumentFinding> findings{
        {.verdict = DocumentVerdict::Good, .format = DocumentFormat::Pdf, .hasActiveContent = true},
        {.verdict = DocumentVerdict::Good, .format = DocumentFormat::Png},
        {.verdict = DocumentVerdict::TooManyPages},
    };
    for (const DocumentFinding &finding : findings)
        QCOMPARE(findingFromJson(toJson(finding)), std::optional(finding));
    QCOMPARE(toJson(findings.first()),
             QByteArray("{\"format\":\"pdf\",\"hasActiveContent\":true,\"verdict\":\"good\"}\n"));
}

void TestInspectDocument::otherAnswersAreNoFinding()
{
    for (const char *answer : {"", "good", "{}", "{\"verdict\":\"good\",\"hasActiveContent\":false}",
                               "{\"verdict\":\"fine\",\"format\":\"pdf\",\"hasActiveContent\":false}",
                               "{\"verdict\":\"good\",\"format\":\"gif\",\"hasActiveContent\":false}",
                               "{\"verdict\":\"good\",\"format\":\"pdf\"}"})
        QCOMPARE(findingFromJson(answer), std::nullopt);
}

QTEST_GUILESS_MAIN(TestInspectDocument)
#include "tst_inspectdocument.moc"
