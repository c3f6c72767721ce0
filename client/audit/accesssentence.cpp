// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/audit/accesssentence.h"

#include <QCoreApplication>

namespace medlem::client {

namespace {

// The context of the sentences in the translation files.
struct AccessSentence
{
    Q_DECLARE_TR_FUNCTIONS(AccessSentence)
};

// With who did it as %1, and the branch as %2.
QString agreementPattern(AuditAction action)
{
    switch (action) {
    case AuditAction::AgreementDrafted:
        return AccessSentence::tr("%1 drafted an agreement for %2");
    case AuditAction::AgreementChanged:
        return AccessSentence::tr("%1 changed the draft of the agreement for %2");
    case AuditAction::AgreementSent:
        return AccessSentence::tr("%1 sent the agreement for %2 to be signed");
    case AuditAction::AgreementReceived:
        return AccessSentence::tr("%1 noted that the signed agreement for %2 has come in");
    case AuditAction::AgreementReturned:
        return AccessSentence::tr("%1 sent the agreement for %2 back to the branch");
    case AuditAction::AgreementDiscarded:
        return AccessSentence::tr("%1 discarded the agreement for %2 that was under way");
    case AuditAction::AgreementFirstApproved:
        return AccessSentence::tr("%1 approved the agreement for %2 as the first of two");
    case AuditAction::AgreementApproved:
        return AccessSentence::tr("%1 approved the agreement for %2");
    case AuditAction::AgreementSuperseded:
        return AccessSentence::tr("%1 replaced the former agreement for %2 with a new one");
    case AuditAction::AgreementEnded:
        return AccessSentence::tr("%1 ended the agreement for %2");
    case AuditAction::AgreementReversed:
        return AccessSentence::tr("%1 took back the approval of the agreement for %2");
    case AuditAction::AgreementRestored:
        return AccessSentence::tr("%1 put the former agreement for %2 in force again");
    case AuditAction::ReviewTicked:
        return AccessSentence::tr("%1 ticked a point of the check list of the agreement for %2");
    case AuditAction::ReviewUnticked:
        return AccessSentence::tr("%1 took away a tick from the check list of the agreement for %2");
    case AuditAction::PaperRegistered:
        return AccessSentence::tr("%1 registered a paper of the agreement for %2");
    case AuditAction::PaperSuperseded:
        return AccessSentence::tr("%1 replaced a paper of the agreement for %2 with a newer one");
    default:
        return {};
    }
}

QString exceptionPattern(AuditAction action)
{
    switch (action) {
    case AuditAction::ExceptionRequested:
        return AccessSentence::tr("%1 asked for an exception for %2");
    case AuditAction::ExceptionGranted:
        return AccessSentence::tr("%1 granted an exception for %2");
    case AuditAction::ExceptionRefused:
        return AccessSentence::tr("%1 refused an exception for %2");
    case AuditAction::ExceptionWithdrawn:
        return AccessSentence::tr("%1 withdrew an exception for %2");
    case AuditAction::AccessSettingsChanged:
        return AccessSentence::tr("%1 changed how many have to approve an agreement");
    default:
        return {};
    }
}

// With who did it as %1, the branch as %2, and the person as %3.
QString personPattern(AuditAction action)
{
    switch (action) {
    case AuditAction::AdministratorNamed:
        return AccessSentence::tr("%1 named %3 in the agreement for %2");
    case AuditAction::AdministratorTakenOff:
        return AccessSentence::tr("%1 took %3 off the agreement for %2");
    case AuditAction::AdministratorLeft:
        return AccessSentence::tr("%1 noted that %3 is no longer an administrator of %2");
    case AuditAction::AccessGiven:
        return AccessSentence::tr("%1 gave %3 access to the register of %2");
    case AuditAction::AccessEnded:
        return AccessSentence::tr("%1 ended the access of %3 to the register of %2");
    case AuditAction::AccessRestored:
        return AccessSentence::tr("%1 gave %3 back the access to the register of %2");
    default:
        return {};
    }
}

// With who did it as %1, and the person as %2.
QString transferPattern(AuditAction action)
{
    switch (action) {
    case AuditAction::TransferRequested:
        return AccessSentence::tr("%1 asked that %2 may move to another branch");
    case AuditAction::TransferDone:
        return AccessSentence::tr("%1 moved %2 between branches");
    case AuditAction::TransferDeclined:
        return AccessSentence::tr("%1 declined the move of %2 between branches");
    case AuditAction::TransferWithdrawn:
        return AccessSentence::tr("%1 withdrew the move of %2 between branches");
    default:
        return {};
    }
}

QString transferSentence(const AuditEntry &entry, const QString &pattern, const QString &by, const QString &whom)
{
    // Of somebody who moves, whom the caller may not see, the branch that asked has written the name.
    const bool isNamedBySubject =
        entry.object == AuditObject::Transfer && entry.personName.isEmpty() && !entry.subject.isEmpty();
    const QString &name = isNamedBySubject ? entry.subject : whom;
    // The branch that somebody was to leave is not told of, nor who declined there.
    if (entry.action == AuditAction::TransferDeclined && entry.byName.isEmpty())
        return AccessSentence::tr("The other branch declined the move of %1").arg(name);
    return pattern.arg(by, name);
}

} // namespace

// All names are filled in at once, so that none of them is taken for a place; as many as the sentence has places for,
// since QString counts the places that are there.
std::optional<QString> accessSentence(const AuditEntry &entry, const QString &by, const QString &whom)
{
    const QString branch = entry.branchName.isEmpty() ? AccessSentence::tr("a branch") : entry.branchName;
    if (const QString pattern = personPattern(entry.action); !pattern.isEmpty())
        return pattern.arg(by, branch, whom);
    if (const QString pattern = transferPattern(entry.action); !pattern.isEmpty())
        return transferSentence(entry, pattern, by, whom);
    if (const QString pattern = agreementPattern(entry.action); !pattern.isEmpty())
        return pattern.arg(by, branch);
    const QString pattern = exceptionPattern(entry.action);
    if (pattern.isEmpty())
        return std::nullopt;
    return entry.action == AuditAction::AccessSettingsChanged ? pattern.arg(by) : pattern.arg(by, branch);
}

} // namespace medlem::client
