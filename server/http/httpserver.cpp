// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/http/httpserver.h"

#include "server/http/ioshared.h"
#include "server/http/iothread.h"

#include <utility>

namespace medlem::server {

HttpServer::HttpServer(HttpServerSetup setup, TlsConfig tls)
    : m_shared(std::make_shared<IoShared>(std::move(setup), tls.sslConfiguration()))
    , m_tls(std::move(tls))
{
    const int count = std::max(1, m_shared->setup.ioThreads);
    for (int i = 0; i < count; ++i)
        m_threads.push_back(std::make_unique<IoThread>(m_shared));
}

HttpServer::~HttpServer()
{
    stop();
}

Result<void> HttpServer::listen(const QHostAddress &address, quint16 port)
{
    if (m_threads.empty())
        return fail(ErrorCode::Internal, QStringLiteral("The server has stopped."));
    // The listener's thread hands every connection out in turn; it dies first, so the others are there to take them.
    const auto handOut = [this, next = std::size_t(0)](qintptr descriptor) mutable {
        m_threads[next]->adopt(descriptor);
        next = (next + 1) % m_threads.size();
    };
    TRY_ASSIGN(m_port, m_threads.front()->listen(address, port, handOut));
    return {};
}

Result<void> HttpServer::reloadCertificate()
{
    TRY_ASSIGN(m_tls, m_tls.reloaded());
    m_shared->setTls(m_tls.sslConfiguration());
    return {};
}

int HttpServer::connectionCount() const
{
    return m_shared->quota.connections();
}

void HttpServer::stop(std::chrono::milliseconds grace)
{
    if (m_threads.empty())
        return;
    m_threads.front()->closeListener();
    for (const auto &thread : m_threads)
        thread->beginStop();
    const auto deadline = std::chrono::steady_clock::now() + grace;
    for (const auto &thread : m_threads) {
        const auto left =
            std::chrono::duration_cast<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now());
        thread->join(std::max(left, std::chrono::milliseconds(0)));
    }
    m_threads.clear();
}

} // namespace medlem::server
