// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDeadlineTimer>

namespace medlem::server {

enum class SocketEvent
{
    Readable,
    ReadableOrWritable
};

// Sleeps until the socket is ready. False when the deadline has passed first.
[[nodiscard]] bool waitForSocket(int socket, SocketEvent event, QDeadlineTimer deadline);

} // namespace medlem::server
