// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/app/databaseaccess.h"
#include "server/app/databasesetup.h"
#include "server/database/cancelhandle.h"
#include "server/database/dbfailure.h"
#include "server/database/listener.h"
#include "server/database/transaction.h"
#include "tests/support/testcluster.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

#include <thread>

using namespace medlem;
using namespace medlem::server;

namespace {

// A loopback address of our own: an executable that runs beside this one has another, with the same port.
QString ownAddress()
{
    const qint64 process = QCoreApplication::applicationPid();
    return QStringLiteral("127.44.%1.%2").arg(process / 250 % 250 + 1).arg(process % 250 + 1);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read.", qPrintable(path));
    return file.readAll();
}

} // namespace

// A real PostgreSQL behind TLS, with an authority of its own: every connection of the server checks who it speaks to,
// whatever the connection string says.
class DatabaseTlsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void connectsWhenAllIsRight_data();
    void connectsWhenAllIsRight();
    void refuses_data();
    void refuses();
    void believesWhoeverIsNamed_data();
    void believesWhoeverIsNamed();
    void cancelsStatements_data();
    void cancelsStatements();
    void refusesServerWithoutTls_data();
    void refusesServerWithoutTls();

private:
    void makeAuthority(const QString &name);
    void openssl(const QStringList &arguments);
    void putIntoCluster(const QString &fileName, const QByteArray &content);
    void switchTls(const char *state);
    QString answerOf(const QByteArray &sql); // one text, to the superuser
    QByteArray complaintAt(const QString &uri);
    QString uri(const QString &role, const QString &host, const QString &more) const;
    QString path(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
    test::TestCluster m_cluster{{QStringLiteral("listen_addresses=") + ownAddress()}};
    test::TestDatabase m_database;
    std::unique_ptr<Connection> m_superuser;
};

void DatabaseTlsTest::openssl(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral("openssl"), arguments);
    if (!process.waitForFinished(30000) || process.exitCode() != 0)
        qFatal("openssl: %s", process.readAllStandardError().constData());
}

void DatabaseTlsTest::makeAuthority(const QString &name)
{
    openssl({QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"), QStringLiteral("ec"),
             QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:prime256v1"), QStringLiteral("-nodes"),
             QStringLiteral("-days"), QStringLiteral("2"), QStringLiteral("-subj"), QStringLiteral("/CN=") + name,
             QStringLiteral("-keyout"), path(name + QStringLiteral(".key")), QStringLiteral("-out"),
             path(name + QStringLiteral(".pem"))});
}

// As the cluster's own user, whose the files have to be.
void DatabaseTlsTest::putIntoCluster(const QString &fileName, const QByteArray &content)
{
    m_superuser->executeScript("COPY (SELECT regexp_split_to_table($file$" + content.trimmed() +
                               "$file$, '\\n')) TO PROGRAM 'umask 077; cat > " + fileName.toUtf8() + "'");
}

QString DatabaseTlsTest::answerOf(const QByteArray &sql)
{
    const StatementCatalog none;
    Transaction transaction(*m_superuser, none, TransactionMode::ReadOnly);
    return transaction.runAndCommit(parseStatement("answer", sql), {}).value().first().text("count");
}

void DatabaseTlsTest::switchTls(const char *state)
{
    m_superuser->executeScript(QByteArray("ALTER SYSTEM SET ssl = ") + state);
    m_superuser->executeScript("SELECT pg_reload_conf()");
    // The postmaster reads it in its own time; each new connection shows what it has read.
    QTRY_COMPARE(
        [this] {
            Connection fresh(ConnectionSettings::withoutTimeouts(m_database.superuserUri));
            const StatementCatalog none;
            Transaction transaction(fresh, none, TransactionMode::ReadOnly);
            return transaction.runAndCommit(parseStatement("ssl", "SHOW ssl"), {}).value().first().text("ssl");
        }(),
        QString::fromLatin1(state));
}

