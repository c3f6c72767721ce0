// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/http/httplimits.h"

#include <QHash>
#include <QHostAddress>
#include <QMutex>

#include <memory>

namespace medlem::server {

// Counts the connections of all I/O threads and says no to a new one beyond a limit of Q-26; those that are in are
// never touched. Safe from any thread.
class ConnectionQuota
{
public:
    // A place taken; given back when it dies.
    class Place
    {
    public:
        Place(ConnectionQuota &quota, QByteArray address);
        ~Place();
        Place(const Place &) = delete;
        Place &operator=(const Place &) = delete;

        void handshakeDone();

    private:
        ConnectionQuota &m_quota;
        const QByteArray m_address;
        bool m_handshaking = true;
    };

    explicit ConnectionQuota(const HttpLimits &limits);

    // Null when the limit is reached.
    [[nodiscard]] std::unique_ptr<Place> take(const QHostAddress &address);

    [[nodiscard]] int connections() const;

private:
    void release(const QByteArray &address, bool handshaking);
    void handshakeDone();

    mutable QMutex m_mutex;
    QHash<QByteArray, int> m_perAddress;
    int m_connections = 0;
    int m_handshakes = 0;
    const int m_maxConnections;
    const int m_maxPerAddress;
    const int m_maxHandshakes;
};

} // namespace medlem::server
