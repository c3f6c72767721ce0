// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/protocol/audit.h"
#include "shared/protocol/branchclosing.h"
#include "tests/server/transfers/transferdesk.h"
#include "tests/support/fielderrors.h"

#include <QTest>

namespace medlem::test {

// Accepting, declining and withdrawing a move: who may, what is carried out as a whole, and what is refused.
class TransferDecisionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_desk.start()); }
    void init() { m_desk.reset(); }
    void theNewBranchAccepts();
    void theOldBranchAccepts();
    void theNationAccepts();
    void carriesOverThePlannedEnd();
    void theNewBranchChoosesTheType();
    void endsAssignmentsThatNeedAMembership();
    void leavesAccessAlone();
    void whoAskedDoesNotAccept();
    void refusesAcceptance_data();
    void refusesAcceptance();
    void refusesTypesAtAcceptance();
    void protectedMeanwhile();
    void declines();
    void withdraws();
    void isDecidedOnce();
    void isForTheTwoBranches();
    void closingDeclinesWhatWaits_data();
    void closingDeclinesWhatWaits();
    void isNotUndone();

private:
    void addAssignment(const char *role, const char *from, const char *to = "NULL");
    [[nodiscard]] QString assignments(); // Anna's, "Kassör 2025-01-01 to 2026-05-31"

    TransferDesk m_desk;
    RegisterFixture &m_data = m_desk.data();
};

void TransferDecisionTest::theNewBranchAccepts()
{
    const auto asked = m_desk.ask();
    const auto done = m_desk.accept(*asked, Session::BranchB, QDate(2026, 6, 15));
    QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    QCOMPARE(done->state, TransferState::Done);
    QCOMPARE(done->firstDay, QDate(2026, 6, 15));
    QCOMPARE(done->decidedBy, std::optional(QStringLiteral("Frida Adminsson")));
    QCOMPARE(done->personId, std::optional(m_data.anna)); // the card is in reach now
    const TransferReceipt receipt = *done->receipt;
    QCOMPARE(receipt.byName, QStringLiteral("Frida Adminsson"));
    QCOMPARE(receipt.lastDay, QDate(2026, 6, 14));
    QCOMPARE(receipt.firstDay, QDate(2026, 6, 15));
    QCOMPARE(receipt.typeName, QStringLiteral("Enskild"));
    QVERIFY(receipt.endedAssignments.isEmpty() && !receipt.keepsAccess);
    QVERIFY(!done->mayDecide && !done->mayWithdraw);
    QCOMPARE(m_desk.periods(m_data.anna, m_data.branchA), QStringLiteral("2020-01-01 to 2026-06-14 transferred"));
    QCOMPARE(m_desk.periods(m_data.anna, m_data.branchB), QStringLiteral("2026-06-15 to now"));
    // The same for both.
    QVERIFY(m_desk.show(done->id, Session::BranchA)->receipt == receipt);
    QVERIFY(m_desk.show(done->id, Session::National)->receipt == receipt);
}

void TransferDecisionTest::theOldBranchAccepts()
{
    const auto asked = m_desk.askFor();
    const auto seen = m_desk.show(asked->id, Session::BranchA);
    const auto done = m_desk.accept(*seen, Session::BranchA);
    QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    QCOMPARE(m_desk.periods(m_data.anna, m_data.branchA), QStringLiteral("2020-01-01 to 2026-05-31 transferred"));
    QCOMPARE(m_desk.periods(m_data.anna, m_data.branchB), QStringLiteral("2026-06-01 to now"));
    // Now the new branch is told from where, and who it is.
    const auto told = m_desk.show(asked->id, Session::BranchB);
    QCOMPARE(told->from->name, QStringLiteral("Avdelning A"));
    QCOMPARE(told->personName, QStringLiteral("Anna Berg"));
    QCOMPARE(told->personId, std::optional(m_data.anna));
    QVERIFY(told->receipt == done->receipt);
}

