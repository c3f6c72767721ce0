// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/access/paperpage.h"
#include "client/access/paperview.h"
#include "client/widgets/messagebar.h"
#include "client/widgets/notice.h"
#include "tests/client/access/accessstage.h"

#include <QFileInfo>
#include <QPrinter>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace medlem;
using namespace medlem::client;
using namespace medlem::test;

class TestPaperView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsAPdf();
    void showsAPictureLargerAndSmaller();
    void refusesADamagedPicture();
    void prints();
    void readsPieceByPieceAndShows();
    void refusesAnotherFileThanWasRegistered();
    void saysThatAPdfIsDamaged();
    void warnsOfActiveContent();
    void savesForTheOwnerOnly();
    void triesAgain();
    void forgetsWhenItCloses();

private:
    struct Stage;
};

struct TestPaperView::Stage
{
    Stage()
    {
        page.resize(1040, 800);
        if (!showActive(page))
            qFatal("The window is not active.");
    }
    void open(const QByteArray &content, DocumentFormat format)
    {
        document = paper(1, DocumentKind::SignedAgreement, content);
        document.format = format;
        expectPieces(content);
        page.open(agreementIn(AgreementState::Received), document);
    }
    void expectPieces(const QByteArray &content)
    {
        for (qsizetype at = 0; at < content.size(); at += FilePiece::mostBytes)
            api.expect<ShowDocument>().reply({.document = document,
                                              .offset = at,
                                              .content = *FilePiece::create(content.mid(at, FilePiece::mostBytes))});
    }
    [[nodiscard]] QAbstractButton *button(const char *name)
    {
        return page.findChild<QAbstractButton *>(QLatin1String(name));
    }
    [[nodiscard]] MessageBar *messages() { return page.findChild<MessageBar *>(); }

    FakeApi api;
    PaperPage page{api};
    PaperView *view = page.findChild<PaperView *>();
    DocumentEntry document = paper(1, DocumentKind::SignedAgreement);
};

void TestPaperView::showsAPdf()
{
    PaperView view;
    view.resize(900, 700);
    QVERIFY(showActive(view));
    QVERIFY(view.showPaper(DocumentFormat::Pdf, onePagePdf()).has_value());
    QTRY_COMPARE(view.pageCount(), 1);
    const double fitting = view.zoom();
    QTest::keyClick(&view, Qt::Key_Plus, Qt::ControlModifier);
    QVERIFY(view.zoom() > fitting);
    QCOMPARE(view.paper()->objectName(), QStringLiteral("paperPages"));
    QVERIFY(!view.paper()->accessibleName().isEmpty());
}

void TestPaperView::showsAPictureLargerAndSmaller()
{
    PaperView view;
    view.resize(900, 700);
    QVERIFY(showActive(view));
    QVERIFY(view.showPaper(DocumentFormat::Png, somePng(3000, 2000)).has_value());
    auto *picture = view.findChild<QLabel *>(QStringLiteral("paperPicture"));
    const int fitting = picture->width();
    QVERIFY(fitting <= 900);
    view.findChild<QAbstractButton *>(QStringLiteral("largerButton"))->click();
    QVERIFY(picture->width() > fitting);
    view.findChild<QAbstractButton *>(QStringLiteral("smallerButton"))->click();
    view.findChild<QAbstractButton *>(QStringLiteral("smallerButton"))->click();
    QVERIFY(picture->width() < fitting);
    view.findChild<QAbstractButton *>(QStringLiteral("fitButton"))->click();
    QCOMPARE(picture->width(), fitting);
}

void TestPaperView::refusesADamagedPicture()
{
    PaperView view;
    QVERIFY(!view.showPaper(DocumentFormat::Png, somePng(300, 200).left(60)).has_value());
    QVERIFY(!view.showPaper(DocumentFormat::Jpeg, somePng(300, 200)).has_value()); // by its content
    QCOMPARE(view.pageCount(), 0);
}

