// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QProcess>
#include <QStringList>

namespace medlem::test {

struct ReceivedMail
{
    QString from;
    QStringList to;
    bool encrypted = false;
    QString user;       // who had logged in
    QByteArray content; // as it came: headers and body
};

// A real SMTP server (smtpserver.py, of Debian's aiosmtpd) on loopback, which ends with this object.
class MailServer
{
public:
    ~MailServer();

    // options: those of smtpserver.py. False when it does not start.
    [[nodiscard]] bool start(const QStringList &options = {});
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QList<ReceivedMail> received(); // all so far

    // The text of a message's only part, with its quoted-printable undone.
    [[nodiscard]] static QString textOf(const QByteArray &content);

private:
    QProcess m_process;
    QList<ReceivedMail> m_received;
    quint16 m_port = 0;
};

} // namespace medlem::test
