// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/accounts/totpseed.h"
#include "tests/e2e/clientdesk.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QTest>

namespace medlem::test {

namespace {

const QString password = QStringLiteral("sju stenar i ringen");
const QString nextPassword = QStringLiteral("åtta korpar över taket");

// As an authenticator app reads the key that is typed into it.
server::TotpSeed seedOf(const QString &secret)
{
    const QString letters = QStringLiteral("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567");
    QByteArray bytes;
    quint32 bits = 0;
    int count = 0;
    for (const QChar letter : secret) {
        bits = (bits << 5U) | static_cast<quint32>(letters.indexOf(letter));
        count += 5;
        if (count >= 8) {
            count -= 8;
            bytes += static_cast<char>((bits >> static_cast<quint32>(count)) & 0xffU);
        }
    }
    return server::TotpSeed(bytes);
}

} // namespace

// From the first national administrator's one-time code to an account in use, in the real client before the real
// server.
class ClientAccountE2eTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void refusesAWrongLetter();
    void activates();
    void logsInWithTheApp();
    void changesThePasswordWithAFreshCode();
    void endsTheOtherSession();
    void logsInWithARecoveryCode();

private:
    [[nodiscard]] bool enterLetter(const QString &code)
    {
        return m_desk->write("activationUsernameEdit", QStringLiteral("rut")) &&
               m_desk->write("activationCodeEdit", code) && m_desk->click("nextButton");
    }
    [[nodiscard]] bool logIn(ClientDesk &desk, const QString &secret, const QString &code) const
    {
        return desk.write("usernameEdit", QStringLiteral("rut")) && desk.write("passwordEdit", secret) &&
               desk.write("codeEdit", code) && desk.click("logInButton") && desk.hides("logInButton");
    }

    // What the app shows now; a code used before counts again.
    [[nodiscard]] QString appCode()
    {
        m_register.data().execute("DELETE FROM used_totp_step");
        return seedOf(m_secret).codeOf(server::TotpSeed::stepAt(QDateTime::currentSecsSinceEpoch()));
    }
    [[nodiscard]] QString sessionCount()
    {
        return m_register.value(QStringLiteral("count(*)"),
                                QStringLiteral("session JOIN account ON account.id = account_id WHERE username = "
                                               "'rut'"));
    }

    InhabitedRegister m_register;
    QString m_letter;
    QString m_secret;
    QString m_recoveryCode;
    std::unique_ptr<ClientDesk> m_desk;
    std::unique_ptr<ClientDesk> m_otherDesk;
};

void ClientAccountE2eTest::initTestCase()
{
    QVERIFY(m_register.open());
    m_register.server().setVariable(QStringLiteral("MEDLEM_DATABASE_OWNER_URI"), m_register.data().database().ownerUri);
    const ProgramOutcome created =
        m_register.server().run({QStringLiteral("create-national-administrator"), QStringLiteral("--username"),
                                 QStringLiteral("rut"), QStringLiteral("--name"), QStringLiteral("Rut Sandberg")});
    QVERIFY2(created.exitCode == 0, qPrintable(created.errors));
    m_letter = created.output.trimmed().section(u'\n', -1);
    m_desk = std::make_unique<ClientDesk>(m_register);
}

void ClientAccountE2eTest::refusesAWrongLetter()
{
    QVERIFY(m_desk->click("activateButton"));
    QString wrong = m_letter;
    wrong[0] = wrong.at(0) == u'A' ? u'B' : u'A';
    QVERIFY(enterLetter(wrong));
    QVERIFY(m_desk->saysSoon("fieldErrorLabel", QStringLiteral("ask the national organisation for a new code")));
}

