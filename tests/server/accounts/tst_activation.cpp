// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/server/accounts/accountdesk.h"

#include <QTest>

namespace medlem::test {

using namespace medlem::server;

// One-time codes: of a new account, for a forgotten password, for a lost app.
class ActivationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_desk.start()); }
    void init();
    void opensAnAccount();
    void offersTheSameSeed();
    void keepsCodeAfterBadPassword();
    void takesCodeOnce();
    void refusesAlike_data();
    void refusesAlike();
    void setsNewPassword();
    void setsNewPasswordByRecoveryCode();
    void asksForSecondFactor();
    void setsNewSecondFactor();
    void asksForPassword();

private:
    [[nodiscard]] QString issue(const QString &username, ActivationPurpose purpose);
    [[nodiscard]] Result<ActivationTask> begin(const QString &username, const QString &code)
    {
        return m_register.call(BeginActivation{.body = {.username = username, .activationCode = code}}, Session::None);
    }
    [[nodiscard]] Result<RecoveryCodes> finish(const QString &username, const QString &activationCode,
                                               const QString &password, const QString &code)
    {
        return m_register.call(
            FinishActivation{
                .body = {.username = username, .activationCode = activationCode, .password = password, .code = code}},
            Session::None);
    }
    // What the app shows that was given the secret of a letter's task.
    [[nodiscard]] QString newAppCode(const QString &username)
    {
        const auto row = m_register.query("SELECT a.id, c.sealed_seed FROM account a JOIN activation_code c"
                                          " ON c.account_id = a.id WHERE username = '" +
                                          username.toUtf8() + "'");
        return AccountDesk::codeOf(
            *openSeed(AccountDesk::secrets(), row.first().bytes("sealed_seed"), row.first().id<AccountId>("id")));
    }

    AccountDesk m_desk;
    RegisterFixture &m_register = m_desk.data();
    const QString m_newOne = QStringLiteral("tolv igelkottar på rad");
    const QString m_nova = QStringLiteral("nova");
    const QString m_adminA = QStringLiteral("admin.a");
};

void ActivationTest::init()
{
    m_desk.reset();
    m_register.execute("INSERT INTO account (username, display_name, role)"
                       " VALUES ('nova', 'Nova Ny', 'nationalAdministrator');"
                       "UPDATE session SET stepped_up_at = now()");
}

QString ActivationTest::issue(const QString &username, ActivationPurpose purpose)
{
    const auto account = m_register.query("SELECT id FROM account WHERE username = '" + username.toUtf8() + "'")
                             .first()
                             .id<AccountId>("id");
    const auto code = m_register.call(IssueCode{.accountId = account, .body = {.purpose = purpose}}, Session::National);
    return code ? code->code.value_or(QString()) : QString();
}

void ActivationTest::opensAnAccount()
{
    const QString letter = issue(m_nova, ActivationPurpose::Activation);
    const auto task = begin(QStringLiteral(" Nova"), letter.toLower());
    QVERIFY(task);
    QCOMPARE(task->purpose, ActivationPurpose::Activation);
    QCOMPARE(task->displayName, QStringLiteral("Nova Ny"));
    QVERIFY(task->enrolment);
    QVERIFY(task->enrolment->uri.startsWith(QStringLiteral("otpauth://totp/Medlemsregister:nova?")));
    QCOMPARE(task->enrolment->secret.size(), 32);
    QVERIFY(!m_desk.logIn(m_nova, m_newOne, newAppCode(m_nova)));

    const QString code = newAppCode(m_nova);
    const auto recovery = finish(m_nova, letter, m_newOne, code);
    QVERIFY(recovery);
    QCOMPARE(recovery->codes.size(), 10);
    QVERIFY(!m_desk.logIn(m_nova, m_newOne, code)); // the code has been used
    QVERIFY(m_desk.logIn(m_nova, m_newOne, recovery->codes.last()));
    QCOMPARE(m_register.count("activation_code"), 0);
}

void ActivationTest::offersTheSameSeed()
{
    const QString letter = issue(m_nova, ActivationPurpose::Activation);
    const auto first = begin(m_nova, letter);
    const auto second = begin(m_nova, letter);
    QVERIFY(first && second);
    QCOMPARE(second->enrolment->secret, first->enrolment->secret);
    const auto other = begin(m_nova, issue(m_nova, ActivationPurpose::Activation));
    QVERIFY(other);
    QVERIFY(other->enrolment->secret != first->enrolment->secret);
    QVERIFY(!begin(m_nova, letter)); // replaced
}

void ActivationTest::keepsCodeAfterBadPassword()
{
    const QString letter = issue(m_nova, ActivationPurpose::Activation);
    QVERIFY(begin(m_nova, letter));
    const auto bad = finish(m_nova, letter, QStringLiteral("Nova Ny Nova Ny"), newAppCode(m_nova));
    QVERIFY(!bad);
    QCOMPARE(bad.error(), invalidValue(FieldReason::PersonalPassword, QStringLiteral("password")));
    const auto wrong = finish(m_nova, letter, m_newOne, AccountDesk::wrongCode);
    QVERIFY(!wrong);
    QCOMPARE(wrong.error(), invalidValue(FieldReason::DoesNotMatch, QStringLiteral("code")));
    QVERIFY(finish(m_nova, letter, m_newOne, newAppCode(m_nova)));
}

