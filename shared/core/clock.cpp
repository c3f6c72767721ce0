// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/core/clock.h"

#include <QTimeZone>

namespace medlem {

QDate Clock::today() const
{
    static const QTimeZone sweden("Europe/Stockholm");
    return now().toTimeZone(sweden).date();
}

QDateTime SystemClock::now() const
{
    return QDateTime::currentDateTimeUtc();
}

} // namespace medlem
