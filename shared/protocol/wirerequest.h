// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/protocol/wiredecode.h"

#include <boost/json/serialize.hpp>

// How the members of a request struct travel: in the path, in a header or in the body.
namespace medlem::wire {

template <class Request>
constexpr bool hasBody = requires(const Request &request)
{
    request.body;
};
template <class Request>
constexpr bool hasIfMatch = requires(const Request &request)
{
    request.ifMatch;
};
template <class Request>
constexpr bool hasIdempotencyKey = requires(const Request &request)
{
    request.idempotencyKey;
};

[[nodiscard]] inline bool isPathParameter(std::string_view name)
{
    return name != "body" && name != "ifMatch" && name != "idempotencyKey";
}

[[nodiscard]] inline QByteArray serializeJson(const boost::json::value &value)
{
    const std::string text = boost::json::serialize(value);
    return {text.data(), static_cast<qsizetype>(text.size())};
}

// If-Match takes one quoted version; "*" and lists would let a client overwrite what it has not seen.
[[nodiscard]] Result<Version> parseIfMatch(const std::optional<QByteArray> &header);
[[nodiscard]] Result<QString> parseIdempotencyKey(const std::optional<QByteArray> &header);

// Where in something a piece begins; digits. Error: NotFound, as for an id that is none.
[[nodiscard]] Result<qint64> parsePathNumber(QStringView text);

template <class T>
[[nodiscard]] Result<T> decodeBody(const QByteArray &text)
{
    TRY_ASSIGN(const boost::json::value json, parseJson(text));
    DecodeErrors errors;
    auto decoded = decodeValue<T>(json, {}, errors);
    if (decoded && errors.list.isEmpty())
        return *std::move(decoded);
    Error error = makeError(ErrorCode::Invalid);
    error.fields = errors.list;
    return fail(error);
}

// The members of a request struct come from the path, two headers and the body; their names tell which.
template <class T>
[[nodiscard]] Result<T> decodeRequestMember(const char *name, const IncomingRequest &incoming)
{
    if constexpr (std::is_same_v<T, Version>) {
        if (isPathParameter(name))
            return parsePathNumber(incoming.pathParameters.value(QString::fromLatin1(name)));
        return parseIfMatch(incoming.ifMatch);
    } else if constexpr (ParsedValue<T>) {
        auto parsed = T::parse(incoming.pathParameters.value(QString::fromLatin1(name)));
        if (!parsed)
            return fail(ErrorCode::NotFound, QStringLiteral("The path holds no id."));
        return *std::move(parsed);
    } else if constexpr (std::is_same_v<T, QString>) {
        return parseIdempotencyKey(incoming.idempotencyKey);
    } else {
        return decodeBody<T>(incoming.body);
    }
}

} // namespace medlem::wire
