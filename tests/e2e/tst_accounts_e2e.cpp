// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/accounts/totpseed.h"
#include "tests/support/base32bytes.h"
#include "tests/support/mailserver.h"
#include "tests/support/servedregister.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

namespace medlem::test {

// The national organisation creates an account, and its user takes it into use: over the wire, with a real mail server.
class AccountsE2eTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void letterActivates();
    void mailActivates();
    void listsThem();
    void logsNothingPersonal();

private:
    [[nodiscard]] QString create(const QByteArray &username, const QByteArray &name);
    [[nodiscard]] WireReply issue(const QString &account, const QByteArray &order);
    void activate(const QString &username, const QString &code);

    MailServer m_mail;
    ServedRegister m_register;
    QStringList m_secrets;
};

namespace {

const QString password = QStringLiteral("fyra granar i vinden");

QByteArray json(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

void AccountsE2eTest::initTestCase()
{
    QVERIFY(m_mail.start());
    QVERIFY(m_register.start("[log]\nlevel=debug\n[mail]\nhost=127.0.0.1\ntls=none\nfrom=medlem@example.se\nport=" +
                             QByteArray::number(m_mail.port()) + "\n[accounts]\norganisation=Länken\n"));
    m_register.data().execute("UPDATE session SET stepped_up_at = now()");
}

QString AccountsE2eTest::create(const QByteArray &username, const QByteArray &name)
{
    WireClient national = m_register.client(Session::National);
    const WireReply created =
        national.create("/api/v1/accounts", R"({"username": ")" + username + R"(", "displayName": ")" + name +
                                                R"(", "role": "localAdministrator", "mayOpenProtected": false,)"
                                                R"( "personId": ")" +
                                                m_register.data().bo.toString().toLatin1() + R"("})");
    if (created.status != 201)
        qWarning("%d %s", created.status, created.body.constData());
    return created.json().value(u"id").toString();
}

WireReply AccountsE2eTest::issue(const QString &account, const QByteArray &order)
{
    WireClient national = m_register.client(Session::National);
    return national.exchange("PUT", "/api/v1/accounts/" + account.toLatin1() + "/activation-code", order);
}

void AccountsE2eTest::activate(const QString &username, const QString &code)
{
    m_secrets.append(code);
    WireClient user(m_register.server().port());
    QJsonObject body{{QStringLiteral("username"), username}, {QStringLiteral("activationCode"), code}};
    const WireReply task = user.post("/api/v1/activation", json(body));
    QVERIFY2(task.status == 200, task.body.constData());
    const server::TotpSeed seed(bytesOfBase32(task.json().value(u"enrolment").toObject().value(u"secret").toString()));
    body.insert(QStringLiteral("password"), password);
    body.insert(QStringLiteral("code"), seed.codeOf(server::TotpSeed::stepAt(QDateTime::currentSecsSinceEpoch())));
    const WireReply done = user.exchange("PUT", "/api/v1/activation", json(body));
    QVERIFY2(done.status == 200, done.body.constData());
    const QString recovery = done.json().value(u"codes").toArray().first().toString();
    QCOMPARE(user.logIn(username.toLatin1(), password.toUtf8(), recovery.toLatin1()), 201);
    QCOMPARE(user.exchange("PUT", "/api/v1/activation", json(body)).status, 401); // the code counts once
}

void AccountsE2eTest::letterActivates()
{
    const QString account = create("bo.oberg", "Bo Qanaröberg");
    QVERIFY(!account.isEmpty());
    const WireReply issued = issue(account, R"({"purpose": "activation"})");
    QVERIFY2(issued.status == 200, issued.body.constData());
    activate(QStringLiteral("bo.oberg"), issued.json().value(u"code").toString());
    QVERIFY(m_mail.received().isEmpty());
}

void AccountsE2eTest::mailActivates()
{
    WireClient national = m_register.client(Session::National);
    const WireReply delivery = national.get("/api/v1/code-delivery");
    QCOMPARE(delivery.json().value(u"byEmail").toBool(), true);
    QCOMPARE(delivery.json().value(u"organisation").toString(), QStringLiteral("Länken"));
    const QString account = create("bo.oberg2", "Bo Qanaröberg");
    const WireReply issued = issue(account, R"({"purpose": "activation", "email": "bo.qanar@example.se"})");
    QVERIFY2(issued.status == 200, issued.body.constData());
    QVERIFY(issued.json().value(u"code").isUndefined() || issued.json().value(u"code").isNull());
    QCOMPARE(m_mail.received().size(), 1);
    const QString text = MailServer::textOf(m_mail.received().first().content);
    QVERIFY(!text.contains(QStringLiteral("bo.oberg2"))); // half of what opens the account
    activate(QStringLiteral("bo.oberg2"), text.section(u'\n', 4, 4));
}

void AccountsE2eTest::listsThem()
{
    WireClient national = m_register.client(Session::National);
    const WireReply found =
        national.post("/api/v1/accounts/search", R"({"text": "qanar", "state": "active", "limit": 1})");
    QCOMPARE(found.status, 200);
    QCOMPARE(found.json().value(u"items").toArray().size(), 1);
    QVERIFY(found.json().value(u"next").isString());
}

void AccountsE2eTest::logsNothingPersonal()
{
    const QByteArray log = m_register.server().log();
    QVERIFY(!m_secrets.isEmpty());
    for (const QString &secret : m_secrets)
        QVERIFY(!log.contains(secret.left(9).toLatin1()));
    QVERIFY(!log.toLower().contains("qanar"));
    QVERIFY(!log.contains("bo.oberg"));
}

} // namespace medlem::test

QTEST_GUILESS_MAIN(medlem::test::AccountsE2eTest)
#include "tst_accounts_e2e.moc"
