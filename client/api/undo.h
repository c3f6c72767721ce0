// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/api/api.h"
#include "shared/protocol/audit.h"

#include <functional>
#include <optional>

namespace medlem::client {

// Asks which change of a member's card was the last, and gives it if the caller may take it back. Calls back once, or
// not at all when the context has died; a question that fails counts as nothing to take back.
void findUndoable(Api &api, const PersonId &personId, QObject *context,
                  std::function<void(std::optional<ChangeId>)> then);

} // namespace medlem::client
