// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/transfers/transferverdict.h"

#include "shared/domain/memberships/membershiptype.h"

#include <QHash>

namespace medlem::server {

namespace {

Error conflict(FieldReason reason, const char *field)
{
    Error error = invalidValue(reason, QString::fromLatin1(field));
    error.code = ErrorCode::Conflict;
    return error;
}

Error invalid(FieldReason reason, const char *field)
{
    return invalidValue(reason, QString::fromLatin1(field));
}

// Of what is the same whatever was tried.
std::optional<Error> generalError(const QString &word)
{
    static const QHash<QString, Error> known{
        {QStringLiteral("notFound"), makeError(ErrorCode::NotFound)},
        {QStringLiteral("stale"), makeError(ErrorCode::Stale)},
        {QStringLiteral("forbidden"), makeError(ErrorCode::Forbidden)},
        {QStringLiteral("decided"), conflict(FieldReason::NotInUse, "state")},
        {QStringLiteral("tooEarly"), invalid(FieldReason::DateTooEarly, "firstDay")},
        {QStringLiteral("afterEnd"), invalid(FieldReason::EndsBeforeStart, "firstDay")},
        {QStringLiteral("typeUnknown"), invalid(FieldReason::UnknownValue, "typeId")},
        {QStringLiteral("typeNotChosenHere"), invalid(FieldReason::UnknownValue, "typeId")},
        {QStringLiteral("personUnknown"), invalid(FieldReason::UnknownValue, "personId")},
        {QStringLiteral("notElsewhere"), conflict(FieldReason::NotMemberElsewhere, "personId")},
        {QStringLiteral("askNational"), conflict(FieldReason::AskNational, "personId")},
        {QStringLiteral("toSame"), invalid(FieldReason::AlreadyUsed, "toBranchId")},
        {QStringLiteral("protected"), conflict(FieldReason::ProtectedPerson, "toBranchId")},
    };
    const auto found = known.constFind(word);
    return found == known.constEnd() ? std::nullopt : std::optional(*found);
}

Error errorOf(const QString &word, TransferStep step)
{
    if (const auto error = generalError(word))
        return *error;
    if (word == QLatin1String("toUnknown") && step == TransferStep::Request)
        return invalid(FieldReason::UnknownValue, "toBranchId");
    if (word == QLatin1String("toClosed") && step == TransferStep::Request)
        return invalid(FieldReason::NotInUse, "toBranchId");
    if (word == QLatin1String("toUnknown") || word == QLatin1String("toClosed"))
        return conflict(FieldReason::NotInUse, step == TransferStep::Accept ? "toBranchId" : "branchId");
    if (word == QLatin1String("waiting"))
        return conflict(FieldReason::AlreadyUsed, step == TransferStep::Request ? "toBranchId" : "personId");
    if (word == QLatin1String("overlaps"))
        return conflict(FieldReason::Overlaps, step == TransferStep::RequestIncoming ? "personId" : "firstDay");
    if (word == QLatin1String("ended") && step == TransferStep::Request)
        return invalid(FieldReason::EndsBeforeStart, "firstDay");
    if (word == QLatin1String("ended"))
        return conflict(FieldReason::NotMemberElsewhere, step == TransferStep::Accept ? "state" : "personId");
    return makeError(ErrorCode::Internal, QStringLiteral("SQL has given an outcome that the program does not know."));
}

// What somebody else's transaction has made true between the question and the writing.
Error translated(const Error &error, TransferStep step)
{
    static const QHash<QString, QString> words{
        {QStringLiteral("membership_one_at_a_time"), QStringLiteral("overlaps")},
        {QStringLiteral("member_transfer_one_waiting"), QStringLiteral("waiting")},
        {QStringLiteral("branch_open"), QStringLiteral("toClosed")},
        {QStringLiteral("member_transfer_branch_open"), QStringLiteral("toClosed")},
    };
    if (error.code != ErrorCode::Conflict)
        return error;
    if (error.detail == QLatin1String("caller_gone"))
        return makeError(ErrorCode::Unauthenticated, QStringLiteral("The access ended while the work was under way."));
    const QString word = words.value(error.detail);
    return word.isEmpty() ? error : errorOf(word, step);
}

Result<void> checkType(const Row &row, QDate firstDay)
{
    const QString field = QStringLiteral("typeId");
    MembershipTypeFields fields;
    fields.name = row.text("name");
    fields.minimumAge = row.optionalInteger("minimum_age");
    fields.maximumAge = row.optionalInteger("maximum_age");
    fields.inUse = row.boolean("in_use");
    TRY_ASSIGN(const MembershipType type, MembershipType::create(fields));
    if (!type.isInUse())
        return fail(FieldReason::NotInUse, field);
    return checkAge(type, row.optionalDate("birth_date"), firstDay);
}

} // namespace

Result<void> heedTransfer(const Result<Rows> &answer, TransferStep step, QDate firstDay)
{
    if (!answer)
        return fail(translated(answer.error(), step));
    const Row row = answer->first();
    const QString word = row.text("outcome");
    if (step != TransferStep::End && row.boolean("has_type"))
        TRY(checkType(row, firstDay)); // before what may tell of other branches, and is told without a trace
    if (word != QLatin1String("done"))
        return fail(errorOf(word, step));
    return {};
}

} // namespace medlem::server
