// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QSslSocket>

namespace medlem::test {

struct RawResponse
{
    int status = 0;
    QHash<QByteArray, QByteArray> headers; // names in lower case
    QByteArray body;
};

// A client that writes the bytes it is told to write, right or wrong.
class RawClient
{
public:
    // Not connected when the server refused.
    explicit RawClient(quint16 port, QSsl::SslProtocol protocol = QSsl::TlsV1_3OrLater);

    [[nodiscard]] bool isConnected() const { return m_socket.isEncrypted(); }
    void send(const QByteArray &bytes);

    // The next answer; status 0 when the connection ended before it was whole.
    [[nodiscard]] RawResponse response(bool hasBody = true);
    [[nodiscard]] RawResponse roundTrip(const QByteArray &bytes);

    // Reads on until text has come; everything up to its end, or what came until the connection ended.
    [[nodiscard]] QByteArray readUntil(const QByteArray &text);
    [[nodiscard]] bool waitForClose();
    [[nodiscard]] QSslSocket &socket() { return m_socket; }

private:
    [[nodiscard]] bool readMore();

    QSslSocket m_socket;
    QByteArray m_buffer;
};

} // namespace medlem::test
