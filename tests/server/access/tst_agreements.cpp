// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/domain/access/agreementreference.h"
#include "tests/server/access/accessdesk.h"
#include "tests/support/fielderrors.h"

#include <QTest>

namespace medlem::test {

// An agreement before it is in force: the branch's draft, its paper, and what the national organisation takes in.
class AgreementsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_desk.start()); }
    void init() { m_desk.reset(); }
    void drafts();
    void refusesDraft();
    void namesOnlyWhomTheCallerSees();
    void changesDraft();
    void oneUnderWay();
    void closedBranchHasNone();
    void goesItsWay();
    void refusesState_data();
    void refusesState();
    void receivesOnlyWithPapers();
    void returnsWithReason();
    void paperIsSuperseded();
    void aNewPaperUnticks();
    void searches();
    void findsByReference();
    void showsBranchItsOwn();

private:
    [[nodiscard]] Result<AgreementEntry> send(const AgreementEntry &agreement, Session session = Session::BranchA)
    {
        return m_data.call(SendAgreement{.agreementId = agreement.id, .ifMatch = agreement.version}, session);
    }
    [[nodiscard]] Result<AgreementEntry> update(const AgreementEntry &agreement, const AgreementFields &fields)
    {
        return m_data.call(UpdateAgreement{.agreementId = agreement.id, .ifMatch = agreement.version, .body = fields},
                           Session::BranchA);
    }
    [[nodiscard]] Result<AgreementEntry> discard(const AgreementEntry &agreement, Session session = Session::BranchA)
    {
        return m_data.call(DiscardAgreement{.agreementId = agreement.id, .ifMatch = agreement.version}, session);
    }
    [[nodiscard]] Result<AgreementEntry> giveBack(const AgreementEntry &agreement)
    {
        const ReturnAgreement request{.agreementId = agreement.id,
                                      .ifMatch = agreement.version,
                                      .body = {QStringLiteral("Protokollet är inte vidimerat.")}};
        return m_data.call(request, Session::National);
    }
    [[nodiscard]] Result<AgreementEntry> receive(const AgreementEntry &agreement)
    {
        return m_data.call(ReceiveAgreement{.agreementId = agreement.id, .ifMatch = agreement.version},
                           Session::National);
    }
    [[nodiscard]] QList<AgreementSummary> found(const AgreementQuery &query, Session session)
    {
        const auto page = m_data.call(SearchAgreements{query}, session);
        return page ? page->items : QList<AgreementSummary>();
    }

    AccessDesk m_desk;
    RegisterFixture &m_data = m_desk.data();
};

void AgreementsTest::drafts()
{
    const auto drafted = m_desk.draft({member(m_data.anna)}, Session::BranchA);
    QVERIFY(drafted);
    QCOMPARE(drafted->state, AgreementState::Draft);
    QCOMPARE(drafted->version, 1);
    QCOMPARE(drafted->branch.id, m_data.branchA);
    QCOMPARE(drafted->createdBy, QStringLiteral("Erik Adminsson"));
    QVERIFY(AgreementReference::parse(drafted->reference));
    QCOMPARE(drafted->administrators.size(), 1);
    QCOMPARE(drafted->administrators.first().name, QStringLiteral("Anna Berg"));
    QVERIFY(drafted->administrators.first().belongsToBranch);
    QVERIFY(!drafted->administrators.first().hasAccessSince);
    QCOMPARE(m_desk.events(), QStringList({QStringLiteral("agreementDrafted"), QStringLiteral("administratorNamed")}));
    QCOMPARE(m_desk.openAccess(), QStringList{QStringLiteral("Adminsson")}); // a draft gives none
}

void AgreementsTest::refusesDraft()
{
    AgreementFields fields;
    fields.meetingDate = QDate(2026, 5, 16);
    CreateAgreement request{.branchId = m_data.branchA, .body = fields};
    QCOMPARE(reasonsOf(m_data.call(request, Session::BranchA)),
             Reasons({{QStringLiteral("meetingDate"), FieldReason::DateInFuture}}));
    request.branchId = m_data.branchB;
    QCOMPARE(m_data.call(request, Session::BranchA).error().code, ErrorCode::NotFound);
    QCOMPARE(m_data.call(request, Session::None).error().code, ErrorCode::Unauthenticated);
    QCOMPARE(m_data.count("agreement WHERE state = 'draft'"), 0);
}

void AgreementsTest::namesOnlyWhomTheCallerSees()
{
    const auto foreign = m_desk.draft({member(m_data.cecilia)}, Session::BranchA);
    const auto missing = m_desk.draft({member(PersonId::create())}, Session::BranchA);
    QCOMPARE(reasonsOf(foreign), Reasons({{QStringLiteral("administrators"), FieldReason::UnknownValue}}));
    QCOMPARE(foreign.error().code, ErrorCode::Invalid);
    QCOMPARE(missing.error(), foreign.error());
    QVERIFY(m_desk.draft({tied(m_data.cecilia, AdministratorTie::Employee)}, Session::National));
}

