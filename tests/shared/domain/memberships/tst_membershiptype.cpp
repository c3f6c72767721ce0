// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/domain/memberships/membershiptype.h"

#include "tests/support/fielderrors.h"

#include <QTest>

using medlem::FieldReason;
using medlem::MembershipType;
using medlem::MembershipTypeFields;
using medlem::test::Reasons;

class TestMembershipType : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void normalisesName();
    void limits_data();
    void limits();
    void name_data();
    void name();
    void checkAge_data();
    void checkAge();
    void unknownBirthDatePasses();
};

using Age = std::optional<int>;

static MembershipTypeFields youth(Age minimum = 6, Age maximum = 25, int fee = 50)
{
    MembershipTypeFields fields;
    fields.name = QStringLiteral("Ungdom");
    fields.minimumAge = minimum;
    fields.maximumAge = maximum;
    fields.feeKronor = fee;
    return fields;
}

void TestMembershipType::normalisesName()
{
    MembershipTypeFields fields = youth();
    fields.name = QStringLiteral("  Familj /  husha\u030All ");
    const auto type = MembershipType::create(fields).value();
    QCOMPARE(type.name(), QStringLiteral("Familj / hushåll"));
    QVERIFY(MembershipType::create(type.fields()).value() == type);
}

void TestMembershipType::limits_data()
{
    QTest::addColumn<MembershipTypeFields>("fields");
    QTest::addColumn<Reasons>("expected");
    const auto row = [](const char *name, const MembershipTypeFields &fields, const QStringList &outOfRange) {
        Reasons expected;
        for (const QString &field : outOfRange)
            expected.insert(field, FieldReason::OutOfRange);
        QTest::newRow(name) << fields << expected;
    };
    const QString minimum = QStringLiteral("minimumAge");
    const QString maximum = QStringLiteral("maximumAge");
    const QString fee = QStringLiteral("feeKronor");
    row("usual", youth(), {});
    row("no ages", youth({}, {}), {});
    row("widest", youth(0, 120, 100000), {});
    row("one age only", youth(18, 18, 0), {});
    row("negative age", youth(-1), {minimum});
    row("121", youth(6, 121), {maximum});
    row("minimum above maximum", youth(26, 25), {maximum});
    row("minimum of 121", youth(121, {}), {minimum});
    row("negative maximum", youth({}, -1), {maximum});
    row("negative fee", youth(6, 25, -1), {fee});
    row("fee too high", youth(6, 25, 100001), {fee});
    row("all", youth(-1, 200, -5), {minimum, maximum, fee});
}

void TestMembershipType::limits()
{
    QFETCH(MembershipTypeFields, fields);
    QFETCH(Reasons, expected);
    QCOMPARE(medlem::test::reasonsOf(MembershipType::create(fields)), expected);
}

void TestMembershipType::name_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<FieldReason>("reason");
    QTest::newRow("empty") << QString() << FieldReason::Required;
    QTest::newRow("digits") << QStringLiteral("12") << FieldReason::NoLetter;
    QTest::newRow("override") << QStringLiteral("Ung\u202Edom") << FieldReason::ControlCharacter;
    QTest::newRow("101 letters") << QString(101, QChar(u'ö')) << FieldReason::TooLong;
    QTest::newRow("very long") << QString(100000, QChar(u'ö')) << FieldReason::TooLong;
}

void TestMembershipType::name()
{
    QFETCH(QString, name);
    QFETCH(FieldReason, reason);
    MembershipTypeFields fields = youth();
    fields.name = name;
    QCOMPARE(medlem::test::reasonsOf(MembershipType::create(fields)), (Reasons{{QStringLiteral("name"), reason}}));
}

void TestMembershipType::checkAge_data()
{
    QTest::addColumn<MembershipTypeFields>("fields");
    QTest::addColumn<QDate>("birthDate");
    QTest::addColumn<Reasons>("expected");
    const Reasons young{{QStringLiteral("typeId"), FieldReason::TooYoung}};
    const Reasons old{{QStringLiteral("typeId"), FieldReason::TooOld}};
    const auto row = [](const char *name, const MembershipTypeFields &fields, QDate birthDate,
                        const Reasons &expected) {
        QTest::newRow(name) << fields << birthDate << expected;
    };
    // The first day is 2026-05-04.
    row("turns six that day", youth(), QDate(2020, 5, 4), {});
    row("turns six the day after", youth(), QDate(2020, 5, 5), young);
    row("still 25", youth(), QDate(2000, 5, 5), {});
    row("26 that day", youth(), QDate(2000, 5, 4), old);
    row("born later", youth(0, {}), QDate(2026, 5, 5), young);
    row("no limits, 110 years", youth({}, {}), QDate(1916, 1, 1), {});
    row("no lower limit", youth({}, 25), QDate(2026, 5, 4), {});
    row("no upper limit", youth(65, {}), QDate(1916, 1, 1), {});
}

void TestMembershipType::checkAge()
{
    QFETCH(MembershipTypeFields, fields);
    QFETCH(QDate, birthDate);
    QFETCH(Reasons, expected);
    const auto type = MembershipType::create(fields).value();
    QCOMPARE(medlem::test::reasonsOf(medlem::checkAge(type, birthDate, QDate(2026, 5, 4))), expected);
}

void TestMembershipType::unknownBirthDatePasses()
{
    const auto type = MembershipType::create(youth()).value();
    QVERIFY(medlem::checkAge(type, std::nullopt, QDate(2026, 5, 4)));
}

QTEST_APPLESS_MAIN(TestMembershipType)
#include "tst_membershiptype.moc"
