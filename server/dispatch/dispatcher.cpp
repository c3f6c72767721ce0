// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/dispatch/dispatcher.h"

#include "server/database/dbfailure.h"
#include "server/dispatch/problemreply.h"
#include "server/request/sessiontoken.h"

#include <QCryptographicHash>
#include <QLoggingCategory>

#include <algorithm>

namespace medlem::server {

Q_LOGGING_CATEGORY(logDispatch, "medlem.dispatch")

namespace {

constexpr int mostTries = 4; // at most three retries
constexpr int retryAfterSeconds = 2;
constexpr qsizetype mostClientBytes = 200;
constexpr int mostEventsAtOnce = 20000;
constexpr int joinSeconds = 20;
constexpr qint64 alarmSeconds = 300;

// The claim of an idempotency key found an earlier request; never leaves this file.
const QString claimedEarlier = QStringLiteral("idempotency key claimed earlier");

Error unavailable(const QString &detail)
{
    Error error = makeError(ErrorCode::Unavailable, detail);
    error.retryAfterSeconds = retryAfterSeconds;
    return error;
}

Error errorOf(const DbFailure &failure)
{
    const QString what = QString::fromUtf8(failure.what());
    if (failure.kind() == DbFailure::Kind::Bug)
        return makeError(ErrorCode::Internal, what);
    return unavailable(what);
}

bool mayBeTriedAgain(const DbFailure &failure)
{
    return failure.kind() == DbFailure::Kind::Retryable || failure.kind() == DbFailure::Kind::ConnectionLost;
}

IncomingRequest incomingOf(const HttpRequest &request, const RouteMatch &match)
{
    IncomingRequest incoming{
        .pathParameters = match.pathParameters, .body = request.body, .ifMatch = {}, .idempotencyKey = {}};
    const auto optionalHeader = [&request](QByteArrayView name) -> std::optional<QByteArray> {
        const QByteArray value = request.header(name);
        return value.isNull() ? std::nullopt : std::optional(value);
    };
    incoming.ifMatch = optionalHeader("if-match");
    incoming.idempotencyKey = optionalHeader("idempotency-key");
    return incoming;
}

ChangeId changeIdOf(const HttpRequest &request)
{
    const auto id = ChangeId::parse(QString::fromLatin1(request.requestId));
    return id ? *id : ChangeId::create();
}

Origin originOf(const HttpRequest &request)
{
    return {.address = QString::fromLatin1(request.peerAddress),
            .client = QString::fromUtf8(request.header("user-agent").left(mostClientBytes))};
}

// Of what makes a request the same request: operation, path and body.
QByteArray requestHash(const HttpRequest &request)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(request.method + ' ' + request.path + '\n' + request.body);
    return hash.result();
}

// What the caller was told not to have: forbidden, not there (for the caller), or to be confirmed with a code first. A
// session that is over is no refusal.
bool isRefusal(const Error &error, const Operation &operation)
{
    return operation.scope != Scope::Public &&
           (error.code == ErrorCode::Forbidden || error.code == ErrorCode::NotFound ||
            error.code == ErrorCode::StepUpRequired);
}

QString refusalKind(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Forbidden:
        return QStringLiteral("forbidden");
    case ErrorCode::StepUpRequired:
        return QStringLiteral("stepUpRequired");
    default:
        return QStringLiteral("notFound");
    }
}

} // namespace

Result<void> checkForm(const HttpRequest &request)
{
    if (!request.query.isEmpty())
        return fail(ErrorCode::Malformed, QStringLiteral("No operation takes a query."));
    const QByteArray type = request.header("content-type");
    if (!request.body.isEmpty() && type.split(';').first().trimmed().toLower() != "application/json")
        return fail(ErrorCode::Malformed, QStringLiteral("The body must be application/json."));
    return {};
}

Result<QByteArray> tokenHashOf(const HttpRequest &request)
{
    return sessionTokenHash(request.header("authorization"));
}

Dispatcher::Dispatcher(const StatementCatalog &catalog, const Clock &clock)
    : m_catalog(catalog)
    , m_clock(clock)
{
}

template <class Work>
std::invoke_result_t<Work> Dispatcher::withRetries(Worker &worker, const QByteArray &requestId, Work work) const
{
    for (int tries = 1;; ++tries) {
        bool isConnected = false; // a database that takes no connection takes none a moment later either
        try {
            worker.connection.ensureOpen();
            isConnected = true;
            return work();
        } catch (const DbFailure &failure) {
            qCWarning(logDispatch, "Request %s, try %d: %s", requestId.constData(), tries, failure.what());
            if (!isConnected || !mayBeTriedAgain(failure) || tries == mostTries)
                return fail(errorOf(failure));
        }
    }
}

