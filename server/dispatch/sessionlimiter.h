// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHash>

#include <chrono>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>

namespace medlem::server {

// How much one session may ask for.
struct SessionLimits
{
    int requestsPerSecond = 20;
    int burst = 60;
    int heavyAtOnce = 2;
    int heavyWaiting = 8;        // heavy requests beyond that wait for their turn; more are refused
    qsizetype sessions = 50'000; // counted at once; at least one
};

// Counts each session's requests, by the hash of its token. In this server's memory and not in the database, where a
// count would cost every read a write: with several servers a session may so ask each of them for as much, which bounds
// the load just as well. Any thread; the work that it starts runs on the thread that makes room for it.
class SessionLimiter
{
public:
    using TimePoint = std::chrono::steady_clock::time_point;
    using Work = std::function<void()>;

    explicit SessionLimiter(SessionLimits limits);

    // Counts a request. The seconds after which the session may ask again; absent: it may go on.
    [[nodiscard]] std::optional<int> refuse(const QByteArray &session, TimePoint now);

    // Starts a heavy request now, or when the session's earlier ones have left. False: too many wait; it never starts.
    [[nodiscard]] bool enterHeavy(const QByteArray &session, Work start);
    void leaveHeavy(const QByteArray &session); // once for each that was started

    [[nodiscard]] qsizetype sessionCount() const;

private:
    struct Bucket
    {
        double requests = 0; // that may come at once
        TimePoint filledAt;
    };
    struct Heavy
    {
        int running = 0;
        std::deque<Work> waiting;
    };

    void fill(Bucket &bucket, TimePoint now) const;
    void makeRoom(TimePoint now);

    const SessionLimits m_limits;
    mutable std::mutex m_mutex;
    QHash<QByteArray, Bucket> m_buckets; // no more than m_limits.sessions
    QHash<QByteArray, Heavy> m_heavy;    // of sessions that have some under way
};

} // namespace medlem::server
