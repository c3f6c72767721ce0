// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/audit/audithandlers.h"
#include "server/roles/roleshandlers.h"
#include "tests/support/branchfixture.h"

#include <QTest>

using namespace medlem;
using namespace medlem::server;
using medlem::test::HandlerCaller;

class TestUndo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_fixture.start(); }
    void init();
    void cleanup();
    void takesBack_data();
    void takesBack();
    void staleAfterALaterEdit_data() { takesBack_data(); }
    void staleAfterALaterEdit();
    void onlyOwnChanges();
    void undoOfAnUndo();
    void twice();
    void needsASession();
    void notWhatIsBuiltUpon_data();
    void notWhatIsBuiltUpon();
    void notASeatGivenAway();
    void notMoreHoldersThanSeats();
    void notHalfAChange();
    void keepsTheAudit();
    void vanishesFromTheBoard();

private:
    Result<NoContent> undo(HandlerCaller &caller, ChangeId change);
    bool mayBeUndone(ChangeId change);
    QString visibleRows();

    test::BranchFixture m_fixture;
    std::unique_ptr<HandlerCaller> m_olga;
};

namespace {

// Person 11 of Örebro has an address, a membership and an assignment beforehand; person 12 has a membership only.
const QString person = QStringLiteral("'01900000-0000-7000-8000-000000000011'");
const QString other = QStringLiteral("'01900000-0000-7000-8000-000000000012'");
const QString fresh = QStringLiteral("'01900000-0000-7000-8000-000000000099'");
const QString orebro = QStringLiteral("'01900000-0000-7000-8000-000000000001'");
const QString amal = QStringLiteral("'01900000-0000-7000-8000-000000000002'");

QString newAddress(const QString &owner, const QString &kind)
{
    return QStringLiteral("INSERT INTO address (person_id, kind, street, postal_code, town, valid_from)"
                          " VALUES (%1, '%2', 'Storgatan 1', '70210', 'ÖREBRO', '2026-01-01');")
        .arg(owner, kind);
}

QString newMembership(const QString &member, const QString &from)
{
    return QStringLiteral("INSERT INTO membership (person_id, branch_id, type_id, valid_from)"
                          " SELECT %1, %2, id, '%3' FROM membership_type WHERE name = 'Enskild';")
        .arg(member, orebro, from);
}

QString newAssignment(const QString &holder, const QString &role)
{
    return QStringLiteral("INSERT INTO assignment (person_id, branch_id, role_id, seat, valid_from)"
                          " SELECT %1, %2, id, 1, '2026-01-01' FROM role WHERE name = '%3';")
        .arg(holder, orebro, role);
}

QString registration()
{
    return QStringLiteral("INSERT INTO person (id, given_names, family_name) VALUES (%1, 'Ny', 'Medlem');").arg(fresh) +
           newMembership(fresh, QStringLiteral("2026-01-01")) + newAddress(fresh, QStringLiteral("registered"));
}

QString endMembership(const QString &member)
{
    return QStringLiteral("UPDATE membership SET valid_to = '2026-02-28', end_reason = 'resigned'"
                          " WHERE person_id = %1;")
        .arg(member);
}

} // namespace

void TestUndo::init()
{
    m_fixture.reset();
    m_fixture.addMember(11, m_fixture.orebro);
    m_fixture.addMember(12, m_fixture.orebro);
    m_fixture.prepare(newAddress(person, QStringLiteral("registered")) +
                      newAssignment(person, QStringLiteral("Kassör")));
    m_olga = std::make_unique<HandlerCaller>(m_fixture, m_fixture.orebroToken);
}

void TestUndo::cleanup()
{
    m_olga.reset();
}

Result<NoContent> TestUndo::undo(HandlerCaller &caller, ChangeId change)
{
    return caller.call(handleUndoChange, UndoChange{change, newIdempotencyKey()});
}

