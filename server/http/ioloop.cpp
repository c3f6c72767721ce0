// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/http/ioloop.h"

#include "server/http/eventstreamstate.h"
#include "server/http/httpconnection.h"
#include "server/http/iomailbox.h"
#include "server/http/ioshared.h"
#include "server/http/responsehead.h"

#include <QSslSocket>

#include <algorithm>
#include <initializer_list>

namespace medlem::server {

namespace {

// Deadlines are looked at a few times within the shortest of them, but at least four times a second.
std::chrono::milliseconds tickInterval(const HttpLimits &limits)
{
    const auto shortest = std::min({limits.handshake, limits.head, limits.body, limits.idle, limits.writeStall,
                                    limits.drain, limits.streamKeepAlive, std::chrono::milliseconds(1'000)});
    return std::max(shortest / 4, std::chrono::milliseconds(5));
}

} // namespace

IoLoop::IoLoop(std::shared_ptr<IoShared> shared)
    : m_shared(std::move(shared))
    , m_mailbox(std::make_shared<IoMailbox>(*this, m_shared->setup.limits.streamQueueBytes))
    , m_timer(this)
{
    m_timer.setInterval(tickInterval(m_shared->setup.limits));
    connect(&m_timer, &QTimer::timeout, this, &IoLoop::tick);
}

IoLoop::~IoLoop()
{
    const std::vector<IoMessage> undelivered = m_mailbox->close();
    const QList<HttpConnection *> connections = m_connections.values();
    m_connections.clear();
    qDeleteAll(connections);
    for (const IoMessage &message : undelivered) {
        if (const auto stream = message.stream.lock())
            stream->markClosed();
    }
}

void IoLoop::start()
{
    m_date = httpDate();
    m_timer.start();
}

void IoLoop::adopt(qintptr descriptor)
{
    auto socket = std::make_unique<QSslSocket>();
    if (!socket->setSocketDescriptor(descriptor))
        return;
    auto place = m_stopping ? nullptr : m_shared->quota.take(socket->peerAddress());
    if (!place) {
        socket->abort();
        return;
    }
    const quint64 number = ++m_lastConnection;
    auto *connection = new HttpConnection(*this, number, std::move(socket), std::move(place));
    m_connections.insert(number, connection);
    connection->start();
}

void IoLoop::beginStop()
{
    m_stopping = true;
    const QList<HttpConnection *> connections = m_connections.values();
    for (HttpConnection *connection : connections)
        connection->finishSoon();
    if (m_connections.isEmpty())
        Q_EMIT stopped();
}

void IoLoop::deliver(IoMessage message)
{
    if (HttpConnection *connection = m_connections.value(message.connection)) {
        connection->receive(std::move(message));
        return;
    }
    if (const auto stream = message.stream.lock())
        stream->markClosed();
}

void IoLoop::deliverPosted()
{
    for (IoMessage &message : m_mailbox->fetch())
        deliver(std::move(message));
}

// Deleted later, because the connection may be further up in the call stack.
void IoLoop::remove(HttpConnection &connection)
{
    if (m_connections.remove(connection.number()) == 0)
        return;
    connection.deleteLater();
    if (m_stopping && m_connections.isEmpty())
        Q_EMIT stopped();
}

void IoLoop::tick()
{
    m_date = httpDate();
    const TimePoint now = std::chrono::steady_clock::now();
    const QList<HttpConnection *> connections = m_connections.values();
    for (HttpConnection *connection : connections)
        connection->tick(now);
}

} // namespace medlem::server