void DatabaseTlsTest::initTestCase()
{
    makeAuthority(QStringLiteral("authority"));
    makeAuthority(QStringLiteral("stranger"));
    openssl({QStringLiteral("req"),
             QStringLiteral("-x509"),
             QStringLiteral("-CA"),
             path(QStringLiteral("authority.pem")),
             QStringLiteral("-CAkey"),
             path(QStringLiteral("authority.key")),
             QStringLiteral("-newkey"),
             QStringLiteral("ec"),
             QStringLiteral("-pkeyopt"),
             QStringLiteral("ec_paramgen_curve:prime256v1"),
             QStringLiteral("-nodes"),
             QStringLiteral("-days"),
             QStringLiteral("2"),
             QStringLiteral("-subj"),
             QStringLiteral("/CN=database"),
             QStringLiteral("-addext"),
             QStringLiteral("subjectAltName=DNS:db.example.org"),
             QStringLiteral("-keyout"),
             path(QStringLiteral("server.key")),
             QStringLiteral("-out"),
             path(QStringLiteral("server.pem"))});
    const auto migrations = Migrator::fromFolder();
    QVERIFY(migrations);
    const auto started = m_cluster.start(*migrations);
    QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
    m_database = m_cluster.createDatabase();
    m_superuser = std::make_unique<Connection>(ConnectionSettings::withoutTimeouts(m_database.superuserUri));
    putIntoCluster(QStringLiteral("server.crt"), contentOf(path(QStringLiteral("server.pem"))));
    putIntoCluster(QStringLiteral("server.key"), contentOf(path(QStringLiteral("server.key"))));
    putIntoCluster(QStringLiteral("pg_hba.conf"), "local all all trust\nhost all all 127.0.0.0/8 trust");
}

void DatabaseTlsTest::init()
{
    for (const char *name : {"SSL_CERT_FILE", "PGSERVICE", "PGSERVICEFILE", "PGSSLMODE", "PGSSLROOTCERT"})
        qunsetenv(name);
    qputenv("HOME", QFile::encodeName(path(QStringLiteral("nobody"))));
    switchTls("on");
}

// hostaddr is where, host is the name that is checked: no name service is needed.
QString DatabaseTlsTest::uri(const QString &role, const QString &host, const QString &more) const
{
    return QStringLiteral("postgresql://%1@%2/%3?hostaddr=%4%5").arg(role, host, m_database.name, ownAddress(), more);
}

void DatabaseTlsTest::connectsWhenAllIsRight_data()
{
    QTest::addColumn<QString>("more"); // of the URI
    QTest::addColumn<bool>("isTrustedBySystem");
    const QString named = QStringLiteral("&sslrootcert=") + path(QStringLiteral("authority.pem"));
    QTest::newRow("authority named") << named << false;
    QTest::newRow("mode named too") << named + QStringLiteral("&sslmode=verify-full") << false;
    QTest::newRow("authority of the system") << QString() << true;
    QTest::newRow("authority of the system, named") << QStringLiteral("&sslrootcert=system") << true;
}

// As serve, migrate and their like connect: with the three roles, and to listen.
void DatabaseTlsTest::connectsWhenAllIsRight()
{
    QFETCH(const QString, more);
    QFETCH(const bool, isTrustedBySystem);
    if (isTrustedBySystem)
        qputenv("SSL_CERT_FILE", QFile::encodeName(path(QStringLiteral("authority.pem"))));
    const QString host = QStringLiteral("db.example.org");
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("MEDLEM_DATABASE_URI"), uri(QStringLiteral("medlem_app"), host, more));
    environment.insert(QStringLiteral("MEDLEM_DATABASE_LOGIN_URI"), uri(QStringLiteral("medlem_login"), host, more));
    environment.insert(QStringLiteral("MEDLEM_DATABASE_OWNER_URI"), uri(QStringLiteral("medlem_owner"), host, more));
    const auto configuration = loadConfiguration({}, environment);
    QVERIFY2(configuration, configuration ? "" : qPrintable(configuration.error().detail));
    const DatabaseAccess database(configuration->database, {});

    Connection app(database.app());
    QVERIFY(requireCurrentSchema(app));
    Connection logIn(*database.logIn());
    QVERIFY(requireSeparateLogIn(app, logIn, StatementCatalog::fromFolder()));
    Connection owner(*database.owner());
    QCOMPARE(migrateSchema(owner).value(), 0);
    Listener listener(database.app(), {QStringLiteral("c")});
    QSignalSpy restored(&listener, &Listener::connectionRestored);
    listener.start();
    QTRY_COMPARE(restored.size(), 1);

    const StatementCatalog none;
    Transaction transaction(*m_superuser, none, TransactionMode::ReadOnly);
    const auto rows = transaction.runAndCommit(
        parseStatement("encrypted", "SELECT count(*) AS total, count(*) FILTER (WHERE s.ssl) AS encrypted"
                                    " FROM pg_stat_activity a JOIN pg_stat_ssl s ON s.pid = a.pid"
                                    " WHERE a.usename LIKE 'medlem%' AND a.client_addr IS NOT NULL"),
        {});
    QCOMPARE(rows->first().bigInteger("total"), 4);
    QCOMPARE(rows->first().bigInteger("encrypted"), 4);
}

