// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/domain/members/phonenumber.h"

#include <QTest>

using medlem::FieldReason;
using medlem::PhoneNumber;

// The Swedish numbers are among those that PTS keeps for fiction.
class TestPhoneNumber : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parse_data();
    void parse();
    void refuses_data();
    void refuses();
};

void TestPhoneNumber::parse_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("stored");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *name, const QString &text, const QString &stored, const QString &shown) {
        QTest::newRow(name) << text << stored << shown;
    };
    const QString mobile = QStringLiteral("+46701740605");
    const QString shownMobile = QStringLiteral("070-174 06 05");
    row("mobile", QStringLiteral("0701740605"), mobile, shownMobile);
    row("mobile, written", QStringLiteral("070-174 06 05"), mobile, shownMobile);
    row("mobile, +46", QStringLiteral("+46 70 174 06 05"), mobile, shownMobile);
    row("mobile, 0046", QStringLiteral("0046701740605"), mobile, shownMobile);
    row("mobile, +46 (0)", QStringLiteral("+46 (0)70-174 06 05"), mobile, shownMobile);
    row("space around", QStringLiteral(" 070-1740605\n"), mobile, shownMobile);
    row("en dash, no-break space", QStringLiteral("070\u2013174\u00A006\u00A005"), mobile, shownMobile);
    row("slash", QStringLiteral("070/1740605"), mobile, shownMobile);
    row("domain.md's mobile", QStringLiteral("0701234567"), QStringLiteral("+46701234567"),
        QStringLiteral("070-123 45 67"));
    row("Stockholm", QStringLiteral("08-465 004 00"), QStringLiteral("+46846500400"), QStringLiteral("08-465 004 00"));
    row("Göteborg", QStringLiteral("0313900600"), QStringLiteral("+46313900600"), QStringLiteral("031-390 06 00"));
    row("Kiruna", QStringLiteral("098020005"), QStringLiteral("+4698020005"), QStringLiteral("0980-200 05"));
    row("Denmark", QStringLiteral("+4532123456"), QStringLiteral("+4532123456"), QStringLiteral("+45 32 12 34 56"));
    row("Finland", QStringLiteral("+358 9 123 4567"), QStringLiteral("+35891234567"), QStringLiteral("+358 9 1234567"));
    row("United States", QStringLiteral("+1 (202) 555-0123"), QStringLiteral("+12025550123"),
        QStringLiteral("+1 202-555-0123"));
}

void TestPhoneNumber::parse()
{
    QFETCH(QString, text);
    QFETCH(QString, stored);
    QFETCH(QString, shown);
    const auto number = PhoneNumber::parse(text);
    QVERIFY(number);
    QCOMPARE(number->toString(), stored);
    QCOMPARE(number->display(), shown);
    QVERIFY(*number == PhoneNumber::parse(stored).value());
    QVERIFY(*number == PhoneNumber::parse(shown).value());
}

void TestPhoneNumber::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<FieldReason>("reason");
    const auto row = [](const char *name, const QString &text, FieldReason reason = FieldReason::PhoneFormat) {
        QTest::newRow(name) << text << reason;
    };
    row("empty", QString(), FieldReason::Required);
    row("space", QStringLiteral(" \t"), FieldReason::Required);
    row("words", QStringLiteral("ring mig"));
    row("keypad letters", QStringLiteral("070-BLOMMOR"));
    row("extension", QStringLiteral("08-465 004 00 ankn 12"));
    row("two numbers", QStringLiteral("070-174 06 05, 070-174 06 06"));
    row("only signs", QStringLiteral("+-()"));
    row("plus inside", QStringLiteral("070+1740605"));
    row("unknown country code", QStringLiteral("+999 123 456 78"));
    row("Arabic digits", QStringLiteral("٠٧٠١٧٤٠٦٠٥"));
    row("full-width digits", QStringLiteral("０７０１７４０６０５"));
    row("emoji", QStringLiteral("\U0001F4DE070-1740605"));
    row("right-to-left override", QStringLiteral("\u202E070-1740605"));
    row("line break inside", QStringLiteral("070\n1740605"));
    row("not in the Swedish plan", QStringLiteral("0001234567"));
    row("one digit", QStringLiteral("1"), FieldReason::PhoneFormat);
    row("too short", QStringLiteral("070-12"), FieldReason::PhoneTooShort);
    row("too short, Denmark", QStringLiteral("+45 32 12"), FieldReason::PhoneTooShort);
    row("too long", QStringLiteral("070-174 06 05 12 34 56"), FieldReason::PhoneTooLong);
    row("longer than E.164", QStringLiteral("+46 1234567890123456789"), FieldReason::PhoneTooLong);
    row("very long", QString(100000, QLatin1Char('1')), FieldReason::PhoneTooLong);
    row("very long text", QString(100000, QLatin1Char('a')));
}

void TestPhoneNumber::refuses()
{
    QFETCH(QString, text);
    QFETCH(FieldReason, reason);
    const auto number = PhoneNumber::parse(text);
    QVERIFY(!number);
    QCOMPARE(number.error().fields.value(0).reason, reason);
}

QTEST_APPLESS_MAIN(TestPhoneNumber)
#include "tst_phonenumber.moc"
