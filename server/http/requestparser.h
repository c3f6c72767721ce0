// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/http/httplimits.h"
#include "server/http/httpmessage.h"

#include <memory>

namespace medlem::server {

// Bytes in, requests out, one after the other. Boost.Beast's parser does the grammar; this adds the limits and the
// strictness about lengths that ask for. Knows no socket.
class RequestParser
{
public:
    enum class Progress
    {
        NeedMore, // all that came is used
        HeadDone, // told once per request that has a body; call setBodyLimit(), then go on
        Done,     // take() the request
        Failed,   // errorStatus() says why; nothing more can be read from this peer
    };

    explicit RequestParser(const HttpLimits &limits);
    ~RequestParser();

    void append(QByteArrayView bytes);
    [[nodiscard]] Progress advance();

    // False when the announced body is longer; the parser has then failed with 413.
    [[nodiscard]] bool setBodyLimit(qsizetype bytes);

    // Moves the request out and gets ready for the next one, which may already have begun in the buffer.
    [[nodiscard]] HttpRequest take();

    [[nodiscard]] const HttpRequest &request() const { return m_request; }
    [[nodiscard]] int errorStatus() const { return m_errorStatus; }
    [[nodiscard]] bool hasBufferedInput() const { return m_offset < m_buffer.size(); }
    [[nodiscard]] bool hasBegun() const { return m_begun; }
    [[nodiscard]] bool isInBody() const { return m_headDone; }
    [[nodiscard]] qint64 bodyBytesSeen() const { return m_bodyBytesSeen; }

    // What the head of the request in progress, or the one taken last, says about its answer.
    [[nodiscard]] bool keepAlive() const { return m_keepAlive; }
    [[nodiscard]] bool isHttp10() const { return m_http10; }
    [[nodiscard]] bool isHead() const { return m_head; }
    [[nodiscard]] bool expectsContinue() const { return m_expectsContinue; }

private:
    struct Codec;

    void beginNext();
    [[nodiscard]] bool skipEmptyLines();
    [[nodiscard]] bool step();
    [[nodiscard]] bool checkHead();
    [[nodiscard]] bool checkFields();
    void copyHead();
    bool failWith(int status);

    const HttpLimits m_limits;
    std::unique_ptr<Codec> m_codec;
    HttpRequest m_request;
    QByteArray m_buffer;
    qsizetype m_offset = 0;
    qsizetype m_headBytes = 0;
    qint64 m_bodyBytesSeen = 0;
    int m_errorStatus = 0;
    bool m_begun = false;
    bool m_headDone = false;
    bool m_keepAlive = false;
    bool m_http10 = false;
    bool m_head = false;
    bool m_expectsContinue = false;
};

} // namespace medlem::server
