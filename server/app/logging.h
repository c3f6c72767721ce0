// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/app/configuration.h"

namespace medlem::server {

// From now on every message is one line with time, level and category, on standard error or at the end of a file.
// Error: a sentence when the file cannot be opened.
[[nodiscard]] Result<void> startLogging(LogLevel level, const QString &file);

// One message as it stands in the log: line breaks inside it are taken out, so that a line cannot be forged.
[[nodiscard]] QByteArray logLine(QtMsgType type, const char *category, const QString &message, const QDateTime &time);

} // namespace medlem::server
