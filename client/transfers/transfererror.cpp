// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/transfers/transfererror.h"

#include "client/widgets/errortext.h"
#include "client/widgets/longdatetext.h"

#include <QCoreApplication>

#include <algorithm>

namespace medlem::client {

namespace {

struct TransferErrorText
{
    Q_DECLARE_TR_FUNCTIONS(TransferError)
};

QString dayText(FieldReason reason, const TransferLimits &limits)
{
    switch (reason) {
    case FieldReason::DateTooEarly:
        if (limits.earliest)
            return TransferErrorText::tr("Choose %1 or a later day.").arg(longDateText(*limits.earliest));
        return limits.begun ? TransferErrorText::tr("The membership began on %1. Choose a later day.")
                                  .arg(longDateText(*limits.begun))
                            : TransferErrorText::tr("The membership in the old branch has not begun by then. Choose a "
                                                    "later day.");
    case FieldReason::EndsBeforeStart:
        return limits.ends ? TransferErrorText::tr("The membership ends on %1. Choose that day or an earlier one.")
                                 .arg(longDateText(*limits.ends))
                           : TransferErrorText::tr("The membership in the old branch has ended by then. Choose an "
                                                   "earlier day.");
    case FieldReason::OutOfRange:
        return TransferErrorText::tr("Choose a day that is not more than a year from today.");
    case FieldReason::Overlaps:
        return limits.to.isEmpty()
                   ? TransferErrorText::tr("%1 is a member there already, then or later.").arg(limits.name)
                   : TransferErrorText::tr("%1 is a member of %2 already, then or later.").arg(limits.name, limits.to);
    default:
        return fieldText(reason);
    }
}

QString branchText(FieldReason reason, const TransferLimits &limits)
{
    switch (reason) {
    case FieldReason::AlreadyUsed:
        return TransferErrorText::tr("A transfer of %1 waits already. If you do not find it under Transfers, it "
                                     "concerns another branch: contact the national organisation.")
            .arg(limits.name);
    case FieldReason::NotInUse:
        return TransferErrorText::tr("That branch is closed. Choose another.");
    case FieldReason::ProtectedPerson:
        return TransferErrorText::tr("%1 has protected personal data. Only the national organisation can move the "
                                     "person. Contact it.")
            .arg(limits.name);
    case FieldReason::UnknownValue:
        return TransferErrorText::tr("There is no branch of that name. Write a part of the name, and choose.");
    default:
        return fieldText(reason);
    }
}

const FieldError *fieldOf(const Error &error, const char *name)
{
    const auto found = std::find_if(error.fields.begin(), error.fields.end(), [name](const FieldError &field) {
        return field.field == QLatin1String(name);
    });
    return found == error.fields.end() ? nullptr : &*found;
}

} // namespace

QString transferFieldText(const FieldError &error, const TransferLimits &limits)
{
    if (error.field == QLatin1String("firstDay"))
        return dayText(error.reason, limits);
    if (error.field == QLatin1String("toBranchId"))
        return branchText(error.reason, limits);
    if (error.field == QLatin1String("note") && error.reason == FieldReason::TooLong)
        return TransferErrorText::tr("Write at most %n characters.", nullptr, longestTransferNote);
    return fieldText(error.reason);
}

bool isTransferOvertaken(const Error &error)
{
    return error.code == ErrorCode::Stale || error.code == ErrorCode::NotFound || error.code == ErrorCode::Forbidden ||
           (error.code == ErrorCode::Conflict && (fieldOf(error, "state") || fieldOf(error, "toBranchId")));
}

QString decisionErrorText(const Error &error)
{
    if (const FieldError *state = fieldOf(error, "state"); state && state->reason == FieldReason::NotMemberElsewhere)
        return TransferErrorText::tr("The membership in the old branch has ended meanwhile, so there is nothing to "
                                     "move. Decline the transfer; a new membership can be added instead.");
    if (fieldOf(error, "state"))
        return TransferErrorText::tr("The transfer has been decided already. It is shown as it is now.");
    if (fieldOf(error, "toBranchId"))
        return TransferErrorText::tr("The new branch has been closed meanwhile. Decline the transfer.");
    if (error.code == ErrorCode::Stale)
        return TransferErrorText::tr("Somebody else has changed the transfer meanwhile. It is shown as it is now: look "
                                     "at it before you go on.");
    if (error.code == ErrorCode::Forbidden)
        return TransferErrorText::tr("You cannot decide this: it is the other branch that answers.");
    if (error.code == ErrorCode::NotFound)
        return TransferErrorText::tr("You do not reach this transfer any more.");
    return errorText(error);
}

QString incomingErrorText(const Error &error, const QString &name)
{
    const FieldError *person = fieldOf(error, "personId");
    if (!person)
        return {};
    switch (person->reason) {
    case FieldReason::UnknownValue:
        return TransferErrorText::tr("What you have written of the person does not fit the register. Write the "
                                     "personnummer, or the whole name and the date of birth.");
    case FieldReason::AlreadyUsed:
        return TransferErrorText::tr("A transfer of %1 waits already, here or in another branch.").arg(name);
    case FieldReason::Overlaps:
        return TransferErrorText::tr("%1 is a member of your branch already, or will be.").arg(name);
    case FieldReason::NotMemberElsewhere:
        return TransferErrorText::tr("%1 is a member of no other branch. Close this, and add the membership instead.")
            .arg(name);
    case FieldReason::AskNational:
        return TransferErrorText::tr("Only the national organisation can move %1. Contact it.").arg(name);
    default:
        return fieldText(person->reason);
    }
}

} // namespace medlem::client
