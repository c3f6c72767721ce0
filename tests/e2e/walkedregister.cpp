// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/e2e/walkedregister.h"

#include <QJsonDocument>

namespace medlem::test {

namespace {

// Branch B's rows that the fixture does not have, as its administrator has made them; and an assignment in A.
const QByteArray moreRows = R"(
    INSERT INTO assignment (id, person_id, branch_id, role_id, seat, valid_from)
    SELECT '019e0000-0000-7000-8000-000000000051', p.id, '019e0000-0000-7000-8000-000000000001', r.id, 1, '2025-01-01'
    FROM person p, role r WHERE p.given_names = 'Bo' AND r.name = 'Kassör';
    INSERT INTO assignment (id, person_id, branch_id, role_id, seat, valid_from)
    SELECT '019e0000-0000-7000-8000-000000000052', p.id, '019e0000-0000-7000-8000-000000000002', r.id, 1, '2025-01-01'
    FROM person p, role r WHERE p.given_names = 'Cecilia' AND r.name = 'Kassör';
    INSERT INTO branch_closing (branch_id, last_day, reason, assignments, administrators, by_name)
    SELECT id, '2024-01-01', 'Prov', 0, '{}', 'Prov' FROM branch;
)";

// Bo of A and Cecilia of B were to move to a third branch, which has been declined.
const QByteArray transferRows = R"(
    INSERT INTO branch (id, name) VALUES ('019e0000-0000-7000-8000-000000000003', 'Avdelning C');
    INSERT INTO member_transfer (id, person_id, from_branch_id, to_branch_id, from_membership_id, asked_by, first_day,
                                 requested_by_name)
    VALUES ('019e0000-0000-7000-8000-000000000081', '019e0000-0000-7000-8000-000000000012',
            '019e0000-0000-7000-8000-000000000001', '019e0000-0000-7000-8000-000000000003',
            '019e0000-0000-7000-8000-000000000032', 'to', '2026-01-01', 'Prov'),
           ('019e0000-0000-7000-8000-000000000082', '019e0000-0000-7000-8000-000000000013',
            '019e0000-0000-7000-8000-000000000002', '019e0000-0000-7000-8000-000000000003',
            '019e0000-0000-7000-8000-000000000033', 'to', '2026-01-01', 'Prov');
    UPDATE member_transfer SET state = 'declined', decided_by_name = 'Prov', decided_at = now(), decision_note = 'Nej.',
                               person_name = 'Prov';
)";

const QByteArray accessRows = R"(
    INSERT INTO access_exception (id, branch_id, kind, seats, reason)
    SELECT id, branch_id, 'severalAdministrators', 2, 'Två orter.' FROM (VALUES
        ('019e0000-0000-7000-8000-000000000071'::uuid, '019e0000-0000-7000-8000-000000000001'::uuid),
        ('019e0000-0000-7000-8000-000000000072', '019e0000-0000-7000-8000-000000000002')) AS e (id, branch_id);
)";

// The access of both administrators, which a walk may have given up.
const QByteArray access = R"(
    UPDATE access_settings SET two_approvers = false WHERE two_approvers;
    UPDATE agreement a SET state = 'discarded'
    WHERE a.state IN ('draft', 'sent', 'received', 'returned', 'approved')
      AND NOT EXISTS (SELECT FROM access_grant g WHERE g.branch_id = a.branch_id AND upper_inf(g.valid_during));
    SELECT give_demo_access(n.branch_id, n.person_id, now()) FROM (VALUES
        ('019e0000-0000-7000-8000-000000000001'::uuid, '019e0000-0000-7000-8000-000000000015'::uuid),
        ('019e0000-0000-7000-8000-000000000002', '019e0000-0000-7000-8000-000000000016')) AS n (branch_id, person_id)
    WHERE NOT EXISTS (SELECT FROM access_grant g WHERE g.branch_id = n.branch_id AND g.person_id = n.person_id
                                                   AND upper_inf(g.valid_during));
)";

