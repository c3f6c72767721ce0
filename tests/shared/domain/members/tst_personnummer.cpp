// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/domain/members/personnummer.h"

#include "shared/core/luhn.h"

#include <QTest>

using medlem::FieldReason;
using medlem::Personnummer;

// Every number here is made up: birth numbers 980 to 999 are Skatteverket's for tests.
class TestPersonnummer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parse_data();
    void parse();
    void refuses_data();
    void refuses();
    void parsesStoredForm();
    void display();
    void shortDisplay_data();
    void shortDisplay();
    void coordinationNumber_data();
    void coordinationNumber();
    void everyWrongCheckDigitIsRefused();
    void age();
};

static const QDate today(2026, 5, 4);

// ÅÅÅÅMMDDNNN with its check digit.
static QString complete(const QString &digits)
{
    return digits + QString::number(medlem::luhnCheckDigit(QStringView(digits).mid(2)));
}

void TestPersonnummer::parse_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("stored");
    const QString stored = QStringLiteral("198112189876");
    const auto row = [&stored](const char *name, const QString &text) {
        QTest::newRow(name) << text << stored;
    };
    row("12 digits", QStringLiteral("198112189876"));
    row("12 digits, hyphen", QStringLiteral("19811218-9876"));
    row("12 digits, plus", QStringLiteral("19811218+9876"));
    row("12 digits, space", QStringLiteral("19811218 9876"));
    row("ISO date", QStringLiteral("1981-12-18-9876"));
    row("10 digits", QStringLiteral("8112189876"));
    row("10 digits, hyphen", QStringLiteral("811218-9876"));
    row("10 digits, space", QStringLiteral("811218 9876"));
    row("space around hyphen", QStringLiteral("811218 - 9876"));
    row("surrounding space", QStringLiteral(" \t811218-9876\r\n"));
    row("no-break space", QStringLiteral("811218\u00A09876"));
    row("en dash", QStringLiteral("811218\u20139876"));
    row("em dash", QStringLiteral("811218\u20149876"));
    row("minus", QStringLiteral("811218\u22129876"));
    row("non-breaking hyphen", QStringLiteral("811218\u20119876"));
    const auto other = [](const char *name, const QString &text, const QString &expected) {
        QTest::newRow(name) << text << expected;
    };
    const QString thisYear = complete(QStringLiteral("20260504980"));
    other("born today", thisYear.mid(2), thisYear);
    const QString later = complete(QStringLiteral("19260505980"));
    other("the day after today is a century ago", later.mid(2, 6) + u'-' + later.right(4), later);
    const QString hundred = complete(QStringLiteral("19260101981"));
    other("plus: turns 100 this year", hundred.mid(2, 6) + u'+' + hundred.right(4), hundred);
    const QString older = complete(QStringLiteral("19151231999"));
    other("plus: 110 years", older.mid(2, 6) + u'+' + older.right(4), older);
    const QString young = complete(QStringLiteral("20151231999"));
    other("hyphen: 10 years", young.mid(2, 6) + u'-' + young.right(4), young);
    const QString leap = complete(QStringLiteral("20000229985"));
    other("29 February 2000", leap.mid(2), leap);
    const QString firstDay = complete(QStringLiteral("19700161990"));
    other("samordningsnummer, day 61", firstDay.mid(2), firstDay);
    const QString lastDay = complete(QStringLiteral("19700191990"));
    other("samordningsnummer, day 91", lastDay, lastDay);
}

void TestPersonnummer::parse()
{
    QFETCH(QString, text);
    QFETCH(QString, stored);
    const auto number = Personnummer::parse(text, today);
    QVERIFY(number);
    QCOMPARE(number->toString(), stored);
    QVERIFY(*number == Personnummer::parse(stored).value());
}

