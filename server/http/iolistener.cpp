// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/http/iolistener.h"

#include <QLoggingCategory>
#include <QTimer>

#include <utility>

namespace medlem::server {

Q_LOGGING_CATEGORY(logHttp, "medlem.http")

IoListener::IoListener(std::function<void(qintptr)> accepted, QObject *parent)
    : QTcpServer(parent)
    , m_accepted(std::move(accepted))
{
    setListenBacklogSize(512);
    // Out of descriptors: Qt stops accepting for good, so it is told to go on when some may be free again.
    connect(this, &QTcpServer::acceptError, this, [this] {
        qCWarning(logHttp, "A connection could not be accepted: %s.", qUtf8Printable(errorString()));
        QTimer::singleShot(500, this, &QTcpServer::resumeAccepting);
    });
}

void IoListener::incomingConnection(qintptr descriptor)
{
    m_accepted(descriptor);
}

} // namespace medlem::server
