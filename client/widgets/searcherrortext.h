// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/error.h"

#include <QString>

namespace medlem::client {

// As errorText(); but where one searches there are no fields that could say what is wrong.
[[nodiscard]] QString searchErrorText(const Error &error);

} // namespace medlem::client
