// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/database/socketwait.h"

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <cerrno>
#include <poll.h>
#endif

#include <algorithm>
#include <limits>

namespace medlem::server {

bool waitForSocket(int socket, SocketEvent event, QDeadlineTimer deadline)
{
    pollfd descriptor{};
#ifdef Q_OS_WIN
    descriptor.fd = static_cast<SOCKET>(socket);
#else
    descriptor.fd = socket;
#endif
    descriptor.events = POLLIN;
    if (event == SocketEvent::ReadableOrWritable)
        descriptor.events = POLLIN | POLLOUT;
    while (true) {
        const qint64 left = deadline.remainingTime(); // -1 is for ever, for poll too
        const int timeout = static_cast<int>(std::min<qint64>(left, std::numeric_limits<int>::max()));
#ifdef Q_OS_WIN
        return WSAPoll(&descriptor, 1, timeout) > 0;
#else
        const int ready = poll(&descriptor, 1, timeout);
        if (ready >= 0 || errno != EINTR)
            return ready > 0;
#endif
    }
}

} // namespace medlem::server
