// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/access/agreementtext.h"
#include "client/widgets/statuspill.h"
#include "shared/protocol/exceptions.h"

namespace medlem::client {

[[nodiscard]] QString exceptionTitle(const ExceptionEntry &exception); // "Two administrators", "Omar Ali, …"
[[nodiscard]] QString exceptionKindText(ExceptionKind kind);
[[nodiscard]] QString exceptionStateText(const ExceptionEntry &exception, Viewer viewer);
[[nodiscard]] PillKind exceptionStatePill(const ExceptionEntry &exception);

// Who asked and why, what was decided, how long it holds; a paragraph each.
[[nodiscard]] QString exceptionDetails(const ExceptionEntry &exception);

} // namespace medlem::client
