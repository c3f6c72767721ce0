// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/database/dbfailure.h"
#include "server/imports/importaccess.h"
#include "tests/server/imports/importfixture.h"

#include <QTest>

using namespace medlem;
using namespace medlem::server;
using medlem::test::BranchFixture;

// Access that ends while an import is under way, and who may begin one without any.
class TestImportAccess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_branches.start(); }
    void init() { m_branches.reset(); }

    void confirms_data();
    void confirms();
    void revocationWaitsForTheCommit_data();
    void revocationWaitsForTheCommit();
    void runtimeRoleCannotBecomeNational();
    void runtimeRoleMakesNoTemporaryTables();

private:
    BranchFixture m_branches;
};

static const QString endSession =
    QStringLiteral("DELETE FROM session WHERE token_hash = convert_to(repeat('%1', 32), 'UTF8')");
static const QString expireSession = QStringLiteral(
    "UPDATE session SET created_at = now() - interval '2 hours', expires_at = now() - interval '1 hour'");
static const QString disableAccounts = QStringLiteral("UPDATE account SET disabled = true");
static const QString endGrants =
    QStringLiteral("UPDATE access_grant SET valid_during = tstzrange(lower(valid_during), clock_timestamp())");
static const QString endOtherGrants = endGrants + QStringLiteral(" WHERE branch_id = '%1'");
static const QString degrade =
    QStringLiteral("UPDATE account SET role = 'localAdministrator', person_id = '%1' WHERE username = 'riks'");

void TestImportAccess::confirms_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QString>("meanwhile");
    QTest::addColumn<int>("outcome"); // an ErrorCode, or -1
    const QString amal = BranchFixture::uuid(2).toString(QUuid::WithoutBraces);
    const QString arne = BranchFixture::uuid(102).toString(QUuid::WithoutBraces);
    const int gone = int(ErrorCode::Unauthenticated);
    const int barred = int(ErrorCode::Forbidden);
    QTest::newRow("local, nothing") << m_branches.orebroToken << QStringLiteral("SELECT 1") << -1;
    QTest::newRow("local, another's grant") << m_branches.orebroToken << endOtherGrants.arg(amal) << -1;
    QTest::newRow("local, another's session") << m_branches.orebroToken << endSession.arg(QLatin1Char('a')) << -1;
    QTest::newRow("local, session closed") << m_branches.orebroToken << endSession.arg(QLatin1Char('o')) << gone;
    QTest::newRow("local, session expired") << m_branches.orebroToken << expireSession << gone;
    QTest::newRow("local, account disabled") << m_branches.orebroToken << disableAccounts << gone;
    QTest::newRow("local, grant ended") << m_branches.orebroToken << endGrants << barred;
    QTest::newRow("national, nothing") << m_branches.nationalToken << endGrants << -1;
    QTest::newRow("national, session closed") << m_branches.nationalToken << endSession.arg(QLatin1Char('n')) << gone;
    QTest::newRow("national, no longer so") << m_branches.nationalToken << degrade.arg(arne) << barred;
}

void TestImportAccess::confirms()
{
    QFETCH(QByteArray, token);
    QFETCH(QString, meanwhile);
    QFETCH(int, outcome);
    Connection connection(m_branches.appSettings());
    Transaction transaction(connection, m_branches.catalog());
    RequestContext context(transaction, m_branches.clock(), ChangeId::create());
    context.authenticate(token, Scope::Branch);
    QVERIFY(context.caller());
    m_branches.prepare(meanwhile); // on a connection of its own, and committed
    const auto confirmed = confirmAccess(transaction, token);
    QCOMPARE(confirmed ? -1 : int(confirmed.error().code), outcome);
}

void TestImportAccess::revocationWaitsForTheCommit_data()
{
    QTest::addColumn<QString>("revocation");
    QTest::newRow("session") << endSession.arg(QLatin1Char('o'));
    QTest::newRow("account") << disableAccounts;
    QTest::newRow("grant") << endGrants;
}

void TestImportAccess::revocationWaitsForTheCommit()
{
    QFETCH(QString, revocation);
    Connection connection(m_branches.appSettings());
    Transaction transaction(connection, m_branches.catalog());
    RequestContext context(transaction, m_branches.clock(), ChangeId::create());
    context.authenticate(m_branches.orebroToken, Scope::Branch);
    QVERIFY(confirmAccess(transaction, m_branches.orebroToken));
    const QString atOnce = QStringLiteral("SET lock_timeout = '1ms'; ") + revocation;
    QVERIFY_THROWS_EXCEPTION(DbFailure, m_branches.prepare(atOnce));
    QVERIFY(transaction.commit());
    m_branches.prepare(atOnce);
}

// The context of an import on the server itself is for the owner, who runs the command line.
void TestImportAccess::runtimeRoleCannotBecomeNational()
{
    Connection connection(m_branches.appSettings());
    Transaction transaction(connection, m_branches.catalog());
    QVERIFY_THROWS_EXCEPTION(DbFailure,
                             (void)transaction.run("imports/begin_server_import", {{"changeId", ChangeId::create()}}));
}

void TestImportAccess::runtimeRoleMakesNoTemporaryTables()
{
    Connection connection(m_branches.appSettings());
    QVERIFY_THROWS_EXCEPTION(DbFailure, connection.executeScript("CREATE TEMP TABLE import_row (id integer)"));
    connection.executeScript("BEGIN; SELECT open_import_stage()");
    QVERIFY_THROWS_EXCEPTION(DbFailure,
                             connection.executeScript("ALTER TABLE import_row ADD CHECK (now() IS NOT NULL)"));
    connection.executeScript("ROLLBACK");
    connection.executeScript("SELECT open_import_stage()"); // gone with its transaction
    QVERIFY_THROWS_EXCEPTION(DbFailure, connection.executeScript("SELECT row_number FROM pg_temp.import_row"));
}

QTEST_GUILESS_MAIN(TestImportAccess)
#include "tst_importaccess.moc"