// Empty: it connects.
QByteArray DatabaseTlsTest::complaintAt(const QString &uri)
{
    Connection connection(ConnectionSettings{.uri = uri});
    try {
        connection.ensureOpen();
    } catch (const DbFailure &failure) {
        return failure.what();
    }
    return {};
}

void DatabaseTlsTest::refuses_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("more");
    QTest::addColumn<QByteArray>("cause");
    const QString right = QStringLiteral("db.example.org");
    const QString trusted = QStringLiteral("&sslrootcert=") + path(QStringLiteral("authority.pem"));
    const QString stranger = QStringLiteral("&sslrootcert=") + path(QStringLiteral("stranger.pem"));
    QTest::newRow("wrong name") << QStringLiteral("other.example.org") << trusted
                                << QByteArray("does not match host name \"other.example.org\"");
    QTest::newRow("no name") << QString() << trusted << QByteArray("host name must be specified");
    QTest::newRow("wrong authority") << right << stranger << QByteArray("certificate verify failed");
    QTest::newRow("authority unknown to the system") << right << QString() << QByteArray("certificate verify failed");
    QTest::newRow("no such authority") << right << QStringLiteral("&sslrootcert=/no/such.pem")
                                       << QByteArray("root certificate file \"/no/such.pem\" does not exist");
    // No way past: what the string says of the mode does not count.
    for (const char *mode : {"disable", "allow", "prefer", "require", "verify-ca"}) {
        QTest::newRow(mode) << QStringLiteral("other.example.org")
                            << trusted + QStringLiteral("&sslmode=") + QString::fromLatin1(mode)
                            << QByteArray("does not match host name");
    }
}

void DatabaseTlsTest::refuses()
{
    QFETCH(const QString, host);
    QFETCH(const QString, more);
    QFETCH(const QByteArray, cause);
    const QString wrong = uri(QStringLiteral("medlem_app"), host, more);
    const QByteArray complaint = complaintAt(wrong);
    QVERIFY2(complaint.contains(cause), complaint.constData());

    // Nor does it listen: the other listener, begun later, hears something meanwhile.
    Listener deceived(ConnectionSettings{.uri = wrong}, {QStringLiteral("c")});
    QSignalSpy heard(&deceived, &Listener::connectionRestored);
    deceived.start();
    Listener sure(
        ConnectionSettings{.uri = uri(QStringLiteral("medlem_app"), QStringLiteral("db.example.org"),
                                      QStringLiteral("&sslrootcert=") + path(QStringLiteral("authority.pem")))},
        {QStringLiteral("c")});
    QSignalSpy notified(&sure, &Listener::notified);
    QSignalSpy restored(&sure, &Listener::connectionRestored);
    sure.start();
    QTRY_COMPARE(restored.size(), 1);
    m_superuser->executeScript("NOTIFY c");
    QTRY_COMPARE(notified.size(), 1);
    QCOMPARE(heard.size(), 0);
}

void DatabaseTlsTest::believesWhoeverIsNamed_data()
{
    QTest::addColumn<QString>("named"); // the authority
    QTest::addColumn<QByteArray>("variable");
    QTest::addColumn<QByteArray>("value"); // of the variable
    QTest::addColumn<QString>("more");     // of the URI
    for (const char *named : {"authority", "stranger"}) {
        const auto row = [named](const char *place, const QByteArray &variable, const QByteArray &value,
                                 const char *more) {
            QTest::addRow("%s in %s", named, place)
                << QString::fromLatin1(named) << variable << value << QString::fromLatin1(more);
        };
        row("a service of the string", {}, {}, "&service=medlem");
        row("a service of the environment", "PGSERVICE", "medlem", "");
        row("the user's file", "HOME", "home", "");
        row("the environment", "PGSSLROOTCERT", QByteArray(named) + ".pem", "");
    }
}

