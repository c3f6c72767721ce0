// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/dispatch/requestfront.h"

#include "server/dispatch/problemreply.h"
#include "shared/protocol/events.h"
#include "shared/protocol/service.h"

#include <QDeadlineTimer>

#include <chrono>
#include <memory>

namespace medlem::server {

namespace {

constexpr std::chrono::seconds longestLogInWait{5};

bool isRoute(const RouteMatch &match, const Operation &operation)
{
    return match.route != nullptr && match.route->schema.operation == &operation;
}

HttpResponse jsonResponse(const QByteArray &body)
{
    return {.status = 200, .contentType = "application/json", .headers = {}, .body = body};
}

HttpResponse notMatched(const RouteMatch &match, const QByteArray &requestId)
{
    if (match.allowedMethods.isEmpty())
        return problemResponse(makeError(ErrorCode::NotFound), requestId);
    HttpResponse response = problemResponse(makeError(ErrorCode::MethodNotAllowed), requestId);
    response.headers.emplaceBack("Allow", match.allowedMethods.join(", "));
    return response;
}

HttpResponse busyResponse(const QByteArray &requestId)
{
    Error error = makeError(ErrorCode::Unavailable, QStringLiteral("The worker queue is full."));
    error.retryAfterSeconds = 1;
    return problemResponse(error, requestId);
}

HttpResponse tooManyResponse(const QByteArray &requestId, int seconds)
{
    Error error = makeError(ErrorCode::TooManyRequests);
    error.retryAfterSeconds = seconds;
    return problemResponse(error, requestId);
}

// What no handler decodes takes neither query nor body.
Result<void> requireBare(const HttpRequest &request)
{
    TRY(checkForm(request));
    if (!request.body.isEmpty())
        return fail(ErrorCode::Malformed, QStringLiteral("The operation takes no body."));
    return {};
}

HttpResponse answerOr(const HttpRequest &request, const HttpResponse &response)
{
    const auto bare = requireBare(request);
    return bare ? response : problemResponse(bare.error(), request.requestId);
}

} // namespace

RequestFront::RequestFront(const RouteTable &routes, const Dispatcher &dispatcher, Pools pools, EventHub &hub,
                           SessionLimits limits)
    : m_routes(routes)
    , m_dispatcher(dispatcher)
    , m_pools(pools)
    , m_limiter(std::make_unique<SessionLimiter>(limits))
    , m_hub(hub)
    , m_openApi(openApiDocument(routes.schemas()))
{
}

void RequestFront::handle(HttpRequest request, const ResponseSender &sender) const
{
    const RouteMatch match = m_routes.match(request.method, request.path);
    if (answerAtOnce(request, match, sender))
        return;
    if (match.route->operation().scope != Scope::Public) {
        submitCounted(request, match, sender);
        return;
    }
    const QByteArray requestId = request.requestId;
    if (!submit(std::move(request), match, sender))
        sender.send(busyResponse(requestId));
}

void RequestFront::submitCounted(const HttpRequest &request, const RouteMatch &match,
                                 const ResponseSender &sender) const
{
    const QByteArray session = tokenHashOf(request).value_or(QByteArray());
    if (const auto wait = m_limiter->refuse(session, std::chrono::steady_clock::now())) {
        sender.send(tooManyResponse(request.requestId, *wait));
        return;
    }
    if (match.route->operation().weight == Weight::Light) {
        if (!submit(request, match, sender))
            sender.send(busyResponse(request.requestId));
        return;
    }
    const bool isTaken = m_limiter->enterHeavy(session, [this, request, match, sender, session] {
        startHeavy(request, match, sender, session);
    });
    if (!isTaken)
        sender.send(tooManyResponse(request.requestId, 1));
}

// The place is given back when the job is gone, whether it ran or not.
void RequestFront::startHeavy(const HttpRequest &request, const RouteMatch &match, const ResponseSender &sender,
                              const QByteArray &session) const
{
    const std::shared_ptr<void> place(nullptr, [this, session](void *) {
        m_limiter->leaveHeavy(session);
    });
    const bool accepted = m_pools.app.trySubmit([this, request, match, sender, place](Worker &worker) {
        runOnWorker(request, match, sender, worker);
    });
    if (!accepted)
        sender.send(busyResponse(request.requestId));
}

bool RequestFront::submit(HttpRequest request, const RouteMatch &match, const ResponseSender &sender) const
{
    if (match.route->runsAs == DatabaseRole::App) {
        return m_pools.app.trySubmit([this, request = std::move(request), match, sender](Worker &worker) {
            runOnWorker(request, match, sender, worker);
        });
    }
    const QDeadlineTimer patience(longestLogInWait);
    return m_pools.logIn.trySubmit([this, request = std::move(request), match, sender, patience](Worker &worker) {
        if (patience.hasExpired())
            sender.send(busyResponse(request.requestId));
        else
            runOnWorker(request, match, sender, worker);
    });
}

bool RequestFront::answerAtOnce(const HttpRequest &request, const RouteMatch &match, const ResponseSender &sender) const
{
    if (!match.route)
        sender.send(notMatched(match, request.requestId));
    else if (isRoute(match, ShowHealth::operation))
        sender.send(answerOr(request, jsonResponse(BodyCodec<ServiceHealth>::encode({.state = ServiceState::Ready}))));
    else if (isRoute(match, ShowOpenApi::operation))
        sender.send(answerOr(request, jsonResponse(m_openApi)));
    else if (match.route->operation().scope != Scope::Public && !tokenHashOf(request))
        sender.send(problemResponse(makeError(ErrorCode::Unauthenticated), request.requestId));
    else
        return false;
    return true;
}

void RequestFront::runOnWorker(const HttpRequest &request, const RouteMatch &match, const ResponseSender &sender,
                               Worker &worker) const
{
    if (isRoute(match, StreamEvents::operation))
        startStream(request, match, sender, worker);
    else if (isRoute(match, ShowReadiness::operation))
        sender.send(readiness(request, worker));
    else
        sender.send(m_dispatcher.answer(request, match, worker));
}

void RequestFront::startStream(const HttpRequest &request, const RouteMatch &match, const ResponseSender &sender,
                               Worker &worker) const
{
    const auto caller = m_dispatcher.identify(request, match, worker);
    if (!caller) {
        sender.send(problemResponse(caller.error(), request.requestId));
        return;
    }
    if (const auto bare = requireBare(request); !bare) {
        sender.send(problemResponse(bare.error(), request.requestId));
        return;
    }
    if (!m_hub.isListening()) {
        Error error = makeError(ErrorCode::Unavailable, QStringLiteral("LISTEN is not alive."));
        error.retryAfterSeconds = 2;
        sender.send(problemResponse(error, request.requestId));
        return;
    }
    const bool missedSome = !request.header("last-event-id").isEmpty();
    const QByteArray tokenHash = tokenHashOf(request).value_or(QByteArray());
    const EventStream stream = sender.startStream();
    m_hub.add(stream, *caller, tokenHash, missedSome);
    // What ended before the hub knew the stream was told of to nobody, so it is looked up once more.
    const auto still = m_dispatcher.identify(request, match, worker);
    if (!still && still.error().code == ErrorCode::Unauthenticated)
        m_hub.endSession(tokenHash);
    else if (!still)
        stream.close(); // nobody knows; the client comes again
    for (const BranchId branch : caller->branchIds) {
        if (still && !still->branchIds.contains(branch))
            m_hub.endSession(tokenHash, {.reason = AccessEndReason::BranchAccessEnded, .branchId = branch});
    }
}

HttpResponse RequestFront::readiness(const HttpRequest &request, Worker &worker) const
{
    if (const auto bare = requireBare(request); !bare)
        return problemResponse(bare.error(), request.requestId);
    if (m_hub.isListening() && m_dispatcher.isReady(worker))
        return jsonResponse(BodyCodec<ServiceHealth>::encode({.state = ServiceState::Ready}));
    Error error = makeError(ErrorCode::Unavailable);
    error.retryAfterSeconds = 2;
    return problemResponse(error, request.requestId);
}

} // namespace medlem::server
