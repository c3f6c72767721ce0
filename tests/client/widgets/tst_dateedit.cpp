// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/widgets/dateedit.h"
#include "client/widgets/datetext.h"
#include "tests/support/activewindow.h"
#include "tests/support/fixedclock.h"

#include <QCalendarWidget>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace medlem;
using namespace medlem::client;

class TestDateEdit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parses_data();
    void parses();
    void refuses_data();
    void refuses();
    void showsIsoWhenFocusLeaves();
    void keepsWhatItCannotRead();
    void picksFromCalendarByKeyboard();
    void escapeClosesCalendarOnly();
};

static const QDate today(2026, 11, 24);

void TestDateEdit::parses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("expected");
    const QDate may(2026, 5, 1);
    QTest::newRow("iso") << QStringLiteral("2026-05-01") << may;
    QTest::newRow("joined") << QStringLiteral("20260501") << may;
    QTest::newRow("short iso") << QStringLiteral("2026-5-1") << may;
    QTest::newRow("slash year first") << QStringLiteral("2026/05/01") << may;
    QTest::newRow("Swedish") << QStringLiteral("1/5 2026") << may;
    QTest::newRow("Swedish slashes") << QStringLiteral("1/5/2026") << may;
    QTest::newRow("Swedish hyphen") << QStringLiteral("1/5-2026") << may;
    QTest::newRow("dots") << QStringLiteral("1.5.2026") << may;
    QTest::newRow("month") << QStringLiteral("1 maj 2026") << may;
    QTest::newRow("den") << QStringLiteral("den 1 maj 2026") << may;
    QTest::newRow("ordinal") << QStringLiteral("1:a maj 2026") << may;
    QTest::newRow("capitals, spaces") << QStringLiteral("  1  MAJ 2026 ") << may;
    QTest::newRow("short month") << QStringLiteral("24 dec. 2025") << QDate(2025, 12, 24);
    QTest::newRow("english month") << QStringLiteral("3 October 2025") << QDate(2025, 10, 3);
    QTest::newRow("swedish october") << QStringLiteral("3 oktober 2025") << QDate(2025, 10, 3);
    QTest::newRow("leap day") << QStringLiteral("29/2 2024") << QDate(2024, 2, 29);
    QTest::newRow("today") << QStringLiteral("idag") << today;
    QTest::newRow("to day") << QStringLiteral("I dag") << today;
    QTest::newRow("yesterday") << QStringLiteral("igår") << today.addDays(-1);
    QTest::newRow("tomorrow") << QStringLiteral("i morgon") << today.addDays(1);
}

void TestDateEdit::parses()
{
    QFETCH(QString, text);
    QFETCH(QDate, expected);
    const Result<QDate> date = parseDate(text, today);
    QVERIFY(date);
    QCOMPARE(*date, expected);
}

void TestDateEdit::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("does not exist") << QStringLiteral("2026-02-30");
    QTest::newRow("no leap year") << QStringLiteral("29/2 2026");
    QTest::newRow("month 13") << QStringLiteral("1/13 2026");
    QTest::newRow("no century") << QStringLiteral("260501");
    QTest::newRow("two-digit year") << QStringLiteral("1/5 26");
    QTest::newRow("no year") << QStringLiteral("1 maj");
    QTest::newRow("half a month") << QStringLiteral("1 ma 2026");
    QTest::newRow("no month") << QStringLiteral("1 hej 2026");
    QTest::newRow("year 0026") << QStringLiteral("0026-05-01");
    QTest::newRow("mixed separators") << QStringLiteral("2026-05/01");
    QTest::newRow("more behind") << QStringLiteral("2026-05-01x");
    QTest::newRow("word") << QStringLiteral("snart");
}

void TestDateEdit::refuses()
{
    QFETCH(QString, text);
    const Result<QDate> date = parseDate(text, today);
    QVERIFY(!date);
    QCOMPARE(date.error().fields.first().reason, FieldReason::DateFormat);
}

struct Form
{
    Form()
    {
        auto *layout = new QVBoxLayout(&window);
        edit = new DateEdit(&window);
        other = new QLineEdit(&window);
        layout->addWidget(edit);
        layout->addWidget(other);
        edit->setClock(clock);
        QVERIFY(medlem::test::showActive(window));
        edit->setFocus();
    }

    test::FixedClock clock{QDateTime(today, QTime(12, 0), Qt::UTC)};
    QWidget window;
    DateEdit *edit;
    QLineEdit *other;
};

void TestDateEdit::showsIsoWhenFocusLeaves()
{
    Form form;
    QSignalSpy edited(form.edit, &DateEdit::dateEdited);
    QTest::keyClicks(form.edit, QStringLiteral("1/5 2026"));
    QCOMPARE(edited.size(), 8);
    QCOMPARE(form.edit->date().value(), QDate(2026, 5, 1));
    QTest::keyClick(form.edit, Qt::Key_Tab);
    QVERIFY(form.other->hasFocus());
    QCOMPARE(form.edit->text(), QStringLiteral("2026-05-01"));
    form.edit->clear();
    QVERIFY(!form.edit->date().value().has_value());
}

void TestDateEdit::keepsWhatItCannotRead()
{
    Form form;
    QSignalSpy problem(form.edit, &ValueEdit::problemChanged);
    QTest::keyClicks(form.edit, QStringLiteral("31/4 2026"));
    QCOMPARE(problem.size(), 0);
    QTest::keyClick(form.edit, Qt::Key_Tab);
    QCOMPARE(form.edit->text(), QStringLiteral("31/4 2026"));
    QCOMPARE(problem.size(), 1);
    QVERIFY(!problem.first().first().toString().isEmpty());
    QCOMPARE(form.edit->problem(), std::optional(FieldReason::DateFormat));
    QVERIFY(!form.edit->date());
}

void TestDateEdit::picksFromCalendarByKeyboard()
{
    Form form;
    form.edit->setDate(QDate(2026, 5, 1));
    QTest::keyClick(form.edit, Qt::Key_Down, Qt::AltModifier);
    QPointer<QCalendarWidget> calendar = form.edit->findChild<QCalendarWidget *>();
    QVERIFY(calendar);
    QCOMPARE(calendar->selectedDate(), QDate(2026, 5, 1));
    auto *days = calendar->findChild<QWidget *>(QStringLiteral("qt_calendar_calendarview"));
    QTest::keyClick(days, Qt::Key_Right);
    QTest::keyClick(days, Qt::Key_Return);
    QCOMPARE(form.edit->text(), QStringLiteral("2026-05-02"));
    QTRY_VERIFY(!calendar);
}

void TestDateEdit::escapeClosesCalendarOnly()
{
    Form form;
    form.edit->setDate(QDate(2026, 5, 1));
    QTest::keyClick(form.edit, Qt::Key_F4);
    QPointer<QCalendarWidget> calendar = form.edit->findChild<QCalendarWidget *>();
    QVERIFY(calendar);
    QTest::keyClick(calendar->parentWidget(), Qt::Key_Escape);
    QTRY_VERIFY(!calendar);
    QCOMPARE(form.edit->text(), QStringLiteral("2026-05-01"));
}

QTEST_MAIN(TestDateEdit)
#include "tst_dateedit.moc"
