// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/dispatch/sessionlimiter.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace medlem::server {

SessionLimiter::SessionLimiter(SessionLimits limits)
    : m_limits(limits)
{
}

std::optional<int> SessionLimiter::refuse(const QByteArray &session, TimePoint now)
{
    const std::lock_guard lock(m_mutex);
    auto bucket = m_buckets.find(session);
    if (bucket == m_buckets.end()) {
        // With so many sessions at once most are made up, and a made-up one gets no further than its look-up.
        if (!hasRoom(now))
            return std::nullopt;
        bucket = m_buckets.insert(session, {.requests = double(m_limits.burst), .filledAt = now});
    }
    fill(*bucket, now);
    if (bucket->requests >= 1) {
        bucket->requests -= 1;
        return std::nullopt;
    }
    return std::max(1, int(std::ceil((1 - bucket->requests) / m_limits.requestsPerSecond)));
}

void SessionLimiter::fill(Bucket &bucket, TimePoint now) const
{
    const double seconds = std::chrono::duration<double>(now - bucket.filledAt).count();
    bucket.requests = std::min(bucket.requests + seconds * m_limits.requestsPerSecond, double(m_limits.burst));
    bucket.filledAt = now;
}

// Looks through all at most once a second, and only when there are many.
bool SessionLimiter::hasRoom(TimePoint now)
{
    if (m_buckets.size() < m_limits.sessions)
        return true;
    if (now - m_sweptAt < std::chrono::seconds(1))
        return false;
    m_sweptAt = now;
    for (auto bucket = m_buckets.begin(); bucket != m_buckets.end();) {
        fill(*bucket, now);
        bucket = bucket->requests >= m_limits.burst ? m_buckets.erase(bucket) : std::next(bucket);
    }
    return m_buckets.size() < m_limits.sessions;
}

bool SessionLimiter::enterHeavy(const QByteArray &session, Work start)
{
    {
        const std::lock_guard lock(m_mutex);
        Heavy &heavy = m_heavy[session];
        if (heavy.running >= m_limits.heavyAtOnce) {
            if (heavy.waiting.size() >= static_cast<std::size_t>(m_limits.heavyWaiting))
                return false;
            heavy.waiting.push_back(std::move(start));
            return true;
        }
        ++heavy.running;
    }
    start();
    return true;
}

void SessionLimiter::leaveHeavy(const QByteArray &session)
{
    Work next;
    {
        const std::lock_guard lock(m_mutex);
        const auto heavy = m_heavy.find(session);
        if (heavy == m_heavy.end())
            return;
        if (!heavy->waiting.empty()) { // takes the place of the one that leaves
            next = std::move(heavy->waiting.front());
            heavy->waiting.pop_front();
        } else if (--heavy->running == 0) {
            m_heavy.erase(heavy);
        }
    }
    if (next)
        next();
}

qsizetype SessionLimiter::sessionCount() const
{
    const std::lock_guard lock(m_mutex);
    return m_buckets.size();
}

} // namespace medlem::server
