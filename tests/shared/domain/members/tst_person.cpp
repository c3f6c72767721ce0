// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/domain/members/person.h"

#include "tests/support/fielderrors.h"

#include <QTest>

using medlem::FieldReason;
using medlem::Person;
using medlem::PersonFields;
using medlem::test::Reasons;

class TestPerson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void normalises();
    void withoutPersonnummer_data();
    void withoutPersonnummer();
    void preferredName_data();
    void preferredName();
    void names_data();
    void names();
    void refuses_data();
    void refuses();
    void reportsEveryField();
};

static const QDate today(2026, 5, 4);

static PersonFields anna()
{
    return {.givenNames = QStringLiteral("Anna Maria"),
            .preferredName = QStringLiteral("Anna"),
            .familyName = QStringLiteral("von Berg"),
            .personnummer = QStringLiteral("198112189876"),
            .birthDate = QDate(1981, 12, 18),
            .email = QStringLiteral("anna@example.se"),
            .phone = QStringLiteral("+46846500400"),
            .mobile = QStringLiteral("+46701740605")};
}

template <class Change>
static PersonFields with(PersonFields fields, Change change)
{
    change(fields);
    return fields;
}

void TestPerson::normalises()
{
    const PersonFields fields{.givenNames = QStringLiteral(" Anna  Maria "),
                              .preferredName = QStringLiteral("anna"),
                              .familyName = QStringLiteral("von Berg\n"),
                              .personnummer = QStringLiteral("811218-9876"),
                              .birthDate = {},
                              .email = QStringLiteral("anna@EXAMPLE.SE"),
                              .phone = QStringLiteral("08-465 004 00"),
                              .mobile = QStringLiteral("070-174 06 05")};
    const auto person = Person::create(fields, today);
    QCOMPARE(medlem::test::reasonsOf(person), Reasons());
    QVERIFY(person->fields() == anna());
    QVERIFY(Person::create(anna(), today).value() == *person);
    QCOMPARE(person->birthDate(), std::optional(QDate(1981, 12, 18)));
}

void TestPerson::withoutPersonnummer_data()
{
    QTest::addColumn<PersonFields>("fields");
    QTest::addColumn<QDate>("birthDate");
    PersonFields bare;
    bare.givenNames = QStringLiteral("Bo");
    bare.familyName = QStringLiteral("Lind");
    QTest::newRow("nothing but a name") << bare << QDate();
    QTest::newRow("birth date") << with(bare, [](auto &f) {
        f.birthDate = QDate(1890, 1, 1);
    }) << QDate(1890, 1, 1);
    QTest::newRow("born today") << with(bare, [](auto &f) {
        f.birthDate = today;
    }) << today;
    QTest::newRow("blank fields") << with(bare, [](auto &f) {
        f.preferredName = f.personnummer = f.email = QStringLiteral(" ");
        f.phone = f.mobile = QString();
    }) << QDate();
}

void TestPerson::withoutPersonnummer()
{
    QFETCH(PersonFields, fields);
    QFETCH(QDate, birthDate);
    const auto person = Person::create(fields, today);
    QCOMPARE(medlem::test::reasonsOf(person), Reasons());
    QCOMPARE(person->birthDate().value_or(QDate()), birthDate);
    QVERIFY(!person->personnummer() && !person->email() && !person->phone() && !person->mobile());
    QVERIFY(!person->fields().preferredName && !person->fields().email);
}

void TestPerson::preferredName_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("preferred");
    QTest::addColumn<QString>("expected"); // empty when refused
    const auto row = [](const char *name, const QString &given, const QString &preferred, const QString &expected) {
        QTest::newRow(name) << given << preferred << expected;
    };
    const QString names = QStringLiteral("Karl Åke Bo");
    row("first", names, QStringLiteral("Karl"), QStringLiteral("Karl"));
    row("second, in capitals", names, QStringLiteral("ÅKE"), QStringLiteral("Åke"));
    row("decomposed", names, QStringLiteral("A\u030Ake"), QStringLiteral("Åke"));
    row("two", names, QStringLiteral("Karl Åke"), QStringLiteral("Karl Åke"));
    row("double name", QStringLiteral("Anna-Karin Eva"), QStringLiteral("Anna-Karin"), QStringLiteral("Anna-Karin"));
    row("another", names, QStringLiteral("Kalle"), QString());
    row("one of two is another", names, QStringLiteral("Karl Erik"), QString());
    row("part of a name", names, QStringLiteral("Kar"), QString());
}

