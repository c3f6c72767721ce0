// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/http/httpmessage.h"
#include "shared/core/error.h"

namespace medlem::server {

// The application/problem+json answer of an error (RFC 9457), with Retry-After, WWW-Authenticate or Allow as its status
// asks.
[[nodiscard]] HttpResponse problemResponse(const Error &error, const QByteArray &requestId);

// The body alone, for answers that the HTTP layer makes by itself.
[[nodiscard]] QByteArray problemBody(int status, const QByteArray &requestId);

} // namespace medlem::server
