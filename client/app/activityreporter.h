// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/protocol/ownaccount.h"

#include <QDeadlineTimer>
#include <QObject>

#include <chrono>

namespace medlem::client {

class Api;

// Tells the server that somebody sits here, since only that keeps a session from its idle end: once a minute at
// most, at a key, a click or a turn of the wheel.
class ActivityReporter : public QObject
{
    Q_OBJECT

public:
    explicit ActivityReporter(Api &api, QObject *parent = nullptr);

    void start(); // a log-in is activity itself
    void stop();

    void setPause(std::chrono::milliseconds pause) { m_pause = pause; } // between two reports
    void setEager(bool eager) { m_isEager = eager; }                    // the end is near: report the very next

Q_SIGNALS:
    void reported(const medlem::SessionLife &life);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void report();

    Api &m_api;
    std::chrono::milliseconds m_pause{60'000};
    QDeadlineTimer m_next;
    bool m_isOn = false;
    bool m_isEager = false;
    bool m_isReporting = false;
};

} // namespace medlem::client