void ClientAccountE2eTest::activates()
{
    QVERIFY(enterLetter(m_letter.toLower().replace(u'-', u' ')));
    QVERIFY(m_desk->saysSoon("noticeLabel", QStringLiteral("Rut Sandberg")));
    QVERIFY(m_desk->write("newPasswordEdit", QStringLiteral("sandberg-2026-rut")));
    QVERIFY(m_desk->write("repeatEdit", QStringLiteral("sandberg-2026-rut")));
    QVERIFY(m_desk->click("nextButton"));
    QVERIFY(m_desk->click("disclosureButton"));
    m_secret = m_desk->waitFor<QLabel>("secretLabel")->text().remove(u' ');
    QVERIFY(m_desk->write("firstCodeEdit", appCode()));
    QVERIFY(m_desk->click("nextButton"));
    QVERIFY(m_desk->saysSoon("fieldErrorLabel", QStringLiteral("names that others know")));
    QVERIFY(m_desk->write("newPasswordEdit", password));
    QVERIFY(m_desk->write("repeatEdit", password));
    QVERIFY(m_desk->click("nextButton"));
    QVERIFY(m_desk->write("firstCodeEdit", appCode()));
    QVERIFY(m_desk->click("nextButton"));
    QVERIFY(m_desk->shows("codesSavedBox"));
    m_recoveryCode = m_desk->findAll<QLabel>("recoveryCodeLabel").first()->text();
    m_desk->waitFor<QCheckBox>("codesSavedBox")->click();
    QVERIFY(m_desk->click("nextButton"));
    QVERIFY(m_desk->shows("logInButton"));
    QCOMPARE(m_desk->text("usernameEdit"), QStringLiteral("rut"));
}

void ClientAccountE2eTest::logsInWithTheApp()
{
    QVERIFY(logIn(*m_desk, password, appCode()));
    m_otherDesk = std::make_unique<ClientDesk>(m_register);
    QVERIFY(logIn(*m_otherDesk, password, appCode()));
    QCOMPARE(sessionCount(), QStringLiteral("2"));
}

// The code of the log-in is five minutes old.
void ClientAccountE2eTest::changesThePasswordWithAFreshCode()
{
    m_register.data().execute("UPDATE session SET stepped_up_at = stepped_up_at - interval '6 minutes'");
    QVERIFY(m_desk->openPage(QStringLiteral("My account")));
    QVERIFY(m_desk->click("changePasswordButton"));
    QVERIFY(m_desk->write("currentPasswordEdit", password));
    QVERIFY(m_desk->write("newPasswordEdit", nextPassword));
    QVERIFY(m_desk->write("repeatEdit", nextPassword));
    QVERIFY(m_desk->click("saveButton"));
    QVERIFY(m_desk->write("promptCodeEdit", QStringLiteral("000000")));
    QVERIFY(m_desk->click("promptConfirmButton"));
    QVERIFY(m_desk->saysSoon("fieldErrorLabel", QStringLiteral("The code is not right.")));
    QVERIFY(m_desk->write("promptCodeEdit", appCode()));
    QVERIFY(m_desk->click("promptConfirmButton"));
    QVERIFY(m_desk->saysSoon("messageLabel", QStringLiteral("Your password has been changed.")));
    QVERIFY(m_otherDesk->click("otherUserButton")); // its session has ended, so that it is locked
    QVERIFY(m_otherDesk->shows("logInButton"));
    QCOMPARE(sessionCount(), QStringLiteral("1"));
}

void ClientAccountE2eTest::endsTheOtherSession()
{
    QVERIFY(logIn(*m_otherDesk, nextPassword, appCode()));
    QVERIFY(m_desk->openPage(QStringLiteral("Members")));
    QVERIFY(m_desk->openPage(QStringLiteral("My account"))); // reads the list again
    QVERIFY(m_desk->saysSoon("rowTitle", QStringLiteral("Medlemsregister")));
    QVERIFY(m_desk->click("endSessionButton"));
    QVERIFY(m_desk->click("messageActionButton"));
    QVERIFY(m_desk->saysSoon("messageLabel", QStringLiteral("Logged out there.")));
    QVERIFY(m_otherDesk->click("otherUserButton"));
    QVERIFY(m_otherDesk->shows("logInButton"));
    QVERIFY(m_desk->hides("endSessionButton"));
    QCOMPARE(sessionCount(), QStringLiteral("1"));
}

void ClientAccountE2eTest::logsInWithARecoveryCode()
{
    QVERIFY(logIn(*m_otherDesk, nextPassword, m_recoveryCode.toLower()));
    QVERIFY(m_otherDesk->saysSoon("messageLabel", QStringLiteral("You have 9 left.")));
    QVERIFY(m_otherDesk->click("messageActionButton"));
    QVERIFY(m_otherDesk->shows("renewCodesButton"));
}

} // namespace medlem::test

QTEST_MAIN(medlem::test::ClientAccountE2eTest)
#include "tst_clientaccount_e2e.moc"
