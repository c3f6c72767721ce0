// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/imports/columnrow.h"
#include "client/imports/importwizard.h"
#include "client/widgets/choicebox.h"
#include "client/widgets/messagebar.h"
#include "client/widgets/stepindicator.h"
#include "shared/protocol/importbatches.h"
#include "shared/protocol/importproblems.h"
#include "tests/client/imports/importdata.h"
#include "tests/support/activewindow.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace medlem;
using namespace medlem::client;
using namespace medlem::test;

class TestImportWizard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void returnLeadsThroughAllSteps();
    void startsAtTheFile();
    void goingBackKeepsTheChoices();
    void anotherFileReplacesTheOldOne();
    void theSameFileBeginsAnew();
    void asksBeforeAnythingIsLost();
    void escapeLeavesAtOnceWithoutAFile();
    void discardsWhenItGoes();
    void triesToDiscardAgainWhileAJobStops();
    void stopsARunBeforeItLeaves();
    void tellsThatARunWasDoneAlready();
    void sendsAForgottenFileAgain();
};

namespace {

struct Desk
{
    Desk() { wizard.resize(1040, 800); }
    ~Desk() { api.expect<DiscardImport>().reply({}); } // of a wizard that goes half-way
    Q_DISABLE_COPY_MOVE(Desk)

    [[nodiscard]] bool open() { return showActive(wizard); }
    [[nodiscard]] bool openFile()
    {
        wizard.openFile(file.path());
        return QTest::qWaitFor([this] {
            return next()->isEnabled();
        });
    }
    [[nodiscard]] bool toColumns()
    {
        expectUpload(api, file);
        api.expect<ListImportMappings>().reply({.items = {}});
        press(Qt::Key_Return);
        return isAt(1);
    }
    [[nodiscard]] bool toRun() // which is under way
    {
        if (!open() || !openFile() || !toColumns())
            return false;
        ImportPreview clean = samplePreview();
        clean.refused = 0;
        clean.waiting = 0;
        expectPreview(api, file, clean);
        next()->click();
        if (!isAt(2) || !QTest::qWaitFor([this] {
                return next()->isEnabled();
            }))
            return false;
        next()->click();
        api.expect<RunImport>().reply(jobOf(ImportJobKind::Run, ImportJobState::Running, 20));
        next()->click();
        return isAt(3);
    }
    [[nodiscard]] QPushButton *answer()
    {
        return messages()->findChild<QPushButton *>(QStringLiteral("messageActionButton"));
    }
    void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }
    [[nodiscard]] bool isAt(int step)
    {
        const bool came = QTest::qWaitFor([this, step] {
            return wizard.findChild<StepIndicator *>()->current() == step && api.isDone();
        });
        QCoreApplication::processEvents();
        return came && api.unexpected().isEmpty();
    }
    [[nodiscard]] QPushButton *button(const char *name) { return wizard.findChild<QPushButton *>(QLatin1String(name)); }
    [[nodiscard]] QPushButton *next() { return button("nextButton"); }
    [[nodiscard]] QString title() { return wizard.findChild<QLabel *>(QStringLiteral("pageTitle"))->text(); }
    [[nodiscard]] MessageBar *messages() { return wizard.findChild<MessageBar *>(); }
    [[nodiscard]] ChoiceBox *choice(int column)
    {
        return wizard.findChildren<ChoiceBox *>(QStringLiteral("columnChoice")).at(column);
    }

    WrittenFile file{legacyLines()};
    FakeApi api;
    ImportWizard wizard{api, nationalAccount()};
    QSignalSpy closed{&wizard, &ImportWizard::closed};
};

} // namespace

void TestImportWizard::returnLeadsThroughAllSteps()
{
    Desk it;
    QVERIFY(it.open() && it.openFile());
    QVERIFY(it.next()->hasFocus());
    QVERIFY(it.toColumns());
    ImportPreview clean = samplePreview();
    clean.refused = 0;
    clean.waiting = 0;
    expectPreview(it.api, it.file, clean);
    it.choice(0)->setFocus();
    it.press(Qt::Key_Return); // from a choice too
    QVERIFY(it.isAt(2));
    QTRY_VERIFY(it.next()->isEnabled());
    it.next()->setFocus();
    it.press(Qt::Key_Return);
    QVERIFY(it.isAt(3));
    ImportJob job = jobOf(ImportJobKind::Run, ImportJobState::Done, 100);
    job.batchId = sampleBatch().id;
    it.api.expect<RunImport>().reply(job);
    it.api.expect<ShowImportBatch>().reply(sampleBatch());
    QVERIFY(it.next()->hasFocus()); // there is nothing to decide
    it.press(Qt::Key_Return);
    QVERIFY(it.isAt(4));
    QVERIFY(!it.button("cancelButton")->isVisible() && !it.button("previousButton")->isVisible());
    QVERIFY(!it.wizard.hasUnsavedInput());
    it.next()->setFocus();
    it.press(Qt::Key_Return);
    QCOMPARE(it.closed.count(), 1);
    QVERIFY(it.api.requests<DiscardImport>().isEmpty()); // the server has forgotten it itself
}

