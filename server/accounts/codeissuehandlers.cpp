// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/accounts/codeissuehandlers.h"

#include "server/accounts/accountstore.h"
#include "server/accounts/activationstore.h"
#include "server/accounts/codemail.h"
#include "server/mail/mailsender.h"
#include "server/request/refusal.h"
#include "shared/core/text.h"

namespace medlem::server {

namespace {

constexpr std::chrono::hours letterLifetime{14 * 24};
constexpr std::chrono::hours mailLifetime{3 * 24}; // it is there at once, and stays in a mailbox for years

const QString emailField = QStringLiteral("email");

// An app and a password are replaced only where there are some: without a password the other proof would be missing.
bool fits(ActivationPurpose purpose, AccountState state)
{
    return state == (purpose == ActivationPurpose::Activation ? AccountState::Inactive : AccountState::Active);
}

Failure atEmail(const Error &error)
{
    return error.fields.isEmpty() ? fail(error) : fail(error.fields.first().reason, emailField);
}

Result<std::optional<EmailAddress>> recipientOf(const AccountServices &services, const CodeOrder &order)
{
    if (!order.email)
        return std::nullopt;
    if (!services.mail.isSetUp())
        return fail(FieldReason::MailNotSetUp, emailField);
    const auto address = EmailAddress::parse(*order.email);
    if (!address)
        return atEmail(address.error());
    return *address;
}

// The mail server answers before the commit, within less than the database leaves a transaction idle: when it does not
// take the message, nothing has changed, and the code that went before still counts. When the commit fails after it
// has, the message holds a code that opens nothing; the caller is told that nothing was done, and the next message
// brings one that does.
Result<void> sendCode(const AccountServices &services, const EmailAddress &to, const CodeMailFacts &facts)
{
    const CodeMail mail = composeCodeMail(facts);
    const auto sent = services.mail.send(
        {.to = to, .senderName = services.organisation(), .subject = mail.subject, .text = mail.text});
    if (!sent)
        return atEmail(sent.error());
    return {};
}

} // namespace

Result<CodeDelivery> handleShowCodeDelivery(const AccountServices &services, const ShowCodeDelivery &,
                                            RequestContext &context)
{
    TRY(context.caller());
    const QString organisation = services.organisation();
    return CodeDelivery{.byEmail = services.mail.isSetUp(),
                        .organisation = organisation.isEmpty() ? std::nullopt : std::optional(organisation)};
}

Result<IssuedCode> handleIssueCode(const AccountServices &services, const IssueCode &request, RequestContext &context)
{
    const auto recipient = recipientOf(services, request.body);
    if (!recipient)
        return refuse(context, recipient.error());
    TRY_ASSIGN(const AccountEntry account, showAccount(context.transaction(), request.accountId));
    if (!fits(request.body.purpose, account.state))
        return fail(FieldReason::UnknownValue, QStringLiteral("purpose"));
    const PaperCode code = PaperCode::createForActivation();
    TRY_ASSIGN(const QDateTime expiresAt, storeCode(context.transaction(), account.id, code, request.body.purpose,
                                                    *recipient ? mailLifetime : letterLifetime));
    if (!*recipient)
        return IssuedCode{.code = code.text(), .expiresAt = expiresAt};
    TRY(sendCode(services, **recipient,
                 {.purpose = request.body.purpose,
                  .organisation = services.organisation(),
                  .displayName = account.displayName,
                  .code = code.text(),
                  .expiresAt = expiresAt}));
    return IssuedCode{.code = std::nullopt, .expiresAt = expiresAt};
}

} // namespace medlem::server
