// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/domain/members/protection.h"

#include <QString>

namespace medlem::client {

[[nodiscard]] QString protectionText(ProtectionKind kind);
[[nodiscard]] QString protectedText(); // what lists and pills call any protected person's data

} // namespace medlem::client