void TestPerson::preferredName()
{
    QFETCH(QString, given);
    QFETCH(QString, preferred);
    QFETCH(QString, expected);
    const auto person = Person::create(with(anna(),
                                            [&](auto &f) {
                                                f.givenNames = given;
                                                f.preferredName = preferred;
                                            }),
                                       today);
    if (expected.isEmpty()) {
        const Reasons refused{{QStringLiteral("preferredName"), FieldReason::UnknownValue}};
        QCOMPARE(medlem::test::reasonsOf(person), refused);
    } else {
        QVERIFY(person);
        QCOMPARE(person->preferredName().value().toString(), expected);
    }
}

void TestPerson::names_data()
{
    QTest::addColumn<PersonFields>("fields");
    QTest::addColumn<QString>("display");
    QTest::addColumn<QString>("sort");
    QTest::newRow("preferred") << anna() << QStringLiteral("Anna von Berg") << QStringLiteral("von Berg, Anna");
    QTest::newRow("none preferred") << with(anna(),
                                            [](auto &f) {
                                                f.preferredName.reset();
                                            })
                                    << QStringLiteral("Anna Maria von Berg") << QStringLiteral("von Berg, Anna Maria");
}

void TestPerson::names()
{
    QFETCH(PersonFields, fields);
    QFETCH(QString, display);
    QFETCH(QString, sort);
    const auto person = Person::create(fields, today).value();
    QCOMPARE(person.displayName(), display);
    QCOMPARE(person.sortName(), sort);
}

void TestPerson::refuses_data()
{
    QTest::addColumn<PersonFields>("fields");
    QTest::addColumn<QString>("field");
    QTest::addColumn<FieldReason>("reason");
    const auto row = [](const char *name, const char *field, FieldReason reason, auto change) {
        QTest::newRow(name) << with(anna(), change) << QString::fromLatin1(field) << reason;
    };
    row("no given names", "givenNames", FieldReason::Required, [](auto &f) {
        f.givenNames.clear();
    });
    row("no surname", "familyName", FieldReason::Required, [](auto &f) {
        f.familyName.clear();
    });
    row("override", "familyName", FieldReason::ControlCharacter, [](auto &f) {
        f.familyName = QStringLiteral("\u202EgreB");
    });
    row("very long", "familyName", FieldReason::TooLong, [](auto &f) {
        f.familyName = QString(100000, QChar(u'a'));
    });
    row("check digit", "personnummer", FieldReason::PersonnummerCheckDigit, [](auto &f) {
        f.personnummer = QStringLiteral("198112189875");
        f.birthDate.reset();
    });
    row("personnummer before 1890", "personnummer", FieldReason::DateTooEarly, [](auto &f) {
        f.personnummer = QStringLiteral("188112189876");
        f.birthDate.reset();
    });
    row("birth date differs", "birthDate", FieldReason::BirthDateDiffers, [](auto &f) {
        f.birthDate = QDate(1981, 12, 17);
    });
    row("birth date is none", "birthDate", FieldReason::DateFormat, [](auto &f) {
        f.birthDate = QDate();
    });
    row("born tomorrow", "birthDate", FieldReason::DateInFuture, [](auto &f) {
        f.personnummer.reset();
        f.birthDate = today.addDays(1);
    });
    row("born 1889", "birthDate", FieldReason::DateTooEarly, [](auto &f) {
        f.personnummer.reset();
        f.birthDate = QDate(1889, 12, 31);
    });
    row("e-mail", "email", FieldReason::EmailFormat, [](auto &f) {
        f.email = QStringLiteral("anna");
    });
    row("phone", "phone", FieldReason::PhoneFormat, [](auto &f) {
        f.phone = QStringLiteral("ring");
    });
    row("mobile", "mobile", FieldReason::PhoneTooShort, [](auto &f) {
        f.mobile = QStringLiteral("070-12");
    });
}

void TestPerson::refuses()
{
    QFETCH(PersonFields, fields);
    QFETCH(QString, field);
    QFETCH(FieldReason, reason);
    QCOMPARE(medlem::test::reasonsOf(Person::create(fields, today)), (Reasons{{field, reason}}));
}

void TestPerson::reportsEveryField()
{
    const QString bad = QStringLiteral("1");
    const PersonFields fields{.givenNames = bad,
                              .preferredName = bad,
                              .familyName = bad,
                              .personnummer = bad,
                              .birthDate = QDate(1800, 1, 1),
                              .email = bad,
                              .phone = bad,
                              .mobile = bad};
    const auto person = Person::create(fields, today);
    QVERIFY(!person);
    QCOMPARE(person.error().code, medlem::ErrorCode::Invalid);
    QCOMPARE(person.error().fields.size(), 8);
    QCOMPARE(medlem::test::reasonsOf(person).size(), 8);
}

QTEST_APPLESS_MAIN(TestPerson)
#include "tst_person.moc"
