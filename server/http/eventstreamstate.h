// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMutex>

#include <atomic>
#include <functional>
#include <memory>
#include <vector>

namespace medlem::server {

class IoMailbox;

// What the copies of one EventStream share. The connection holds it weakly: the last copy ends the stream.
struct EventStreamState
{
    EventStreamState(std::shared_ptr<IoMailbox> box, quint64 connectionNumber, quint64 requestSerial);
    ~EventStreamState();

    EventStreamState(const EventStreamState &) = delete;
    EventStreamState &operator=(const EventStreamState &) = delete;

    void markClosed(); // runs the callbacks, once
    void callWhenClosed(std::function<void()> callback);

    const std::shared_ptr<IoMailbox> mailbox;
    const quint64 connection;
    const quint64 serial;
    std::atomic<bool> open = true;
    std::atomic<qsizetype> queuedBytes = 0; // posted, but not yet with the socket

private:
    QMutex m_mutex;
    bool m_closed = false;
    std::vector<std::function<void()>> m_callbacks;
};

} // namespace medlem::server
