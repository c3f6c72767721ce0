// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QTimeZone>

namespace medlem {

// A moment as it is told to people: in Sweden's time, wherever the computer stands and whatever its clock is set to.
[[nodiscard]] inline QDateTime swedishTime(const QDateTime &moment)
{
    static const QTimeZone sweden("Europe/Stockholm");
    return moment.toTimeZone(sweden);
}

} // namespace medlem
