// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace medlem::client {

// "asa.oberg" for "Åsa Öberg": what the server takes for a user name, so that nobody has to make one up. Empty when the
// name has too little that could be part of one.
[[nodiscard]] QString suggestedUsername(const QString &displayName);

// The next of the same, when somebody else has it: "asa.oberg2", "asa.oberg3".
[[nodiscard]] QString nextUsername(const QString &username);

} // namespace medlem::client
