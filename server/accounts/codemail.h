// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/protocol/activation.h"

#include <QDateTime>
#include <QString>

namespace medlem::server {

struct CodeMail
{
    QString subject;
    QString text;
};

struct CodeMailFacts
{
    ActivationPurpose purpose = ActivationPurpose::Activation;
    QString organisation; // empty: nobody has told the server
    QString displayName;
    QString code;
    QDateTime expiresAt;
};

// The message that takes a one-time code to its user, from the texts in mails/. The user name is not in it: an e-mail
// is read on its way and passed on, and whoever reads this one has only half of what opens an account.
[[nodiscard]] CodeMail composeCodeMail(const CodeMailFacts &facts);

} // namespace medlem::server
