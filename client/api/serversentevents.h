// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>

namespace medlem::client {

// One event of a text/event-stream (WHATWG HTML, "Server-sent events").
struct ServerSentEvent
{
    QByteArray id;
    QByteArray name;
    QByteArray data;

    bool operator==(const ServerSentEvent &) const = default;
};

// Takes the stream as it comes, in pieces cut anywhere, and gives whole events. Comments keep the connection alive
// only.
class ServerSentEvents
{
public:
    [[nodiscard]] QList<ServerSentEvent> feed(const QByteArray &piece);

private:
    void takeLine(const QByteArray &line, QList<ServerSentEvent> &events);

    QByteArray m_rest;
    ServerSentEvent m_event;
};

} // namespace medlem::client
