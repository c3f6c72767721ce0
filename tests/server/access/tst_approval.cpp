// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/server/access/accessdesk.h"
#include "tests/support/fielderrors.h"

#include <QTest>

namespace medlem::test {

// Approving an agreement replaces the branch's access whole, in one transaction.
class ApprovalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_desk.start()); }
    void init() { m_desk.reset(); }
    void replacesAccess();
    void tellsItsEffect();
    void refuses_data();
    void refuses();
    void asksForFreshCode();
    void refusesSecondClick();
    void keepsWhoIsNamedAgain();
    void keepsSessionOfWhoHasAnotherBranch();
    void takesEmployeeFromElsewhere();
    void takesSeveralByException();
    void asksTwoApprovers();
    void asksAnotherOneAlsoWhenSwitchedOff();
    void asksAnotherPersonNotAnotherAccount();
    void hidesWhereAProtectedEmployeeLives();
    void confirmsCallerAtTheEnd();
    void leavesNoGapAfterAClockThatRanAhead();

private:
    [[nodiscard]] ApprovalEffect effectOf(const AgreementEntry &agreement)
    {
        return *m_data.call(ShowApprovalEffect{agreement.id}, Session::National);
    }

    AccessDesk m_desk;
    RegisterFixture &m_data = m_desk.data();
};

void ApprovalTest::replacesAccess()
{
    QVERIFY(m_desk.hasSession(Session::BranchA));
    const AgreementEntry ready = m_desk.ready({m_data.anna});
    m_desk.forgetEvents();
    const auto approved = m_desk.approve(ready);
    QVERIFY(approved);
    QCOMPARE(approved->state, AgreementState::InForce);
    QVERIFY(approved->inForceSince);
    QCOMPARE(approved->administrators.first().hasAccessSince, approved->inForceSince);
    QCOMPARE(m_desk.openAccess(), QStringList{QStringLiteral("Berg")});
    QVERIFY(!m_desk.hasSession(Session::BranchA)); // Erik's
    QVERIFY(m_desk.hasSession(Session::BranchB));
    QCOMPARE(m_desk.events(), QStringList({QStringLiteral("accessEnded"), QStringLiteral("agreementSuperseded"),
                                           QStringLiteral("agreementApproved"), QStringLiteral("accessGiven")}));
    // One moment: what ended and what began.
    QCOMPARE(m_data.count("access_grant e JOIN access_grant b ON lower(b.valid_during) = upper(e.valid_during)"
                          " AND b.branch_id = e.branch_id AND e.ended_by = b.agreement_id"),
             1);
}

void ApprovalTest::tellsItsEffect()
{
    const AgreementEntry ready = m_desk.ready({m_data.anna});
    const ApprovalEffect effect = effectOf(ready);
    QCOMPARE(effect.version, ready.version);
    QCOMPARE(effect.lose, QStringList{QStringLiteral("Erik Adminsson")});
    QCOMPARE(effect.gain, QStringList{QStringLiteral("Anna Berg")});
    QCOMPARE(effect.keep, QStringList());
    QCOMPARE(effect.hindrances, QList<ApprovalHindrance>());
    QCOMPARE(effect.withoutAccount, QList<PersonId>{m_data.anna});
    QVERIFY(!effect.needsSecondApprover);
    QCOMPARE(m_desk.openAccess(), QStringList{QStringLiteral("Adminsson")});
    QCOMPARE(m_data.call(ShowApprovalEffect{ready.id}, Session::BranchA).error().code, ErrorCode::Forbidden);
    QCOMPARE(m_data.call(ShowApprovalEffect{AgreementId::create()}, Session::National).error().code,
             ErrorCode::NotFound);
}

