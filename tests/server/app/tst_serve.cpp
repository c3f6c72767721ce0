// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/database/connection.h"
#include "server/database/migrator.h"
#include "tests/support/serverprocess.h"
#include "tests/support/testcluster.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslConfiguration>
#include <QTest>

#include <csignal>
#include <memory>

namespace medlem::test {

class ServeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void servesItsOwnDatabase();
    void survivesKill();
    void rereadsCertificate();
    void servesExternalDatabase();
    void refusesRole_data();
    void refusesRole();
    void refusesOldSchema();
    void preparesExternalDatabase();

private:
    struct Answer
    {
        int status = 0;
        QByteArray body;
    };
    Answer get(quint16 port, const QString &path, const QByteArray &token = {});
    Answer post(quint16 port, const QString &path, const QByteArray &json);
    Answer finish(QNetworkReply *reply);
    QNetworkRequest request(quint16 port, const QString &path);
    void startAndWait(ServerProcess &server);

    QNetworkAccessManager m_network;
    TestCluster m_cluster;
};

void ServeTest::initTestCase()
{
    const auto migrations = server::Migrator::fromFolder();
    QVERIFY(migrations);
    QVERIFY(m_cluster.start(*migrations));
}

// TLS 1.3 only is asked for, so that a server with less fails here.
QNetworkRequest ServeTest::request(quint16 port, const QString &path)
{
    QNetworkRequest request(QUrl(QStringLiteral("https://127.0.0.1:%1%2").arg(port).arg(path)));
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    tls.setProtocol(QSsl::TlsV1_3OrLater);
    request.setSslConfiguration(tls);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
    return request;
}

ServeTest::Answer ServeTest::finish(QNetworkReply *reply)
{
    const std::unique_ptr<QNetworkReply> owned(reply);
    if (!QTest::qWaitFor(
            [reply] {
                return reply->isFinished();
            },
            20000))
        return {};
    return {.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), .body = reply->readAll()};
}

ServeTest::Answer ServeTest::get(quint16 port, const QString &path, const QByteArray &token)
{
    QNetworkRequest get = request(port, path);
    if (!token.isEmpty())
        get.setRawHeader("Authorization", "Bearer " + token);
    return finish(m_network.get(get));
}

ServeTest::Answer ServeTest::post(quint16 port, const QString &path, const QByteArray &json)
{
    return finish(m_network.post(request(port, path), json));
}

void ServeTest::startAndWait(ServerProcess &server)
{
    server.serve();
    QTRY_VERIFY_WITH_TIMEOUT(server.port() != 0 || server.process().state() == QProcess::NotRunning, 90000);
    QVERIFY(server.port() != 0);
    QTRY_COMPARE_WITH_TIMEOUT(get(server.port(), QStringLiteral("/readyz")).status, 200, 20000);
}

void ServeTest::servesItsOwnDatabase()
{
    ServerProcess server;
    const ProgramOutcome made = server.run({QStringLiteral("init")});
    QVERIFY2(made.exitCode == 0, qPrintable(made.errors));
    const ProgramOutcome filled =
        server.run({QStringLiteral("demo-data"), QStringLiteral("--members"), QStringLiteral("200")});
    QVERIFY2(filled.exitCode == 0, qPrintable(filled.errors));
    QVERIFY(filled.output.contains(QStringLiteral("anna")));

    startAndWait(server);
    QVERIFY(server.standardOutput().contains(QStringLiteral("Certificate fingerprint (SHA-256): ")));
    QCOMPARE(get(server.port(), QStringLiteral("/healthz")).body, QByteArray("{\"state\":\"ready\"}"));
    QCOMPARE(get(server.port(), QStringLiteral("/api/v1/session")).status, 401);
    const Answer openApi = get(server.port(), QStringLiteral("/api/v1/openapi.json"));
    QVERIFY(QJsonDocument::fromJson(openApi.body).object().contains(QStringLiteral("paths")));

    const QByteArray code =
        server.run({QStringLiteral("demo-code"), QStringLiteral("anna")}).output.trimmed().toLatin1();
    const Answer session =
        post(server.port(), QStringLiteral("/api/v1/session"),
             R"({"username": "anna", "password": "anna-i-uppsala-2026", "code": ")" + code + R"("})");
    QCOMPARE(session.status, 201);
    const QByteArray token =
        QJsonDocument::fromJson(session.body).object().value(QStringLiteral("token")).toString().toLatin1();
    QCOMPARE(get(server.port(), QStringLiteral("/api/v1/session"), token).status, 200);

    const QString before = server.standardOutput();
    server.process().terminate();
    QVERIFY(server.process().waitForFinished(20000));
    QCOMPARE(server.process().exitCode(), 0);
    QVERIFY(!QFile::exists(server.dataFolder() + QStringLiteral("/postgres/postmaster.pid")));

    startAndWait(server); // the same data, certificate and sessions
    QCOMPARE(server.standardOutput().section(u'\n', 0, 0), before.section(u'\n', 0, 0));
    QCOMPARE(get(server.port(), QStringLiteral("/api/v1/session"), token).status, 200);
}

void ServeTest::survivesKill()
{
    ServerProcess server;
    startAndWait(server);
    server.process().kill();
    QVERIFY(server.process().waitForFinished(20000));
    startAndWait(server);
}