HttpResponse Dispatcher::answer(const HttpRequest &request, const RouteMatch &match, Worker &worker) const
{
    const auto checked = checkForm(request);
    Result<EncodedReply> reply =
        !checked ? Result<EncodedReply>(Failure(checked.error())) : withRetries(worker, request.requestId, [&] {
            return runOnce(request, match, worker);
        });
    if (!reply && isRefusal(reply.error(), match.route->operation())) {
        if (const auto noted = noteRefusal(request, match, reply.error(), worker); !noted)
            reply = Failure(noted.error());
    }
    if (!reply) {
        if (reply.error().code == ErrorCode::Internal)
            qCCritical(logDispatch, "Request %s to %s failed: %s", request.requestId.constData(),
                       match.route->operation().id, qUtf8Printable(reply.error().detail));
        return problemResponse(reply.error(), request.requestId);
    }
    HttpResponse response;
    response.status = reply->status;
    response.contentType = reply->body.isEmpty() ? QByteArray() : QByteArray("application/json");
    response.body = reply->body;
    if (reply->entityVersion)
        response.headers.emplaceBack("ETag", entityTag(*reply->entityVersion));
    return response;
}

Result<EncodedReply> Dispatcher::runOnce(const HttpRequest &request, const RouteMatch &match, Worker &worker) const
{
    const Route &route = *match.route;
    Transaction transaction(worker.connection, m_catalog, route.mode);
    RequestContext context(transaction, m_clock, changeIdOf(request));
    context.setOrigin(originOf(request));
    if (route.operation().scope != Scope::Public) {
        TRY_ASSIGN(const QByteArray tokenHash, tokenHashOf(request));
        context.authenticate(tokenHash, route.operation().scope, route.operation().proof);
    }
    const IncomingRequest incoming = incomingOf(request, match);
    if (route.schema.takesIdempotencyKey) {
        auto reply = runIdempotent(incoming, route, request, context);
        if (!reply && reply.error().detail == claimedEarlier)
            return findEarlierReply(request, route, worker);
        return reply;
    }
    auto reply = route.run(incoming, context);
    // A body that is not understood must not tell somebody without a session that it was read.
    if (!reply && transaction.isOpen() && route.operation().scope != Scope::Public)
        TRY(context.caller());
    if (reply && transaction.isOpen())
        TRY(transaction.commit());
    if (reply)
        context.announceCommit();
    return reply;
}

Result<EncodedReply> Dispatcher::runIdempotent(const IncomingRequest &incoming, const Route &route,
                                               const HttpRequest &request, RequestContext &context) const
{
    const QUuid key = QUuid::fromString(QString::fromLatin1(incoming.idempotencyKey.value_or(QByteArray()).trimmed()));
    if (!key.isNull())
        context.transaction().queue("dispatch/claim_idempotency_key",
                                    {{"key", key}, {"requestHash", requestHash(request)}},
                                    [](const Rows &rows) -> Result<void> {
                                        if (!rows.first().boolean("is_new"))
                                            return fail(ErrorCode::Conflict, claimedEarlier);
                                        return {};
                                    });
    // Before the handler's statements: what the first request stored would make the second one's break a constraint.
    TRY(context.transaction().flush());
    TRY_ASSIGN(const EncodedReply reply, route.run(incoming, context));
    const Parameters values{
        {"key", key}, {"status", reply.status}, {"entityVersion", reply.entityVersion}, {"reply", reply.body}};
    TRY(context.transaction().runAndCommit("dispatch/keep_idempotent_reply", values));
    context.announceCommit();
    return reply;
}

Result<EncodedReply> Dispatcher::findEarlierReply(const HttpRequest &request, const Route &route, Worker &worker) const
{
    Transaction transaction(worker.connection, m_catalog, TransactionMode::ReadOnly);
    RequestContext context(transaction, m_clock, changeIdOf(request));
    TRY_ASSIGN(const QByteArray tokenHash, tokenHashOf(request));
    context.authenticate(tokenHash, route.operation().scope, route.operation().proof);
    const QUuid key = QUuid::fromString(QString::fromLatin1(request.header("idempotency-key").trimmed()));
    TRY_ASSIGN(const Rows rows, transaction.runAndCommit("dispatch/find_idempotent_reply",
                                                         {{"key", key}, {"requestHash", requestHash(request)}}));
    if (rows.isEmpty())
        return fail(unavailable(QStringLiteral("The first request with this key is not finished.")));
    const Row row = rows.first();
    if (!row.boolean("same_request"))
        return fail(FieldReason::AlreadyUsed, QStringLiteral("Idempotency-Key"));
    return EncodedReply{.status = row.integer("status"),
                        .entityVersion = row.optionalBigInteger("entity_version"),
                        .body = row.bytes("reply")};
}