// What the card of whoever the change is about offers.
bool TestUndo::mayBeUndone(ChangeId change)
{
    const QString about = m_fixture.value(
        QStringLiteral("SELECT person_id FROM audit_event WHERE change_id = '%1' LIMIT 1").arg(change.toString()));
    const auto list = m_olga->call(handleListChanges, ListChanges{*PersonId::parse(about)});
    for (const ChangeEntry &entry : list.value().items) {
        if (entry.id == change)
            return entry.mayBeUndone;
    }
    return false;
}

QString TestUndo::visibleRows()
{
    QStringList parts;
    for (const char *table : {"person", "address", "membership", "assignment"})
        parts.append(m_fixture.value(QStringLiteral("SELECT jsonb_agg(to_jsonb(t) - 'version' ORDER BY t.id) FROM %1 t"
                                                    " WHERE NOT t.withdrawn")
                                         .arg(QLatin1String(table))));
    parts.append(m_fixture.value(
        QStringLiteral("SELECT jsonb_agg(to_jsonb(b) ORDER BY b.branch_id, b.person_id) FROM branch_member b")));
    return parts.join(u'\n');
}

void TestUndo::takesBack_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<QString>("laterEdit");
    const QString editPerson = QStringLiteral("UPDATE person SET family_name = 'Lind', email = 'a@example.org'"
                                              " WHERE id = ");
    const QString editAddress = QStringLiteral("UPDATE address SET town = 'KUMLA' WHERE person_id = ");
    const QString editMembership =
        QStringLiteral("UPDATE membership SET valid_from = '2026-04-01' WHERE valid_to IS NULL AND person_id = ");
    const QString editAssignment = QStringLiteral("UPDATE assignment SET minutes_paragraph = '9' WHERE person_id = ");
    QTest::newRow("registration") << registration() << editPerson + fresh;
    QTest::newRow("registration, then its address") << registration() << editAddress + fresh;
    QTest::newRow("person") << editPerson + person
                            << QStringLiteral("UPDATE person SET phone = '+46701234567'"
                                              " WHERE id = ") +
                                   person;
    QTest::newRow("new address") << newAddress(person, QStringLiteral("postal")) << editAddress + person;
    QTest::newRow("moved") << QStringLiteral("UPDATE address SET valid_to = '2026-02-28' WHERE person_id = ") + person +
                                  u';' +
                                  newAddress(person, QStringLiteral("registered"))
                                      .replace(QStringLiteral("2026-01-01"), QStringLiteral("2026-03-01"))
                           << editAddress + person;
    QTest::newRow("address") << editAddress + person
                             << QStringLiteral("UPDATE address SET care_of = 'Ek' WHERE person_id = ") + person;
    QTest::newRow("ended membership") << endMembership(other)
                                      << QStringLiteral("UPDATE membership SET end_reason = 'expelled'"
                                                        " WHERE person_id = ") +
                                             other;
    QTest::newRow("new membership") << endMembership(other) + newMembership(other, QStringLiteral("2026-03-01"))
                                    << editMembership + other;
    QTest::newRow("new assignment") << newAssignment(other, QStringLiteral("Ombud")) << editAssignment + other;
    QTest::newRow("assignment") << QStringLiteral("UPDATE assignment SET valid_to = '2026-04-01', elected_on ="
                                                  " '2026-01-01' WHERE person_id = ") +
                                       person
                                << editAssignment + person;
}

void TestUndo::takesBack()
{
    QFETCH(QString, change);
    const QString before = visibleRows();
    QVERIFY(m_olga->change(change));
    QVERIFY(visibleRows() != before);
    const ChangeId id = m_olga->lastChange();
    QVERIFY(mayBeUndone(id));
    QVERIFY(undo(*m_olga, id));
    QCOMPARE(visibleRows(), before);
}

void TestUndo::staleAfterALaterEdit()
{
    QFETCH(QString, change);
    QFETCH(QString, laterEdit);
    QVERIFY(m_olga->change(change));
    const ChangeId id = m_olga->lastChange();
    QVERIFY(HandlerCaller(m_fixture, m_fixture.nationalToken).change(laterEdit));
    const QString before = visibleRows();
    QVERIFY(!mayBeUndone(id));
    QCOMPARE(undo(*m_olga, id).error().code, ErrorCode::Stale);
    QCOMPARE(visibleRows(), before);
}

