// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/imports/filestep.h"

#include "client/imports/filesummary.h"
#include "client/widgets/filedrop.h"
#include "tests/client/imports/importdata.h"
#include "tests/support/workbookparts.h"

#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>

using namespace medlem;
using namespace medlem::client;
using namespace medlem::test;

class TestFileStep : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatItFound();
    void readsAWorkbook();
    void takesADroppedFile();
    void fitsIntoASmallWindow();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void keepsTheGoodFileAfterABadOne();
    void sendsInPieces();
    void goesOnAfterALostConnection();
    void goesOnWhenServerIsLessBusy();
    void beginsOnlyOnce();
    void stopsAndGoesOn();
    void makesPlaceWhenThereIsNone();
    void theSameFileAgainIsSentAnew();
};

namespace {

struct Step
{
    Step()
    {
        step.resize(1000, 600);
        step.show();
    }

    [[nodiscard]] bool open(const WrittenFile &file)
    {
        step.openFile(file.path());
        return QTest::qWaitFor([this] {
            return step.mayGoOn();
        });
    }
    template <class Widget>
    Widget *find(const char *name)
    {
        return step.findChild<Widget *>(QLatin1String(name));
    }
    [[nodiscard]] QString error() { return step.findChild<FileDrop *>()->error(); }

    FakeApi api;
    ImportSession session{api, nationalAccount()};
    FileStep step{session};
    QSignalSpy passed{&step, &FileStep::passed};
    QSignalSpy message{&step, &FileStep::message};
};

// A file of three pieces.
QByteArray longContent()
{
    QByteArray content("Namn;Ort\n");
    while (content.size() < 2 * FilePiece::mostBytes + 1000)
        content += QByteArray(100, 'a') + ";Lund\n";
    return content;
}

} // namespace

void TestFileStep::showsWhatItFound()
{
    const WrittenFile file(legacyLines());
    Step it;
    QVERIFY(!it.step.mayGoOn());
    QVERIFY(it.open(file));
    const auto *table = it.find<QTableWidget>("sampleTable");
    QVERIFY(table->isVisible());
    QCOMPARE(table->rowCount(), 4);
    QCOMPARE(table->horizontalHeaderItem(2)->text(), QStringLiteral("Förnamn"));
    QCOMPARE(table->item(0, 5)->text(), QStringLiteral("Åsgatan 6 B"));
    QCOMPARE(it.step.findChild<FileSummary *>()->findChild<QLabel *>(QStringLiteral("sectionHeading"))->text(),
             file.name());
    QString details;
    for (const QLabel *label : it.step.findChildren<QLabel *>())
        details += label->text();
    for (const char *part : {"4 rows", "13 columns", "Windows-1252", "semicolon"})
        QVERIFY2(details.contains(QLatin1String(part)), part);
    QCOMPARE(it.session.file()->content, file.content());
    QVERIFY(it.api.requests<BeginImport>().isEmpty()); // nothing is sent before one goes on
}

// By what it holds, whatever it is called.
void TestFileStep::readsAWorkbook()
{
    const auto row = [](const char *first, const char *second) {
        return QByteArray("<row><c t=\"inlineStr\"><is><t>") + first + "</t></is></c><c t=\"inlineStr\"><is><t>" +
               second + "</t></is></c></row>";
    };
    const WrittenFile file(packed(workbookParts(row("Namn", "Ort") + row("Åsa", "Örebro"))));
    Step it;
    QVERIFY2(it.open(file), qPrintable(it.error()));
    QCOMPARE(it.session.file()->format, ImportFormat::Xlsx);
    QCOMPARE(it.session.file()->headings, (QStringList{QStringLiteral("Namn"), QStringLiteral("Ort")}));
    QCOMPARE(it.find<QTableWidget>("sampleTable")->item(0, 1)->text(), QStringLiteral("Örebro"));
}

