// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace medlem::server {

// The same numbers for the same seed on every machine (SplitMix64), so that the demo's people are always the same ones.
class DemoRandom
{
public:
    explicit DemoRandom(std::uint64_t seed)
        : m_state(seed * 0x9e3779b97f4a7c15U + 0x5851f42d4c957f2dU)
    {
    }

    [[nodiscard]] std::uint64_t next()
    {
        m_state += 0x9e3779b97f4a7c15U;
        std::uint64_t value = m_state;
        value = (value ^ (value >> 30U)) * 0xbf58476d1ce4e5b9U;
        value = (value ^ (value >> 27U)) * 0x94d049bb133111ebU;
        return value ^ (value >> 31U);
    }

    [[nodiscard]] int below(int limit) { return static_cast<int>(next() % static_cast<std::uint64_t>(limit)); }
    [[nodiscard]] int between(int low, int high) { return low + below(high - low + 1); }
    [[nodiscard]] bool chance(int percent) { return below(100) < percent; }

    template <class T, std::size_t size>
    [[nodiscard]] const T &pick(const std::array<T, size> &choices)
    {
        return choices[static_cast<std::size_t>(below(static_cast<int>(size)))];
    }

private:
    std::uint64_t m_state;
};

} // namespace medlem::server
