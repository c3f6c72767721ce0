// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTcpServer>

#include <functional>

namespace medlem::server {

// Accepts and hands the bare descriptor on; the socket object is made on the thread that will serve it.
class IoListener : public QTcpServer
{
    Q_OBJECT

public:
    explicit IoListener(std::function<void(qintptr)> accepted, QObject *parent = nullptr);

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    const std::function<void(qintptr)> m_accepted;
};

} // namespace medlem::server
