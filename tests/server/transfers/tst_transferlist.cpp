// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/server/transfers/transferdesk.h"
#include "tests/support/appsession.h"
#include "tests/support/fielderrors.h"

#include <QTest>

namespace medlem::test {

// The list of transfers: what waits for the caller first, then the newest, and nothing of other branches.
class TransferListTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_desk.start()); }
    void init();
    void ordersByWhatWaits();
    void pages();
    void choosesStates();
    void choosesABranch();
    void isNotFoundByWhatIsNotTold();
    void refuses();

private:
    [[nodiscard]] QStringList found(Session session, const TransferQuery &query = {}); // "Anna Berg requested"

    TransferDesk m_desk;
    RegisterFixture &m_data = m_desk.data();
};

// In this order: Anna's done, Bo's declined, Disa's waits from A to C, Cecilia's waits from B to A.
void TransferListTest::init()
{
    m_desk.reset();
    m_data.execute("INSERT INTO membership (id, person_id, branch_id, type_id, valid_from)"
                   " SELECT '019e0000-0000-7000-8000-000000000039', '" +
                   m_data.former.toString().toLatin1() + "', '" + m_data.branchA.toString().toLatin1() +
                   "', id, '2021-01-01' FROM membership_type WHERE name = 'Enskild'");
    QVERIFY(m_desk.ask(Session::National));
    const auto bos = m_desk.ask(Session::BranchA, {}, m_desk.bosMembership);
    QVERIFY(m_desk.decline(*bos, Session::BranchB));
    TransferFields fields = m_desk.toB();
    fields.toBranchId = m_desk.branchC;
    QVERIFY(m_desk.ask(Session::BranchA, fields,
                       MembershipId::parse(QStringLiteral("019e0000-0000-7000-8000-000000000039")).value()));
    fields.toBranchId = m_data.branchA;
    QVERIFY(m_desk.ask(Session::BranchB, fields, m_data.ceciliasMembership));
}

QStringList TransferListTest::found(Session session, const TransferQuery &query)
{
    QStringList lines;
    const auto page = m_data.call(SearchTransfers{query}, session);
    if (!page)
        return {page.error().detail};
    for (const TransferEntry &entry : page->items)
        lines.append(entry.personName + u' ' + EnumCodec<TransferState>::name(entry.state));
    return lines;
}

void TransferListTest::ordersByWhatWaits()
{
    const QString annas = QStringLiteral("Anna Berg done");
    const QString bos = QStringLiteral("Bo Öberg declined");
    const QString disas = QStringLiteral("Disa Zetterberg requested");
    const QString cecilias = QStringLiteral("Cecilia Åkesson requested");
    QCOMPARE(found(Session::BranchA), (QStringList{cecilias, disas, bos, annas}));
    QCOMPARE(found(Session::BranchB), (QStringList{cecilias, bos, annas}));
    QCOMPARE(found(Session::National), (QStringList{cecilias, disas, bos, annas}));
    // What one waits for oneself is not what one may decide.
    QVERIFY(m_desk.withdraw(m_data.call(SearchTransfers{}, Session::BranchB)->items.first(), Session::BranchB));
    QVERIFY(m_desk.askFor(Session::BranchA,
                          IncomingTransfer{.personId = m_data.cecilia,
                                           .personnummer = QStringLiteral("196207179802"),
                                           .firstDay = QDate(2026, 6, 1),
                                           .typeId = m_data.membershipType(QStringLiteral("Enskild"))},
                          m_data.branchA));
    QCOMPARE(found(Session::BranchB).first(), cecilias);
    QVERIFY(m_data.call(SearchTransfers{}, Session::BranchB)->items.first().mayDecide);
    QVERIFY(!m_data.call(SearchTransfers{}, Session::BranchA)->items.first().mayDecide);
}

void TransferListTest::pages()
{
    QStringList seen;
    TransferQuery query{.limit = 1};
    do {
        const auto page = m_data.call(SearchTransfers{query}, Session::National);
        QVERIFY(page);
        QCOMPARE(page->items.size(), 1);
        seen.append(page->items.first().personName);
        query.after = page->next;
    } while (query.after && seen.size() < 10);
    QCOMPARE(seen, (QStringList{QStringLiteral("Cecilia Åkesson"), QStringLiteral("Disa Zetterberg"),
                                QStringLiteral("Bo Öberg"), QStringLiteral("Anna Berg")}));
    QCOMPARE(m_data.count("audit_event WHERE action = 'list' AND object = 'transfers'"), 4);
    QCOMPARE(m_data.count("audit_event WHERE object = 'transfers' AND details ->> 'continued' = 'true'"), 3);
}

void TransferListTest::choosesStates()
{
    QCOMPARE(found(Session::BranchA, {.states = {TransferState::Done}}), QStringList{QStringLiteral("Anna Berg done")});
    QCOMPARE(found(Session::BranchA, {.states = {TransferState::Declined, TransferState::Requested}}).size(), 3);
    QCOMPARE(found(Session::BranchA, {.states = {TransferState::Withdrawn}}), QStringList());
}

void TransferListTest::choosesABranch()
{
    QCOMPARE(found(Session::National, {.branchId = m_desk.branchC}),
             QStringList{QStringLiteral("Disa Zetterberg requested")});
    QCOMPARE(found(Session::National, {.branchId = m_data.branchB}).size(), 3);
    QCOMPARE(found(Session::BranchA, {.branchId = m_data.branchA}).size(), 4);
}

// By hand, since the operation lets nobody ask for a branch out of reach: B does not find by A whom it has asked for.
void TransferListTest::isNotFoundByWhatIsNotTold()
{
    m_desk.reset();
    QVERIFY(m_desk.askFor());
    QCOMPARE(found(Session::BranchB, {.branchId = m_data.branchB}).size(), 1);
    AppSession app(m_data);
    const QByteArray find = "SELECT count(*) FROM find_transfers('" + m_data.branchA.toString().toLatin1() +
                            "', '{}', NULL, NULL, NULL, 9)";
    QCOMPARE(app.runAlone(Session::BranchB, find).text.trimmed(), QByteArray("0"));
    QCOMPARE(app.runAlone(Session::BranchA, find).text.trimmed(), QByteArray("1"));
}

void TransferListTest::refuses()
{
    QCOMPARE(reasonsOf(m_data.call(SearchTransfers{{.limit = 0}}, Session::BranchA)),
             (Reasons{{QStringLiteral("limit"), FieldReason::OutOfRange}}));
    QCOMPARE(reasonsOf(m_data.call(SearchTransfers{{.limit = 201}}, Session::BranchA)),
             (Reasons{{QStringLiteral("limit"), FieldReason::OutOfRange}}));
    for (const char *after : {"", "x", "MCAxIDAxOWUwMDAw", "MCAxIDAxOWUwMDAwLTAwMDAtNzAwMC04MDAwLTAwMDAwMDAwMDAwMA=="})
        QCOMPARE(reasonsOf(m_data.call(SearchTransfers{{.after = QString::fromLatin1(after)}}, Session::BranchA)),
                 (Reasons{{QStringLiteral("after"), FieldReason::BadFormat}}));
    for (const BranchId &branch : {m_data.branchB, BranchId::create()})
        QCOMPARE(m_data.call(SearchTransfers{{.branchId = branch}}, Session::BranchA).error(),
                 makeError(ErrorCode::NotFound));
}

} // namespace medlem::test

QTEST_GUILESS_MAIN(medlem::test::TransferListTest)
#include "tst_transferlist.moc"