void TransferDecisionTest::theNationAccepts()
{
    QVERIFY(m_desk.accept(*m_desk.ask(), Session::National));
    const auto other = m_desk.askFor(Session::BranchA,
                                     IncomingTransfer{.personId = m_data.cecilia,
                                                      .personnummer = QStringLiteral("196207179802"),
                                                      .firstDay = QDate(2026, 5, 1),
                                                      .typeId = m_data.membershipType(QStringLiteral("Enskild"))},
                                     m_data.branchA);
    QVERIFY2(other, other ? "" : qPrintable(other.error().detail));
    const auto done = m_desk.accept(*other, Session::National);
    QCOMPARE(done->receipt->byName, QStringLiteral("Riksadministratör"));
    QCOMPARE(m_desk.periods(m_data.cecilia, m_data.branchB), QStringLiteral("2010-01-01 to 2026-04-30 transferred"));
    QCOMPARE(m_desk.periods(m_data.cecilia, m_data.branchA), QStringLiteral("2026-05-01 to now"));
}

void TransferDecisionTest::carriesOverThePlannedEnd()
{
    m_data.execute("UPDATE membership SET valid_to = '2026-12-31', end_reason = 'resigned' WHERE id = '" +
                   m_data.annasMembership.toString().toLatin1() + '\'');
    QVERIFY(m_desk.accept(*m_desk.ask(), Session::BranchB));
    QCOMPARE(m_desk.periods(m_data.anna, m_data.branchA), QStringLiteral("2020-01-01 to 2026-05-31 transferred"));
    QCOMPARE(m_desk.periods(m_data.anna, m_data.branchB), QStringLiteral("2026-06-01 to 2026-12-31 resigned"));
}

void TransferDecisionTest::theNewBranchChoosesTheType()
{
    const MembershipTypeId supporter = m_data.membershipType(QStringLiteral("Stödmedlem"));
    const auto done = m_desk.accept(*m_desk.ask(), Session::BranchB, {}, supporter);
    QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    QCOMPARE(done->receipt->typeName, QStringLiteral("Stödmedlem"));
    QVERIFY(!done->typeName); // what was asked for
    QCOMPARE(m_data.count("membership WHERE type_id = '" + supporter.toString().toLatin1() + '\''), 1);

    // Not so the old one, for a membership that is not its own.
    m_desk.reset();
    const auto asked = m_desk.askFor();
    const auto refused =
        m_desk.accept(*asked, Session::BranchA, {}, m_data.membershipType(QStringLiteral("Stödmedlem")));
    QCOMPARE(refused.error(), invalidValue(FieldReason::UnknownValue, QStringLiteral("typeId")));
    QVERIFY(m_desk.accept(*asked, Session::BranchA, {}, m_data.membershipType(QStringLiteral("Enskild"))));
}

void TransferDecisionTest::addAssignment(const char *role, const char *from, const char *to)
{
    m_data.execute("INSERT INTO assignment (person_id, branch_id, role_id, seat, valid_from, valid_to) SELECT '" +
                   m_data.anna.toString().toLatin1() + "', '" + m_data.branchA.toString().toLatin1() + "', id, 1, '" +
                   from + "', " + to + " FROM role WHERE name = '" + role + '\'');
}

QString TransferDecisionTest::assignments()
{
    return m_data
        .query("SELECT coalesce(string_agg(r.name || ' ' || a.valid_from || coalesce(' to ' || a.valid_to, ''), ', '"
               " ORDER BY r.name), '') AS all FROM assignment a JOIN role r ON r.id = a.role_id WHERE NOT a.withdrawn")
        .first()
        .text("all");
}

void TransferDecisionTest::endsAssignmentsThatNeedAMembership()
{
    m_data.execute("UPDATE role SET requires_membership = name <> 'Revisor'");
    addAssignment("Kassör", "2025-01-01", "'2026-12-31'");
    addAssignment("Kassör", "2027-01-01"); // is told once
    addAssignment("Ordförande", "2026-07-01");
    addAssignment("Sekreterare", "2025-01-01", "'2026-03-31'");
    addAssignment("Revisor", "2025-01-01");
    const auto done = m_desk.accept(*m_desk.ask(), Session::BranchB);
    QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    QCOMPARE(done->receipt->endedAssignments, (QStringList{QStringLiteral("Ordförande"), QStringLiteral("Kassör")}));
    QCOMPARE(assignments(), QStringLiteral("Kassör 2025-01-01 to 2026-05-31, Revisor 2025-01-01,"
                                           " Sekreterare 2025-01-01 to 2026-03-31"));
}