const QByteArray accountRows = R"(
    INSERT INTO account (id, username, display_name, role)
    VALUES ('019e0000-0000-7000-8000-000000000045', 'nova', 'Nova Ny', 'nationalAdministrator'),
           ('019e0000-0000-7000-8000-000000000046', 'nils', 'Nils Ny', 'nationalAdministrator')
    ON CONFLICT (id) DO UPDATE SET version = 1, disabled = false;
    INSERT INTO session (id, token_hash, account_id, expires_at)
    VALUES ('019e0000-0000-7000-8000-000000000061', decode(repeat('dd', 32), 'hex'),
            '019e0000-0000-7000-8000-000000000041', now() + interval '1 day'),
           ('019e0000-0000-7000-8000-000000000062', decode(repeat('ee', 32), 'hex'),
            '019e0000-0000-7000-8000-000000000042', now() + interval '1 day')
    ON CONFLICT DO NOTHING;
    UPDATE session SET stepped_up_at = now(), active_at = now();
    DELETE FROM log_in_failure;
)";

WalkValues values(std::initializer_list<std::pair<const char *, QString>> pairs)
{
    WalkValues result;
    for (const auto &[name, value] : pairs)
        result.insert(QString::fromLatin1(name), value);
    return result;
}

} // namespace

bool WalkedRegister::start(const QByteArray &moreConfiguration)
{
    if (!served.start(moreConfiguration))
        return false;
    RegisterFixture &data = served.data();
    data.execute(moreRows + accessRows + transferRows);
    operations = operationsOf(served.client(Session::None).get("/api/v1/openapi.json").json());

    ofA = values({{"branchId", data.branchA.toString()},
                  {"personId", data.anna.toString()},
                  {"addressId", data.annasAddress.toString()},
                  {"membershipId", data.annasMembership.toString()},
                  {"assignmentId", QStringLiteral("019e0000-0000-7000-8000-000000000051")},
                  {"changeId", changeAddress(Session::BranchA, data.annasAddress)},
                  {"accountId", QStringLiteral("019e0000-0000-7000-8000-000000000045")},
                  {"sessionId", QStringLiteral("019e0000-0000-7000-8000-000000000061")}});
    ofB = values({{"branchId", data.branchB.toString()},
                  {"personId", data.cecilia.toString()},
                  {"addressId", data.ceciliasAddress.toString()},
                  {"membershipId", data.ceciliasMembership.toString()},
                  {"assignmentId", QStringLiteral("019e0000-0000-7000-8000-000000000052")},
                  {"changeId", changeAddress(Session::BranchB, data.ceciliasAddress)},
                  {"accountId", QStringLiteral("019e0000-0000-7000-8000-000000000046")},
                  {"sessionId", QStringLiteral("019e0000-0000-7000-8000-000000000062")}});
    for (WalkValues *each : {&ofA, &ofB})
        each->insert(QStringLiteral("agreementId"), agreementOf(each->value(QStringLiteral("branchId"))));
    ofA.insert(QStringLiteral("exceptionId"), QStringLiteral("019e0000-0000-7000-8000-000000000071"));
    ofB.insert(QStringLiteral("exceptionId"), QStringLiteral("019e0000-0000-7000-8000-000000000072"));
    ofA.insert(QStringLiteral("transferId"), QStringLiteral("019e0000-0000-7000-8000-000000000081"));
    ofB.insert(QStringLiteral("transferId"), QStringLiteral("019e0000-0000-7000-8000-000000000082"));
    for (WalkValues *each : {&ofA, &ofB})
        each->insert(QStringLiteral("eventNumber"), eventOf(each->value(QStringLiteral("changeId"))));
    ofA.insert(QStringLiteral("documentId"), paperOf(ofA.value(QStringLiteral("agreementId"))));
    ofB.insert(QStringLiteral("documentId"), paperOf(ofB.value(QStringLiteral("agreementId"))));
    for (WalkValues *each : {&ofA, &ofB})
        each->insert(QStringLiteral("offset"), QStringLiteral("0"));
    addImportRows(data, ofA, ofB);
    for (auto known = ofA.keyBegin(); known != ofA.keyEnd(); ++known)
        missing.insert(*known, QUuid::createUuid().toString(QUuid::WithoutBraces));
    missing.insert(QStringLiteral("eventNumber"), QStringLiteral("987654321"));
    missing.insert(QStringLiteral("offset"), QStringLiteral("0"));
    const WalkValues common = values({{"typeId", data.membershipType(QStringLiteral("Enskild")).toString()},
                                      {"roleId", data.role(QStringLiteral("Ordförande")).toString()},
                                      {"membershipTypeId", data.membershipType(QStringLiteral("Ungdom")).toString()},
                                      {"postalCode", QStringLiteral("222 22")},
                                      {"street", QStringLiteral("Storgatan 2")},
                                      {"country", QStringLiteral("SE")},
                                      {"reason", QStringLiteral("Kallelse ska skickas")},
                                      {"note", QStringLiteral("En kort anteckning")},
                                      {"content", QStringLiteral("eA==")}});
    for (WalkValues *each : {&ofA, &ofB, &missing})
        each->insert(common);
    return operations.size() > 10;
}

