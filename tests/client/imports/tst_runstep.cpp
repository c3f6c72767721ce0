// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/imports/runstep.h"
#include "tests/client/imports/importdata.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

using namespace medlem;
using namespace medlem::client;
using namespace medlem::test;

class TestRunStep : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatWillHappen();
    void asksAboutRowsWithErrorsOnly();
    void allOrNothingKeepsAllOut();
    void isChosenAnywhereOnItsCard();
    void importsTheGoodRows();
    void importsEverything();
    void canBeStopped();
    void sendsBackWhenTheRegisterHasChanged();
    void tellsWhyItFailed();
    void tellsOfTooManyPersonnummer();
    void hasNothingToImport();
};

namespace {

struct Step
{
    explicit Step(const ImportPreview &preview = samplePreview())
    {
        ImportEntry entry = entryOf(file, file.content().size());
        entry.choices = session.choices();
        entry.preview = preview;
        session.setEntry(entry);
        step.resize(1000, 600);
        step.show();
        step.enter();
        QCoreApplication::processEvents(); // which shows what has come into the layouts
    }

    template <class Widget>
    Widget *find(const char *name)
    {
        return step.findChild<Widget *>(QLatin1String(name));
    }
    [[nodiscard]] QString words()
    {
        QStringList words;
        for (const QLabel *label : step.findChildren<QLabel *>()) {
            if (label->isVisible())
                words.append(label->text());
        }
        return words.join(u' ');
    }
    [[nodiscard]] Message lastMessage() { return message.last().first().value<Message>(); }

    WrittenFile file{legacyLines()};
    FakeApi api;
    ImportSession session{api, nationalAccount()};
    RunStep step{session};
    QSignalSpy passed{&step, &RunStep::passed};
    QSignalSpy message{&step, &RunStep::message};
    QSignalSpy returned{&step, &RunStep::returnRequested};
};

ImportPreview cleanPreview()
{
    ImportPreview preview = samplePreview();
    preview.refused = 0;
    preview.waiting = 0;
    preview.fine = preview.rows;
    return preview;
}

ImportJob runJob(ImportJobState state, int percent = 0)
{
    return jobOf(ImportJobKind::Run, state, percent);
}

} // namespace

void TestRunStep::saysWhatWillHappen()
{
    Step it;
    const QString words = it.words();
    for (const char *part :
         {"persons are new in the register", "memberships are added", "addresses are added",
          "rows with errors cannot be imported", "rows without an answer are left out", "148", "352"})
        QVERIFY2(words.contains(QLatin1String(part)), part);
    QVERIFY(!words.contains(QStringLiteral("created"))); // none are
    QCOMPARE(it.step.goOnText(), QStringLiteral("Import %1 rows").arg(QLocale().toString(11648 - 36)));
    QVERIFY(it.find<QLabel>("noticeLabel")->text().startsWith(QStringLiteral("36 rows are left out")));
}

void TestRunStep::asksAboutRowsWithErrorsOnly()
{
    Step dirty;
    QVERIFY(dirty.find<QRadioButton>("goodRowsOption")->isVisible());
    QVERIFY(dirty.find<QRadioButton>("goodRowsOption")->isChecked());
    Step clean(cleanPreview());
    QVERIFY(!clean.find<QRadioButton>("goodRowsOption")->isVisible());
    QVERIFY(!clean.find<QLabel>("noticeLabel")->isVisible());
    QVERIFY(clean.step.mayGoOn());
}

void TestRunStep::allOrNothingKeepsAllOut()
{
    Step it;
    QVERIFY(it.step.mayGoOn());
    it.find<QRadioButton>("allOrNothingOption")->click();
    QVERIFY(!it.step.mayGoOn());
    QVERIFY(it.find<QLabel>("noticeLabel")->text().contains(QStringLiteral("nothing would be imported")));
    it.find<QRadioButton>("goodRowsOption")->click();
    QVERIFY(it.step.mayGoOn());
}

void TestRunStep::isChosenAnywhereOnItsCard()
{
    Step it;
    auto *option = it.find<QRadioButton>("allOrNothingOption");
    QTest::mouseClick(option, Qt::LeftButton, {}, QPoint(option->width() - 10, option->height() / 2));
    QVERIFY(option->isChecked());
}

