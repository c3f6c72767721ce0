// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/http/eventstream.h"

#include "server/http/eventstreamstate.h"
#include "server/http/iomailbox.h"

#include <QMutexLocker>

#include <utility>

namespace medlem::server {

namespace {

// Ids and names are one line by definition; a line break in one would begin another field.
QByteArray firstLine(const QByteArray &text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == '\n' || text[i] == '\r' || text[i] == '\0')
            return text.first(i);
    }
    return text;
}

QByteArray eventText(const QByteArray &id, const QByteArray &event, QByteArray data)
{
    QByteArray text;
    text.reserve(id.size() + event.size() + data.size() + 32);
    if (!id.isEmpty())
        text.append("id: ").append(firstLine(id)).append('\n');
    if (!event.isEmpty())
        text.append("event: ").append(firstLine(event)).append('\n');
    data.replace("\r\n", "\n").replace('\r', '\n');
    for (const QByteArray &line : data.split('\n'))
        text.append("data: ").append(line).append('\n');
    return text.append('\n');
}

IoMessage streamMessage(const EventStreamState &state, IoMessage::Kind kind, QByteArray text = {})
{
    IoMessage message{
        .kind = kind, .connection = state.connection, .serial = state.serial, .response = {}, .stream = {}};
    message.response.body = std::move(text);
    return message;
}

void post(const std::shared_ptr<EventStreamState> &state, QByteArray text)
{
    IoMessage message = streamMessage(*state, IoMessage::Kind::StreamEvent, std::move(text));
    message.stream = state;
    const qsizetype size = message.response.body.size();
    if (state->queuedBytes.fetch_add(size) + size > state->mailbox->streamQueueBytes()) {
        state->open = false;
        message.kind = IoMessage::Kind::StreamOverflow;
    }
    if (!state->mailbox->post(std::move(message)))
        state->markClosed();
}

} // namespace

EventStreamState::EventStreamState(std::shared_ptr<IoMailbox> box, quint64 connectionNumber, quint64 requestSerial)
    : mailbox(std::move(box))
    , connection(connectionNumber)
    , serial(requestSerial)
{
}

EventStreamState::~EventStreamState()
{
    if (open.exchange(false))
        mailbox->post(streamMessage(*this, IoMessage::Kind::StreamEnd));
}

void EventStreamState::markClosed()
{
    open = false;
    std::vector<std::function<void()>> callbacks;
    {
        const QMutexLocker lock(&m_mutex);
        m_closed = true;
        callbacks.swap(m_callbacks);
    }
    for (const auto &callback : callbacks)
        callback();
}

void EventStreamState::callWhenClosed(std::function<void()> callback)
{
    {
        const QMutexLocker lock(&m_mutex);
        if (!m_closed) {
            m_callbacks.push_back(std::move(callback));
            return;
        }
    }
    callback();
}

EventStream::EventStream(std::shared_ptr<EventStreamState> state)
    : m_state(std::move(state))
{
}

bool EventStream::send(const QByteArray &id, const QByteArray &event, const QByteArray &data) const
{
    if (!isOpen())
        return false;
    post(m_state, eventText(id, event, data));
    return m_state->open;
}

void EventStream::close(const QByteArray &finalEvent, const QByteArray &data) const
{
    if (!m_state || !m_state->open.exchange(false))
        return;
    if (!finalEvent.isEmpty())
        post(m_state, eventText({}, finalEvent, data));
    m_state->mailbox->post(streamMessage(*m_state, IoMessage::Kind::StreamEnd));
}

bool EventStream::isOpen() const
{
    return m_state && m_state->open;
}

void EventStream::onClosed(std::function<void()> callback) const
{
    if (m_state)
        m_state->callWhenClosed(std::move(callback));
    else
        callback();
}

} // namespace medlem::server
