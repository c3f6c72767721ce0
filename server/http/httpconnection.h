// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/http/connectionquota.h"
#include "server/http/ioloop.h"
#include "server/http/requestparser.h"

#include <QObject>

#include <memory>

class QSslSocket;

namespace medlem::server {

enum class BodyFraming;
struct EventStreamState;

// One client: its handshake, then one request at a time, each answered before the next is looked at. Every state has
// a deadline. Lives on its I/O thread and tells its loop when it has ended.
class HttpConnection : public QObject
{
    Q_OBJECT

public:
    HttpConnection(IoLoop &loop, quint64 number, std::unique_ptr<QSslSocket> socket,
                   std::unique_ptr<ConnectionQuota::Place> place);
    ~HttpConnection() override;

    [[nodiscard]] quint64 number() const { return m_number; }

    void start();
    void receive(IoMessage message);
    void tick(IoLoop::TimePoint now);
    void finishSoon();

private:
    enum class State
    {
        Handshaking,
        Reading,   // idle, or in the middle of a request
        Answering, // a handler has the request; nothing is read meanwhile
        Streaming,
        Draining, // answered for the last time, but the peer still sends
        Closing,  // only what is written already is sent
        Ended,
    };

    void onEncrypted();
    void onReadyRead();
    void onBytesWritten();

    void processInput();
    bool serveInput();
    bool readSome();
    void discardInput();
    bool beginBody();
    void dispatch();

    void answer(HttpResponse response);
    void refuse(int status);
    [[nodiscard]] HttpResponse errorResponse(int status, const QByteArray &requestId) const;
    void write(const HttpResponse &response, BodyFraming body, bool keepAlive);
    void afterAnswer(bool keepAlive);

    void startStream(const IoMessage &message);
    void writeEvent(const IoMessage &message);
    void endStream();

    void tickReading(IoLoop::TimePoint now);
    void tickStream(IoLoop::TimePoint now);
    [[nodiscard]] bool isBodyTooSlow(IoLoop::TimePoint now) const;
    [[nodiscard]] qint64 pendingWrite() const;
    [[nodiscard]] bool canWriteMore() const;
    void setReading(std::chrono::milliseconds limit);
    void closeGently();
    void end();

    IoLoop &m_loop;
    const HttpLimits &m_limits;
    const quint64 m_number;
    std::unique_ptr<QSslSocket> m_socket;
    std::unique_ptr<ConnectionQuota::Place> m_place;
    RequestParser m_parser;
    QByteArray m_peerAddress;
    QByteArray m_requestId;
    std::weak_ptr<EventStreamState> m_stream;
    State m_state = State::Handshaking;
    quint64 m_serial = 0;
    IoLoop::TimePoint m_deadline;
    IoLoop::TimePoint m_bodySince;
    IoLoop::TimePoint m_lastWrite;
    qint64 m_drained = 0;
    bool m_processing = false;
    bool m_headTimed = false;
};

} // namespace medlem::server
