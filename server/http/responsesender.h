// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/http/eventstream.h"
#include "server/http/httpmessage.h"

#include <memory>

namespace medlem::server {

class IoMailbox;

// The way back to one request. Copies share one answer: the first send() or startStream() counts, later ones
// are ignored, and when the last copy dies unanswered the client gets a 500. Any thread may use it.
class ResponseSender
{
public:
    ResponseSender() = default;
    ResponseSender(std::shared_ptr<IoMailbox> mailbox, quint64 connection, quint64 serial);

    // False when an answer was given before or the server has stopped.
    bool send(HttpResponse response) const;

    // Answers 200 text/event-stream and keeps the connection open for events; headers are added to the usual ones.
    [[nodiscard]] EventStream startStream(HttpHeaders headers = {}) const;

private:
    struct State;
    std::shared_ptr<State> m_state;
};

} // namespace medlem::server
