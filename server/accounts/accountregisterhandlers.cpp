// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/accounts/accountregisterhandlers.h"

#include "server/accounts/accountstore.h"
#include "server/accounts/activationstore.h"
#include "server/request/refusal.h"
#include "shared/core/text.h"

namespace medlem::server {

namespace {

constexpr std::chrono::hours letterLifetime{14 * 24};
constexpr int longestName = 200;

Result<QString> parseDisplayName(const QString &text)
{
    const auto name = parseLine(text, longestName);
    if (!name)
        return fail(name.error().fields.first().reason, QStringLiteral("displayName"));
    return *name;
}

// An app and a password are replaced only where there are some: without a password the other proof would be missing.
bool fits(ActivationPurpose purpose, AccountState state)
{
    return state == (purpose == ActivationPurpose::Activation ? AccountState::Inactive : AccountState::Active);
}

} // namespace

Result<AccountList> handleListAccounts(const ListAccounts &, RequestContext &context)
{
    return listAccounts(context.transaction());
}

Result<AccountEntry> handleShowAccount(const ShowAccount &request, RequestContext &context)
{
    return showAccount(context.transaction(), request.accountId);
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

Result<IssuedCode> handleIssueCode(const IssueCode &request, RequestContext &context)
{
    TRY_ASSIGN(const AccountEntry account, showAccount(context.transaction(), request.accountId));
    if (!fits(request.body.purpose, account.state))
        return fail(FieldReason::UnknownValue, QStringLiteral("purpose"));
    const PaperCode code = PaperCode::createForActivation();
    TRY_ASSIGN(const QDateTime expiresAt,
               storeCode(context.transaction(), account.id, code, request.body.purpose, letterLifetime));
    return IssuedCode{.code = code.text(), .expiresAt = expiresAt};
}

Result<NoContent> handleEndAccountSessions(const EndAccountSessions &request, RequestContext &context)
{
    TRY(endAccountSessions(context.transaction(), request.accountId));
    context.noteEvent({.action = "sessionsEnded", .object = "account", .objectId = request.accountId.uuid()});
    return NoContent{};
}

} // namespace medlem::server
