// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/http/responsesender.h"

#include "server/http/eventstreamstate.h"
#include "server/http/iomailbox.h"

#include <atomic>
#include <utility>

namespace medlem::server {

struct ResponseSender::State
{
    State(std::shared_ptr<IoMailbox> box, quint64 connectionNumber, quint64 requestSerial)
        : mailbox(std::move(box))
        , connection(connectionNumber)
        , serial(requestSerial)
    {
    }

    ~State()
    {
        if (claim())
            mailbox->post(message(IoMessage::Kind::Dropped));
    }

    State(const State &) = delete;
    State &operator=(const State &) = delete;

    [[nodiscard]] bool claim() { return !answered.exchange(true); }

    [[nodiscard]] IoMessage message(IoMessage::Kind kind, HttpResponse response = {}) const
    {
        return {
            .kind = kind, .connection = connection, .serial = serial, .response = std::move(response), .stream = {}};
    }

    const std::shared_ptr<IoMailbox> mailbox;
    const quint64 connection;
    const quint64 serial;
    std::atomic<bool> answered = false;
};

ResponseSender::ResponseSender(std::shared_ptr<IoMailbox> mailbox, quint64 connection, quint64 serial)
    : m_state(std::make_shared<State>(std::move(mailbox), connection, serial))
{
}

bool ResponseSender::send(HttpResponse response) const
{
    if (!m_state || !m_state->claim())
        return false;
    return m_state->mailbox->post(m_state->message(IoMessage::Kind::Answer, std::move(response)));
}

EventStream ResponseSender::startStream(HttpHeaders headers) const
{
    if (!m_state || !m_state->claim())
        return {};
    HttpResponse response;
    response.contentType = "text/event-stream";
    response.headers = std::move(headers);
    IoMessage message = m_state->message(IoMessage::Kind::StreamStart, std::move(response));
    auto stream = std::make_shared<EventStreamState>(m_state->mailbox, m_state->connection, m_state->serial);
    message.stream = stream;
    if (!m_state->mailbox->post(std::move(message)))
        stream->markClosed();
    return EventStream(std::move(stream));
}

} // namespace medlem::server
