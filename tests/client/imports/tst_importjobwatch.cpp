// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/imports/importjobpanel.h"
#include "client/imports/importjobwatch.h"
#include "shared/protocol/importbatches.h"
#include "tests/client/imports/importdata.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace medlem;
using namespace medlem::client;
using namespace medlem::test;

class TestImportJobWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsToTheEnd();
    void tellsWhyItFailed();
    void asksAgainWhenContactIsLost();
    void asksAgainWhenServerIsBusy_data();
    void asksAgainWhenServerIsBusy();
    void startsTheSameJobAgain();
    void cancels();
    void mayBeTooLateToCancel();
    void stopsTheJobOfWhoLeaves();
    void sentencesOfPhases_data();
    void sentencesOfPhases();
};

namespace {

const RunImport order{.importId = sampleImport(), .body = {}};

ImportJob runJob(ImportJobState state, int percent = 0)
{
    return jobOf(ImportJobKind::Run, state, percent);
}

struct Watch
{
    Watch()
    {
        QObject::connect(&watch, &ImportJobWatch::done, &watch, [this](const ImportJob &job) {
            last = job;
        });
    }

    FakeApi api;
    ImportJobWatch watch{api};
    QSignalSpy done{&watch, &ImportJobWatch::done};
    QSignalSpy cancelled{&watch, &ImportJobWatch::cancelled};
    QSignalSpy failed{&watch, &ImportJobWatch::failed};
    std::optional<ImportJob> last; // that is done

    [[nodiscard]] bool isSilent() const { return done.isEmpty() && cancelled.isEmpty() && failed.isEmpty(); }
};

} // namespace

void TestImportJobWatch::followsToTheEnd()
{
    Watch it;
    ImportJobPanel panel(it.watch);
    it.api.expect<RunImport>().reply(runJob(ImportJobState::Waiting));
    it.api.expect<ShowImportJob>().reply(runJob(ImportJobState::Running, 40));
    it.watch.start(order);
    QVERIFY(it.watch.isRunning());
    QTRY_COMPARE(panel.findChild<QProgressBar *>()->value(), 40);
    QVERIFY(it.isSilent());
    ImportJob last = runJob(ImportJobState::Done, 100);
    last.batchId = sampleBatch().id;
    it.api.expect<ShowImportJob>().reply(last);
    QTRY_COMPARE(it.done.count(), 1);
    QCOMPARE(it.last->batchId, last.batchId);
    QVERIFY(!it.watch.isRunning());
    QVERIFY(it.cancelled.isEmpty() && it.failed.isEmpty());
    QCOMPARE(it.api.requests<ShowImportJob>().last().importJobId, last.id);
}

void TestImportJobWatch::tellsWhyItFailed()
{
    Watch it;
    ImportJob job = runJob(ImportJobState::Failed);
    job.failure = problemOf(makeError(ErrorCode::Stale), QStringLiteral("request"));
    it.api.expect<RunImport>().reply(job);
    it.watch.start(order);
    QTRY_COMPARE(it.failed.count(), 1);
    QCOMPARE(it.failed.first().first().value<Error>().code, ErrorCode::Stale);
    QVERIFY(!it.watch.isRunning());
}

void TestImportJobWatch::asksAgainWhenContactIsLost()
{
    Watch it;
    it.api.expect<RunImport>().reply(runJob(ImportJobState::Running, 10));
    it.api.expect<ShowImportJob>().fail(makeError(ErrorCode::Unreachable));
    it.watch.start(order);
    QTRY_VERIFY(!it.watch.hasContact());
    QVERIFY(it.watch.isRunning() && it.isSilent());
    QVERIFY(it.watch.sentence().contains(QStringLiteral("no contact")));
    it.api.expect<ShowImportJob>().reply(runJob(ImportJobState::Done, 100));
    Q_EMIT it.api.contactRestored();
    QTRY_COMPARE(it.done.count(), 1);
    QVERIFY(it.watch.hasContact());
}

void TestImportJobWatch::asksAgainWhenServerIsBusy_data()
{
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("too many requests") << ErrorCode::TooManyRequests;
    QTest::newRow("no worker free") << ErrorCode::Unavailable;
}

void TestImportJobWatch::asksAgainWhenServerIsBusy()
{
    QFETCH(const ErrorCode, code);
    Watch it;
    it.api.expect<RunImport>().reply(runJob(ImportJobState::Running, 10));
    it.api.expect<ShowImportJob>().fail(makeError(code));
    it.watch.start(order);
    QTRY_VERIFY(it.watch.sentence().contains(QStringLiteral("a lot to do")));
    QVERIFY(it.watch.hasContact() && it.watch.isRunning() && it.isSilent());
    it.api.expect<ShowImportJob>().reply(runJob(ImportJobState::Done, 100));
    QTRY_COMPARE(it.done.count(), 1); // by itself
}

