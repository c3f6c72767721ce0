// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QDateTime>

namespace medlem {

// The time, as a dependency: production code takes a Clock, tests give a FixedClock.
class Clock
{
public:
    virtual ~Clock() = default;

    [[nodiscard]] virtual QDateTime now() const = 0; // UTC

    // The calendar date in Sweden; memberships and assignments begin and end at Swedish midnight.
    [[nodiscard]] QDate today() const;
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override;
};

} // namespace medlem
