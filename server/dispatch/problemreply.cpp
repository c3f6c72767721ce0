// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/dispatch/problemreply.h"

#include "shared/protocol/problem.h"

namespace medlem::server {

HttpResponse problemResponse(const Error &error, const QByteArray &requestId)
{
    const Problem problem = problemOf(error, QString::fromLatin1(requestId));
    HttpResponse response;
    response.status = problem.status;
    response.contentType = "application/problem+json";
    response.body = BodyCodec<Problem>::encode(problem);
    if (error.retryAfterSeconds)
        response.headers.emplaceBack("Retry-After", QByteArray::number(*error.retryAfterSeconds));
    if (error.code == ErrorCode::Unauthenticated)
        response.headers.emplaceBack("WWW-Authenticate", "Bearer");
    return response;
}

QByteArray problemBody(int status, const QByteArray &requestId)
{
    Problem problem = problemOf(errorFromProblem(status, {}), QString::fromLatin1(requestId));
    problem.status = status;
    return BodyCodec<Problem>::encode(problem);
}

} // namespace medlem::server
