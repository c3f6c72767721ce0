// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/protocol/audit.h"
#include "shared/protocol/auditlog.h"
#include "shared/protocol/branchclosing.h"
#include "tests/server/transfers/transferdesk.h"
#include "tests/support/appsession.h"

#include <QTest>

namespace medlem::test {

// What the log tells of a transfer, in both branches' chains, and what it keeps from the one that is not to know.
class TransferAuditTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_desk.start()); }
    void init() { m_desk.reset(); }
    void eachStepIsInBothChains();
    void eachBranchReadsItsOwn();
    void theNationReadsEachStepOnce();
    void keepsTheOldBranchToItself();
    void closingTellsOnlyTheClosed();
    void readsAreNoted();
    void theCardTellsOfMemberships();

private:
    [[nodiscard]] QStringList events(const BranchId &chain); // "transferRequested from", in order
    [[nodiscard]] QList<AuditEntry> log(Session session);    // of transfers, newest first

    TransferDesk m_desk;
    RegisterFixture &m_data = m_desk.data();
};

QStringList TransferAuditTest::events(const BranchId &chain)
{
    QStringList lines;
    for (const server::Row row :
         m_data.query("SELECT action || ' ' || (details ->> 'askedBy') AS line FROM audit_event"
                      " WHERE object = 'transfer' AND action <> 'read' AND branch_id = chain_id AND chain_id = '" +
                      chain.toString().toLatin1() + "' ORDER BY sequence"))
        lines.append(row.text("line"));
    return lines;
}

QList<AuditEntry> TransferAuditTest::log(Session session)
{
    const auto page = m_data.call(SearchAuditLog{{.topic = AuditTopic::Changes}}, session);
    QList<AuditEntry> entries;
    for (const AuditEntry &entry : page->items) {
        if (m_data.count("audit_event WHERE object = 'transfer' AND sequence = " +
                         entry.number.toString().toLatin1()) == 1)
            entries.append(entry);
    }
    return entries;
}

void TransferAuditTest::eachStepIsInBothChains()
{
    QVERIFY(m_desk.accept(*m_desk.ask(), Session::BranchB));
    const QStringList done{QStringLiteral("transferRequested from"), QStringLiteral("transferDone from")};
    QCOMPARE(events(m_data.branchA), done);
    QCOMPARE(events(m_data.branchB), done);
    QVERIFY(m_desk.decline(*m_desk.ask(Session::BranchA, {}, m_desk.bosMembership), Session::BranchB));
    QVERIFY(m_desk.withdraw(*m_desk.ask(Session::BranchA, {}, m_desk.bosMembership), Session::BranchA));
    QCOMPARE(events(m_data.branchA), events(m_data.branchB));
    QCOMPARE(events(m_data.branchB).mid(2),
             (QStringList{QStringLiteral("transferRequested from"), QStringLiteral("transferDeclined from"),
                          QStringLiteral("transferRequested from"), QStringLiteral("transferWithdrawn from")}));
    // In one change with what is carried out, of the account that did it.
    QCOMPARE(m_data.count("audit_event t JOIN audit_event m ON m.change_id = t.change_id AND m.object = 'membership'"
                          " AND m.account_id = t.account_id WHERE t.action = 'transferDone'"),
             4);
    QCOMPARE(m_data.count("audit_event WHERE object = 'transfer' AND (change_id IS NULL OR account_id IS NULL"
                          " OR person_id IS NULL OR source IS NULL OR value_digest IS NULL)"),
             0);
    m_data.execute("SELECT keep_audit(100000, '20 seconds')");
    QCOMPARE(m_data.count("audit_event e LEFT JOIN audit_chain c ON c.sequence = e.sequence AND c.chain_id = e.chain_id"
                          " WHERE e.object = 'transfer' AND c.sequence IS NULL"),
             0);
}

void TransferAuditTest::eachBranchReadsItsOwn()
{
    QVERIFY(m_desk.ask());
    for (const Session session : {Session::BranchA, Session::BranchB}) {
        const QList<AuditEntry> entries = log(session);
        QCOMPARE(entries.size(), 1);
        QCOMPARE(entries.first().count, 1);
        QCOMPARE(entries.first().byName, QStringLiteral("Erik Adminsson"));
        QCOMPARE(entries.first().subject, QStringLiteral("Anna Berg"));
        // Only who has the card is told the id.
        QCOMPARE(entries.first().personId.has_value(), session == Session::BranchA);
        QCOMPARE(entries.first().branchName,
                 session == Session::BranchA ? QStringLiteral("Avdelning A") : QStringLiteral("Avdelning B"));
    }
}

void TransferAuditTest::theNationReadsEachStepOnce()
{
    QVERIFY(m_desk.ask(Session::National));
    const QList<AuditEntry> entries = log(Session::National);
    QCOMPARE(entries.size(), 2); // asked for, and done
    for (const AuditEntry &entry : entries) {
        QCOMPARE(entry.count, 1);
        QCOMPARE(entry.subject, QStringLiteral("Anna Berg"));
        QCOMPARE(entry.personId, std::optional(m_data.anna));
    }
}

