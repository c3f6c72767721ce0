// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/error.h"

#include <QString>

namespace medlem::client {

// The sentence for a refusal of this area: what clashes, and what to do.
[[nodiscard]] QString accessErrorText(const Error &error);

// Somebody else was faster: what is shown is old and has to be read again.
[[nodiscard]] bool isOvertaken(const Error &error);

} // namespace medlem::client
