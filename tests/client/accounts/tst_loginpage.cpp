// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/accounts/loginpage.h"
#include "client/widgets/errortext.h"
#include "client/widgets/formfield.h"
#include "client/widgets/messagebar.h"
#include "tests/support/activewindow.h"
#include "tests/support/fakeapi.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace medlem;
using namespace medlem::client;
using namespace medlem::test;

class TestLoginPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void logsInByKeys();
    void asksForWhatIsMissing_data();
    void asksForWhatIsMissing();
    void tellsWrongPassword();
    void triesAgainWithoutContact();
    void sendsOnce();
    void asksWhetherToTrust();
    void goesOnWhenTrusted();
    void trustsNoChangedCertificate();
    void asksOnlyForThePasswordAgain();
    void walksByTab();
    void explainsWhatToDoWithoutPassword();
    void activatesOnATrustedServer();
};

namespace {

const QString oldPrint = QStringLiteral("AA:BB:CC:DD:EE:FF:00:11:22:33:44:55:66:77:88:99");
const QString newPrint = QStringLiteral("01:23:45:67:89:AB:CD:EF:01:23:45:67:89:AB:CD:EF");

struct Page
{
    Page()
    {
        QObject::connect(&page, &LoginPage::loggedIn, &page, [this](const NewSession &session) {
            tokens.append(session.token);
        });
        QVERIFY(showActive(page));
        page.focusFirstField();
    }

    void write(const char *name, const char *secret)
    {
        QTest::keyClicks(username(), QLatin1String(name));
        QTest::keyClick(username(), Qt::Key_Return);
        QTest::keyClicks(password(), QLatin1String(secret));
    }
    void enter() // goes on from the password
    {
        QTest::keyClick(password(), Qt::Key_Return);
        if (code()->text().isEmpty())
            QTest::keyClicks(code(), QStringLiteral("123 456"));
        QTest::keyClick(code(), Qt::Key_Return);
    }

    QLineEdit *username() { return page.findChild<QLineEdit *>(QStringLiteral("usernameEdit")); }
    QLineEdit *password() { return page.findChild<QLineEdit *>(QStringLiteral("passwordEdit")); }
    QLineEdit *code() { return page.findChild<QLineEdit *>(QStringLiteral("codeEdit")); }
    QPushButton *button(const char *name) // if it can be seen
    {
        const auto found = page.findChildren<QPushButton *>(QLatin1String(name));
        const auto seen = std::find_if(found.begin(), found.end(), [](const QPushButton *one) {
            return one->isVisible();
        });
        return seen == found.end() ? found.value(0) : *seen;
    }
    MessageBar *messages() { return page.findChild<MessageBar *>(QStringLiteral("logInMessages")); }
    QString error(QLineEdit *edit)
    {
        const auto *field = qobject_cast<FormField *>(edit->parentWidget());
        const auto *label = field->findChild<QLabel *>(QStringLiteral("fieldErrorLabel"));
        return label->isVisible() ? label->text() : QString();
    }

    FakeApi api;
    LoginPage page{api, QStringLiteral("register.example.se")};
    QStringList tokens; // of the sessions begun
    QSignalSpy trusted{&page, &LoginPage::certificateTrusted};
};

NewSession session()
{
    return {.token = QStringLiteral("token"),
            .expiresAt = QDateTime({2026, 5, 20}, {20, 0}, Qt::UTC),
            .account = {.id = AccountId::create(),
                        .username = QStringLiteral("karin"),
                        .displayName = QStringLiteral("Karin Åkesson"),
                        .role = AccountRole::LocalAdministrator,
                        .branches = {}}};
}

} // namespace

void TestLoginPage::logsInByKeys()
{
    Page it;
    it.api.expect<LogIn>().reply(session());
    QVERIFY(it.username()->hasFocus());
    it.write(" karin ", "a long secret");
    QVERIFY(it.password()->hasFocus());
    QCOMPARE(it.password()->displayText().count(QLatin1Char('a')), 0);
    it.enter();
    QTRY_COMPARE(it.tokens, QStringList{QStringLiteral("token")});
    const auto sent = it.api.requests<LogIn>();
    QCOMPARE(sent.size(), 1);
    QCOMPARE(sent.first().body.username, QStringLiteral("karin"));
    QCOMPARE(sent.first().body.password, QStringLiteral("a long secret"));
    QCOMPARE(sent.first().body.code, QStringLiteral("123456"));
    QCOMPARE(it.password()->text(), QString());
    QCOMPARE(it.code()->text(), QString());
}

void TestLoginPage::asksForWhatIsMissing_data()
{
    QTest::addColumn<QString>("username");
    QTest::addColumn<QString>("password");
    QTest::newRow("both") << QString() << QString();
    QTest::newRow("name") << QStringLiteral("  ") << QStringLiteral("secret");
    QTest::newRow("password") << QStringLiteral("karin") << QString();
    QTest::newRow("code") << QStringLiteral("karin") << QStringLiteral("secret");
}

