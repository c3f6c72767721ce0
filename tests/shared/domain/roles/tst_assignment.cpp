// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/domain/roles/assignment.h"

#include "tests/support/fielderrors.h"

#include <QTest>

using medlem::Assignment;
using medlem::AssignmentFields;
using medlem::AssignmentState;
using medlem::FieldReason;
using medlem::Meeting;
using medlem::RoleId;
using medlem::test::Reasons;

class TestAssignment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rules_data();
    void rules();
    void reportsEveryField();
    void paragraph_data();
    void paragraph();
    void stateOn_data();
    void stateOn();
};

static const QDate today(2026, 5, 4);

static AssignmentFields assignment()
{
    return {.roleId = RoleId::create(),
            .from = QDate(2026, 3, 15),
            .to = QDate(2027, 3, 14),
            .electedOn = QDate(2026, 3, 15),
            .electedBy = Meeting::AnnualMeeting,
            .minutesParagraph = QStringLiteral("12")};
}

void TestAssignment::rules_data()
{
    QTest::addColumn<AssignmentFields>("fields");
    QTest::addColumn<Reasons>("expected");
    const auto row = [](const char *name, const Reasons &expected, auto change) {
        AssignmentFields fields = assignment();
        change(fields);
        QTest::newRow(name) << fields << expected;
    };
    const auto at = [](const char *field, FieldReason reason) {
        return Reasons{{QString::fromLatin1(field), reason}};
    };
    row("usual", {}, [](auto &) {});
    row("until further notice", {}, [](auto &f) {
        f.to.reset();
    });
    row("election unknown", {}, [](auto &f) {
        f.electedOn.reset();
        f.electedBy.reset();
        f.minutesParagraph.reset();
    });
    row("elected today, begins later", {}, [](auto &f) {
        f.electedOn = today;
        f.from = QDate(2027, 1, 1);
        f.to = QDate(2027, 12, 31);
    });
    row("mandate counted from 1 January", {}, [](auto &f) {
        f.from = QDate(2026, 1, 1);
    });
    row("confirmed after a year", {}, [](auto &f) {
        f.from = QDate(2025, 3, 15);
    });
    row("confirmed later still", at("electedOn", FieldReason::OutOfRange), [](auto &f) {
        f.from = QDate(2025, 3, 14);
    });
    row("elected two years ahead", {}, [](auto &f) {
        f.electedOn = QDate(2024, 3, 15);
    });
    row("elected further ahead", at("electedOn", FieldReason::DateTooEarly), [](auto &f) {
        f.electedOn = QDate(2024, 3, 14);
    });
    row("elected tomorrow", at("electedOn", FieldReason::DateInFuture), [](auto &f) {
        f.electedOn = today.addDays(1);
    });
    row("elected on no date", at("electedOn", FieldReason::DateFormat), [](auto &f) {
        f.electedOn = QDate();
    });
    row("elected on the last day", {}, [](auto &f) {
        f.to = f.electedOn = QDate(2026, 4, 1);
    });
    row("elected after the last day", at("electedOn", FieldReason::OutOfRange), [](auto &f) {
        f.to = QDate(2026, 4, 1);
        f.electedOn = QDate(2026, 4, 2);
    });
    row("§ without a meeting day", at("electedOn", FieldReason::Required), [](auto &f) {
        f.electedOn.reset();
    });
    row("no role", at("roleId", FieldReason::Required), [](auto &f) {
        f.roleId = RoleId(QUuid());
    });
    row("no first day", at("from", FieldReason::DateFormat), [](auto &f) {
        f.from = QDate();
    });
    row("first day too early", at("from", FieldReason::DateTooEarly), [](auto &f) {
        f.from = QDate(26, 3, 15);
    });
    row("ends before start", at("to", FieldReason::EndsBeforeStart), [](auto &f) {
        f.to = QDate(2026, 3, 14);
    });
}

void TestAssignment::rules()
{
    QFETCH(AssignmentFields, fields);
    QFETCH(Reasons, expected);
    const auto result = Assignment::create(fields, today);
    QCOMPARE(medlem::test::reasonsOf(result), expected);
    if (expected.isEmpty())
        QVERIFY(result->fields() == fields);
}

void TestAssignment::reportsEveryField()
{
    AssignmentFields fields = assignment();
    fields.roleId = RoleId(QUuid());
    fields.from = QDate();
    fields.electedOn.reset();
    const Reasons expected{{QStringLiteral("roleId"), FieldReason::Required},
                           {QStringLiteral("from"), FieldReason::DateFormat},
                           {QStringLiteral("electedOn"), FieldReason::Required}};
    QCOMPARE(medlem::test::reasonsOf(Assignment::create(fields, today)), expected);
}

void TestAssignment::paragraph_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("stored");
    QTest::addColumn<Reasons>("expected");
    const auto accepted = [](const char *name, const QString &text, const QString &stored) {
        QTest::newRow(name) << text << stored << Reasons();
    };
    const auto refused = [](const char *name, const QString &text, FieldReason reason) {
        QTest::newRow(name) << text << QString() << Reasons{{QStringLiteral("minutesParagraph"), reason}};
    };
    accepted("number", QStringLiteral("12"), QStringLiteral("12"));
    accepted("letter", QStringLiteral("12  b"), QStringLiteral("12 b"));
    accepted("sign", QStringLiteral("§ 12"), QStringLiteral("12"));
    accepted("signs", QStringLiteral("§§12-14"), QStringLiteral("12-14"));
    accepted("20 characters", QString(20, QLatin1Char('1')), QString(20, QLatin1Char('1')));
    accepted("blank is none", QStringLiteral("  "), QString());
    refused("21 characters", QString(21, QLatin1Char('1')), FieldReason::TooLong);
    refused("very long", QString(100000, QLatin1Char('1')), FieldReason::TooLong);
    refused("only the sign", QStringLiteral("§"), FieldReason::Required);
    refused("no digit", QStringLiteral("tolv"), FieldReason::BadFormat);
    refused("override", QStringLiteral("1\u202E2"), FieldReason::ControlCharacter);
    refused("Arabic digits", QStringLiteral("١٢"), FieldReason::BadFormat);
}

void TestAssignment::paragraph()
{
    QFETCH(QString, text);
    QFETCH(QString, stored);
    QFETCH(Reasons, expected);
    AssignmentFields fields = assignment();
    fields.minutesParagraph = text;
    const auto result = Assignment::create(fields, today);
    QCOMPARE(medlem::test::reasonsOf(result), expected);
    if (expected.isEmpty())
        QCOMPARE(result->minutesParagraph().value_or(QString()), stored);
}

void TestAssignment::stateOn_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<AssignmentState>("state");
    QTest::newRow("day before") << QDate(2026, 3, 14) << AssignmentState::Future;
    QTest::newRow("first day") << QDate(2026, 3, 15) << AssignmentState::Current;
    QTest::newRow("last day") << QDate(2027, 3, 14) << AssignmentState::Current;
    QTest::newRow("day after") << QDate(2027, 3, 15) << AssignmentState::Past;
}

void TestAssignment::stateOn()
{
    QFETCH(QDate, day);
    QFETCH(AssignmentState, state);
    QCOMPARE(Assignment::create(assignment(), today).value().stateOn(day), state);
}

QTEST_APPLESS_MAIN(TestAssignment)
#include "tst_assignment.moc"
