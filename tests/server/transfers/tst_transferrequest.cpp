// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/protocol/members.h"
#include "tests/server/transfers/transferdesk.h"
#include "tests/support/fielderrors.h"

#include <QTest>

namespace medlem::test {

// Asking for a move, from either side: what is written, what each side is told, and what is refused.
class TransferRequestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_desk.start()); }
    void init() { m_desk.reset(); }
    void asksFromTheOldBranch();
    void asksFromTheNewBranch();
    void nationalNeedsNobody();
    void whoReachesBothNeedsNobody();
    void refusesTheOldBranch_data();
    void refusesTheOldBranch();
    void refusesTypes_data();
    void refusesTypes();
    void waitsOnce();
    void refusesMembersThere();
    void isForOwnMemberships();
    void provesThePerson_data();
    void provesThePerson();
    void whoIsInSightIsKnown();
    void refusesTheNewBranch_data();
    void refusesTheNewBranch();
    void protectedPersonsAreForTheNation();
    void listsOpenBranches();

private:
    TransferDesk m_desk;
    RegisterFixture &m_data = m_desk.data();
};

void TransferRequestTest::asksFromTheOldBranch()
{
    TransferFields fields = m_desk.toB();
    fields.note = QStringLiteral("  Flyttar till stan. ");
    fields.typeId = m_data.membershipType(QStringLiteral("Enskild"));
    const auto asked = m_desk.ask(Session::BranchA, fields);
    QVERIFY2(asked, asked ? "" : qPrintable(asked.error().detail));
    QCOMPARE(asked->state, TransferState::Requested);
    QCOMPARE(asked->askedBy, TransferSide::From);
    QCOMPARE(asked->personId, std::optional(m_data.anna));
    QCOMPARE(asked->personName, QStringLiteral("Anna Berg"));
    QCOMPARE(asked->from->name, QStringLiteral("Avdelning A"));
    QCOMPARE(asked->to.name, QStringLiteral("Avdelning B"));
    QCOMPARE(asked->firstDay, QDate(2026, 6, 1));
    QCOMPARE(asked->typeName, std::optional(QStringLiteral("Enskild")));
    QCOMPARE(asked->note, std::optional(QStringLiteral("Flyttar till stan.")));
    QCOMPARE(asked->requestedBy, QStringLiteral("Erik Adminsson"));
    QVERIFY(!asked->mayDecide && asked->mayWithdraw && !asked->receipt && !asked->decidedAt);

    // The new branch is told who it is about and from where, and gets no card.
    const auto told = m_desk.show(asked->id, Session::BranchB);
    QVERIFY(told);
    QVERIFY(!told->personId && told->mayDecide && !told->mayWithdraw);
    QCOMPARE(told->personName, QStringLiteral("Anna Berg"));
    QCOMPARE(told->birthDate, std::optional(QDate(1985, 5, 15)));
    QVERIFY(told->memberNumber);
    QCOMPARE(told->from->id, m_data.branchA);
    QCOMPARE(m_data.call(ShowMember{m_data.anna}, Session::BranchB).error().code, ErrorCode::NotFound);
    QCOMPARE(m_desk.periods(m_data.anna, m_data.branchA), QStringLiteral("2020-01-01 to now"));
}

void TransferRequestTest::asksFromTheNewBranch()
{
    const auto asked = m_desk.askFor();
    QVERIFY2(asked, asked ? "" : qPrintable(asked.error().detail));
    QCOMPARE(asked->askedBy, TransferSide::To);
    // No more than it wrote itself.
    QVERIFY(!asked->personId && !asked->memberNumber && !asked->from);
    QCOMPARE(asked->personName, QStringLiteral("Anna M Bergh"));
    QCOMPARE(asked->birthDate, std::optional(QDate(1985, 5, 15))); // the personnummer tells it
    QVERIFY(!asked->mayDecide && asked->mayWithdraw);
    QCOMPARE(asked->typeName, std::optional(QStringLiteral("Enskild")));

    const auto told = m_desk.show(asked->id, Session::BranchA);
    QCOMPARE(told->personId, std::optional(m_data.anna));
    QCOMPARE(told->personName, QStringLiteral("Anna Berg"));
    QCOMPARE(told->from->id, m_data.branchA);
    QVERIFY(told->mayDecide && !told->mayWithdraw);
    const auto national = m_desk.show(asked->id, Session::National);
    QVERIFY(national->from && national->mayDecide && national->mayWithdraw);
}

