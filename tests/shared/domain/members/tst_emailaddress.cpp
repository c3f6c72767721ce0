// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/domain/members/emailaddress.h"

#include <QTest>

using medlem::EmailAddress;
using medlem::FieldReason;

class TestEmailAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parse_data();
    void parse();
    void refuses_data();
    void refuses();
};

static QString letters(int count)
{
    return QString(count, QLatin1Char('a'));
}

// A domain of count characters: labels of 60 and "se".
static QString domain(int count)
{
    QString text = QStringLiteral(".se");
    while (text.size() + 61 < count)
        text.prepend(QLatin1Char('.') + letters(60));
    return letters(count - static_cast<int>(text.size())) + text;
}

void TestEmailAddress::parse_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &text, const QString &expected = {}) {
        QTest::newRow(name) << text << (expected.isEmpty() ? text : expected);
    };
    row("plain", QStringLiteral("anna.berg@example.se"));
    row("space around", QStringLiteral(" anna@example.se\n"), QStringLiteral("anna@example.se"));
    row("domain to lower case", QStringLiteral("Anna@EXAMPLE.Se"), QStringLiteral("Anna@example.se"));
    row("plus", QStringLiteral("anna+forening@example.se"));
    row("all of atext", QStringLiteral("a!#$%&'*+-/=?^_`{|}~9@example.se"));
    row("one letter", QStringLiteral("a@example.se"));
    row("subdomains", QStringLiteral("a@b.c-d.example.co.uk"));
    row("digits in domain", QStringLiteral("a@163.com"));
    row("international", QStringLiteral("anna@räksmörgås.se"));
    row("international, capitals", QStringLiteral("anna@RÄKSMÖRGÅS.SE"), QStringLiteral("anna@räksmörgås.se"));
    row("decomposed", QStringLiteral("anna@a\u030Are.se"), QStringLiteral("anna@åre.se"));
    row("full-width domain", QStringLiteral("anna@ｅxample.se"), QStringLiteral("anna@example.se"));
    row("international top", QStringLiteral("anna@пример.рф"));
    row("ACE form", QStringLiteral("anna@xn--rksmrgs-5wao1o.se"));
    row("64 in front", letters(64) + QStringLiteral("@example.se"));
    row("label of 63", QStringLiteral("a@") + letters(63) + QStringLiteral(".se"));
    row("254 in all", QStringLiteral("a@") + domain(252));
}

void TestEmailAddress::parse()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const auto address = EmailAddress::parse(text);
    QVERIFY(address);
    QCOMPARE(address->toString(), expected);
    QVERIFY(*address == EmailAddress::parse(expected).value());
}

void TestEmailAddress::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<FieldReason>("reason");
    const auto row = [](const char *name, const QString &text, FieldReason reason = FieldReason::EmailFormat) {
        QTest::newRow(name) << text << reason;
    };
    row("empty", QString(), FieldReason::Required);
    row("space", QStringLiteral(" "), FieldReason::Required);
    row("no at", QStringLiteral("anna.example.se"));
    row("two at", QStringLiteral("anna@berg@example.se"));
    row("nothing in front", QStringLiteral("@example.se"));
    row("nothing behind", QStringLiteral("anna@"));
    row("no dot", QStringLiteral("anna@localhost"));
    row("dot first", QStringLiteral(".anna@example.se"));
    row("dot last in front", QStringLiteral("anna.@example.se"));
    row("two dots", QStringLiteral("anna..berg@example.se"));
    row("dot first in domain", QStringLiteral("anna@.example.se"));
    row("dot last", QStringLiteral("anna@example.se."));
    row("two dots in domain", QStringLiteral("anna@example..se"));
    row("space inside", QStringLiteral("anna berg@example.se"));
    row("space in domain", QStringLiteral("anna@example .se"));
    row("comma", QStringLiteral("anna@example,se"));
    row("semicolon and second address", QStringLiteral("anna@example.se;bo@example.se"));
    row("display name", QStringLiteral("Anna <anna@example.se>"));
    row("quoted", QStringLiteral("\"anna berg\"@example.se"));
    row("literal", QStringLiteral("anna@[192.0.2.1]"));
    row("IP address", QStringLiteral("anna@192.0.2.1"));
    row("underscore in domain", QStringLiteral("anna@exa_mple.se"));
    row("hyphen first", QStringLiteral("anna@-example.se"));
    row("hyphen last", QStringLiteral("anna@example-.se"));
    row("top of one letter", QStringLiteral("anna@example.s"));
    row("å in front", QStringLiteral("åsa@example.se"));
    row("full-width at", QStringLiteral("anna＠example.se"));
    row("ideographic full stop", QStringLiteral("anna@example。se"));
    row("emoji", QStringLiteral("anna@\U0001F600.se"));
    row("right-to-left override", QStringLiteral("anna@\u202Eexample.se"));
    row("zero-width space", QStringLiteral("anna\u200B@example.se"));
    row("line break", QStringLiteral("anna@example.se\nbcc: bo@example.se"));
    row("NUL", QStringLiteral("anna@example.se") + QChar(u'\0') + QStringLiteral("x"));
    row("65 in front", letters(65) + QStringLiteral("@example.se"), FieldReason::TooLong);
    row("label of 64", QStringLiteral("a@") + letters(64) + QStringLiteral(".se"));
    row("255 in all", QStringLiteral("a@") + domain(253), FieldReason::TooLong);
    row("label too long as ACE", QStringLiteral("a@") + QString(60, QChar(u'å')) + QStringLiteral("ö.se"));
    row("very long", letters(100000) + QStringLiteral("@example.se"), FieldReason::TooLong);
    row("very many at", QString(100000, QLatin1Char('@')), FieldReason::TooLong);
}

void TestEmailAddress::refuses()
{
    QFETCH(QString, text);
    QFETCH(FieldReason, reason);
    const auto address = EmailAddress::parse(text);
    QVERIFY(!address);
    QCOMPARE(address.error().fields.value(0).reason, reason);
}

QTEST_APPLESS_MAIN(TestEmailAddress)
#include "tst_emailaddress.moc"
