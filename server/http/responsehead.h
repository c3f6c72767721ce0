// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/http/httpmessage.h"

namespace medlem::server {

enum class BodyFraming
{
    Length,     // Content-Length and the body
    HeadOnly,   // the answer to HEAD: Content-Length of a body that is not sent
    UntilClose, // an event stream: its length is unknown, the end of the connection ends it
};

struct ResponseFraming
{
    QByteArray date;
    BodyFraming body = BodyFraming::Length;
    bool keepAlive = true;
};

// False when a header would break out of its line, which would let a value forge an answer.
[[nodiscard]] bool hasSafeHeaders(const HttpResponse &response);

// The head, and the body behind it when it is small enough to travel in the same buffer.
[[nodiscard]] QByteArray responseBytes(const HttpResponse &response, const ResponseFraming &framing);

// Whether responseBytes() left the body to be written on its own.
[[nodiscard]] bool isBodyApart(const HttpResponse &response, BodyFraming framing);

// The current time as a Date field has it.
[[nodiscard]] QByteArray httpDate();

} // namespace medlem::server
