// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>

#include <utility>

namespace medlem::server {

using HttpHeaders = QList<std::pair<QByteArray, QByteArray>>;

// One complete request. HEAD arrives as GET: the connection itself leaves the body of the answer out.
// Nothing is percent-decoded, so that a router can split the path before it decodes the parts.
struct HttpRequest
{
    QByteArray method;      // as sent, upper case
    QByteArray target;      // path and query as sent; an absolute-form target is cut down to its path
    QByteArray path;        // target up to '?'
    QByteArray query;       // target after '?', empty without one
    HttpHeaders headers;    // names in lower case
    QByteArray body;        // chunks joined
    QByteArray peerAddress; // "192.0.2.7" or "2001:db8::1"
    QByteArray requestId;   // UUID made by the server; log and problem+json carry the same

    // The value of the first field of that name (in lower case); null when it is missing.
    [[nodiscard]] QByteArray header(QByteArrayView name) const
    {
        for (const auto &[key, value] : headers) {
            if (key == name)
                return value;
        }
        return {};
    }
};

// One answer. Date, Content-Length, Connection, X-Content-Type-Options and (unless set here)
// Cache-Control: no-store are added by the connection.
struct HttpResponse
{
    int status = 200;
    QByteArray contentType = {};
    HttpHeaders headers = {};
    QByteArray body = {};
    bool close = false; // end the connection after this answer
};

} // namespace medlem::server
