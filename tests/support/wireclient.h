// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/rawclient.h"

#include <QJsonObject>

#include <memory>
#include <utility>

namespace medlem::test {

struct WireReply : RawResponse
{
    [[nodiscard]] QJsonObject json() const; // empty when the body is no JSON object
    [[nodiscard]] QByteArray header(const QByteArray &name) const { return headers.value(name); }
};

using WireHeaders = QList<std::pair<QByteArray, QByteArray>>;

// A client of the API that waits for each answer, over one TLS connection kept alive, opened again when it has ended.
class WireClient
{
public:
    explicit WireClient(quint16 port, QByteArray token = {});

    // The status; later requests travel with the session's token.
    [[nodiscard]] int logIn(const QByteArray &username, const QByteArray &password, const QByteArray &code);

    [[nodiscard]] WireReply get(const QByteArray &path);
    [[nodiscard]] WireReply post(const QByteArray &path, const QByteArray &json, const WireHeaders &more = {});
    [[nodiscard]] WireReply create(const QByteArray &path, const QByteArray &json); // with a new Idempotency-Key
    [[nodiscard]] WireReply put(const QByteArray &path, const QByteArray &json, const QByteArray &etag);

    // Any request; a null body sends none. Content-Type is added unless more has one.
    [[nodiscard]] WireReply exchange(const QByteArray &method, const QByteArray &path, const QByteArray &body = {},
                                     const WireHeaders &more = {});

    // These bytes on a connection of their own.
    [[nodiscard]] WireReply exchangeRaw(const QByteArray &bytes) const;

    // Opens the event stream on a connection of its own; readUntil() reads on.
    [[nodiscard]] std::unique_ptr<RawClient> openStream(const WireHeaders &more = {}) const;

    [[nodiscard]] const QByteArray &token() const { return m_token; }

private:
    [[nodiscard]] QByteArray head(const QByteArray &method, const QByteArray &path, const WireHeaders &more) const;

    quint16 m_port;
    QByteArray m_token;
    std::unique_ptr<RawClient> m_connection;
};

} // namespace medlem::test
