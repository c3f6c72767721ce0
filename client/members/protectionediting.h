// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/editing/recordediting.h"
#include "shared/protocol/protection.h"

namespace medlem::client {

class Api;

// Each opens the panel with an editor, sends what is saved, and tells saved when the server has it.
void beginOpeningProtected(EditPanel &panel, Api &api, PersonId person, const std::function<void()> &saved);
void beginProtectionEditing(EditPanel &panel, Api &api, const MemberCard &card, const std::function<void()> &saved);

// The card as it is while the protected person is hidden.
[[nodiscard]] MemberCard concealed(MemberCard card);

} // namespace medlem::client
