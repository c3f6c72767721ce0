// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/domain/members/postaladdress.h"

#include "tests/support/fielderrors.h"

#include <QTest>

using medlem::AddressFields;
using medlem::AddressKind;
using medlem::FieldReason;
using medlem::PostalAddress;
using medlem::PostedIn;
using medlem::UndeliverableReason;
using medlem::test::Reasons;

class TestPostalAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void normalises();
    void normalisedFieldsStay();
    void careOf_data();
    void careOf();
    void street_data();
    void street();
    void refuses_data();
    void refuses();
    void accepts_data();
    void accepts();
    void reportsEveryField();
    void labelLines_data();
    void labelLines();
};

static const QDate today(2026, 5, 4);

static AddressFields swedish()
{
    return {.kind = AddressKind::Registered,
            .careOf = {},
            .street = QStringLiteral("Storgatan 1 lgh 1102"),
            .postalCode = QStringLiteral("12345"),
            .town = QStringLiteral("Örebro"),
            .country = QStringLiteral("SE"),
            .from = QDate(2020, 1, 1),
            .to = {},
            .undeliverableSince = {},
            .undeliverableReason = {}};
}

static AddressFields german()
{
    AddressFields fields = swedish();
    fields.kind = AddressKind::Foreign;
    fields.street = QStringLiteral("Hauptstraße 5");
    fields.postalCode = QStringLiteral("10115");
    fields.town = QStringLiteral("Berlin");
    fields.country = QStringLiteral("DE");
    return fields;
}

template <class Change>
static AddressFields with(AddressFields fields, Change change)
{
    change(fields);
    return fields;
}

void TestPostalAddress::normalises()
{
    AddressFields fields = swedish();
    fields.careOf = QStringLiteral(" C/O  Bo  Lind ");
    fields.street = QStringLiteral(" Storgatan\u00A01  lgh 1102 ");
    fields.postalCode = QStringLiteral("SE-123 45");
    fields.town = QStringLiteral(" O\u0308rebro ");
    fields.country = QStringLiteral("se");
    const auto address = PostalAddress::create(fields, today);
    QVERIFY(address);
    QVERIFY(address->fields() == with(swedish(), [](auto &f) {
                f.careOf = QStringLiteral("Bo Lind");
            }));
    QCOMPARE(address->town(), QStringLiteral("Örebro"));
    QCOMPARE(address->townForPost(), QStringLiteral("ÖREBRO"));
    QCOMPARE(address->postalCode().value().display(), QStringLiteral("123 45"));
    QVERIFY(address->country().isSweden());
    QCOMPARE(address->period().from(), QDate(2020, 1, 1));
}

void TestPostalAddress::normalisedFieldsStay()
{
    for (const AddressFields &fields : {swedish(), german()}) {
        const auto address = PostalAddress::create(fields, today).value();
        QVERIFY(address.fields() == fields);
        QVERIFY(PostalAddress::create(address.fields(), today).value() == address);
    }
}

void TestPostalAddress::careOf_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("blank") << QStringLiteral("  ") << QString();
    QTest::newRow("name") << QStringLiteral("Bo Lind") << QStringLiteral("Bo Lind");
    QTest::newRow("c/o") << QStringLiteral("c/o Bo Lind") << QStringLiteral("Bo Lind");
    QTest::newRow("C/O:") << QStringLiteral("C/O: Bo Lind") << QStringLiteral("Bo Lind");
    QTest::newRow("spaces") << QStringLiteral("c / o Bo Lind") << QStringLiteral("Bo Lind");
    QTest::newRow("one character") << QStringLiteral("\u2105 Bo Lind") << QStringLiteral("Bo Lind");
    QTest::newRow("twice") << QStringLiteral("c/o c/o Bo Lind") << QStringLiteral("Bo Lind");
    QTest::newRow("nothing after it") << QStringLiteral("c/o ") << QString();
    QTest::newRow("begins with co") << QStringLiteral("Conny Lind") << QStringLiteral("Conny Lind");
}

void TestPostalAddress::careOf()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const auto address = PostalAddress::create(with(swedish(),
                                                    [&](auto &f) {
                                                        f.careOf = text;
                                                    }),
                                               today);
    QVERIFY(address);
    QCOMPARE(address->careOf().value_or(QString()), expected);
    QCOMPARE(address->careOf().has_value(), !expected.isEmpty());
}

void TestPostalAddress::street_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<bool>("isBox");
    QTest::newRow("street") << QStringLiteral("Storgatan 1 A") << QStringLiteral("Storgatan 1 A") << false;
    QTest::newRow("box") << QStringLiteral("Box 123") << QStringLiteral("Box 123") << true;
    QTest::newRow("BOX") << QStringLiteral("BOX 123") << QStringLiteral("Box 123") << true;
    QTest::newRow("no space") << QStringLiteral("box123") << QStringLiteral("Box 123") << true;
    QTest::newRow("grouped") << QStringLiteral("Box 12 345") << QStringLiteral("Box 12345") << true;
    QTest::newRow("street that begins so") << QStringLiteral("Boxvägen 3") << QStringLiteral("Boxvägen 3") << false;
    QTest::newRow("box and more") << QStringLiteral("Box 12 b") << QStringLiteral("Box 12 b") << false;
}

