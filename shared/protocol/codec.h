// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/result.h"
#include "shared/protocol/wiremessage.h"

#include <QByteArray>

namespace medlem {

struct OperationSchema;

// A reply without content (204).
struct NoContent
{
    bool operator==(const NoContent &) const = default;
};

// Between a request struct and the wire, in both directions. Defined in codecimpl.h and instantiated once for each
// request in shared/protocol/<area>.cpp, so that Boost stays out of everybody else's compile time.
template <class Request>
struct RequestCodec
{
    [[nodiscard]] static EncodedRequest encode(const Request &request);

    // Errors: Malformed (not JSON, repeated field, bad If-Match), NotFound (a path id that is no id),
    // PreconditionRequired, Invalid with one FieldError for each unknown, missing or mistyped field.
    [[nodiscard]] static Result<Request> decode(const IncomingRequest &incoming);

    [[nodiscard]] static OperationSchema describe();
};

// Between a body struct (or a QList of one) and JSON text.
template <class Body>
struct BodyCodec
{
    [[nodiscard]] static QByteArray encode(const Body &body);
    [[nodiscard]] static Result<Body> decode(const QByteArray &json);
};

// Between an enum and its name on the wire and in the database: the enumerator in lowerCamel.
template <class Enum>
struct EnumCodec
{
    [[nodiscard]] static QString name(Enum value);
    [[nodiscard]] static Result<Enum> parse(QStringView name); // Error: UnknownValue
};

} // namespace medlem
