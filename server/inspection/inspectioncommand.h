// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace medlem::server {

// What DocumentInspector runs this program with; no subcommand for people.
constexpr const char *inspectionWord = "inspect-document";

// Reads a file from standard input, looks at it behind the limits of confineProcess(), and writes the finding to
// standard output. The program's exit code. Needs no configuration, no Qt application, and no right to anything.
[[nodiscard]] int runInspection();

} // namespace medlem::server