void TestPostalAddress::street()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QFETCH(bool, isBox);
    const auto address = PostalAddress::create(with(swedish(),
                                                    [&](auto &f) {
                                                        f.street = text;
                                                    }),
                                               today);
    QVERIFY(address);
    QCOMPARE(address->street(), expected);
    QCOMPARE(address->isBox(), isBox);
}

void TestPostalAddress::refuses_data()
{
    QTest::addColumn<AddressFields>("fields");
    QTest::addColumn<QString>("field");
    QTest::addColumn<FieldReason>("reason");
    const auto row = [](const char *name, const char *field, FieldReason reason, auto change) {
        QTest::newRow(name) << with(swedish(), change) << QString::fromLatin1(field) << reason;
    };
    row("no street", "street", FieldReason::StreetOrBoxMissing, [](auto &f) {
        f.street = QStringLiteral(" ");
    });
    row("box without number", "street", FieldReason::StreetOrBoxMissing, [](auto &f) {
        f.street = QStringLiteral("Box");
    });
    row("override in street", "street", FieldReason::ControlCharacter, [](auto &f) {
        f.street = QStringLiteral("Stor\u202Egatan 1");
    });
    row("emoji street", "street", FieldReason::NoLetter, [](auto &f) {
        f.street = QStringLiteral("\U0001F3E0");
    });
    row("long street", "street", FieldReason::TooLong, [](auto &f) {
        f.street = QString(101, QChar(u'å'));
    });
    row("very long street", "street", FieldReason::TooLong, [](auto &f) {
        f.street = QString(100000, QChar(u'å'));
    });
    row("very long c/o", "careOf", FieldReason::TooLong, [](auto &f) {
        f.careOf = QStringLiteral("c/o ").repeated(25000) + QString(101, QChar(u'a'));
    });
    row("c/o of digits", "careOf", FieldReason::NoLetter, [](auto &f) {
        f.careOf = QStringLiteral("c/o 12");
    });
    row("no postcode", "postalCode", FieldReason::Required, [](auto &f) {
        f.postalCode.clear();
    });
    row("postcode", "postalCode", FieldReason::PostalCodeFormat, [](auto &f) {
        f.postalCode = QStringLiteral("1");
    });
    row("no town", "town", FieldReason::Required, [](auto &f) {
        f.town.clear();
    });
    row("town of digits", "town", FieldReason::NoLetter, [](auto &f) {
        f.town = QStringLiteral("123");
    });
    row("unknown country", "country", FieldReason::CountryUnknown, [](auto &f) {
        f.country = QStringLiteral("QQ");
    });
    row("foreign in Sweden", "country", FieldReason::MustBeAbroad, [](auto &f) {
        f.kind = AddressKind::Foreign;
    });
    row("registered abroad", "country", FieldReason::MustBeInSweden, [](auto &f) {
        f.country = QStringLiteral("NO");
    });
    row("post abroad", "country", FieldReason::MustBeInSweden, [](auto &f) {
        f.kind = AddressKind::Postal;
        f.country = QStringLiteral("NO");
    });
    row("no first day", "from", FieldReason::DateFormat, [](auto &f) {
        f.from = QDate();
    });
    row("first day too early", "from", FieldReason::DateTooEarly, [](auto &f) {
        f.from = QDate(202, 1, 1);
    });
    row("ends before start", "to", FieldReason::EndsBeforeStart, [](auto &f) {
        f.to = QDate(2019, 12, 31);
    });
    row("temporary without last day", "to", FieldReason::Required, [](auto &f) {
        f.kind = AddressKind::Temporary;
    });
    row("since without reason", "undeliverableReason", FieldReason::Required, [](auto &f) {
        f.undeliverableSince = today;
    });
    row("reason without since", "undeliverableSince", FieldReason::Required, [](auto &f) {
        f.undeliverableReason = UndeliverableReason::Moved;
    });
    row("undeliverable tomorrow", "undeliverableSince", FieldReason::DateInFuture, [](auto &f) {
        f.undeliverableSince = today.addDays(1);
        f.undeliverableReason = UndeliverableReason::Moved;
    });
    row("undeliverable before it began", "undeliverableSince", FieldReason::DateTooEarly, [](auto &f) {
        f.undeliverableSince = f.from.addDays(-1);
        f.undeliverableReason = UndeliverableReason::Moved;
    });
    QTest::newRow("foreign postcode") << with(german(), [](auto &f) {
        f.postalCode = QStringLiteral("10_115");
    }) << QStringLiteral("postalCode") << FieldReason::PostalCodeForeign;
}