void TestRunStep::importsTheGoodRows()
{
    Step it;
    ImportJob last = runJob(ImportJobState::Done, 100);
    last.batchId = sampleBatch().id;
    it.api.expect<RunImport>().reply(runJob(ImportJobState::Running, 30));
    it.step.goOn();
    QVERIFY(!it.step.mayGoOn() && !it.step.mayGoBack());
    QTRY_COMPARE(it.find<QProgressBar>("progressBar")->value(), 30);
    QVERIFY(it.find<QProgressBar>("progressBar")->isVisible());
    QVERIFY(!it.find<QRadioButton>("goodRowsOption")->isVisible());
    it.api.expect<ShowImportJob>().reply(last);
    QTRY_COMPARE(it.passed.count(), 1);
    QVERIFY(it.api.requests<RunImport>().first().body.goodRowsOnly);
    QCOMPARE(it.api.requests<RunImport>().first().importId, sampleImport());
    QVERIFY(it.session.isFinished());
    QCOMPARE(it.session.batchId(), last.batchId);
}

void TestRunStep::importsEverything()
{
    Step it(cleanPreview());
    it.api.expect<RunImport>().reply(runJob(ImportJobState::Done, 100));
    it.step.goOn();
    QTRY_COMPARE(it.passed.count(), 1);
    QVERIFY(!it.api.requests<RunImport>().first().body.goodRowsOnly);
    QVERIFY(!it.session.batchId()); // the register had all of it
}

void TestRunStep::canBeStopped()
{
    Step it;
    it.api.expect<RunImport>().reply(runJob(ImportJobState::Running, 30));
    it.step.goOn();
    QTRY_VERIFY(it.api.isDone());
    it.api.expect<CancelImportJob>().reply({});
    it.api.expect<ShowImportJob>().reply(runJob(ImportJobState::Cancelled));
    it.find<QPushButton>("stopButton")->click();
    QTRY_COMPARE(it.message.count(), 1);
    QVERIFY(it.lastMessage().text.contains(QStringLiteral("Nothing has been imported")));
    QVERIFY(it.step.mayGoOn() && it.step.mayGoBack());
    QVERIFY(it.passed.isEmpty());
    QVERIFY(!it.session.isFinished());
}

void TestRunStep::sendsBackWhenTheRegisterHasChanged()
{
    Step it;
    ImportJob job = runJob(ImportJobState::Failed);
    job.failure = problemOf(makeError(ErrorCode::Stale), QStringLiteral("request"));
    it.api.expect<RunImport>().reply(job);
    it.step.goOn();
    QTRY_COMPARE(it.message.count(), 1);
    QVERIFY(!it.session.hasFreshPreview());
    QVERIFY(!it.step.mayGoOn());
    it.lastMessage().action();
    QCOMPARE(it.returned.count(), 1);
}

void TestRunStep::tellsWhyItFailed()
{
    Step it;
    it.api.expect<RunImport>().fail(makeError(ErrorCode::Forbidden));
    it.step.goOn();
    QTRY_COMPARE(it.message.count(), 1);
    QCOMPARE(it.lastMessage().kind, MessageKind::Error);
    QVERIFY(it.step.mayGoOn()); // once the access is back
    QVERIFY(it.passed.isEmpty());
}

void TestRunStep::tellsOfTooManyPersonnummer()
{
    Step it;
    ImportJob job = runJob(ImportJobState::Failed);
    job.failure = problemOf(makeError(ErrorCode::TooManyRequests), QStringLiteral("request"));
    it.api.expect<RunImport>().reply(job);
    it.step.goOn();
    QTRY_COMPARE(it.message.count(), 1);
    QVERIFY(it.lastMessage().text.contains(QStringLiteral("72,000 personnummer")));
    QVERIFY(it.step.mayGoOn());
}

void TestRunStep::hasNothingToImport()
{
    ImportPreview preview;
    preview.rows = 3;
    preview.refused = 3;
    Step it(preview);
    QVERIFY(!it.step.mayGoOn());
    QVERIFY(it.find<QLabel>("noticeLabel")->text().contains(QStringLiteral("No row")));
}

QTEST_MAIN(TestRunStep)
#include "tst_runstep.moc"
