// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/widgets/errortext.h"
#include "client/widgets/qrcode.h"
#include "client/widgets/stepindicator.h"
#include "tests/client/accounts/wizarddesk.h"

#include <QTest>

using namespace medlem;
using namespace medlem::client;
using namespace medlem::test;

class TestActivationWizard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void activatesByKeys();
    void setsANewPassword();
    void connectsANewApp();
    void keepsAllOnTheWayBack();
    void forgetsForAnotherAccount();
    void asksBeforeLeaving();
    void asksBeforeTheCodesAreLost();
    void walksByTabToWhatGoesOn();

private:
    [[nodiscard]] static QStringList walk(Wizard &it, QWidget *first);
};

// The names of what Tab comes to, from the first until it is there again.
QStringList TestActivationWizard::walk(Wizard &it, QWidget *first)
{
    QStringList names;
    first->setFocus(Qt::TabFocusReason);
    for (int i = 0; i < 20; ++i) {
        names.append(QApplication::focusWidget()->objectName());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        if (QApplication::focusWidget() == first || !it.window.isAncestorOf(QApplication::focusWidget()))
            break;
    }
    return names;
}

void TestActivationWizard::activatesByKeys()
{
    Wizard it;
    const auto type = [](const QString &text) {
        typeText(QApplication::focusWidget(), text);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    };
    it.api.expect<BeginActivation>().reply(taskFor(ActivationPurpose::Activation));
    type(QStringLiteral("karin"));
    type(QStringLiteral("abcd efgh ijkl mnop qrst uvwx yz23 4567"));
    QTRY_VERIFY(it.edit("newPasswordEdit") && it.edit("newPasswordEdit")->hasFocus());
    QCOMPARE(it.api.requests<BeginActivation>().first().body.activationCode, letterCode);
    type(goodPassword);
    type(goodPassword);
    QTRY_VERIFY(it.edit("firstCodeEdit") && it.edit("firstCodeEdit")->hasFocus());
    QVERIFY(!it.seen<QrCode>("enrolmentQrCode")->isEmpty());
    it.api.expect<FinishActivation>().reply(someCodes());
    type(QStringLiteral("123 456"));
    QTRY_VERIFY(it.seen<QCheckBox>("codesSavedBox"));
    const auto sent = it.api.requests<FinishActivation>().first().body;
    QCOMPARE(sent.username, QStringLiteral("karin"));
    QCOMPARE(sent.activationCode, letterCode);
    QCOMPARE(sent.password, goodPassword);
    QCOMPARE(sent.code, QStringLiteral("123456"));
    QCOMPARE(it.window.findChildren<QLabel *>(QStringLiteral("recoveryCodeLabel")).size(), 10);
    it.next();
    QCOMPARE(it.finished.size(), 0);
    QVERIFY(it.seen<QLabel>("codesReminderLabel"));
    QTest::keyClick(it.seen<QCheckBox>("codesSavedBox"), Qt::Key_Space);
    QVERIFY(!it.seen<QLabel>("codesReminderLabel"));
    it.next();
    QCOMPARE(it.finished.size(), 1);
    QCOMPARE(it.finished.first().first().toString(), QStringLiteral("karin"));
    QVERIFY(it.window.findChildren<QLabel *>(QStringLiteral("recoveryCodeLabel")).isEmpty());
    QCOMPARE(it.window.findChild<QLineEdit *>(QStringLiteral("newPasswordEdit"))->text(), QString());
}

void TestActivationWizard::setsANewPassword()
{
    Wizard it;
    QVERIFY(it.begin(ActivationPurpose::NewPassword));
    it.choosePassword();
    it.next();
    QCOMPARE(it.error("ownCodeEdit"), fieldText(FieldReason::Required));
    QVERIFY(it.edit("ownCodeEdit")->hasFocus());
    it.api.expect<FinishActivation>().fail(invalidValue(FieldReason::DoesNotMatch, QStringLiteral("code")));
    it.write("ownCodeEdit", QStringLiteral("123456"));
    it.next();
    QTRY_VERIFY(it.error("ownCodeEdit").startsWith(QStringLiteral("The code is not right.")));
    QCOMPARE(it.edit("newPasswordEdit")->text(), goodPassword);
    it.api.expect<FinishActivation>().reply({});
    it.write("ownCodeEdit", QStringLiteral("ABCD-EFGH-IJKL-MNOP"));
    it.next();
    QTRY_COMPARE(it.finished.size(), 1);
    QCOMPARE(it.api.requests<FinishActivation>().last().body.code, QStringLiteral("ABCD-EFGH-IJKL-MNOP"));
}

void TestActivationWizard::connectsANewApp()
{
    Wizard it;
    QVERIFY(it.begin(ActivationPurpose::NewSecondFactor));
    QVERIFY(!it.edit("newPasswordEdit"));
    it.next();
    QCOMPARE(it.error("presentPasswordEdit"), fieldText(FieldReason::Required));
    it.write("presentPasswordEdit", QStringLiteral("short")); // no rule for one that is there
    it.next();
    QVERIFY(it.edit("firstCodeEdit"));
    it.press("disclosureButton");
    QCOMPARE(it.seen<QLabel>("secretLabel")->text(), QStringLiteral("JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP"));
    it.api.expect<FinishActivation>().reply(someCodes());
    it.write("firstCodeEdit", QStringLiteral("123456"));
    it.next();
    QTRY_VERIFY(it.seen<QCheckBox>("codesSavedBox"));
    QCOMPARE(it.api.requests<FinishActivation>().first().body.password, QStringLiteral("short"));
}

