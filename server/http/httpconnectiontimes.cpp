// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The parts of HttpConnection that the clock and event streams drive.

#include "server/http/eventstreamstate.h"
#include "server/http/httpconnection.h"
#include "server/http/iomailbox.h"
#include "server/http/ioshared.h"
#include "server/http/responsehead.h"

#include <QSslSocket>

namespace medlem::server {

void HttpConnection::tick(IoLoop::TimePoint now)
{
    if (m_state != State::Handshaking && pendingWrite() > 0 && now - m_lastWrite > m_limits.writeStall) {
        end();
        return;
    }
    switch (m_state) {
    case State::Handshaking:
        if (now > m_deadline)
            end();
        break;
    case State::Reading:
        tickReading(now);
        break;
    case State::Draining:
        if (now > m_deadline)
            closeGently();
        break;
    case State::Streaming:
        tickStream(now);
        break;
    case State::Closing:
        if (now - m_lastWrite > m_limits.writeStall)
            end();
        break;
    case State::Answering:
    case State::Ended:
        break;
    }
}

void HttpConnection::tickReading(IoLoop::TimePoint now)
{
    if (now <= m_deadline && !isBodyTooSlow(now))
        return;
    // The peer's own slowness in taking earlier answers keeps its next request waiting; writeStall watches that.
    if (pendingWrite() > 0)
        return;
    if (m_parser.hasBegun())
        refuse(408);
    else
        closeGently();
}

bool HttpConnection::isBodyTooSlow(IoLoop::TimePoint now) const
{
    if (!m_parser.isInBody())
        return false;
    const auto passed = std::chrono::duration_cast<std::chrono::milliseconds>(now - m_bodySince);
    return passed > m_limits.bodyGrace &&
           m_parser.bodyBytesSeen() * 1000 < m_limits.bodyBytesPerSecond * passed.count();
}

void HttpConnection::startStream(const IoMessage &message)
{
    if (m_state != State::Answering) {
        if (const auto stream = message.stream.lock())
            stream->markClosed();
        return;
    }
    m_stream = message.stream; // gone already when the stream has ended since: its end is the next message
    m_state = State::Streaming;
    m_deadline = std::chrono::steady_clock::now() + m_limits.streamKeepAlive;
    write(message.response, BodyFraming::UntilClose, false);
    m_socket->flush();
    if (m_parser.isHead() || m_loop.isStopping())
        endStream();
}

void HttpConnection::writeEvent(const IoMessage &message)
{
    const auto stream = message.stream.lock();
    if (stream)
        stream->queuedBytes -= message.response.body.size();
    if (m_state != State::Streaming)
        return;
    if (pendingWrite() + message.response.body.size() > m_limits.streamQueueBytes) {
        end();
        return;
    }
    if (pendingWrite() == 0)
        m_lastWrite = std::chrono::steady_clock::now();
    m_socket->write(message.response.body);
    m_socket->flush();
    m_deadline = std::chrono::steady_clock::now() + m_limits.streamKeepAlive;
}

void HttpConnection::endStream()
{
    if (m_state != State::Streaming)
        return;
    closeGently();
    if (const auto stream = m_stream.lock())
        stream->markClosed();
}

// The comment keeps middleboxes from forgetting the connection, and finds out that a silent peer has gone.
void HttpConnection::tickStream(IoLoop::TimePoint now)
{
    if (now <= m_deadline)
        return;
    m_deadline = now + m_limits.streamKeepAlive;
    if (pendingWrite() > 0)
        return;
    m_lastWrite = now;
    m_socket->write(":\n\n");
    m_socket->flush();
}

} // namespace medlem::server
