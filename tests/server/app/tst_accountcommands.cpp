// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/accounts/totpseed.h"
#include "tests/support/base32bytes.h"
#include "tests/support/serverprocess.h"
#include "tests/support/wireclient.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

namespace medlem::test {

namespace {

QByteArray json(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

// The subcommands that let the first people in.
class AccountCommandsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void refuses_data();
    void refuses();
    void letsTheFirstAdministratorIn();
    void keepsItsKey();
    void saysDemoCodes();

private:
    [[nodiscard]] ProgramOutcome create(const QString &username, const QString &name) const
    {
        return m_server.run({QStringLiteral("create-national-administrator"), QStringLiteral("--username"), username,
                             QStringLiteral("--name"), name});
    }

    ServerProcess m_server;
};

void AccountCommandsTest::initTestCase()
{
    QCOMPARE(m_server.run({QStringLiteral("init")}).exitCode, 0);
    QVERIFY(QFile::exists(m_server.dataFolder() + QStringLiteral("/secret.key")));
}

void AccountCommandsTest::refuses_data()
{
    QTest::addColumn<QString>("username");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("no username") << QString() << QStringLiteral("Rut") << QStringLiteral("--username is missing.");
    QTest::newRow("no name") << QStringLiteral("rut") << QString() << QStringLiteral("--name says who it is");
    QTest::newRow("odd username") << QStringLiteral("Rut Sandberg") << QStringLiteral("Rut")
                                  << QStringLiteral("A username is 3 to 64 of a-z");
}

void AccountCommandsTest::refuses()
{
    QFETCH(const QString, username);
    QFETCH(const QString, name);
    QFETCH(const QString, sentence);
    const ProgramOutcome outcome = create(username, name);
    QCOMPARE(outcome.exitCode, 2);
    QVERIFY2(outcome.errors.contains(sentence), qPrintable(outcome.errors));
}

void AccountCommandsTest::letsTheFirstAdministratorIn()
{
    const ProgramOutcome outcome = create(QStringLiteral("rut"), QStringLiteral("Rut Sandberg"));
    QCOMPARE(outcome.exitCode, 0);
    const QString letter = outcome.output.trimmed().section(u'\n', -1);
    QCOMPARE(letter.size(), 39);
    QCOMPARE(create(QStringLiteral("rut"), QStringLiteral("Rut Sandberg")).exitCode, 2); // the name is taken

    QVERIFY(m_server.serveAndWait());
    WireClient client(m_server.port());
    QJsonObject body{{QStringLiteral("username"), QStringLiteral("rut")}, {QStringLiteral("activationCode"), letter}};
    const WireReply task = client.post("/api/v1/activation", json(body));
    QVERIFY2(task.status == 200, task.body.constData());
    const QString secret = task.json().value(u"enrolment").toObject().value(u"secret").toString();
    const server::TotpSeed seed(bytesOfBase32(secret));
    QCOMPARE(seed.text(), secret);

    const QString password = QStringLiteral("fyra granar i vinden");
    body.insert(QStringLiteral("password"), password);
    body.insert(QStringLiteral("code"), seed.codeOf(server::TotpSeed::stepAt(QDateTime::currentSecsSinceEpoch())));
    const WireReply done = client.exchange("PUT", "/api/v1/activation", json(body));
    QVERIFY2(done.status == 200, done.body.constData());
    const QJsonArray codes = done.json().value(u"codes").toArray();
    QCOMPARE(codes.size(), 10);
    QCOMPARE(client.logIn("rut", password.toUtf8(), codes.first().toString().toLatin1()), 201);
    QCOMPARE(client.post("/api/v1/accounts/search", R"({"limit": 5})").json().value(u"items").toArray().size(), 1);
    QCOMPARE(m_server.terminate(), 0);
    QVERIFY(!m_server.log().contains(letter.left(9).toLatin1()));
}

// With another key nobody could log in any more, so a server does not begin.
void AccountCommandsTest::keepsItsKey()
{
    const QString file = m_server.dataFolder() + QStringLiteral("/secret.key");
    QVERIFY(QFile::rename(file, file + QStringLiteral(".away")));
    const ProgramOutcome outcome = create(QStringLiteral("rut.2"), QStringLiteral("Rut Sandberg"));
    QCOMPARE(outcome.exitCode, 1);
    QVERIFY2(outcome.errors.contains(QStringLiteral("is not the one that this database's secrets were sealed with")),
             qPrintable(outcome.errors));
    QVERIFY(QFile::remove(file));
    QVERIFY(QFile::rename(file + QStringLiteral(".away"), file));
    QCOMPARE(create(QStringLiteral("rut.2"), QStringLiteral("Rut Sandberg")).exitCode, 0);
}

void AccountCommandsTest::saysDemoCodes()
{
    const ProgramOutcome outcome = m_server.run({QStringLiteral("demo-code"), QStringLiteral("anna")});
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.output.trimmed().size(), 6);
    QCOMPARE(m_server.run({QStringLiteral("demo-code"), QStringLiteral("rut")}).exitCode, 2);
}

} // namespace medlem::test

QTEST_GUILESS_MAIN(medlem::test::AccountCommandsTest)
#include "tst_accountcommands.moc"
