// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/e2e/twoservers.h"

namespace medlem::test {

bool TwoServers::start()
{
    if (!m_register.start())
        return false;
    m_other.configure("[accounts]\nsecret_key_file=" + m_register.server().dataFolder().toUtf8() + "/secret.key\n");
    m_other.setVariable(QStringLiteral("MEDLEM_DATABASE_URI"), data().database().appUri);
    m_other.setVariable(QStringLiteral("MEDLEM_DATABASE_LOGIN_URI"), data().database().logInUri);
    return m_other.serveAndWait();
}

void TwoServers::restore()
{
    data().execute("SELECT give_demo_access('" + data().branchA.toString().toLatin1() + "', '" +
                   data().adminA.toString().toLatin1() + "', now())");
    const std::pair<Session, QByteArray> sessions[] = {
        {Session::BranchA, "41"}, {Session::BranchB, "42"}, {Session::National, "43"}};
    for (const auto &[session, account] : sessions) {
        data().execute("INSERT INTO session (token_hash, account_id, expires_at) VALUES (sha256('" +
                       ServedRegister::token(session) + "'), '019e0000-0000-7000-8000-0000000000" + account +
                       "', now() + interval '1 day') ON CONFLICT DO NOTHING");
    }
    data().execute("UPDATE session SET stepped_up_at = now(), active_at = now()");
}

WireReply TwoServers::exchange(WireClient &client, const EncodedRequest &request)
{
    WireHeaders headers;
    if (!request.idempotencyKey.isEmpty())
        headers.emplaceBack("Idempotency-Key", request.idempotencyKey.toLatin1());
    if (request.ifMatch)
        headers.emplaceBack("If-Match", '"' + QByteArray::number(*request.ifMatch) + '"');
    const QByteArray body = request.body.isEmpty() ? QByteArray() : request.body;
    return client.exchange(methodName(request.operation->method), request.path, body, headers);
}

Result<AgreementEntry> TwoServers::ready(BranchId branch, PersonId person)
{
    WireClient national = here(Session::National);
    const AgreementFields fields{
        .meeting = Meeting::BoardMeeting,
        .meetingDate = QDate(2026, 3, 15),
        .minutesParagraph = QStringLiteral("7"),
        .signatory = QStringLiteral("Eva Ek, ordförande"),
        .administrators = {{.personId = person, .tie = AdministratorTie::Member, .municipalityCode = {}}}};
    TRY_ASSIGN(const AgreementEntry drafted, send(national, CreateAgreement{.branchId = branch, .body = fields}));
    for (const char *kind : {"signedAgreement", "minutesExcerpt"}) {
        data().execute("SELECT keep_agreement_document(uuid_v7(), '" + drafted.id.toString().toLatin1() + "', '" +
                       kind + "', 'pdf', 'papper.pdf', '%PDF-1.4', false)");
    }
    TRY_ASSIGN(const AgreementEntry shown, send(national, ShowAgreement{drafted.id}));
    TRY_ASSIGN(const AgreementEntry received,
               send(national, ReceiveAgreement{.agreementId = drafted.id, .ifMatch = shown.version}));
    const TickReview ticks{.agreementId = drafted.id,
                           .ifMatch = received.version,
                           .body = {{ReviewItem::AgreementSignedByBranch, ReviewItem::AgreementSignedByAdministrator,
                                     ReviewItem::MinutesSigned, ReviewItem::MinutesWitnessed,
                                     ReviewItem::MinutesNameSamePersons, ReviewItem::PersonsIdentified}}};
    return send(national, ticks);
}

Result<AgreementEntry> TwoServers::approve(const AgreementEntry &agreement)
{
    WireClient national = here(Session::National);
    return send(national, ApproveAgreement{.agreementId = agreement.id, .ifMatch = agreement.version});
}

} // namespace medlem::test
