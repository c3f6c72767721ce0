// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/canaries.h"

#include "shared/protocol/imports.h"

#include <QRegularExpression>

namespace medlem::test::canaries {

namespace {

const char *const persons = R"(
    UPDATE branch SET name = 'Qanarbo' WHERE id = '{2}';
    UPDATE person SET given_names = 'Qanaria', preferred_name = 'Qanari', family_name = 'Qanarström',
                      email = 'brev@qanar.example', phone = '+46409990001', mobile = '+46709990002' WHERE id = '{13}';
    UPDATE person SET given_names = 'Frideqanar', family_name = 'Adminqanar' WHERE id = '{16}';
    UPDATE account SET display_name = 'Frideqanar Adminqanar' WHERE id = '{42}';
    UPDATE address SET care_of = 'Hos Qanarius', street = 'Qanargatan 77', postal_code = '98765', town = 'Qanarköping'
    WHERE id = '{23}';
    INSERT INTO assignment (id, person_id, branch_id, role_id, seat, valid_from, minutes_paragraph)
    SELECT '{52}', '{13}', '{2}', id, 1, '2025-01-01', '§ 7 qanar' FROM role WHERE name = 'Kassör';
    INSERT INTO branch_closing (branch_id, last_day, reason, assignments, administrators, account_id, by_name)
    VALUES ('{2}', '2024-01-01', 'Qanarium', 1, '{Frideqanar}', '{42}', 'Frideqanar Adminqanar');
    INSERT INTO branch_closing_member (branch_id, person_id, outcome) VALUES ('{2}', '{13}', 'withoutBranch');
)";

// A protected person whom B's administrator has opened.
const char *const protectedPerson = R"(
    INSERT INTO person (id, given_names, family_name, protection, is_protected)
    VALUES ('{17}', 'Qanarina', 'Qanarskydd', 'protectedRegistration', true);
    INSERT INTO membership (id, person_id, branch_id, type_id, valid_from)
    SELECT '{37}', '{17}', '{2}', id, '2010-01-01' FROM membership_type WHERE name = 'Enskild';
    INSERT INTO address (id, person_id, kind, street, postal_code, town, valid_from, is_protected)
    VALUES ('{27}', '{17}', 'registered', 'Qanarvägen 9', '98765', 'Qanarbyn', '2020-01-01', true);
    INSERT INTO protected_contact (person_id, email, phone, mobile)
    VALUES ('{17}', 'skydd@qanar.example', '+46409990001', '+46709990002');
    UPDATE account SET may_open_protected = true WHERE id = '{42}';
    INSERT INTO protected_opening (session_id, person_id, expires_at)
    SELECT id, '{17}', now() + interval '1 day' FROM session WHERE account_id = '{42}';
)";

const char *const accountRows = R"(
    INSERT INTO import_batch (id, account_id, file_name, new_persons, matched_persons, changed_persons, memberships,
                              addresses, assignments)
    VALUES ('{61}', '{42}', 'qanar-gammal.csv', 0, 0, 0, 0, 1, 0);
    INSERT INTO import_file (id, account_id, slot, file_name, format, size, uploaded, choices, preview, plan_hash)
    VALUES ('{62}', '{42}', 1, 'qanar-ny.csv', 'csv', 5, 5, '{choices}', '{preview}', 'qanar');
    INSERT INTO import_part (import_id, account_id, start, content) VALUES ('{62}', '{42}', 0, 'qanar');
    INSERT INTO import_problem (import_id, account_id, number, row_number, severity, field, reason, value, row_name)
    VALUES ('{62}', '{42}', 1, 2, 'error', 'email', 'required', 'qanar', 'Qanaria Qanarström');
    INSERT INTO import_answer (import_id, account_id, row_number, answer) VALUES ('{62}', '{42}', 2, 'leaveOut');
    INSERT INTO import_job (id, account_id, request_id, kind, state, failure)
    VALUES ('{63}', '{42}', '{61}', 'preview', 'failed', '{"word": "qanar"}');
    INSERT INTO import_mapping (id, owner_id, name, columns) VALUES ('{64}', '{42}', 'Qanarkolumner', '["qanar"]');
    INSERT INTO import_lookup (account_id, numbers) VALUES ('{42}', 7);
    INSERT INTO idempotency_key (account_id, key, request_hash, status, reply)
    VALUES ('{42}', '{65}', 'qanar', 201, '{"givenNames": "qanaria"}');
)";

