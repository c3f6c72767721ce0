// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>

namespace medlem::client {

// Two clocks, as a dependency. The steady one cannot be set, but may stand still while the computer sleeps; the other
// goes on then, but anybody can set it. Only together they tell how long a sleep was.
class SessionTime
{
public:
    virtual ~SessionTime() = default;

    [[nodiscard]] virtual std::chrono::milliseconds steady() const = 0;
    [[nodiscard]] virtual std::chrono::milliseconds wall() const = 0; // since 1970
};

class SystemSessionTime final : public SessionTime
{
public:
    [[nodiscard]] std::chrono::milliseconds steady() const override
    {
        return std::chrono::duration_cast<std::chrono::milliseconds>(
            std::chrono::steady_clock::now().time_since_epoch());
    }
    [[nodiscard]] std::chrono::milliseconds wall() const override
    {
        return std::chrono::duration_cast<std::chrono::milliseconds>(
            std::chrono::system_clock::now().time_since_epoch());
    }
};

} // namespace medlem::client
