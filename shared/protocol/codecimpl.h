// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/protocol/operationschema.h"
#include "shared/protocol/wirerequest.h"
#include "shared/protocol/wireschema.h"

// The definitions behind codec.h. Only shared/protocol/<area>.cpp include this.
namespace medlem {

template <class Request>
EncodedRequest RequestCodec<Request>::encode(const Request &request)
{
    EncodedRequest encoded;
    encoded.operation = &Request::operation;
    QString path = QString::fromLatin1(Request::operation.path);
    boost::mp11::mp_for_each<wire::Members<Request>>([&](auto member) {
        using Member = wire::MemberType<decltype(member), Request>;
        const QString placeholder = u'{' + QString::fromLatin1(member.name) + u'}';
        if constexpr (wire::ParsedValue<Member>)
            path.replace(placeholder, (request.*member.pointer).toString());
        else if constexpr (std::is_same_v<Member, qint64>)
            path.replace(placeholder, QString::number(request.*member.pointer)); // ifMatch is not in the path
    });
    encoded.path = path.toUtf8();
    if constexpr (wire::hasBody<Request>)
        encoded.body = wire::encodeBody(request.body);
    if constexpr (wire::hasIfMatch<Request>)
        encoded.ifMatch = request.ifMatch;
    if constexpr (wire::hasIdempotencyKey<Request>)
        encoded.idempotencyKey = request.idempotencyKey;
    return encoded;
}

template <class Request>
Result<Request> RequestCodec<Request>::decode(const IncomingRequest &incoming)
{
    if constexpr (!wire::hasBody<Request>) {
        if (!incoming.body.isEmpty())
            return fail(ErrorCode::Malformed, QStringLiteral("The operation takes no body."));
    }
    return [&]<class... M>(boost::mp11::mp_list<M...>) -> Result<Request> {
        std::tuple<Result<wire::MemberType<M, Request>>...> parts{
            wire::decodeRequestMember<wire::MemberType<M, Request>>(M::name, incoming)...};
        return std::apply(
            [](auto &...part) -> Result<Request> {
                std::optional<Error> first;
                ((first || part ? void() : void(first = part.error())), ...);
                if (first)
                    return fail(*first);
                return Request{*std::move(part)...};
            },
            parts);
    }(boost::mp11::mp_rename<wire::Members<Request>, boost::mp11::mp_list>{});
}

template <class Request>
OperationSchema RequestCodec<Request>::describe()
{
    OperationSchema schema;
    schema.operation = &Request::operation;
    boost::mp11::mp_for_each<wire::Members<Request>>([&](auto member) {
        if (wire::isPathParameter(member.name))
            schema.pathParameters.append(QString::fromLatin1(member.name));
    });
    schema.takesIfMatch = wire::hasIfMatch<Request>;
    schema.takesIdempotencyKey = wire::hasIdempotencyKey<Request>;
    schema.repliesWithEntityTag = requires(const typename Request::Reply &reply)
    {
        reply.entityVersion();
    };
    if constexpr (wire::hasBody<Request>)
        schema.bodySchema = wire::schemaOf<decltype(Request::body)>();
    if constexpr (!std::is_same_v<typename Request::Reply, NoContent>)
        schema.replySchema = wire::schemaOf<typename Request::Reply>();
    return schema;
}

template <class Body>
QByteArray BodyCodec<Body>::encode(const Body &body)
{
    return wire::encodeBody(body);
}

template <class Body>
Result<Body> BodyCodec<Body>::decode(const QByteArray &json)
{
    return wire::decodeBody<Body>(json);
}

template <class Enum>
QString EnumCodec<Enum>::name(Enum value)
{
    return wire::enumName(value);
}

template <class Enum>
Result<Enum> EnumCodec<Enum>::parse(QStringView name)
{
    const auto found = wire::enumFromName<Enum>(name);
    if (!found)
        return fail(FieldReason::UnknownValue);
    return *found;
}

} // namespace medlem
