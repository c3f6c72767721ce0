// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/branches/closingstore.h"

#include "server/request/storedjson.h"

namespace medlem::server {

namespace {

constexpr int mostPersons = 1000; // told by name

// Both statements that list persons have the same columns.
Result<void> takePersons(ClosingEffect &effect, const Rows &rows)
{
    for (const Row &row : rows) {
        TRY_ASSIGN(const ClosingOutcome outcome, parseStored<ClosingOutcome>(row.text("outcome")));
        effect.persons.append({.personId = row.id<PersonId>("person_id"),
                               .displayName = row.text("display_name"),
                               .memberNumber = row.bigInteger("member_number"),
                               .outcome = outcome});
    }
    if (rows.isEmpty())
        return {};
    const Row first = rows.first();
    effect.moved = first.bigInteger("moved");
    effect.alreadyMembers = first.bigInteger("already_members");
    effect.membersElsewhere = first.bigInteger("members_elsewhere");
    effect.withoutBranch = first.bigInteger("without_branch");
    effect.members = effect.moved + effect.alreadyMembers + effect.membersElsewhere + effect.withoutBranch;
    return {};
}

// Of what close_branch() and find_closing_hindrance() say in SQL.
Error hindranceOf(const QString &word)
{
    if (word == QLatin1String("closed")) {
        Error error = makeError(ErrorCode::Conflict);
        error.fields.append({.field = QStringLiteral("lastDay"), .reason = FieldReason::NotInUse});
        return error;
    }
    if (word == QLatin1String("intoUnknown"))
        return invalidValue(FieldReason::UnknownValue, QStringLiteral("into"));
    if (word == QLatin1String("intoClosed"))
        return invalidValue(FieldReason::NotInUse, QStringLiteral("into"));
    if (word == QLatin1String("inFuture"))
        return invalidValue(FieldReason::DateInFuture, QStringLiteral("lastDay"));
    if (word == QLatin1String("tooEarly"))
        return invalidValue(FieldReason::DateTooEarly, QStringLiteral("lastDay"));
    if (word == QLatin1String("notFound"))
        return makeError(ErrorCode::NotFound);
    if (word == QLatin1String("stale"))
        return makeError(ErrorCode::Stale);
    if (word == QLatin1String("forbidden"))
        return makeError(ErrorCode::StepUpRequired);
    return makeError(ErrorCode::Internal, QStringLiteral("SQL has given an outcome that the program does not know."));
}

// Whoever closes a branch is looked at once more behind all that it waited for.
Error callerOf(Error error)
{
    if (error.code == ErrorCode::Conflict && error.detail == QLatin1String("caller_gone"))
        return makeError(ErrorCode::Unauthenticated, QStringLiteral("The session ended while the work was under way."));
    return error;
}

std::optional<BranchName> nameOf(const std::optional<BranchId> &id, const std::optional<QString> &name)
{
    return id ? std::optional(BranchName{.id = *id, .name = name.value_or(QString())}) : std::nullopt;
}

} // namespace

ClosingStore::ClosingStore(Transaction &transaction)
    : m_transaction(transaction)
{
}

Result<ClosingEffect> ClosingStore::preview(BranchId branchId, const BranchClosing &closing, QDate today)
{
    TRY_ASSIGN(const Rows rows,
               m_transaction.run(
                   "branches/check_closing",
                   {{"branchId", branchId}, {"lastDay", closing.lastDay}, {"into", closing.into}, {"today", today}}));
    if (rows.isEmpty())
        return fail(ErrorCode::NotFound);
    const Row row = rows.first();
    if (const auto hindrance = row.optionalText("hindrance"))
        return fail(hindranceOf(*hindrance));
    TRY_ASSIGN(const QStringList administrators, decodeStored<QStringList>(row.json("administrators")));
    ClosingEffect effect{.branch = {.id = branchId, .name = row.text("name")},
                         .into = nameOf(closing.into, row.optionalText("into_name")),
                         .lastDay = closing.lastDay,
                         .assignments = row.bigInteger("assignments"),
                         .administrators = administrators,
                         .persons = {}};
    TRY_ASSIGN(const Rows persons, m_transaction.run("branches/preview_closing_members", {{"branchId", branchId},
                                                                                          {"lastDay", closing.lastDay},
                                                                                          {"into", closing.into},
                                                                                          {"limit", mostPersons}}));
    TRY(takePersons(effect, persons));
    return effect;
}

Result<void> ClosingStore::close(BranchId branchId, Version version, const BranchClosing &closing, QDate today)
{
    m_transaction.queue("branches/allow_time");
    TRY_ASSIGN(const Rows rows, m_transaction
                                    .run("branches/close_branch", {{"branchId", branchId},
                                                                   {"version", version},
                                                                   {"lastDay", closing.lastDay},
                                                                   {"reason", closing.reason},
                                                                   {"into", closing.into},
                                                                   {"today", today}})
                                    .map_error(callerOf));
    const QString outcome = rows.first().text("outcome");
    if (outcome != QLatin1String("done"))
        return fail(hindranceOf(outcome));
    return {};
}

Result<ClosingReceipt> ClosingStore::receipt(BranchId branchId)
{
    TRY_ASSIGN(const Rows rows, m_transaction.run("branches/show_closing", {{"branchId", branchId}}));
    if (rows.isEmpty())
        return fail(ErrorCode::NotFound);
    const Row row = rows.first();
    TRY_ASSIGN(const QStringList administrators, decodeStored<QStringList>(row.json("administrators")));
    ClosingReceipt receipt{
        .effect = {.branch = {.id = branchId, .name = row.text("name")},
                   .into = nameOf(row.optionalId<BranchId>("into_branch_id"), row.optionalText("into_name")),
                   .lastDay = row.date("last_day"),
                   .assignments = row.bigInteger("assignments"),
                   .administrators = administrators,
                   .persons = {}},
        .reason = row.text("reason"),
        .at = row.timestamp("closed_at"),
        .byName = row.text("by_name")};
    TRY_ASSIGN(const Rows persons,
               m_transaction.run("branches/list_closing_members", {{"branchId", branchId}, {"limit", mostPersons}}));
    TRY(takePersons(receipt.effect, persons));
    return receipt;
}

} // namespace medlem::server
