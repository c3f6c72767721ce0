// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/http/httpconnection.h"

#include "server/http/eventstreamstate.h"
#include "server/http/iomailbox.h"
#include "server/http/ioshared.h"
#include "server/http/responsehead.h"
#include "server/http/responsesender.h"

#include <QSslSocket>
#include <QUuid>

#include <array>
#include <utility>

namespace medlem::server {

namespace {

// One gulp from the socket, and all that Qt may hold decrypted for a peer that sends faster than it is served.
constexpr qsizetype readBytes = 32 * 1024;
// A peer that does not take its answers gets no further request of its pipeline served.
constexpr qint64 pipelineWriteBytes = 256 * 1024;

IoLoop::TimePoint now()
{
    return std::chrono::steady_clock::now();
}

QByteArray newRequestId()
{
    return QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
}

} // namespace

HttpConnection::HttpConnection(IoLoop &loop, quint64 number, std::unique_ptr<QSslSocket> socket,
                               std::unique_ptr<ConnectionQuota::Place> place)
    : m_loop(loop)
    , m_limits(loop.shared().setup.limits)
    , m_number(number)
    , m_socket(std::move(socket))
    , m_place(std::move(place))
    , m_parser(m_limits)
{
    const QHostAddress peer = m_socket->peerAddress();
    bool isIpv4 = false;
    const quint32 ipv4 = peer.toIPv4Address(&isIpv4);
    m_peerAddress = (isIpv4 ? QHostAddress(ipv4) : peer).toString().toLatin1();
}

HttpConnection::~HttpConnection()
{
    m_socket->disconnect(this);
    end();
}

void HttpConnection::start()
{
    m_lastWrite = now();
    m_deadline = m_lastWrite + m_limits.handshake;
    connect(m_socket.get(), &QSslSocket::encrypted, this, &HttpConnection::onEncrypted);
    connect(m_socket.get(), &QSslSocket::readyRead, this, &HttpConnection::onReadyRead);
    connect(m_socket.get(), &QSslSocket::encryptedBytesWritten, this, &HttpConnection::onBytesWritten);
    connect(m_socket.get(), &QSslSocket::disconnected, this, &HttpConnection::end);
    connect(m_socket.get(), &QSslSocket::errorOccurred, this, &HttpConnection::end);
    m_socket->setReadBufferSize(readBytes);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_socket->setSslConfiguration(m_loop.shared().tls());
    m_socket->startServerEncryption();
}

void HttpConnection::onEncrypted()
{
    m_place->handshakeDone();
    // Who has just connected wants something now; the longer idle time is for between requests.
    setReading(m_limits.head);
    m_headTimed = true;
    processInput();
}

void HttpConnection::onReadyRead()
{
    if (m_state == State::Reading)
        processInput();
    else if (m_state == State::Draining || m_state == State::Streaming)
        discardInput();
}

void HttpConnection::onBytesWritten()
{
    m_lastWrite = now();
    if (m_state == State::Reading && (m_socket->bytesAvailable() > 0 || m_parser.hasBufferedInput()))
        processInput();
}

void HttpConnection::setReading(std::chrono::milliseconds limit)
{
    m_state = State::Reading;
    m_headTimed = false;
    m_deadline = now() + limit;
}

// Flushing may decrypt more input or write enough for the next request of a pipeline, and Qt does not repeat a signal
// inside the slot for it, so the question is asked here.
void HttpConnection::processInput()
{
    if (m_processing)
        return;
    bool unfinished = false;
    do {
        m_processing = true;
        unfinished = serveInput();
        m_processing = false;
        if (m_state != State::Ended && m_socket->bytesToWrite() > 0)
            m_socket->flush();
    } while (m_state == State::Reading && canWriteMore() && (unfinished || m_socket->bytesAvailable() > 0));
}

// Handlers may answer inside this loop, so it looks at the state again and again. False when all input is used.
bool HttpConnection::serveInput()
{
    bool more = true;
    while (more && m_state == State::Reading && canWriteMore()) {
        switch (m_parser.advance()) {
        case RequestParser::Progress::NeedMore:
            more = readSome();
            break;
        case RequestParser::Progress::HeadDone:
            more = beginBody();
            break;
        case RequestParser::Progress::Done:
            dispatch();
            break;
        case RequestParser::Progress::Failed:
            refuse(m_parser.errorStatus());
            break;
        }
    }
    return more;
}

bool HttpConnection::readSome()
{
    std::array<char, readBytes> bytes; // NOLINT: filled by read()
    const qint64 count = m_socket->read(bytes.data(), readBytes);
    if (count > 0)
        m_parser.append(QByteArrayView(bytes.data(), count));
    if (m_parser.hasBegun() && !m_headTimed) {
        m_headTimed = true;
        m_deadline = now() + m_limits.head;
    }
    return count > 0;
}

void HttpConnection::discardInput()
{
    std::array<char, readBytes> bytes; // NOLINT: filled by read()
    qint64 count = 0;
    while ((count = m_socket->read(bytes.data(), readBytes)) > 0)
        m_drained += count;
    if (m_state == State::Draining && m_drained > m_limits.drainBytes)
        closeGently();
}

bool HttpConnection::beginBody()
{
    const auto &limitOf = m_loop.shared().setup.bodyLimit;
    const HttpRequest &head = m_parser.request();
    if (!m_parser.setBodyLimit(limitOf ? limitOf(head.method, head.path) : m_limits.bodyBytes)) {
        refuse(m_parser.errorStatus());
        return false;
    }
    m_bodySince = now();
    m_deadline = m_bodySince + m_limits.body;
    if (m_parser.expectsContinue() && !m_parser.hasBufferedInput())
        m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
    return true;
}

void HttpConnection::dispatch()
{
    HttpRequest request = m_parser.take();
    m_requestId = newRequestId();
    request.requestId = m_requestId;
    request.peerAddress = m_peerAddress;
    m_state = State::Answering;
    m_loop.shared().setup.handler(std::move(request), ResponseSender(m_loop.mailbox(), m_number, ++m_serial));
}

void HttpConnection::receive(IoMessage message)
{
    if (message.serial != m_serial)
        return;
    switch (message.kind) {
    case IoMessage::Kind::Answer:
        answer(std::move(message.response));
        break;
    case IoMessage::Kind::Dropped:
        answer(errorResponse(500, m_requestId));
        break;
    case IoMessage::Kind::StreamStart:
        startStream(message);
        break;
    case IoMessage::Kind::StreamEvent:
        writeEvent(message);
        break;
    case IoMessage::Kind::StreamEnd:
        endStream();
        break;
    case IoMessage::Kind::StreamOverflow:
        if (m_state == State::Streaming)
            end();
        break;
    }
}

void HttpConnection::answer(HttpResponse response)
{
    if (m_state != State::Answering)
        return;
    if (response.status < 200 || response.status > 599 || !hasSafeHeaders(response))
        response = errorResponse(500, m_requestId);
    const bool keepAlive = m_parser.keepAlive() && !response.close && !m_loop.isStopping();
    write(response, m_parser.isHead() ? BodyFraming::HeadOnly : BodyFraming::Length, keepAlive);
    afterAnswer(keepAlive);
}

HttpResponse HttpConnection::errorResponse(int status, const QByteArray &requestId) const
{
    const HttpServerSetup &setup = m_loop.shared().setup;
    HttpResponse response{.status = status, .contentType = setup.errorContentType, .headers = {}, .body = {}};
    if (setup.errorBody)
        response.body = setup.errorBody(status, requestId);
    return response;
}

// An error of the HTTP layer itself: where the next request begins is unknown, so this answer is the last.
void HttpConnection::refuse(int status)
{
    const auto framing = m_parser.isHead() ? BodyFraming::HeadOnly : BodyFraming::Length;
    write(errorResponse(status, newRequestId()), framing, false);
    m_state = State::Draining;
    m_deadline = now() + m_limits.drain;
    m_socket->flush();
    discardInput();
}

void HttpConnection::write(const HttpResponse &response, BodyFraming body, bool keepAlive)
{
    if (pendingWrite() == 0)
        m_lastWrite = now();
    m_socket->write(responseBytes(response, {.date = m_loop.date(), .body = body, .keepAlive = keepAlive}));
    if (isBodyApart(response, body))
        m_socket->write(response.body);
}

void HttpConnection::afterAnswer(bool keepAlive)
{
    if (!keepAlive) {
        if (m_socket->bytesAvailable() == 0 && !m_parser.hasBufferedInput()) {
            closeGently();
            return;
        }
        m_state = State::Draining;
        m_deadline = now() + m_limits.drain;
        m_socket->flush();
        discardInput();
        return;
    }
    setReading(m_limits.idle);
    processInput();
}

bool HttpConnection::canWriteMore() const
{
    return pendingWrite() <= pipelineWriteBytes;
}

qint64 HttpConnection::pendingWrite() const
{
    return m_socket->bytesToWrite() + m_socket->encryptedBytesToWrite();
}

void HttpConnection::finishSoon()
{
    if (m_state == State::Streaming)
        endStream();
    else if (m_state == State::Handshaking || (m_state == State::Reading && !m_parser.hasBegun()))
        closeGently();
}

void HttpConnection::closeGently()
{
    m_state = State::Closing;
    m_lastWrite = now();
    m_socket->flush();
    m_socket->disconnectFromHost();
}

void HttpConnection::end()
{
    if (m_state == State::Ended)
        return;
    m_state = State::Ended;
    m_socket->abort();
    m_place.reset();
    m_loop.remove(*this);
    if (const auto stream = std::exchange(m_stream, {}).lock())
        stream->markClosed();
}

} // namespace medlem::server
