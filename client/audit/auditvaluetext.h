// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace medlem::client {

// A value as the log keeps it, in words: "Yes" for true, a dash for nothing, a personnummer without its last digits.
[[nodiscard]] QString auditValueText(const QString &field, const QString &value);

} // namespace medlem::client