void TestPersonnummer::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<FieldReason>("reason");
    const auto row = [](const char *name, const QString &text, FieldReason reason) {
        QTest::newRow(name) << text << reason;
    };
    row("empty", QString(), FieldReason::Required);
    row("space", QStringLiteral(" \n"), FieldReason::Required);
    row("birth date only", QStringLiteral("19811218"), FieldReason::PersonnummerFormat);
    row("nine digits", QStringLiteral("811218-987"), FieldReason::PersonnummerFormat);
    row("eleven digits", QStringLiteral("98112189876"), FieldReason::PersonnummerFormat);
    row("thirteen digits", QStringLiteral("1981121898760"), FieldReason::PersonnummerFormat);
    row("letters", QStringLiteral("811218-987X"), FieldReason::PersonnummerFormat);
    row("two hyphens", QStringLiteral("811218--9876"), FieldReason::PersonnummerFormat);
    row("hyphen in the last four", QStringLiteral("811218-98-76"), FieldReason::PersonnummerFormat);
    row("line break inside", QStringLiteral("811218\n9876"), FieldReason::PersonnummerFormat);
    row("Arabic digits", QStringLiteral("811218-٩٨٧٦"), FieldReason::PersonnummerFormat);
    row("full-width digits", QStringLiteral("811218-９８７６"), FieldReason::PersonnummerFormat);
    row("right-to-left override", QStringLiteral("\u202E811218-9876"), FieldReason::PersonnummerFormat);
    row("zero-width space", QStringLiteral("811218\u200B9876"), FieldReason::PersonnummerFormat);
    row("emoji", QStringLiteral("\U0001F600"), FieldReason::PersonnummerFormat);
    row("very long", QString(100000, QLatin1Char('1')), FieldReason::PersonnummerFormat);
    row("month 13", complete(QStringLiteral("19811318980")), FieldReason::PersonnummerDate);
    row("month 0", complete(QStringLiteral("19810018980")), FieldReason::PersonnummerDate);
    row("day 0", complete(QStringLiteral("19811200980")), FieldReason::PersonnummerDate);
    row("day 32", complete(QStringLiteral("19811232980")), FieldReason::PersonnummerDate);
    row("day 60", complete(QStringLiteral("19811260980")), FieldReason::PersonnummerDate);
    row("day 92", complete(QStringLiteral("19811292980")), FieldReason::PersonnummerDate);
    row("31 April", complete(QStringLiteral("19810431980")), FieldReason::PersonnummerDate);
    row("31 April, samordningsnummer", complete(QStringLiteral("19810491980")), FieldReason::PersonnummerDate);
    row("29 February 1981", complete(QStringLiteral("19810229980")), FieldReason::PersonnummerDate);
    row("29 February 1900", complete(QStringLiteral("19000229980")), FieldReason::PersonnummerDate);
    row("17th century", complete(QStringLiteral("17811218980")), FieldReason::PersonnummerDate);
    row("birth number 000", complete(QStringLiteral("19811218000")), FieldReason::PersonnummerFormat);
    row("check digit", QStringLiteral("811218-9875"), FieldReason::PersonnummerCheckDigit);
    row("two digits swapped", QStringLiteral("811281-9876"), FieldReason::PersonnummerCheckDigit);
    row("tomorrow", complete(QStringLiteral("20260505980")), FieldReason::DateInFuture);
    row("22nd century", complete(QStringLiteral("21000101980")), FieldReason::DateInFuture);
}

void TestPersonnummer::refuses()
{
    QFETCH(QString, text);
    QFETCH(FieldReason, reason);
    const auto number = Personnummer::parse(text, today);
    QVERIFY(!number);
    QCOMPARE(number.error().fields.value(0).reason, reason);
}

void TestPersonnummer::parsesStoredForm()
{
    QCOMPARE(Personnummer::parse(u"19811218-9876").value().toString(), QStringLiteral("198112189876"));
    QCOMPARE(Personnummer::parse(u"8112189876").error().fields.value(0).reason, FieldReason::PersonnummerFormat);
    QCOMPARE(Personnummer::parse(u"198112189875").error().fields.value(0).reason, FieldReason::PersonnummerCheckDigit);
}

void TestPersonnummer::display()
{
    QCOMPARE(Personnummer::parse(u"8112189876", today).value().display(), QStringLiteral("19811218-9876"));
}

void TestPersonnummer::shortDisplay_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QString>("expected");
    QTest::newRow("the year before") << QDate(2080, 12, 31) << QStringLiteral("811218-9876");
    QTest::newRow("the year of turning 100") << QDate(2081, 1, 1) << QStringLiteral("811218+9876");
    QTest::newRow("after") << QDate(2085, 1, 1) << QStringLiteral("811218+9876");
}

void TestPersonnummer::shortDisplay()
{
    QFETCH(QDate, day);
    QFETCH(QString, expected);
    const auto number = Personnummer::parse(u"198112189876").value();
    QCOMPARE(number.shortDisplay(day), expected);
    QVERIFY(Personnummer::parse(expected, day).value() == number);
}

void TestPersonnummer::coordinationNumber_data()
{
    QTest::addColumn<QString>("digits");
    QTest::addColumn<bool>("expected");
    QTest::addColumn<QDate>("birthDate");
    QTest::newRow("day 31") << QStringLiteral("19700131990") << false << QDate(1970, 1, 31);
    QTest::newRow("day 61") << QStringLiteral("19700161990") << true << QDate(1970, 1, 1);
    QTest::newRow("day 91") << QStringLiteral("19700191990") << true << QDate(1970, 1, 31);
    QTest::newRow("leap day") << QStringLiteral("19720289990") << true << QDate(1972, 2, 29);
}

void TestPersonnummer::coordinationNumber()
{
    QFETCH(QString, digits);
    QFETCH(bool, expected);
    QFETCH(QDate, birthDate);
    const auto number = Personnummer::parse(complete(digits)).value();
    QCOMPARE(number.isCoordinationNumber(), expected);
    QCOMPARE(number.birthDate(), birthDate);
}

void TestPersonnummer::everyWrongCheckDigitIsRefused()
{
    for (int birthNumber = 980; birthNumber <= 999; ++birthNumber) {
        const QString digits = QStringLiteral("19550630") + QString::number(birthNumber);
        int accepted = 0;
        for (int digit = 0; digit < 10; ++digit)
            accepted += Personnummer::parse(QString(digits + QString::number(digit))) ? 1 : 0;
        QCOMPARE(accepted, 1);
    }
}

void TestPersonnummer::age()
{
    const auto number = Personnummer::parse(u"198112189876").value();
    QCOMPARE(number.ageOn(QDate(2026, 12, 17)), 44);
    QCOMPARE(number.ageOn(QDate(2026, 12, 18)), 45);
}

QTEST_APPLESS_MAIN(TestPersonnummer)
#include "tst_personnummer.moc"
