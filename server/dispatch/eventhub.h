// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/http/eventstream.h"
#include "server/request/caller.h"
#include "shared/protocol/events.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <mutex>
#include <vector>

namespace medlem::server {

// Hands PostgreSQL's notifications to the event streams of the sessions concerned. The slots run in the thread it lives
// in, which is the Listener's; any thread may call the rest.
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

    // Tells the session's streams that their access has ended, and closes them.
    void endSession(const QByteArray &tokenHash, const AccessEnd &end = {});

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
    void endBranchAccess(const QByteArray &payload);
    void endExpired();

    mutable std::mutex m_mutex; // guards m_subscribers, and that there are none while m_listening is false
    std::vector<Subscriber> m_subscribers;
    std::atomic<bool> m_listening = false;
    QTimer m_expiry;
};

} // namespace medlem::server