void TransferRequestTest::nationalNeedsNobody()
{
    const auto moved = m_desk.ask(Session::National);
    QVERIFY2(moved, moved ? "" : qPrintable(moved.error().detail));
    QCOMPARE(moved->state, TransferState::Done);
    QCOMPARE(moved->askedBy, TransferSide::National);
    QCOMPARE(moved->receipt->byName, QStringLiteral("Riksadministratör"));
    QCOMPARE(m_desk.periods(m_data.anna, m_data.branchA), QStringLiteral("2020-01-01 to 2026-05-31 transferred"));
    QCOMPARE(m_desk.periods(m_data.anna, m_data.branchB), QStringLiteral("2026-06-01 to now"));
    const auto back =
        m_desk.askFor(Session::National, IncomingTransfer{.personId = m_data.bo,
                                                          .firstDay = QDate(2026, 6, 1),
                                                          .typeId = m_data.membershipType(QStringLiteral("Enskild"))});
    QCOMPARE(back->state, TransferState::Done);
    QCOMPARE(m_desk.periods(m_data.bo, m_data.branchB), QStringLiteral("2026-06-01 to now"));
}

void TransferRequestTest::whoReachesBothNeedsNobody()
{
    m_desk.reachBoth();
    const auto moved = m_desk.ask();
    QVERIFY2(moved, moved ? "" : qPrintable(moved.error().detail));
    QCOMPARE(moved->state, TransferState::Done);
    QCOMPARE(moved->askedBy, TransferSide::From);
    const auto other = m_desk.askFor(Session::BranchA,
                                     IncomingTransfer{.personId = m_data.cecilia,
                                                      .firstDay = QDate(2026, 6, 1),
                                                      .typeId = m_data.membershipType(QStringLiteral("Enskild"))},
                                     m_data.branchA);
    QCOMPARE(other->state, TransferState::Done);
    QCOMPARE(other->askedBy, TransferSide::To);
    QCOMPARE(m_desk.periods(m_data.cecilia, m_data.branchA), QStringLiteral("2026-06-01 to now"));
}

void TransferRequestTest::refusesTheOldBranch_data()
{
    QTest::addColumn<TransferFields>("fields");
    QTest::addColumn<QString>("field");
    QTest::addColumn<FieldReason>("reason");
    TransferFields elsewhere = m_desk.toB();
    elsewhere.toBranchId = BranchId::create();
    QTest::newRow("nowhere") << elsewhere << "toBranchId" << FieldReason::UnknownValue;
    elsewhere.toBranchId = m_desk.branchC;
    QTest::newRow("closed") << elsewhere << "toBranchId" << FieldReason::NotInUse;
    elsewhere.toBranchId = m_data.branchA;
    QTest::newRow("the same") << elsewhere << "toBranchId" << FieldReason::AlreadyUsed;
    QTest::newRow("its first day") << m_desk.toB({2020, 1, 1}) << "firstDay" << FieldReason::DateTooEarly;
    QTest::newRow("after its last day") << m_desk.toB({2026, 10, 2}) << "firstDay" << FieldReason::EndsBeforeStart;
    QTest::newRow("in more than a year") << m_desk.toB({2027, 5, 16}) << "firstDay" << FieldReason::OutOfRange;
    TransferFields noted = m_desk.toB();
    noted.note = QString(501, u'x');
    QTest::newRow("a long note") << noted << "note" << FieldReason::TooLong;
    TransferFields typed = m_desk.toB();
    typed.typeId = MembershipTypeId::create();
    QTest::newRow("no type") << typed << "typeId" << FieldReason::UnknownValue;
}