void ApprovalTest::refuses_data()
{
    QTest::addColumn<QByteArray>("meanwhile"); // {id}: the agreement's
    QTest::addColumn<QList<ApprovalHindrance>>("hindrances");
    const auto row = [](const char *name, const char *meanwhile, const QList<ApprovalHindrance> &hindrances) {
        QTest::newRow(name) << QByteArray(meanwhile) << hindrances;
    };
    using H = ApprovalHindrance;
    row("a draft",
        "UPDATE agreement SET state = 'returned' WHERE id = '{id}';"
        "UPDATE agreement SET state = 'draft' WHERE id = '{id}'",
        {H::NotReceived});
    row("not reviewed", "DELETE FROM agreement_review_tick WHERE item = 'minutesWitnessed' AND agreement_id = '{id}'",
        {H::ReviewIncomplete});
    row("without a paper",
        "UPDATE agreement_document SET superseded_at = now() WHERE kind = 'minutesExcerpt' AND agreement_id = '{id}'",
        {H::MinutesExcerptMissing});
    row("without the other paper",
        "UPDATE agreement_document SET superseded_at = now() WHERE kind = 'signedAgreement' AND agreement_id = '{id}'",
        {H::SignedAgreementMissing});
    row("of somebody who is taken out",
        "UPDATE person SET withdrawn = true WHERE id = '019e0000-0000-7000-8000-000000000011'", {H::PersonUnavailable});
    row("of somebody who has died",
        "UPDATE membership SET valid_to = '2026-05-01', end_reason = 'deceased'"
        " WHERE person_id = '019e0000-0000-7000-8000-000000000011'",
        {H::PersonUnavailable, H::ExceptionMissing});
    row("of somebody who has left the branch",
        "UPDATE membership SET valid_to = '2026-05-01', end_reason = 'resigned'"
        " WHERE person_id = '019e0000-0000-7000-8000-000000000011'",
        {H::ExceptionMissing});
    row("of a closed branch",
        "ALTER TABLE branch DISABLE TRIGGER branch_closing;" // as no function would leave it
        "UPDATE branch SET closed_on = '2026-05-01' WHERE id = '019e0000-0000-7000-8000-000000000001'",
        {H::BranchClosed});
}

// Nothing changes; what hinders is told beforehand and refused afterwards.
void ApprovalTest::refuses()
{
    QFETCH(QByteArray, meanwhile);
    QFETCH(const QList<ApprovalHindrance>, hindrances);
    const AgreementEntry ready = m_desk.ready({m_data.anna});
    m_data.execute(meanwhile.replace("{id}", ready.id.toString().toLatin1()));
    const AgreementEntry before = m_desk.show(ready.id);
    QCOMPARE(effectOf(ready).hindrances, hindrances);
    const auto refused = m_desk.approve(before);
    QCOMPARE(refused.error().code, ErrorCode::Conflict);
    QCOMPARE(reasonsOf(refused), Reasons({{QStringLiteral("hindrances"), FieldReason::OutOfRange}}));
    QCOMPARE(m_desk.show(ready.id), before);
    QCOMPARE(m_desk.openAccess(), QStringList{QStringLiteral("Adminsson")});
    QVERIFY(m_desk.hasSession(Session::BranchA));
}

void ApprovalTest::asksForFreshCode()
{
    const AgreementEntry ready = m_desk.ready({m_data.anna});
    m_data.execute("UPDATE session SET stepped_up_at = now() - interval '6 minutes'");
    QCOMPARE(m_desk.approve(ready).error().code, ErrorCode::StepUpRequired);
    const ApproveAgreement request{.agreementId = ready.id, .ifMatch = ready.version};
    QCOMPARE(m_data.call(request, Session::None).error().code, ErrorCode::Unauthenticated);
    QCOMPARE(m_data.call(request, Session::BranchA).error().code, ErrorCode::Forbidden);
    QCOMPARE(m_desk.openAccess(), QStringList{QStringLiteral("Adminsson")});
}

void ApprovalTest::refusesSecondClick()
{
    const AgreementEntry ready = m_desk.ready({m_data.anna});
    const auto approved = m_desk.approve(ready);
    QVERIFY(approved);
    QCOMPARE(m_desk.approve(ready).error().code, ErrorCode::Stale);
    QCOMPARE(m_desk.approve(*approved).error().code, ErrorCode::Conflict);
    QCOMPARE(m_desk.show(ready.id), *approved);
}

void ApprovalTest::keepsWhoIsNamedAgain()
{
    const AgreementEntry ready = m_desk.ready({m_data.adminA});
    QCOMPARE(effectOf(ready).keep, QStringList{QStringLiteral("Erik Adminsson")});
    QCOMPARE(effectOf(ready).lose, QStringList());
    const auto since = ready.administrators.first().hasAccessSince;
    const auto approved = m_desk.approve(ready);
    QVERIFY(approved);
    QVERIFY(m_desk.hasSession(Session::BranchA));
    QCOMPARE(approved->administrators.first().hasAccessSince, since); // without a gap
    QVERIFY(m_data.call(ShowAgreement{ready.id}, Session::BranchA));
}