void TestImportWizard::startsAtTheFile()
{
    Desk it;
    QVERIFY(it.open());
    QVERIFY(it.button("chooseFileButton")->hasFocus());
    QVERIFY(!it.next()->isEnabled());
    QVERIFY(!it.button("previousButton")->isVisible());
    QCOMPARE(it.title(), QStringLiteral("Import a file"));
    QCOMPARE(it.wizard.findChild<StepIndicator *>()->accessibleName(), QStringLiteral("Step 1 of 5: File"));
}

void TestImportWizard::goingBackKeepsTheChoices()
{
    Desk it;
    QVERIFY(it.open() && it.openFile() && it.toColumns());
    it.choice(7)->setFocus();
    QTest::keyClick(it.choice(7), Qt::Key_Home); // not imported
    QCOMPARE(it.choice(7)->currentText(), QStringLiteral("Not imported"));
    it.button("previousButton")->click();
    QVERIFY(it.isAt(0));
    QVERIFY(it.next()->isEnabled()); // the file is there still, and is not sent again
    it.next()->click();
    QVERIFY(it.isAt(1));
    QCOMPARE(it.choice(7)->currentText(), QStringLiteral("Not imported"));
    QCOMPARE(it.api.requests<BeginImport>().size(), 1);
}

void TestImportWizard::anotherFileReplacesTheOldOne()
{
    Desk it;
    QVERIFY(it.open() && it.openFile() && it.toColumns());
    it.button("previousButton")->click();
    const WrittenFile other(legacyLines() + "100004;;Eva;Ek;;;;;;Lund;Enskild;2020-01-01;\r\n",
                            QStringLiteral("nya.csv"));
    it.api.expect<DiscardImport>().reply({});
    it.wizard.openFile(other.path());
    QTRY_VERIFY(it.api.isDone());
    QCOMPARE(it.api.requests<DiscardImport>().first().importId, sampleImport());
    expectUpload(it.api, other);
    it.api.expect<ListImportMappings>().reply({.items = {}});
    it.next()->click();
    QVERIFY(it.isAt(1));
    QCOMPARE(it.api.requests<BeginImport>().last().body.fileName, other.name());
}

// What is shown of the columns is what is sent, also after an import of the same file was left.
void TestImportWizard::theSameFileBeginsAnew()
{
    Desk it;
    QVERIFY(it.open() && it.openFile() && it.toColumns());
    it.choice(7)->setFocus();
    QTest::keyClick(it.choice(7), Qt::Key_Home); // not imported
    it.button("cancelButton")->click();
    it.api.expect<DiscardImport>().reply({});
    it.answer()->click();
    QVERIFY(it.isAt(0));
    QVERIFY(it.openFile());
    QVERIFY2(it.toColumns(), qPrintable(it.api.unexpected().join(u' ')));
    QCOMPARE(it.choice(7)->currentText(), QStringLiteral("Town"));
    expectPreview(it.api, it.file, samplePreview());
    it.next()->click();
    QVERIFY(it.isAt(2));
    const QList<ImportColumn> sent = it.api.requests<PreviewImport>().first().body.columns;
    QCOMPARE(sent.value(7).field, std::optional(ImportField::Town));
}

void TestImportWizard::asksBeforeAnythingIsLost()
{
    Desk it;
    QVERIFY(it.open() && it.openFile() && it.toColumns());
    it.choice(0)->setFocus();
    it.press(Qt::Key_Escape);
    QVERIFY(it.messages()->isVisible());
    QVERIFY(it.closed.isEmpty());
    QVERIFY(it.wizard.hasUnsavedInput());
    it.press(Qt::Key_Escape); // thinks better of it
    QVERIFY(!it.messages()->isVisible());
    QVERIFY(it.closed.isEmpty());
    it.button("cancelButton")->click();
    it.api.expect<DiscardImport>().reply({});
    it.press(Qt::Key_Return); // on the answer
    QCOMPARE(it.closed.count(), 1);
    QTRY_VERIFY(it.api.isDone());
    QVERIFY(!it.wizard.hasUnsavedInput());
    QVERIFY(it.isAt(0));
}