void TransferRequestTest::refusesTheOldBranch()
{
    QFETCH(const TransferFields, fields);
    QFETCH(const QString, field);
    QFETCH(const FieldReason, reason);
    m_desk.closeBranch(m_desk.branchC);
    m_data.execute("UPDATE membership SET valid_to = '2026-10-01', end_reason = 'resigned' WHERE id = '" +
                   m_data.annasMembership.toString().toLatin1() + '\'');
    const QString before = m_desk.everything();
    for (const Session session : {Session::BranchA, Session::National}) {
        const auto refused = m_desk.ask(session, fields);
        QCOMPARE(refused.error().code, ErrorCode::Invalid);
        QCOMPARE(reasonsOf(refused), (Reasons{{field, reason}}));
    }
    QCOMPARE(m_desk.everything(), before);
}

void TransferRequestTest::refusesTypes_data()
{
    QTest::addColumn<QByteArray>("change");
    QTest::addColumn<FieldReason>("reason");
    QTest::newRow("out of use") << QByteArray("in_use = false") << FieldReason::NotInUse;
    QTest::newRow("too old") << QByteArray("maximum_age = 40") << FieldReason::TooOld;
    QTest::newRow("too young") << QByteArray("minimum_age = 65") << FieldReason::TooYoung;
}

// On the day that it begins in the new branch. What somebody has stays as it is, if nothing else is chosen.
void TransferRequestTest::refusesTypes()
{
    QFETCH(const QByteArray, change);
    QFETCH(const FieldReason, reason);
    m_data.execute("UPDATE membership_type SET " + change + " WHERE name = 'Enskild'");
    const QString before = m_desk.everything();
    TransferFields fields = m_desk.toB();
    fields.typeId = m_data.membershipType(QStringLiteral("Enskild"));
    for (const Session session : {Session::BranchA, Session::National})
        QCOMPARE(reasonsOf(m_desk.ask(session, fields)), (Reasons{{QStringLiteral("typeId"), reason}}));
    QCOMPARE(reasonsOf(m_desk.askFor()), (Reasons{{QStringLiteral("typeId"), reason}}));
    QCOMPARE(m_desk.everything(), before);
    QCOMPARE(m_desk.ask(Session::National)->receipt->typeName, QStringLiteral("Enskild"));
}

void TransferRequestTest::waitsOnce()
{
    QVERIFY(m_desk.ask());
    for (const Session session : {Session::BranchA, Session::National}) {
        const auto again = m_desk.ask(session);
        QCOMPARE(again.error().code, ErrorCode::Conflict);
        QCOMPARE(reasonsOf(again), (Reasons{{QStringLiteral("toBranchId"), FieldReason::AlreadyUsed}}));
    }
    const auto incoming = m_desk.askFor();
    QCOMPARE(incoming.error().code, ErrorCode::Conflict);
    QCOMPARE(reasonsOf(incoming), (Reasons{{QStringLiteral("personId"), FieldReason::AlreadyUsed}}));
    QCOMPARE(m_data.count("member_transfer"), 1);
}

void TransferRequestTest::refusesMembersThere()
{
    m_data.execute("INSERT INTO membership (person_id, branch_id, type_id, valid_from) SELECT '" +
                   m_data.anna.toString().toLatin1() + "', '" + m_data.branchB.toString().toLatin1() +
                   "', id, '2026-07-01' FROM membership_type WHERE name = 'Enskild'");
    const auto refused = m_desk.ask();
    QCOMPARE(refused.error().code, ErrorCode::Conflict);
    QCOMPARE(reasonsOf(refused), (Reasons{{QStringLiteral("firstDay"), FieldReason::Overlaps}}));
    const auto incoming = m_desk.askFor();
    QCOMPARE(incoming.error().code, ErrorCode::Conflict);
    QCOMPARE(reasonsOf(incoming), (Reasons{{QStringLiteral("personId"), FieldReason::Overlaps}}));
}

