// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/protocol/accounts.h"
#include "shared/protocol/ownaccount.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <optional>

namespace medlem::client {

class Api;
class SessionTime;

enum class SessionLimit
{
    Idle,     // nobody does anything
    Absolute, // the session is too old, whatever one does
};

// Knows when the session ends: counts down on this computer's steady clock what the server says is left, and
// takes away what the computer has slept. Warns two minutes before, each second anew.
class SessionWatch : public QObject
{
    Q_OBJECT

public:
    SessionWatch(Api &api, const SessionTime &time, QObject *parent = nullptr);

    void begin(const NewSession &session);
    void prolong(const SessionLife &life); // what ReportActivity answered
    void stop();
    void check(); // done each second

Q_SIGNALS:
    void warned(medlem::client::SessionLimit limit, int secondsLeft);
    void relieved(); // no need to warn any more
    void ended(medlem::client::SessionLimit limit);

private:
    struct End
    {
        std::chrono::milliseconds at; // on the steady clock
        std::chrono::milliseconds lead;
    };

    void takeSleepAway();
    void shorten(std::chrono::milliseconds slept);

    Api &m_api;
    const SessionTime &m_time;
    QTimer m_timer;
    std::chrono::seconds m_idleLimit{0};
    std::optional<End> m_idle;
    std::optional<End> m_absolute; // not known until the server has told what time it is there
    std::chrono::milliseconds m_steadyBefore{0};
    std::chrono::milliseconds m_wallBefore{0};
    bool m_warns = false;
};

} // namespace medlem::client
