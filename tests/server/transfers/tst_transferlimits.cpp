// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/protocol/memberships.h"
#include "tests/server/transfers/transferdesk.h"
#include "tests/support/fielderrors.h"

#include <QTest>

namespace medlem::test {

// What neither side of a move gets: the other one's past, and what comes to be true of somebody who is not theirs.
class TransferLimitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_desk.start()); }
    void init() { m_desk.reset(); }
    void doesNotRewriteThePast();
    void whatIsHandedOverIsNotTakenBack();
    void tellsOfOtherBranchesOnlyWhoAsksInEarnest();
    void tellsNothingThatCameLater();
    void tellsWhatWasWrittenOfAProtectedPerson();
    void isNotHeldUpByWhatCannotBeCarriedOut();

private:
    TransferDesk m_desk;
    RegisterFixture &m_data = m_desk.data();
};

// Else the branch that answers could end what the other one has had for years.
void TransferLimitsTest::doesNotRewriteThePast()
{
    const auto asked = m_desk.ask(); // for 1 June; today is 15 May
    const QString before = m_desk.everything();
    for (const QDate day : {QDate(2020, 1, 2), QDate(2026, 5, 14)}) {
        QCOMPARE(reasonsOf(m_desk.accept(*asked, Session::BranchB, day)),
                 (Reasons{{QStringLiteral("firstDay"), FieldReason::DateTooEarly}}));
    }
    QCOMPARE(m_desk.everything(), before);
    QVERIFY(m_desk.accept(*asked, Session::BranchB, QDate(2026, 5, 15)));

    // What has been asked for may be of the past; and the nation corrects anything.
    m_desk.reset();
    IncomingTransfer earlier = m_desk.forAnna();
    earlier.firstDay = QDate(2026, 4, 1);
    const auto incoming = m_desk.askFor(Session::BranchB, earlier);
    QCOMPARE(reasonsOf(m_desk.accept(*incoming, Session::BranchA, QDate(2026, 3, 31))),
             (Reasons{{QStringLiteral("firstDay"), FieldReason::DateTooEarly}}));
    QVERIFY(m_desk.accept(*incoming, Session::BranchA));
    m_desk.reset();
    QVERIFY(m_desk.accept(*m_desk.ask(), Session::National, QDate(2021, 1, 1)));
}

void TransferLimitsTest::whatIsHandedOverIsNotTakenBack()
{
    TransferFields fields = m_desk.toB();
    fields.firstDay = QDate(2027, 5, 1);
    const auto done = m_desk.accept(*m_desk.ask(Session::BranchA, fields), Session::BranchB);
    QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    const auto change = [this](std::optional<QDate> to, Session session) {
        auto entry = m_data.call(ShowMembership{m_data.annasMembership}, Session::National);
        entry->fields.to = to;
        entry->fields.endReason = to ? std::optional(MembershipEndReason::Resigned) : std::nullopt;
        return m_data.call(
            UpdateMembership{.membershipId = entry->id, .ifMatch = entry->version, .body = entry->fields}, session);
    };
    for (const std::optional<QDate> to : {std::optional<QDate>(), std::optional(QDate(2027, 5, 1))}) {
        QCOMPARE(reasonsOf(change(to, Session::BranchA)), (Reasons{{QStringLiteral("to"), FieldReason::AskNational}}));
    }
    QVERIFY(change(QDate(2027, 1, 31), Session::BranchA)); // earlier is for the branch
    QVERIFY(change(QDate(2027, 4, 30), Session::BranchA));
    QVERIFY(!change(QDate(2027, 5, 2), Session::BranchA)); // whatever the reason is by now
    m_data.execute("UPDATE membership SET withdrawn = true WHERE branch_id = '" + m_data.branchB.toString().toLatin1() +
                   "' AND person_id = '" + m_data.anna.toString().toLatin1() + '\'');
    QVERIFY(change(std::nullopt, Session::BranchA)); // nobody else has the member
}