void TestLoginPage::asksForWhatIsMissing()
{
    QFETCH(QString, username);
    QFETCH(QString, password);
    Page it;
    it.write(username.toLatin1().constData(), password.toLatin1().constData());
    QTest::mouseClick(it.button("logInButton"), Qt::LeftButton);
    const QString required = fieldText(FieldReason::Required);
    QCOMPARE(it.error(it.username()), username.trimmed().isEmpty() ? required : QString());
    QCOMPARE(it.error(it.password()), password.isEmpty() ? required : QString());
    QCOMPARE(it.error(it.code()), required);
    QVERIFY((username.trimmed().isEmpty() ? it.username()
             : password.isEmpty()         ? it.password()
                                          : it.code())
                ->hasFocus());
    QVERIFY(it.api.requests<LogIn>().isEmpty());
    QTest::keyClicks(it.username(), QStringLiteral("x"));
    QCOMPARE(it.error(it.username()), QString());
}

void TestLoginPage::tellsWrongPassword()
{
    Page it;
    it.api.expect<LogIn>().fail(makeError(ErrorCode::Unauthenticated));
    it.write("karin", "wrong");
    it.enter();
    QTRY_VERIFY(it.messages()->isVisible());
    QCOMPARE(it.messages()->text(),
             QStringLiteral("The user name, the password or the code is wrong. Check them, wait for a new code and try "
                            "again. If it does not help, contact the national organisation, which can give you a code "
                            "for a new password or a new app."));
    QCOMPARE(it.tokens.size(), 0);
    QVERIFY(it.password()->hasFocus());
    QCOMPARE(it.code()->text(), QString());
    it.api.expect<LogIn>().reply(session());
    QTest::keyClicks(it.password(), QStringLiteral("right")); // in place of what was selected
    it.enter();
    QTRY_COMPARE(it.tokens.size(), 1);
    QCOMPARE(it.api.requests<LogIn>().last().body.password, QStringLiteral("right"));
    QVERIFY(!it.messages()->isVisible());
}

void TestLoginPage::triesAgainWithoutContact()
{
    Page it;
    it.api.expect<LogIn>().fail(makeError(ErrorCode::Unreachable));
    it.write("karin", "secret");
    it.enter();
    QTRY_COMPARE(it.messages()->text(), errorText(makeError(ErrorCode::Unreachable)));
    QCOMPARE(it.password()->text(), QStringLiteral("secret"));
    it.api.expect<LogIn>().reply(session());
    QTest::mouseClick(it.button("messageActionButton"), Qt::LeftButton);
    QTRY_COMPARE(it.tokens.size(), 1);
}

void TestLoginPage::sendsOnce()
{
    Page it;
    it.api.expect<LogIn>().reply(session());
    it.write("karin", "secret");
    it.enter();
    it.enter();
    QTest::mouseClick(it.button("logInButton"), Qt::LeftButton);
    QTRY_COMPARE(it.tokens.size(), 1);
    QCOMPARE(it.api.requests<LogIn>().size(), 1);
}

void TestLoginPage::asksWhetherToTrust()
{
    Page it;
    it.page.askForTrust(newPrint, {});
    const auto *shown = it.page.findChild<QLabel *>(QStringLiteral("fingerprintLabel"));
    QVERIFY(shown->isVisible());
    QCOMPARE(shown->text().simplified(), QString(newPrint).replace(u':', u' '));
    QVERIFY(it.button("trustButton")->isVisible());
    QVERIFY(!it.username()->isVisible());
    QTest::keyClick(it.button("trustButton"), Qt::Key_Space);
    QCOMPARE(it.trusted.size(), 1);
    QCOMPARE(it.trusted.first().first().toString(), newPrint);
    QVERIFY(it.username()->isVisible());
    QVERIFY(it.api.requests<LogIn>().isEmpty()); // nothing has been typed yet
}

void TestLoginPage::goesOnWhenTrusted()
{
    Page it;
    it.api.expect<LogIn>().fail(makeError(ErrorCode::CertificateChanged));
    it.write("karin", "secret");
    it.enter();
    it.page.askForTrust(newPrint, {}); // as the api tells before it answers
    QTRY_VERIFY(it.api.isDone());
    it.api.expect<LogIn>().reply(session());
    QTRY_VERIFY(it.button("logInButton")->isEnabled());
    QTest::mouseClick(it.button("trustButton"), Qt::LeftButton);
    QTRY_COMPARE(it.tokens.size(), 1);
    QCOMPARE(it.api.requests<LogIn>().last().body.password, QStringLiteral("secret"));
}

void TestLoginPage::trustsNoChangedCertificate()
{
    Page it;
    it.page.askForTrust(newPrint, oldPrint);
    const QString shown = it.page.findChild<QLabel *>(QStringLiteral("fingerprintLabel"))->text().simplified();
    QVERIFY(shown.contains(QString(newPrint).replace(u':', u' ')));
    QVERIFY(shown.contains(QString(oldPrint).replace(u':', u' ')));
    const QList<QPushButton *> buttons = it.page.findChildren<QPushButton *>();
    for (const QPushButton *button : buttons)
        QCOMPARE(button->isVisible(), button->objectName() == QLatin1String("retryTrustButton"));
    QTest::keyClick(&it.page, Qt::Key_Return);
    QTest::mouseClick(it.button("retryTrustButton"), Qt::LeftButton);
    QVERIFY(it.button("logInButton")->isVisible());
    QCOMPARE(it.trusted.size(), 0);
}

