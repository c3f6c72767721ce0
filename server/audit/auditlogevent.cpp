// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/audit/auditlogevent.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace medlem::server {

namespace {

// Of what a job was to do.
AuditAction failureOf(AuditAction action)
{
    switch (action) {
    case AuditAction::ImportDone:
        return AuditAction::ImportFailed;
    case AuditAction::ImportUndone:
        return AuditAction::ImportUndoFailed;
    default:
        return AuditAction::Other;
    }
}

// A wrong password or code has a name of its own among the refusals.
bool isFailedProof(AuditAction action)
{
    return action == AuditAction::LogInFailed || action == AuditAction::ActivationFailed ||
           action == AuditAction::StepUpFailed || action == AuditAction::PasswordChangeFailed;
}

// The steps of the access routine, and of moves between branches, by the names that the audit gives them.
AuditAction accessAction(const QString &action)
{
    static const QHash<QString, AuditAction> known{
        {QStringLiteral("agreementDrafted"), AuditAction::AgreementDrafted},
        {QStringLiteral("agreementChanged"), AuditAction::AgreementChanged},
        {QStringLiteral("agreementSent"), AuditAction::AgreementSent},
        {QStringLiteral("agreementReceived"), AuditAction::AgreementReceived},
        {QStringLiteral("agreementReturned"), AuditAction::AgreementReturned},
        {QStringLiteral("agreementDiscarded"), AuditAction::AgreementDiscarded},
        {QStringLiteral("agreementFirstApproved"), AuditAction::AgreementFirstApproved},
        {QStringLiteral("agreementApproved"), AuditAction::AgreementApproved},
        {QStringLiteral("agreementSuperseded"), AuditAction::AgreementSuperseded},
        {QStringLiteral("agreementEnded"), AuditAction::AgreementEnded},
        {QStringLiteral("agreementReversed"), AuditAction::AgreementReversed},
        {QStringLiteral("agreementRestored"), AuditAction::AgreementRestored},
        {QStringLiteral("administratorNamed"), AuditAction::AdministratorNamed},
        {QStringLiteral("administratorTakenOff"), AuditAction::AdministratorTakenOff},
        {QStringLiteral("administratorLeft"), AuditAction::AdministratorLeft},
        {QStringLiteral("documentRegistered"), AuditAction::PaperRegistered},
        {QStringLiteral("documentSuperseded"), AuditAction::PaperSuperseded},
        {QStringLiteral("reviewTicked"), AuditAction::ReviewTicked},
        {QStringLiteral("reviewUnticked"), AuditAction::ReviewUnticked},
        {QStringLiteral("exceptionRequested"), AuditAction::ExceptionRequested},
        {QStringLiteral("exceptionGranted"), AuditAction::ExceptionGranted},
        {QStringLiteral("exceptionRefused"), AuditAction::ExceptionRefused},
        {QStringLiteral("exceptionWithdrawn"), AuditAction::ExceptionWithdrawn},
        {QStringLiteral("accessSettingsChanged"), AuditAction::AccessSettingsChanged},
        {QStringLiteral("accessGiven"), AuditAction::AccessGiven},
        {QStringLiteral("accessEnded"), AuditAction::AccessEnded},
        {QStringLiteral("accessRestored"), AuditAction::AccessRestored},
        {QStringLiteral("transferRequested"), AuditAction::TransferRequested},
        {QStringLiteral("transferDone"), AuditAction::TransferDone},
        {QStringLiteral("transferDeclined"), AuditAction::TransferDeclined},
        {QStringLiteral("transferWithdrawn"), AuditAction::TransferWithdrawn},
    };
    return known.value(action, AuditAction::Other);
}

// By the names that the audit gives them. One that is newer than this program is told as Other.
AuditAction namedAction(const QString &action)
{
    static const QHash<QString, AuditAction> known{
        {QStringLiteral("insert"), AuditAction::Added},
        {QStringLiteral("update"), AuditAction::Changed},
        {QStringLiteral("withdraw"), AuditAction::Withdrawn},
        {QStringLiteral("read"), AuditAction::Read},
        {QStringLiteral("list"), AuditAction::Listed},
        {QStringLiteral("reveal"), AuditAction::Revealed},
        {QStringLiteral("protectionLifted"), AuditAction::ProtectionLifted},
        {QStringLiteral("export"), AuditAction::Exported},
        {QStringLiteral("logIn"), AuditAction::LoggedIn},
        {QStringLiteral("logInFailed"), AuditAction::LogInFailed},
        {QStringLiteral("activationFailed"), AuditAction::ActivationFailed},
        {QStringLiteral("logOut"), AuditAction::LoggedOut},
        {QStringLiteral("importPreviewed"), AuditAction::ImportPreviewed},
        {QStringLiteral("importStarted"), AuditAction::ImportStarted},
        {QStringLiteral("importDone"), AuditAction::ImportDone},
        {QStringLiteral("importUndoStarted"), AuditAction::ImportUndoStarted},
        {QStringLiteral("importUndone"), AuditAction::ImportUndone},
        {QStringLiteral("accountCreated"), AuditAction::AccountCreated},
        {QStringLiteral("accountChanged"), AuditAction::AccountChanged},
        {QStringLiteral("accountRenamed"), AuditAction::AccountChanged},
        {QStringLiteral("accountDisabled"), AuditAction::AccountDisabled},
        {QStringLiteral("accountEnabled"), AuditAction::AccountEnabled},
        {QStringLiteral("passwordChanged"), AuditAction::PasswordChanged},
        {QStringLiteral("passwordChangeFailed"), AuditAction::PasswordChangeFailed},
        {QStringLiteral("passwordRehashed"), AuditAction::PasswordRehashed},
        {QStringLiteral("secondFactorChanged"), AuditAction::SecondFactorChanged},
        {QStringLiteral("recoveryCodesRenewed"), AuditAction::RecoveryCodesRenewed},
        {QStringLiteral("recoveryCodeUsed"), AuditAction::RecoveryCodeUsed},
        {QStringLiteral("codeIssued"), AuditAction::CodeIssued},
        {QStringLiteral("sessionsEnded"), AuditAction::SessionsEnded},
        {QStringLiteral("stepUp"), AuditAction::SteppedUp},
        {QStringLiteral("stepUpFailed"), AuditAction::StepUpFailed},
    };
    return known.value(action, accessAction(action));
}

AuditAction actionOf(const QString &action, const QString &outcome, const QJsonObject &details)
{
    const AuditAction found = namedAction(action);
    if (outcome == QLatin1String("failed"))
        return failureOf(found);
    if (outcome != QLatin1String("refused") || isFailedProof(found))
        return found;
    const bool wasAsked = details.value(QLatin1String("kind")).toString() == QLatin1String("stepUpRequired");
    return wasAsked ? AuditAction::CodeAsked : AuditAction::Refused;
}

AuditObject objectOf(const QString &object)
{
    static const QHash<QString, AuditObject> known{
        {QStringLiteral("person"), AuditObject::Person},
        {QStringLiteral("protected_contact"), AuditObject::Person},
        {QStringLiteral("address"), AuditObject::Address},
        {QStringLiteral("membership"), AuditObject::Membership},
        {QStringLiteral("assignment"), AuditObject::Assignment},
        {QStringLiteral("branch"), AuditObject::Branch},
        {QStringLiteral("membership_type"), AuditObject::MembershipType},
        {QStringLiteral("role"), AuditObject::Role},
        {QStringLiteral("account"), AuditObject::Account},
        {QStringLiteral("import"), AuditObject::Import},
        {QStringLiteral("import_batch"), AuditObject::Import},
        {QStringLiteral("importProblems"), AuditObject::Import},
        {QStringLiteral("importHindrances"), AuditObject::Import},
        {QStringLiteral("members"), AuditObject::MemberList},
        {QStringLiteral("accounts"), AuditObject::AccountList},
        {QStringLiteral("matches"), AuditObject::Matches},
        {QStringLiteral("board"), AuditObject::Board},
        {QStringLiteral("agreement_document"), AuditObject::Paper},
        {QStringLiteral("agreement"), AuditObject::Agreement},
        {QStringLiteral("access_exception"), AuditObject::Exception},
        {QStringLiteral("access_settings"), AuditObject::AccessSettings},
        {QStringLiteral("access_grant"), AuditObject::Access},
        {QStringLiteral("transfer"), AuditObject::Transfer},
        {QStringLiteral("transfers"), AuditObject::TransferList},
        {QStringLiteral("session"), AuditObject::Account},
        {QStringLiteral("log"), AuditObject::Log},
    };
    return known.value(object, AuditObject::Other);
}

QList<QString> fieldsOf(const Row &row)
{
    QList<QString> fields;
    const QJsonArray names = QJsonDocument::fromJson(row.json("field_names")).array();
    for (const auto &name : names)
        fields.append(name.toString());
    return fields;
}

QList<AuditFlag> flagsOf(const Row &row, AuditAction action)
{
    QList<AuditFlag> flags;
    if (action == AuditAction::Refused)
        flags.append(AuditFlag::Refused);
    if (row.boolean("is_one_of_many"))
        flags.append(AuditFlag::ManyPersons);
    if (row.boolean("is_outside_hours"))
        flags.append(AuditFlag::OutsideHours);
    return flags;
}

QJsonObject detailsOf(const Row &row)
{
    const auto details = row.optionalJson("details");
    return details ? QJsonDocument::fromJson(*details).object() : QJsonObject();
}

// How much an event is of: the rows that it told of, the attempts so far, or the records that one change touched.
qint64 countOf(const Row &row, AuditAction action, const QJsonObject &details)
{
    if (action == AuditAction::Listed || action == AuditAction::ImportDone || action == AuditAction::ImportUndone)
        return details.value(QLatin1String("rows")).toInteger();
    if (isFailedProof(action))
        return details.value(QLatin1String("times")).toInteger(1);
    return row.bigInteger("row_count");
}

QString textOf(const Row &row, const char *column)
{
    return row.optionalText(column).value_or(QString());
}

} // namespace

