// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/server/accounts/accountdesk.h"
#include "tests/support/mailserver.h"

#include <QTest>

namespace medlem::test {

using namespace medlem::server;

// One-time codes from the national organisation, for a letter or by e-mail.
class CodeIssueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_desk.start()); }
    void init();
    void issuesCode();
    void refusesPurpose_data();
    void refusesPurpose();
    void saysWhetherMailIsSetUp();
    void sendsCode();
    void sendsNoCodeWithoutMail();
    void refusesAddress();
    void changesNothingWhenMailFails_data();
    void changesNothingWhenMailFails();
    void asksForStepUpFirst();

private:
    [[nodiscard]] AccountId account(const QByteArray &username);
    [[nodiscard]] Result<IssuedCode> issue(const QByteArray &username, ActivationPurpose purpose,
                                           const std::optional<QString> &email = {});
    void setUpMail(quint16 port);

    AccountDesk m_desk;
    RegisterFixture &m_register = m_desk.data();
};

void CodeIssueTest::init()
{
    m_desk.reset();
    QVERIFY(AccountDesk::mail().setUp({}));
    m_register.execute("UPDATE session SET stepped_up_at = now();"
                       "INSERT INTO account (username, display_name, role)"
                       " VALUES ('nova', 'Nova Ny', 'nationalAdministrator');"
                       "UPDATE account SET disabled = true WHERE username = 'admin.b'");
}

AccountId CodeIssueTest::account(const QByteArray &username)
{
    return m_register.query("SELECT id FROM account WHERE username = '" + username + '\'').first().id<AccountId>("id");
}

Result<IssuedCode> CodeIssueTest::issue(const QByteArray &username, ActivationPurpose purpose,
                                        const std::optional<QString> &email)
{
    return m_register.call(IssueCode{.accountId = account(username), .body = {.purpose = purpose, .email = email}},
                           Session::National);
}

void CodeIssueTest::setUpMail(quint16 port)
{
    MailSettings settings;
    settings.host = QStringLiteral("127.0.0.1");
    settings.port = port;
    settings.tls = MailTls::None;
    settings.from = QStringLiteral("medlem@example.se");
    settings.timeout = std::chrono::seconds(8);
    QVERIFY(AccountDesk::mail().setUp(settings));
}

void CodeIssueTest::issuesCode()
{
    const auto code = issue("nova", ActivationPurpose::Activation);
    QVERIFY(code && code->code);
    QCOMPARE(code->code->size(), 39);
    const auto shown = m_register.call(ShowAccount{.accountId = account("nova")}, Session::National);
    QVERIFY(shown);
    QCOMPARE(shown->codeExpiresAt, std::optional(code->expiresAt));
    QCOMPARE(m_register.count("activation_code WHERE expires_at BETWEEN now() + interval '13 days 23 hours'"
                              " AND now() + interval '14 days'"),
             1);
    QVERIFY(issue("nova", ActivationPurpose::Activation));
    QCOMPARE(m_register.count("activation_code"), 1);
}

void CodeIssueTest::refusesPurpose_data()
{
    QTest::addColumn<QByteArray>("username");
    QTest::addColumn<int>("purpose");
    QTest::newRow("active again") << QByteArray("admin.a") << int(ActivationPurpose::Activation);
    QTest::newRow("password of an inactive one") << QByteArray("nova") << int(ActivationPurpose::NewPassword);
    QTest::newRow("app of an inactive one") << QByteArray("nova") << int(ActivationPurpose::NewSecondFactor);
    QTest::newRow("disabled") << QByteArray("admin.b") << int(ActivationPurpose::NewPassword);
}

void CodeIssueTest::refusesPurpose()
{
    QFETCH(const QByteArray, username);
    QFETCH(const int, purpose);
    const auto code = issue(username, static_cast<ActivationPurpose>(purpose));
    QVERIFY(!code);
    QCOMPARE(code.error(), invalidValue(FieldReason::UnknownValue, QStringLiteral("purpose")));
    QCOMPARE(m_register.count("activation_code"), 0);
}

