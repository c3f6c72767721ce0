// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/accounts/accountregisterhandlers.h"

#include "server/accounts/accountstore.h"
#include "server/request/refusal.h"
#include "shared/core/fieldcheck.h"

namespace medlem::server {

namespace {

constexpr int longestName = 200;
constexpr int highestLimit = 200;

Result<QString> parseDisplayName(const QString &text)
{
    const auto name = parseLine(text, longestName);
    if (!name)
        return fail(name.error().fields.first().reason, QStringLiteral("displayName"));
    return *name;
}

Result<std::optional<QString>> parseWords(const std::optional<QString> &text)
{
    if (!text || isBlank(*text))
        return std::nullopt;
    if (text->size() > longestName)
        return fail(FieldReason::TooLong);
    const QString line = withPlainDashes(withFoldedSpaces(*text));
    if (hasForbiddenCharacter(line))
        return fail(FieldReason::ControlCharacter);
    return line;
}

Result<AccountSearch> checkQuery(const AccountQuery &query)
{
    FieldCheck check;
    const auto words = check.take(QStringLiteral("text"), parseWords(query.text));
    check.range(QStringLiteral("limit"), query.limit, 1, highestLimit);
    std::optional<AccountCursor> after = AccountCursor();
    if (query.after)
        after = check.take(QStringLiteral("after"), AccountCursor::parse(*query.after));
    if (check.failed())
        return check.failure();
    return AccountSearch{
        .words = *words, .state = query.state, .role = query.role, .after = *after, .limit = query.limit};
}

} // namespace

Result<FoundAccounts> handleSearchAccounts(const SearchAccounts &request, RequestContext &context)
{
    const auto search = checkQuery(request.body);
    if (!search)
        return refuse(context, search.error());
    TRY_ASSIGN(const FoundAccounts found, searchAccounts(context.transaction(), *search));
    context.noteEvent({.action = "list",
                       .object = "accounts",
                       .details = {{QStringLiteral("rows"), int(found.items.size())},
                                   {QStringLiteral("continued"), request.body.after.has_value()}}});
    return found;
}

Result<AccountEntry> handleShowAccount(const ShowAccount &request, RequestContext &context)
{
    TRY_ASSIGN(const AccountEntry account, showAccount(context.transaction(), request.accountId));
    context.noteEvent({.action = "read", .object = "account", .objectId = request.accountId.uuid()});
    return account;
}

Result<AccountEntry> handleCreateAccount(const CreateAccount &request, RequestContext &context)
{
    NewAccount fields = request.body;
    const auto name = parseDisplayName(fields.displayName);
    if (!name)
        return refuse(context, name.error());
    fields.displayName = *name;
    const AccountId account = AccountId::create();
    TRY(createAccount(context.transaction(), account, fields));
    return showAccount(context.transaction(), account);
}

Result<AccountEntry> handleUpdateAccount(const UpdateAccount &request, RequestContext &context)
{
    AccountFields fields = request.body;
    const auto name = parseDisplayName(fields.displayName);
    if (!name)
        return refuse(context, name.error());
    fields.displayName = *name;
    TRY_ASSIGN(const Caller caller, context.caller());
    if (fields.disabled && request.accountId == caller.accountId)
        return fail(ErrorCode::Conflict, QStringLiteral("Nobody disables the own account."));
    TRY(updateAccount(context.transaction(), request.accountId, request.ifMatch, fields));
    return showAccount(context.transaction(), request.accountId);
}

Result<NoContent> handleEndAccountSessions(const EndAccountSessions &request, RequestContext &context)
{
    TRY(endAccountSessions(context.transaction(), request.accountId));
    context.noteEvent({.action = "sessionsEnded", .object = "account", .objectId = request.accountId.uuid()});
    return NoContent{};
}

} // namespace medlem::server
