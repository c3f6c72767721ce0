// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/clock.h"

namespace medlem::client {

// The clock of an edit that nobody has given another: a form made from a .ui file cannot pass one to the constructor.
[[nodiscard]] inline const Clock &systemTime()
{
    static const SystemClock clock;
    return clock;
}

} // namespace medlem::client
