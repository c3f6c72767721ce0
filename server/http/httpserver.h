// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/http/httplimits.h"
#include "server/http/httpmessage.h"
#include "server/http/responsesender.h"
#include "server/http/tlsconfig.h"
#include "shared/core/result.h"

#include <QHostAddress>

#include <functional>
#include <memory>
#include <vector>

namespace medlem::server {

class IoThread;
struct IoShared;

// What the server is told once, before it listens. The callbacks run on I/O threads and must not block.
struct HttpServerSetup
{
    std::function<void(HttpRequest, ResponseSender)> handler = {};

    // The body of an answer that the HTTP layer makes itself (400, 408, 413, 414, 431, 500, 503, 505).
    std::function<QByteArray(int status, const QByteArray &requestId)> errorBody = {};
    QByteArray errorContentType = "application/problem+json";

    // The longest body of one operation in bytes; without it, HttpLimits::bodyBytes holds for all.
    std::function<qsizetype(const QByteArray &method, const QByteArray &path)> bodyLimit = {};

    HttpLimits limits = {};
    int ioThreads = 1;
};

// HTTPS on Qt sockets: owns the listener and the I/O threads. Knows bytes, not members. Use it from one thread.
class HttpServer
{
public:
    HttpServer(HttpServerSetup setup, TlsConfig tls);
    ~HttpServer(); // stop() without grace

    HttpServer(const HttpServer &) = delete;
    HttpServer &operator=(const HttpServer &) = delete;

    [[nodiscard]] Result<void> listen(const QHostAddress &address, quint16 port);
    [[nodiscard]] quint16 port() const { return m_port; }

    // Reads the certificate and key files again for new connections; on an error the old pair stays.
    [[nodiscard]] Result<void> reloadCertificate();
    [[nodiscard]] const TlsConfig &tls() const { return m_tls; }

    [[nodiscard]] int connectionCount() const;

    // Stops accepting, lets running requests be answered for at most grace, then ends every connection and thread.
    void stop(std::chrono::milliseconds grace = std::chrono::milliseconds(0));

private:
    std::shared_ptr<IoShared> m_shared;
    std::vector<std::unique_ptr<IoThread>> m_threads;
    TlsConfig m_tls;
    quint16 m_port = 0;
};

} // namespace medlem::server
