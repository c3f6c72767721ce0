// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/server/access/accessdesk.h"

#include "server/dispatch/accessroutes.h"

namespace medlem::test {

namespace {

const QByteArray otherNationalId = "019e0000-0000-7000-8000-000000000044";

AgreementFields fieldsOf(const QList<NamedAdministrator> &administrators)
{
    return {.meeting = Meeting::AnnualMeeting,
            .meetingDate = QDate(2026, 3, 15),
            .minutesParagraph = QStringLiteral("12"),
            .signatory = QStringLiteral("Eva Ek, ordförande"),
            .administrators = administrators};
}

template <class T>
T required(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().detail));
    return *std::move(result);
}

} // namespace

NamedAdministrator member(PersonId person)
{
    return tied(person, AdministratorTie::Member);
}

NamedAdministrator tied(PersonId person, AdministratorTie tie)
{
    return {.personId = person, .tie = tie, .municipalityCode = {}};
}

AccessDesk::AccessDesk()
    : national(*AccountId::parse(u"019e0000-0000-7000-8000-000000000043"))
    , otherNational(*AccountId::parse(QString::fromLatin1(otherNationalId)))
    , m_data(&server::addAccessRoutes)
{
}

bool AccessDesk::start()
{
    return m_data.start().has_value();
}

void AccessDesk::reset()
{
    m_data.reset();
    m_data.execute("INSERT INTO account (id, username, display_name, password_hash, role) VALUES ('" + otherNationalId +
                   "', 'national.two', 'Andra Adm', '$argon2id$none', 'nationalAdministrator');"
                   "UPDATE session SET stepped_up_at = now()");
    forgetEvents();
}

Result<AgreementEntry> AccessDesk::draft(const QList<NamedAdministrator> &administrators, Session session)
{
    CreateAgreement request{.branchId = m_data.branchA, .body = fieldsOf(administrators)};
    return m_data.call(request, session);
}

AgreementEntry AccessDesk::drafted(const QList<PersonId> &persons)
{
    QList<NamedAdministrator> administrators;
    for (const PersonId &person : persons)
        administrators.append(member(person));
    return required(draft(administrators));
}

void AccessDesk::addPaper(AgreementId agreement, DocumentKind kind)
{
    m_data.execute("SELECT keep_agreement_document(uuid_v7(), '" + agreement.toString().toLatin1() + "', '" +
                   EnumCodec<DocumentKind>::name(kind).toLatin1() + "', 'pdf', 'papper.pdf', '%PDF-1.4', false)");
}

AgreementEntry AccessDesk::received(const QList<PersonId> &persons)
{
    const AgreementId agreement = drafted(persons).id;
    addPaper(agreement, DocumentKind::SignedAgreement);
    addPaper(agreement, DocumentKind::MinutesExcerpt);
    return required(
        m_data.call(ReceiveAgreement{.agreementId = agreement, .ifMatch = show(agreement).version}, Session::National));
}

AgreementEntry AccessDesk::tickAll(const AgreementEntry &agreement)
{
    const TickReview ticks{.agreementId = agreement.id,
                           .ifMatch = agreement.version,
                           .body = {{ReviewItem::AgreementSignedByBranch, ReviewItem::AgreementSignedByAdministrator,
                                     ReviewItem::MinutesSigned, ReviewItem::MinutesWitnessed,
                                     ReviewItem::MinutesNameSamePersons, ReviewItem::PersonsIdentified}}};
    return required(m_data.call(ticks, Session::National));
}

AgreementEntry AccessDesk::ready(const QList<PersonId> &persons)
{
    return tickAll(received(persons));
}

AgreementEntry AccessDesk::inForce(const QList<PersonId> &persons)
{
    return required(approve(ready(persons)));
}

AgreementEntry AccessDesk::show(AgreementId agreement)
{
    return required(m_data.call(ShowAgreement{agreement}, Session::National));
}

Result<AgreementEntry> AccessDesk::approve(const AgreementEntry &agreement)
{
    return m_data.call(ApproveAgreement{.agreementId = agreement.id, .ifMatch = agreement.version}, Session::National);
}

Result<AgreementEntry> AccessDesk::reverse(const AgreementEntry &agreement)
{
    const ReverseApproval request{.agreementId = agreement.id,
                                  .ifMatch = agreement.version,
                                  .body = {QStringLiteral("Fel avdelning i protokollet.")}};
    return m_data.call(request, Session::National);
}

Result<AgreementEntry> AccessDesk::end(const AgreementEntry &agreement, const AccessEnding &ending)
{
    return m_data.call(EndAgreement{.agreementId = agreement.id, .ifMatch = agreement.version, .body = ending},
                       Session::National);
}

ExceptionEntry AccessDesk::granted(const NewException &asked, std::optional<QDate> until)
{
    RequestException request{.branchId = m_data.branchA, .body = asked};
    const ExceptionEntry entry = required(m_data.call(request, Session::National));
    const QDate yesterday = QDate::currentDate().addDays(-1);
    const ExceptionDecision decision{.granted = true,
                                     .seats = asked.seats,
                                     .from = until ? std::min(yesterday, *until) : yesterday,
                                     .until = until,
                                     .note = QStringLiteral("Avdelningen är mycket stor.")};
    return required(m_data.call(DecideException{.exceptionId = entry.id, .ifMatch = entry.version, .body = decision},
                                Session::National));
}

ExceptionEntry AccessDesk::grantSeats(int seats, std::optional<QDate> until)
{
    return granted({.kind = ExceptionKind::SeveralAdministrators,
                    .seats = seats,
                    .personId = {},
                    .reason = QStringLiteral("Tre orter delar på arbetet.")},
                   until);
}

ExceptionEntry AccessDesk::grantOutsider(PersonId person, std::optional<QDate> until)
{
    return granted({.kind = ExceptionKind::NotOfBranch,
                    .seats = 1,
                    .personId = person,
                    .reason = QStringLiteral("Ingen i avdelningen kan.")},
                   until);
}

QStringList AccessDesk::openAccess()
{
    QStringList names;
    const server::Rows rows =
        m_data.query("SELECT p.family_name AS name FROM access_grant g JOIN person p ON p.id = g.person_id"
                     " WHERE g.branch_id = '" +
                     m_data.branchA.toString().toLatin1() + "' AND upper_inf(g.valid_during) ORDER BY g.seat");
    for (const server::Row row : rows)
        names.append(row.text("name"));
    return names;
}

QStringList AccessDesk::events()
{
    QStringList kinds;
    const server::Rows rows = m_data.query(
        "SELECT action FROM audit_event WHERE object IN ('agreement', 'agreement_document', 'access_grant',"
        " 'access_exception', 'access_settings') AND sequence > " +
        QByteArray::number(m_lastEvent) + " ORDER BY sequence");
    for (const server::Row row : rows)
        kinds.append(row.text("action"));
    return kinds;
}

qint64 AccessDesk::lastEvent()
{
    return m_data.query("SELECT coalesce(max(sequence), 0) AS number FROM audit_event").first().bigInteger("number");
}

void AccessDesk::sitInAs(AccountId account)
{
    m_data.execute("UPDATE session SET account_id = '" + account.toString().toLatin1() +
                   "' WHERE token_hash = decode('" + RegisterFixture::tokenHash(Session::National).toHex() +
                   "', 'hex')");
}

bool AccessDesk::hasSession(Session session)
{
    return m_data.count("session WHERE token_hash = decode('" + RegisterFixture::tokenHash(session).toHex() +
                        "', 'hex')") == 1;
}

} // namespace medlem::test
