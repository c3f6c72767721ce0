// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/server/access/accessdesk.h"
#include "tests/support/fielderrors.h"

#include <QTest>

namespace medlem::test {

// Access that ends without a successor, and an approval that was a mistake.
class AccessEndTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_desk.start()); }
    void init() { m_desk.reset(); }
    void endsForAll();
    void endsForOneOfSeveral();
    void refusesEnding_data();
    void refusesEnding();
    void resigns();
    void resignsFromOneOfTwoBranches();
    void refusesResignation();
    void reverses();
    void reversesToWhoeverWasLeft();
    void reversesWhatReplacedNothing();
    void reversesToNobodyWhoCannotHaveAccess_data();
    void reversesToNobodyWhoCannotHaveAccess();
    void reversesToWhoIsStillThere();
    void refusesReversal();
    void approvesAgainAfterReversal();

private:
    [[nodiscard]] AccessEnding ending(AgreementEndReason reason, std::optional<PersonId> person = {}) const
    {
        return {.reason = reason, .personId = person, .note = QStringLiteral("Enligt brev från avdelningen.")};
    }
    [[nodiscard]] AgreementEntry former()
    {
        AgreementQuery query{.states = {AgreementState::InForce}, .branchId = m_data.branchA};
        return m_desk.show(m_data.call(SearchAgreements{query}, Session::National)->items.first().id);
    }

    AccessDesk m_desk;
    RegisterFixture &m_data = m_desk.data();
};

void AccessEndTest::endsForAll()
{
    const auto ended = m_desk.end(former(), ending(AgreementEndReason::Deceased));
    QVERIFY(ended);
    QCOMPARE(ended->state, AgreementState::Ended);
    QCOMPARE(ended->endReason, AgreementEndReason::Deceased);
    QVERIFY(ended->endedAt);
    QCOMPARE(m_desk.openAccess(), QStringList());
    QVERIFY(!m_desk.hasSession(Session::BranchA));
    QCOMPARE(m_desk.events(), QStringList({QStringLiteral("accessEnded"), QStringLiteral("administratorLeft"),
                                           QStringLiteral("agreementEnded")}));
}

void AccessEndTest::endsForOneOfSeveral()
{
    static_cast<void>(m_desk.grantSeats(2));
    const AgreementEntry both = m_desk.inForce({m_data.anna, m_data.bo});
    const auto one = m_desk.end(both, ending(AgreementEndReason::Resigned, m_data.anna));
    QVERIFY(one);
    QCOMPARE(one->state, AgreementState::InForce);
    QCOMPARE(m_desk.openAccess(), QStringList{QStringLiteral("Öberg")});
    QVERIFY(!one->administrators.first().hasAccessSince);
    const auto last = m_desk.end(*one, ending(AgreementEndReason::WithdrawnByNational, m_data.bo));
    QVERIFY(last);
    QCOMPARE(last->state, AgreementState::Ended);
    QCOMPARE(m_desk.openAccess(), QStringList());
}

void AccessEndTest::refusesEnding_data()
{
    QTest::addColumn<AccessEnding>("ending");
    QTest::addColumn<Reasons>("reasons");
    const AccessEnding usual = ending(AgreementEndReason::Resigned);
    const auto row = [&usual](const char *name, const char *field, FieldReason reason, auto change) {
        AccessEnding ending = usual;
        change(ending);
        QTest::newRow(name) << ending << Reasons({{QString::fromLatin1(field), reason}});
    };
    row("without a word", "note", FieldReason::Required, [](auto &e) {
        e.note.clear();
    });
    row("of somebody else", "personId", FieldReason::UnknownValue, [this](auto &e) {
        e.personId = m_data.cecilia;
    });
    row("as a mistake", "reason", FieldReason::OutOfRange, [](auto &e) {
        e.reason = AgreementEndReason::ApprovedByMistake;
    });
}

void AccessEndTest::refusesEnding()
{
    QFETCH(const AccessEnding, ending);
    QFETCH(const Reasons, reasons);
    AgreementEntry agreement = former();
    const auto refused = m_desk.end(agreement, ending);
    QCOMPARE(refused.error().code, ErrorCode::Invalid);
    QCOMPARE(reasonsOf(refused), reasons);
    agreement.version -= 1;
    QCOMPARE(m_desk.end(agreement, this->ending(AgreementEndReason::Resigned)).error().code, ErrorCode::Stale);
    QCOMPARE(m_desk.openAccess(), QStringList{QStringLiteral("Adminsson")});
}

void AccessEndTest::resigns()
{
    const AgreementId agreement = former().id;
    Resign request{.branchId = m_data.branchA, .body = {QStringLiteral("Jag flyttar.")}};
    QVERIFY(m_data.call(request, Session::BranchA));
    QCOMPARE(m_desk.openAccess(), QStringList());
    QVERIFY(!m_desk.hasSession(Session::BranchA));
    QCOMPARE(m_desk.show(agreement).endReason, AgreementEndReason::Resigned);
}

void AccessEndTest::resignsFromOneOfTwoBranches()
{
    m_data.execute("INSERT INTO branch (id, name) VALUES ('019e0000-0000-7000-8000-000000000003', 'Avdelning C');"
                   "SELECT give_demo_access('019e0000-0000-7000-8000-000000000003', '" +
                   m_data.adminA.toString().toLatin1() + "', now())");
    QVERIFY(m_data.call(Resign{.branchId = m_data.branchA, .body = {}}, Session::BranchA));
    QCOMPARE(m_desk.openAccess(), QStringList());
    QVERIFY(m_desk.hasSession(Session::BranchA));
}