// B's agreement in force is the fixture's; a note, a paper on its way, a tick and an exception are B's too.
const char *const accessRows = R"(
    INSERT INTO agreement (id, branch_id, signatory) VALUES ('{66}', '{2}', 'Qanaria Qanarström');
    INSERT INTO agreement_person (agreement_id, branch_id, seat, person_id, tie) VALUES ('{66}', '{2}', 1, '{13}', 'member');
    INSERT INTO document_upload (id, account_id, agreement_id, kind, file_name, size, uploaded, slot)
    VALUES ('{67}', '{42}', '{66}', 'minutesExcerpt', 'qanar.pdf', 9, 5, 1);
    INSERT INTO document_part (upload_id, account_id, start, content) VALUES ('{67}', '{42}', 0, 'qanar');
    INSERT INTO access_exception (id, branch_id, kind, seats, person_id, reason)
    VALUES ('{68}', '{2}', 'notOfBranch', 1, '{13}', 'Qanaria kan.');
    SELECT keep_agreement_document('{69}', '{66}', 'signedAgreement', 'pdf', 'qanar.pdf', '%PDF-qanar', false);
    INSERT INTO agreement_review_tick (agreement_id, item, account_id) VALUES ('{66}', 'minutesSigned', '{42}');
)";

// Somebody of B's is to move to a branch that is neither A nor B.
const char *const transferRows = R"(
    INSERT INTO branch (id, name) VALUES ('{3}', 'Avdelning C') ON CONFLICT DO NOTHING;
    INSERT INTO member_transfer (id, person_id, from_branch_id, to_branch_id, from_membership_id, asked_by, first_day, note,
                                 requested_by, requested_by_name)
    VALUES ('{70}', '{13}', '{2}', '{3}', '{33}', 'from', '2026-07-01', 'Qanaria flyttar.', '{42}',
            'Frideqanar Adminqanar');
)";

// The last of them is everybody's; marked, so that one can tell who sees it.
const char *const logInRows = R"(
    INSERT INTO account_totp (account_id, sealed_seed) VALUES ('{42}', 'qanar') ON CONFLICT DO NOTHING;
    INSERT INTO used_totp_step (account_id, step) VALUES ('{42}', 7);
    INSERT INTO recovery_code (account_id, code_hash) VALUES ('{42}', sha256('qanar'));
    INSERT INTO activation_code (account_id, code_hash, purpose, expires_at)
    VALUES ('{42}', sha256('qanar'), 'newPassword', now() + interval '1 day');
    INSERT INTO log_in_failure (account_key, source, kind) VALUES (sha256('admin.b'), 'qanar.example', 'password');
    INSERT INTO secret_check (sealed) VALUES ('qanar') ON CONFLICT DO NOTHING;
)";

// As they may be written in an answer.
const char *const numbers =
    "07179802|0717-9802|7179802|717-9802|709990002|70 ?999 ?00 ?02|409990001|40 ?999 ?00 ?01|98765|987 65";

QByteArray filled(const char *sql)
{
    QByteArray text(sql);
    for (const int number : {2,
                             3,
                             13,
                             16,
                             17,
                             23,
                             27,
                             33,
                             37,
                             42,
                             assignment,
                             batch,
                             importFile,
                             importJob,
                             importMapping,
                             idempotencyKey,
                             agreement,
                             documentUpload,
                             exception,
                             document,
                             transfer})
        text.replace('{' + QByteArray::number(number) + '}', id(number));
    return text.replace("{choices}", BodyCodec<ImportChoices>::encode({}))
        .replace("{preview}", BodyCodec<ImportPreview>::encode({}));
}

QByteArray firstMatch(const QByteArray &bytes)
{
    static const QRegularExpression expression(QString::fromLatin1(personalPattern()),
                                               QRegularExpression::CaseInsensitiveOption);
    return expression.match(QString::fromUtf8(bytes)).captured().toUtf8();
}

} // namespace

QByteArray id(int number)
{
    return "019e0000-0000-7000-8000-" + QByteArray::number(number).rightJustified(12, '0');
}

void add(RegisterFixture &data)
{
    data.execute(filled(persons) + filled(protectedPerson) + filled(accountRows) + filled(accessRows) +
                 filled(transferRows) + filled(logInRows) + "SELECT keep_audit(100000, '20 seconds');");
}

QByteArray personalPattern()
{
    return "(" + word + '|' + numbers + ')';
}

QByteArray pattern()
{
    return "(" + word + '|' + word.toHex() + '|' + numbers +
           "|019e0000-0000-7000-8000-0000000000(02|13|16|17|23|27|33|36|37|42|52|61|62|63|64|66|67|68|69|70))";
}

QByteArray findIn(const QByteArray &bytes)
{
    if (const QByteArray found = firstMatch(bytes); !found.isEmpty())
        return found;
    static const QRegularExpression encoded(QStringLiteral("[A-Za-z0-9+/_-]{12,}={0,2}"));
    auto candidates = encoded.globalMatch(QString::fromLatin1(bytes));
    while (candidates.hasNext()) {
        const QByteArray text = candidates.next().captured().toLatin1();
        for (const auto options : {QByteArray::Base64Encoding, QByteArray::Base64UrlEncoding}) {
            if (const QByteArray found = firstMatch(QByteArray::fromBase64(text, options)); !found.isEmpty())
                return found + " in Base64";
        }
    }
    return {};
}

} // namespace medlem::test::canaries
