// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/result.h"

namespace medlem::server {

// Takes from this process what reading a hostile file needs none of: more than 2 s of processor time, more than 256 MB
// of memory, and, on Linux, every call of the system but for memory and the files that are open: no other file, no
// network, no program, no process. For good. Error: a sentence; then nothing hostile may be read.
[[nodiscard]] Result<void> confineProcess();

} // namespace medlem::server