Result<void> Dispatcher::noteRefusal(const HttpRequest &request, const RouteMatch &match, const Error &error,
                                     Worker &worker) const
{
    TRY_ASSIGN(const QByteArray tokenHash, tokenHashOf(request));
    const auto idAt = [&match](const QString &parameter) -> std::optional<QUuid> {
        const QUuid id = QUuid::fromString(match.pathParameters.value(parameter));
        return id.isNull() ? std::nullopt : std::optional(id);
    };
    const QStringList &parameters = match.route->schema.pathParameters;
    const std::optional<QUuid> person = idAt(QStringLiteral("personId"));
    AuditNote note{.action = "refused",
                   .object = match.route->operation().id,
                   .objectId = parameters.isEmpty() ? QUuid() : idAt(parameters.first()).value_or(QUuid()),
                   .personId = person ? std::optional(PersonId(*person)) : std::nullopt,
                   .outcome = AuditNote::Outcome::Refused,
                   .details = {{QStringLiteral("kind"), refusalKind(error.code)}}};
    const auto noted = withRetries(worker, request.requestId, [&]() -> Result<void> {
        Transaction transaction(worker.connection, m_catalog);
        RequestContext context(transaction, m_clock, changeIdOf(request));
        context.setOrigin(originOf(request));
        context.authenticate(tokenHash, Scope::Self);
        TRY(context.caller());
        context.noteEvent(note);
        return transaction.commit();
    });
    if (!noted && noted.error().code != ErrorCode::Unauthenticated)
        return fail(unavailable(QStringLiteral("A refusal could not be written down: ") + noted.error().detail));
    return {};
}

Result<Caller> Dispatcher::identify(const HttpRequest &request, const RouteMatch &match, Worker &worker) const
{
    const Operation &operation = match.route->operation();
    TRY_ASSIGN(const QByteArray tokenHash, tokenHashOf(request));
    const auto caller = withRetries(worker, request.requestId, [&]() -> Result<Caller> {
        Transaction transaction(worker.connection, m_catalog, TransactionMode::ReadOnly);
        RequestContext context(transaction, m_clock, changeIdOf(request));
        context.authenticate(tokenHash, operation.scope, operation.proof);
        return context.caller();
    });
    if (!caller && isRefusal(caller.error(), operation))
        TRY(noteRefusal(request, match, caller.error(), worker));
    return caller;
}

void Dispatcher::endFinishedSessions(Worker &worker) const
{
    const auto ended = withRetries(worker, "session end", [&]() -> Result<void> {
        Transaction transaction(worker.connection, m_catalog);
        TRY(transaction.runAndCommit("dispatch/end_finished_sessions"));
        return {};
    });
    if (!ended)
        qCWarning(logDispatch, "Sessions that are over could not be ended: %s", qUtf8Printable(ended.error().detail));
}

// What fails with many events, because it takes too long or one of them is bad, is tried with ever fewer: those before
// the bad one get into their chains at least. What succeeds is followed by more.
bool Dispatcher::keepAudit(Worker &worker) const
{
    const QByteArray problem = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    int limit = mostEventsAtOnce;
    const auto keepSome = [&]() -> Result<bool> {
        Transaction transaction(worker.connection, m_catalog);
        TRY_ASSIGN(const Rows rows,
                   transaction.runAndCommit("audit/keep_audit", {{"limit", limit}, {"joinSeconds", joinSeconds}}));
        return rows.first().optionalBigInteger("event_count").value_or(0) >= limit;
    };
    Result<bool> hasMore = true;
    while (hasMore && *hasMore) {
        hasMore = withRetries(worker, problem, keepSome);
        while (!hasMore && limit > 1 && worker.connection.isOpen()) {
            limit = std::max(limit / 20, 1);
            hasMore = withRetries(worker, problem, keepSome);
        }
        limit = std::min(limit * 2, mostEventsAtOnce);
    }
    if (!hasMore)
        qCCritical(logDispatch, "Alarm, problem %s: the audit's chains do not grow: %s", problem.constData(),
                   qUtf8Printable(hasMore.error().detail));
    return hasMore.has_value();
}

// Anybody may ask whether the server is ready, as often as they like.
void Dispatcher::noteAuditKept(bool isKept) const
{
    const qint64 now = m_clock.now().toSecsSinceEpoch();
    if (isKept) {
        m_alarmedAt = 0;
    } else if (qint64 alarmedAt = m_alarmedAt; (now < alarmedAt || now - alarmedAt >= alarmSeconds) &&
                                               m_alarmedAt.compare_exchange_strong(alarmedAt, now)) {
        qCCritical(logDispatch, "Alarm: events wait for the audit's chains for too long.");
    }
}

bool Dispatcher::isReady(Worker &worker) const
{
    const auto ready = withRetries(worker, "readiness", [&]() -> Result<bool> {
        Transaction transaction(worker.connection, m_catalog, TransactionMode::ReadOnly);
        TRY_ASSIGN(const Rows rows, transaction.runAndCommit("dispatch/show_readiness"));
        const Row row = rows.first();
        noteAuditKept(row.boolean("is_audit_kept"));
        return row.boolean("is_writable") && row.boolean("is_audit_kept");
    });
    return ready.value_or(false);
}

} // namespace medlem::server