void AgreementsTest::changesDraft()
{
    const AgreementEntry drafted = m_desk.drafted({m_data.anna});
    AgreementFields fields = drafted.fields;
    fields.administrators = {member(m_data.bo), member(m_data.anna)};
    fields.signatory = QStringLiteral("Bo Öberg");
    const auto changed = update(drafted, fields);
    QVERIFY(changed);
    QCOMPARE(changed->fields, fields);
    QCOMPARE(changed->version, 2);
    QCOMPARE(update(drafted, fields).error().code, ErrorCode::Stale);
    QVERIFY(m_desk.events().contains(QStringLiteral("agreementChanged")));
    QVERIFY(m_desk.events().contains(QStringLiteral("administratorTakenOff")));
}

void AgreementsTest::oneUnderWay()
{
    const AgreementEntry first = m_desk.drafted({m_data.anna});
    const auto second = m_desk.draft({member(m_data.bo)});
    QCOMPARE(second.error().code, ErrorCode::Conflict);
    QCOMPARE(reasonsOf(second), Reasons({{QStringLiteral("branchId"), FieldReason::AlreadyUsed}}));
    QVERIFY(discard(first));
    QVERIFY(m_desk.draft({member(m_data.bo)}));
}

void AgreementsTest::closedBranchHasNone()
{
    const QByteArray branch = m_data.branchA.toString().toLatin1();
    const AgreementEntry ready = m_desk.ready({m_data.anna});
    m_data.execute("SELECT end_branch_access('" + branch + "', 'Avdelningen är nedlagd.')");
    m_data.execute("UPDATE branch SET closed_on = '2026-05-15' WHERE id = '" + branch + "'");
    QCOMPARE(m_desk.openAccess(), QStringList());
    QCOMPARE(m_desk.show(ready.id).state, AgreementState::Discarded);
    const auto drafted = m_desk.draft({member(m_data.anna)});
    QCOMPARE(drafted.error().code, ErrorCode::Conflict);
    QCOMPARE(reasonsOf(drafted), Reasons({{QStringLiteral("branchId"), FieldReason::OutOfRange}}));
}

void AgreementsTest::goesItsWay()
{
    const AgreementEntry drafted = m_desk.drafted({m_data.anna});
    const auto sent = send(drafted);
    QVERIFY(sent);
    QCOMPARE(sent->state, AgreementState::Sent);
    QVERIFY(sent->sentAt);
    m_desk.addPaper(drafted.id, DocumentKind::SignedAgreement);
    m_desk.addPaper(drafted.id, DocumentKind::MinutesExcerpt);
    const auto received = receive(m_desk.show(drafted.id));
    QVERIFY(received);
    QCOMPARE(received->state, AgreementState::Received);
    QVERIFY(received->receivedAt);
    QCOMPARE(received->documents.size(), 2);
    const auto ticked = m_desk.tickAll(*received);
    QCOMPARE(ticked.ticked.size(), 6);
    QCOMPARE(ticked.ticked.first().by, QStringLiteral("Riksadministratör"));
    QCOMPARE(ticked.administrators.first().named.personId, m_data.anna);
}

void AgreementsTest::refusesState_data()
{
    QTest::addColumn<int>("step");
    QTest::newRow("a sent one is not changed") << 0;
    QTest::newRow("a sent one is not sent again") << 1;
    QTest::newRow("a draft is not returned") << 2;
    QTest::newRow("one in force is not discarded") << 3;
    QTest::newRow("the branch does not discard what has come in") << 4;
    QTest::newRow("a draft is not ticked") << 5;
    QTest::newRow("a draft is not approved") << 6;
}

void AgreementsTest::refusesState()
{
    QFETCH(const int, step);
    const AgreementEntry agreement = step == 3   ? m_desk.inForce({m_data.anna})
                                     : step == 4 ? m_desk.received({m_data.anna})
                                     : step < 2  ? *send(m_desk.drafted({m_data.anna}))
                                                 : m_desk.drafted({m_data.anna});
    const TickReview ticks{.agreementId = agreement.id, .ifMatch = agreement.version, .body = {}};
    const auto refused = step == 0   ? update(agreement, agreement.fields)
                         : step == 1 ? send(agreement)
                         : step == 2 ? giveBack(agreement)
                         : step == 3 ? discard(agreement, Session::National)
                         : step == 4 ? discard(agreement)
                         : step == 5 ? m_data.call(ticks, Session::National)
                                     : m_desk.approve(agreement);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Conflict);
    QCOMPARE(m_desk.show(agreement.id), agreement);
}

void AgreementsTest::receivesOnlyWithPapers()
{
    const AgreementEntry drafted = m_desk.drafted({m_data.anna});
    m_desk.addPaper(drafted.id, DocumentKind::SignedAgreement);
    const auto lacking = receive(m_desk.show(drafted.id));
    QCOMPARE(lacking.error().code, ErrorCode::Conflict);
    QCOMPARE(reasonsOf(lacking), Reasons({{QStringLiteral("documents"), FieldReason::Required}}));
    m_desk.addPaper(drafted.id, DocumentKind::MinutesExcerpt);
    QVERIFY(receive(m_desk.show(drafted.id)));
}

