// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/audit/auditwords.h"

#include "client/widgets/datetext.h"
#include "shared/core/swedishtime.h"

#include <QCoreApplication>
#include <QLocale>

namespace medlem::client {

namespace {

// The context of the words in the translation files.
struct AuditWords
{
    Q_DECLARE_TR_FUNCTIONS(AuditWords)
};

QString capitalised(QString text)
{
    if (!text.isEmpty())
        text[0] = text.at(0).toUpper();
    return text;
}

// Of the steps of the access routine; and of accounts and codes.
IconName accessIcon(AuditAction action)
{
    switch (action) {
    case AuditAction::AgreementDrafted:
    case AuditAction::AgreementChanged:
    case AuditAction::AgreementSent:
    case AuditAction::AgreementReceived:
    case AuditAction::AgreementReturned:
    case AuditAction::AgreementDiscarded:
    case AuditAction::PaperRegistered:
    case AuditAction::PaperSuperseded:
    case AuditAction::ReviewUnticked:
        return IconName::Edit;
    case AuditAction::AgreementFirstApproved:
    case AuditAction::AgreementApproved:
    case AuditAction::ReviewTicked:
    case AuditAction::ExceptionGranted:
        return IconName::Check;
    case AuditAction::TransferRequested:
    case AuditAction::TransferDone:
    case AuditAction::TransferDeclined:
    case AuditAction::TransferWithdrawn:
        return IconName::Sync;
    default:
        return IconName::Key;
    }
}

} // namespace

QString topicText(AuditTopic topic)
{
    switch (topic) {
    case AuditTopic::All:
        return AuditWords::tr("All events");
    case AuditTopic::Changes:
        return AuditWords::tr("Changes");
    case AuditTopic::Reads:
        return AuditWords::tr("Readings");
    case AuditTopic::LogIns:
        return AuditWords::tr("Log-ins");
    case AuditTopic::Refusals:
        return AuditWords::tr("Refusals");
    case AuditTopic::Exports:
        return AuditWords::tr("Exports");
    case AuditTopic::Accounts:
        return AuditWords::tr("Accounts and access");
    }
    Q_UNREACHABLE();
}

QString flagText(AuditFlag flag)
{
    switch (flag) {
    case AuditFlag::OutsideHours:
        return AuditWords::tr("At night");
    case AuditFlag::ManyPersons:
        return AuditWords::tr("Many persons");
    case AuditFlag::Refused:
        return AuditWords::tr("Refused");
    }
    Q_UNREACHABLE();
}

QString flagMeaning(AuditFlag flag)
{
    switch (flag) {
    case AuditFlag::OutsideHours:
        return AuditWords::tr("This happened between 22:00 and 06:00.");
    case AuditFlag::ManyPersons:
        return AuditWords::tr("The same account had read more than 100 persons within an hour.");
    case AuditFlag::Refused:
        return AuditWords::tr("The register said no: the account has no right to this.");
    }
    Q_UNREACHABLE();
}

QString actingRoleText(AccountRole role)
{
    switch (role) {
    case AccountRole::LocalAdministrator:
        return AuditWords::tr("local administrator");
    case AccountRole::NationalAdministrator:
        return AuditWords::tr("national organisation");
    }
    Q_UNREACHABLE();
}

QString auditFieldsText(const QList<QString> &fields)
{
    QStringList words;
    for (const QString &field : fields) {
        const QString word = auditFieldText(field);
        if (!words.contains(word))
            words.append(word);
    }
    if (words.size() < 2)
        return words.join(QString());
    const QString last = words.takeLast();
    return AuditWords::tr("%1 and %2", "the end of a list").arg(words.join(QStringLiteral(", ")), last);
}

IconName auditIcon(AuditAction action)
{
    switch (action) {
    case AuditAction::Added:
        return IconName::Add;
    case AuditAction::Changed:
        return IconName::Edit;
    case AuditAction::Withdrawn:
        return IconName::End;
    case AuditAction::Read:
        return IconName::Card;
    case AuditAction::Listed:
        return IconName::People;
    case AuditAction::Revealed:
    case AuditAction::ProtectionLifted:
        return IconName::Shield;
    case AuditAction::Exported:
    case AuditAction::ImportPreviewed:
    case AuditAction::ImportStarted:
    case AuditAction::ImportDone:
    case AuditAction::ImportUndoStarted:
    case AuditAction::ImportUndone:
        return IconName::Import;
    case AuditAction::LoggedIn:
        return IconName::Person;
    case AuditAction::LoggedOut:
        return IconName::LogOut;
    case AuditAction::LogInFailed:
    case AuditAction::ActivationFailed:
    case AuditAction::PasswordChangeFailed:
    case AuditAction::StepUpFailed:
    case AuditAction::ImportFailed:
    case AuditAction::ImportUndoFailed:
    case AuditAction::Refused:
        return IconName::Warning;
    case AuditAction::Other:
        return IconName::History;
    default:
        return accessIcon(action);
    }
}

QDate auditDay(const QDateTime &at)
{
    return swedishTime(at).date();
}

QString auditTimeText(const QDateTime &at)
{
    return swedishTime(at).time().toString(QStringLiteral("HH:mm"));
}

QString auditMomentText(const QDateTime &at)
{
    return dateText(auditDay(at)) + QLatin1Char(' ') + auditTimeText(at);
}

QString auditDayText(QDate day, QDate today)
{
    if (day == today)
        return AuditWords::tr("Today");
    if (day == today.addDays(-1))
        return AuditWords::tr("Yesterday");
    return capitalised(QLocale().toString(day, QStringLiteral("dddd d MMMM yyyy")));
}

} // namespace medlem::client
