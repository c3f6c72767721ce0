// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/request/requestcontext.h"
#include "shared/protocol/operationschema.h"
#include "shared/protocol/wiremessage.h"

#include <functional>
#include <type_traits>
#include <utility>
#include <vector>

namespace medlem::server {

// A POST that creates nothing is a search: its text would be personal data in a URL. What is shown of persons is
// written down in passing; where more than row-level security decides who is shown it, COMMIT waits for that decision.
[[nodiscard]] constexpr TransactionMode transactionMode(const Operation &operation, bool takesIdempotencyKey)
{
    const bool reads = operation.scope != Scope::Public &&
                       (operation.method == Method::Get || (operation.method == Method::Post && !takesIdempotencyKey));
    if (!reads)
        return TransactionMode::ReadWrite;
    if (operation.audit == Audit::Triggers)
        return TransactionMode::ReadOnly;
    const bool isSimple = operation.scope == Scope::Branch && operation.proof == Proof::Session;
    return isSimple ? TransactionMode::ReadNoting : TransactionMode::ReadWrite;
}

// What a handler's reply becomes on the wire.
struct EncodedReply
{
    int status = 200;
    std::optional<Version> entityVersion; // becomes the ETag
    QByteArray body;                      // JSON, empty for 204
};

// As which of the database's roles an operation runs. LogIn: what gets somebody in, or changes what gets in; no other
// role may, so that no fault elsewhere can.
enum class DatabaseRole
{
    App,
    LogIn
};

// One operation: how to recognise it, who may call it, and what runs.
struct Route
{
    OperationSchema schema;
    QList<QByteArray> pathParts; // of the operation's path, placeholders in braces
    TransactionMode mode = TransactionMode::ReadWrite;
    DatabaseRole runsAs = DatabaseRole::App;
    std::function<Result<EncodedReply>(const IncomingRequest &, RequestContext &)> run;

    [[nodiscard]] const Operation &operation() const { return *schema.operation; }
};

// A route with the ids that stand in the path.
struct RouteMatch
{
    const Route *route = nullptr;
    QHash<QString, QString> pathParameters;
    QList<QByteArray> allowedMethods; // for a path that is known, but not with this method
};

// Method and path -> permission -> handler. The only way to add a route is with a request struct, which always declares
// its scope, so that no route is without one.
class RouteTable
{
public:
    // handler is callable as Result<Request::Reply>(const Request &, RequestContext &).
    template <class Request, class Handler>
    void add(Handler handler, DatabaseRole runsAs = DatabaseRole::App);

    // A route whose work is not done by a handler on a worker (health, event stream), but that is declared all the
    // same.
    template <class Request>
    void declare();

    [[nodiscard]] RouteMatch match(const QByteArray &method, const QByteArray &path) const;
    [[nodiscard]] const std::vector<Route> &routes() const { return m_routes; }
    [[nodiscard]] QList<OperationSchema> schemas() const;

private:
    void insert(Route route);

    std::vector<Route> m_routes;
};

template <class Reply>
[[nodiscard]] EncodedReply encodeReply(const Operation &operation, const Reply &reply)
{
    EncodedReply encoded;
    encoded.status = operation.successStatus;
    if constexpr (!std::is_same_v<Reply, NoContent>)
        encoded.body = BodyCodec<Reply>::encode(reply);
    if constexpr (requires { reply.entityVersion(); })
        encoded.entityVersion = reply.entityVersion();
    return encoded;
}

template <class Request, class Handler>
void RouteTable::add(Handler handler, DatabaseRole runsAs)
{
    Route route;
    route.runsAs = runsAs;
    route.schema = RequestCodec<Request>::describe();
    route.mode = transactionMode(Request::operation, route.schema.takesIdempotencyKey);
    route.run = [handler = std::move(handler)](const IncomingRequest &incoming,
                                               RequestContext &context) -> Result<EncodedReply> {
        TRY_ASSIGN(const Request request, RequestCodec<Request>::decode(incoming));
        TRY_ASSIGN(const typename Request::Reply reply, handler(request, context));
        if (Request::operation.audit == Audit::Noted && !context.keepsNote())
            return fail(ErrorCode::Internal, QStringLiteral("The operation has noted no event for the audit."));
        return encodeReply(Request::operation, reply);
    };
    insert(std::move(route));
}

template <class Request>
void RouteTable::declare()
{
    Route route;
    route.schema = RequestCodec<Request>::describe();
    insert(std::move(route));
}

} // namespace medlem::server
