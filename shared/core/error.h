// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/fieldreason.h"

#include <QList>
#include <QString>

#include <optional>

namespace medlem {

// What went wrong, as far as a program must tell cases apart. Each code has one HTTP status
// (shared/protocol/problem.h) and one sentence in the client (client/widgets/errortext.h).
enum class ErrorCode
{
    Invalid,              // 422: the request is understood, but fields break a rule; see Error::fields
    Malformed,            // 400: not JSON, not HTTP, or not of the operation's form
    Unauthenticated,      // 401: no session, or it has ended
    Forbidden,            // 403: the caller's role may not do this at all
    StepUpRequired,       // 403: a fresh code from the authenticator app is asked for first (StepUp)
    NotFound,             // 404: missing, or of another branch (the two are never told apart)
    MethodNotAllowed,     // 405
    Conflict,             // 409: true as data, but it clashes with what is stored
    Stale,                // 412: somebody saved a newer version meanwhile
    TooLarge,             // 413
    UriTooLong,           // 414
    PreconditionRequired, // 428: If-Match is missing
    TooManyRequests,      // 429
    HeadersTooLarge,      // 431
    Internal,             // 500: a bug; the log has the detail under the same request id
    Unavailable,          // 503: try again; the database or a queue is not ready
    Timeout,              // client: no answer in time; the outcome is unknown
    Unreachable,          // client: no connection to the server
    CertificateChanged,   // client: the server shows another certificate than the one trusted before
};

// One field that breaks a rule. field is the path in the request body, such as "addresses[0].postalCode".
struct FieldError
{
    QString field;
    FieldReason reason = FieldReason::Required;

    bool operator==(const FieldError &) const = default;
};

// A failure as a value. detail goes to the log only and holds no personal data; the client
// makes its sentences from code and fields.
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QString detail;
    QList<FieldError> fields;
    std::optional<int> retryAfterSeconds;
    QString requestId;

    bool operator==(const Error &) const = default;
};

// An Invalid error about one value; the field path is filled in by whoever knows it.
[[nodiscard]] inline Error invalidValue(FieldReason reason, const QString &field = {})
{
    return Error{.code = ErrorCode::Invalid,
                 .detail = {},
                 .fields = {{.field = field, .reason = reason}},
                 .retryAfterSeconds = {},
                 .requestId = {}};
}

[[nodiscard]] inline Error makeError(ErrorCode code, const QString &detail = {})
{
    return Error{.code = code, .detail = detail, .fields = {}, .retryAfterSeconds = {}, .requestId = {}};
}

} // namespace medlem
