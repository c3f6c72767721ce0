// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/widgets/codeedit.h"
#include "client/widgets/groupsedit.h"
#include "client/widgets/passwordedit.h"
#include "tests/support/activewindow.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QTest>

using namespace medlem::client;
using namespace medlem::test;

class TestCodeEdits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsDigits_data();
    void keepsDigits();
    void setsGroups_data();
    void setsGroups();
    void correctsInTheMiddle();
    void takesAPastedCode();
    void showsThePassword();
};

void TestCodeEdits::keepsDigits_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("kept");
    QTest::addColumn<bool>("complete");
    QTest::newRow("digits") << QStringLiteral("123456") << QStringLiteral("123456") << true;
    QTest::newRow("spaces") << QStringLiteral(" 123 456 ") << QStringLiteral("123456") << true;
    QTest::newRow("letters") << QStringLiteral("1a2b3") << QStringLiteral("123") << false;
    QTest::newRow("too many") << QStringLiteral("1234567") << QStringLiteral("123456") << true;
    QTest::newRow("nothing") << QString() << QString() << false;
}

void TestCodeEdits::keepsDigits()
{
    QFETCH(QString, typed);
    CodeEdit edit;
    QTest::keyClicks(&edit, typed);
    QTEST(edit.letters(), "kept");
    QTEST(edit.isComplete(), "complete");
}

void TestCodeEdits::setsGroups_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<bool>("complete");
    QTest::newRow("as printed") << QStringLiteral("ABCD-2345") << QStringLiteral("ABCD-2345") << true;
    QTest::newRow("small") << QStringLiteral("abcd2345") << QStringLiteral("ABCD-2345") << true;
    QTest::newRow("spaces") << QStringLiteral("ab cd 23 45") << QStringLiteral("ABCD-2345") << true;
    QTest::newRow("one more group") << QStringLiteral("ABCD-2345-6") << QStringLiteral("ABCD-2345") << true;
    QTest::newRow("half") << QStringLiteral("abcd") << QStringLiteral("ABCD") << false;
    QTest::newRow("hyphen begins") << QStringLiteral("abcd-") << QStringLiteral("ABCD") << false;
    QTest::newRow("odd") << QStringLiteral("ab.cd/2") << QStringLiteral("ABCD-2") << false;
}

void TestCodeEdits::setsGroups()
{
    QFETCH(QString, typed);
    GroupsEdit edit(8);
    QTest::keyClicks(&edit, typed);
    QTEST(edit.text(), "shown");
    QTEST(edit.isComplete(), "complete");
}

void TestCodeEdits::correctsInTheMiddle()
{
    GroupsEdit edit(12);
    edit.setText(QStringLiteral("abcdefghijkl"));
    QCOMPARE(edit.text(), QStringLiteral("ABCD-EFGH-IJKL"));
    edit.setCursorPosition(6); // behind E
    QTest::keyClick(&edit, Qt::Key_Backspace);
    QCOMPARE(edit.text(), QStringLiteral("ABCD-FGHI-JKL"));
    QTest::keyClicks(&edit, QStringLiteral("xy"));
    QCOMPARE(edit.text(), QStringLiteral("ABCD-XYFG-HIJK"));
    QTest::keyClicks(&edit, QStringLiteral("z"));
    QVERIFY(edit.text().startsWith(QStringLiteral("ABCD-XYZF")));
}

void TestCodeEdits::takesAPastedCode()
{
    GroupsEdit edit(8);
    QGuiApplication::clipboard()->setText(QStringLiteral("  abcd 2345\n"));
    edit.paste();
    QCOMPARE(edit.text(), QStringLiteral("ABCD-2345"));
    CodeEdit code;
    QGuiApplication::clipboard()->setText(QStringLiteral("123\u00a0456"));
    code.paste();
    QCOMPARE(code.letters(), QStringLiteral("123456"));
}

void TestCodeEdits::showsThePassword()
{
    PasswordEdit edit;
    QVERIFY(showActive(edit));
    edit.setFocus();
    QTest::keyClicks(&edit, QStringLiteral("secret"));
    QVERIFY(edit.displayText() != edit.text());
    QTest::keyClick(&edit, Qt::Key_Tab);
    auto *button = edit.findChild<QPushButton *>();
    QVERIFY(button->hasFocus());
    QCOMPARE(button->accessibleName(), QStringLiteral("Show the password"));
    QTest::keyClick(button, Qt::Key_Space);
    QCOMPARE(edit.displayText(), QStringLiteral("secret"));
    QCOMPARE(button->accessibleName(), QStringLiteral("Hide the password"));
    QTest::keyClick(button, Qt::Key_Space);
    QVERIFY(!edit.isRevealed());
}

QTEST_MAIN(TestCodeEdits)
#include "tst_codeedits.moc"