void TestUndo::onlyOwnChanges()
{
    QVERIFY(m_olga->change(newAddress(person, QStringLiteral("postal"))));
    const ChangeId id = m_olga->lastChange();
    HandlerCaller national(m_fixture, m_fixture.nationalToken);
    HandlerCaller arne(m_fixture, m_fixture.amalToken);
    QVERIFY(undo(national, id).error() == makeError(ErrorCode::NotFound));
    QVERIFY(undo(arne, id).error() == makeError(ErrorCode::NotFound));
    QVERIFY(undo(arne, ChangeId::create()).error() == makeError(ErrorCode::NotFound));
    QVERIFY(undo(*m_olga, id));
}

void TestUndo::undoOfAnUndo()
{
    QVERIFY(m_olga->change(newAddress(person, QStringLiteral("postal"))));
    QVERIFY(undo(*m_olga, m_olga->lastChange()));
    const ChangeId undoing = m_olga->lastChange();
    QVERIFY(!mayBeUndone(undoing));
    QCOMPARE(undo(*m_olga, undoing).error().code, ErrorCode::NotFound);
}

void TestUndo::twice()
{
    QVERIFY(m_olga->change(newAddress(person, QStringLiteral("postal"))));
    const ChangeId id = m_olga->lastChange();
    QVERIFY(undo(*m_olga, id));
    QVERIFY(!mayBeUndone(id));
    QCOMPARE(undo(*m_olga, id).error().code, ErrorCode::Stale);
}

void TestUndo::needsASession()
{
    QVERIFY(m_olga->change(newAddress(person, QStringLiteral("postal"))));
    HandlerCaller nobody(m_fixture, m_fixture.noToken);
    QCOMPARE(undo(nobody, m_olga->lastChange()).error().code, ErrorCode::Unauthenticated);
}

void TestUndo::notWhatIsBuiltUpon_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<QString>("later");
    QTest::newRow("address of a new person") << registration() << newAddress(fresh, QStringLiteral("postal"));
    QTest::newRow("assignment of a new person") << registration() << newAssignment(fresh, QStringLiteral("Revisor"));
    QTest::newRow("membership in another branch")
        << registration() << newMembership(fresh, QStringLiteral("2026-01-01")).replace(orebro, amal);
    QTest::newRow("assignment that asks for the membership")
        << endMembership(other) + newMembership(other, QStringLiteral("2026-03-01"))
        << newAssignment(other, QStringLiteral("Ombud"))
               .replace(QStringLiteral("2026-01-01"), QStringLiteral("2026-04-01"));
}

void TestUndo::notWhatIsBuiltUpon()
{
    QFETCH(QString, change);
    QFETCH(QString, later);
    QVERIFY(m_olga->change(change));
    const ChangeId id = m_olga->lastChange();
    HandlerCaller national(m_fixture, m_fixture.nationalToken);
    QVERIFY(national.change(later));
    const QString before = visibleRows();
    QVERIFY(!mayBeUndone(id));
    QCOMPARE(undo(*m_olga, id).error().code, ErrorCode::Stale);
    QCOMPARE(visibleRows(), before);

    // Without what was built the way is free again.
    QVERIFY(undo(national, national.lastChange()));
    QVERIFY(mayBeUndone(id));
    QVERIFY(undo(*m_olga, id));
}

// The treasurer's mandate was cut short and the seat has a new holder: going back would give it two.
void TestUndo::notASeatGivenAway()
{
    QVERIFY(m_olga->change(QStringLiteral("UPDATE assignment SET valid_to = '2026-01-31'")));
    const ChangeId id = m_olga->lastChange();
    QVERIFY(m_olga->change(newAssignment(other, QStringLiteral("Kassör"))
                               .replace(QStringLiteral("2026-01-01"), QStringLiteral("2026-02-01"))));
    QCOMPARE(undo(*m_olga, id).error().code, ErrorCode::Stale);
}