// Access comes from agreements alone, and the receipt says that there still is some.
void TransferDecisionTest::leavesAccessAlone()
{
    const auto done = m_desk.ask(Session::National, m_desk.toB(),
                                 MembershipId::parse(QStringLiteral("019e0000-0000-7000-8000-"
                                                                    "000000000035"))
                                     .value());
    QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    QCOMPARE(done->personName, QStringLiteral("Erik Adminsson"));
    QVERIFY(done->receipt->keepsAccess);
    QVERIFY(m_desk.show(done->id, Session::BranchA));
    QCOMPARE(m_data.count("access_grant WHERE upper_inf(valid_during)"), 2);
}

void TransferDecisionTest::whoAskedDoesNotAccept()
{
    const auto asked = m_desk.ask();
    QCOMPARE(m_desk.accept(*asked, Session::BranchA).error(), makeError(ErrorCode::Forbidden));
    QCOMPARE(m_desk.decline(*asked, Session::BranchA).error(), makeError(ErrorCode::Forbidden));
    QCOMPARE(m_desk.withdraw(*asked, Session::BranchB).error(), makeError(ErrorCode::Forbidden));
    QVERIFY(m_desk.withdraw(*asked, Session::BranchA));
    const auto incoming = m_desk.askFor();
    QCOMPARE(m_desk.accept(*incoming, Session::BranchB).error(), makeError(ErrorCode::Forbidden));
    QCOMPARE(m_desk.decline(*incoming, Session::BranchB).error(), makeError(ErrorCode::Forbidden));
    QCOMPARE(m_desk.withdraw(*incoming, Session::BranchA).error(), makeError(ErrorCode::Forbidden));
}

void TransferDecisionTest::refusesAcceptance_data()
{
    QTest::addColumn<QByteArray>("meanwhile");
    QTest::addColumn<QDate>("firstDay");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("field");
    QTest::addColumn<FieldReason>("reason");
    const QByteArray annas = " WHERE id = '" + m_data.annasMembership.toString().toLatin1() + '\'';
    const QDate asked(2026, 6, 1);
    QTest::newRow("has ended") << "UPDATE membership SET valid_to = '2026-05-14', end_reason = 'resigned'" + annas
                               << asked << ErrorCode::Conflict << "state" << FieldReason::NotMemberElsewhere;
    QTest::newRow("ends before") << "UPDATE membership SET valid_to = '2026-05-20', end_reason = 'resigned'" + annas
                                 << asked << ErrorCode::Conflict << "state" << FieldReason::NotMemberElsewhere;
    QTest::newRow("was taken back") << "UPDATE membership SET withdrawn = true" + annas << asked << ErrorCode::Conflict
                                    << "state" << FieldReason::NotMemberElsewhere;
    QTest::newRow("later than its end") << "UPDATE membership SET valid_to = '2026-06-30', end_reason = 'resigned'" +
                                               annas
                                        << QDate(2026, 7, 1) << ErrorCode::Invalid << "firstDay"
                                        << FieldReason::EndsBeforeStart;
    QTest::newRow("too early") << QByteArray() << QDate(2020, 1, 1) << ErrorCode::Invalid << "firstDay"
                               << FieldReason::DateTooEarly;
    QTest::newRow("too far") << QByteArray() << QDate(2027, 5, 16) << ErrorCode::Invalid << "firstDay"
                             << FieldReason::OutOfRange;
    QTest::newRow("is a member there")
        << "INSERT INTO membership (person_id, branch_id, type_id, valid_from) SELECT person_id, '" +
               m_data.branchB.toString().toLatin1() + "', type_id, '2026-09-01' FROM membership" + annas
        << asked << ErrorCode::Conflict << "firstDay" << FieldReason::Overlaps;
    QTest::newRow("closed") << "SELECT end_branch_access('" + m_data.branchB.toString().toLatin1() +
                                   "', 'x'); UPDATE branch SET closed_on = '2026-05-14' WHERE id = '" +
                                   m_data.branchB.toString().toLatin1() + '\''
                            << asked << ErrorCode::Conflict << "toBranchId" << FieldReason::NotInUse;
}

void TransferDecisionTest::refusesAcceptance()
{
    QFETCH(const QByteArray, meanwhile);
    QFETCH(const QDate, firstDay);
    QFETCH(const ErrorCode, code);
    QFETCH(const QString, field);
    QFETCH(const FieldReason, reason);
    const auto asked = m_desk.ask();
    if (!meanwhile.isEmpty())
        m_data.execute(meanwhile);
    const QString before = m_desk.everything();
    const auto refused = m_desk.accept(*asked, Session::National, firstDay);
    QCOMPARE(refused.error().code, code);
    QCOMPARE(reasonsOf(refused), (Reasons{{field, reason}}));
    QCOMPARE(m_desk.everything(), before);
}

