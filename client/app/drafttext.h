// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/editing/draftshelf.h"

namespace medlem::client {

// A draft as JSON, and back; nothing when the text is not one.
[[nodiscard]] QByteArray draftText(const Draft &draft);
[[nodiscard]] std::optional<Draft> draftFromText(const QByteArray &text);

} // namespace medlem::client
