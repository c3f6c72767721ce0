// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/http/connectionquota.h"
#include "server/http/httpserver.h"

#include <QMutex>
#include <QMutexLocker>
#include <QSslConfiguration>

#include <utility>

namespace medlem::server {

// What all I/O threads of one server read.
struct IoShared
{
    IoShared(HttpServerSetup serverSetup, QSslConfiguration configuration)
        : setup(std::move(serverSetup))
        , quota(setup.limits)
        , m_tls(std::move(configuration))
    {
    }

    [[nodiscard]] QSslConfiguration tls() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_tls;
    }

    void setTls(const QSslConfiguration &configuration)
    {
        const QMutexLocker lock(&m_mutex);
        m_tls = configuration;
    }

    const HttpServerSetup setup;
    ConnectionQuota quota;

private:
    mutable QMutex m_mutex;
    QSslConfiguration m_tls;
};

} // namespace medlem::server
