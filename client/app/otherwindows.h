// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace medlem::client {

// Closes everything of this program that lies beside its main window: dialogs, print previews, menus, lists that hang
// from a field, tool tips. What will not close is hidden.
void closeOtherWindows();

// Empties the clipboard if what is in it was copied here.
void clearOwnClipboard();

} // namespace medlem::client
