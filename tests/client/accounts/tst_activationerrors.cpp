// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/widgets/errortext.h"
#include "tests/client/accounts/wizarddesk.h"

#include <QTest>

using namespace medlem;
using namespace medlem::client;
using namespace medlem::test;

class TestActivationErrors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void checksTheLetterFirst_data();
    void checksTheLetterFirst();
    void saysWhenTheLetterIsOfNoUse();
    void checksThePasswordFirst();
    void showsWhatTheServerSaysOfThePassword();
    void showsAWrongAppCode();
    void showsAWrongPresentPassword();
    void tellsWhenTheCodeIsTooOldAtLast();
    void triesAgainWithoutContact();
    void tellsThatItMayBeDone();
};

void TestActivationErrors::checksTheLetterFirst_data()
{
    QTest::addColumn<QString>("username");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("usernameError");
    QTest::addColumn<QString>("codeError");
    const QString required = fieldText(FieldReason::Required);
    QTest::newRow("nothing") << QString() << QString() << required << required;
    QTest::newRow("no name") << QStringLiteral(" ") << letterCode << required << QString();
    QTest::newRow("half a code") << QStringLiteral("karin") << QStringLiteral("ABCD-EF") << QString()
                                 << QStringLiteral("The code has 32 letters and digits; compare group by group with "
                                                   "the letter.");
}

void TestActivationErrors::checksTheLetterFirst()
{
    QFETCH(QString, username);
    QFETCH(QString, code);
    Wizard it;
    it.write("activationUsernameEdit", username);
    it.write("activationCodeEdit", code);
    it.next();
    QTEST(it.error("activationUsernameEdit"), "usernameError");
    QTEST(it.error("activationCodeEdit"), "codeError");
    QVERIFY(it.api.requests<BeginActivation>().isEmpty());
}

void TestActivationErrors::saysWhenTheLetterIsOfNoUse()
{
    Wizard it;
    it.enterLetter();
    it.api.expect<BeginActivation>().fail(makeError(ErrorCode::Unauthenticated));
    it.next();
    QTRY_VERIFY(
        it.error("activationCodeEdit").contains(QStringLiteral("ask the national organisation for a new code")));
    QCOMPARE(it.edit("activationCodeEdit")->text(), letterCode);
    QVERIFY(it.edit("activationCodeEdit")->hasFocus());
}

void TestActivationErrors::checksThePasswordFirst()
{
    Wizard it;
    QVERIFY(it.begin(ActivationPurpose::Activation));
    QLabel *length = it.seen<QLabel>("passwordLengthLabel");
    QCOMPARE(length->text(), QStringLiteral("At least 12 characters."));
    it.write("newPasswordEdit", QStringLiteral("kort å"));
    QCOMPARE(length->text(), QStringLiteral("6 more character(s) needed."));
    it.next();
    QCOMPARE(it.error("newPasswordEdit"), QStringLiteral("The password needs at least 12 characters."));
    it.write("newPasswordEdit", goodPassword);
    QCOMPARE(length->text(), QStringLiteral("20 character(s): long enough."));
    it.write("repeatEdit", QStringLiteral("fyra granar i vindens"));
    it.next();
    QVERIFY(it.error("repeatEdit").startsWith(QStringLiteral("The two are not the same.")));
    it.press("revealButton"); // who sees it need not repeat it
    QVERIFY(!it.edit("repeatEdit"));
    QCOMPARE(it.edit("newPasswordEdit")->displayText(), goodPassword);
    it.next();
    QVERIFY(it.edit("firstCodeEdit"));
}

void TestActivationErrors::showsWhatTheServerSaysOfThePassword()
{
    Wizard it;
    QVERIFY(it.comeToTheApp());
    it.finishWith(invalidValue(FieldReason::CommonPassword, QStringLiteral("password")));
    QTRY_VERIFY(it.edit("newPasswordEdit"));
    QCOMPARE(it.error("newPasswordEdit"), fieldText(FieldReason::CommonPassword));
    QVERIFY(it.edit("newPasswordEdit")->hasFocus());
    it.write("newPasswordEdit", QStringLiteral("sju stenar i ringen"));
    it.write("repeatEdit", QStringLiteral("sju stenar i ringen"));
    it.next();
    QVERIFY(it.edit("firstCodeEdit"));
}

void TestActivationErrors::showsAWrongAppCode()
{
    Wizard it;
    QVERIFY(it.comeToTheApp());
    it.next();
    QCOMPARE(it.error("firstCodeEdit"), QStringLiteral("Enter the six digits that the app shows now."));
    it.finishWith(invalidValue(FieldReason::DoesNotMatch, QStringLiteral("code")));
    QTRY_VERIFY(it.error("firstCodeEdit").startsWith(QStringLiteral("The code is not right.")));
    QCOMPARE(it.edit("firstCodeEdit")->text(), QString());
    QVERIFY(it.edit("firstCodeEdit")->hasFocus());
}

void TestActivationErrors::showsAWrongPresentPassword()
{
    Wizard it;
    QVERIFY(it.begin(ActivationPurpose::NewSecondFactor));
    it.write("presentPasswordEdit", QStringLiteral("wrong"));
    it.next();
    it.finishWith(makeError(ErrorCode::Unauthenticated));
    QTRY_VERIFY(it.edit("presentPasswordEdit"));
    QVERIFY(it.error("presentPasswordEdit").startsWith(QStringLiteral("The password is not right.")));
}

void TestActivationErrors::tellsWhenTheCodeIsTooOldAtLast()
{
    Wizard it;
    QVERIFY(it.comeToTheApp());
    it.finishWith(makeError(ErrorCode::Unauthenticated));
    QTRY_VERIFY(it.edit("activationCodeEdit"));
    QVERIFY(it.error("activationCodeEdit").contains(QStringLiteral("ask the national organisation for a new code")));
    it.api.expect<BeginActivation>().reply(taskFor(ActivationPurpose::Activation)); // with the new one
    it.next();
    QTRY_VERIFY(it.edit("newPasswordEdit"));
    QCOMPARE(it.edit("newPasswordEdit")->text(), goodPassword);
}

void TestActivationErrors::triesAgainWithoutContact()
{
    Wizard it;
    const Error unavailable = makeError(ErrorCode::Unavailable);
    it.enterLetter();
    it.api.expect<BeginActivation>().fail(unavailable);
    it.next();
    QTRY_COMPARE(it.messages()->text(), errorText(unavailable));
    it.api.expect<BeginActivation>().reply(taskFor(ActivationPurpose::NewPassword));
    it.press("messageActionButton");
    QTRY_VERIFY(it.edit("newPasswordEdit"));
    QVERIFY(!it.messages()->isVisible());
}

// The answer was lost and not the request: the one-time code is used up, and the account is ready.
void TestActivationErrors::tellsThatItMayBeDone()
{
    Wizard it;
    QVERIFY(it.comeToTheApp());
    it.finishWith(makeError(ErrorCode::Timeout));
    QTRY_VERIFY(it.messages()->isVisible());
    it.api.expect<FinishActivation>().fail(makeError(ErrorCode::Unauthenticated));
    it.press("messageActionButton");
    QTRY_VERIFY(it.messages()->text().startsWith(QStringLiteral("The one-time code has been used")));
    QVERIFY(it.edit("firstCodeEdit"));
    it.press("messageActionButton");
    QCOMPARE(it.cancelled.size(), 1);
    QCOMPARE(it.cancelled.first().first().toString(), QStringLiteral("karin"));
}

QTEST_MAIN(TestActivationErrors)
#include "tst_activationerrors.moc"