void AgreementsTest::returnsWithReason()
{
    const AgreementEntry received = m_desk.received({m_data.anna});
    ReturnAgreement request{.agreementId = received.id, .ifMatch = received.version, .body = {QStringLiteral("Nej")}};
    QCOMPARE(reasonsOf(m_data.call(request, Session::National)),
             Reasons({{QStringLiteral("reason"), FieldReason::TooShort}}));
    const auto returned = giveBack(received);
    QVERIFY(returned);
    QCOMPARE(*returned->returnReason, QStringLiteral("Protokollet är inte vidimerat."));
    const auto changed = update(*returned, returned->fields);
    QVERIFY(changed);
    QCOMPARE(changed->state, AgreementState::Draft);
}

void AgreementsTest::paperIsSuperseded()
{
    const AgreementEntry drafted = m_desk.drafted({m_data.anna});
    m_desk.addPaper(drafted.id, DocumentKind::SignedAgreement);
    m_desk.addPaper(drafted.id, DocumentKind::SignedAgreement);
    const QList<DocumentEntry> documents = m_desk.show(drafted.id).documents;
    QCOMPARE(documents.size(), 2);
    QVERIFY(!documents.first().isSuperseded);
    QVERIFY(documents.last().isSuperseded);
    QVERIFY(m_desk.events().contains(QStringLiteral("documentSuperseded")));
}

// What the reviewer saw was another paper, and whoever is about to approve has an old version.
void AgreementsTest::aNewPaperUnticks()
{
    const AgreementEntry ready = m_desk.ready({m_data.anna});
    m_desk.addPaper(ready.id, DocumentKind::MinutesExcerpt);
    QCOMPARE(m_desk.show(ready.id).ticked.size(), 0);
    QCOMPARE(m_desk.approve(ready).error().code, ErrorCode::Stale);
}

void AgreementsTest::searches()
{
    const AgreementEntry waiting = m_desk.received({m_data.anna});
    const QList<AgreementSummary> all = found({}, Session::National);
    QCOMPARE(all.size(), 3); // and the ones that are in force
    QCOMPARE(all.first().id, waiting.id);
    QCOMPARE(all.first().administratorNames, QStringList{QStringLiteral("Anna Berg")});

    AgreementQuery query{.limit = 2};
    const auto first = m_data.call(SearchAgreements{query}, Session::National);
    QVERIFY(first->next);
    query.after = first->next;
    const auto second = m_data.call(SearchAgreements{query}, Session::National);
    QCOMPARE(first->items + second->items, all);
    QVERIFY(!second->next);

    QCOMPARE(found({.states = {AgreementState::InForce}}, Session::National).size(), 2);
    QCOMPARE(found({.branchId = m_data.branchB}, Session::National).size(), 1);
    QCOMPARE(reasonsOf(m_data.call(SearchAgreements{{.after = QStringLiteral("x"), .limit = 0}}, Session::National)),
             Reasons({{QStringLiteral("after"), FieldReason::BadFormat},
                      {QStringLiteral("limit"), FieldReason::OutOfRange}}));
}

void AgreementsTest::findsByReference()
{
    const AgreementEntry drafted = m_desk.drafted({m_data.anna});
    const QString typed = drafted.reference.toLower().remove(u'-');
    const QList<AgreementSummary> one = found({.reference = typed}, Session::National);
    QCOMPARE(one.size(), 1);
    QCOMPARE(one.first().id, drafted.id);
    QCOMPARE(reasonsOf(m_data.call(SearchAgreements{{.reference = QStringLiteral("LA-1")}}, Session::National)),
             Reasons({{QStringLiteral("reference"), FieldReason::BadFormat}}));
}

void AgreementsTest::showsBranchItsOwn()
{
    const AgreementEntry drafted = m_desk.drafted({m_data.anna});
    QVERIFY(m_data.call(ShowAgreement{drafted.id}, Session::BranchA));
    QCOMPARE(m_data.call(ShowAgreement{drafted.id}, Session::BranchB).error(),
             m_data.call(ShowAgreement{AgreementId::create()}, Session::BranchB).error());
    QCOMPARE(found({}, Session::BranchA).size(), 2);
    QCOMPARE(found({}, Session::BranchB).size(), 1);
    QCOMPARE(m_data.call(SearchAgreements{{.branchId = m_data.branchA}}, Session::BranchB).error().code,
             ErrorCode::NotFound);
    QCOMPARE(send(drafted, Session::BranchB).error().code, ErrorCode::NotFound);
    QCOMPARE(receive(drafted).error().code, ErrorCode::Conflict); // no papers
    QCOMPARE(m_data.call(ReceiveAgreement{.agreementId = drafted.id, .ifMatch = 1}, Session::BranchA).error().code,
             ErrorCode::Forbidden);
}

} // namespace medlem::test

QTEST_GUILESS_MAIN(medlem::test::AgreementsTest)
#include "tst_agreements.moc"
