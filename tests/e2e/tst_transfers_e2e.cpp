// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/protocol/members.h"
#include "shared/protocol/membersearch.h"
#include "shared/protocol/transferdecision.h"
#include "shared/protocol/transfers.h"
#include "tests/e2e/twoservers.h"

#include <QJsonDocument>
#include <QTest>

namespace medlem::test {

// A member moves from A, whose administrator is at one server, to B, whose administrator is at the other: asked for,
// heard of at once, accepted, and with the same receipt for both.
class TransfersE2eTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void asksAndTellsTheOther();
    void acceptsOnce();
    void moves();
    void comesBackByTheNewBranch();
    void repeatsTheAnswer();
    void refusesOverTheWire();

private:
    using Stream = std::unique_ptr<RawClient>;

    [[nodiscard]] Stream listen(WireClient &client);
    // The next event of a transfer: its kind and whether it names anybody. Other events are passed over.
    [[nodiscard]] static QJsonObject nextTransfer(RawClient &stream);

    TwoServers m_servers;
    RegisterFixture &m_data = m_servers.data();
    const QDate m_firstDay = QDate::currentDate().addDays(14);
    std::optional<TransferEntry> m_asked;
};

void TransfersE2eTest::initTestCase()
{
    QVERIFY(m_servers.start());
}

TransfersE2eTest::Stream TransfersE2eTest::listen(WireClient &client)
{
    Stream stream = client.openStream();
    if (!stream->readUntil("\r\n\r\n").startsWith("HTTP/1.1 200 "))
        QTest::qFail("The stream has not begun.", __FILE__, __LINE__);
    return stream;
}

QJsonObject TransfersE2eTest::nextTransfer(RawClient &stream)
{
    for (;;) {
        const QByteArray event = stream.readUntil("\n\n");
        const qsizetype start = event.indexOf("data: ") + 6;
        const QJsonObject data = QJsonDocument::fromJson(event.mid(start, event.indexOf('\n', start) - start)).object();
        if (event.isEmpty() || data.value(u"kind").toString() == u"transfersChanged")
            return data;
    }
}

void TransfersE2eTest::asksAndTellsTheOther()
{
    WireClient here = m_servers.here(Session::BranchA);
    WireClient there = m_servers.there(Session::BranchB);
    const Stream own = listen(here);
    const Stream other = listen(there);
    const auto asked = TwoServers::send(
        here,
        RequestTransfer{.membershipId = m_data.annasMembership,
                        .body = {.toBranchId = m_data.branchB, .firstDay = m_firstDay, .typeId = {}, .note = {}}});
    QVERIFY2(asked, asked ? "" : qPrintable(asked.error().detail));
    QCOMPARE(asked->state, TransferState::Requested);
    m_asked = *asked;
    for (RawClient *stream : {own.get(), other.get()}) {
        const QJsonObject heard = nextTransfer(*stream);
        QCOMPARE(heard.value(u"kind").toString(), QStringLiteral("transfersChanged"));
        QVERIFY(!heard.contains(u"personId") || heard.value(u"personId").isNull());
    }
    const auto page = TwoServers::send(there, SearchTransfers{});
    QVERIFY(page && page->items.size() == 1);
    QVERIFY(page->items.first().mayDecide);
    QCOMPARE(page->items.first().personName, QStringLiteral("Anna Berg"));
    QVERIFY(!page->items.first().personId);
}

// At both servers; the later one hears that it has been decided.
void TransfersE2eTest::acceptsOnce()
{
    WireClient here = m_servers.here(Session::National);
    WireClient there = m_servers.there(Session::BranchB);
    WireClient old = m_servers.here(Session::BranchA);
    const Stream own = listen(old);
    const AcceptTransfer accept{
        .transferId = m_asked->id, .ifMatch = m_asked->version, .body = {.firstDay = m_firstDay}};
    const auto refused = TwoServers::send(old, accept);
    QCOMPARE(refused.error().code, ErrorCode::Forbidden);
    const auto done = TwoServers::send(there, accept);
    QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    QCOMPARE(done->state, TransferState::Done);
    QVERIFY(!nextTransfer(*own).isEmpty());
    QCOMPARE(TwoServers::send(here, accept).error().code, ErrorCode::Stale);
    const auto seen = TwoServers::send(old, ShowTransfer{m_asked->id});
    QVERIFY(seen && done->receipt && seen->receipt == done->receipt);
}

