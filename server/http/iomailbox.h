// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/http/httpmessage.h"

#include <QMutex>

#include <memory>
#include <vector>

namespace medlem::server {

class IoLoop;
struct EventStreamState;

// What any thread may tell a connection, addressed by number because the connection may be gone by then.
struct IoMessage
{
    enum class Kind
    {
        Answer,
        Dropped, // every ResponseSender died unanswered
        StreamStart,
        StreamEvent, // response.body is the event's text
        StreamEnd,
        StreamOverflow,
    };

    Kind kind = Kind::Answer;
    quint64 connection = 0;
    quint64 serial = 0; // which request of the connection
    HttpResponse response;
    std::weak_ptr<EventStreamState> stream;
};

// The way into an I/O thread. Messages collect while it is busy, and one wake-up fetches them all; on the I/O thread
// itself they are delivered at once. Outlives its loop: posting then says false.
class IoMailbox
{
public:
    IoMailbox(IoLoop &loop, qsizetype streamQueueBytes);

    bool post(IoMessage message);
    [[nodiscard]] std::vector<IoMessage> fetch();
    [[nodiscard]] std::vector<IoMessage> close();

    [[nodiscard]] qsizetype streamQueueBytes() const { return m_streamQueueBytes; }

private:
    QMutex m_mutex;
    IoLoop *m_loop;
    std::vector<IoMessage> m_messages;
    const qsizetype m_streamQueueBytes;
};

} // namespace medlem::server
