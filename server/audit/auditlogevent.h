// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/database/rows.h"
#include "shared/protocol/auditevent.h"

namespace medlem::server {

// A row of tell_events() as it travels.
[[nodiscard]] AuditEntry auditEntryOf(const Row &row);

// What else the event says of itself, for people: the reason for opening a protected person.
[[nodiscard]] QString auditNoteOf(const Row &row);

} // namespace medlem::server