// A change in two branches by somebody who has lost one of them since.
// The third auditor took a third seat, since the mandates of the two others did not meet any more.
void TestUndo::notMoreHoldersThanSeats()
{
    const QString third = QStringLiteral("'%1'").arg(m_fixture.addMember(13, m_fixture.orebro).toString());
    const QString auditor = QStringLiteral("Revisor");
    const auto appoint = [&auditor](const QString &holder, const QString &seat, const QString &from) {
        return newAssignment(holder, auditor)
            .replace(QStringLiteral("id, 1, '2026-01-01'"), QStringLiteral("id, %1, '%2'").arg(seat, from));
    };
    m_fixture.prepare(appoint(person, QStringLiteral("1"), QStringLiteral("2026-01-01")) +
                      appoint(other, QStringLiteral("2"), QStringLiteral("2026-04-01")));
    QVERIFY(m_olga->change(QStringLiteral("UPDATE assignment SET valid_to = '2026-03-31' WHERE person_id = %1"
                                          " AND role_id = '%2'")
                               .arg(person, m_fixture.role(auditor).toString())));
    const ChangeId id = m_olga->lastChange();
    QVERIFY(m_olga->change(appoint(third, QStringLiteral("3"), QStringLiteral("2026-01-01"))));
    QCOMPARE(undo(*m_olga, id).error().code, ErrorCode::Stale);
    m_fixture.prepare(QStringLiteral("UPDATE role SET seats = 3 WHERE name = '%1'").arg(auditor));
    QVERIFY(undo(*m_olga, id));
}

void TestUndo::notHalfAChange()
{
    m_fixture.prepare(QStringLiteral("SELECT give_demo_access('%1', '%2', '2026-01-01')")
                          .arg(m_fixture.amal.toString(), PersonId(m_fixture.uuid(101)).toString()));
    QVERIFY(m_olga->change(endMembership(other) +
                           newMembership(other, QStringLiteral("2026-03-01")).replace(orebro, amal)));
    const ChangeId id = m_olga->lastChange();
    m_fixture.prepare(QStringLiteral("SELECT end_agreement_access(id, NULL, 'withdrawnByNational', NULL) FROM agreement"
                                     " WHERE state = 'inForce' AND branch_id = '%1'")
                          .arg(m_fixture.amal.toString()));
    const QString before = visibleRows();
    QVERIFY(!mayBeUndone(id));
    QCOMPARE(undo(*m_olga, id).error().code, ErrorCode::Stale);
    QCOMPARE(visibleRows(), before);
}

void TestUndo::keepsTheAudit()
{
    QVERIFY(m_olga->change(registration()));
    const ChangeId id = m_olga->lastChange();
    QVERIFY(undo(*m_olga, id));
    QCOMPARE(
        m_fixture.value(QStringLiteral("SELECT count(*) FROM audit_event WHERE change_id = '%1'").arg(id.toString())),
        QStringLiteral("3"));
    QCOMPARE(m_fixture.value(QStringLiteral("SELECT count(*) FROM audit_event WHERE change_id = '%1' AND undoes = '%2'")
                                 .arg(m_olga->lastChange().toString(), id.toString())),
             QStringLiteral("3"));
    QCOMPARE(m_fixture.value(QStringLiteral("SELECT withdrawn FROM person WHERE id = %1").arg(fresh)),
             QStringLiteral("true"));
}

void TestUndo::vanishesFromTheBoard()
{
    const auto holders = [this] {
        const auto board = m_olga->call(handleShowBoard, ShowBoard{m_fixture.orebro});
        QStringList names;
        for (const BoardRole &role : board.value().items) {
            for (const BoardHolder &holder : role.holders)
                names.append(holder.displayName);
        }
        return names;
    };
    QVERIFY(m_olga->change(newAssignment(other, QStringLiteral("Ombud"))));
    const ChangeId id = m_olga->lastChange();
    QCOMPARE(holders(), (QStringList{QStringLiteral("Person Nummer11"), QStringLiteral("Person Nummer12")}));
    QVERIFY(undo(*m_olga, id));
    QCOMPARE(holders(), (QStringList{QStringLiteral("Person Nummer11")}));
}

QTEST_GUILESS_MAIN(TestUndo)
#include "tst_undo.moc"
