// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/widgets/formfield.h"
#include "client/widgets/longtextedit.h"
#include "tests/support/activewindow.h"
#include "tests/support/fielderrors.h"

#include <QLineEdit>
#include <QTest>
#include <QVBoxLayout>

using namespace medlem;
using namespace medlem::client;
using namespace medlem::test;

class TestLongTextEdit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void checks_data();
    void checks();
    void tabGoesOn();
    void forgetsTheErrorWhenOneWrites();
};

void TestLongTextEdit::checks_data()
{
    QTest::addColumn<int>("shortest");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<Reasons>("reasons");
    const QString field;
    QTest::newRow("kept") << 3 << QStringLiteral("  två rader\n av text ") << Reasons{};
    QTest::newRow("empty") << 3 << QStringLiteral(" \n ") << Reasons{{field, FieldReason::Required}};
    QTest::newRow("may be empty") << 0 << QStringLiteral(" \n ") << Reasons{};
    QTest::newRow("too short") << 3 << QStringLiteral("åä") << Reasons{{field, FieldReason::TooShort}};
    QTest::newRow("too long") << 3 << QString(21, u'x') << Reasons{{field, FieldReason::TooLong}};
    QTest::newRow("invisible") << 3 << QStringLiteral("abc\u202edef")
                               << Reasons{{field, FieldReason::ControlCharacter}};
}

void TestLongTextEdit::checks()
{
    QFETCH(const int, shortest);
    QFETCH(const QString, typed);
    QFETCH(const Reasons, reasons);
    LongTextEdit edit;
    edit.setLimits(shortest, 20);
    edit.setPlainText(typed);
    QCOMPARE(reasonsOf(edit.text()), reasons);
    if (reasons.isEmpty())
        QCOMPARE(*edit.text(), edit.text()->trimmed());
}

void TestLongTextEdit::tabGoesOn()
{
    QWidget form;
    auto *layout = new QVBoxLayout(&form);
    auto *edit = new LongTextEdit;
    auto *next = new QLineEdit;
    layout->addWidget(edit);
    layout->addWidget(next);
    QVERIFY(showActive(form));
    edit->setFocus();
    QTest::keyClick(edit, Qt::Key_Tab);
    QVERIFY(next->hasFocus());
    QVERIFY(edit->toPlainText().isEmpty());
}

void TestLongTextEdit::forgetsTheErrorWhenOneWrites()
{
    auto *edit = new LongTextEdit;
    FormField field(QStringLiteral("Reason"), edit);
    field.setError(QStringLiteral("Write more."));
    QVERIFY(edit->accessibleDescription().contains(QStringLiteral("Write more.")));
    QTest::keyClick(edit, Qt::Key_A);
    QVERIFY(!field.hasError());
}

QTEST_MAIN(TestLongTextEdit)
#include "tst_longtextedit.moc"
