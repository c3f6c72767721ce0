// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/audit/auditvaluetext.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace medlem::client {

namespace {

struct ValueWords
{
    QLatin1String value; // as the database keeps it
    const char *words;
};

// clang-format off
constexpr ValueWords knownValues[] = {
    {QLatin1String("true"), QT_TRANSLATE_NOOP("AuditValues", "Yes")},
    {QLatin1String("false"), QT_TRANSLATE_NOOP("AuditValues", "No")},
    {QLatin1String("registered"), QT_TRANSLATE_NOOP("AuditValues", "Registered address")},
    {QLatin1String("postal"), QT_TRANSLATE_NOOP("AuditValues", "Special postal address")},
    {QLatin1String("temporary"), QT_TRANSLATE_NOOP("AuditValues", "Temporary address")},
    {QLatin1String("foreign"), QT_TRANSLATE_NOOP("AuditValues", "Foreign address")},
    {QLatin1String("moved"), QT_TRANSLATE_NOOP("AuditValues", "Moved")},
    {QLatin1String("unknown"), QT_TRANSLATE_NOOP("AuditValues", "Unknown")},
    {QLatin1String("wrongAddress"), QT_TRANSLATE_NOOP("AuditValues", "Wrong address")},
    {QLatin1String("resigned"), QT_TRANSLATE_NOOP("AuditValues", "Resigned")},
    {QLatin1String("deceased"), QT_TRANSLATE_NOOP("AuditValues", "Deceased")},
    {QLatin1String("struckOff"), QT_TRANSLATE_NOOP("AuditValues", "Struck off")},
    {QLatin1String("expelled"), QT_TRANSLATE_NOOP("AuditValues", "Expelled")},
    {QLatin1String("transferred"), QT_TRANSLATE_NOOP("AuditValues", "Transferred")},
    {QLatin1String("registeredInError"), QT_TRANSLATE_NOOP("AuditValues", "Registered in error")},
    {QLatin1String("branchClosed"), QT_TRANSLATE_NOOP("AuditValues", "The branch was closed")},
    {QLatin1String("annualMeeting"), QT_TRANSLATE_NOOP("AuditValues", "Annual meeting")},
    {QLatin1String("memberMeeting"), QT_TRANSLATE_NOOP("AuditValues", "Member meeting")},
    {QLatin1String("boardMeeting"), QT_TRANSLATE_NOOP("AuditValues", "Board meeting")},
    {QLatin1String("calendarYear"), QT_TRANSLATE_NOOP("AuditValues", "Calendar year")},
    {QLatin1String("twelveMonths"), QT_TRANSLATE_NOOP("AuditValues", "Twelve months")},
    {QLatin1String("none"), QT_TRANSLATE_NOOP("AuditValues", "None")},
    {QLatin1String("confidentialityMarking"), QT_TRANSLATE_NOOP("AuditValues", "Confidentiality marking")},
    {QLatin1String("protectedRegistration"), QT_TRANSLATE_NOOP("AuditValues", "Protected registration")},
    {QLatin1String("draft"), QT_TRANSLATE_NOOP("AuditValues", "Draft")},
    {QLatin1String("sent"), QT_TRANSLATE_NOOP("AuditValues", "Sent to be signed")},
    {QLatin1String("received"), QT_TRANSLATE_NOOP("AuditValues", "Received")},
    {QLatin1String("returned"), QT_TRANSLATE_NOOP("AuditValues", "Sent back")},
    {QLatin1String("approved"), QT_TRANSLATE_NOOP("AuditValues", "Approved by the first of two")},
    {QLatin1String("inForce"), QT_TRANSLATE_NOOP("AuditValues", "In force")},
    {QLatin1String("superseded"), QT_TRANSLATE_NOOP("AuditValues", "Replaced")},
    {QLatin1String("ended"), QT_TRANSLATE_NOOP("AuditValues", "Ended")},
    {QLatin1String("discarded"), QT_TRANSLATE_NOOP("AuditValues", "Discarded")},
    {QLatin1String("requested"), QT_TRANSLATE_NOOP("AuditValues", "Requested")},
    {QLatin1String("granted"), QT_TRANSLATE_NOOP("AuditValues", "Granted")},
    {QLatin1String("refused"), QT_TRANSLATE_NOOP("AuditValues", "Refused")},
    {QLatin1String("withdrawn"), QT_TRANSLATE_NOOP("AuditValues", "Withdrawn")},
    {QLatin1String("done"), QT_TRANSLATE_NOOP("AuditValues", "Done")},
    {QLatin1String("declined"), QT_TRANSLATE_NOOP("AuditValues", "Declined")},
    {QLatin1String("withdrawnByNational"), QT_TRANSLATE_NOOP("AuditValues", "Withdrawn by the national organisation")},
    {QLatin1String("approvedByMistake"), QT_TRANSLATE_NOOP("AuditValues", "Approved by mistake")},
    {QLatin1String("member"), QT_TRANSLATE_NOOP("AuditValues", "Member of the branch")},
    {QLatin1String("employee"), QT_TRANSLATE_NOOP("AuditValues", "Employed by the branch")},
    {QLatin1String("outsider"), QT_TRANSLATE_NOOP("AuditValues", "Not of the branch")},
    {QLatin1String("signedAgreement"), QT_TRANSLATE_NOOP("AuditValues", "Signed agreement")},
    {QLatin1String("minutesExcerpt"), QT_TRANSLATE_NOOP("AuditValues", "Minutes excerpt")},
    {QLatin1String("pdf"), QT_TRANSLATE_NOOP("AuditValues", "PDF")},
    {QLatin1String("jpeg"), QT_TRANSLATE_NOOP("AuditValues", "JPEG picture")},
    {QLatin1String("png"), QT_TRANSLATE_NOOP("AuditValues", "PNG picture")},
    {QLatin1String("severalAdministrators"), QT_TRANSLATE_NOOP("AuditValues", "Several administrators")},
    {QLatin1String("notOfBranch"), QT_TRANSLATE_NOOP("AuditValues", "Somebody who is not of the branch")},
    {QLatin1String("agreementSignedByBranch"), QT_TRANSLATE_NOOP("AuditValues", "The branch has signed the agreement")},
    {QLatin1String("agreementSignedByAdministrator"),
     QT_TRANSLATE_NOOP("AuditValues", "The administrator has signed the agreement")},
    {QLatin1String("minutesSigned"), QT_TRANSLATE_NOOP("AuditValues", "The minutes excerpt is signed")},
    {QLatin1String("minutesWitnessed"), QT_TRANSLATE_NOOP("AuditValues", "The minutes excerpt is witnessed")},
    {QLatin1String("minutesNameSamePersons"),
     QT_TRANSLATE_NOOP("AuditValues", "The minutes name the same persons as the agreement")},
    {QLatin1String("personsIdentified"), QT_TRANSLATE_NOOP("AuditValues", "It is clear who the persons are")},
    {QLatin1String("untilFurtherNotice"), QT_TRANSLATE_NOOP("AuditValues", "Until further notice")},
};
// clang-format on

// What people have typed may look like one of the words above, and stays as it is.
bool isTyped(const QString &field)
{
    static const QStringList choices{QStringLiteral("kind"),
                                     QStringLiteral("undeliverable_reason"),
                                     QStringLiteral("end_reason"),
                                     QStringLiteral("elected_by"),
                                     QStringLiteral("term"),
                                     QStringLiteral("withdrawn"),
                                     QStringLiteral("votes"),
                                     QStringLiteral("counts_in_statistics"),
                                     QStringLiteral("in_use"),
                                     QStringLiteral("on_board"),
                                     QStringLiteral("may_be_vacant"),
                                     QStringLiteral("requires_membership"),
                                     QStringLiteral("disabled"),
                                     QStringLiteral("protection"),
                                     QStringLiteral("state"),
                                     QStringLiteral("meeting"),
                                     QStringLiteral("tie"),
                                     QStringLiteral("format"),
                                     QStringLiteral("item"),
                                     QStringLiteral("two_approvers"),
                                     QStringLiteral("access_end_reason")};
    return !choices.contains(field);
}

} // namespace

QString auditValueText(const QString &field, const QString &value)
{
    if (value.isEmpty())
        return QStringLiteral("\u2013");
    if (field == QLatin1String("personnummer"))
        return value.left(8) + QStringLiteral("-\u2022\u2022\u2022\u2022");
    if (isTyped(field))
        return value;
    const auto found = std::find_if(std::begin(knownValues), std::end(knownValues), [&value](const ValueWords &known) {
        return known.value == value;
    });
    return found == std::end(knownValues) ? value : QCoreApplication::translate("AuditValues", found->words);
}

} // namespace medlem::client