// The server may have begun although its answer never came.
void TestImportJobWatch::startsTheSameJobAgain()
{
    Watch it;
    it.api.expect<RunImport>().fail(makeError(ErrorCode::Timeout));
    it.watch.start(order);
    QTRY_VERIFY(!it.watch.hasContact());
    it.api.expect<RunImport>().reply(runJob(ImportJobState::Done, 100));
    Q_EMIT it.api.contactRestored();
    QTRY_COMPARE(it.done.count(), 1);
    const auto requests = it.api.requests<RunImport>();
    QCOMPARE(requests.size(), 2);
    QCOMPARE(requests.at(0).idempotencyKey, requests.at(1).idempotencyKey);
}

void TestImportJobWatch::cancels()
{
    Watch it;
    ImportJobPanel panel(it.watch);
    it.api.expect<RunImport>().reply(runJob(ImportJobState::Running, 10));
    it.watch.start(order);
    QTRY_VERIFY(it.watch.job());
    it.api.expect<CancelImportJob>().reply({});
    it.api.expect<ShowImportJob>().reply(runJob(ImportJobState::Cancelled));
    panel.cancelButton()->click();
    QVERIFY(it.watch.isCancelling());
    QVERIFY(!panel.cancelButton()->isEnabled());
    QTRY_COMPARE(it.cancelled.count(), 1);
    QCOMPARE(it.api.requests<CancelImportJob>().size(), 1);
    QVERIFY(it.done.isEmpty());
}

void TestImportJobWatch::mayBeTooLateToCancel()
{
    Watch it;
    it.api.expect<RunImport>().reply(runJob(ImportJobState::Running, 99));
    it.api.expect<CancelImportJob>().reply({});
    it.api.expect<ShowImportJob>().reply(runJob(ImportJobState::Done, 100));
    it.watch.start(order);
    it.watch.cancel(); // before there is a job to cancel
    QTRY_COMPARE(it.done.count(), 1);
    QCOMPARE(it.api.requests<CancelImportJob>().size(), 1);
    QVERIFY(it.cancelled.isEmpty());
}

void TestImportJobWatch::stopsTheJobOfWhoLeaves()
{
    Watch it;
    it.api.expect<RunImport>().reply(runJob(ImportJobState::Running, 10));
    it.watch.start(order);
    QTRY_VERIFY(it.watch.job());
    it.api.expect<CancelImportJob>().reply({});
    it.watch.forget();
    QVERIFY(!it.watch.isRunning());
    QTRY_VERIFY(it.api.isDone());
    QVERIFY(it.isSilent());
    QVERIFY(it.api.requests<ShowImportJob>().isEmpty());
}

void TestImportJobWatch::sentencesOfPhases_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("phase");
    QTest::addColumn<QString>("part");
    const auto row = [](const char *name, ImportJobKind kind, ImportPhase phase, const char *part) {
        QTest::newRow(name) << static_cast<int>(kind) << static_cast<int>(phase) << QString::fromLatin1(part);
    };
    row("read", ImportJobKind::Preview, ImportPhase::Reading, "Reading the rows");
    row("compare", ImportJobKind::Preview, ImportPhase::Comparing, "Comparing with the register");
    row("write", ImportJobKind::Run, ImportPhase::Writing, "Writing to the register");
    row("finish", ImportJobKind::Run, ImportPhase::Finishing, "Almost done");
    row("look up", ImportJobKind::Undo, ImportPhase::Comparing, "changed since");
    row("take back", ImportJobKind::Undo, ImportPhase::Writing, "Taking back");
}

void TestImportJobWatch::sentencesOfPhases()
{
    QFETCH(int, kind);
    QFETCH(int, phase);
    QFETCH(QString, part);
    Watch it;
    ImportJob job = jobOf(static_cast<ImportJobKind>(kind), ImportJobState::Running, 50);
    job.phase = static_cast<ImportPhase>(phase);
    it.api.expect<RunImport>().reply(job);
    it.watch.start(order);
    QTRY_VERIFY2(it.watch.sentence().contains(part), qPrintable(it.watch.sentence()));
}

QTEST_MAIN(TestImportJobWatch)
#include "tst_importjobwatch.moc"
