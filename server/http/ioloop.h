// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/http/httpmessage.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>

class QHostAddress;

namespace medlem::server {

class HttpConnection;
class IoMailbox;
struct IoMessage;
struct IoShared;

// What runs in one I/O thread: its connections, one timer for all their deadlines, and its mailbox.
// Everything but shared() happens on that thread.
class IoLoop : public QObject
{
    Q_OBJECT

public:
    using TimePoint = std::chrono::steady_clock::time_point;

    explicit IoLoop(std::shared_ptr<IoShared> shared);
    ~IoLoop() override;

    void start(); // first call on the I/O thread
    void adopt(qintptr descriptor);
    void beginStop(); // ends idle connections and streams; the others end with their answer

    void deliver(IoMessage message);
    void deliverPosted();
    void remove(HttpConnection &connection);

    [[nodiscard]] const IoShared &shared() const { return *m_shared; }
    [[nodiscard]] const std::shared_ptr<IoMailbox> &mailbox() const { return m_mailbox; }
    [[nodiscard]] const QByteArray &date() const { return m_date; }
    [[nodiscard]] bool isStopping() const { return m_stopping; }

Q_SIGNALS:
    void stopped(); // after beginStop(), when the last connection has gone

private:
    void tick();

    const std::shared_ptr<IoShared> m_shared;
    const std::shared_ptr<IoMailbox> m_mailbox;
    QTimer m_timer;
    QHash<quint64, HttpConnection *> m_connections;
    QByteArray m_date;
    quint64 m_lastConnection = 0;
    bool m_stopping = false;
};

} // namespace medlem::server
