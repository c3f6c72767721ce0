// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/domain/memberships/membership.h"

#include "tests/support/fielderrors.h"

#include <QTest>

using medlem::FieldReason;
using medlem::Membership;
using medlem::MembershipEndReason;
using medlem::MembershipFields;
using medlem::MembershipState;
using medlem::MembershipTypeId;
using medlem::test::Reasons;

class TestMembership : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void accepts_data();
    void accepts();
    void refuses_data();
    void refuses();
    void reportsEveryField();
    void stateOn_data();
    void stateOn();
};

static const QDate today(2026, 5, 4);

static MembershipFields membership(QDate from, std::optional<QDate> to = {},
                                   std::optional<MembershipEndReason> endReason = {})
{
    return {.typeId = MembershipTypeId::create(), .from = from, .to = to, .endReason = endReason};
}

void TestMembership::accepts_data()
{
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("to");
    QTest::addColumn<MembershipEndReason>("endReason");
    const auto row = [](const char *name, QDate from, QDate to, MembershipEndReason reason) {
        QTest::newRow(name) << from << to << reason;
    };
    row("resigned", QDate(2020, 1, 1), QDate(2025, 12, 31), MembershipEndReason::Resigned);
    row("one day", today, today, MembershipEndReason::RegisteredInError);
    row("will resign", QDate(2020, 1, 1), QDate(2026, 12, 31), MembershipEndReason::Resigned);
    row("will move", QDate(2020, 1, 1), today.addDays(1), MembershipEndReason::Transferred);
    row("died today", QDate(2020, 1, 1), today, MembershipEndReason::Deceased);
    row("leap day", QDate(2024, 2, 29), QDate(2024, 2, 29), MembershipEndReason::Expelled);
    row("long ago", QDate(1890, 1, 1), QDate(1950, 1, 1), MembershipEndReason::StruckOff);
}

void TestMembership::accepts()
{
    QFETCH(QDate, from);
    QFETCH(QDate, to);
    QFETCH(MembershipEndReason, endReason);
    const MembershipFields fields = membership(from, to, endReason);
    const auto result = Membership::create(fields, today);
    QCOMPARE(medlem::test::reasonsOf(result), Reasons());
    QVERIFY(result->fields() == fields);
    QVERIFY(Membership::create(membership(from), today));
}

void TestMembership::refuses_data()
{
    QTest::addColumn<QDate>("from");
    QTest::addColumn<std::optional<QDate>>("to");
    QTest::addColumn<std::optional<MembershipEndReason>>("endReason");
    QTest::addColumn<QString>("field");
    QTest::addColumn<FieldReason>("reason");
    using Day = std::optional<QDate>;
    using Why = std::optional<MembershipEndReason>;
    const auto row = [](const char *name, QDate from, Day to, Why why, const char *field, FieldReason reason) {
        QTest::newRow(name) << from << to << why << QString::fromLatin1(field) << reason;
    };
    const QDate from(2020, 1, 1);
    row("no first day", QDate(), Day(), Why(), "from", FieldReason::DateFormat);
    row("year 202", QDate(202, 1, 1), Day(), Why(), "from", FieldReason::DateTooEarly);
    row("last day is none", from, Day(QDate()), MembershipEndReason::Resigned, "to", FieldReason::DateFormat);
    row("ends before start", from, from.addDays(-1), MembershipEndReason::Resigned, "to", FieldReason::EndsBeforeStart);
    row("end without reason", from, today, Why(), "endReason", FieldReason::EndReasonRequired);
    row("reason without end", from, Day(), MembershipEndReason::Resigned, "to", FieldReason::EndDateRequired);
    row("dies tomorrow", from, today.addDays(1), MembershipEndReason::Deceased, "to", FieldReason::DateInFuture);
}

void TestMembership::refuses()
{
    QFETCH(QDate, from);
    QFETCH(std::optional<QDate>, to);
    QFETCH(std::optional<MembershipEndReason>, endReason);
    QFETCH(QString, field);
    QFETCH(FieldReason, reason);
    const auto result = Membership::create(membership(from, to, endReason), today);
    QCOMPARE(medlem::test::reasonsOf(result), (Reasons{{field, reason}}));
}

void TestMembership::reportsEveryField()
{
    const MembershipFields fields{
        .typeId = MembershipTypeId(QUuid()), .from = QDate(), .to = today, .endReason = std::nullopt};
    const Reasons expected{{QStringLiteral("typeId"), FieldReason::Required},
                           {QStringLiteral("from"), FieldReason::DateFormat},
                           {QStringLiteral("endReason"), FieldReason::EndReasonRequired}};
    QCOMPARE(medlem::test::reasonsOf(Membership::create(fields, today)), expected);
}

void TestMembership::stateOn_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<MembershipState>("state");
    QTest::newRow("day before") << QDate(2024, 12, 31) << MembershipState::Pending;
    QTest::newRow("first day") << QDate(2025, 1, 1) << MembershipState::Active;
    QTest::newRow("last day") << QDate(2025, 12, 31) << MembershipState::Active;
    QTest::newRow("day after") << QDate(2026, 1, 1) << MembershipState::Ended;
}

void TestMembership::stateOn()
{
    QFETCH(QDate, day);
    QFETCH(MembershipState, state);
    const auto ended = membership(QDate(2025, 1, 1), QDate(2025, 12, 31), MembershipEndReason::Resigned);
    QCOMPARE(Membership::create(ended, today).value().stateOn(day), state);
    const auto open = Membership::create(membership(QDate(2025, 1, 1)), today).value();
    QCOMPARE(open.stateOn(day), state == MembershipState::Pending ? state : MembershipState::Active);
}

QTEST_APPLESS_MAIN(TestMembership)
#include "tst_membership.moc"
