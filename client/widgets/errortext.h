// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/error.h"

#include <QString>

namespace medlem::client {

// The sentences for what went wrong; the only place where codes and reasons become words.
[[nodiscard]] QString errorText(ErrorCode code);
[[nodiscard]] QString fieldText(FieldReason reason);

// For a message bar: the code's sentence, with the wait and the request id where there are such.
[[nodiscard]] QString errorText(const Error &error);

} // namespace medlem::client