void TestImportWizard::escapeLeavesAtOnceWithoutAFile()
{
    Desk it;
    QVERIFY(it.open());
    it.press(Qt::Key_Escape);
    QCOMPARE(it.closed.count(), 1);
}

void TestImportWizard::discardsWhenItGoes()
{
    const WrittenFile file(legacyLines());
    FakeApi api;
    {
        ImportWizard wizard(api, nationalAccount());
        wizard.openFile(file.path());
        auto *next = wizard.findChild<QPushButton *>(QStringLiteral("nextButton"));
        QTRY_VERIFY(next->isEnabled());
        expectUpload(api, file);
        api.expect<ListImportMappings>().reply({.items = {}});
        next->click();
        QTRY_VERIFY(api.isDone());
        QCoreApplication::processEvents();
        api.expect<DiscardImport>().reply({});
    }
    QVERIFY(api.isDone());
    QCOMPARE(api.requests<DiscardImport>().first().importId, sampleImport());
}

void TestImportWizard::triesToDiscardAgainWhileAJobStops()
{
    Desk it;
    QVERIFY(it.open() && it.openFile() && it.toColumns());
    it.api.expect<PreviewImport>().reply(jobOf(ImportJobKind::Preview, ImportJobState::Running, 20));
    it.next()->click();
    QVERIFY(it.isAt(2));
    it.api.expect<CancelImportJob>().reply({});
    it.api.expect<DiscardImport>().fail(makeError(ErrorCode::Conflict));
    it.api.expect<DiscardImport>().reply({});
    it.wizard.leave([] {});
    it.messages()->findChild<QPushButton *>(QStringLiteral("messageActionButton"))->click();
    QTRY_VERIFY(it.api.isDone());
    QCOMPARE(it.api.requests<DiscardImport>().size(), 2);
}

void TestImportWizard::stopsARunBeforeItLeaves()
{
    Desk it;
    QSignalSpy told(&it.wizard, &ImportWizard::message);
    QVERIFY(it.toRun());
    it.button("cancelButton")->click();
    QVERIFY(it.messages()->text().contains(QStringLiteral("may be done already")));
    it.api.expect<CancelImportJob>().reply({});
    it.api.expect<ShowImportJob>().reply(jobOf(ImportJobKind::Run, ImportJobState::Cancelled, 20));
    it.api.expect<DiscardImport>().reply({});
    it.answer()->click();
    QVERIFY(it.closed.isEmpty()); // not before it is known how it ended
    QTRY_COMPARE(it.closed.count(), 1);
    QCOMPARE(told.count(), 1);
    QVERIFY(told.first().first().value<Message>().text.contains(QStringLiteral("Nothing has been imported")));
    QTRY_VERIFY(it.api.isDone());
}

void TestImportWizard::tellsThatARunWasDoneAlready()
{
    Desk it;
    QVERIFY(it.toRun());
    it.press(Qt::Key_Escape);
    ImportJob done = jobOf(ImportJobKind::Run, ImportJobState::Done, 100);
    done.batchId = sampleBatch().id;
    it.api.expect<CancelImportJob>().reply({});
    it.api.expect<ShowImportJob>().reply(done);
    it.api.expect<ShowImportBatch>().reply(sampleBatch());
    it.answer()->click();
    QVERIFY(it.isAt(4)); // its receipt
    QVERIFY(it.closed.isEmpty());
    QVERIFY(it.messages()->text().contains(QStringLiteral("before it could be stopped")));
    QVERIFY(it.api.requests<DiscardImport>().isEmpty());
}

void TestImportWizard::sendsAForgottenFileAgain()
{
    Desk it;
    QVERIFY(it.open() && it.openFile() && it.toColumns());
    it.api.expect<PreviewImport>().fail(makeError(ErrorCode::NotFound));
    it.next()->click();
    QVERIFY(it.isAt(2));
    const auto shownAgain = [&it]() -> QPushButton * {
        for (auto *button : it.wizard.findChildren<QPushButton *>(QStringLiteral("emptyStateButton"))) {
            if (button->isVisible())
                return button;
        }
        return nullptr;
    };
    QTRY_VERIFY(shownAgain());
    QCOMPARE(shownAgain()->text(), QStringLiteral("Send the file again"));
    expectUpload(it.api, it.file);
    shownAgain()->click();
    QVERIFY(it.isAt(1));
    QCOMPARE(it.api.requests<BeginImport>().size(), 2);
}

QTEST_MAIN(TestImportWizard)
#include "tst_importwizard.moc"