// What was asked for is no longer offered; what the acceptance would write is taken back.
void TransferDecisionTest::refusesTypesAtAcceptance()
{
    const auto asked = m_desk.askFor();
    m_data.execute("UPDATE membership_type SET in_use = false WHERE name = 'Enskild'");
    const QString before = m_desk.everything();
    QCOMPARE(reasonsOf(m_desk.accept(*asked, Session::BranchA)),
             (Reasons{{QStringLiteral("typeId"), FieldReason::NotInUse}}));
    QCOMPARE(reasonsOf(m_desk.accept(*asked, Session::National, {}, MembershipTypeId::create())),
             (Reasons{{QStringLiteral("typeId"), FieldReason::UnknownValue}}));
    QCOMPARE(reasonsOf(m_desk.accept(*asked, Session::National, {}, m_data.membershipType(QStringLiteral("Ungdom")))),
             (Reasons{{QStringLiteral("typeId"), FieldReason::TooOld}}));
    QCOMPARE(m_desk.everything(), before);
    QVERIFY(m_desk.accept(*asked, Session::National, {}, m_data.membershipType(QStringLiteral("Stödmedlem"))));
}

void TransferDecisionTest::protectedMeanwhile()
{
    const auto asked = m_desk.ask();
    m_desk.protect(m_data.anna);
    const auto told = m_desk.show(asked->id, Session::BranchB);
    QVERIFY(!told->birthDate && !told->memberNumber && !told->personId);
    const auto refused = m_desk.accept(*asked, Session::BranchB);
    QCOMPARE(refused.error().code, ErrorCode::Conflict);
    QCOMPARE(reasonsOf(refused), (Reasons{{QStringLiteral("toBranchId"), FieldReason::ProtectedPerson}}));
    QVERIFY(m_desk.accept(*asked, Session::National));
}

void TransferDecisionTest::declines()
{
    const auto asked = m_desk.ask();
    QCOMPARE(m_desk.decline(*asked, Session::BranchB, QStringLiteral(" ")).error(),
             invalidValue(FieldReason::Required, QStringLiteral("note")));
    QCOMPARE(m_desk.decline(*asked, Session::BranchB, QString(501, u'x')).error(),
             invalidValue(FieldReason::TooLong, QStringLiteral("note")));
    const auto declined = m_desk.decline(*asked, Session::BranchB, QStringLiteral("Fel avdelning."));
    QVERIFY2(declined, declined ? "" : qPrintable(declined.error().detail));
    QCOMPARE(declined->state, TransferState::Declined);
    QCOMPARE(declined->decisionNote, std::optional(QStringLiteral("Fel avdelning.")));
    QCOMPARE(declined->decidedBy, std::optional(QStringLiteral("Frida Adminsson")));
    QVERIFY(declined->decidedAt && !declined->receipt);
    QCOMPARE(m_desk.periods(m_data.anna, m_data.branchA), QStringLiteral("2020-01-01 to now"));
    QCOMPARE(m_desk.periods(m_data.anna, m_data.branchB), QString());
    QVERIFY(m_desk.ask()); // asked again

    // Who declined for a branch that the other is not told of is not told either.
    m_desk.reset();
    const auto incoming = m_desk.askFor();
    QCOMPARE(m_desk.decline(*incoming, Session::BranchA)->decidedBy, std::optional(QStringLiteral("Erik Adminsson")));
    const auto told = m_desk.show(incoming->id, Session::BranchB);
    QVERIFY(!told->from && !told->decidedBy && !told->personId);
    QCOMPARE(told->decisionNote, std::optional(QStringLiteral("Inte nu.")));
    QCOMPARE(told->personName, QStringLiteral("Anna M Bergh"));
}

void TransferDecisionTest::withdraws()
{
    const auto withdrawn = m_desk.withdraw(*m_desk.askFor(), Session::BranchB);
    QVERIFY2(withdrawn, withdrawn ? "" : qPrintable(withdrawn.error().detail));
    QCOMPARE(withdrawn->state, TransferState::Withdrawn);
    QCOMPARE(withdrawn->decidedBy, std::optional(QStringLiteral("Frida Adminsson")));
    QVERIFY(m_desk.withdraw(*m_desk.ask(), Session::National));
    QCOMPARE(m_desk.periods(m_data.anna, m_data.branchA), QStringLiteral("2020-01-01 to now"));
}

