// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/database/embeddedcluster.h"

#include "server/database/postgresbinaries.h"
#include "server/database/transaction.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/stat.h>

using namespace medlem;
using namespace medlem::server;

class TestEmbeddedCluster : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void firstStart();
    void rolesAreAsTheyShould();
    void dataSurvivesAStop();
    void dataSurvivesKill9();
    void staleProcessFile();
    void orphanIsStopped();
    void secondServerIsRefused();
    void interruptedInitdbIsBegunAnew();
    void longPathGetsAShortSocket();
    void missingBinaries();
    void unusableDataFolder();

private:
    EmbeddedClusterSettings settings() const;
    static Rows select(const QString &uri, const char *sql);
    static void startOrFail(EmbeddedCluster &cluster);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestEmbeddedCluster::init()
{
    m_folder = std::make_unique<QTemporaryDir>(QDir::tempPath() + QStringLiteral("/medlem-test-XXXXXX"));
}

EmbeddedClusterSettings TestEmbeddedCluster::settings() const
{
    return {.dataFolder = m_folder->path(),
            .binaryFolder = {},
            .extraOptions = {QStringLiteral("shared_buffers=32MB")},
            .databaseName = QStringLiteral("medlemsregister"),
            .durability = Durability::TestsOnly};
}

Rows TestEmbeddedCluster::select(const QString &uri, const char *sql)
{
    const StatementCatalog none;
    Connection connection(ConnectionSettings{.uri = uri});
    Transaction transaction(connection, none);
    return transaction.runAndCommit(parseStatement(sql, sql), {}).value();
}

void TestEmbeddedCluster::startOrFail(EmbeddedCluster &cluster)
{
    const auto started = cluster.start();
    QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
}

void TestEmbeddedCluster::firstStart()
{
    auto safe = settings();
    safe.durability = Durability::Safe;
    EmbeddedCluster cluster(safe);
    startOrFail(cluster);
    QVERIFY(cluster.isRunning());
    const Row row = select(cluster.ownerUri(), R"(SELECT current_setting('fsync') AS fsync,
        current_setting('listen_addresses') AS addresses, current_setting('server_encoding') AS encoding,
        current_setting('data_checksums') AS checksums, daticulocale AS locale,
        (SELECT count(*) FROM pg_extension WHERE extname = 'btree_gist') AS extensions
        FROM pg_database WHERE datname = current_database())")
                        .first();
    QCOMPARE(row.text("fsync"), QStringLiteral("on"));
    QCOMPARE(row.text("addresses"), QString());
    QCOMPARE(row.text("encoding"), QStringLiteral("UTF8"));
    QCOMPARE(row.text("checksums"), QStringLiteral("on"));
    QCOMPARE(row.text("locale"), QStringLiteral("sv-SE"));
    QCOMPARE(row.bigInteger("extensions"), 1);

    struct stat state
    {
    };
    QCOMPARE(stat(QFile::encodeName(cluster.folders().socket).constData(), &state), 0);
    QCOMPARE(state.st_mode & 0777U, 0700U);
    QCOMPARE(stat(QFile::encodeName(QStringLiteral("/proc/%1").arg(cluster.processId())).constData(), &state), 0);
    QVERIFY(state.st_uid != 0); // whoever runs this test
}

void TestEmbeddedCluster::rolesAreAsTheyShould()
{
    EmbeddedCluster cluster(settings());
    startOrFail(cluster);
    const Rows roles =
        select(cluster.appUri(), R"(SELECT rolname, rolcanlogin, rolsuper OR rolbypassrls OR rolcreaterole
        OR rolcreatedb AS is_mighty, (SELECT count(*) FROM pg_database WHERE datdba = r.oid) AS owns
        FROM pg_roles r WHERE rolname LIKE 'medlem%' ORDER BY rolname)");
    QCOMPARE(roles.size(), 3);
    QCOMPARE(roles[0].text("rolname"), QStringLiteral("medlem_app"));
    QCOMPARE(roles[0].bigInteger("owns"), 0);
    QCOMPARE(roles[1].text("rolname"), QStringLiteral("medlem_login"));
    QCOMPARE(roles[1].bigInteger("owns"), 0);
    QCOMPARE(roles[2].text("rolname"), QStringLiteral("medlem_owner"));
    QCOMPARE(roles[2].bigInteger("owns"), 1);
    QCOMPARE(select(cluster.logInUri(), "SELECT current_user AS name").first().text("name"),
             QStringLiteral("medlem_login"));
    for (const Row &role : roles) {
        QVERIFY(role.boolean("rolcanlogin"));
        QVERIFY(!role.boolean("is_mighty"));
    }
}

void TestEmbeddedCluster::dataSurvivesAStop()
{
    {
        EmbeddedCluster cluster(settings());
        startOrFail(cluster);
        select(cluster.ownerUri(), "CREATE TABLE t AS SELECT 42 AS n");
        cluster.stop();
        QVERIFY(!cluster.isRunning());
        QVERIFY(!QFile::exists(cluster.folders().cluster + QStringLiteral("/postmaster.pid")));
    }
    EmbeddedCluster again(settings());
    startOrFail(again);
    QCOMPARE(select(again.ownerUri(), "SELECT n FROM t").first().integer("n"), 42);
}

