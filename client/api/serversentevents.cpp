// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/api/serversentevents.h"

namespace medlem::client {

QList<ServerSentEvent> ServerSentEvents::feed(const QByteArray &piece)
{
    QList<ServerSentEvent> events;
    m_rest += piece;
    qsizetype end = m_rest.indexOf('\n');
    while (end >= 0) {
        QByteArray line = m_rest.left(end);
        if (line.endsWith('\r'))
            line.chop(1);
        m_rest.remove(0, end + 1);
        takeLine(line, events);
        end = m_rest.indexOf('\n');
    }
    return events;
}

void ServerSentEvents::takeLine(const QByteArray &line, QList<ServerSentEvent> &events)
{
    if (line.isEmpty()) {
        if (!m_event.name.isEmpty() || !m_event.data.isEmpty())
            events.append(m_event);
        m_event = {};
        return;
    }
    const qsizetype colon = line.indexOf(':');
    const QByteArray field = colon < 0 ? line : line.left(colon);
    QByteArray value = colon < 0 ? QByteArray() : line.mid(colon + 1);
    if (value.startsWith(' '))
        value.remove(0, 1);
    if (field == "id")
        m_event.id = value;
    else if (field == "event")
        m_event.name = value;
    else if (field == "data")
        m_event.data += m_event.data.isEmpty() ? value : '\n' + value;
}

} // namespace medlem::client
