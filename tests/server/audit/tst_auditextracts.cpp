// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/server/audit/auditdesk.h"
#include "tests/support/fielderrors.h"

#include <QTest>

#include <algorithm>

namespace medlem::test {

// What is told of one event, and what is taken out of the log; both are written down in it.
class AuditExtractsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void showsValues();
    void namesWhatIdsStandFor();
    void keepsWhoHasReadValues();
    void takesOutAPerson();
    void takesOutAnAccount();
    void extractsNeedAccess();
    void accountsNeedAFreshCode();
    void refusesBadInput();

private:
    AuditDesk m_desk;
};

void AuditExtractsTest::initTestCase()
{
    const auto started = m_desk.start();
    QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
}

void AuditExtractsTest::init()
{
    m_desk.reset();
    m_desk.execute("UPDATE session SET stepped_up_at = now()");
    QVERIFY(m_desk.changeTown(m_desk.annasAddress, "Kiruna", Session::BranchA));
}

void AuditExtractsTest::showsValues()
{
    const auto newest = m_desk.entries({.topic = AuditTopic::Changes}, Session::BranchA).first();
    const auto details = m_desk.call(ShowAuditEvent{newest.number}, Session::BranchA);
    QVERIFY(details);
    QCOMPARE(details->entry, newest);
    QVERIFY(details->requestId);
    QCOMPARE(details->values, (QList<AuditChangedValue>{{.field = QStringLiteral("town"),
                                                         .before = QStringLiteral("Lund"),
                                                         .after = QStringLiteral("Kiruna")}}));
}

void AuditExtractsTest::namesWhatIdsStandFor()
{
    m_desk.execute("BEGIN; SELECT set_config('medlem.change_id', '01900000-0000-7000-8000-000000000078', true);"
                   "INSERT INTO assignment (person_id, branch_id, role_id, seat, valid_from)"
                   " SELECT '019e0000-0000-7000-8000-000000000012', '019e0000-0000-7000-8000-000000000001', id, 1,"
                   " '2026-01-01' FROM role WHERE name = 'Kassör'; COMMIT");
    const auto newest = m_desk.entries({.topic = AuditTopic::Changes}, Session::BranchA).first();
    QCOMPARE(newest.object, AuditObject::Assignment);
    QCOMPARE(newest.action, AuditAction::Added);
    const auto details = m_desk.call(ShowAuditEvent{newest.number}, Session::BranchA);
    QVERIFY(details);
    QStringList told;
    for (const AuditChangedValue &value : details->values) {
        QVERIFY(value.before.isEmpty());
        told.append(value.field + u'=' + value.after);
    }
    QVERIFY(told.contains(QStringLiteral("role_id=Kassör")));
    QVERIFY(told.contains(QStringLiteral("branch_id=Avdelning A")));
    QVERIFY(told.contains(QStringLiteral("valid_from=2026-01-01")));
    QVERIFY(told.filter(QStringLiteral("version")).isEmpty());
}

void AuditExtractsTest::keepsWhoHasReadValues()
{
    const auto newest = m_desk.entries({.topic = AuditTopic::Changes}, Session::BranchA).first();
    QVERIFY(m_desk.call(ShowAuditEvent{newest.number}, Session::National));
    const auto read = m_desk.entries({.personId = m_desk.anna}, Session::BranchA).first();
    QCOMPARE(read.action, AuditAction::Read);
    QCOMPARE(read.object, AuditObject::Log);
    QCOMPARE(read.byName, QStringLiteral("Riksadministratör"));
}