void CodeIssueTest::saysWhetherMailIsSetUp()
{
    const CodeDelivery letterOnly{.byEmail = false, .organisation = QStringLiteral("Riksförbundet Länken")};
    QCOMPARE(m_register.call(ShowCodeDelivery{}, Session::National).value(), letterOnly);
    setUpMail(25);
    QVERIFY(m_register.call(ShowCodeDelivery{}, Session::National)->byEmail);
    const auto refused = m_register.call(ShowCodeDelivery{}, Session::BranchA);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Forbidden);
    QVERIFY(!m_register.call(ShowCodeDelivery{}, Session::None));
}

void CodeIssueTest::sendsCode()
{
    MailServer server;
    QVERIFY(server.start());
    setUpMail(server.port());
    const auto issued = issue("nova", ActivationPurpose::Activation, QStringLiteral("nova@example.se"));
    QVERIFY(issued);
    QVERIFY(!issued->code);
    QCOMPARE(server.received().size(), 1);
    const ReceivedMail mail = server.received().first();
    QCOMPARE(mail.to, QStringList{QStringLiteral("nova@example.se")});
    const QString text = MailServer::textOf(mail.content);
    QVERIFY(text.contains(QStringLiteral("Hej Nova Ny!")));
    QVERIFY(text.contains(QStringLiteral("\nRiksförbundet Länken har lagt upp")));
    const QString code = text.section(u'\n', 4, 4);
    const auto task = m_register.call(
        BeginActivation{.body = {.username = QStringLiteral("nova"), .activationCode = code}}, Session::None);
    QVERIFY(task);
    QCOMPARE(task->purpose, ActivationPurpose::Activation);
    QCOMPARE(m_register.count("activation_code WHERE expires_at BETWEEN now() + interval '2 days 23 hours'"
                              " AND now() + interval '3 days'"),
             1);
}

void CodeIssueTest::sendsNoCodeWithoutMail()
{
    const auto issued = issue("nova", ActivationPurpose::Activation, QStringLiteral("nova@example.se"));
    QVERIFY(!issued);
    QCOMPARE(issued.error(), invalidValue(FieldReason::MailNotSetUp, QStringLiteral("email")));
    QCOMPARE(m_register.count("activation_code"), 0);
}

void CodeIssueTest::refusesAddress()
{
    setUpMail(25);
    const auto issued =
        issue("nova", ActivationPurpose::Activation, QStringLiteral("nova@example.se\r\nBcc: spion@example.se"));
    QVERIFY(!issued);
    QCOMPARE(issued.error(), invalidValue(FieldReason::EmailFormat, QStringLiteral("email")));
}

void CodeIssueTest::changesNothingWhenMailFails_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<FieldReason>("reason");
    QTest::newRow("refused") << QStringList{QStringLiteral("--refuse"), QStringLiteral("nova@example.se")}
                             << FieldReason::RecipientRefused;
    QTest::newRow("log-in demanded") << QStringList{QStringLiteral("--user"), QStringLiteral("registret"),
                                                    QStringLiteral("--password"), QStringLiteral("hemligt")}
                                     << FieldReason::MailNotSent;
}

void CodeIssueTest::changesNothingWhenMailFails()
{
    QFETCH(const QStringList, options);
    QFETCH(const FieldReason, reason);
    const auto before = issue("nova", ActivationPurpose::Activation);
    QVERIFY(before && before->code);
    MailServer server;
    QVERIFY(server.start(options));
    setUpMail(server.port());
    const auto failed = issue("nova", ActivationPurpose::Activation, QStringLiteral("nova@example.se"));
    QVERIFY(!failed);
    QCOMPARE(failed.error(), invalidValue(reason, QStringLiteral("email")));
    QVERIFY(server.received().isEmpty());
    QVERIFY(m_register.call(
        BeginActivation{.body = {.username = QStringLiteral("nova"), .activationCode = *before->code}}, Session::None));
}

void CodeIssueTest::asksForStepUpFirst()
{
    m_register.execute("UPDATE session SET stepped_up_at = NULL");
    const auto issued = issue("nova", ActivationPurpose::Activation, QStringLiteral("no address"));
    QVERIFY(!issued);
    QCOMPARE(issued.error().code, ErrorCode::StepUpRequired);
}

} // namespace medlem::test

QTEST_GUILESS_MAIN(medlem::test::CodeIssueTest)
#include "tst_codeissue.moc"
