// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace medlem::client {

// "2026-05-01 – 2027-04-30", or "From 2026-05-01" as long as there is no last day.
[[nodiscard]] QString dateRangeText(QDate from, std::optional<QDate> to);

} // namespace medlem::client
