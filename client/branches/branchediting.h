// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/editing/draftshelf.h"
#include "shared/protocol/branches.h"

#include <functional>
#include <optional>

namespace medlem::client {

class Api;
class EditPanel;

using BranchSaved = std::function<void(const BranchCard &branch)>;

[[nodiscard]] DraftPlace branchDraftPlace(const std::optional<BranchId> &branch = {}); // nothing: a new one

// Opens the panel with a new branch, or with one to change. Nothing unsaved is in the panel.
void beginBranchAdding(Api &api, EditPanel &panel, BranchSaved saved);
void beginBranchEditing(Api &api, EditPanel &panel, const BranchCard &branch, BranchSaved saved);

} // namespace medlem::client
