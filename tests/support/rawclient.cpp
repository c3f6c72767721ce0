// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/rawclient.h"

#include <QSslConfiguration>

namespace medlem::test {

namespace {

constexpr int patience = 10'000; // milliseconds until a test gives up on the server

} // namespace

RawClient::RawClient(quint16 port, QSsl::SslProtocol protocol)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(protocol);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    m_socket.setSslConfiguration(configuration);
    m_socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), port);
    m_socket.waitForEncrypted(patience);
}

void RawClient::send(const QByteArray &bytes)
{
    m_socket.write(bytes);
    m_socket.flush();
}

bool RawClient::readMore()
{
    if (m_socket.bytesAvailable() == 0 && !m_socket.waitForReadyRead(patience) && m_socket.bytesAvailable() == 0)
        return false;
    m_buffer.append(m_socket.readAll());
    return true;
}

QByteArray RawClient::readUntil(const QByteArray &text)
{
    qsizetype found = -1;
    while ((found = m_buffer.indexOf(text)) < 0 && readMore()) {
    }
    const QByteArray result = found < 0 ? m_buffer : m_buffer.first(found + text.size());
    m_buffer.remove(0, result.size());
    return result;
}

RawResponse RawClient::response(bool hasBody)
{
    const QByteArray head = readUntil("\r\n\r\n");
    RawResponse response;
    if (!head.endsWith("\r\n\r\n"))
        return response;
    const QList<QByteArray> lines = head.chopped(4).split('\n');
    for (const QByteArray &line : lines.sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        response.headers.insert(line.first(colon).toLower(), line.sliced(colon + 1).trimmed());
    }
    const qsizetype length = hasBody ? response.headers.value("content-length").toLongLong() : 0;
    while (m_buffer.size() < length) {
        if (!readMore())
            return response;
    }
    response.body = m_buffer.first(length);
    m_buffer.remove(0, length);
    response.status = lines.first().split(' ').value(1).toInt();
    return response;
}

RawResponse RawClient::roundTrip(const QByteArray &bytes)
{
    send(bytes);
    return response();
}

bool RawClient::waitForClose()
{
    while (m_socket.state() != QAbstractSocket::UnconnectedState) {
        m_socket.readAll();
        if (!m_socket.waitForReadyRead(patience) && m_socket.state() == QAbstractSocket::ConnectedState)
            return false;
    }
    return true;
}

} // namespace medlem::test