void ApprovalTest::keepsSessionOfWhoHasAnotherBranch()
{
    m_data.execute("INSERT INTO branch (id, name) VALUES ('019e0000-0000-7000-8000-000000000003', 'Avdelning C');"
                   "SELECT give_demo_access('019e0000-0000-7000-8000-000000000003', '" +
                   m_data.adminA.toString().toLatin1() + "', now())");
    const AgreementEntry approved = m_desk.inForce({m_data.anna});
    QVERIFY(m_desk.hasSession(Session::BranchA));
    QCOMPARE(m_data.call(ShowAgreement{approved.id}, Session::BranchA).error().code, ErrorCode::NotFound);
}

void ApprovalTest::takesEmployeeFromElsewhere()
{
    NamedAdministrator employee = tied(m_data.cecilia, AdministratorTie::Employee);
    employee.municipalityCode = QStringLiteral("1492");
    const auto drafted = m_desk.draft({employee});
    QVERIFY(drafted);
    for (const DocumentKind kind : {DocumentKind::SignedAgreement, DocumentKind::MinutesExcerpt})
        m_desk.addPaper(drafted->id, kind);
    const ReceiveAgreement receive{.agreementId = drafted->id, .ifMatch = m_desk.show(drafted->id).version};
    const auto approved = m_desk.approve(m_desk.tickAll(*m_data.call(receive, Session::National)));
    QVERIFY(approved);
    QCOMPARE(approved->fields.administrators.first(), employee);
    QVERIFY(!approved->administrators.first().belongsToBranch);
    QCOMPARE(m_desk.openAccess(), QStringList{QStringLiteral("Åkesson")});
}

void ApprovalTest::takesSeveralByException()
{
    const AgreementEntry ready = m_desk.ready({m_data.anna, m_data.bo});
    QCOMPARE(effectOf(ready).hindrances, QList<ApprovalHindrance>{ApprovalHindrance::ExceptionMissing});
    const ExceptionEntry exception = m_desk.grantSeats(2);
    const auto approved = m_desk.approve(ready);
    QVERIFY(approved);
    QCOMPARE(m_desk.openAccess(), QStringList({QStringLiteral("Berg"), QStringLiteral("Öberg")}));
    QCOMPARE(
        m_data.count("access_grant WHERE seat = 2 AND exception_id = '" + exception.id.toString().toLatin1() + '\''),
        1);
}

void ApprovalTest::asksTwoApprovers()
{
    m_data.execute("UPDATE access_settings SET two_approvers = true");
    const AgreementEntry ready = m_desk.ready({m_data.anna});
    QVERIFY(effectOf(ready).needsSecondApprover);
    const auto first = m_desk.approve(ready);
    QVERIFY(first);
    QCOMPARE(first->state, AgreementState::Approved);
    QCOMPARE(*first->firstApprover, QStringLiteral("Riksadministratör"));
    QCOMPARE(m_desk.openAccess(), QStringList{QStringLiteral("Adminsson")}); // not yet
    QCOMPARE(effectOf(*first).hindrances, QList<ApprovalHindrance>{ApprovalHindrance::SecondApproverSame});
    QCOMPARE(m_desk.approve(*first).error().code, ErrorCode::Conflict);

    m_desk.sitInAs(m_desk.otherNational);
    const auto second = m_desk.approve(*first);
    QVERIFY(second);
    QCOMPARE(second->state, AgreementState::InForce);
    QCOMPARE(m_desk.openAccess(), QStringList{QStringLiteral("Berg")});
    const QStringList events = m_desk.events();
    QVERIFY(events.contains(QStringLiteral("agreementFirstApproved")));
    QVERIFY(events.contains(QStringLiteral("agreementApproved")));
}

