// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/protocol/events.h"
#include "shared/protocol/exceptions.h"
#include "tests/e2e/twoservers.h"

#include <QTest>

namespace medlem::test {

// The whole routine over the wire, with two servers before one database: whoever is replaced is out on both at once
//
class AccessE2eTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_servers.start()); }
    void init() { m_servers.restore(); }
    void replacesOnBothServers();
    void tellsOthersOfTheBranch();
    void endsOneBranchOfTwo();
    void resignsAtOnce();
    void staysOutAfterRestart();

private:
    [[nodiscard]] Result<AgreementEntry> approve(BranchId branch, PersonId person)
    {
        TRY_ASSIGN(const AgreementEntry agreement, m_servers.ready(branch, person));
        return m_servers.approve(agreement);
    }
    [[nodiscard]] static QByteArray boardOf(BranchId branch)
    {
        return "/api/v1/branches/" + branch.toString().toLatin1() + "/board";
    }

    TwoServers m_servers;
    RegisterFixture &m_data = m_servers.data();
};

namespace {

bool hasBegun(RawClient &stream)
{
    return stream.readUntil("\r\n\r\n").startsWith("HTTP/1.1 200 ");
}

// The stream's last event, and nothing after it.
AccessEnd endOf(RawClient &stream)
{
    static_cast<void>(stream.readUntil("event: access-ended\n"));
    const QByteArray rest = stream.readUntil("\n\n");
    const qsizetype start = rest.indexOf("data: ") + 6;
    const auto end = BodyCodec<AccessEnd>::decode(rest.mid(start, rest.indexOf('\n', start) - start));
    return stream.waitForClose() ? end.value_or(AccessEnd()) : AccessEnd();
}

} // namespace

// The approval goes to one server. The former administrator's very next request, on either, is refused; the event
// streams say why and close.
void AccessE2eTest::replacesOnBothServers()
{
    WireClient here = m_servers.here(Session::BranchA);
    WireClient there = m_servers.there(Session::BranchA);
    QCOMPARE(here.get(boardOf(m_data.branchA)).status, 200);
    QCOMPARE(there.get(boardOf(m_data.branchA)).status, 200);
    const auto streamHere = here.openStream();
    const auto streamThere = there.openStream();
    QVERIFY(hasBegun(*streamHere) && hasBegun(*streamThere));

    QVERIFY(approve(m_data.branchA, m_data.anna));
    QCOMPARE(here.get(boardOf(m_data.branchA)).status, 401);
    QCOMPARE(there.get(boardOf(m_data.branchA)).status, 401);
    const AccessEnd wanted{.reason = AccessEndReason::BranchAccessEnded, .branchId = m_data.branchA};
    QCOMPARE(endOf(*streamHere), wanted);
    QCOMPARE(endOf(*streamThere), wanted);
    QVERIFY(!here.openStream()->readUntil("\r\n\r\n").startsWith("HTTP/1.1 200 "));
    QCOMPARE(m_servers.here(Session::BranchB).get(boardOf(m_data.branchB)).status, 200);
}

// Who administers the same branch hears that something about it has changed; another branch does not.
void AccessE2eTest::tellsOthersOfTheBranch()
{
    const auto own = m_servers.there(Session::BranchA).openStream();
    const auto foreign = m_servers.there(Session::BranchB).openStream();
    QVERIFY(hasBegun(*own) && hasBegun(*foreign));
    const auto agreement = m_servers.ready(m_data.branchA, m_data.anna);
    QVERIFY(agreement);
    const QByteArray heard = own->readUntil("\n\n");
    QVERIFY2(heard.contains("event: change\n") && heard.contains("accessChanged"), heard.constData());
    QVERIFY(!heard.contains(m_data.anna.toString().toLatin1()));

    // The first that B hears of is its own.
    WireClient national = m_servers.here(Session::National);
    QVERIFY(TwoServers::send(national, DiscardAgreement{.agreementId = agreement->id, .ifMatch = agreement->version}));
    RequestException request{.branchId = m_data.branchB,
                             .body = {.kind = ExceptionKind::SeveralAdministrators,
                                      .seats = 2,
                                      .personId = {},
                                      .reason = QStringLiteral("Två orter delar på arbetet.")}};
    const auto asked = TwoServers::send(national, request);
    QVERIFY(asked);
    QVERIFY(foreign->readUntil("\n\n").contains("accessChanged"));
    const QByteArray changes =
        "audit_event WHERE object = 'access_exception' AND branch_id = '" + m_data.branchB.toString().toLatin1() + '\'';
    QCOMPARE(m_data.count(changes), 1);
}

void AccessE2eTest::endsOneBranchOfTwo()
{
    const BranchId branchC = *BranchId::parse(u"019e0000-0000-7000-8000-000000000003");
    m_data.execute("INSERT INTO branch (id, name) VALUES ('" + branchC.toString().toLatin1() +
                   "', 'Avdelning C') ON CONFLICT DO NOTHING; SELECT give_demo_access('" +
                   branchC.toString().toLatin1() + "', '" + m_data.adminA.toString().toLatin1() + "', now())");
    WireClient erik = m_servers.there(Session::BranchA);
    const auto stream = erik.openStream();
    QVERIFY(hasBegun(*stream));
    QVERIFY(approve(m_data.branchA, m_data.anna));
    QCOMPARE(erik.get(boardOf(m_data.branchA)).status, 404);
    QCOMPARE(erik.get(boardOf(branchC)).status, 200); // the session goes on
    QCOMPARE(endOf(*stream), (AccessEnd{.reason = AccessEndReason::BranchAccessEnded, .branchId = m_data.branchA}));
    QVERIFY(hasBegun(*erik.openStream()));
    m_data.execute("SELECT end_branch_access('" + branchC.toString().toLatin1() + "', 'Slut.')");
}

void AccessE2eTest::resignsAtOnce()
{
    WireClient erik = m_servers.here(Session::BranchA);
    WireClient there = m_servers.there(Session::BranchA);
    QVERIFY(TwoServers::send(erik, Resign{.branchId = m_data.branchA, .body = {}}));
    QCOMPARE(erik.get(boardOf(m_data.branchA)).status, 401);
    QCOMPARE(there.get(boardOf(m_data.branchA)).status, 401);
}

// Revocation survives a restart.
void AccessE2eTest::staysOutAfterRestart()
{
    QVERIFY(approve(m_data.branchA, m_data.anna));
    QCOMPARE(m_servers.other().terminate(), 0);
    QVERIFY(m_servers.other().serveAndWait());
    WireClient erik = m_servers.there(Session::BranchA);
    QCOMPARE(erik.get(boardOf(m_data.branchA)).status, 401);
    WireClient frida = m_servers.there(Session::BranchB);
    QCOMPARE(frida.get(boardOf(m_data.branchB)).status, 200); // whose session does too
}

} // namespace medlem::test

QTEST_GUILESS_MAIN(medlem::test::AccessE2eTest)
#include "tst_access_e2e.moc"
