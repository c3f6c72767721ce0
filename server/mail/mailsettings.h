// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <chrono>

namespace medlem::server {

enum class MailTls
{
    StartTls, // required: nothing is sent without it
    Implicit, // from the first byte
    None,     // to this machine only
};

// The mail server to hand messages to. Its password is in a file of its own and never in the configuration.
struct MailSettings
{
    QString host; // empty: no e-mail is sent
    quint16 port = 0;
    MailTls tls = MailTls::StartTls;
    QString caFile; // PEM, for a mail server whose certificate the system does not know
    QString user;
    QString passwordFile;
    QString from;
    std::chrono::seconds timeout{0}; // for all of a message

    [[nodiscard]] bool isSetUp() const { return !host.isEmpty(); }
    [[nodiscard]] bool isOnThisMachine() const;
};

inline bool MailSettings::isOnThisMachine() const
{
    return host == QStringLiteral("localhost") || host == QStringLiteral("127.0.0.1") || host == QStringLiteral("::1");
}

} // namespace medlem::server
