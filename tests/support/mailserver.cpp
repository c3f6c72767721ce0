// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/mailserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QVariant>

namespace medlem::test {

namespace {

constexpr int patience = 20'000;

} // namespace

MailServer::~MailServer()
{
    m_process.kill();
    m_process.waitForFinished(patience);
}

bool MailServer::start(const QStringList &options)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QStringLiteral(MEDLEM_PYTHON), QStringList{QStringLiteral(MEDLEM_SMTP_SERVER)} + options);
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(patience))
            return false;
    }
    m_port = m_process.readLine().trimmed().toUShort();
    return m_port != 0;
}

// The message is written before it is answered for, so that it is in the pipe when a sender has its answer.
QList<ReceivedMail> MailServer::received()
{
    while (m_process.waitForReadyRead(0) || m_process.canReadLine()) {
        while (m_process.canReadLine()) {
            const QJsonObject mail = QJsonDocument::fromJson(m_process.readLine()).object();
            m_received.append({.from = mail.value(u"from").toString(),
                               .to = mail.value(u"to").toVariant().toStringList(),
                               .encrypted = mail.value(u"encrypted").toBool(),
                               .user = mail.value(u"user").toString(),
                               .content = QByteArray::fromBase64(mail.value(u"content").toString().toLatin1())});
        }
    }
    return m_received;
}

QString MailServer::textOf(const QByteArray &content)
{
    const qsizetype partHead = content.indexOf("\r\n\r\n") + 4;
    const qsizetype begin = content.indexOf("\r\n\r\n", partHead) + 4;
    QByteArray quoted = content.mid(begin, content.lastIndexOf("\r\n--", content.size() - 4) - begin);
    quoted.replace("=\r\n", "");
    return QString::fromUtf8(QByteArray::fromPercentEncoding(quoted, '='))
        .replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
}

} // namespace medlem::test
