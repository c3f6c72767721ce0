// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/domain/roles/rolefields.h"

namespace medlem::client {

[[nodiscard]] QString meetingText(Meeting meeting); // "Board meeting"

} // namespace medlem::client
