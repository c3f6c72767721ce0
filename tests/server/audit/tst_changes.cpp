// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/audit/audithandlers.h"
#include "tests/support/branchfixture.h"

#include <QTest>

using namespace medlem;
using namespace medlem::server;
using medlem::test::HandlerCaller;

class TestChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_fixture.start(); }
    void init();
    void cleanup() { m_olga.reset(); }
    void tellsTheKind_data();
    void tellsTheKind();
    void newestFirstAtMostTwenty();
    void tellsWhoAndWhen();
    void hidesForeignChanges();
    void showsChangesOfOneWithoutMembership();
    void needsASession();

private:
    Result<ChangeList> changes(HandlerCaller &caller) { return caller.call(handleListChanges, ListChanges{m_person}); }

    test::BranchFixture m_fixture;
    std::unique_ptr<HandlerCaller> m_olga;
    PersonId m_person{test::BranchFixture::uuid(11)};
};

namespace {

const QString editPerson =
    QStringLiteral("UPDATE person SET phone = '+46701234567' WHERE id = '01900000-0000-7000-8000-000000000011';");
const QString addAddress =
    QStringLiteral("INSERT INTO address (person_id, kind, street, postal_code, town, valid_from) VALUES"
                   " ('01900000-0000-7000-8000-000000000011', 'postal', 'Storgatan 1', '70210', 'ÖREBRO',"
                   " '2026-01-01');");
const QString editAddress = QStringLiteral("UPDATE address SET town = 'KUMLA';");
const QString addAssignment =
    QStringLiteral("INSERT INTO assignment (person_id, branch_id, role_id, seat, valid_from)"
                   " SELECT '01900000-0000-7000-8000-000000000011', '01900000-0000-7000-8000-000000000001', id, 1,"
                   " '2026-01-01' FROM role WHERE name = 'Ombud';");
const QString editAssignment = QStringLiteral("UPDATE assignment SET valid_to = '2026-04-01';");
const QString endMembership = QStringLiteral("UPDATE membership SET valid_to = '2026-02-28', end_reason = 'resigned';");
const QString addMembership =
    QStringLiteral("INSERT INTO membership (person_id, branch_id, type_id, valid_from)"
                   " SELECT '01900000-0000-7000-8000-000000000011', '01900000-0000-7000-8000-000000000001', id,"
                   " '2026-03-01' FROM membership_type WHERE name = 'Student';");

} // namespace

void TestChanges::init()
{
    m_fixture.reset();
    m_fixture.addMember(11, m_fixture.orebro);
    m_olga = std::make_unique<HandlerCaller>(m_fixture, m_fixture.orebroToken);
}

void TestChanges::tellsTheKind_data()
{
    QTest::addColumn<QStringList>("steps");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *name, const QStringList &steps, ChangeKind kind) {
        QTest::newRow(name) << steps << int(kind);
    };
    row("person", {editPerson}, ChangeKind::PersonChanged);
    row("new address", {addAddress}, ChangeKind::AddressAdded);
    row("address", {addAddress, editAddress}, ChangeKind::AddressChanged);
    row("ended membership", {endMembership}, ChangeKind::MembershipChanged);
    row("new membership", {endMembership, addMembership}, ChangeKind::MembershipAdded);
    row("new assignment", {addAssignment}, ChangeKind::AssignmentAdded);
    row("assignment", {addAssignment, editAssignment}, ChangeKind::AssignmentChanged);
    row("several at once", {editPerson + addAddress + endMembership + addMembership}, ChangeKind::MembershipAdded);
}

void TestChanges::tellsTheKind()
{
    QFETCH(QStringList, steps);
    QFETCH(int, kind);
    for (const QString &step : steps)
        QVERIFY(m_olga->change(step));
    const auto list = changes(*m_olga);
    QVERIFY(list);
    QCOMPARE(list->items.size(), steps.size());
    QCOMPARE(list->items.first().kind, ChangeKind(kind));
    QVERIFY(list->items.first().id == m_olga->lastChange());

    QVERIFY(m_olga->call(handleUndoChange, UndoChange{m_olga->lastChange(), newIdempotencyKey()}));
    QCOMPARE(changes(*m_olga).value().items.first().kind, ChangeKind::ChangeUndone);
}