void TestPaperView::prints()
{
    const QTemporaryDir folder;
    for (const bool isPdf : {true, false}) {
        PaperView view;
        view.resize(900, 700);
        QVERIFY(view.showPaper(isPdf ? DocumentFormat::Pdf : DocumentFormat::Png, isPdf ? onePagePdf() : somePng())
                    .has_value());
        QTRY_COMPARE(view.pageCount(), 1);
        QPrinter printer;
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(folder.filePath(isPdf ? QStringLiteral("a.pdf") : QStringLiteral("b.pdf")));
        view.print(printer);
        QVERIFY(QFileInfo(printer.outputFileName()).size() > 1000);
    }
}

void TestPaperView::readsPieceByPieceAndShows()
{
    Stage it;
    const QByteArray content = onePagePdf() + QByteArray(FilePiece::mostBytes, '\n'); // white space after the end
    it.open(content, DocumentFormat::Pdf);
    QTRY_COMPARE(it.view->pageCount(), 1);
    QVERIFY(it.view->isVisible());
    const QList<ShowDocument> asked = it.api.requests<ShowDocument>();
    QCOMPARE(asked.size(), 2);
    QCOMPARE(asked.last().offset, FilePiece::mostBytes);
    QVERIFY(it.button("savePaperButton")->isEnabled());
    QVERIFY(it.view->paper()->hasFocus());
}

void TestPaperView::refusesAnotherFileThanWasRegistered()
{
    Stage it;
    it.document = paper(1, DocumentKind::SignedAgreement, onePagePdf());
    QByteArray other = onePagePdf();
    other[other.size() / 2] = other[other.size() / 2] == 'x' ? 'y' : 'x';
    it.document.size = other.size();
    it.expectPieces(other);
    it.page.open(agreementIn(AgreementState::Received), it.document);
    QTRY_VERIFY(it.messages()->text().contains(QStringLiteral("damaged")));
    QVERIFY(!it.view->isVisible());
    QVERIFY(!it.button("savePaperButton")->isEnabled());
}

void TestPaperView::saysThatAPdfIsDamaged()
{
    Stage it;
    it.open("%PDF-1.7 and nothing of it", DocumentFormat::Pdf);
    QTRY_VERIFY(it.messages()->text().contains(QStringLiteral("damaged")));
}

void TestPaperView::warnsOfActiveContent()
{
    Stage it;
    it.document = paper(1, DocumentKind::SignedAgreement, onePagePdf());
    QVERIFY(it.page.findChild<Notice *>()->text().isEmpty());
    it.document.hasActiveContent = true;
    it.expectPieces(onePagePdf());
    it.page.open(agreementIn(AgreementState::Received), it.document);
    QVERIFY(it.page.findChild<Notice *>()->text().contains(QStringLiteral("wants to run")));
}

void TestPaperView::savesForTheOwnerOnly()
{
    Stage it;
    const QByteArray content = somePng();
    it.open(content, DocumentFormat::Png);
    QTRY_COMPARE(it.view->pageCount(), 1);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("paper.png"));
    it.page.saveTo(path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), content);
    QVERIFY(!(QFileInfo(path).permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
    it.page.saveTo(folder.filePath(QStringLiteral("no such folder/paper.png")));
    QCOMPARE(it.messages()->kind(), MessageKind::Error);
}

void TestPaperView::triesAgain()
{
    Stage it;
    it.document = paper(1, DocumentKind::SignedAgreement, onePagePdf());
    it.api.expect<ShowDocument>().fail(makeError(ErrorCode::Unreachable));
    it.page.open(agreementIn(AgreementState::Received), it.document);
    QTRY_VERIFY(it.button("messageActionButton")->isVisible());
    it.expectPieces(onePagePdf());
    it.button("messageActionButton")->click();
    QTRY_COMPARE(it.view->pageCount(), 1);
}

void TestPaperView::forgetsWhenItCloses()
{
    Stage it;
    it.open(somePng(), DocumentFormat::Png);
    QTRY_COMPARE(it.view->pageCount(), 1);
    it.page.close();
    QCOMPARE(it.view->pageCount(), 0);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("paper.png"));
    it.page.saveTo(path);
    QVERIFY(!QFileInfo::exists(path));
}

QTEST_MAIN(TestPaperView)
#include "tst_paperview.moc"
