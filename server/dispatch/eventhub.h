// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/http/eventstream.h"
#include "server/request/caller.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <mutex>
#include <vector>

namespace medlem::server {

// Hands PostgreSQL's notifications to the event streams of the sessions concerned. Streams are added from worker
// threads; everything else happens in the thread it lives in, which is the Listener's.
class EventHub : public QObject
{
    Q_OBJECT

public:
    explicit EventHub(QObject *parent = nullptr);

    // From now on the stream hears of its caller's branches. missedSome: the client had a stream before.
    void add(const EventStream &stream, const Caller &caller, const QByteArray &tokenHash, bool missedSome);

    // False while notifications may be lost; the server is then not ready, and no stream stays open.
    [[nodiscard]] bool isListening() const { return m_listening; }

    [[nodiscard]] int streamCount() const;

    // Ends every stream, so that clients come back to another server or later.
    void closeAll();

public Q_SLOTS:
    void handleNotification(const QByteArray &channel, const QByteArray &payload);
    void handleConnectionLost();
    void handleConnectionRestored();

private:
    struct Subscriber
    {
        EventStream stream;
        Caller caller;
        QByteArray tokenHash;
    };

    void tellChange(const QByteArray &payload);
    void endSession(const QByteArray &tokenHash);
    void endExpired();

    mutable std::mutex m_mutex; // guards m_subscribers
    std::vector<Subscriber> m_subscribers;
    std::atomic<bool> m_listening = false;
    QTimer m_expiry;
};

} // namespace medlem::server
