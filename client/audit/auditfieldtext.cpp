// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/audit/auditwords.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace medlem::client {

namespace {

struct FieldWords
{
    QLatin1String field; // as the log names it
    const char *words;
};

// clang-format off
constexpr FieldWords knownFields[] = {
    {QLatin1String("given_names"), QT_TRANSLATE_NOOP("AuditFields", "given names")},
    {QLatin1String("preferred_name"), QT_TRANSLATE_NOOP("AuditFields", "preferred name")},
    {QLatin1String("family_name"), QT_TRANSLATE_NOOP("AuditFields", "family name")},
    {QLatin1String("personnummer"), QT_TRANSLATE_NOOP("AuditFields", "personnummer")},
    {QLatin1String("birth_date"), QT_TRANSLATE_NOOP("AuditFields", "date of birth")},
    {QLatin1String("email"), QT_TRANSLATE_NOOP("AuditFields", "e-mail")},
    {QLatin1String("phone"), QT_TRANSLATE_NOOP("AuditFields", "phone")},
    {QLatin1String("mobile"), QT_TRANSLATE_NOOP("AuditFields", "mobile")},
    {QLatin1String("member_number"), QT_TRANSLATE_NOOP("AuditFields", "member number")},
    {QLatin1String("kind"), QT_TRANSLATE_NOOP("AuditFields", "kind")},
    {QLatin1String("care_of"), QT_TRANSLATE_NOOP("AuditFields", "c/o")},
    {QLatin1String("street"), QT_TRANSLATE_NOOP("AuditFields", "street")},
    {QLatin1String("postal_code"), QT_TRANSLATE_NOOP("AuditFields", "postcode")},
    {QLatin1String("town"), QT_TRANSLATE_NOOP("AuditFields", "town")},
    {QLatin1String("country"), QT_TRANSLATE_NOOP("AuditFields", "country")},
    {QLatin1String("undeliverable_since"), QT_TRANSLATE_NOOP("AuditFields", "undeliverable since")},
    {QLatin1String("undeliverable_reason"), QT_TRANSLATE_NOOP("AuditFields", "why undeliverable")},
    {QLatin1String("valid_from"), QT_TRANSLATE_NOOP("AuditFields", "first day")},
    {QLatin1String("valid_to"), QT_TRANSLATE_NOOP("AuditFields", "last day")},
    {QLatin1String("type_id"), QT_TRANSLATE_NOOP("AuditFields", "membership type")},
    {QLatin1String("end_reason"), QT_TRANSLATE_NOOP("AuditFields", "reason for the end")},
    {QLatin1String("role_id"), QT_TRANSLATE_NOOP("AuditFields", "role")},
    {QLatin1String("seat"), QT_TRANSLATE_NOOP("AuditFields", "seat")},
    {QLatin1String("elected_on"), QT_TRANSLATE_NOOP("AuditFields", "elected on")},
    {QLatin1String("elected_by"), QT_TRANSLATE_NOOP("AuditFields", "elected by")},
    {QLatin1String("minutes_paragraph"), QT_TRANSLATE_NOOP("AuditFields", "paragraph of the minutes")},
    {QLatin1String("branch_id"), QT_TRANSLATE_NOOP("AuditFields", "branch")},
    {QLatin1String("person_id"), QT_TRANSLATE_NOOP("AuditFields", "person")},
    {QLatin1String("withdrawn"), QT_TRANSLATE_NOOP("AuditFields", "taken out")},
    {QLatin1String("name"), QT_TRANSLATE_NOOP("AuditFields", "name")},
    {QLatin1String("organisation_number"), QT_TRANSLATE_NOOP("AuditFields", "organisation number")},
    {QLatin1String("municipality_code"), QT_TRANSLATE_NOOP("AuditFields", "municipality code")},
    {QLatin1String("contact_name"), QT_TRANSLATE_NOOP("AuditFields", "contact person")},
    {QLatin1String("closed_on"), QT_TRANSLATE_NOOP("AuditFields", "the branch's last day")},
    {QLatin1String("merged_into"), QT_TRANSLATE_NOOP("AuditFields", "branch that took over")},
    {QLatin1String("votes"), QT_TRANSLATE_NOOP("AuditFields", "right to vote")},
    {QLatin1String("counts_in_statistics"), QT_TRANSLATE_NOOP("AuditFields", "counts in statistics")},
    {QLatin1String("minimum_age"), QT_TRANSLATE_NOOP("AuditFields", "lowest age")},
    {QLatin1String("maximum_age"), QT_TRANSLATE_NOOP("AuditFields", "highest age")},
    {QLatin1String("term"), QT_TRANSLATE_NOOP("AuditFields", "term")},
    {QLatin1String("fee_kronor"), QT_TRANSLATE_NOOP("AuditFields", "fee")},
    {QLatin1String("in_use"), QT_TRANSLATE_NOOP("AuditFields", "in use")},
    {QLatin1String("seats"), QT_TRANSLATE_NOOP("AuditFields", "number of seats")},
    {QLatin1String("mandate_years"), QT_TRANSLATE_NOOP("AuditFields", "years of the mandate")},
    {QLatin1String("may_be_vacant"), QT_TRANSLATE_NOOP("AuditFields", "may be vacant")},
    {QLatin1String("requires_membership"), QT_TRANSLATE_NOOP("AuditFields", "requires membership")},
    {QLatin1String("on_board"), QT_TRANSLATE_NOOP("AuditFields", "on the board")},
    {QLatin1String("sort_order"), QT_TRANSLATE_NOOP("AuditFields", "place in lists")},
    {QLatin1String("username"), QT_TRANSLATE_NOOP("AuditFields", "username")},
    {QLatin1String("display_name"), QT_TRANSLATE_NOOP("AuditFields", "name")},
    {QLatin1String("role"), QT_TRANSLATE_NOOP("AuditFields", "role")},
    {QLatin1String("disabled"), QT_TRANSLATE_NOOP("AuditFields", "disabled")},
    {QLatin1String("reference"), QT_TRANSLATE_NOOP("AuditFields", "reference")},
    {QLatin1String("state"), QT_TRANSLATE_NOOP("AuditFields", "state")},
    {QLatin1String("meeting"), QT_TRANSLATE_NOOP("AuditFields", "meeting")},
    {QLatin1String("meeting_date"), QT_TRANSLATE_NOOP("AuditFields", "day of the meeting")},
    {QLatin1String("signatory"), QT_TRANSLATE_NOOP("AuditFields", "who signs for the branch")},
    {QLatin1String("return_reason"), QT_TRANSLATE_NOOP("AuditFields", "why it was sent back")},
    {QLatin1String("access_end_reason"), QT_TRANSLATE_NOOP("AuditFields", "reason for the end")},
    {QLatin1String("end_note"), QT_TRANSLATE_NOOP("AuditFields", "note on the end")},
    {QLatin1String("tie"), QT_TRANSLATE_NOOP("AuditFields", "tie to the branch")},
    {QLatin1String("format"), QT_TRANSLATE_NOOP("AuditFields", "kind of file")},
    {QLatin1String("file_name"), QT_TRANSLATE_NOOP("AuditFields", "file name")},
    {QLatin1String("item"), QT_TRANSLATE_NOOP("AuditFields", "point of the check list")},
    {QLatin1String("reason"), QT_TRANSLATE_NOOP("AuditFields", "reason")},
    {QLatin1String("decision_note"), QT_TRANSLATE_NOOP("AuditFields", "reason for the decision")},
    {QLatin1String("two_approvers"), QT_TRANSLATE_NOOP("AuditFields", "two have to approve")},
    {QLatin1String("first_day"), QT_TRANSLATE_NOOP("AuditFields", "first day in the new branch")},
    {QLatin1String("last_day"), QT_TRANSLATE_NOOP("AuditFields", "last day")},
    {QLatin1String("type_name"), QT_TRANSLATE_NOOP("AuditFields", "membership type")},
    {QLatin1String("note"), QT_TRANSLATE_NOOP("AuditFields", "message")},
    {QLatin1String("protection"), QT_TRANSLATE_NOOP("AuditFields", "protected personal data")},
};
// clang-format on

} // namespace

QString auditFieldText(const QString &field)
{
    const auto found = std::find_if(std::begin(knownFields), std::end(knownFields), [&field](const FieldWords &known) {
        return known.field == field;
    });
    return found == std::end(knownFields) ? field : QCoreApplication::translate("AuditFields", found->words);
}

} // namespace medlem::client
