// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/dispatch/sessionlimiter.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace medlem::server {

namespace {

constexpr qsizetype partLeaving = 16; // one in so many, when there is no room

} // namespace

SessionLimiter::SessionLimiter(SessionLimits limits)
    : m_limits(limits)
{
}

std::optional<int> SessionLimiter::refuse(const QByteArray &session, TimePoint now)
{
    const std::lock_guard lock(m_mutex);
    auto bucket = m_buckets.find(session);
    if (bucket == m_buckets.end()) {
        makeRoom(now);
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

// With so many sessions at once most are made up. Those go first that may ask for the most, since they say the least;
// whoever has used up what it may, stays. Many at once, so that not each new session looks through all of them.
void SessionLimiter::makeRoom(TimePoint now)
{
    if (m_buckets.size() < m_limits.sessions)
        return;
    std::vector<double> left;
    left.reserve(static_cast<std::size_t>(m_buckets.size()));
    for (Bucket &bucket : m_buckets) {
        fill(bucket, now);
        left.push_back(bucket.requests);
    }
    const qsizetype leaving = std::max<qsizetype>(1, m_buckets.size() / partLeaving);
    const auto last = left.begin() + (leaving - 1);
    std::nth_element(left.begin(), last, left.end(), std::greater<>());
    qsizetype gone = 0;
    for (auto bucket = m_buckets.begin(); bucket != m_buckets.end();) {
        const bool goes = bucket->requests >= m_limits.burst || (bucket->requests >= *last && gone < leaving);
        gone += goes ? 1 : 0;
        bucket = goes ? m_buckets.erase(bucket) : std::next(bucket);
    }
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
