// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/mail/mailsettings.h"
#include "shared/core/result.h"
#include "shared/domain/members/emailaddress.h"

#include <QByteArray>

namespace medlem::server {

struct MailMessage
{
    EmailAddress to;
    QString senderName; // beside the address; may be empty
    QString subject;
    QString text;
};

// Hands messages to the organisation's mail server by SMTP (libcurl). Sends nothing before setUp() with settings that
// name a server; then any thread may send. Neither addresses nor texts are logged.
class MailSender
{
public:
    MailSender();
    ~MailSender();
    Q_DISABLE_COPY_MOVE(MailSender)

    // Once, before there are other threads. Error: a sentence about the password's file.
    [[nodiscard]] Result<void> setUp(const MailSettings &settings);
    [[nodiscard]] bool isSetUp() const { return m_settings.isSetUp(); }

    // Waits for the mail server, which has taken the message when this succeeds. Errors, without a field: Invalid with
    // MailNotSetUp, RecipientRefused, MailNotSent.
    [[nodiscard]] Result<void> send(const MailMessage &message) const;

private:
    MailSettings m_settings;
    QByteArray m_password;
};

} // namespace medlem::server
