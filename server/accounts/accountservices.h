// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

#include <chrono>

namespace medlem::server {

class PasswordHasher;
class MailSender;
class SecretBox;

// What handlers of accounts work with besides the request.
struct AccountServices
{
    PasswordHasher &hasher;
    const SecretBox &secrets;
    const MailSender &mail;
    std::chrono::seconds sessionLifetime;
    std::chrono::seconds idleLimit;
    QStringList organisationWords; // that no password is made of

    [[nodiscard]] QString organisation() const { return organisationWords.value(0); } // as it calls itself in letters
};

} // namespace medlem::server
