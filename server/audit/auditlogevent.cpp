// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/audit/auditlogevent.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace medlem::server {

namespace {

// By the names that the audit gives them. One that is newer than this program is told as Other.
AuditAction actionOf(const QString &action, const QString &outcome, const QJsonObject &details)
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
        {QStringLiteral("logOut"), AuditAction::LoggedOut},
        {QStringLiteral("importPreviewed"), AuditAction::ImportPreviewed},
        {QStringLiteral("importStarted"), AuditAction::ImportStarted},
        {QStringLiteral("importUndoStarted"), AuditAction::ImportUndoStarted},
        {QStringLiteral("accountCreated"), AuditAction::AccountCreated},
        {QStringLiteral("accountChanged"), AuditAction::AccountChanged},
        {QStringLiteral("accountRenamed"), AuditAction::AccountChanged},
        {QStringLiteral("accountDisabled"), AuditAction::AccountDisabled},
        {QStringLiteral("accountEnabled"), AuditAction::AccountEnabled},
        {QStringLiteral("passwordChanged"), AuditAction::PasswordChanged},
        {QStringLiteral("secondFactorChanged"), AuditAction::SecondFactorChanged},
        {QStringLiteral("recoveryCodesRenewed"), AuditAction::RecoveryCodesRenewed},
        {QStringLiteral("codeIssued"), AuditAction::CodeIssued},
        {QStringLiteral("sessionsEnded"), AuditAction::SessionsEnded},
        {QStringLiteral("stepUp"), AuditAction::SteppedUp},
    };
    const AuditAction found = known.value(action, AuditAction::Other);
    if (outcome != QLatin1String("refused") || found == AuditAction::LogInFailed)
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
        {QStringLiteral("matches"), AuditObject::Matches},
        {QStringLiteral("board"), AuditObject::Board},
        {QStringLiteral("agreement_document"), AuditObject::Paper},
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

QString textOf(const Row &row, const char *column)
{
    return row.optionalText(column).value_or(QString());
}

} // namespace

AuditEntry auditEntryOf(const Row &row)
{
    const QJsonObject details = detailsOf(row);
    const AuditAction action = actionOf(row.text("action"), row.text("outcome"), details);
    const bool isList = action == AuditAction::Listed;
    // Where a protected person's contact details are kept apart, is no matter of the reader's.
    const bool isKeptApart = action == AuditAction::Added && row.text("object") == QLatin1String("protected_contact");
    const auto role = EnumCodec<AccountRole>::parse(row.text("role"));
    return {.number = AuditEventNumber(row.bigInteger("sequence")),
            .at = row.timestamp("at"),
            .action = isKeptApart ? AuditAction::Changed : action,
            .object = objectOf(row.text("object")),
            .count = isList ? details.value(QLatin1String("rows")).toInteger() : row.bigInteger("row_count"),
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