void TestLoginPage::asksOnlyForThePasswordAgain()
{
    Page it;
    it.api.expect<LogIn>().reply(session());
    it.write("karin", "secret");
    it.enter();
    QTRY_COMPARE(it.tokens.size(), 1);
    it.page.askForTrust(newPrint, oldPrint);
    it.page.tellSessionEnded();
    QCOMPARE(it.messages()->kind(), MessageKind::Info);
    QVERIFY(it.messages()->isVisible());
    QCOMPARE(it.username()->text(), QStringLiteral("karin"));
    QVERIFY(it.password()->hasFocus());
}

void TestLoginPage::walksByTab()
{
    Page it;
    QTest::keyClick(it.username(), Qt::Key_Tab);
    QVERIFY(it.password()->hasFocus());
    QTest::keyClick(it.password(), Qt::Key_Tab);
    QVERIFY(it.code()->hasFocus());
    QTest::keyClick(it.code(), Qt::Key_Tab);
    QVERIFY(it.button("logInButton")->hasFocus());
    QTest::keyClick(it.button("logInButton"), Qt::Key_Tab);
    QVERIFY(it.button("activateButton")->hasFocus());
    QTest::keyClick(it.button("activateButton"), Qt::Key_Tab);
    QVERIFY(it.button("forgottenButton")->hasFocus());
}

void TestLoginPage::explainsWhatToDoWithoutPassword()
{
    Page it;
    QTest::keyClicks(it.username(), QStringLiteral("karin"));
    QTest::mouseClick(it.button("forgottenButton"), Qt::LeftButton);
    QVERIFY(!it.username()->isVisible());
    QVERIFY(it.button("codeAtHandButton")->hasFocus());
    QTest::mouseClick(it.button("backToLogInButton"), Qt::LeftButton);
    QVERIFY(it.username()->isVisible());
    QTest::mouseClick(it.button("forgottenButton"), Qt::LeftButton);
    QTest::keyClick(it.button("codeAtHandButton"), Qt::Key_Space);
    auto *name = it.page.findChild<QLineEdit *>(QStringLiteral("activationUsernameEdit"));
    QVERIFY(name->isVisible());
    QCOMPARE(name->text(), QStringLiteral("karin"));
    QVERIFY(it.page.findChild<QLineEdit *>(QStringLiteral("activationCodeEdit"))->hasFocus());
    QTest::mouseClick(it.button("cancelButton"), Qt::LeftButton);
    QVERIFY(it.username()->isVisible());
    QVERIFY(it.password()->hasFocus());
}

// Whoever activates an account has hardly met the server before.
void TestLoginPage::activatesOnATrustedServer()
{
    Page it;
    QTest::mouseClick(it.button("activateButton"), Qt::LeftButton);
    auto *code = it.page.findChild<QLineEdit *>(QStringLiteral("activationCodeEdit"));
    it.page.findChild<QLineEdit *>(QStringLiteral("activationUsernameEdit"))->setText(QStringLiteral("karin"));
    code->setText(QString(32, u'A'));
    it.api.expect<BeginActivation>().fail(makeError(ErrorCode::CertificateChanged));
    QTest::mouseClick(it.button("nextButton"), Qt::LeftButton);
    it.page.askForTrust(newPrint, {}); // as the api tells before it answers
    QVERIFY(!code->isVisible());
    QTRY_VERIFY(it.button("nextButton")->isEnabled());
    it.api.expect<BeginActivation>().reply(
        {.purpose = ActivationPurpose::NewPassword, .displayName = QStringLiteral("Karin Åkesson"), .enrolment = {}});
    QTest::mouseClick(it.button("trustButton"), Qt::LeftButton);
    QCOMPARE(it.trusted.size(), 1);
    QTRY_VERIFY(it.page.findChild<QLineEdit *>(QStringLiteral("newPasswordEdit"))->isVisible());
    QVERIFY(it.api.requests<LogIn>().isEmpty());

    it.api.expect<FinishActivation>().reply({});
    for (const char *name : {"newPasswordEdit", "repeatEdit"})
        it.page.findChild<QLineEdit *>(QLatin1String(name))->setText(QStringLiteral("fyra granar i vinden"));
    it.page.findChild<QLineEdit *>(QStringLiteral("ownCodeEdit"))->setText(QStringLiteral("123456"));
    QTest::mouseClick(it.button("nextButton"), Qt::LeftButton);
    QTRY_VERIFY(it.password()->hasFocus());
    QCOMPARE(it.username()->text(), QStringLiteral("karin"));
    QVERIFY(it.messages()->text().startsWith(QStringLiteral("The new password is in place.")));
}

QTEST_MAIN(TestLoginPage)
#include "tst_loginpage.moc"