void ServeTest::rereadsCertificate()
{
    ServerProcess server;
    startAndWait(server);
    ::kill(static_cast<pid_t>(server.process().processId()), SIGHUP);
    QCOMPARE(get(server.port(), QStringLiteral("/healthz")).status, 200);
    QFile certificate(server.dataFolder() + QStringLiteral("/tls/certificate.pem"));
    QVERIFY(certificate.open(QIODevice::WriteOnly | QIODevice::Truncate));
    certificate.close();
    ::kill(static_cast<pid_t>(server.process().processId()), SIGHUP); // a bad pair keeps the old one
    QCOMPARE(get(server.port(), QStringLiteral("/readyz")).status, 200);
}

void ServeTest::servesExternalDatabase()
{
    const TestDatabase database = m_cluster.createDatabase();
    ServerProcess server;
    server.setVariable(QStringLiteral("MEDLEM_DATABASE_URI"), database.appUri);
    for (const QString &unfit : {QString(), database.appUri}) {
        server.setVariable(QStringLiteral("MEDLEM_DATABASE_LOGIN_URI"), unfit);
        const ProgramOutcome refused = server.run({QStringLiteral("serve")});
        QCOMPARE(refused.exitCode, 1);
        QVERIFY2(refused.errors.contains(QStringLiteral("medlem_login")), qPrintable(refused.errors));
    }
    server.setVariable(QStringLiteral("MEDLEM_DATABASE_LOGIN_URI"), database.logInUri);
    const ProgramOutcome checked = server.run({QStringLiteral("config"), QStringLiteral("check")});
    QVERIFY2(checked.exitCode == 0, qPrintable(checked.errors));
    startAndWait(server);
    QVERIFY(!QFile::exists(server.dataFolder() + QStringLiteral("/postgres")));
    QCOMPARE(post(server.port(), QStringLiteral("/api/v1/session"),
                  R"({"username": "anna", "password": "fel", "code": "1"})")
                 .status,
             401);
}

void ServeTest::refusesRole_data()
{
    QTest::addColumn<bool>("isSuperuser");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("superuser") << true << QStringLiteral("The database role postgres is a superuser");
    QTest::newRow("owner") << false << QStringLiteral("The database role medlem_owner owns the tables");
}

void ServeTest::refusesRole()
{
    QFETCH(const bool, isSuperuser);
    QFETCH(const QString, sentence);
    const TestDatabase database = m_cluster.createDatabase();
    ServerProcess server;
    server.setVariable(QStringLiteral("MEDLEM_DATABASE_URI"), isSuperuser ? database.superuserUri : database.ownerUri);
    const ProgramOutcome outcome = server.run({QStringLiteral("serve")});
    QCOMPARE(outcome.exitCode, 1);
    QVERIFY2(outcome.errors.contains(sentence), qPrintable(outcome.errors));
}

void ServeTest::refusesOldSchema()
{
    const TestDatabase database = m_cluster.createDatabase();
    server::Connection owner(server::ConnectionSettings::withoutTimeouts(database.ownerUri));
    owner.executeScript("DELETE FROM schema_migration WHERE version = (SELECT max(version) FROM schema_migration)");
    owner.close();
    ServerProcess server;
    server.setVariable(QStringLiteral("MEDLEM_DATABASE_URI"), database.appUri);
    const ProgramOutcome outcome = server.run({QStringLiteral("serve")});
    QCOMPARE(outcome.exitCode, 1);
    QVERIFY2(outcome.errors.contains(QStringLiteral("Run: medlemsregisterd migrate")), qPrintable(outcome.errors));
}

// On a server that somebody else runs: bare database, and only the owner's rights.
void ServeTest::preparesExternalDatabase()
{
    TestCluster cluster;
    QVERIFY(cluster.start());
    const TestDatabase database = cluster.createDatabase();
    server::Connection superuser(server::ConnectionSettings::withoutTimeouts(database.superuserUri));
    superuser.executeScript("DROP DATABASE medlemsregister");
    superuser.executeScript("REVOKE CONNECT ON DATABASE " + database.name.toUtf8() +
                            " FROM medlem_app, medlem_login; "
                            "DROP EXTENSION btree_gist; DROP ROLE medlem_app; DROP ROLE medlem_login");
    ServerProcess server;
    server.setVariable(QStringLiteral("MEDLEM_DATABASE_URI"), database.appUri);
    server.setVariable(QStringLiteral("MEDLEM_DATABASE_LOGIN_URI"), database.logInUri);
    server.setVariable(QStringLiteral("MEDLEM_DATABASE_OWNER_URI"), database.ownerUri);
    const ProgramOutcome refused = server.run({QStringLiteral("init")});
    QCOMPARE(refused.exitCode, 1);
    QVERIFY2(refused.errors.contains(QStringLiteral("run: CREATE ROLE medlem_app")), qPrintable(refused.errors));

    superuser.executeScript("ALTER ROLE medlem_owner CREATEROLE");
    server.setVariable(QStringLiteral("MEDLEM_DATABASE_PASSWORD"), QStringLiteral("hemligt'nog"));
    const ProgramOutcome made = server.run({QStringLiteral("init")});
    QVERIFY2(made.exitCode == 0, qPrintable(made.errors));
    superuser.executeScript("GRANT CONNECT ON DATABASE " + database.name.toUtf8() + " TO medlem_app");
    const ProgramOutcome again = server.run({QStringLiteral("migrate")});
    QVERIFY2(again.output.startsWith(QStringLiteral("0 migrations ran")), qPrintable(again.output + again.errors));
    startAndWait(server);
}

} // namespace medlem::test

QTEST_GUILESS_MAIN(medlem::test::ServeTest)
#include "tst_serve.moc"