void AccessEndTest::refusesResignation()
{
    const Resign request{.branchId = m_data.branchA, .body = {}};
    QCOMPARE(m_data.call(request, Session::BranchB).error().code, ErrorCode::NotFound);
    QCOMPARE(m_data.call(request, Session::National).error().code, ErrorCode::NotFound);
    m_data.execute("UPDATE session SET stepped_up_at = NULL");
    QCOMPARE(m_data.call(request, Session::BranchA).error().code, ErrorCode::StepUpRequired);
    QCOMPARE(m_desk.openAccess(), QStringList{QStringLiteral("Adminsson")});
}

void AccessEndTest::reverses()
{
    const AgreementEntry before = former();
    const AgreementEntry mistake = m_desk.inForce({m_data.anna});
    m_desk.forgetEvents();
    const auto reversed = m_desk.reverse(mistake);
    QVERIFY(reversed);
    QCOMPARE(reversed->state, AgreementState::Ended);
    QCOMPARE(reversed->endReason, AgreementEndReason::ApprovedByMistake);
    QCOMPARE(m_desk.openAccess(), QStringList{QStringLiteral("Adminsson")});
    QCOMPARE(m_desk.show(before.id).state, AgreementState::InForce);
    QCOMPARE(m_desk.events(), QStringList({QStringLiteral("accessEnded"), QStringLiteral("agreementReversed"),
                                           QStringLiteral("agreementRestored"), QStringLiteral("accessRestored")}));
    QCOMPARE(m_data.count("access_grant WHERE branch_id = '" + m_data.branchA.toString().toLatin1() + '\''), 3);
}

// Who had resigned before the mistake does not come back by its reversal.
void AccessEndTest::reversesToWhoeverWasLeft()
{
    static_cast<void>(m_desk.grantSeats(2));
    const AgreementEntry both = m_desk.inForce({m_data.anna, m_data.bo});
    QVERIFY(m_desk.end(both, ending(AgreementEndReason::Resigned, m_data.anna)));
    QVERIFY(m_desk.reverse(m_desk.inForce({m_data.adminA})));
    QCOMPARE(m_desk.openAccess(), QStringList{QStringLiteral("Öberg")});
}

void AccessEndTest::reversesWhatReplacedNothing()
{
    QVERIFY(m_desk.end(former(), ending(AgreementEndReason::Deceased)));
    QVERIFY(m_desk.reverse(m_desk.inForce({m_data.anna})));
    QCOMPARE(m_desk.openAccess(), QStringList());
}

void AccessEndTest::reversesToNobodyWhoCannotHaveAccess_data()
{
    QTest::addColumn<QByteArray>("meanwhile");
    QTest::addColumn<int>("reason");
    const QByteArray erik = m_data.adminA.toString().toLatin1();
    QTest::newRow("died") << "UPDATE membership SET valid_to = '2026-05-01', end_reason = 'deceased'"
                             " WHERE person_id = '" +
                                 erik + '\''
                          << int(AgreementEndReason::Deceased);
    QTest::newRow("taken out") << "UPDATE person SET withdrawn = true WHERE id = '" + erik + '\''
                               << int(AgreementEndReason::WithdrawnByNational);
}

// Between the mistake and its reversal.
void AccessEndTest::reversesToNobodyWhoCannotHaveAccess()
{
    QFETCH(const QByteArray, meanwhile);
    QFETCH(const int, reason);
    const AgreementId before = former().id;
    const AgreementEntry mistake = m_desk.inForce({m_data.anna});
    m_data.execute(meanwhile);
    QVERIFY(m_desk.reverse(mistake));
    QCOMPARE(m_desk.openAccess(), QStringList());
    QCOMPARE(m_desk.show(before).state, AgreementState::Ended);
    QCOMPARE(int(*m_desk.show(before).endReason), reason);
}

void AccessEndTest::reversesToWhoIsStillThere()
{
    static_cast<void>(m_desk.grantSeats(2));
    const AgreementEntry both = m_desk.inForce({m_data.anna, m_data.bo});
    const AgreementEntry mistake = m_desk.inForce({m_data.adminA});
    m_data.execute("UPDATE membership SET valid_to = '2026-05-01', end_reason = 'deceased' WHERE person_id = '" +
                   m_data.bo.toString().toLatin1() + '\'');
    QVERIFY(m_desk.reverse(mistake));
    QCOMPARE(m_desk.openAccess(), QStringList{QStringLiteral("Berg")});
    QCOMPARE(m_desk.show(both.id).state, AgreementState::InForce);
}

void AccessEndTest::refusesReversal()
{
    const AgreementEntry first = m_desk.inForce({m_data.anna});
    const AgreementEntry second = m_desk.inForce({m_data.bo});
    QCOMPARE(m_desk.reverse(m_desk.show(first.id)).error().code, ErrorCode::Conflict); // something came after
    AgreementEntry stale = second;
    stale.version -= 1;
    QCOMPARE(m_desk.reverse(stale).error().code, ErrorCode::Stale);
    const auto reversed = m_desk.reverse(second);
    QVERIFY(reversed);
    QCOMPARE(m_desk.reverse(*reversed).error().code, ErrorCode::Conflict); // once
    QCOMPARE(m_desk.openAccess(), QStringList{QStringLiteral("Berg")});
    QVERIFY(m_desk.reverse(m_desk.show(first.id))); // the latest now
    QCOMPARE(m_desk.openAccess(), QStringList{QStringLiteral("Adminsson")});
}

void AccessEndTest::approvesAgainAfterReversal()
{
    QVERIFY(m_desk.reverse(m_desk.inForce({m_data.anna})));
    QVERIFY(m_desk.approve(m_desk.ready({m_data.bo})));
    QCOMPARE(m_desk.openAccess(), QStringList{QStringLiteral("Öberg")});
}

} // namespace medlem::test

QTEST_GUILESS_MAIN(medlem::test::AccessEndTest)
#include "tst_accessend.moc"
