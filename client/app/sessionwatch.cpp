// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/app/sessionwatch.h"

#include "client/api/api.h"
#include "client/app/sessiontime.h"

#include <algorithm>

namespace medlem::client {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds warningTime = 2min;
constexpr std::chrono::milliseconds shortestSleep = 5s; // less is a busy computer

// A session that is short by itself is not warned of all the time.
std::chrono::milliseconds leadOf(std::chrono::milliseconds whole)
{
    return std::min(warningTime, whole / 3);
}

} // namespace

SessionWatch::SessionWatch(Api &api, const SessionTime &time, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_time(time)
{
    m_timer.setInterval(1s);
    connect(&m_timer, &QTimer::timeout, this, &SessionWatch::check);
}

void SessionWatch::begin(const NewSession &session)
{
    m_idleLimit = std::chrono::seconds(session.idleSeconds);
    m_idle.reset();
    m_absolute.reset();
    m_warns = false;
    m_steadyBefore = m_time.steady();
    m_wallBefore = m_time.wall();
    if (session.idleSeconds <= 0)
        return; // a server that does not tell
    m_idle = End{.at = m_time.steady() + m_idleLimit, .lead = leadOf(m_idleLimit)};
    m_timer.start();
    // Somebody has just logged in; the answer is asked for because it tells the server's time too.
    m_api.send(ReportActivity{}, this, [this](const Result<SessionLife> &life) {
        if (life)
            prolong(*life);
    });
}

void SessionWatch::prolong(const SessionLife &life)
{
    if (!m_timer.isActive())
        return;
    const std::chrono::milliseconds now = m_time.steady();
    m_idle = End{.at = now + m_idleLimit, .lead = leadOf(m_idleLimit)};
    // The idle time has just begun anew, so this is the server's own clock; ours may be wrong by days.
    const QDateTime serverTime = life.idleEndsAt.addSecs(-m_idleLimit.count());
    const std::chrono::milliseconds left(serverTime.msecsTo(life.expiresAt));
    m_absolute = End{.at = now + left, .lead = m_absolute ? m_absolute->lead : leadOf(left)};
    check();
}

void SessionWatch::stop()
{
    m_timer.stop();
    if (std::exchange(m_warns, false))
        Q_EMIT relieved();
}

void SessionWatch::check()
{
    if (!m_timer.isActive())
        return;
    takeSleepAway();
    const bool isAbsolute = m_absolute && m_absolute->at <= m_idle->at;
    const End &next = isAbsolute ? *m_absolute : *m_idle;
    const SessionLimit limit = isAbsolute ? SessionLimit::Absolute : SessionLimit::Idle;
    const std::chrono::milliseconds left = next.at - m_time.steady();
    if (left <= 0ms) {
        stop();
        Q_EMIT ended(limit);
    } else if (left <= next.lead) {
        m_warns = true;
        Q_EMIT warned(limit, static_cast<int>(std::chrono::ceil<std::chrono::seconds>(left).count()));
    } else if (std::exchange(m_warns, false)) {
        Q_EMIT relieved();
    }
}

// The server counts on while this computer sleeps. If its clock was only set, the session is taken for shorter than it
// is until the next activity: that is the safe mistake.
void SessionWatch::takeSleepAway()
{
    const std::chrono::milliseconds steady = m_time.steady();
    const std::chrono::milliseconds wall = m_time.wall();
    const std::chrono::milliseconds slept = (wall - m_wallBefore) - (steady - m_steadyBefore);
    m_steadyBefore = steady;
    m_wallBefore = wall;
    if (slept < shortestSleep)
        return;
    shorten(slept);
    // It may have ended it meanwhile; then the api says so.
    m_api.send(ShowSession{}, this, [](const Result<SessionState> &) {});
}

void SessionWatch::shorten(std::chrono::milliseconds slept)
{
    m_idle->at -= slept;
    if (m_absolute)
        m_absolute->at -= slept;
}

} // namespace medlem::client
