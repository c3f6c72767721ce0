// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/result.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <condition_variable>
#include <mutex>

namespace medlem::server {

// Argon2id version 19 with m = 64 MiB, t = 3, p = 1, as PHC strings. A hash takes 64 MiB and a good part of a
// second, so few run at once, few wait, and the rest are sent away for a moment. Safe from any thread.
class PasswordHasher
{
public:
    struct Limits
    {
        int running = 2;
        int waiting = 6; // each waits on a worker thread, which others need meanwhile
        std::chrono::milliseconds wait{5000};
    };

    PasswordHasher();
    explicit PasswordHasher(const Limits &limits);

    // Error: Unavailable with a time to try again when too many hash already.
    [[nodiscard]] Result<QByteArray> hash(const QString &password);
    [[nodiscard]] Result<bool> verify(const QByteArray &phcString, const QString &password);

    // Takes as long as verify() and is always false: what an unknown user gets, so that the time tells nothing.
    [[nodiscard]] Result<bool> verifyNobody(const QString &password);

    // Whether the string was made with other parameters than today's.
    [[nodiscard]] static bool needsRehash(const QByteArray &phcString);

private:
    class Place;

    Limits m_limits;
    std::mutex m_mutex;
    std::condition_variable m_freed;
    int m_running = 0;
    int m_waiting = 0;
};

} // namespace medlem::server
