// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/wireclient.h"

#include <QJsonDocument>
#include <QUuid>

#include <algorithm>

namespace medlem::test {

QJsonObject WireReply::json() const
{
    return QJsonDocument::fromJson(body).object();
}

WireClient::WireClient(quint16 port, QByteArray token)
    : m_port(port)
    , m_token(std::move(token))
{
}

int WireClient::logIn(const QByteArray &username, const QByteArray &password, const QByteArray &code)
{
    const QJsonObject credentials{{QStringLiteral("username"), QString::fromUtf8(username)},
                                  {QStringLiteral("password"), QString::fromUtf8(password)},
                                  {QStringLiteral("code"), QString::fromUtf8(code)}};
    const WireReply reply = post("/api/v1/session", QJsonDocument(credentials).toJson(QJsonDocument::Compact));
    m_token = reply.json().value(QStringLiteral("token")).toString().toLatin1();
    return reply.status;
}

WireReply WireClient::get(const QByteArray &path)
{
    return exchange("GET", path);
}

WireReply WireClient::post(const QByteArray &path, const QByteArray &json, const WireHeaders &more)
{
    return exchange("POST", path, json, more);
}

WireReply WireClient::create(const QByteArray &path, const QByteArray &json)
{
    return post(path, json, {{"Idempotency-Key", QUuid::createUuid().toByteArray(QUuid::WithoutBraces)}});
}

WireReply WireClient::put(const QByteArray &path, const QByteArray &json, const QByteArray &etag)
{
    return exchange("PUT", path, json, {{"If-Match", etag}});
}

WireReply WireClient::exchange(const QByteArray &method, const QByteArray &path, const QByteArray &body,
                               const WireHeaders &more)
{
    WireHeaders headers = more;
    const bool hasType = std::any_of(more.begin(), more.end(), [](const auto &header) {
        return header.first.toLower() == "content-type";
    });
    if (!body.isNull() && !hasType)
        headers.emplaceBack("Content-Type", "application/json");
    if (!body.isNull() || method == "POST" || method == "PUT")
        headers.emplaceBack("Content-Length", QByteArray::number(body.size()));
    if (!m_connection || !m_connection->isConnected())
        m_connection = std::make_unique<RawClient>(m_port);
    m_connection->send(head(method, path, headers) + body);
    WireReply reply{m_connection->response()};
    if (reply.status == 0 || reply.header("connection") == "close")
        m_connection.reset();
    return reply;
}

WireReply WireClient::exchangeRaw(const QByteArray &bytes) const
{
    RawClient connection(m_port);
    return {connection.roundTrip(bytes)};
}

std::unique_ptr<RawClient> WireClient::openStream(const WireHeaders &more) const
{
    auto connection = std::make_unique<RawClient>(m_port);
    connection->send(head("GET", "/api/v1/events", more));
    return connection;
}

QByteArray WireClient::head(const QByteArray &method, const QByteArray &path, const WireHeaders &more) const
{
    QByteArray text = method + ' ' + path + " HTTP/1.1\r\nHost: localhost\r\n";
    if (!m_token.isEmpty())
        text += "Authorization: Bearer " + m_token + "\r\n";
    for (const auto &[name, value] : more)
        text += name + ": " + value + "\r\n";
    return text + "\r\n";
}

} // namespace medlem::test
