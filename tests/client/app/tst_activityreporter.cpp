// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/app/activityreporter.h"
#include "shared/protocol/ownaccount.h"
#include "tests/support/fakeapi.h"

#include <QLineEdit>
#include <QTest>

using namespace medlem;
using namespace medlem::client;
using namespace medlem::test;

class TestActivityReporter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reportsKeysAndClicks();
    void reportsOnceInAWhile();
    void isSilentWhenNobodyIsIn();

private:
    [[nodiscard]] static qsizetype reports(const FakeApi &api) { return api.requests<ReportActivity>().size(); }
};

void TestActivityReporter::reportsKeysAndClicks()
{
    FakeApi api;
    ActivityReporter reporter(api);
    reporter.setPause(std::chrono::milliseconds(0));
    reporter.start();
    QLineEdit edit;
    api.expect<ReportActivity>().reply({});
    QTest::keyClick(&edit, Qt::Key_A);
    QCOMPARE(reports(api), 1);
    api.expect<ReportActivity>().fail(makeError(ErrorCode::Unreachable));
    QTest::mouseClick(&edit, Qt::LeftButton);
    QCOMPARE(reports(api), 2);
    QTest::mouseMove(&edit); // as a cat does, or a table that is pushed
    QCOMPARE(reports(api), 2);
    QTRY_VERIFY(api.isDone());
}

void TestActivityReporter::reportsOnceInAWhile()
{
    FakeApi api;
    ActivityReporter reporter(api);
    reporter.setPause(std::chrono::hours(1));
    reporter.start();
    QLineEdit edit;
    QTest::keyClicks(&edit, QStringLiteral("abc"));
    QCOMPARE(reports(api), 0); // the log-in was activity
    reporter.setPause(std::chrono::milliseconds(0));
    reporter.start();
    reporter.setPause(std::chrono::hours(1));
    api.expect<ReportActivity>().reply({});
    QTest::keyClicks(&edit, QStringLiteral("abc"));
    QCOMPARE(reports(api), 1);
    QTRY_VERIFY(api.isDone());
}

void TestActivityReporter::isSilentWhenNobodyIsIn()
{
    FakeApi api;
    ActivityReporter reporter(api);
    reporter.setPause(std::chrono::milliseconds(0));
    QLineEdit edit;
    QTest::keyClick(&edit, Qt::Key_A);
    reporter.start();
    reporter.stop();
    QTest::keyClick(&edit, Qt::Key_A);
    QCOMPARE(reports(api), 0);
}

QTEST_MAIN(TestActivityReporter)
#include "tst_activityreporter.moc"