// With a type that does not fit nothing is asked for, and nothing is learned.
void TransferLimitsTest::tellsOfOtherBranchesOnlyWhoAsksInEarnest()
{
    const MembershipTypeId youth = m_data.membershipType(QStringLiteral("Ungdom"));
    const Reasons unfit{{QStringLiteral("typeId"), FieldReason::TooOld}};
    TransferFields fields = m_desk.toB();
    fields.typeId = youth;
    QCOMPARE(reasonsOf(m_desk.ask(Session::BranchA, fields)), unfit);
    m_data.execute("INSERT INTO membership (person_id, branch_id, type_id, valid_from) SELECT person_id, '" +
                   m_data.branchB.toString().toLatin1() + "', type_id, '2026-09-01' FROM membership WHERE id = '" +
                   m_data.annasMembership.toString().toLatin1() + '\'');
    QCOMPARE(reasonsOf(m_desk.ask(Session::BranchA, fields)), unfit);

    m_desk.reset();
    IncomingTransfer incoming = m_desk.forAnna();
    incoming.typeId = m_data.membershipType(QStringLiteral("Ungdom"));
    for (const QDate day : {QDate(2020, 1, 1), QDate(2020, 1, 2)}) { // the first of them is too early
        incoming.firstDay = day;
        QCOMPARE(reasonsOf(m_desk.askFor(Session::BranchB, incoming)), unfit);
    }
}

// Neither that a birth date has been corrected nor that somebody has become protected, after having left.
void TransferLimitsTest::tellsNothingThatCameLater()
{
    TransferFields fields = m_desk.toB();
    fields.firstDay = QDate(2021, 5, 1);
    const auto done = m_desk.accept(*m_desk.ask(Session::BranchA, fields), Session::BranchB);
    QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    const auto kept = m_desk.show(done->id, Session::BranchA);
    QVERIFY(!kept->personId); // has left
    QCOMPARE(kept->birthDate, std::optional(QDate(1985, 5, 15)));
    QVERIFY(kept->memberNumber);
    m_data.execute("UPDATE person SET personnummer = NULL, birth_date = '1985-05-16' WHERE id = '" +
                   m_data.anna.toString().toLatin1() + '\'');
    m_desk.protect(m_data.anna);
    QCOMPARE(*m_desk.show(done->id, Session::BranchA), *kept);

    // Nor is anything told any longer to whom nobody came.
    m_desk.reset();
    const auto declined = m_desk.decline(*m_desk.ask(), Session::BranchB);
    QVERIFY(!declined->birthDate && !declined->memberNumber);
    QCOMPARE(m_desk.show(declined->id, Session::BranchA)->birthDate, std::optional(QDate(1985, 5, 15)));
}

void TransferLimitsTest::tellsWhatWasWrittenOfAProtectedPerson()
{
    const auto asked = m_desk.askFor();
    m_desk.protect(m_data.anna);
    QCOMPARE(*m_desk.show(asked->id, Session::BranchB), *asked);
    const auto owned = m_desk.show(asked->id, Session::BranchA);
    QVERIFY(!owned->birthDate && !owned->memberNumber);
}

// The membership that somebody was to leave has ended meanwhile, and another one has begun.
void TransferLimitsTest::isNotHeldUpByWhatCannotBeCarriedOut()
{
    const auto idle = m_desk.askFor();
    QVERIFY(idle);
    QCOMPARE(reasonsOf(m_desk.ask()), (Reasons{{QStringLiteral("toBranchId"), FieldReason::AlreadyUsed}}));
    const QByteArray old = m_data.annasMembership.toString().toLatin1();
    const QByteArray next = MembershipId::create().toString().toLatin1();
    m_data.execute("UPDATE membership SET valid_to = '2026-05-10', end_reason = 'resigned' WHERE id = '" + old +
                   "'; INSERT INTO membership (id, person_id, branch_id, type_id, valid_from) SELECT '" + next +
                   "', person_id, branch_id, type_id, '2026-05-11' FROM membership WHERE id = '" + old + "'");
    const auto asked = m_desk.ask(Session::BranchA, {}, MembershipId::parse(QString::fromLatin1(next)).value());
    QVERIFY2(asked, asked ? "" : qPrintable(asked.error().detail));
    QVERIFY(!m_desk.accept(*idle, Session::BranchA));
    QVERIFY(m_desk.accept(*asked, Session::BranchB));
    QVERIFY(m_desk.decline(*m_desk.show(idle->id, Session::National), Session::National));
}

} // namespace medlem::test

QTEST_GUILESS_MAIN(medlem::test::TransferLimitsTest)
#include "tst_transferlimits.moc"