void TransferRequestTest::isForOwnMemberships()
{
    QCOMPARE(m_desk.ask(Session::BranchB).error(), makeError(ErrorCode::NotFound));
    QCOMPARE(m_desk.ask(Session::BranchA, {}, MembershipId::create()).error(), makeError(ErrorCode::NotFound));
    QCOMPARE(m_desk.askFor(Session::BranchA).error(), makeError(ErrorCode::NotFound));
    QCOMPARE(m_desk.askFor(Session::National, {}, BranchId::create()).error(), makeError(ErrorCode::NotFound));
    QCOMPARE(m_desk.ask(Session::None).error().code, ErrorCode::Unauthenticated);
    QCOMPARE(m_data.count("member_transfer"), 0);
}

void TransferRequestTest::provesThePerson_data()
{
    QTest::addColumn<IncomingTransfer>("incoming");
    QTest::addColumn<bool>("isKnown");
    const IncomingTransfer bare{
        .personId = m_data.anna, .firstDay = QDate(2026, 6, 1), .typeId = MembershipTypeId::create()};
    const auto named = [&bare](const QString &given, const QString &family, QDate birthDate) {
        IncomingTransfer incoming = bare;
        incoming.givenNames = given;
        incoming.familyName = family;
        incoming.birthDate = birthDate;
        return incoming;
    };
    const auto numbered = [&bare](const QString &personnummer) {
        IncomingTransfer incoming = bare;
        incoming.personnummer = personnummer;
        return incoming;
    };
    const QString anna = QStringLiteral("Anna");
    const QString berg = QStringLiteral("Berg");
    QTest::newRow("the personnummer") << numbered(QStringLiteral("19850515-9809")) << true;
    QTest::newRow("name and birth date") << named(anna, berg, {1985, 5, 15}) << true;
    QTest::newRow("all given names") << named(QStringLiteral("anna maria"), berg, {1985, 5, 15}) << true;
    QTest::newRow("nothing") << bare << false;
    QTest::newRow("somebody else's number") << numbered(QStringLiteral("19620717-9802")) << false;
    QTest::newRow("another day") << named(anna, berg, {1985, 5, 16}) << false;
    QTest::newRow("another surname") << named(anna, QStringLiteral("Bergh"), {1985, 5, 15}) << false;
    QTest::newRow("another name") << named(QStringLiteral("Eva"), berg, {1985, 5, 15}) << false;
    QTest::newRow("no first name") << named(QStringLiteral(" "), berg, {1985, 5, 15}) << false;
    QTest::newRow("no day") << named(anna, berg, {}) << false;
    IncomingTransfer nobody = numbered(QStringLiteral("19850515-9809"));
    nobody.personId = PersonId::create();
    QTest::newRow("nobody") << nobody << false;
}

void TransferRequestTest::provesThePerson()
{
    QFETCH(IncomingTransfer, incoming);
    QFETCH(const bool, isKnown);
    incoming.typeId = m_data.membershipType(QStringLiteral("Enskild"));
    if (incoming.birthDate && !incoming.birthDate->isValid())
        incoming.birthDate.reset();
    const auto asked = m_desk.askFor(Session::BranchB, incoming);
    QCOMPARE(asked.has_value(), isKnown);
    if (!isKnown)
        QCOMPARE(asked.error(), invalidValue(FieldReason::UnknownValue, QStringLiteral("personId")));
    QCOMPARE(m_data.count("member_transfer"), isKnown ? 1 : 0);
}

// B's auditor, who is no member there: the card is in reach, and so is what it says.
void TransferRequestTest::whoIsInSightIsKnown()
{
    m_data.execute("INSERT INTO assignment (person_id, branch_id, role_id, seat, valid_from) SELECT '" +
                   m_data.anna.toString().toLatin1() + "', '" + m_data.branchB.toString().toLatin1() +
                   "', id, 1, '2025-01-01' FROM role WHERE name = 'Revisor'");
    const auto asked =
        m_desk.askFor(Session::BranchB, IncomingTransfer{.personId = m_data.anna,
                                                         .firstDay = QDate(2026, 6, 1),
                                                         .typeId = m_data.membershipType(QStringLiteral("Enskild"))});
    QVERIFY2(asked, asked ? "" : qPrintable(asked.error().detail));
    QCOMPARE(asked->personId, std::optional(m_data.anna));
    QCOMPARE(asked->personName, QStringLiteral("Anna Berg"));
    QVERIFY(!asked->from); // not told for that
}

