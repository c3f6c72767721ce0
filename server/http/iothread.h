// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/http/ioloop.h"
#include "shared/core/result.h"

#include <QHostAddress>
#include <QThread>

#include <functional>

namespace medlem::server {

class IoListener;

// One thread with its loop, seen from the thread that owns the server.
class IoThread
{
public:
    explicit IoThread(std::shared_ptr<IoShared> shared);
    ~IoThread();

    IoThread(const IoThread &) = delete;
    IoThread &operator=(const IoThread &) = delete;

    // Listens on this thread; accepted is called here with each new descriptor. Returns the port.
    [[nodiscard]] Result<quint16> listen(const QHostAddress &address, quint16 port,
                                         std::function<void(qintptr)> accepted);
    void adopt(qintptr descriptor); // from any thread

    void closeListener();
    void beginStop();
    void join(std::chrono::milliseconds grace);

private:
    QThread m_thread;
    IoLoop *m_loop = nullptr;         // deletes itself when the thread has finished
    IoListener *m_listener = nullptr; // child of m_loop
};

} // namespace medlem::server
