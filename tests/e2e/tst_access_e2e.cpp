// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/protocol/agreementreview.h"
#include "shared/protocol/events.h"
#include "shared/protocol/exceptions.h"
#include "tests/support/servedregister.h"

#include <QTest>

namespace medlem::test {

// The whole routine over the wire, with two servers before one database: whoever is replaced is out on both at once
//
class AccessE2eTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void replacesOnBothServers();
    void tellsOthersOfTheBranch();
    void endsOneBranchOfTwo();
    void resignsAtOnce();
    void staysOutAfterRestart();

private:
    template <class Request>
    [[nodiscard]] Result<typename Request::Reply> send(WireClient &client, const Request &request)
    {
        const EncodedRequest encoded = RequestCodec<Request>::encode(request);
        WireHeaders headers;
        if (!encoded.idempotencyKey.isEmpty())
            headers.emplaceBack("Idempotency-Key", encoded.idempotencyKey.toLatin1());
        if (encoded.ifMatch)
            headers.emplaceBack("If-Match", '"' + QByteArray::number(*encoded.ifMatch) + '"');
        const WireReply reply = client.exchange(methodName(encoded.operation->method), encoded.path,
                                                encoded.body.isEmpty() ? QByteArray() : encoded.body, headers);
        if (reply.status != Request::operation.successStatus)
            return fail(errorFromProblem(reply.status, reply.body));
        if constexpr (std::is_same_v<typename Request::Reply, NoContent>)
            return NoContent{};
        else
            return BodyCodec<typename Request::Reply>::decode(reply.body);
    }

    [[nodiscard]] WireClient elsewhere(Session session); // on the other server
    // As far as the national organisation comes before approving.
    [[nodiscard]] Result<AgreementEntry> ready(BranchId branch, PersonId person);
    [[nodiscard]] Result<AgreementEntry> approve(BranchId branch, PersonId person);
    [[nodiscard]] QByteArray membersOf(BranchId branch) const
    {
        return "/api/v1/branches/" + branch.toString().toLatin1() + "/board";
    }

