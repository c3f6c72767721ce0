// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace medlem::server {

// Runs what the words ask for, and returns the program's exit code: 0 done, 1 it could not be done (a sentence on
// standard error says why), 2 the words make no sense.
[[nodiscard]] int runCommandLine(const QStringList &arguments);

} // namespace medlem::server
