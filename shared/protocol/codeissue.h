// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/protocol/activation.h"

#include <optional>

namespace medlem {

// How a one-time code can reach its user: always by letter, and by e-mail when the server has been set up for it.
// organisation: whose letter it is, when the server knows.
struct CodeDelivery
{
    bool byEmail = false;
    std::optional<QString> organisation;

    bool operator==(const CodeDelivery &) const = default;
};

struct ShowCodeDelivery
{
    using Reply = CodeDelivery;
    static constexpr Operation operation{"showCodeDelivery", "Show how a one-time code can be delivered.", Method::Get,
                                         "/api/v1/code-delivery", Scope::National};
};

// With email, the server sends the code there instead of giving it back for a letter.
struct CodeOrder
{
    ActivationPurpose purpose = ActivationPurpose::Activation;
    std::optional<QString> email = {};
};

// code: for the letter, and never shown again; absent when it went by e-mail.
struct IssuedCode
{
    std::optional<QString> code;
    QDateTime expiresAt;
};

// Replaces a code that has not been used. Errors: Invalid with "purpose": UnknownValue when the account is in no state
// for it (Activation is for an inactive account, the others for an active one); with "email": MailNotSetUp,
// RecipientRefused or MailNotSent, and then there is no new code.
struct IssueCode
{
    using Reply = IssuedCode;
    static constexpr Operation operation{"issueCode",      "Issue a one-time code for an account.",
                                         Method::Put,      "/api/v1/accounts/{accountId}/activation-code",
                                         Scope::National,  200,
                                         Proof::RecentCode};
    AccountId accountId;
    CodeOrder body;
};

} // namespace medlem