void TestChanges::newestFirstAtMostTwenty()
{
    QList<ChangeId> made;
    for (int i = 0; i < 21; ++i) {
        QVERIFY(m_olga->change(editPerson));
        made.prepend(m_olga->lastChange());
    }
    QList<ChangeId> listed;
    QList<bool> mayBeUndone;
    const auto list = changes(*m_olga);
    for (const ChangeEntry &entry : list.value().items) {
        listed.append(entry.id);
        mayBeUndone.append(entry.mayBeUndone);
    }
    QVERIFY(listed == made.mid(0, 20));
    QCOMPARE(mayBeUndone.count(true), 1);
    QVERIFY(mayBeUndone.first());
}

void TestChanges::tellsWhoAndWhen()
{
    const QDateTime before = QDateTime::currentDateTimeUtc();
    HandlerCaller national(m_fixture, m_fixture.nationalToken);
    QVERIFY(national.change(editPerson));
    QVERIFY(m_olga->change(addAddress));
    const auto list = changes(*m_olga);
    QVERIFY(list);
    QCOMPARE(list->items.size(), 2);
    QCOMPARE(list->items[0].byName, QStringLiteral("Olga Ek"));
    QCOMPARE(list->items[1].byName, QStringLiteral("Riks Adm"));
    QVERIFY(list->items[0].mayBeUndone);
    QVERIFY(!list->items[1].mayBeUndone); // somebody else's
    QVERIFY(list->items[0].at >= before.addSecs(-1) && list->items[0].at <= before.addSecs(60));
    QVERIFY(!changes(national).value().items[0].mayBeUndone);
    QVERIFY(changes(national).value().items[1].mayBeUndone);
}

void TestChanges::hidesForeignChanges()
{
    HandlerCaller arne(m_fixture, m_fixture.amalToken);
    QVERIFY(m_olga->change(addAssignment));
    QVERIFY(changes(arne).error() == makeError(ErrorCode::NotFound));
    QVERIFY(arne.call(handleListChanges, ListChanges{PersonId::create()}).error() == makeError(ErrorCode::NotFound));

    // Who shares the member sees what concerns the person, but not the other branch's assignment, nor who gave it.
    m_fixture.prepare(QStringLiteral("INSERT INTO membership (person_id, branch_id, type_id, valid_from)"
                                     " SELECT '%1', '%2', id, '2026-01-01' FROM membership_type WHERE name = 'Enskild'")
                          .arg(m_person.toString(), m_fixture.amal.toString()));
    const ChangeId assigned = m_olga->lastChange();
    QVERIFY(m_olga->change(editPerson));
    const auto list = changes(arne);
    QVERIFY(list);
    QCOMPARE(list->items.size(), 1);
    QVERIFY(list->items.first().id == m_olga->lastChange());
    QCOMPARE(list->items.first().byName, QStringLiteral("Olga Ek"));
    QVERIFY(!list->items.first().mayBeUndone);
    QVERIFY(!arne.change(QStringLiteral("DO $$ BEGIN IF name_change_author('%1') IS NOT NULL THEN"
                                        " RAISE 'seen' USING ERRCODE = 'MR000'; END IF; END $$")
                             .arg(m_olga->lastChange().toString())));
    QVERIFY(arne.change(QStringLiteral("DO $$ BEGIN IF name_change_author('%1') IS NOT NULL THEN"
                                       " RAISE 'seen' USING ERRCODE = 'MR000'; END IF; END $$")
                            .arg(assigned.toString())));
}

void TestChanges::showsChangesOfOneWithoutMembership()
{
    QVERIFY(m_olga->change(addAssignment));
    m_fixture.prepare(QStringLiteral("UPDATE membership SET withdrawn = true"));
    QVERIFY(m_olga->change(editPerson));
    const auto list = changes(*m_olga);
    QVERIFY(list);
    QCOMPARE(list->items.size(), 2);
    QCOMPARE(list->items.first().kind, ChangeKind::PersonChanged);
    QVERIFY(list->items.first().mayBeUndone);
    QVERIFY(m_olga->call(handleUndoChange, UndoChange{m_olga->lastChange(), newIdempotencyKey()}));
}

void TestChanges::needsASession()
{
    HandlerCaller nobody(m_fixture, m_fixture.noToken);
    QCOMPARE(changes(nobody).error().code, ErrorCode::Unauthenticated);
}

QTEST_GUILESS_MAIN(TestChanges)
#include "tst_changes.moc"