void WalkedRegister::restoreAccountRows()
{
    served.data().execute(access);
    for (const auto &[session, account] : {std::pair(Session::BranchA, "41"), std::pair(Session::BranchB, "42")})
        served.data().execute("INSERT INTO session (token_hash, account_id, expires_at) VALUES (sha256('" +
                              ServedRegister::token(session) + "'), '019e0000-0000-7000-8000-0000000000" + account +
                              "', now() + interval '1 day') ON CONFLICT DO NOTHING");
    served.data().execute(accountRows);
    // A paper on its way for each, by the same id as one that is kept.
    for (const auto &[values, account] : {std::pair(&ofA, "41"), std::pair(&ofB, "42")}) {
        const auto id = [of = values](const char *name) {
            return of->value(QString::fromLatin1(name)).toLatin1();
        };
        served.data().execute("INSERT INTO document_upload (id, account_id, agreement_id, kind, file_name, size, slot)"
                              " SELECT '" +
                              id("documentId") + "', '019e0000-0000-7000-8000-0000000000" + account + "', '" +
                              id("agreementId") +
                              "', 'minutesExcerpt', 'papper.pdf', 10, 4"
                              " ON CONFLICT DO NOTHING");
    }
}

int WalkedRegister::expectedRefusal(const WalkedOperation &operation)
{
    static const QHash<QString, int> refusals{{QStringLiteral("logIn"), 401},
                                              {QStringLiteral("beginActivation"), 401},
                                              {QStringLiteral("finishActivation"), 401},
                                              {QStringLiteral("stepUp"), 422},
                                              {QStringLiteral("changePassword"), 422},
                                              {QStringLiteral("createAccount"), 422},
                                              // To a branch that nobody has.
                                              {QStringLiteral("requestTransfer"), 422},
                                              // One seat is everybody's, and a granted exception begins on a day.
                                              {QStringLiteral("requestException"), 422},
                                              {QStringLiteral("decideException"), 422}};
    return refusals.value(operation.id);
}

QString WalkedRegister::changeAddress(Session session, AddressId address)
{
    WireClient writer = served.client(session);
    const QByteArray path = "/api/v1/addresses/" + address.toString().toLatin1();
    const WireReply reply = writer.get(path);
    const QByteArray fields = QJsonDocument(reply.json().value(u"fields").toObject()).toJson();
    if (writer.put(path, fields, reply.header("etag")).status != 200)
        qFatal("The address was not changed.");
    return served.data()
        .query("SELECT change_id::text AS id FROM audit_event ORDER BY sequence DESC LIMIT 1")
        .first()
        .text("id");
}

QString WalkedRegister::agreementOf(const QString &branch)
{
    return served.data()
        .query("SELECT id::text AS id FROM agreement WHERE state = 'inForce' AND branch_id = '" + branch.toLatin1() +
               '\'')
        .first()
        .text("id");
}

QString WalkedRegister::paperOf(const QString &agreement)
{
    return served.data()
        .query("SELECT id::text AS id FROM agreement_document WHERE kind = 'signedAgreement' AND agreement_id = '" +
               agreement.toLatin1() + '\'')
        .first()
        .text("id");
}

QString WalkedRegister::eventOf(const QString &change)
{
    return served.data()
        .query("SELECT max(sequence)::text AS number FROM audit_event WHERE change_id = '" + change.toLatin1() + '\'')
        .first()
        .text("number");
}

} // namespace medlem::test