void TransfersE2eTest::moves()
{
    WireClient there = m_servers.there(Session::BranchB);
    const auto card = TwoServers::send(there, ShowMember{m_data.anna});
    QVERIFY2(card, card ? "" : qPrintable(card.error().detail));
    QCOMPARE(card->memberships.size(), 1); // B's own
    QCOMPARE(card->memberships.first().fields.from, m_firstDay);
    WireClient here = m_servers.here(Session::BranchA);
    const auto before = TwoServers::send(here, ShowMember{m_data.anna});
    QVERIFY(before);
    QCOMPARE(before->memberships.first().fields.to, std::optional(m_firstDay.addDays(-1)));
    QCOMPARE(before->memberships.first().fields.endReason, std::optional(MembershipEndReason::Transferred));
}

// C has no administrator, so that B's accepts for Cecilia, whom A asks for by name and birth date.
void TransfersE2eTest::comesBackByTheNewBranch()
{
    WireClient here = m_servers.here(Session::BranchA);
    WireClient there = m_servers.there(Session::BranchB);
    const IncomingTransfer incoming{.personId = m_data.cecilia,
                                    .personnummer = {},
                                    .givenNames = QStringLiteral("Cecilia"),
                                    .familyName = QStringLiteral("Åkesson"),
                                    .birthDate = QDate(1962, 7, 17),
                                    .firstDay = m_firstDay,
                                    .typeId = m_data.membershipType(QStringLiteral("Enskild")),
                                    .note = QStringLiteral("Hon har ringt.")};
    const auto asked = TwoServers::send(here, RequestIncomingTransfer{.branchId = m_data.branchA, .body = incoming});
    QVERIFY2(asked, asked ? "" : qPrintable(asked.error().detail));
    QVERIFY(!asked->from && !asked->personId && !asked->memberNumber);
    const Stream stream = listen(here);
    const auto done = TwoServers::send(
        there, AcceptTransfer{.transferId = asked->id, .ifMatch = asked->version, .body = {.firstDay = m_firstDay}});
    QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    QVERIFY(!nextTransfer(*stream).isEmpty());
    const auto told = TwoServers::send(here, ShowTransfer{asked->id});
    QCOMPARE(told->from->id, m_data.branchB);
    QCOMPARE(told->personId, std::optional(m_data.cecilia));
    QVERIFY(TwoServers::send(here, ShowMember{m_data.cecilia}));
}

// A request whose answer was lost moves nobody twice, and asks for nothing twice.
void TransfersE2eTest::repeatsTheAnswer()
{
    WireClient here = m_servers.here(Session::BranchA);
    WireClient there = m_servers.there(Session::BranchA);
    const auto bos = MembershipId::parse(QStringLiteral("019e0000-0000-7000-8000-000000000032"));
    const RequestTransfer request{
        .membershipId = *bos, .body = {.toBranchId = m_data.branchB, .firstDay = m_firstDay, .typeId = {}, .note = {}}};
    const auto first = TwoServers::send(here, request);
    const auto again = TwoServers::send(there, request);
    QVERIFY(first && again && *first == *again);
    QCOMPARE(m_data.count("member_transfer WHERE state = 'requested'"), 1);
    const auto withdrawn =
        TwoServers::send(there, WithdrawTransfer{.transferId = first->id, .ifMatch = first->version});
    QVERIFY(withdrawn && withdrawn->state == TransferState::Withdrawn);
}

void TransfersE2eTest::refusesOverTheWire()
{
    WireClient here = m_servers.here(Session::BranchA);
    const WireReply missing = here.put("/api/v1/transfers/" + m_asked->id.toString().toLatin1() + "/acceptance",
                                       R"({"firstDay": "2027-01-01"})", "\"9\"");
    QCOMPARE(missing.status, 412);
    const WireReply unknown = here.put("/api/v1/transfers/" + m_asked->id.toString().toLatin1() + "/acceptance",
                                       R"({"firstDay": "2027-01-01", "state": "done"})", "\"2\"");
    QCOMPARE(unknown.status, 422);
    QCOMPARE(here.get("/api/v1/transfers/" + TransferId::create().toString().toLatin1()).status, 404);
    QCOMPARE(m_servers.here(Session::None).get("/api/v1/transfer-branches").status, 401);
}

} // namespace medlem::test

QTEST_GUILESS_MAIN(medlem::test::TransfersE2eTest)
#include "tst_transfers_e2e.moc"
