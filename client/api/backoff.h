// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRandomGenerator>

#include <algorithm>
#include <chrono>

namespace medlem::client {

// How long to wait before the next try: up to half a second, doubling to half a minute, with full jitter so that a
// thousand clients do not come back at the same instant.
class Backoff
{
public:
    [[nodiscard]] std::chrono::milliseconds next()
    {
        const auto longest = m_longest;
        m_longest = std::min(m_longest * 2, std::chrono::milliseconds(30'000));
        return std::chrono::milliseconds(QRandomGenerator::global()->bounded(static_cast<int>(longest.count())) + 1);
    }

    void reset() { m_longest = std::chrono::milliseconds(500); }

private:
    std::chrono::milliseconds m_longest{500};
};

} // namespace medlem::client
