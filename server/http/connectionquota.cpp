// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/http/connectionquota.h"

#include <QMutexLocker>

#include <utility>

namespace medlem::server {

namespace {

// One customer of an IPv6 provider owns a whole /64, so that is what counts as one address.
QByteArray addressKey(const QHostAddress &address)
{
    bool isIpv4 = false;
    const quint32 ipv4 = address.toIPv4Address(&isIpv4);
    if (isIpv4)
        return QByteArray::number(ipv4, 16);
    const Q_IPV6ADDR ipv6 = address.toIPv6Address();
    return QByteArray(reinterpret_cast<const char *>(&ipv6), 8);
}

} // namespace

ConnectionQuota::Place::Place(ConnectionQuota &quota, QByteArray address)
    : m_quota(quota)
    , m_address(std::move(address))
{
}

ConnectionQuota::Place::~Place()
{
    m_quota.release(m_address, m_handshaking);
}

void ConnectionQuota::Place::handshakeDone()
{
    if (std::exchange(m_handshaking, false))
        m_quota.handshakeDone();
}

ConnectionQuota::ConnectionQuota(const HttpLimits &limits)
    : m_maxConnections(limits.connections)
    , m_maxPerAddress(limits.connectionsPerAddress)
    , m_maxHandshakes(limits.handshakes)
{
}

std::unique_ptr<ConnectionQuota::Place> ConnectionQuota::take(const QHostAddress &address)
{
    const QByteArray key = addressKey(address);
    const QMutexLocker lock(&m_mutex);
    if (m_connections >= m_maxConnections || m_handshakes >= m_maxHandshakes ||
        m_perAddress.value(key) >= m_maxPerAddress)
        return nullptr;
    ++m_connections;
    ++m_handshakes;
    ++m_perAddress[key];
    return std::make_unique<Place>(*this, key);
}

int ConnectionQuota::connections() const
{
    const QMutexLocker lock(&m_mutex);
    return m_connections;
}

void ConnectionQuota::handshakeDone()
{
    const QMutexLocker lock(&m_mutex);
    --m_handshakes;
}

void ConnectionQuota::release(const QByteArray &address, bool handshaking)
{
    const QMutexLocker lock(&m_mutex);
    --m_connections;
    if (handshaking)
        --m_handshakes;
    const auto found = m_perAddress.find(address);
    if (found != m_perAddress.end() && --found.value() == 0)
        m_perAddress.erase(found);
}

} // namespace medlem::server