AuditEntry auditEntryOf(const Row &row)
{
    const QJsonObject details = detailsOf(row);
    const AuditAction action = actionOf(row.text("action"), row.text("outcome"), details);
    // Where a protected person's contact details are kept apart, is no matter of the reader's.
    const bool isKeptApart = action == AuditAction::Added && row.text("object") == QLatin1String("protected_contact");
    const auto role = EnumCodec<AccountRole>::parse(row.text("role"));
    return {.number = AuditEventNumber(row.bigInteger("sequence")),
            .at = row.timestamp("at"),
            .action = isKeptApart ? AuditAction::Changed : action,
            .object = objectOf(row.text("object")),
            .count = countOf(row, action, details),
            .accountId = row.optionalId<AccountId>("account_id"),
            .byName = textOf(row, "by_name"),
            .role = role ? std::optional(*role) : std::nullopt,
            .personId = row.optionalId<PersonId>("person_id"),
            .personName = textOf(row, "person_name"),
            .subject = textOf(row, "subject"),
            .branchName = textOf(row, "branch_name"),
            .fields = fieldsOf(row),
            .source = textOf(row, "source"),
            .isUndoing = row.boolean("is_undoing"),
            .isUndone = row.boolean("is_undone"),
            .flags = flagsOf(row, action)};
}

QString auditNoteOf(const Row &row)
{
    return detailsOf(row).value(QLatin1String("reason")).toString();
}

} // namespace medlem::server