// Of two authorities the one that is named counts, in whatever place libpq knows, and the machine's does not besides.
void DatabaseTlsTest::believesWhoeverIsNamed()
{
    QFETCH(const QString, named);
    QFETCH(const QByteArray, variable);
    QFETCH(const QByteArray, value);
    QFETCH(const QString, more);
    const bool isRight = named == QLatin1String("authority");
    const QString other = isRight ? QStringLiteral("stranger.pem") : QStringLiteral("authority.pem");
    qputenv("SSL_CERT_FILE", QFile::encodeName(path(other)));
    qputenv("PGSSLMODE", "disable"); // counts for nothing
    QFile services(path(QStringLiteral("services")));
    QVERIFY(services.open(QIODevice::WriteOnly));
    services.write("[medlem]\nsslmode=disable\nsslrootcert=" + QFile::encodeName(path(named)) + ".pem\n");
    services.close();
    qputenv("PGSERVICEFILE", QFile::encodeName(services.fileName()));
    const QString settings = path(QStringLiteral("home/.postgresql"));
    QVERIFY(QDir().mkpath(settings));
    QFile::remove(settings + QStringLiteral("/root.crt"));
    QVERIFY(QFile::copy(path(named + QStringLiteral(".pem")), settings + QStringLiteral("/root.crt")));
    if (!variable.isEmpty())
        qputenv(variable.constData(),
                variable == "PGSERVICE" ? value : QFile::encodeName(path(QString::fromLatin1(value))));

    const QByteArray complaint = complaintAt(uri(QStringLiteral("medlem_app"), QStringLiteral("db.example.org"), more));
    QVERIFY2(isRight ? complaint.isEmpty() : complaint.contains("certificate verify failed"), complaint.constData());
    const QByteArray otherName =
        complaintAt(uri(QStringLiteral("medlem_app"), QStringLiteral("other.example.org"), more));
    QVERIFY2(!otherName.isEmpty(), "another name's certificate was believed");
}

void DatabaseTlsTest::cancelsStatements_data()
{
    QTest::addColumn<QByteArray>("tls"); // of the server by then
    QTest::addColumn<bool>("isHeard");
    QTest::newRow("as the statement") << QByteArray("on") << true;
    QTest::newRow("not in the clear") << QByteArray("off") << false;
}

// Over a connection that is checked as the statement's own is.
void DatabaseTlsTest::cancelsStatements()
{
    QFETCH(const QByteArray, tls);
    QFETCH(const bool, isHeard);
    const QString trusted = QStringLiteral("&sslrootcert=") + path(QStringLiteral("authority.pem"));
    Connection connection(ConnectionSettings::withoutTimeouts(
        uri(QStringLiteral("medlem_app"), QStringLiteral("db.example.org"), trusted)));
    connection.ensureOpen();
    const CancelHandle handle(connection);
    switchTls(tls.constData());
    std::optional<DbFailure::Kind> end;
    std::thread sleeper([&connection, &end] {
        try {
            connection.executeScript("SELECT pg_sleep(600)");
        } catch (const DbFailure &failure) {
            end = failure.kind();
        }
    });
    const QByteArray process = QByteArray::number(connection.backendPid());
    while (answerOf("SELECT count(*)::text FROM pg_stat_activity WHERE wait_event = 'PgSleep' AND pid = " + process) !=
           QLatin1String("1"))
        std::this_thread::yield();
    const bool wasHeard = handle.cancel();
    if (!wasHeard)
        m_superuser->executeScript("SELECT pg_cancel_backend(" + process + ")");
    sleeper.join();
    QCOMPARE(wasHeard, isHeard);
    QCOMPARE(end, std::optional(DbFailure::Kind::Timeout));
}

void DatabaseTlsTest::refusesServerWithoutTls_data()
{
    QTest::addColumn<QString>("more");
    QTest::newRow("nothing said") << QString();
    QTest::newRow("disable") << QStringLiteral("&sslmode=disable");
    QTest::newRow("prefer") << QStringLiteral("&sslmode=prefer");
}

void DatabaseTlsTest::refusesServerWithoutTls()
{
    QFETCH(const QString, more);
    switchTls("off");
    const QByteArray complaint = complaintAt(uri(QStringLiteral("medlem_app"), QStringLiteral("db.example.org"), more));
    QVERIFY2(complaint.contains("server does not support SSL"), complaint.constData());
    QCOMPARE(complaintAt(m_database.appUri), QByteArray()); // a socket needs none
}

QTEST_GUILESS_MAIN(DatabaseTlsTest)
#include "tst_databasetls.moc"
