// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <functional>
#include <memory>

namespace medlem::server {

class IoMailbox;
struct EventStreamState;

// A running text/event-stream answer (security.md Q-29). Copies share one stream, any thread may use them; it ends by
// close(), when the peer goes, when its queue outgrows HttpLimits::streamQueueBytes, or with the last copy.
class EventStream
{
public:
    EventStream() = default;
    explicit EventStream(std::shared_ptr<EventStreamState> state);

    // Queues one event; an empty id or event name is left out. False when the stream has ended.
    bool send(const QByteArray &id, const QByteArray &event, const QByteArray &data) const;

    // Ends the stream, after a last event when one is named.
    void close(const QByteArray &finalEvent = {}, const QByteArray &data = {}) const;

    [[nodiscard]] bool isOpen() const;

    // Called once, on the I/O thread, when the stream has ended; at once, by the caller, when it already has.
    void onClosed(std::function<void()> callback) const;

private:
    std::shared_ptr<EventStreamState> m_state;
};

} // namespace medlem::server
