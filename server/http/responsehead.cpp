// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/http/responsehead.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <array>

namespace medlem::server {

namespace {

constexpr qsizetype largestInlineBody = 16 * 1024;

struct Reason
{
    int status;
    const char *phrase;
};

constexpr std::array reasons = {
    Reason{200, "OK"},
    Reason{201, "Created"},
    Reason{202, "Accepted"},
    Reason{204, "No Content"},
    Reason{303, "See Other"},
    Reason{304, "Not Modified"},
    Reason{400, "Bad Request"},
    Reason{401, "Unauthorized"},
    Reason{403, "Forbidden"},
    Reason{404, "Not Found"},
    Reason{405, "Method Not Allowed"},
    Reason{406, "Not Acceptable"},
    Reason{408, "Request Timeout"},
    Reason{409, "Conflict"},
    Reason{410, "Gone"},
    Reason{412, "Precondition Failed"},
    Reason{413, "Content Too Large"},
    Reason{414, "URI Too Long"},
    Reason{415, "Unsupported Media Type"},
    Reason{417, "Expectation Failed"},
    Reason{422, "Unprocessable Content"},
    Reason{428, "Precondition Required"},
    Reason{429, "Too Many Requests"},
    Reason{431, "Request Header Fields Too Large"},
    Reason{500, "Internal Server Error"},
    Reason{503, "Service Unavailable"},
    Reason{505, "HTTP Version Not Supported"},
};

const char *reasonPhrase(int status)
{
    const auto *found = std::find_if(reasons.begin(), reasons.end(), [status](const Reason &r) {
        return r.status == status;
    });
    return found == reasons.end() ? "" : found->phrase;
}

bool statusHasBody(int status)
{
    return status >= 200 && status != 204 && status != 304;
}

bool isSafe(const QByteArray &text)
{
    return std::none_of(text.begin(), text.end(), [](char c) {
        return c == '\r' || c == '\n' || c == '\0';
    });
}

void appendField(QByteArray &out, const QByteArray &name, const QByteArray &value)
{
    out.append(name).append(": ").append(value).append("\r\n");
}

} // namespace

bool hasSafeHeaders(const HttpResponse &response)
{
    return isSafe(response.contentType) &&
           std::all_of(response.headers.begin(), response.headers.end(), [](const auto &header) {
               return !header.first.isEmpty() && isSafe(header.first) && isSafe(header.second);
           });
}

bool isBodyApart(const HttpResponse &response, BodyFraming framing)
{
    return framing == BodyFraming::Length && response.body.size() > largestInlineBody && statusHasBody(response.status);
}

QByteArray responseBytes(const HttpResponse &response, const ResponseFraming &framing)
{
    const bool bodyInline = framing.body == BodyFraming::Length && statusHasBody(response.status) &&
                            response.body.size() <= largestInlineBody;
    QByteArray out;
    out.reserve(512 + (bodyInline ? response.body.size() : 0));
    out.append("HTTP/1.1 ").append(QByteArray::number(response.status)).append(' ');
    out.append(reasonPhrase(response.status)).append("\r\nDate: ").append(framing.date).append("\r\n");
    if (!response.contentType.isEmpty())
        appendField(out, "Content-Type", response.contentType);
    if (framing.body != BodyFraming::UntilClose && statusHasBody(response.status))
        appendField(out, "Content-Length", QByteArray::number(response.body.size()));
    bool hasCacheControl = false;
    for (const auto &[name, value] : response.headers) {
        hasCacheControl = hasCacheControl || name.compare("cache-control", Qt::CaseInsensitive) == 0;
        appendField(out, name, value);
    }
    if (!hasCacheControl)
        out.append("Cache-Control: no-store\r\n");
    out.append("X-Content-Type-Options: nosniff\r\n");
    out.append(framing.keepAlive ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n");
    if (bodyInline)
        out.append(response.body);
    return out;
}

QByteArray httpDate()
{
    const QString text =
        QLocale::c().toString(QDateTime::currentDateTimeUtc(), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss"));
    return text.toLatin1() + " GMT";
}

} // namespace medlem::server