void ActivationTest::takesCodeOnce()
{
    const QString letter = issue(m_nova, ActivationPurpose::Activation);
    QVERIFY(begin(m_nova, letter));
    const QString code = newAppCode(m_nova);
    QVERIFY(finish(m_nova, letter, m_newOne, code));
    QVERIFY(!begin(m_nova, letter));
    QVERIFY(!finish(m_nova, letter, m_newOne, code));
}

void ActivationTest::refusesAlike_data()
{
    QTest::addColumn<QString>("username");
    QTest::addColumn<bool>("withRightCode");
    QTest::addColumn<QByteArray>("change");
    QTest::newRow("wrong code") << m_nova << false << QByteArray("SELECT 1");
    QTest::newRow("of another") << m_adminA << true << QByteArray("SELECT 1");
    QTest::newRow("unknown user") << QStringLiteral("nobody") << true << QByteArray("SELECT 1");
    QTest::newRow("zero byte") << m_nova + QChar(u'\0') << true << QByteArray("SELECT 1");
    QTest::newRow("too old") << m_nova << true << QByteArray("UPDATE activation_code SET expires_at = now()");
    QTest::newRow("disabled") << m_nova << true << QByteArray("UPDATE account SET disabled = true");
}

void ActivationTest::refusesAlike()
{
    QFETCH(const QString, username);
    QFETCH(const bool, withRightCode);
    QFETCH(const QByteArray, change);
    const QString letter = issue(m_nova, ActivationPurpose::Activation);
    m_register.execute(change);
    const QString code = withRightCode ? letter : QStringLiteral("ABCD-EFGH-IJKL-MNOP");
    const Error expected = makeError(ErrorCode::Unauthenticated, QStringLiteral("A log-in was refused."));
    const auto task = begin(username, code);
    QVERIFY(!task);
    QCOMPARE(task.error(), expected);
    const auto done = finish(username, code, m_newOne, AccountDesk::wrongCode);
    QVERIFY(!done);
    QCOMPARE(done.error(), expected);
    QCOMPARE(m_register.count("log_in_failure WHERE kind = 'password'"), 2);
}

void ActivationTest::setsNewPassword()
{
    const QString letter = issue(m_adminA, ActivationPurpose::NewPassword);
    const auto task = begin(m_adminA, letter);
    QVERIFY(task);
    QVERIFY(!task->enrolment);
    const auto done = finish(m_adminA, letter, m_newOne, m_desk.appCode());
    QVERIFY(done);
    QVERIFY(done->codes.isEmpty());
    QVERIFY(!m_register.call(ShowSession{}, Session::BranchA)); // whoever it was
    QVERIFY(m_register.call(ShowSession{}, Session::BranchB));
    QVERIFY(m_desk.logIn(m_adminA, m_newOne, m_desk.appCode()));
}

void ActivationTest::setsNewPasswordByRecoveryCode()
{
    const auto codes = m_register.call(RenewRecoveryCodes{}, Session::BranchA);
    QVERIFY(codes);
    const QString letter = issue(m_adminA, ActivationPurpose::NewPassword);
    QVERIFY(finish(m_adminA, letter, m_newOne, codes->codes.first()));
    QCOMPARE(m_register.count("recovery_code"), 9);
}

// A letter alone lets nobody in.
void ActivationTest::asksForSecondFactor()
{
    const QString letter = issue(m_adminA, ActivationPurpose::NewPassword);
    const auto done = finish(m_adminA, letter, m_newOne, AccountDesk::wrongCode);
    QVERIFY(!done);
    QCOMPARE(done.error(), invalidValue(FieldReason::DoesNotMatch, QStringLiteral("code")));
    QVERIFY(m_desk.logIn(m_adminA));
}

void ActivationTest::setsNewSecondFactor()
{
    const QString letter = issue(m_adminA, ActivationPurpose::NewSecondFactor);
    const auto task = begin(m_adminA, letter);
    QVERIFY(task && task->enrolment);
    const auto codes = finish(m_adminA, letter, AccountDesk::password, newAppCode(m_adminA));
    QVERIFY(codes);
    QCOMPARE(codes->codes.size(), 10);
    QVERIFY(!m_desk.logIn(m_adminA)); // the old app's
    QVERIFY(m_desk.logIn(m_adminA, AccountDesk::password, codes->codes.first()));
}

void ActivationTest::asksForPassword()
{
    const QString letter = issue(m_adminA, ActivationPurpose::NewSecondFactor);
    QVERIFY(begin(m_adminA, letter));
    const auto done = finish(m_adminA, letter, m_newOne, newAppCode(m_adminA));
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::Unauthenticated);
    QVERIFY(m_desk.logIn(m_adminA));
}

} // namespace medlem::test

QTEST_GUILESS_MAIN(medlem::test::ActivationTest)
#include "tst_activation.moc"