void TransferDecisionTest::isDecidedOnce()
{
    const auto asked = m_desk.ask();
    const auto done = m_desk.accept(*asked, Session::BranchB);
    const QString before = m_desk.everything();
    QCOMPARE(m_desk.accept(*asked, Session::BranchB).error(), makeError(ErrorCode::Stale));
    QCOMPARE(m_desk.decline(*asked, Session::BranchB).error(), makeError(ErrorCode::Stale));
    QCOMPARE(m_desk.withdraw(*asked, Session::BranchA).error(), makeError(ErrorCode::Stale));
    for (const auto &late : {m_desk.accept(*done, Session::BranchB), m_desk.decline(*done, Session::BranchB),
                             m_desk.withdraw(*done, Session::BranchA), m_desk.decline(*done, Session::National)}) {
        QCOMPARE(late.error().code, ErrorCode::Conflict);
        QCOMPARE(reasonsOf(late), (Reasons{{QStringLiteral("state"), FieldReason::NotInUse}}));
    }
    QCOMPARE(m_desk.everything(), before);
}

void TransferDecisionTest::isForTheTwoBranches()
{
    TransferFields toC = m_desk.toB();
    toC.toBranchId = m_desk.branchC;
    const auto asked = m_desk.ask(Session::BranchA, toC);
    for (const auto &foreign : {m_desk.show(asked->id, Session::BranchB), m_desk.accept(*asked, Session::BranchB),
                                m_desk.decline(*asked, Session::BranchB), m_desk.withdraw(*asked, Session::BranchB)})
        QCOMPARE(foreign.error(), makeError(ErrorCode::NotFound));
    QCOMPARE(m_desk.show(TransferId::create(), Session::National).error(), makeError(ErrorCode::NotFound));
}

void TransferDecisionTest::closingDeclinesWhatWaits_data()
{
    QTest::addColumn<BranchId>("closed");
    QTest::addColumn<std::optional<BranchId>>("into");
    QTest::newRow("the old one") << m_data.branchA << std::optional<BranchId>();
    QTest::newRow("the new one") << m_data.branchB << std::optional<BranchId>();
    QTest::newRow("the old one into the new") << m_data.branchA << std::optional(m_data.branchB);
    QTest::newRow("the old one into another") << m_data.branchA << std::optional(m_desk.branchC);
}

void TransferDecisionTest::closingDeclinesWhatWaits()
{
    QFETCH(const BranchId, closed);
    QFETCH(const std::optional<BranchId>, into);
    const auto asked = m_desk.askFor();
    const auto receipt = m_data.call(
        CloseBranch{
            closed, 1, newIdempotencyKey(), {QDate(2026, 5, 14), QStringLiteral("Avdelning A läggs ned."), into}},
        Session::National);
    QVERIFY2(receipt, receipt ? "" : qPrintable(receipt.error().detail));
    const auto told = m_desk.show(asked->id, Session::National);
    QCOMPARE(told->state, TransferState::Declined);
    QCOMPARE(told->decisionNote, std::optional(QStringLiteral("Avdelning A läggs ned.")));
    QCOMPARE(m_desk.accept(*asked, Session::National).error(), makeError(ErrorCode::Stale));
    QCOMPARE(reasonsOf(m_desk.accept(*told, Session::National)),
             (Reasons{{QStringLiteral("state"), FieldReason::NotInUse}}));
    if (closed == m_data.branchA) // the note would tell from where
        QVERIFY(!m_desk.show(asked->id, Session::BranchB)->decisionNote);
}

// Neither side takes a half of it back.
void TransferDecisionTest::isNotUndone()
{
    m_desk.reachBoth();
    QVERIFY(m_desk.ask());
    const auto changes = m_data.call(ListChanges{m_data.anna}, Session::BranchA);
    QVERIFY(!changes->items.isEmpty());
    QCOMPARE(changes->items.first().kind, ChangeKind::MembershipAdded);
    QVERIFY(!changes->items.first().mayBeUndone);
    const QString before = m_desk.everything();
    QCOMPARE(m_data.call(UndoChange{.changeId = changes->items.first().id}, Session::BranchA).error().code,
             ErrorCode::Stale);
    QCOMPARE(m_desk.everything(), before);
}

} // namespace medlem::test

QTEST_GUILESS_MAIN(medlem::test::TransferDecisionTest)
#include "tst_transferdecision.moc"