void TestFileStep::takesADroppedFile()
{
    const WrittenFile file(legacyLines());
    Step it;
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file.path())});
    auto *drop = it.step.findChild<FileDrop *>();
    QDragEnterEvent above(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(drop, &above);
    QVERIFY(above.isAccepted());
    QDropEvent event(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(drop, &event);
    QTRY_VERIFY(it.step.mayGoOn());
    QCOMPARE(it.session.file()->rows, 4);
}

// What is left of 640 x 400 between the wizard's title and its buttons.
void TestFileStep::fitsIntoASmallWindow()
{
    Step it;
    auto *scroll = it.find<QScrollArea>("fileScroll");
    const auto *picture = it.find<QWidget>("filePicture");
    auto *button = it.find<QPushButton>("chooseFileButton");
    QTRY_VERIFY(picture->isVisible());
    it.step.resize(500, 100);
    QTRY_VERIFY(!picture->isVisible());
    const auto *drop = it.step.findChild<FileDrop *>();
    for (const QLabel *label : drop->findChildren<QLabel *>()) {
        if (label->isVisible())
            QTRY_VERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
    }
    QTRY_VERIFY(scroll->verticalScrollBar()->isVisible());
    scroll->ensureWidgetVisible(button);
    const QRect place(button->mapTo(scroll->viewport(), QPoint()), button->size());
    QVERIFY(scroll->viewport()->rect().contains(place));
    QCOMPARE(button->height(), button->sizeHint().height());
    it.step.resize(1000, 600);
    QTRY_VERIFY(picture->isVisible());
}

void TestFileStep::saysWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("part");
    QTest::newRow("empty") << QByteArray() << QStringLiteral("headings");
    QTest::newRow("only headings") << QByteArray("Namn;Ort\n") << QStringLiteral("headings");
    QTest::newRow("open quote") << QByteArray("Namn;Ort\n\"Anna;Lund\n") << QStringLiteral("Row 2: A quotation mark");
    QTest::newRow("picture") << QByteArray("\x89PNG\0\0;\n\x81\0\n", 13) << QStringLiteral("characters");
    QTest::newRow("too large") << QByteArray(21 * 1024 * 1024, 'a') << QStringLiteral("larger than 20 MB");
    QTest::newRow("too many columns") << QByteArray(300, ';') + "\n;\n" << QStringLiteral("too many columns");
}

void TestFileStep::saysWhatIsWrong()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, part);
    const WrittenFile file(content);
    Step it;
    it.step.openFile(file.path());
    QTRY_VERIFY2(it.error().contains(part), qPrintable(it.error()));
    QVERIFY(it.find<QLabel>("fileErrorLabel")->isVisible());
    QVERIFY(!it.step.mayGoOn());
    QVERIFY(it.find<QPushButton>("chooseFileButton")->isEnabled());
}

void TestFileStep::keepsTheGoodFileAfterABadOne()
{
    const WrittenFile good(legacyLines());
    const WrittenFile bad(QByteArray("Namn;Ort\n"), QStringLiteral("tom.csv"));
    Step it;
    QVERIFY(it.open(good));
    it.step.openFile(bad.path());
    QTRY_VERIFY(!it.error().isEmpty());
    QVERIFY(it.step.mayGoOn());
    QCOMPARE(it.session.file()->name, good.name());
}

void TestFileStep::sendsInPieces()
{
    const WrittenFile file(longContent());
    Step it;
    QVERIFY(it.open(file));
    it.api.expect<BeginImport>().reply(entryOf(file, 0));
    it.api.expect<AddImportPart>().reply(entryOf(file, FilePiece::mostBytes));
    it.api.expect<AddImportPart>().reply(entryOf(file, 2 * FilePiece::mostBytes));
    it.api.expect<AddImportPart>().reply(entryOf(file, file.content().size()));
    it.step.goOn();
    QVERIFY(!it.step.mayGoOn());
    QVERIFY(it.find<QProgressBar>("progressBar")->isVisible());
    QTRY_COMPARE(it.passed.count(), 1);
    QByteArray sent;
    for (const AddImportPart &part : it.api.requests<AddImportPart>()) {
        QCOMPARE(part.body.offset, sent.size());
        sent += part.body.content.bytes();
    }
    QCOMPARE(sent, file.content());
    const NewImport begun = it.api.requests<BeginImport>().first().body;
    QCOMPARE(begun.fileName, file.name());
    QCOMPARE(begun.size, file.content().size());
    QVERIFY(it.session.isUploaded());
    it.step.goOn(); // a second time there is nothing to send
    QCOMPARE(it.passed.count(), 2);
}

void TestFileStep::goesOnAfterALostConnection()
{
    const WrittenFile file(longContent());
    Step it;
    QVERIFY(it.open(file));
    it.api.expect<BeginImport>().reply(entryOf(file, 0));
    it.api.expect<AddImportPart>().fail(makeError(ErrorCode::Unreachable));
    it.step.goOn();
    QTRY_VERIFY(it.find<QLabel>("progressSentence")->text().contains(QStringLiteral("no contact")));
    // The piece had come, only the answer had not.
    it.api.expect<ShowImport>().reply(entryOf(file, FilePiece::mostBytes));
    it.api.expect<AddImportPart>().reply(entryOf(file, 2 * FilePiece::mostBytes));
    it.api.expect<AddImportPart>().reply(entryOf(file, file.content().size()));
    Q_EMIT it.api.contactRestored();
    QTRY_COMPARE(it.passed.count(), 1);
    QCOMPARE(it.api.requests<AddImportPart>().at(1).body.offset, FilePiece::mostBytes);
    QVERIFY(it.message.isEmpty());
}