void TestPostalAddress::refuses()
{
    QFETCH(AddressFields, fields);
    QFETCH(QString, field);
    QFETCH(FieldReason, reason);
    QCOMPARE(medlem::test::reasonsOf(PostalAddress::create(fields, today)), (Reasons{{field, reason}}));
}

void TestPostalAddress::accepts_data()
{
    QTest::addColumn<AddressFields>("fields");
    const auto row = [](const char *name, const AddressFields &fields, auto change) {
        QTest::newRow(name) << with(fields, change);
    };
    row("abroad without postcode", german(), [](auto &f) {
        f.postalCode.clear();
    });
    row("abroad, street of numbers", german(), [](auto &f) {
        f.street = QStringLiteral("10-2-3");
    });
    row("box abroad stays", german(), [](auto &f) {
        f.street = QStringLiteral("PO BOX 12");
    });
    row("abroad for a while", german(), [](auto &f) {
        f.to = QDate(2026, 8, 31);
    });
    row("temporary", swedish(), [](auto &f) {
        f.kind = AddressKind::Temporary;
        f.to = QDate(2026, 8, 31);
    });
    row("begins later", swedish(), [](auto &f) {
        f.from = QDate(2027, 1, 1);
    });
    row("undeliverable from the first day", swedish(), [](auto &f) {
        f.undeliverableSince = f.from;
        f.undeliverableReason = UndeliverableReason::WrongAddress;
    });
    row("undeliverable today", swedish(), [](auto &f) {
        f.undeliverableSince = today;
        f.undeliverableReason = UndeliverableReason::Unknown;
    });
}

void TestPostalAddress::accepts()
{
    QFETCH(AddressFields, fields);
    const auto address = PostalAddress::create(fields, today);
    QCOMPARE(medlem::test::reasonsOf(address), Reasons());
    QVERIFY(address->fields() == fields);
    QCOMPARE(address->undeliverableReason(), fields.undeliverableReason);
}

void TestPostalAddress::reportsEveryField()
{
    AddressFields fields;
    fields.kind = AddressKind::Temporary;
    fields.country = QString();
    fields.undeliverableSince = today;
    const auto reasons = medlem::test::reasonsOf(PostalAddress::create(fields, today));
    const QStringList expected{QStringLiteral("country"),
                               QStringLiteral("from"),
                               QStringLiteral("postalCode"),
                               QStringLiteral("street"),
                               QStringLiteral("to"),
                               QStringLiteral("town"),
                               QStringLiteral("undeliverableReason")};
    QCOMPARE(QStringList(reasons.keys()), expected);
}

void TestPostalAddress::labelLines_data()
{
    QTest::addColumn<AddressFields>("fields");
    QTest::addColumn<PostedIn>("postedIn");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const AddressFields &fields, PostedIn postedIn, const QString &expected) {
        QTest::newRow(name) << fields << postedIn << expected;
    };
    const auto careOf = with(swedish(), [](auto &f) {
        f.careOf = QStringLiteral("Bo Lind");
    });
    row("Sweden", swedish(), PostedIn::Sweden, QStringLiteral("Anna Berg|Storgatan 1 lgh 1102|123 45  ÖREBRO"));
    row("c/o", careOf, PostedIn::Sweden, QStringLiteral("Anna Berg|c/o Bo Lind|Storgatan 1 lgh 1102|123 45  ÖREBRO"));
    row("from abroad", swedish(), PostedIn::Abroad,
        QStringLiteral("Anna Berg|Storgatan 1 lgh 1102|SE-123 45  ÖREBRO|SWEDEN"));
    row("to Germany", german(), PostedIn::Sweden, QStringLiteral("Anna Berg|Hauptstraße 5|10115  BERLIN|TYSKLAND"));
    row("to Germany from abroad", german(), PostedIn::Abroad,
        QStringLiteral("Anna Berg|Hauptstraße 5|10115  BERLIN|GERMANY"));
    row("no postcode",
        with(german(),
             [](auto &f) {
                 f.postalCode.clear();
             }),
        PostedIn::Sweden, QStringLiteral("Anna Berg|Hauptstraße 5|BERLIN|TYSKLAND"));
}

void TestPostalAddress::labelLines()
{
    QFETCH(AddressFields, fields);
    QFETCH(PostedIn, postedIn);
    QFETCH(QString, expected);
    const auto address = PostalAddress::create(fields, today).value();
    QCOMPARE(address.labelLines(QStringLiteral("Anna Berg"), postedIn).join(QLatin1Char('|')), expected);
}

QTEST_APPLESS_MAIN(TestPostalAddress)
#include "tst_postaladdress.moc"
