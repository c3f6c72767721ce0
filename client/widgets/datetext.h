// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/result.h"

#include <QDate>
#include <QDateTime>

namespace medlem::client {

// Reads a date as people in Sweden write it: 2026-05-01, 20260501, 1/5 2026, 1.5.2026, 1 maj 2026, "idag". A date that
// does not exist is refused, not moved; one without its century is refused, not guessed. Error: DateFormat.
[[nodiscard]] Result<QDate> parseDate(const QString &text, QDate today);

// 2026-05-01
[[nodiscard]] QString dateText(QDate date);

// "2026-05-01 at 14:32", on this machine's clock.
[[nodiscard]] QString dateTimeText(const QDateTime &time);

} // namespace medlem::client