void TestFileStep::goesOnWhenServerIsLessBusy()
{
    const WrittenFile file(longContent());
    Step it;
    QVERIFY(it.open(file));
    it.api.expect<BeginImport>().reply(entryOf(file, 0));
    it.api.expect<AddImportPart>().fail(makeError(ErrorCode::TooManyRequests));
    it.step.goOn();
    QTRY_VERIFY(it.find<QLabel>("progressSentence")->text().contains(QStringLiteral("a lot to do")));
    it.api.expect<ShowImport>().reply(entryOf(file, 0));
    it.api.expect<AddImportPart>().reply(entryOf(file, file.content().size()));
    QTRY_COMPARE(it.passed.count(), 1); // by itself
    QVERIFY(it.message.isEmpty());
}

void TestFileStep::beginsOnlyOnce()
{
    const WrittenFile file(legacyLines());
    Step it;
    QVERIFY(it.open(file));
    it.api.expect<BeginImport>().fail(makeError(ErrorCode::Timeout));
    it.step.goOn();
    QTRY_VERIFY(it.find<QLabel>("progressSentence")->text().contains(QStringLiteral("no contact")));
    expectUpload(it.api, file);
    it.api.expect<ShowImport>().reply(entryOf(file, 0));
    Q_EMIT it.api.contactRestored();
    QTRY_COMPARE(it.passed.count(), 1);
    const auto begun = it.api.requests<BeginImport>();
    QCOMPARE(begun.size(), 2);
    QCOMPARE(begun.at(0).idempotencyKey, begun.at(1).idempotencyKey);
}

void TestFileStep::stopsAndGoesOn()
{
    const WrittenFile file(longContent());
    Step it;
    QVERIFY(it.open(file));
    it.api.expect<BeginImport>().reply(entryOf(file, 0));
    it.api.expect<AddImportPart>().fail(makeError(ErrorCode::Unreachable));
    it.step.goOn();
    QTRY_VERIFY(it.api.isDone());
    it.find<QPushButton>("stopButton")->click();
    QVERIFY(it.step.mayGoOn());
    QVERIFY(!it.find<QProgressBar>("progressBar")->isVisible());
    it.api.expect<ShowImport>().reply(entryOf(file, file.content().size()));
    it.step.goOn();
    QTRY_COMPARE(it.passed.count(), 1);
    QCOMPARE(it.api.requests<BeginImport>().size(), 1);
}

// A program that crashed left them behind.
void TestFileStep::makesPlaceWhenThereIsNone()
{
    const WrittenFile file(legacyLines());
    Step it;
    QVERIFY(it.open(file));
    Error error = invalidValue(FieldReason::AlreadyUsed, QStringLiteral("fileName"));
    error.code = ErrorCode::Conflict;
    ImportEntry left = entryOf(file, 10);
    left.fileName = QStringLiteral("gamla.csv");
    it.api.expect<BeginImport>().fail(error);
    it.api.expect<ListImports>().reply({.items = {left}});
    it.step.goOn();
    QTRY_VERIFY(it.find<QPushButton>("removeUnfinishedButton"));
    QVERIFY(it.message.first().first().value<Message>().text.contains(QStringLiteral("three files")));
    QCOMPARE(it.find<QLabel>("unfinishedName")->text(), left.fileName);
    QVERIFY(!it.find<QTableWidget>("sampleTable")->isVisible()); // a small window has no room for both
    QVERIFY(it.passed.isEmpty());
    it.api.expect<DiscardImport>().reply({});
    expectUpload(it.api, file);
    it.api.expect<ShowImport>().reply(entryOf(file, 0));
    it.find<QPushButton>("removeUnfinishedButton")->click();
    QTRY_COMPARE(it.passed.count(), 1);
    QCOMPARE(it.api.requests<DiscardImport>().first().importId, left.id);
    QVERIFY(!it.find<QPushButton>("removeUnfinishedButton")->isVisible());
}

// The server may have forgotten what it got.
void TestFileStep::theSameFileAgainIsSentAnew()
{
    const WrittenFile file(legacyLines());
    Step it;
    QVERIFY(it.open(file));
    expectUpload(it.api, file);
    it.step.goOn();
    QTRY_COMPARE(it.passed.count(), 1);
    ImportChoices choices;
    choices.columns = {{.heading = QStringLiteral("Förnamn"), .field = ImportField::GivenNames}};
    it.session.setChoices(choices);
    it.api.expect<DiscardImport>().fail(makeError(ErrorCode::NotFound));
    it.step.openFile(file.path());
    QTRY_VERIFY(it.step.mayGoOn() && it.api.isDone());
    QVERIFY(!it.session.isUploaded());
    QCOMPARE(it.session.choices(), choices); // they fit it still
    expectUpload(it.api, file);
    it.step.goOn();
    QTRY_COMPARE(it.passed.count(), 2);
}

QTEST_MAIN(TestFileStep)
#include "tst_filestep.moc"
