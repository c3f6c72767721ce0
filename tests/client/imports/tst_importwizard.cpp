// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/imports/columnrow.h"
#include "client/imports/importwizard.h"
#include "client/imports/stepindicator.h"
#include "client/widgets/choicebox.h"
#include "client/widgets/messagebar.h"
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
    void asksBeforeAnythingIsLost();
    void escapeLeavesAtOnceWithoutAFile();
    void discardsWhenItGoes();
    void triesToDiscardAgainWhileAJobStops();
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

QTEST_MAIN(TestImportWizard)
#include "tst_importwizard.moc"