// B asks for Anna; A declines. B's log has neither A's name nor anything of A's, nor who declined.
void TransferAuditTest::keepsTheOldBranchToItself()
{
    QVERIFY(m_desk.decline(*m_desk.askFor(), Session::BranchA, QStringLiteral("Fel person.")));
    const QList<AuditEntry> entries = log(Session::BranchB);
    QCOMPARE(entries.size(), 2);
    QCOMPARE(entries.first().byName, QString());
    QCOMPARE(entries.first().source, QString());
    QCOMPARE(entries.last().byName, QStringLiteral("Frida Adminsson"));
    for (const AuditEntry &entry : entries) {
        QCOMPARE(entry.subject, QStringLiteral("Anna M Bergh"));
        QVERIFY(!entry.personId && entry.personName.isEmpty());
    }
    AppSession app(m_data);
    const QByteArray values = app.runAlone(Session::BranchB, "SELECT v::text FROM audit_value v JOIN audit_event e"
                                                             " ON e.sequence = v.sequence WHERE e.object = 'transfer'")
                                  .text;
    QVERIFY(values.contains("Fel person."));
    for (const QByteArray &secret : {m_data.branchA.toString().toLatin1(), m_data.annasMembership.toString().toLatin1(),
                                     m_data.anna.toString().toLatin1(), QByteArray("Anna Berg\""), QByteArray("Erik")})
        QVERIFY2(!values.contains(secret), secret.constData());
    // A's own log has all of it.
    QCOMPARE(log(Session::BranchA).first().byName, QStringLiteral("Erik Adminsson"));
}

// That it came by the closing of a branch is known to that branch, and not to the one that does not know the branch.
void TransferAuditTest::closingTellsOnlyTheClosed()
{
    const auto asked = m_desk.askFor();
    QVERIFY(m_data.call(
        CloseBranch{
            m_data.branchA, 1, newIdempotencyKey(), {QDate(2026, 5, 14), QStringLiteral("Avdelning A läggs ned."), {}}},
        Session::National));
    const QByteArray told = "audit_event e JOIN audit_value v ON v.sequence = e.sequence"
                            " WHERE e.action = 'transferDeclined' AND e.branch_id = '";
    QCOMPARE(m_data.count(told + m_data.branchA.toString().toLatin1() +
                          "' AND e.details ->> 'byClosing' = 'true' AND v.new_values ? 'decision_note'"),
             1);
    QCOMPARE(m_data.count(told + m_data.branchB.toString().toLatin1() +
                          "' AND e.details = '{\"askedBy\": \"to\"}' AND NOT v.new_values ?| ARRAY['decision_note',"
                          " 'by_closing', 'from_branch_id']"),
             1);
}

void TransferAuditTest::readsAreNoted()
{
    const auto asked = m_desk.ask();
    const QByteArray reads = "audit_event WHERE action = 'read' AND object = 'transfer' AND object_id = '" +
                             asked->id.toString().toLatin1() + "' AND person_id = '" +
                             m_data.anna.toString().toLatin1() + "' AND branch_id ";
    QVERIFY(m_desk.show(asked->id, Session::BranchB));
    QCOMPARE(m_data.count(reads + "= '" + m_data.branchB.toString().toLatin1() + '\''), 1);
    QVERIFY(m_desk.show(asked->id, Session::BranchA));
    QCOMPARE(m_data.count(reads + "= '" + m_data.branchA.toString().toLatin1() + '\''), 1);
    QVERIFY(m_desk.show(asked->id, Session::National));
    QCOMPARE(m_data.count(reads + "IS NULL"), 1);
    QVERIFY(!m_desk.show(TransferId::create(), Session::National));
    QCOMPARE(m_data.count("audit_event WHERE action = 'read' AND object = 'transfer'"), 3);
}

// Asking changes nothing on the card.
void TransferAuditTest::theCardTellsOfMemberships()
{
    const auto changes = [this] {
        QList<ChangeKind> kinds;
        const auto list = m_data.call(ListChanges{m_data.anna}, Session::BranchA);
        for (const ChangeEntry &change : list->items)
            kinds.append(change.kind);
        return kinds;
    };
    QCOMPARE(changes(), QList<ChangeKind>());
    const auto asked = m_desk.ask();
    QCOMPARE(changes(), QList<ChangeKind>());
    QVERIFY(m_desk.accept(*asked, Session::BranchB));
    QCOMPARE(changes(), QList<ChangeKind>{ChangeKind::MembershipChanged}); // A's half of it
}

} // namespace medlem::test

QTEST_GUILESS_MAIN(medlem::test::TransferAuditTest)
#include "tst_transferaudit.moc"