    ServedRegister m_register;
    ServerProcess m_other;
    RegisterFixture &m_data = m_register.data();
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

void AccessE2eTest::initTestCase()
{
    QVERIFY(m_register.start());
    m_other.configure("[accounts]\nsecret_key_file=" + m_register.server().dataFolder().toUtf8() + "/secret.key\n");
    m_other.setVariable(QStringLiteral("MEDLEM_DATABASE_URI"), m_data.database().appUri);
    m_other.setVariable(QStringLiteral("MEDLEM_DATABASE_LOGIN_URI"), m_data.database().logInUri);
    QVERIFY(m_other.serveAndWait());
}

// Erik administers A again, Frida B, and each has a session.
void AccessE2eTest::init()
{
    m_data.execute("SELECT give_demo_access('" + m_data.branchA.toString().toLatin1() + "', '" +
                   m_data.adminA.toString().toLatin1() + "', now())");
    const std::pair<Session, QByteArray> sessions[] = {
        {Session::BranchA, "41"}, {Session::BranchB, "42"}, {Session::National, "43"}};
    for (const auto &[session, account] : sessions)
        m_data.execute("INSERT INTO session (token_hash, account_id, expires_at) VALUES (sha256('" +
                       ServedRegister::token(session) + "'), '019e0000-0000-7000-8000-0000000000" + account +
                       "', now() + interval '1 day') ON CONFLICT DO NOTHING");
    m_data.execute("UPDATE session SET stepped_up_at = now()");
}

WireClient AccessE2eTest::elsewhere(Session session)
{
    return WireClient(m_other.port(), ServedRegister::token(session));
}

Result<AgreementEntry> AccessE2eTest::ready(BranchId branch, PersonId person)
{
    WireClient national = m_register.client(Session::National);
    CreateAgreement draft{.branchId = branch,
                          .body = {.meeting = Meeting::BoardMeeting,
                                   .meetingDate = QDate(2026, 3, 15),
                                   .minutesParagraph = QStringLiteral("7"),
                                   .signatory = QStringLiteral("Eva Ek, ordförande"),
                                   .administrators = {{.personId = person,
                                                       .tie = AdministratorTie::Member,
                                                       .municipalityCode = {}}}}};
    TRY_ASSIGN(const AgreementEntry drafted, send(national, draft));
    for (const char *kind : {"signedAgreement", "minutesExcerpt"})
        m_data.execute("SELECT keep_agreement_document(uuid_v7(), '" + drafted.id.toString().toLatin1() + "', '" +
                       kind + "', 'pdf', 'papper.pdf', '%PDF-1.4', false)");
    TRY_ASSIGN(const AgreementEntry shown, send(national, ShowAgreement{drafted.id}));
    TRY_ASSIGN(const AgreementEntry received,
               send(national, ReceiveAgreement{.agreementId = drafted.id, .ifMatch = shown.version}));
    const TickReview ticks{
        .agreementId = drafted.id,
        .ifMatch = received.version,
        .body = {{ReviewItem::AgreementSignedByBranch, ReviewItem::AgreementSignedByAdministrator,
                  ReviewItem::MinutesSigned, ReviewItem::MinutesWitnessed, ReviewItem::MinutesNameSamePersons,
                  ReviewItem::PersonsIdentified}}};
    return send(national, ticks);
}

Result<AgreementEntry> AccessE2eTest::approve(BranchId branch, PersonId person)
{
    TRY_ASSIGN(const AgreementEntry agreement, ready(branch, person));
    WireClient national = m_register.client(Session::National);
    return send(national, ApproveAgreement{.agreementId = agreement.id, .ifMatch = agreement.version});
}

// The approval goes to one server. The former administrator's very next request, on either, is refused; the event
// streams say why and close.
void AccessE2eTest::replacesOnBothServers()
{
    WireClient here = m_register.client(Session::BranchA);
    WireClient there = elsewhere(Session::BranchA);
    QCOMPARE(here.get(membersOf(m_data.branchA)).status, 200);
    QCOMPARE(there.get(membersOf(m_data.branchA)).status, 200);
    const auto streamHere = here.openStream();
    const auto streamThere = there.openStream();
    QVERIFY(hasBegun(*streamHere) && hasBegun(*streamThere));

    QVERIFY(approve(m_data.branchA, m_data.anna));
    QCOMPARE(here.get(membersOf(m_data.branchA)).status, 401);
    QCOMPARE(there.get(membersOf(m_data.branchA)).status, 401);
    const AccessEnd wanted{.reason = AccessEndReason::BranchAccessEnded, .branchId = m_data.branchA};
    QCOMPARE(endOf(*streamHere), wanted);
    QCOMPARE(endOf(*streamThere), wanted);
    QVERIFY(!here.openStream()->readUntil("\r\n\r\n").startsWith("HTTP/1.1 200 "));
    QCOMPARE(m_register.client(Session::BranchB).get(membersOf(m_data.branchB)).status, 200);
}

// Who administers the same branch hears that something about it has changed; another branch does not.
void AccessE2eTest::tellsOthersOfTheBranch()
{
    const auto own = elsewhere(Session::BranchA).openStream();
    const auto foreign = elsewhere(Session::BranchB).openStream();
    QVERIFY(hasBegun(*own) && hasBegun(*foreign));
    const auto agreement = ready(m_data.branchA, m_data.anna);
    QVERIFY(agreement);
    const QByteArray heard = own->readUntil("\n\n");
    QVERIFY2(heard.contains("event: change\n") && heard.contains("accessChanged"), heard.constData());
    QVERIFY(!heard.contains(m_data.anna.toString().toLatin1()));

    // The first that B hears of is its own.
    WireClient national = m_register.client(Session::National);
    QVERIFY(send(national, DiscardAgreement{.agreementId = agreement->id, .ifMatch = agreement->version}));
    RequestException own2{.branchId = m_data.branchB,
                          .body = {.kind = ExceptionKind::SeveralAdministrators,
                                   .seats = 2,
                                   .personId = {},
                                   .reason = QStringLiteral("Två orter delar på arbetet.")}};
    const auto asked = send(national, own2);
    QVERIFY(asked);
    QVERIFY(foreign->readUntil("\n\n").contains("accessChanged"));
    const QByteArray changes = "audit_event WHERE object = 'access_exception' AND branch_id = '" +
                               m_data.branchB.toString().toLatin1() + '\'';
    QCOMPARE(m_data.count(changes), 1);
}

void AccessE2eTest::endsOneBranchOfTwo()
{
    const BranchId branchC = *BranchId::parse(u"019e0000-0000-7000-8000-000000000003");
    m_data.execute("INSERT INTO branch (id, name) VALUES ('" + branchC.toString().toLatin1() +
                   "', 'Avdelning C') ON CONFLICT DO NOTHING; SELECT give_demo_access('" +
                   branchC.toString().toLatin1() + "', '" + m_data.adminA.toString().toLatin1() + "', now())");
    WireClient erik = elsewhere(Session::BranchA);
    const auto stream = erik.openStream();
    QVERIFY(hasBegun(*stream));
    QVERIFY(approve(m_data.branchA, m_data.anna));
    QCOMPARE(erik.get(membersOf(m_data.branchA)).status, 404);
    QCOMPARE(erik.get(membersOf(branchC)).status, 200); // the session goes on
    QCOMPARE(endOf(*stream),
             (AccessEnd{.reason = AccessEndReason::BranchAccessEnded, .branchId = m_data.branchA}));
    QVERIFY(hasBegun(*erik.openStream()));
    m_data.execute("SELECT end_branch_access('" + branchC.toString().toLatin1() + "', 'Slut.')");
}

void AccessE2eTest::resignsAtOnce()
{
    WireClient erik = m_register.client(Session::BranchA);
    WireClient there = elsewhere(Session::BranchA);
    QVERIFY(send(erik, Resign{.branchId = m_data.branchA, .body = {}}));
    QCOMPARE(erik.get(membersOf(m_data.branchA)).status, 401);
    QCOMPARE(there.get(membersOf(m_data.branchA)).status, 401);
}

// Revocation survives a restart.
void AccessE2eTest::staysOutAfterRestart()
{
    QVERIFY(approve(m_data.branchA, m_data.anna));
    QCOMPARE(m_other.terminate(), 0);
    QVERIFY(m_other.serveAndWait());
    WireClient erik = elsewhere(Session::BranchA);
    QCOMPARE(erik.get(membersOf(m_data.branchA)).status, 401);
    WireClient frida = elsewhere(Session::BranchB);
    QCOMPARE(frida.get(membersOf(m_data.branchB)).status, 200); // whose session does too
}

} // namespace medlem::test

QTEST_GUILESS_MAIN(medlem::test::AccessE2eTest)
#include "tst_access_e2e.moc"
