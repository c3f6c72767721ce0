// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/protocol/importbatches.h"
#include "shared/protocol/importmappings.h"
#include "shared/protocol/importproblems.h"
#include "tests/support/servedregister.h"

namespace medlem::test {

// The operations of an import over the wire, without a client: requests and replies are the protocol's own structs.
class ImportWire
{
public:
    explicit ImportWire(WireClient client)
        : m_client(std::move(client))
    {
    }

    template <class Request>
    [[nodiscard]] Result<typename Request::Reply> send(const Request &request)
    {
        const WireReply reply = exchange(RequestCodec<Request>::encode(request));
        if (reply.status != Request::operation.successStatus)
            return fail(errorFromProblem(reply.status, reply.body));
        if constexpr (std::is_same_v<typename Request::Reply, NoContent>)
            return NoContent{};
        else
            return BodyCodec<typename Request::Reply>::decode(reply.body);
    }

    // Begins an import of the bytes and uploads them in pieces.
    [[nodiscard]] Result<ImportId> upload(const QByteArray &bytes,
                                          const QString &fileName = QStringLiteral("register.csv"));

    // Asks until the job is finished.
    [[nodiscard]] Result<ImportJob> finished(ImportJobId id);

    // Begins the job and waits for its end.
    template <class Request>
    [[nodiscard]] Result<ImportJob> done(const Request &request)
    {
        TRY_ASSIGN(const ImportJob job, send(request));
        return finished(job.id);
    }

    [[nodiscard]] Result<ImportEntry> previewed(ImportId id, const ImportChoices &choices = {});

private:
    [[nodiscard]] WireReply exchange(const EncodedRequest &request);

    WireClient m_client;
};

// What tells a reader of a test why there is no value.
template <class T>
[[nodiscard]] QByteArray whyNot(const Result<T> &result)
{
    if (result)
        return {};
    QByteArray text = "error " + QByteArray::number(int(result.error().code)) + ' ' + result.error().detail.toUtf8();
    for (const FieldError &field : result.error().fields)
        text += ' ' + field.field.toUtf8() + ':' + QByteArray::number(int(field.reason));
    return text;
}

} // namespace medlem::test
