// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/audit/auditsentence.h"

#include "client/audit/accesssentence.h"
#include "client/audit/auditwords.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace medlem::client {

namespace {

// The context of the sentences in the translation files.
struct AuditSentence
{
    Q_DECLARE_TR_FUNCTIONS(AuditSentence)
};

constexpr int mostFields = 3; // named in a sentence; the details have them all

QString who(const AuditEntry &entry)
{
    return entry.byName.isEmpty() ? AuditSentence::tr("The server") : entry.byName;
}

QString whom(const AuditEntry &entry)
{
    return entry.personName.isEmpty() ? AuditSentence::tr("a person") : entry.personName;
}

// "Bo Öberg's": names that end in s are written in another way.
QString whose(const AuditEntry &entry)
{
    const QString name = whom(entry);
    const bool endsInS = QStringLiteral("sxzSXZ").contains(name.right(1));
    return endsInS ? AuditSentence::tr("%1's", "a name that ends in s, x or z").arg(name)
                   : AuditSentence::tr("%1's", "a name").arg(name);
}

int pluralNumber(qint64 number)
{
    return static_cast<int>(std::min<qint64>(number, std::numeric_limits<int>::max()));
}

// Such as an import: many of a kind at once.
QString manySentence(const AuditEntry &entry, const QString &by)
{
    const int count = pluralNumber(entry.count);
    const bool isNew = entry.action == AuditAction::Added;
    switch (entry.object) {
    case AuditObject::Person:
        return (isNew ? AuditSentence::tr("%1 added %Ln person(s)", nullptr, count)
                      : AuditSentence::tr("%1 changed %Ln person(s)", nullptr, count))
            .arg(by);
    case AuditObject::Address:
        return (isNew ? AuditSentence::tr("%1 added %Ln address(es)", nullptr, count)
                      : AuditSentence::tr("%1 changed %Ln address(es)", nullptr, count))
            .arg(by);
    case AuditObject::Membership:
        return (isNew ? AuditSentence::tr("%1 added %Ln membership(s)", nullptr, count)
                      : AuditSentence::tr("%1 changed %Ln membership(s)", nullptr, count))
            .arg(by);
    case AuditObject::Assignment:
        return (isNew ? AuditSentence::tr("%1 added %Ln assignment(s)", nullptr, count)
                      : AuditSentence::tr("%1 changed %Ln assignment(s)", nullptr, count))
            .arg(by);
    default:
        return (isNew ? AuditSentence::tr("%1 added %Ln record(s)", nullptr, count)
                      : AuditSentence::tr("%1 changed %Ln record(s)", nullptr, count))
            .arg(by);
    }
}

QString addedSentence(const AuditEntry &entry, const QString &by)
{
    switch (entry.object) {
    case AuditObject::Person:
        return AuditSentence::tr("%1 added %2 to the register").arg(by, whom(entry));
    case AuditObject::Address:
        return AuditSentence::tr("%1 added an address for %2").arg(by, whom(entry));
    case AuditObject::Membership:
        return AuditSentence::tr("%1 added a membership for %2").arg(by, whom(entry));
    case AuditObject::Assignment:
        return AuditSentence::tr("%1 gave %2 an assignment").arg(by, whom(entry));
    case AuditObject::Branch:
        return AuditSentence::tr("%1 added the branch %2").arg(by, entry.subject);
    case AuditObject::MembershipType:
        return AuditSentence::tr("%1 added the membership type %2").arg(by, entry.subject);
    case AuditObject::Role:
        return AuditSentence::tr("%1 added the role %2").arg(by, entry.subject);
    case AuditObject::Account:
        return AuditSentence::tr("%1 added the account %2").arg(by, entry.subject);
    case AuditObject::Import:
        return AuditSentence::tr("%1 began an import").arg(by);
    default:
        return AuditSentence::tr("%1 added something").arg(by);
    }
}

QString changedThing(const AuditEntry &entry, const QString &by)
{
    switch (entry.object) {
    case AuditObject::Address:
        return AuditSentence::tr("%1 changed an address of %2").arg(by, whom(entry));
    case AuditObject::Membership:
        return AuditSentence::tr("%1 changed a membership of %2").arg(by, whom(entry));
    case AuditObject::Assignment:
        return AuditSentence::tr("%1 changed an assignment of %2").arg(by, whom(entry));
    case AuditObject::Branch:
        return AuditSentence::tr("%1 changed the branch %2").arg(by, entry.subject);
    case AuditObject::MembershipType:
        return AuditSentence::tr("%1 changed the membership type %2").arg(by, entry.subject);
    case AuditObject::Role:
        return AuditSentence::tr("%1 changed the role %2").arg(by, entry.subject);
    case AuditObject::Account:
        return AuditSentence::tr("%1 changed the account %2").arg(by, entry.subject);
    case AuditObject::Import:
        return AuditSentence::tr("%1 changed an import").arg(by);
    default:
        return AuditSentence::tr("%1 changed something").arg(by);
    }
}

QString changedSentence(const AuditEntry &entry, const QString &by)
{
    if (entry.object == AuditObject::Branch && entry.fields.contains(QLatin1String("closed_on")))
        return entry.fields.contains(QLatin1String("merged_into"))
                   ? AuditSentence::tr("%1 merged the branch %2 into another").arg(by, entry.subject)
                   : AuditSentence::tr("%1 closed the branch %2").arg(by, entry.subject);
    const bool namesFields = !entry.fields.isEmpty() && entry.fields.size() <= mostFields;
    if (entry.object == AuditObject::Person)
        return namesFields
                   ? AuditSentence::tr("%1 changed %2 of %3").arg(by, auditFieldsText(entry.fields), whom(entry))
                   : AuditSentence::tr("%1 changed the personal details of %2").arg(by, whom(entry));
    const QString thing = changedThing(entry, by);
    return namesFields ? AuditSentence::tr("%1: %2", "what somebody changed, and the fields")
                             .arg(thing, auditFieldsText(entry.fields))
                       : thing;
}

QString withdrawnSentence(const AuditEntry &entry, const QString &by)
{
    switch (entry.object) {
    case AuditObject::Person:
        return AuditSentence::tr("%1 took %2 out of the register").arg(by, whom(entry));
    case AuditObject::Address:
        return AuditSentence::tr("%1 took away an address of %2").arg(by, whom(entry));
    case AuditObject::Membership:
        return AuditSentence::tr("%1 took away a membership of %2").arg(by, whom(entry));
    case AuditObject::Assignment:
        return AuditSentence::tr("%1 took away an assignment of %2").arg(by, whom(entry));
    default:
        return AuditSentence::tr("%1 took something away").arg(by);
    }
}

QString changeSentence(const AuditEntry &entry, const QString &by)
{
    QString sentence;
    if (entry.count > 1)
        sentence = manySentence(entry, by);
    else if (entry.action == AuditAction::Added)
        sentence = addedSentence(entry, by);
    else
        sentence = entry.action == AuditAction::Withdrawn ? withdrawnSentence(entry, by) : changedSentence(entry, by);
    return entry.isUndoing ? AuditSentence::tr("%1, by taking back a change").arg(sentence) : sentence;
}

QString logSentence(const AuditEntry &entry, const QString &by)
{
    return entry.personId ? AuditSentence::tr("%1 read the log about %2").arg(by, whom(entry))
                          : AuditSentence::tr("%1 read the log").arg(by);
}

QString readSentence(const AuditEntry &entry, const QString &by)
{
    switch (entry.object) {
    case AuditObject::Person:
        return AuditSentence::tr("%1 opened %2 card", "whose").arg(by, whose(entry));
    case AuditObject::Address:
        return AuditSentence::tr("%1 opened an address of %2").arg(by, whom(entry));
    case AuditObject::Membership:
        return AuditSentence::tr("%1 opened a membership of %2").arg(by, whom(entry));
    case AuditObject::Assignment:
        return AuditSentence::tr("%1 opened an assignment of %2").arg(by, whom(entry));
    case AuditObject::Log:
        return logSentence(entry, by);
    case AuditObject::Account:
        return AuditSentence::tr("%1 opened the account %2").arg(by, entry.subject);
    case AuditObject::Paper:
        return AuditSentence::tr("%1 read a paper of the agreement of %2").arg(by, entry.branchName);
    case AuditObject::Branch:
        return AuditSentence::tr("%1 opened the branch %2").arg(by, entry.subject);
    case AuditObject::Transfer:
        return AuditSentence::tr("%1 opened a move between branches").arg(by);
    default:
        return AuditSentence::tr("%1 read something").arg(by);
    }
}

QString listedSentence(const AuditEntry &entry, const QString &by)
{
    switch (entry.object) {
    case AuditObject::MemberList:
        return AuditSentence::tr("%1 read a list of %Ln member(s)", nullptr, pluralNumber(entry.count)).arg(by);
    case AuditObject::AccountList:
        return AuditSentence::tr("%1 read a list of %Ln account(s)", nullptr, pluralNumber(entry.count)).arg(by);
    case AuditObject::Matches:
        return AuditSentence::tr("%1 looked whether somebody is in the register already").arg(by);
    case AuditObject::Board:
        return AuditSentence::tr("%1 read who holds the branch's assignments").arg(by);
    case AuditObject::Import:
        return AuditSentence::tr("%1 read what an import has found").arg(by);
    case AuditObject::TransferList:
        return AuditSentence::tr("%1 read a list of %Ln move(s) between branches", nullptr, pluralNumber(entry.count))
            .arg(by);
    case AuditObject::Log:
        return logSentence(entry, by);
    default:
        return AuditSentence::tr("%1 read a list").arg(by);
    }
}

QString importSentence(const AuditEntry &entry, const QString &by)
{
    const int count = pluralNumber(entry.count);
    switch (entry.action) {
    case AuditAction::ImportDone:
        return AuditSentence::tr("The import that %1 began is done: %Ln record(s)", nullptr, count).arg(by);
    case AuditAction::ImportFailed:
        return AuditSentence::tr("The import that %1 began was stopped or failed, and changed nothing").arg(by);
    case AuditAction::ImportUndone:
        return AuditSentence::tr("The import that %1 took back is gone: %Ln record(s)", nullptr, count).arg(by);
    case AuditAction::ImportUndoFailed:
        return AuditSentence::tr("The import that %1 wanted to take back is still there").arg(by);
    case AuditAction::ImportPreviewed:
        return AuditSentence::tr("%1 looked through an import before it is done").arg(by);
    case AuditAction::ImportUndoStarted:
        return AuditSentence::tr("%1 took back an import").arg(by);
    default:
        return AuditSentence::tr("%1 began an import").arg(by);
    }
}

QString exportSentence(const AuditEntry &entry, const QString &by)
{
    if (entry.object == AuditObject::Log)
        return entry.personId ? AuditSentence::tr("%1 saved an extract of the log about %2").arg(by, whom(entry))
               : entry.subject.isEmpty()
                   ? AuditSentence::tr("%1 saved an extract of the log").arg(by)
                   : AuditSentence::tr("%1 saved an extract of the log about the account %2").arg(by, entry.subject);
    if (entry.object == AuditObject::Import)
        return AuditSentence::tr("%1 saved rows of an import to a file").arg(by);
    if (entry.personId)
        return AuditSentence::tr("%1 saved data about %2 to a file").arg(by, whom(entry));
    return AuditSentence::tr("%1 saved data from the register to a file").arg(by);
}

QString failedLogIn(const AuditEntry &entry)
{
    const QString source = entry.source.isEmpty() ? AuditSentence::tr("an unknown address") : entry.source;
    if (!entry.byName.isEmpty())
        return AuditSentence::tr("Failed log-in as %1 from %2").arg(entry.byName, source);
    return entry.count > 1 ? AuditSentence::tr("Failed log-in with unknown or many usernames from %1").arg(source)
                           : AuditSentence::tr("Failed log-in with an unknown username from %1").arg(source);
}

QString failedActivation(const AuditEntry &entry)
{
    const QString source = entry.source.isEmpty() ? AuditSentence::tr("an unknown address") : entry.source;
    if (!entry.byName.isEmpty())
        return AuditSentence::tr("Failed attempt with a one-time code for %1 from %2").arg(entry.byName, source);
    return entry.count > 1
               ? AuditSentence::tr("Failed attempt with a one-time code for unknown or many usernames from %1")
                     .arg(source)
               : AuditSentence::tr("Failed attempt with a one-time code for an unknown username from %1").arg(source);
}

QString refusedSentence(const AuditEntry &entry)
{
    if (entry.byName.isEmpty())
        return AuditSentence::tr("The register refused somebody who was not logged in");
    return entry.personId
               ? AuditSentence::tr("The register refused %1 something about %2").arg(entry.byName, whom(entry))
               : AuditSentence::tr("The register refused %1 something").arg(entry.byName);
}

QString accountSentence(const AuditEntry &entry, const QString &by)
{
    const QString account = entry.subject.isEmpty() ? by : entry.subject;
    const bool isOwn = account == by;
    switch (entry.action) {
    case AuditAction::AccountCreated:
        return AuditSentence::tr("%1 created the account %2").arg(by, account);
    case AuditAction::AccountChanged:
        return AuditSentence::tr("%1 changed the account %2").arg(by, account);
    case AuditAction::AccountDisabled:
        return AuditSentence::tr("%1 disabled the account %2").arg(by, account);
    case AuditAction::AccountEnabled:
        return AuditSentence::tr("%1 enabled the account %2").arg(by, account);
    case AuditAction::PasswordChanged:
        return AuditSentence::tr("%1 chose a new password").arg(account);
    case AuditAction::PasswordChangeFailed:
        return AuditSentence::tr("%1 wanted to change the password, but the present one was not accepted").arg(account);
    case AuditAction::PasswordRehashed:
        return AuditSentence::tr("The password of %1 is kept in a stronger form after a log-in").arg(account);
    case AuditAction::SecondFactorChanged:
        return AuditSentence::tr("%1 set up the authenticator app").arg(account);
    case AuditAction::RecoveryCodesRenewed:
        return AuditSentence::tr("%1 made new recovery codes").arg(account);
    case AuditAction::RecoveryCodeUsed:
        return AuditSentence::tr("%1 used a recovery code").arg(account);
    case AuditAction::CodeIssued:
        return AuditSentence::tr("%1 issued a one-time code for %2").arg(by, account);
    case AuditAction::SessionsEnded:
        return isOwn ? AuditSentence::tr("%1 ended own sessions").arg(by)
                     : AuditSentence::tr("%1 ended the sessions of %2").arg(by, account);
    case AuditAction::SteppedUp:
        return AuditSentence::tr("%1 confirmed with a code from the app").arg(by);
    case AuditAction::StepUpFailed:
        return AuditSentence::tr("%1 gave a code from the app that was not accepted").arg(by);
    default:
        return AuditSentence::tr("%1 did something that this version has no words for").arg(by);
    }
}

QString plainSentence(const AuditEntry &entry)
{
    const QString by = who(entry);
    switch (entry.action) {
    case AuditAction::Added:
    case AuditAction::Changed:
    case AuditAction::Withdrawn:
        return changeSentence(entry, by);
    case AuditAction::Read:
        return readSentence(entry, by);
    case AuditAction::Listed:
        return listedSentence(entry, by);
    case AuditAction::Revealed:
        return AuditSentence::tr("%1 looked at %2 protected personal data", "whose").arg(by, whose(entry));
    case AuditAction::ProtectionLifted:
        return AuditSentence::tr("%1 lifted the protection of %2 personal data", "whose").arg(by, whose(entry));
    case AuditAction::Exported:
        return exportSentence(entry, by);
    case AuditAction::LoggedIn:
        return AuditSentence::tr("%1 logged in").arg(by);
    case AuditAction::LogInFailed:
        return failedLogIn(entry);
    case AuditAction::ActivationFailed:
        return failedActivation(entry);
    case AuditAction::LoggedOut:
        return AuditSentence::tr("%1 logged out").arg(by);
    case AuditAction::Refused:
        return refusedSentence(entry);
    case AuditAction::CodeAsked:
        return AuditSentence::tr("The register asked %1 for a code from the app").arg(by);
    case AuditAction::ImportPreviewed:
    case AuditAction::ImportStarted:
    case AuditAction::ImportDone:
    case AuditAction::ImportFailed:
    case AuditAction::ImportUndoStarted:
    case AuditAction::ImportUndone:
    case AuditAction::ImportUndoFailed:
        return importSentence(entry, by);
    default:
        return accountSentence(entry, by);
    }
}

bool isFailedProof(AuditAction action)
{
    return action == AuditAction::LogInFailed || action == AuditAction::ActivationFailed ||
           action == AuditAction::StepUpFailed || action == AuditAction::PasswordChangeFailed;
}

} // namespace

// Of attempts that are refused unseen, only some have an event of their own, which tells how many there have been.
QString auditSentence(const AuditEntry &entry)
{
    if (const auto sentence = accessSentence(entry, who(entry), whom(entry)))
        return *sentence;
    const QString sentence = plainSentence(entry);
    if (!isFailedProof(entry.action) || entry.count <= 1)
        return sentence;
    return AuditSentence::tr("%1: %Ln attempt(s) so far", "what failed", pluralNumber(entry.count)).arg(sentence);
}

} // namespace medlem::client
