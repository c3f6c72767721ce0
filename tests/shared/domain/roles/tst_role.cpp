// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/domain/roles/role.h"

#include "tests/support/fielderrors.h"

#include <QTest>

using medlem::FieldReason;
using medlem::Role;
using medlem::RoleFields;
using medlem::test::Reasons;

class TestRole : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void normalisesName();
    void rules_data();
    void rules();
    void usualEnd_data();
    void usualEnd();
};

static RoleFields chair()
{
    RoleFields fields;
    fields.name = QStringLiteral("Ordförande");
    fields.mandateYears = 1;
    fields.onBoard = true;
    return fields;
}

void TestRole::normalisesName()
{
    RoleFields fields = chair();
    fields.name = QStringLiteral(" Ordfo\u0308rande ");
    const auto role = Role::create(fields).value();
    QVERIFY(role.fields() == chair());
    QVERIFY(role == Role::create(chair()).value());
}

void TestRole::rules_data()
{
    QTest::addColumn<RoleFields>("fields");
    QTest::addColumn<Reasons>("expected");
    const auto row = [](const char *name, const Reasons &expected, auto change) {
        RoleFields fields = chair();
        change(fields);
        QTest::newRow(name) << fields << expected;
    };
    const auto outOfRange = [](const char *field) {
        return Reasons{{QString::fromLatin1(field), FieldReason::OutOfRange}};
    };
    const auto named = [](FieldReason reason) {
        return Reasons{{QStringLiteral("name"), reason}};
    };
    row("usual", {}, [](auto &) {});
    row("50 seats", {}, [](auto &f) {
        f.seats = 50;
    });
    row("no seat", outOfRange("seats"), [](auto &f) {
        f.seats = 0;
    });
    row("51 seats", outOfRange("seats"), [](auto &f) {
        f.seats = 51;
    });
    row("no usual mandate", {}, [](auto &f) {
        f.mandateYears.reset();
    });
    row("10 years", {}, [](auto &f) {
        f.mandateYears = 10;
    });
    row("0 years", outOfRange("mandateYears"), [](auto &f) {
        f.mandateYears = 0;
    });
    row("11 years", outOfRange("mandateYears"), [](auto &f) {
        f.mandateYears = 11;
    });
    row("negative order", outOfRange("sortOrder"), [](auto &f) {
        f.sortOrder = -1;
    });
    row("order too high", outOfRange("sortOrder"), [](auto &f) {
        f.sortOrder = 10001;
    });
    row("no name", named(FieldReason::Required), [](auto &f) {
        f.name.clear();
    });
    row("digits", named(FieldReason::NoLetter), [](auto &f) {
        f.name = QStringLiteral("1");
    });
    row("zero-width", named(FieldReason::ControlCharacter), [](auto &f) {
        f.name = QStringLiteral("Kass\u200Bör");
    });
    row("long name", named(FieldReason::TooLong), [](auto &f) {
        f.name = QString(101, QChar(u'a'));
    });
    row("very long name", named(FieldReason::TooLong), [](auto &f) {
        f.name = QString(100000, QChar(u'a'));
    });
    row("name and seats",
        {{QStringLiteral("name"), FieldReason::Required}, {QStringLiteral("seats"), FieldReason::OutOfRange}},
        [](auto &f) {
            f.name.clear();
            f.seats = -1;
        });
}

void TestRole::rules()
{
    QFETCH(RoleFields, fields);
    QFETCH(Reasons, expected);
    QCOMPARE(medlem::test::reasonsOf(Role::create(fields)), expected);
}

void TestRole::usualEnd_data()
{
    QTest::addColumn<int>("years"); // 0: none usual
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("expected");
    QTest::newRow("one year") << 1 << QDate(2026, 1, 1) << QDate(2026, 12, 31);
    QTest::newRow("two years") << 2 << QDate(2026, 3, 15) << QDate(2028, 3, 14);
    QTest::newRow("from a leap day") << 1 << QDate(2024, 2, 29) << QDate(2025, 2, 27);
    QTest::newRow("none usual") << 0 << QDate(2026, 1, 1) << QDate();
}

void TestRole::usualEnd()
{
    QFETCH(int, years);
    QFETCH(QDate, from);
    QFETCH(QDate, expected);
    RoleFields fields = chair();
    fields.mandateYears = years == 0 ? std::nullopt : std::optional(years);
    QCOMPARE(Role::create(fields).value().usualEnd(from).value_or(QDate()), expected);
}

QTEST_APPLESS_MAIN(TestRole)
#include "tst_role.moc"
