// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/domain/branches/organisationnumber.h"

#include "shared/core/luhn.h"

#include <QTest>

using medlem::FieldReason;
using medlem::OrganisationNumber;

class TestOrganisationNumber : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parse_data();
    void parse();
    void refuses_data();
    void refuses();
};

// Nine digits with their check digit.
static QString complete(const QString &digits)
{
    return digits + QString::number(medlem::luhnCheckDigit(digits));
}

void TestOrganisationNumber::parse_data()
{
    QTest::addColumn<QString>("text");
    const QString digits = complete(QStringLiteral("802999999"));
    const QString written = digits.left(6) + QLatin1Char('-') + digits.mid(6);
    QTest::newRow("digits") << digits;
    QTest::newRow("hyphen") << written;
    QTest::newRow("space around") << QString(QStringLiteral(" \t") + written + QStringLiteral("\r\n"));
    QTest::newRow("space") << QString(digits.left(6) + QLatin1Char(' ') + digits.mid(6));
    QTest::newRow("en dash") << QString(digits.left(6) + QChar(0x2013) + digits.mid(6));
    QTest::newRow("16 first") << QString(QStringLiteral("16") + digits);
    QTest::newRow("16 first, hyphen") << QString(QStringLiteral("16") + written);
}

void TestOrganisationNumber::parse()
{
    QFETCH(QString, text);
    const QString digits = complete(QStringLiteral("802999999"));
    const auto number = OrganisationNumber::parse(text);
    QVERIFY(number);
    QCOMPARE(number->toString(), digits);
    QCOMPARE(number->display(), QString(digits.left(6) + QLatin1Char('-') + digits.mid(6)));
    QVERIFY(*number == OrganisationNumber::parse(number->display()).value());
}

void TestOrganisationNumber::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<FieldReason>("reason");
    const auto row = [](const char *name, const QString &text,
                        FieldReason reason = FieldReason::OrganisationNumberFormat) {
        QTest::newRow(name) << text << reason;
    };
    const QString digits = complete(QStringLiteral("802999999"));
    const int wrong = (digits.right(1).toInt() + 1) % 10;
    row("empty", QString(), FieldReason::Required);
    row("check digit", digits.left(9) + QString::number(wrong), FieldReason::OrganisationNumberCheckDigit);
    row("third digit 1", complete(QStringLiteral("801999999")));
    row("third digit 0", complete(QStringLiteral("800999999")));
    row("a personnummer", QStringLiteral("811218-9876"));
    row("zero first", complete(QStringLiteral("022999999")));
    row("nine digits", digits.left(9));
    row("eleven digits", digits + QLatin1Char('0'));
    row("another prefix", QStringLiteral("19") + digits);
    row("plus", digits.left(6) + QLatin1Char('+') + digits.mid(6));
    row("letters", QStringLiteral("SE") + digits + QStringLiteral("01"));
    row("hyphen elsewhere", digits.left(5) + QLatin1Char('-') + digits.mid(5));
    row("line break inside", digits.left(6) + QLatin1Char('\n') + digits.mid(6));
    row("full-width", QStringLiteral("８０２９９９-９９９９"));
    row("Arabic digits", QStringLiteral("٨٠٢٩٩٩٩٩٩٩"));
    row("override", QChar(0x202E) + digits);
    row("emoji", QStringLiteral("\U0001F3E2"));
    row("very long", QString(100000, QLatin1Char('8')));
}

void TestOrganisationNumber::refuses()
{
    QFETCH(QString, text);
    QFETCH(FieldReason, reason);
    const auto number = OrganisationNumber::parse(text);
    QVERIFY(!number);
    QCOMPARE(number.error().fields.value(0).reason, reason);
}

QTEST_APPLESS_MAIN(TestOrganisationNumber)
#include "tst_organisationnumber.moc"
