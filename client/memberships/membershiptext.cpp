// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/memberships/membershiptext.h"

#include <QCoreApplication>
#include <QLocale>

namespace medlem::client {

namespace {

// The context of the words in the translation files.
struct MembershipText
{
    Q_DECLARE_TR_FUNCTIONS(MembershipText)
};

} // namespace

// No default in these switches: the compiler names a value that has no word.
QString endReasonText(MembershipEndReason reason)
{
    switch (reason) {
    case MembershipEndReason::Resigned:
        return MembershipText::tr("Left on their own wish");
    case MembershipEndReason::Deceased:
        return MembershipText::tr("Has died");
    case MembershipEndReason::StruckOff:
        return MembershipText::tr("Struck off, has not paid");
    case MembershipEndReason::Expelled:
        return MembershipText::tr("Expelled");
    case MembershipEndReason::Transferred:
        return MembershipText::tr("Moved to another branch");
    case MembershipEndReason::RegisteredInError:
        return MembershipText::tr("Registered by mistake");
    case MembershipEndReason::Unknown:
        return MembershipText::tr("Not known");
    case MembershipEndReason::BranchClosed:
        return MembershipText::tr("The branch was closed");
    }
    Q_UNREACHABLE();
}

QString termText(MembershipTerm term)
{
    switch (term) {
    case MembershipTerm::CalendarYear:
        return MembershipText::tr("Calendar year");
    case MembershipTerm::TwelveMonths:
        return MembershipText::tr("Twelve months");
    case MembershipTerm::UntilFurtherNotice:
        return MembershipText::tr("Until further notice");
    }
    Q_UNREACHABLE();
}

QString feeText(int kronor)
{
    return kronor == 0 ? MembershipText::tr("No fee") : MembershipText::tr("SEK %L1").arg(kronor);
}

QString ageText(std::optional<int> minimum, std::optional<int> maximum)
{
    if (minimum && maximum)
        return MembershipText::tr("%1–%2 years").arg(*minimum).arg(*maximum);
    if (minimum)
        return MembershipText::tr("From %1 years").arg(*minimum);
    if (maximum)
        return MembershipText::tr("To %1 years").arg(*maximum);
    return MembershipText::tr("All ages");
}

MembershipState stateOf(const MembershipFields &fields, QDate today)
{
    if (today < fields.from)
        return MembershipState::Pending;
    return fields.to && *fields.to < today ? MembershipState::Ended : MembershipState::Active;
}

} // namespace medlem::client