void TestActivationWizard::keepsAllOnTheWayBack()
{
    Wizard it;
    QVERIFY(it.comeToTheApp());
    it.write("firstCodeEdit", QStringLiteral("12345"));
    it.press("previousButton");
    QCOMPARE(it.edit("repeatEdit")->text(), goodPassword);
    it.press("previousButton");
    QCOMPARE(it.edit("activationUsernameEdit")->text(), QStringLiteral("karin"));
    QVERIFY(!it.seen<QPushButton>("previousButton"));
    it.api.expect<BeginActivation>().reply(taskFor(ActivationPurpose::Activation)); // the same answer, as promised
    it.next();
    QTRY_VERIFY(it.edit("newPasswordEdit"));
    it.next();
    QCOMPARE(it.edit("firstCodeEdit")->text(), QStringLiteral("12345"));
}

void TestActivationWizard::forgetsForAnotherAccount()
{
    Wizard it;
    QVERIFY(it.comeToTheApp());
    it.press("previousButton");
    it.press("previousButton");
    it.write("activationUsernameEdit", QStringLiteral("nils"));
    it.api.expect<BeginActivation>().reply(taskFor(ActivationPurpose::NewPassword));
    it.next();
    QTRY_VERIFY(it.edit("newPasswordEdit"));
    QCOMPARE(it.edit("newPasswordEdit")->text(), QString());
    QCOMPARE(it.window.findChild<StepIndicator *>()->accessibleName(), QStringLiteral("Step 2 of 2: Password"));
}

void TestActivationWizard::asksBeforeLeaving()
{
    Wizard it;
    QTest::keyClick(it.edit("activationUsernameEdit"), Qt::Key_Escape); // nothing is lost
    QCOMPARE(it.cancelled.size(), 1);
    QVERIFY(it.comeToTheApp());
    it.press("cancelButton");
    QCOMPARE(it.cancelled.size(), 1);
    QVERIFY(it.seen<QPushButton>("messageActionButton")->hasFocus());
    QVERIFY(it.edit("firstCodeEdit")); // and goes on if one wants
    it.press("messageActionButton");
    QCOMPARE(it.cancelled.size(), 2);
    QCOMPARE(it.window.findChild<QLineEdit *>(QStringLiteral("activationCodeEdit"))->text(), QString());
    QCOMPARE(it.window.findChild<QLineEdit *>(QStringLiteral("newPasswordEdit"))->text(), QString());
}

void TestActivationWizard::asksBeforeTheCodesAreLost()
{
    Wizard it;
    QVERIFY(it.comeToTheCodes());
    QVERIFY(!it.seen<QPushButton>("cancelButton"));
    QVERIFY(!it.seen<QPushButton>("previousButton"));
    QTest::keyClick(&it.window, Qt::Key_Escape);
    QVERIFY(!it.window.close());
    QVERIFY(it.window.isVisible());
    QCOMPARE(it.cancelled.size(), 0);
    it.press("messageActionButton");
    QVERIFY(!it.window.isVisible());
}

// In the order of reading, and of purpose: going on comes before going back and giving up.
void TestActivationWizard::walksByTabToWhatGoesOn()
{
    Wizard it;
    const QString next = QStringLiteral("nextButton");
    const QString back = QStringLiteral("previousButton");
    const QString cancel = QStringLiteral("cancelButton");
    QCOMPARE(
        walk(it, it.edit("activationUsernameEdit")),
        QStringList({QStringLiteral("activationUsernameEdit"), QStringLiteral("activationCodeEdit"), next, cancel}));
    QVERIFY(it.begin(ActivationPurpose::Activation));
    const QString reveal = QStringLiteral("revealButton");
    QCOMPARE(walk(it, it.edit("newPasswordEdit")),
             QStringList({QStringLiteral("newPasswordEdit"), reveal, QStringLiteral("repeatEdit"), reveal, next, back,
                          cancel}));
    it.choosePassword();
    it.next();
    const QString code = QStringLiteral("firstCodeEdit");
    const QString fold = QStringLiteral("disclosureButton"); // over the key to type, which few need
    QVERIFY(!it.seen<QPushButton>("copySecretButton"));
    QCOMPARE(walk(it, it.edit("firstCodeEdit")), QStringList({code, fold, next, back, cancel}));
    QTest::keyClick(it.seen<QPushButton>("disclosureButton"), Qt::Key_Space);
    QCOMPARE(walk(it, it.edit("firstCodeEdit")),
             QStringList({code, fold, QStringLiteral("copySecretButton"), next, back, cancel}));
    it.api.expect<FinishActivation>().reply(someCodes());
    it.write("firstCodeEdit", QStringLiteral("123456"));
    it.next();
    QTRY_VERIFY(it.seen<QCheckBox>("codesSavedBox"));
    const QStringList last = walk(it, it.seen<QPushButton>("printCodesButton"));
    QCOMPARE(last.mid(last.size() - 2), QStringList({QStringLiteral("codesSavedBox"), next}));
}

QTEST_MAIN(TestActivationWizard)
#include "tst_activationwizard.moc"
