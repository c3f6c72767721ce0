// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/database/connection.h"
#include "server/dispatch/routetable.h"
#include "server/http/httpmessage.h"

#include <atomic>

namespace medlem::server {

// What one worker thread owns.
struct Worker
{
    explicit Worker(ConnectionSettings settings)
        : connection(std::move(settings))
    {
    }

    Connection connection;
};

// Runs one matched request in one transaction on a worker's connection, and makes its answer. The only place that
// catches DbFailure: it tries a serialization failure or a lost connection again, and answers 503 or 500 in the end.
class Dispatcher
{
public:
    Dispatcher(const StatementCatalog &catalog, const Clock &clock);

    [[nodiscard]] HttpResponse answer(const HttpRequest &request, const RouteMatch &match, Worker &worker) const;

    // Whose session the token is, if the route is for the caller, for what is no route's handler (the event stream). A
    // refusal is noted for the audit as that of a handler.
    [[nodiscard]] Result<Caller> identify(const HttpRequest &request, const RouteMatch &match, Worker &worker) const;

    // Ends the sessions that are over, so that their event streams end too. What fails is made up for by the next time.
    void endFinishedSessions(Worker &worker) const;

    // Puts the events that wait into the audit's chains, until none waits or another server is at it. False: some
    // could not be put there, which the log says with an alarm; the next time tries again.
    bool keepAudit(Worker &worker) const;

    // Whether the database takes writes and the audit's chains keep up.
    [[nodiscard]] bool isReady(Worker &worker) const;

private:
    [[nodiscard]] Result<EncodedReply> runOnce(const HttpRequest &request, const RouteMatch &match,
                                               Worker &worker) const;
    [[nodiscard]] Result<EncodedReply> runIdempotent(const IncomingRequest &incoming, const Route &route,
                                                     const HttpRequest &request, RequestContext &context) const;
    [[nodiscard]] Result<EncodedReply> findEarlierReply(const HttpRequest &request, const Route &route,
                                                        Worker &worker) const;

    // A refusal is rolled back, so that its event is a transaction of its own. Error: that one failed.
    [[nodiscard]] Result<void> noteRefusal(const HttpRequest &request, const RouteMatch &match, const Error &error,
                                           Worker &worker) const;

    template <class Work>
    [[nodiscard]] std::invoke_result_t<Work> withRetries(Worker &worker, const QByteArray &requestId, Work work) const;

    void noteAuditKept(bool isKept) const; // alarms when it is not, and every five minutes while it is not

    const StatementCatalog &m_catalog;
    const Clock &m_clock;
    mutable std::atomic<qint64> m_alarmedAt = 0; // seconds since 1970; 0: there is nothing to tell of
};

// Error: Malformed for a query, which no operation takes, and for a body of another type than JSON.
[[nodiscard]] Result<void> checkForm(const HttpRequest &request);

// The SHA-256 of the bearer token in the Authorization header; Error: Unauthenticated.
[[nodiscard]] Result<QByteArray> tokenHashOf(const HttpRequest &request);

} // namespace medlem::server