void TestEmbeddedCluster::dataSurvivesKill9()
{
    EmbeddedCluster cluster(settings());
    startOrFail(cluster);
    select(cluster.ownerUri(), "CREATE TABLE t AS SELECT 42 AS n");
    QSignalSpy crashed(&cluster, &EmbeddedCluster::crashed);
    QSignalSpy restarted(&cluster, &EmbeddedCluster::restarted);
    for (int round = 1; round <= 2; ++round) {
        const qint64 before = cluster.processId();
        QCOMPARE(::kill(pid_t(before), SIGKILL), 0);
        QTRY_COMPARE_WITH_TIMEOUT(restarted.size(), round, 20000);
        QCOMPARE(crashed.size(), round);
        QVERIFY(cluster.processId() != before);
        QCOMPARE(select(cluster.ownerUri(), "SELECT n FROM t").first().integer("n"), 42);
    }
}

// As after a power cut: the file names a process that is another one by now.
void TestEmbeddedCluster::staleProcessFile()
{
    EmbeddedCluster cluster(settings());
    startOrFail(cluster);
    const QString path = cluster.folders().cluster + QStringLiteral("/postmaster.pid");
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray content = file.readAll();
    file.close();
    cluster.stop();
    const QByteArray ours = QByteArray::number(QCoreApplication::applicationPid());
    content.replace(0, content.indexOf('\n'), ours);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write(content) > 0);
    file.close();
    QFile::setPermissions(path, QFile::permissions(path) | QFileDevice::ReadOther | QFileDevice::WriteOther);

    startOrFail(cluster); // and we are still here
    QVERIFY(cluster.isRunning());
}

void TestEmbeddedCluster::orphanIsStopped()
{
    EmbeddedCluster cluster(settings());
    startOrFail(cluster);
    cluster.stop();
    const auto user = ClusterUser::choose().value();
    const auto binaries = findPostgresBinaries({}, cluster.folders().majorVersion()).value();
    ClusterProcess orphan(binaries + QStringLiteral("/postgres"),
                          {QStringLiteral("-D"), cluster.folders().cluster, QStringLiteral("-c"),
                           QStringLiteral("listen_addresses="), QStringLiteral("-k"), cluster.folders().socket},
                          user);
    orphan.start();
    QTRY_VERIFY(QFile::exists(cluster.folders().socket + QStringLiteral("/.s.PGSQL.5432")));
    startOrFail(cluster);
    QVERIFY(orphan.waitForFinished(5000));
    QVERIFY(cluster.processId() != orphan.processId());
    QCOMPARE(select(cluster.appUri(), "SELECT 1 AS n").first().integer("n"), 1);
}

void TestEmbeddedCluster::secondServerIsRefused()
{
    EmbeddedCluster first(settings());
    startOrFail(first);
    EmbeddedCluster second(settings());
    const auto refused = second.start();
    QVERIFY(!refused);
    QVERIFY(refused.error().detail.startsWith(QStringLiteral("Another server uses")));
    second.stop();
    QCOMPARE(select(first.appUri(), "SELECT 1 AS n").first().integer("n"), 1);
}

void TestEmbeddedCluster::interruptedInitdbIsBegunAnew()
{
    const QString unfinished = m_folder->filePath(QStringLiteral("postgres.new"));
    QVERIFY(QDir().mkpath(unfinished));
    QFile half(unfinished + QStringLiteral("/PG_VERSION"));
    QVERIFY(half.open(QIODevice::WriteOnly) && half.write("15\n") > 0);
    half.close();
    EmbeddedCluster cluster(settings());
    startOrFail(cluster);
    QVERIFY(!QFile::exists(unfinished));
}

void TestEmbeddedCluster::longPathGetsAShortSocket()
{
    auto deep = settings();
    deep.dataFolder += QStringLiteral("/a folder with, comma/") + QString(90, u'x');
    QVERIFY(QDir().mkpath(deep.dataFolder));
    QFile::setPermissions(m_folder->path(), QFile::permissions(m_folder->path()) | QFileDevice::ExeOther);
    EmbeddedCluster cluster(deep);
    startOrFail(cluster);
    QVERIFY(cluster.folders().socket.size() < 90);
    QCOMPARE(select(cluster.appUri(), "SELECT 1 AS n").first().integer("n"), 1);
    const QString socket = cluster.folders().socket;
    cluster.stop();
    QVERIFY(QDir().rmdir(socket));
}

void TestEmbeddedCluster::missingBinaries()
{
    auto wrong = settings();
    wrong.binaryFolder = m_folder->path();
    EmbeddedCluster cluster(wrong);
    const auto refused = cluster.start();
    QVERIFY(!refused);
    QVERIFY(refused.error().detail.startsWith(QStringLiteral("There is no PostgreSQL in")));
}

void TestEmbeddedCluster::unusableDataFolder()
{
    QFile file(m_folder->filePath(QStringLiteral("file")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    auto wrong = settings();
    wrong.dataFolder = file.fileName() + QStringLiteral("/data");
    EmbeddedCluster cluster(wrong);
    QVERIFY(!cluster.start());
}

QTEST_GUILESS_MAIN(TestEmbeddedCluster)
#include "tst_embeddedcluster.moc"
