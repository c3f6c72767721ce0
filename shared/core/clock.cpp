// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/core/clock.h"

#include "shared/core/swedishtime.h"

namespace medlem {

QDate Clock::today() const
{
    return swedishTime(now()).date();
}

QDateTime SystemClock::now() const
{
    return QDateTime::currentDateTimeUtc();
}

} // namespace medlem
