// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/dispatch/dispatcher.h"
#include "server/dispatch/eventhub.h"
#include "server/dispatch/sessionlimiter.h"
#include "server/dispatch/workerpool.h"
#include "server/http/responsesender.h"

namespace medlem::server {

// Takes each request from the I/O thread: answers what needs no database at once, hands the rest to the workers, and
// says 503 when their queue is full, or 429 when one session asks for too much. Never blocks.
class RequestFront
{
public:
    // Log-ins wait among themselves: passwords take a processor long, and the other workers go on.
    struct Pools
    {
        WorkerPool<Worker> &app;
        WorkerPool<Worker> &logIn;
    };

    RequestFront(const RouteTable &routes, const Dispatcher &dispatcher, Pools pools, EventHub &hub,
                 SessionLimits limits = {});

    void handle(HttpRequest request, const ResponseSender &sender) const;

private:
    [[nodiscard]] bool answerAtOnce(const HttpRequest &request, const RouteMatch &match,
                                    const ResponseSender &sender) const;
    // Refuses what a session asks too often for, and lets its heavy requests wait for each other.
    void submitCounted(const HttpRequest &request, const RouteMatch &match, const ResponseSender &sender) const;
    void startHeavy(const HttpRequest &request, const RouteMatch &match, const ResponseSender &sender,
                    const QByteArray &session) const;
    [[nodiscard]] bool submit(HttpRequest request, const RouteMatch &match, const ResponseSender &sender) const;
    void runOnWorker(const HttpRequest &request, const RouteMatch &match, const ResponseSender &sender,
                     Worker &worker) const;
    void startStream(const HttpRequest &request, const RouteMatch &match, const ResponseSender &sender,
                     Worker &worker) const;
    [[nodiscard]] HttpResponse readiness(const HttpRequest &request, Worker &worker) const;

    const RouteTable &m_routes;
    const Dispatcher &m_dispatcher;
    Pools m_pools;
    std::unique_ptr<SessionLimiter> m_limiter;
    EventHub &m_hub;
    QByteArray m_openApi; // the same for everybody, made once
};

} // namespace medlem::server