void AuditExtractsTest::takesOutAPerson()
{
    QVERIFY(m_desk.changeMobile(m_desk.bo, "+46701234567", Session::BranchA));
    const auto extract = m_desk.call(ExtractPersonLog{.personId = m_desk.anna, .body = {}}, Session::BranchA);
    QVERIFY(extract);
    QCOMPARE(extract->subjectName, QStringLiteral("Anna Berg"));
    QCOMPARE(extract->madeByName, QStringLiteral("Erik Adminsson"));
    QCOMPARE(extract->madeAt, m_desk.clock().now());
    QVERIFY(!extract->hasEarlier);
    QVERIFY(!extract->items.isEmpty());
    for (const AuditEntry &entry : extract->items)
        QVERIFY(entry.personId == m_desk.anna);

    const auto kept = m_desk.entries({.topic = AuditTopic::Exports}, Session::BranchA);
    QCOMPARE(kept.size(), 1);
    QCOMPARE(kept.first().object, AuditObject::Log);
    QVERIFY(kept.first().personId == m_desk.anna);
    const auto none =
        m_desk.call(ExtractPersonLog{.personId = m_desk.anna, .body = {.to = QDate(2020, 1, 1)}}, Session::BranchA);
    QVERIFY(none && none->items.isEmpty());
}

void AuditExtractsTest::takesOutAnAccount()
{
    const auto extract = m_desk.call(ExtractAccountLog{.accountId = m_desk.accountA, .body = {}}, Session::National);
    QVERIFY(extract);
    QCOMPARE(extract->subjectName, QStringLiteral("Erik Adminsson"));
    QVERIFY(!extract->items.isEmpty());
    for (const AuditEntry &entry : extract->items)
        QVERIFY(entry.accountId == m_desk.accountA);
    const auto kept = m_desk.entries({.topic = AuditTopic::Exports}, Session::National);
    QCOMPARE(kept.size(), 1);
    QCOMPARE(kept.first().subject, QStringLiteral("Erik Adminsson"));
    QCOMPARE(kept.first().byName, QStringLiteral("Riksadministratör"));
}

void AuditExtractsTest::extractsNeedAccess()
{
    const auto code = [](const auto &reply) {
        return reply ? ErrorCode::Internal : reply.error().code;
    };
    const auto person = [&](const PersonId &id, Session session) {
        return code(m_desk.call(ExtractPersonLog{.personId = id, .body = {}}, session));
    };
    const auto account = [&](const AccountId &id, Session session) {
        return code(m_desk.call(ExtractAccountLog{.accountId = id, .body = {}}, session));
    };
    QCOMPARE(person(m_desk.anna, Session::BranchB), ErrorCode::NotFound);
    QCOMPARE(person(PersonId::create(), Session::BranchB), ErrorCode::NotFound);
    QCOMPARE(person(m_desk.anna, Session::None), ErrorCode::Unauthenticated);
    QCOMPARE(account(m_desk.accountA, Session::BranchA), ErrorCode::Forbidden);
    QCOMPARE(account(AccountId::create(), Session::National), ErrorCode::NotFound);
    QCOMPARE(account(m_desk.accountA, Session::None), ErrorCode::Unauthenticated);
    QVERIFY(m_desk.entries({.topic = AuditTopic::Exports}, Session::National).isEmpty());
}

void AuditExtractsTest::accountsNeedAFreshCode()
{
    m_desk.execute("UPDATE session SET stepped_up_at = now() - interval '6 minutes'");
    const auto refused = m_desk.call(ExtractAccountLog{.accountId = m_desk.accountA, .body = {}}, Session::National);
    QCOMPARE(refused.error().code, ErrorCode::StepUpRequired);
    QVERIFY(m_desk.call(ExtractPersonLog{.personId = m_desk.anna, .body = {}}, Session::BranchA));
}

void AuditExtractsTest::refusesBadInput()
{
    const AuditExtractPeriod backwards{.from = QDate(2026, 5, 2), .to = QDate(2026, 5, 1)};
    const Reasons reasons{{QStringLiteral("to"), FieldReason::EndsBeforeStart}};
    QCOMPARE(reasonsOf(m_desk.call(ExtractPersonLog{.personId = m_desk.anna, .body = backwards}, Session::BranchA)),
             reasons);
    QCOMPARE(
        reasonsOf(m_desk.call(ExtractAccountLog{.accountId = m_desk.accountA, .body = backwards}, Session::National)),
        reasons);
    QCOMPARE(m_desk.call(ExtractPersonLog{.personId = m_desk.anna, .body = backwards}, Session::None).error().code,
             ErrorCode::Unauthenticated);
}

} // namespace medlem::test

QTEST_GUILESS_MAIN(medlem::test::AuditExtractsTest)
#include "tst_auditextracts.moc"