void TransferRequestTest::refusesTheNewBranch_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("field");
    QTest::addColumn<FieldReason>("reason");
    const QByteArray annas = m_data.annasMembership.toString().toLatin1();
    QTest::newRow("member of nothing")
        << "UPDATE membership SET valid_to = '2026-05-14', end_reason = 'resigned' WHERE id = '" + annas + '\''
        << ErrorCode::Conflict << "personId" << FieldReason::NotMemberElsewhere;
    QTest::newRow("member of several")
        << "INSERT INTO membership (person_id, branch_id, type_id, valid_from) SELECT person_id, '" +
               m_desk.branchC.toString().toLatin1() + "', type_id, '2024-01-01' FROM membership WHERE id = '" + annas +
               '\''
        << ErrorCode::Conflict << "personId" << FieldReason::AskNational;
    QTest::newRow("not begun") << "UPDATE membership SET valid_from = '2026-06-01' WHERE id = '" + annas + '\''
                               << ErrorCode::Invalid << "firstDay" << FieldReason::DateTooEarly;
    QTest::newRow("ends before")
        << "UPDATE membership SET valid_to = '2026-05-20', end_reason = 'resigned' WHERE id = '" + annas + '\''
        << ErrorCode::Invalid << "firstDay" << FieldReason::EndsBeforeStart;
}

void TransferRequestTest::refusesTheNewBranch()
{
    QFETCH(const QByteArray, before);
    QFETCH(const ErrorCode, code);
    QFETCH(const QString, field);
    QFETCH(const FieldReason, reason);
    m_data.execute(before);
    const auto refused = m_desk.askFor();
    QCOMPARE(refused.error().code, code);
    QCOMPARE(reasonsOf(refused), (Reasons{{field, reason}}));
    QCOMPARE(m_data.count("member_transfer"), 0);
}

void TransferRequestTest::protectedPersonsAreForTheNation()
{
    m_desk.protect(m_data.anna);
    const auto from = m_desk.ask();
    QCOMPARE(from.error().code, ErrorCode::Conflict);
    QCOMPARE(reasonsOf(from), (Reasons{{QStringLiteral("toBranchId"), FieldReason::ProtectedPerson}}));
    const auto to = m_desk.askFor();
    QCOMPARE(to.error().code, ErrorCode::Conflict);
    QCOMPARE(reasonsOf(to), (Reasons{{QStringLiteral("personId"), FieldReason::AskNational}}));
    QCOMPARE(m_data.count("member_transfer"), 0);

    const auto moved = m_desk.ask(Session::National);
    QVERIFY2(moved, moved ? "" : qPrintable(moved.error().detail));
    for (const Session session : {Session::BranchA, Session::BranchB, Session::National}) {
        const auto page = m_data.call(SearchTransfers{}, session);
        QCOMPARE(page->items.size(), 1);
        QCOMPARE(page->items.first().personName, QStringLiteral("Anna Berg"));
        QVERIFY(!page->items.first().birthDate && !page->items.first().memberNumber);
    }
}

// By Swedish name, also those out of reach; not the closed ones.
void TransferRequestTest::listsOpenBranches()
{
    m_data.execute("INSERT INTO branch (name) VALUES ('Öckerö'), ('Ängelholm')");
    m_desk.closeBranch(m_desk.branchC);
    for (const Session session : {Session::BranchA, Session::National}) {
        QStringList names;
        const auto branches = m_data.call(ListTransferBranches{}, session);
        for (const BranchName &branch : branches->items)
            names.append(branch.name);
        QCOMPARE(names, (QStringList{QStringLiteral("Avdelning A"), QStringLiteral("Avdelning B"),
                                     QStringLiteral("Ängelholm"), QStringLiteral("Öckerö")}));
    }
}

} // namespace medlem::test

QTEST_GUILESS_MAIN(medlem::test::TransferRequestTest)
#include "tst_transferrequest.moc"