// The approver's own session ended while the approval waited for the branch.
// Whoever approves first does not become the second by switching the second off.
void ApprovalTest::asksAnotherOneAlsoWhenSwitchedOff()
{
    m_data.execute("UPDATE access_settings SET two_approvers = true");
    const auto first = m_desk.approve(m_desk.ready({m_data.anna}));
    QVERIFY(first);
    m_data.execute("UPDATE access_settings SET two_approvers = false");
    QCOMPARE(effectOf(*first).hindrances, QList<ApprovalHindrance>{ApprovalHindrance::SecondApproverSame});
    QCOMPARE(m_desk.approve(*first).error().code, ErrorCode::Conflict);
    QCOMPARE(m_desk.openAccess(), QStringList{QStringLiteral("Adminsson")});
    m_desk.sitInAs(m_desk.otherNational);
    QVERIFY(m_desk.approve(*first));
    QCOMPARE(m_desk.openAccess(), QStringList{QStringLiteral("Berg")});
}

void ApprovalTest::asksAnotherPersonNotAnotherAccount()
{
    m_data.execute("UPDATE access_settings SET two_approvers = true;"
                   "UPDATE account SET person_id = '" +
                   m_data.bo.toString().toLatin1() + "' WHERE role = 'nationalAdministrator'");
    const auto first = m_desk.approve(m_desk.ready({m_data.anna}));
    QVERIFY(first);
    m_desk.sitInAs(m_desk.otherNational);
    QCOMPARE(m_desk.approve(*first).error().code, ErrorCode::Conflict);
    QCOMPARE(m_desk.openAccess(), QStringList{QStringLiteral("Adminsson")});
}

void ApprovalTest::hidesWhereAProtectedEmployeeLives()
{
    NamedAdministrator employee = tied(m_data.cecilia, AdministratorTie::Employee);
    employee.municipalityCode = QStringLiteral("1492");
    const auto drafted = m_desk.draft({employee});
    QVERIFY(drafted);
    QCOMPARE(drafted->fields.administrators.first().municipalityCode, QStringLiteral("1492"));
    m_data.execute("UPDATE person SET protection = 'confidentialityMarking', is_protected = true WHERE id = '" +
                   m_data.cecilia.toString().toLatin1() + '\'');
    const AgreementEntry shown = m_desk.show(drafted->id);
    QVERIFY(!shown.fields.administrators.first().municipalityCode);
    QVERIFY(!shown.administrators.first().named.municipalityCode);
}

void ApprovalTest::confirmsCallerAtTheEnd()
{
    const AgreementEntry ready = m_desk.ready({m_data.anna});
    server::Transaction transaction(m_data.appConnection(), m_data.catalog());
    server::RequestContext context(transaction, m_data.clock(), ChangeId::create());
    context.authenticate(RegisterFixture::tokenHash(Session::National), Scope::National, Proof::RecentCode);
    QVERIFY(context.caller());
    m_data.execute("DELETE FROM session WHERE token_hash = decode('" +
                   RegisterFixture::tokenHash(Session::National).toHex() + "', 'hex')");
    const auto refused =
        transaction.run("access/approve_agreement", {{"agreementId", ready.id}, {"version", ready.version}});
    QCOMPARE(refused.error().detail, QStringLiteral("caller_gone"));
    QCOMPARE(m_desk.openAccess(), QStringList{QStringLiteral("Adminsson")});
}

// The access that is ended began in the future of the clock that has been put back since: it ends at once all
// the same, and is not without duration.
void ApprovalTest::leavesNoGapAfterAClockThatRanAhead()
{
    m_data.execute("SELECT give_demo_access('" + m_data.branchA.toString().toLatin1() + "', '" +
                   m_data.bo.toString().toLatin1() + "', now() + interval '1 day')");
    QCOMPARE(m_desk.openAccess(), QStringList{QStringLiteral("Öberg")});
    static_cast<void>(m_desk.inForce({m_data.anna}));
    QCOMPARE(m_desk.openAccess(), QStringList{QStringLiteral("Berg")});
    m_data.execute(
        "UPDATE account SET person_id = '" + m_data.anna.toString().toLatin1() +
        "' WHERE username = 'admin.a';"
        "INSERT INTO session (token_hash, account_id, expires_at) SELECT decode(repeat('aa', 32), 'hex'), id,"
        " now() + interval '1 day' FROM account WHERE username = 'admin.a' ON CONFLICT DO NOTHING");
    QVERIFY(m_data.call(SearchAgreements{}, Session::BranchA)); // Anna is let in, by whatever clock
}

} // namespace medlem::test

QTEST_GUILESS_MAIN(medlem::test::ApprovalTest)
#include "tst_approval.moc"
