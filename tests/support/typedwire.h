// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/protocol/codec.h"
#include "shared/protocol/operation.h"
#include "shared/protocol/problem.h"
#include "tests/support/wireclient.h"

namespace medlem::test {

// Sends a request of the protocol's over the wire, as the client does, and waits for its reply.
template <class Request>
[[nodiscard]] Result<typename Request::Reply> sendTyped(WireClient &client, const Request &request)
{
    const EncodedRequest encoded = RequestCodec<Request>::encode(request);
    WireHeaders headers;
    if (!encoded.idempotencyKey.isEmpty())
        headers.emplaceBack("Idempotency-Key", encoded.idempotencyKey.toLatin1());
    if (encoded.ifMatch)
        headers.emplaceBack("If-Match", '"' + QByteArray::number(*encoded.ifMatch) + '"');
    const WireReply reply = client.exchange(methodName(encoded.operation->method), encoded.path,
                                            encoded.body.isEmpty() ? QByteArray() : encoded.body, headers);
    if (reply.status != Request::operation.successStatus)
        return fail(errorFromProblem(reply.status, reply.body));
    return BodyCodec<typename Request::Reply>::decode(reply.body);
}

} // namespace medlem::test
